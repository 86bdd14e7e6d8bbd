use rosidlc_runtime::cdr;

use crate::Result;
use crate::action_msgs::msg::{GoalInfo, GoalStatus};
use crate::action_msgs::srv::{CancelGoal, cancel_goal};
use crate::link::Client;
use crate::sequence_interfaces::action::fibonacci::{
    self, FeedbackMessage, GetResult, Goal, SendGoal, get_result, send_goal,
};
use crate::unique_identifier_msgs::msg::UUID;

/// Sends a goal, looks on until half of the numbers are there, cancels it and asks for the result.
pub fn cancel_half_way(server: &Client, order: i32) -> Result<fibonacci::Result> {
    let goal_id = UUID { uuid: *b"fibonacci-goal-1" };
    let goal = send_goal::Request { goal_id, goal: Goal { order } };
    if !server.call::<SendGoal>(&goal)?.accepted {
        return Err(format!("the order {order} was refused").into());
    }

    let half = usize::try_from(order)? / 2;
    for bytes in &server.feedback {
        let message: FeedbackMessage = cdr::from_slice(&bytes)?;
        println!("so far {:?}", message.feedback.partial_sequence);
        if message.feedback.partial_sequence.len() > half {
            break;
        }
    }

    let goal_info = GoalInfo { goal_id, ..GoalInfo::default() };
    let canceled = server.call::<CancelGoal>(&cancel_goal::Request { goal_info })?;
    if canceled.return_code != cancel_goal::Response::ERROR_NONE {
        return Err(format!("cannot cancel: {}", canceled.return_code).into());
    }

    let response = server.call::<GetResult>(&get_result::Request { goal_id })?;
    match response.status {
        GoalStatus::STATUS_CANCELED => Ok(response.result),
        status => Err(format!("the goal ended with status {status}").into()),
    }
}
