use super::graph::{Descriptions, Numbers, TypeId, Walk};
use super::json;
use crate::model::{ActionId, MessageId, Model, ServiceId};

/// The type hashes of a model.
#[derive(Clone, Debug)]
pub struct Hashes {
    numbers: Numbers,
    values: Vec<[u8; 32]>,
}

impl Hashes {
    /// The hash of a message, derived ones included.
    pub fn message(&self, id: MessageId) -> &[u8; 32] {
        self.get(TypeId::Message(id))
    }

    /// The hash of a service.
    pub fn service(&self, id: ServiceId) -> &[u8; 32] {
        self.get(TypeId::Service(id))
    }

    /// The hash of an action.
    pub fn action(&self, id: ActionId) -> &[u8; 32] {
        self.get(TypeId::Action(id))
    }

    /// The hash of any type.
    pub fn get(&self, id: TypeId) -> &[u8; 32] {
        &self.values[self.numbers.index(id)]
    }
}

/// Takes the hash of every type. Each description is written once, however many refer to it.
pub fn hashes(model: &Model) -> Hashes {
    let mut descriptions = Descriptions::new(model);
    let texts = descriptions.consume(|description| json::text(&description));
    let mut walk = Walk::new(&descriptions);
    let values = (0..texts.len()).map(|index| hash(index, &texts, &mut walk)).collect();
    Hashes { numbers: Numbers::of(model), values }
}

fn hash(index: usize, texts: &[String], walk: &mut Walk<'_>) -> [u8; 32] {
    let references = walk.closure(index).iter().enumerate();
    let references = references.flat_map(|(at, reference)| {
        let gap = if at == 0 { "" } else { ", " };
        [gap, texts[*reference as usize].as_str()]
    });
    let head = ["{\"type_description\": ", &texts[index], ", \"referenced_type_descriptions\": ["];
    sha256(head.into_iter().chain(references).chain(["]}"]))
}

/// By a library that knows the instructions of processors for it.
#[cfg(feature = "cli")]
fn sha256<'a>(parts: impl Iterator<Item = &'a str>) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let mut digest = Sha256::new();
    parts.for_each(|part| digest.update(part));
    digest.finalize().into()
}

/// By our own code, where a library would cost each user's first build more than it saves.
#[cfg(not(feature = "cli"))]
fn sha256<'a>(parts: impl Iterator<Item = &'a str>) -> [u8; 32] {
    let mut digest = super::sha256::Sha256::new();
    parts.for_each(|part| digest.update(part.as_bytes()));
    digest.finish()
}

/// 64 lower-case hexadecimal digits; with `RIHS01_` before them the official form.
///
/// ```
/// assert_eq!(rosidlc::describe::hex(&[0xab; 32]), "ab".repeat(32));
/// ```
pub fn hex(hash: &[u8; 32]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[digit as usize])).collect()
}
