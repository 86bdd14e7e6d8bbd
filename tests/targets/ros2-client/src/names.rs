//! The names that nodes are given are those of the interfaces.

use rosidlc_runtime::Interface;

#[test]
fn messages() {
    let mut count = 0;
    macro_rules! each {
        ($message:path) => {{
            type Message = $message;
            let name = Message::message_type_name();
            assert_eq!(name.dds_msg_type(), Message::DDS_TYPE_NAME);
            count += 1;
        }};
    }
    every_msg!(each);
    assert!(count > 150, "{count} messages");
}

#[test]
fn services() {
    let mut count = 0;
    macro_rules! each {
        ($service:path) => {{
            type Service = $service;
            let name = Service::service_type_name();
            let ros = format!("{}/srv/{}", name.package_name(), name.type_name());
            assert_eq!(ros, Service::TYPE_NAME);
            let from = ros2_client::ServiceTypeName::from(Service {});
            assert_eq!(
                (from.package_name(), from.type_name()),
                (name.package_name(), name.type_name())
            );
            count += 1;
        }};
    }
    every_srv!(each);
    assert!(count > 20, "{count} services");
}

#[test]
fn actions() {
    let mut count = 0;
    macro_rules! each {
        ($action:path) => {{
            type Action = $action;
            let name = Action::action_type_name();
            let ros = format!("{}/action/{}", name.package_name(), name.type_name());
            assert_eq!(ros, Action::TYPE_NAME);
            let from = ros2_client::ActionTypeName::from(Action {});
            assert_eq!(
                (from.package_name(), from.type_name()),
                (name.package_name(), name.type_name())
            );
            count += 1;
        }};
    }
    every_action!(each);
    assert!(count > 1, "{count} actions");
}
