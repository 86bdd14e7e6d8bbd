use crate::model::{Element, Field, Message, MessageId, Model, Shape, Value};

/// The most octets that a value may hold in itself (not on the heap): what a 32-bit machine can
/// address.
const MAX_SIZE: u128 = i32::MAX as u128;
/// The greatest bound: what a `usize` of 32 bits holds, and the length prefix on the wire.
const MAX_BOUND: u128 = u32::MAX as u128;
/// At least what a `String`, a `Vec` or a bounded type of the runtime takes on a 64-bit machine.
const HANDLE_SIZE: u128 = 32;

/// A field whose Rust type, or whose default, cannot exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrepresentable {
    /// The message.
    pub message: MessageId,
    /// The place of the field in it.
    pub field: usize,
    /// Why not, as the end of a sentence that begins with the field.
    pub reason: String,
}

/// The fields that no Rust type can hold, in order; a message that merely holds such a message
/// is not listed.
pub fn unrepresentable(model: &Model) -> Vec<Unrepresentable> {
    let mut found = Vec::new();
    let mut sizes = Vec::with_capacity(model.messages.len());
    for (index, message) in model.messages.iter().enumerate() {
        let size = check_message(MessageId::new(index), message, &sizes, &mut found);
        sizes.push(size);
    }
    found
}

/// Checks the fields of a message and gives an upper bound of the size of its value; zero where
/// that is too much, so that only the root of the trouble is reported.
fn check_message(
    id: MessageId,
    message: &Message,
    sizes: &[u128],
    found: &mut Vec<Unrepresentable>,
) -> u128 {
    let mut total = 0u128;
    for (index, field) in message.fields.iter().enumerate() {
        let size = padded(size_of(field, sizes));
        let reason = size_reason(total, size)
            .or_else(|| bound_reason(field))
            .or_else(|| default_reason(field));
        match reason {
            Some(reason) => found.push(Unrepresentable { message: id, field: index, reason }),
            None => total = total.saturating_add(size),
        }
    }
    total
}

fn padded(size: u128) -> u128 {
    size.checked_next_multiple_of(8).unwrap_or(u128::MAX)
}

fn size_of(field: &Field, sizes: &[u128]) -> u128 {
    let element = match field.ty.element {
        Element::Primitive(primitive) => primitive.size() as u128,
        Element::String(_) | Element::WString(_) => HANDLE_SIZE,
        Element::Message(id) => sizes.get(id.index()).copied().unwrap_or(0),
    };
    match field.ty.shape {
        Shape::One => element,
        Shape::Array(count) => element.saturating_mul(count),
        Shape::Bounded(_) | Shape::Sequence => HANDLE_SIZE,
    }
}

fn size_reason(before: u128, size: u128) -> Option<String> {
    if size > MAX_SIZE {
        return Some(format!("takes {} as a value", more_than(size)));
    }
    let total = before.saturating_add(size);
    (total > MAX_SIZE)
        .then(|| format!("makes the message {total} bytes as a value, more than {MAX_SIZE}"))
}

fn more_than(size: u128) -> String {
    match size {
        u128::MAX => format!("more than {MAX_SIZE} bytes"),
        _ => format!("{size} bytes, more than {MAX_SIZE},"),
    }
}

fn bound_reason(field: &Field) -> Option<String> {
    let of_string = match field.ty.element {
        Element::String(bound) | Element::WString(bound) => bound,
        Element::Primitive(_) | Element::Message(_) => None,
    };
    let of_sequence = match field.ty.shape {
        Shape::Bounded(bound) => Some(bound),
        Shape::Array(count) if count > MAX_BOUND => {
            return Some(format!("has {count} elements, more than {MAX_BOUND}"));
        }
        Shape::One | Shape::Array(_) | Shape::Sequence => None,
    };
    let bound = of_string.into_iter().chain(of_sequence).find(|bound| *bound > MAX_BOUND)?;
    Some(format!("has a bound of {bound}, more than a length on the wire can say ({MAX_BOUND})"))
}

fn default_reason(field: &Field) -> Option<String> {
    let texts: &[Value] = match field.default.as_ref()? {
        Value::List(values) => values,
        value => core::slice::from_ref(value),
    };
    texts.iter().find_map(|value| match value {
        Value::Text(text) => text_reason(text, field.ty.element),
        _ => None,
    })
}

fn text_reason(text: &str, element: Element) -> Option<String> {
    let (bound, length, unit) = match element {
        Element::String(bound) => (bound?, text.len(), "bytes of UTF-8"),
        Element::WString(bound) => (bound?, text.encode_utf16().count(), "UTF-16 units"),
        Element::Primitive(_) | Element::Message(_) => return None,
    };
    let reason = || format!("has a default of {length} {unit}, more than its bound of {bound}");
    (length as u128 > bound).then(reason)
}
