//! The two interfaces of `action_msgs` that belong to every action. Their package need not be generated
//! where an action is, so their names and hashes stand here, too; a test holds both against each other.

use crate::interface;

/// The service that cancels goals of any action.
#[derive(Clone, Copy, Debug)]
pub struct CancelGoal;

/// What is published of the goals of any action.
#[derive(Clone, Copy, Debug)]
pub struct GoalStatusArray;

interface! {
    CancelGoal: "action_msgs/srv/CancelGoal", "action_msgs::srv::dds_::CancelGoal_",
    "573d8b0a534451d7bc2ac8c5ffde8ac14b8593b7001175d0cd6516dcbeb8689a"
}
interface! {
    GoalStatusArray: "action_msgs/msg/GoalStatusArray", "action_msgs::msg::dds_::GoalStatusArray_",
    "6c1684b00f177d37438febe6e709fc4e2b0d4248dca4854946f9ed8b30cda83e"
}
