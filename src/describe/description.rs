use super::default;
use crate::model::{
    Action, Element, Field, Message, Model, Primitive, Service, Shape, Type, TypeName,
};

/// What the wire format of a type depends on, and the defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Such as `std_msgs/msg/Header`.
    pub type_name: String,
    /// In the order of declaration.
    pub fields: Vec<FieldDescription>,
}

/// A field of a [`Description`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDescription {
    /// The name.
    pub name: String,
    /// The number of its type in `type_description_interfaces/msg/FieldType`.
    pub type_id: u8,
    /// The size of an array or the bound of a sequence, else 0.
    pub capacity: u128,
    /// The bound of a string, else 0.
    pub string_capacity: u128,
    /// The name of the type it holds, else empty.
    pub nested_type_name: String,
    /// The declared default as Python would print it, else empty. No part of the hash.
    pub default_value: String,
}

/// The member that an empty structure gets, since IDL knows no empty ones.
const DUMMY: &str = "structure_needs_at_least_one_member";

pub(super) fn message(model: &Model, message: &Message) -> Description {
    let mut fields: Vec<_> = message.fields.iter().map(|f| field(model, f)).collect();
    if fields.is_empty() {
        let (type_id, ..) = element(model, Element::Primitive(Primitive::UInt8));
        fields.push(FieldDescription { type_id, ..nested(DUMMY, "") });
    }
    Description { type_name: message.name.to_string(), fields }
}

pub(super) fn service(model: &Model, service: &Service) -> Description {
    let part = |name, id| nested(name, &model.message(id).name.to_string());
    let fields = vec![
        part("request_message", service.request),
        part("response_message", service.response),
        part("event_message", service.event),
    ];
    Description { type_name: service.name.to_string(), fields }
}

pub(super) fn action(model: &Model, action: &Action) -> Description {
    let name = |name: &TypeName| name.to_string();
    let part = |field, id| nested(field, &name(&model.message(id).name));
    let fields = vec![
        part("goal", action.goal),
        part("result", action.result),
        part("feedback", action.feedback),
        nested("send_goal_service", &name(&model.service(action.send_goal).name)),
        nested("get_result_service", &name(&model.service(action.get_result).name)),
        part("feedback_message", action.feedback_message),
    ];
    Description { type_name: name(&action.name), fields }
}

fn nested(name: &str, type_name: &str) -> FieldDescription {
    FieldDescription {
        name: name.to_owned(),
        type_id: 1,
        capacity: 0,
        string_capacity: 0,
        nested_type_name: type_name.to_owned(),
        default_value: String::new(),
    }
}

fn field(model: &Model, field: &Field) -> FieldDescription {
    let Type { element: of, shape } = field.ty;
    let (base, string_capacity, nested_type_name) = element(model, of);
    let (offset, capacity) = match shape {
        Shape::One => (0, 0),
        Shape::Array(size) => (48, size),
        Shape::Bounded(size) => (96, size),
        Shape::Sequence => (144, 0),
    };
    FieldDescription {
        name: field.name.clone(),
        type_id: base + offset,
        capacity,
        string_capacity,
        nested_type_name,
        default_value: field.default.as_ref().map(default::text).unwrap_or_default(),
    }
}

/// Type id, string bound, nested type name.
fn element(model: &Model, element: Element) -> (u8, u128, String) {
    match element {
        Element::Primitive(primitive) => (primitive_id(primitive), 0, String::new()),
        Element::String(None) => (17, 0, String::new()),
        Element::WString(None) => (18, 0, String::new()),
        Element::String(Some(bound)) => (21, bound, String::new()),
        Element::WString(Some(bound)) => (22, bound, String::new()),
        Element::Message(id) => (1, 0, model.message(id).name.to_string()),
    }
}

/// `char` is an alias of `uint8` in the text formats, so its own id 13 never occurs.
fn primitive_id(primitive: Primitive) -> u8 {
    match primitive {
        Primitive::Int8 => 2,
        Primitive::UInt8 | Primitive::Char => 3,
        Primitive::Int16 => 4,
        Primitive::UInt16 => 5,
        Primitive::Int32 => 6,
        Primitive::UInt32 => 7,
        Primitive::Int64 => 8,
        Primitive::UInt64 => 9,
        Primitive::Float32 => 10,
        Primitive::Float64 => 11,
        Primitive::Bool => 15,
        Primitive::Byte => 16,
    }
}
