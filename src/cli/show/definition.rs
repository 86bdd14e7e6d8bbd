use std::collections::BTreeSet;

use rosidlc::describe::{Hashes, hashes, hex};
use rosidlc::model::{
    ActionId, Docs, Element, InterfaceId, MessageId, Model, ServiceId, Shape, Type, Value,
};
use rosidlc::report::json::Value as Json;
use rosidlc::source::FileId;

use super::asked::Asked;

/// The definitions that were asked for, by name, and behind them those of all messages they hold.
pub(super) fn json(asked: &[Asked<'_>], model: &Model) -> Vec<(String, Json)> {
    let hashes = hashes(model);
    let book = Book { model, hashes: &hashes };
    let whole = asked.iter().filter(|asked| asked.derived.is_none());
    let files: BTreeSet<FileId> = whole.map(|asked| asked.entry.file).collect();
    let interfaces = model.packages.iter().flat_map(|package| &package.interfaces).copied();
    let mut shown: Vec<_> = interfaces.filter(|id| files.contains(&book.file(*id))).collect();
    shown.extend(asked.iter().filter_map(|asked| asked.derived));
    let nested = book.nested(&shown);
    let named = |id: InterfaceId| (model.interface_name(id).to_string(), book.interface(id));
    let ids = shown.into_iter().chain(nested.into_iter().map(InterfaceId::Message));
    ids.map(named).collect()
}

struct Book<'a> {
    model: &'a Model,
    hashes: &'a Hashes,
}

impl Book<'_> {
    fn file(&self, id: InterfaceId) -> FileId {
        match id {
            InterfaceId::Message(id) => self.model.message(id).file,
            InterfaceId::Service(id) => self.model.service(id).file,
            InterfaceId::Action(id) => self.model.action(id).file,
        }
    }

    /// The sections of a file and what they are called.
    fn parts(&self, id: InterfaceId) -> Vec<(&'static str, MessageId)> {
        match id {
            InterfaceId::Message(id) => vec![("message", id)],
            InterfaceId::Service(id) => {
                let service = self.model.service(id);
                vec![("request", service.request), ("response", service.response)]
            }
            InterfaceId::Action(id) => {
                let action = self.model.action(id);
                vec![
                    ("goal", action.goal),
                    ("result", action.result),
                    ("feedback", action.feedback),
                ]
            }
        }
    }

    /// The messages that interfaces hold, themselves left out, in the order of their ids.
    fn nested(&self, interfaces: &[InterfaceId]) -> BTreeSet<MessageId> {
        let parts = interfaces.iter().flat_map(|id| self.parts(*id)).map(|(_, id)| id);
        let mut open: Vec<MessageId> = parts.collect();
        let asked: BTreeSet<MessageId> = open.iter().copied().collect();
        let mut found = BTreeSet::new();
        while let Some(id) = open.pop() {
            let held = self.model.message(id).references();
            open.extend(held.filter(|held| !asked.contains(held) && found.insert(*held)));
        }
        found
    }

    fn interface(&self, id: InterfaceId) -> Json {
        let (kind, hash) = match id {
            InterfaceId::Message(id) => ("message", self.message_hash(id)),
            InterfaceId::Service(id) => ("service", self.service_hash(id)),
            InterfaceId::Action(id) => ("action", self.action_hash(id)),
        };
        let mut members = vec![("kind", Json::from(kind)), ("hash", hash)];
        for (section, part) in self.parts(id) {
            match id {
                InterfaceId::Message(_) => members.extend(self.message(part)),
                _ => members.push((section, Json::object(self.message(part)))),
            }
        }
        Json::object(members)
    }

    fn message_hash(&self, id: MessageId) -> Json {
        hash(self.hashes.message(id))
    }

    fn service_hash(&self, id: ServiceId) -> Json {
        hash(self.hashes.service(id))
    }

    fn action_hash(&self, id: ActionId) -> Json {
        hash(self.hashes.action(id))
    }

    fn message(&self, id: MessageId) -> Vec<(&'static str, Json)> {
        let message = self.model.message(id);
        let fields = message.fields.iter().map(|field| {
            let default = field.default.as_ref().map(value);
            self.member(&field.name, field.ty, ("default", default), &field.docs)
        });
        let constants = message.constants.iter().map(|constant| {
            let value = Some(value(&constant.value));
            self.member(&constant.name, constant.ty, ("value", value), &constant.docs)
        });
        vec![
            ("comment", comment(&message.docs)),
            ("fields", Json::List(fields.collect())),
            ("constants", Json::List(constants.collect())),
        ]
    }

    fn member(
        &self,
        name: &str,
        ty: Type,
        (key, value): (&'static str, Option<Json>),
        docs: &Docs,
    ) -> Json {
        Json::object([
            ("name", Json::from(name)),
            ("type", spell(self.model, ty).into()),
            (key, value.into()),
            ("unit", docs.unit.as_deref().into()),
            ("comment", comment(docs)),
        ])
    }
}

/// A type as a definition would write it.
pub(super) fn spell(model: &Model, ty: Type) -> String {
    let bound = |bound: Option<u128>| bound.map_or_else(String::new, |n| format!("<={n}"));
    let element = match ty.element {
        Element::Primitive(primitive) => primitive.name().to_owned(),
        Element::String(most) => format!("string{}", bound(most)),
        Element::WString(most) => format!("wstring{}", bound(most)),
        Element::Message(id) => {
            let name = &model.message(id).name;
            format!("{}/{}", name.package, name.name)
        }
    };
    match ty.shape {
        Shape::One => element,
        Shape::Array(size) => format!("{element}[{size}]"),
        Shape::Bounded(most) => format!("{element}[<={most}]"),
        Shape::Sequence => format!("{element}[]"),
    }
}

fn hash(bytes: &[u8; 32]) -> Json {
    format!("RIHS01_{}", hex(bytes)).into()
}

fn comment(docs: &Docs) -> Json {
    docs.lines.join("\n").into()
}

/// Numbers that JSON has no word for are texts.
fn value(value: &Value) -> Json {
    match value {
        Value::Bool(value) => Json::Bool(*value),
        Value::Int(value) => Json::Number(value.to_string()),
        Value::Float(value) if value.is_finite() => Json::Number(format!("{value:?}")),
        Value::Float(value) => Json::Text(value.to_string()),
        Value::Text(text) => Json::Text(text.clone()),
        Value::List(list) => Json::List(list.iter().map(self::value).collect()),
    }
}
