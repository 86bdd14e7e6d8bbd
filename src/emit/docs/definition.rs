use crate::model::{Element, Message, MessageId, Model, Primitive, Type, Value};

/// The longest value that is shown whole in a sentence.
const SHORT: usize = 64;

/// A message as its file would define it, without comments.
pub(super) fn of_message(model: &Model, message: &Message) -> Vec<String> {
    let constants = message.constants.iter().map(|constant| {
        let value = value(&constant.value);
        format!("{} {}={value}", type_name(model, message, constant.ty), constant.name)
    });
    let fields = message.fields.iter().map(|field| {
        let default = field.default.as_ref().map(|default| format!(" {}", value(default)));
        let ty = type_name(model, message, field.ty);
        format!("{ty} {}{}", field.name, default.unwrap_or_default())
    });
    constants.chain(fields).collect()
}

/// The sections of a service or an action, with `---` between them.
pub(super) fn of_sections(model: &Model, sections: &[MessageId]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, id) in sections.iter().enumerate() {
        if index > 0 {
            lines.push("---".to_owned());
        }
        lines.extend(of_message(model, model.message(*id)));
    }
    lines
}

fn type_name(model: &Model, user: &Message, ty: Type) -> String {
    type_text(ty, |id| message_name(user, model.message(id)))
}

/// A type as the interface language writes it, by what its messages are called.
pub(in crate::emit) fn type_text(ty: Type, name: impl Fn(MessageId) -> String) -> String {
    let element = match ty.element {
        Element::Primitive(primitive) => primitive.name().to_owned(),
        Element::String(bound) => bounded("string", bound),
        Element::WString(bound) => bounded("wstring", bound),
        Element::Message(id) => name(id),
    };
    format!("{element}{}", ty.shape)
}

fn bounded(name: &str, bound: Option<u128>) -> String {
    match bound {
        Some(bound) => format!("{name}<={bound}"),
        None => name.to_owned(),
    }
}

/// As the interface language writes it: the package is said where it is another one, the kind
/// where it is none that the language can refer to.
fn message_name(user: &Message, message: &Message) -> String {
    let name = &message.name;
    match (message.package == user.package, message.part) {
        (true, crate::model::Part::Message) => name.name.clone(),
        (false, crate::model::Part::Message) => format!("{}/{}", name.package, name.name),
        _ => name.to_string(),
    }
}

/// A value as the interface language writes it.
fn value(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Float(value) => format!("{value:?}").to_ascii_lowercase(),
        Value::Text(text) => format!("\"{}\"", text.escape_debug()),
        Value::List(values) => list(values, self::value),
    }
}

/// A value as a field of `float32` holds it: with the digits that it keeps.
fn single(value: &Value) -> String {
    match value {
        Value::Float(value) => format!("{:?}", *value as f32).to_ascii_lowercase(),
        Value::List(values) => list(values, single),
        value => self::value(value),
    }
}

fn list(values: &[Value], text: fn(&Value) -> String) -> String {
    let values: Vec<_> = values.iter().map(text).collect();
    format!("[{}]", values.join(", "))
}

/// A value, cut where it is too long to read in a sentence.
pub(super) fn short_value(ty: Type, value: &Value) -> String {
    let mut text = match ty.element {
        Element::Primitive(Primitive::Float32) => single(value),
        _ => self::value(value),
    };
    if let Some((at, _)) = text.char_indices().nth(SHORT) {
        text.truncate(at);
        text.push('…');
    }
    text
}
