//! Type names and hashes as hiroz is told them.

use hiroz::action::ZAction;
use hiroz::{ActionTypeInfo, ServiceTypeInfo, TypeInfo, WithTypeInfo};
use rosidlc_runtime::{Action, Interface, Service};

/// What hiroz has to know of an interface.
fn info<T: Interface>() -> TypeInfo {
    let hash = hiroz::TypeHash::from_rihs_string(&T::TYPE_HASH.to_string()).expect(T::TYPE_NAME);
    TypeInfo::new(T::DDS_TYPE_NAME, hash)
}

fn official(name: &str, hash: &str) -> TypeInfo {
    TypeInfo::new(name, hiroz::TypeHash::from_rihs_string(hash).expect(name))
}

fn of_message<T: Interface + WithTypeInfo>() {
    assert_eq!(T::type_info(), info::<T>());
    assert_eq!(T::package_name(), T::TYPE_NAME.split('/').next().expect(T::TYPE_NAME));
}

fn of_service<S: Service + hiroz::msg::ZService + ServiceTypeInfo>() {
    assert_eq!(S::service_type_info(), info::<S>());
}

fn of_action<A: Action + ZAction + ActionTypeInfo>() {
    assert_eq!(A::action_type_info(), info::<A>());
    assert_eq!(<A as ZAction>::name(), A::DDS_TYPE_NAME);
    assert_eq!(A::send_goal_type_info(), info::<A::SendGoal>());
    assert_eq!(A::get_result_type_info(), info::<A::GetResult>());
    assert_eq!(A::feedback_type_info(), info::<A::FeedbackMessage>());
    assert_eq!(A::cancel_goal_type_info(), info::<crate::action_msgs::srv::CancelGoal>());
    assert_eq!(A::status_type_info(), info::<crate::action_msgs::msg::GoalStatusArray>());
}

#[test]
fn of_everything() {
    let mut count = (0, 0, 0);
    macro_rules! message {
        ($type:path) => {
            of_message::<$type>();
            count.0 += 1;
        };
    }
    macro_rules! service {
        ($type:path) => {
            of_service::<$type>();
            count.1 += 1;
        };
    }
    macro_rules! action {
        ($type:path) => {
            of_action::<$type>();
            count.2 += 1;
        };
    }
    every_message!(message);
    every_service!(service);
    every_action!(action);
    assert!(count.0 > 300 && count.1 > 30 && count.2 >= 3, "{count:?}");
}

/// As the official tools tell them.
#[test]
fn of_a_service() {
    let expected = official(
        "example_interfaces::srv::dds_::AddTwoInts_",
        "RIHS01_e118de6bf5eeb66a2491b5bda11202e7b68f198d6f67922cf30364858239c81a",
    );
    assert_eq!(crate::example_interfaces::srv::AddTwoInts::service_type_info(), expected);
}

/// The action and the five interfaces that carry it, as the official tools tell them.
#[test]
fn of_an_action() {
    use crate::example_interfaces::action::Fibonacci;
    let name = |part: &str| format!("example_interfaces::action::dds_::Fibonacci{part}_");
    let found = [
        Fibonacci::action_type_info(),
        Fibonacci::send_goal_type_info(),
        Fibonacci::get_result_type_info(),
        Fibonacci::feedback_type_info(),
        Fibonacci::cancel_goal_type_info(),
        Fibonacci::status_type_info(),
    ];
    let expected = [
        official(
            &name(""),
            "RIHS01_9508051da1ea4658de144b09bd0690ff3de52104683d847aed764d2915906f51",
        ),
        official(
            &name("_SendGoal"),
            "RIHS01_d1a57fb2a4afe8c21e34fb10db206f16ce6729b28531141472df92277c55b557",
        ),
        official(
            &name("_GetResult"),
            "RIHS01_1b0de0d5d29dc955d92f546706568428632771db13ec84c15ec1c1a59f424a57",
        ),
        official(
            &name("_FeedbackMessage"),
            "RIHS01_c1de71afd52e49a89c53d8262366884185bc0a02f78ce051c4e46b0a7fe59bb2",
        ),
        official(
            "action_msgs::srv::dds_::CancelGoal_",
            "RIHS01_573d8b0a534451d7bc2ac8c5ffde8ac14b8593b7001175d0cd6516dcbeb8689a",
        ),
        official(
            "action_msgs::msg::dds_::GoalStatusArray_",
            "RIHS01_6c1684b00f177d37438febe6e709fc4e2b0d4248dca4854946f9ed8b30cda83e",
        ),
    ];
    assert_eq!(found, expected);
}
