//! The messages and services that a service or an action implies.
//!
//! Source: `rosidl_parser` (`definition.py`); design article "Actions".

use crate::model::{
    Docs, Element, Field, Message, MessageId, Part, Primitive, Shape, Type, TypeName,
};

/// Package and name of what every service needs, then of what every action needs besides.
pub(super) const NEEDED: [(&str, &str); 3] = [
    ("service_msgs", "ServiceEventInfo"),
    ("unique_identifier_msgs", "UUID"),
    ("builtin_interfaces", "Time"),
];

/// A message like `model`, but of this part, with this suffix and these fields.
fn derive(base: &Message, name: TypeName, part: Part, fields: Vec<Field>) -> Message {
    Message {
        name,
        package: base.package,
        part,
        file: base.file,
        docs: Docs::default(),
        fields,
        constants: Vec::new(),
    }
}

fn field(name: &str, element: Element, shape: Shape) -> Field {
    Field {
        name: name.to_owned(),
        ty: Type { element, shape },
        default: None,
        spelling: None,
        docs: Docs::default(),
    }
}

fn message(name: &str, id: MessageId) -> Field {
    field(name, Element::Message(id), Shape::One)
}

/// `N_Event`
pub(super) fn event(
    base: &Message,
    service: &TypeName,
    info: MessageId,
    request: MessageId,
    response: MessageId,
) -> Message {
    let fields = vec![
        message("info", info),
        field("request", Element::Message(request), Shape::Bounded(1)),
        field("response", Element::Message(response), Shape::Bounded(1)),
    ];
    derive(base, service.with_suffix("_Event"), Part::Event, fields)
}

/// `N_SendGoal_Request`
pub(super) fn send_goal_request(
    base: &Message,
    service: &TypeName,
    uuid: MessageId,
    goal: MessageId,
) -> Message {
    let fields = vec![message("goal_id", uuid), message("goal", goal)];
    derive(base, service.with_suffix("_Request"), Part::Request, fields)
}

/// `N_SendGoal_Response`
pub(super) fn send_goal_response(base: &Message, service: &TypeName, time: MessageId) -> Message {
    let accepted = field("accepted", Element::Primitive(Primitive::Bool), Shape::One);
    let fields = vec![accepted, message("stamp", time)];
    derive(base, service.with_suffix("_Response"), Part::Response, fields)
}

/// `N_GetResult_Request`
pub(super) fn get_result_request(base: &Message, service: &TypeName, uuid: MessageId) -> Message {
    derive(base, service.with_suffix("_Request"), Part::Request, vec![message("goal_id", uuid)])
}

/// `N_GetResult_Response`
pub(super) fn get_result_response(
    base: &Message,
    service: &TypeName,
    result: MessageId,
) -> Message {
    let status = field("status", Element::Primitive(Primitive::Int8), Shape::One);
    let fields = vec![status, message("result", result)];
    derive(base, service.with_suffix("_Response"), Part::Response, fields)
}

/// `N_FeedbackMessage`
pub(super) fn feedback_message(
    base: &Message,
    action: &TypeName,
    uuid: MessageId,
    feedback: MessageId,
) -> Message {
    let fields = vec![message("goal_id", uuid), message("feedback", feedback)];
    derive(base, action.with_suffix("_FeedbackMessage"), Part::FeedbackMessage, fields)
}
