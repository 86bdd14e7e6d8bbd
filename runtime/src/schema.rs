//! The text by which a recording explains its messages.

use core::marker::PhantomData;

use crate::Interface;

/// What stands before each dependency.
const SEPARATOR: &[u8] =
    b"================================================================================\nMSG: ";

/// A message whose definition is at hand as text, as recordings in the MCAP format carry it.
///
/// Generated code implements this trait with the target `mcap`, through
/// [`schema!`](crate::schema). The text costs nothing where it is not used.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Interface, Schema};
///
/// /// What a recorder asks of a type: a name, an encoding and a text.
/// fn schema<M: Schema>() -> (&'static str, &'static str, &'static [u8]) {
///     (M::TYPE_NAME, M::SCHEMA_ENCODING, M::SCHEMA.as_bytes())
/// }
/// ```
pub trait Schema: Interface {
    /// The definition of the message, then that of each message that it refers to, directly or not:
    /// a line of 80 `=`, a line `MSG: pkg/Name`, and its lines.
    ///
    /// Types, bounds, defaults and constants are all there; comments are not.
    const SCHEMA: &'static str;

    /// What MCAP calls this form of schema.
    const SCHEMA_ENCODING: &'static str = "ros2msg";

    /// What [`SCHEMA`](Self::SCHEMA) is joined of.
    #[doc(hidden)]
    const DEFINITION: &'static Definition;
}

/// The definition of one message, and those of the messages that it refers to.
#[derive(Debug)]
pub struct Definition {
    name: &'static str,
    text: &'static str,
    references: &'static [&'static Definition],
}

impl Definition {
    /// Of a ROS name such as `std_msgs/msg/Header`, its lines, and what they refer to.
    pub const fn new(
        name: &'static str,
        text: &'static str,
        references: &'static [&'static Definition],
    ) -> Self {
        Self { name, text, references }
    }
}

/// Definitions that become one text. The first is the root, `N` are all.
struct Joined<const N: usize>([&'static Definition; N]);

impl<const N: usize> Joined<N> {
    /// A definition, and all that it refers to, each once, what is nearest first.
    const fn of(root: &'static Definition) -> Self {
        let mut all = [root; N];
        let (mut at, mut end) = (0, 1);
        while at < end {
            let references = all[at].references;
            let mut index = 0;
            while index < references.len() {
                if !has(&all, end, references[index].name) {
                    all[end] = references[index];
                    end += 1;
                }
                index += 1;
            }
            at += 1;
        }
        assert!(end == N, "the number of dependencies is not what was said");
        Self(all)
    }

    /// How many bytes the text has.
    const fn length(&self) -> usize {
        let mut length = self.0[0].text.len();
        let mut index = 1;
        while index < N {
            let definition = self.0[index];
            let (package, name) = section_name(definition.name.as_bytes());
            length += SEPARATOR.len() + package.len() + name.len() + 1 + definition.text.len();
            index += 1;
        }
        length
    }

    /// The text, of `L` bytes.
    const fn bytes<const L: usize>(&self) -> [u8; L] {
        assert!(self.length() == L, "the length of the text is not what was said");
        let mut bytes = [0; L];
        let mut at = put(&mut bytes, 0, self.0[0].text.as_bytes());
        let mut index = 1;
        while index < N {
            let (package, name) = section_name(self.0[index].name.as_bytes());
            at = put(&mut bytes, at, SEPARATOR);
            at = put(&mut bytes, at, package);
            at = put(&mut bytes, at, name);
            at = put(&mut bytes, at, b"\n");
            at = put(&mut bytes, at, self.0[index].text.as_bytes());
            index += 1;
        }
        bytes
    }
}

struct Text<M, const N: usize, const L: usize>(PhantomData<M>);

impl<M: Schema, const N: usize, const L: usize> Text<M, N, L> {
    const BYTES: [u8; L] = Joined::<N>::of(M::DEFINITION).bytes();
}

/// The schema of a type, of `N` definitions and `L` bytes. It is a function, so that the compiler works
/// it out only where it is used: a constant in the body of another one it would work out at once.
pub const fn schema_text<M: Schema, const N: usize, const L: usize>() -> &'static str {
    text(&Text::<M, N, L>::BYTES)
}

/// [`SCHEMA`](Schema::SCHEMA) of a type, for constants that hold it: a function, as above.
pub const fn schema_of<M: Schema>() -> &'static str {
    M::SCHEMA
}

/// The text that the bytes are.
const fn text(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("texts that are joined are a text"),
    }
}

const fn has(all: &[&Definition], end: usize, name: &str) -> bool {
    let mut index = 0;
    while index < end {
        if is_equal(all[index].name.as_bytes(), name.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

const fn is_equal(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    // Names of one package differ in their last bytes.
    let mut index = a.len();
    while index > 0 {
        index -= 1;
        if a[index] != b[index] {
            return false;
        }
    }
    true
}

/// The two parts of a name without the folder between them: `std_msgs`, `/Header`.
const fn section_name(name: &[u8]) -> (&[u8], &[u8]) {
    let mut first = 0;
    while name[first] != b'/' {
        first += 1;
    }
    let mut last = name.len() - 1;
    while name[last] != b'/' {
        last -= 1;
    }
    (name.split_at(first).0, name.split_at(last).1)
}

/// Copies bytes to a place, and tells where they end. In chunks, since the compiler runs this, and
/// takes its time for each step.
const fn put(to: &mut [u8], at: usize, bytes: &[u8]) -> usize {
    let mut index = 0;
    while index < bytes.len() {
        let (place, chunk) = (to.split_at_mut(at + index).1, bytes.split_at(index).1);
        match (place.split_first_chunk_mut::<32>(), chunk.split_first_chunk::<32>()) {
            (Some((place, _)), Some((chunk, _))) => {
                *place = *chunk;
                index += 32;
            }
            _ => {
                to[at + index] = bytes[index];
                index += 1;
            }
        }
    }
    at + bytes.len()
}
