//! What ROS 1 knows a type by: the MD5 sum of its definition, as `gendeps` of ROS 1 takes it.
//!
//! The sum is over a text: constants as they are spelled, then fields; the name of a message in
//! it is replaced by that message's own sum, without its brackets. ROS 1 has no bounds of
//! strings and no defaults, so they do not count; a bounded sequence keeps its `[<=N]`.

use super::md5::md5;
use crate::model::{Constant, Element, Field, MessageId, Model, ServiceId};

/// The MD5 sums of a model's messages, by which ROS 1 knows them.
#[derive(Clone, Debug)]
pub struct Md5Sums {
    sums: Vec<String>,
}

impl Md5Sums {
    /// The sum of a message, derived ones included: 32 hexadecimal digits.
    pub fn message(&self, id: MessageId) -> &str {
        &self.sums[id.index()]
    }

    /// The sum of a service: over its request and its response.
    pub fn service(&self, model: &Model, id: ServiceId) -> String {
        let service = model.service(id);
        let texts = [service.request, service.response].map(|id| text(model, &self.sums, id));
        md5(&texts.concat())
    }
}

/// Takes the sum of every message.
pub fn md5_sums(model: &Model) -> Md5Sums {
    let mut sums = Vec::with_capacity(model.messages.len());
    // Messages stand in dependency order.
    for id in (0..model.messages.len()).map(MessageId::new) {
        let sum = md5(&text(model, &sums, id));
        sums.push(sum);
    }
    Md5Sums { sums }
}

/// What the sum of a message is taken of.
fn text(model: &Model, sums: &[String], id: MessageId) -> String {
    let message = model.message(id);
    let constants = message.constants.iter().map(constant);
    let fields = message.fields.iter().map(|declared| field(sums, declared));
    constants.chain(fields).collect::<Vec<_>>().join("\n")
}

fn constant(constant: &Constant) -> String {
    format!("{} {}={}", type_name(constant.ty.element), constant.name, constant.spelling)
}

fn field(sums: &[String], field: &Field) -> String {
    match field.ty.element {
        Element::Message(id) => format!("{} {}", sums[id.index()], field.name),
        element => format!("{}{} {}", type_name(element), field.ty.shape, field.name),
    }
}

/// The name of a type that is no message, without the bound of a string.
fn type_name(element: Element) -> &'static str {
    match element {
        Element::Primitive(primitive) => primitive.name(),
        Element::WString(_) => "wstring",
        Element::String(_) | Element::Message(_) => "string",
    }
}
