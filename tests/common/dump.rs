//! A model in the form of the golden files.

use std::collections::BTreeMap;

use rosidlc::describe::{self, Description, Descriptions, TypeId};
use rosidlc::model::{
    ActionId, Docs, Element, Field, InterfaceId, Message, MessageId, Model, ServiceId, Shape, Type,
    Value,
};
use serde_json::{Value as Json, json};

/// The sections of an interface, as `golden/parsed` shows them.
pub(crate) fn parsed(model: &Model, id: InterfaceId) -> Json {
    let part = |id: MessageId| message(model, model.message(id));
    match id {
        InterfaceId::Message(id) => json!({ "message": part(id) }),
        InterfaceId::Service(id) => {
            let service = model.service(id);
            json!({ "request": part(service.request), "response": part(service.response) })
        }
        InterfaceId::Action(id) => {
            let action = model.action(id);
            json!({
                "goal": part(action.goal),
                "result": part(action.result),
                "feedback": part(action.feedback),
            })
        }
    }
}

/// Every interface of a model by its name, `pkg/kind/Name`.
pub(crate) fn interfaces(model: &Model) -> BTreeMap<String, InterfaceId> {
    let ids = model.packages.iter().flat_map(|package| &package.interfaces);
    ids.map(|id| (model.interface_name(*id).to_string(), *id)).collect()
}

fn message(model: &Model, message: &Message) -> Json {
    let constants = message.constants.iter().map(|constant| {
        json!({
            "name": constant.name,
            "type": type_name(model, constant.ty.element).1,
            "value": value(&constant.value),
            "comment": constant.docs.lines,
            "unit": constant.docs.unit,
        })
    });
    let Docs { lines, unit } = &message.docs;
    json!({
        "name": message.name.name,
        "comment": lines,
        "unit": unit,
        "fields": message.fields.iter().map(|f| field(model, f)).collect::<Vec<_>>(),
        "constants": constants.collect::<Vec<_>>(),
    })
}

fn field(model: &Model, field: &Field) -> Json {
    json!({
        "name": field.name,
        "type": ty(model, field.ty),
        "default": field.default.as_ref().map(value),
        "comment": field.docs.lines,
        "unit": field.docs.unit,
    })
}

fn ty(model: &Model, ty: Type) -> Json {
    let (package, name, bound) = type_name(model, ty.element);
    let (array, upper, size) = match ty.shape {
        Shape::One => (false, false, None),
        Shape::Sequence => (true, false, None),
        Shape::Array(size) => (true, false, Some(size)),
        Shape::Bounded(size) => (true, true, Some(size)),
    };
    let prefix = package.as_ref().map(|package| format!("{package}/")).unwrap_or_default();
    let less = bound.map(|bound| format!("<={bound}")).unwrap_or_default();
    let number = size.map(|size| size.to_string()).unwrap_or_default();
    let suffix = match (array, upper) {
        (false, _) => String::new(),
        (true, false) => format!("[{number}]"),
        (true, true) => format!("[<={number}]"),
    };
    json!({
        "text": format!("{prefix}{name}{less}{suffix}"),
        "package": package,
        "name": name,
        "string_bound": bound.map(integer),
        "array": array,
        "array_size": size.map(integer),
        "array_is_upper_bound": upper,
    })
}

/// Package, name and string bound.
fn type_name(model: &Model, element: Element) -> (Option<String>, String, Option<u128>) {
    match element {
        Element::Primitive(primitive) => (None, primitive.name().to_owned(), None),
        Element::String(bound) => (None, "string".to_owned(), bound),
        Element::WString(bound) => (None, "wstring".to_owned(), bound),
        Element::Message(id) => {
            let name = &model.message(id).name;
            (Some(name.package.clone()), name.name.clone(), None)
        }
    }
}

/// Read as a number of a JSON file is read, so that both lose the same digits beyond 64 bits.
fn integer(value: impl ToString) -> Json {
    serde_json::from_str(&value.to_string()).unwrap()
}

fn value(value: &Value) -> Json {
    match value {
        Value::Bool(value) => json!(value),
        Value::Int(value) => integer(value),
        Value::Float(value) => json!({ "float": format!("{value:?}") }),
        Value::Text(text) => json!(text),
        Value::List(values) => values.iter().map(self::value).collect(),
    }
}

/// Golden JSON with its floats, which are written as Python writes them, written as here.
pub(crate) fn with_rust_floats(json: &Json) -> Json {
    match json {
        Json::Object(map) if map.len() == 1 && map.contains_key("float") => {
            let text = map["float"].as_str().unwrap();
            json!({ "float": format!("{:?}", text.parse::<f64>().unwrap()) })
        }
        Json::Object(map) => {
            map.iter().map(|(key, value)| (key.clone(), with_rust_floats(value))).collect()
        }
        Json::Array(values) => values.iter().map(with_rust_floats).collect(),
        other => other.clone(),
    }
}

/// Every type that has a hash, and its name.
pub(crate) fn types(model: &Model) -> Vec<(String, TypeId)> {
    let messages = model.messages.iter().enumerate();
    let services = model.services.iter().enumerate();
    let actions = model.actions.iter().enumerate();
    messages
        .map(|(i, message)| (message.name.to_string(), TypeId::Message(MessageId::new(i))))
        .chain(services.map(|(i, s)| (s.name.to_string(), TypeId::Service(ServiceId::new(i)))))
        .chain(actions.map(|(i, a)| (a.name.to_string(), TypeId::Action(ActionId::new(i)))))
        .collect()
}

/// The hash of every type in its official form.
pub(crate) fn hashes(model: &Model) -> BTreeMap<String, String> {
    let hashes = describe::hashes(model);
    let hash = |id| format!("RIHS01_{}", describe::hex(hashes.get(id)));
    types(model).into_iter().map(|(name, id)| (name, hash(id))).collect()
}

/// A type description, as `golden/type_descriptions` shows it.
pub(crate) fn description(all: &Descriptions, id: TypeId) -> Json {
    let Description { type_name, .. } = all.get(id);
    let referenced: Vec<_> = all.referenced(id).iter().map(|d| d.type_name.as_str()).collect();
    let description = json!({ "type_name": type_name, "fields": fields(all.get(id)) });
    json!({ "type_description": description, "referenced": referenced })
}

/// The fields of a type description.
pub(crate) fn fields(description: &Description) -> Json {
    let fields = description.fields.iter().map(|field| {
        json!({
            "name": field.name,
            "default_value": field.default_value,
            "type": {
                "type_id": field.type_id,
                "capacity": integer(field.capacity),
                "string_capacity": integer(field.string_capacity),
                "nested_type_name": field.nested_type_name,
            },
        })
    });
    fields.collect()
}
