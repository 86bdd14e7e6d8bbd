use core::fmt;

use super::MessageId;

/// The type of a field: what one element is, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Type {
    /// One element.
    pub element: Element,
    /// One, a fixed number, or a sequence of them.
    pub shape: Shape,
}

/// One element of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// A number, a truth value or a byte.
    Primitive(Primitive),
    /// `string`, or `string<=N`.
    String(Option<u128>),
    /// `wstring`, or `wstring<=N`.
    WString(Option<u128>),
    /// Another message.
    Message(MessageId),
}

/// How many elements a field holds.
///
/// Numbers are as wide as they are because the official tools set no upper limit and the type
/// hash prints every digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `T`
    One,
    /// `T[N]`
    Array(u128),
    /// `T[<=N]`
    Bounded(u128),
    /// `T[]`
    Sequence,
}

/// What stands behind the name of the element: nothing, `[3]`, `[<=3]` or `[]`.
impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One => Ok(()),
            Self::Array(count) => write!(f, "[{count}]"),
            Self::Bounded(bound) => write!(f, "[<={bound}]"),
            Self::Sequence => f.write_str("[]"),
        }
    }
}

/// The primitive types of the interface language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Primitive {
    /// `bool`: one octet, 0 or 1.
    Bool,
    /// `byte`: one octet.
    Byte,
    /// `char`: in the text formats an alias of `uint8`.
    Char,
    /// `int8`
    Int8,
    /// `uint8`
    UInt8,
    /// `int16`
    Int16,
    /// `uint16`
    UInt16,
    /// `int32`
    Int32,
    /// `uint32`
    UInt32,
    /// `int64`
    Int64,
    /// `uint64`
    UInt64,
    /// `float32`
    Float32,
    /// `float64`
    Float64,
}

impl Primitive {
    /// Every primitive, in the order of their type ids.
    pub const ALL: [Self; 13] = [
        Self::Bool,
        Self::Byte,
        Self::Char,
        Self::Int8,
        Self::UInt8,
        Self::Int16,
        Self::UInt16,
        Self::Int32,
        Self::UInt32,
        Self::Int64,
        Self::UInt64,
        Self::Float32,
        Self::Float64,
    ];

    /// The name in the interface language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Byte => "byte",
            Self::Char => "char",
            Self::Int8 => "int8",
            Self::UInt8 => "uint8",
            Self::Int16 => "int16",
            Self::UInt16 => "uint16",
            Self::Int32 => "int32",
            Self::UInt32 => "uint32",
            Self::Int64 => "int64",
            Self::UInt64 => "uint64",
            Self::Float32 => "float32",
            Self::Float64 => "float64",
        }
    }

    /// The primitive of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }

    /// Octets on the wire, which is also the alignment there.
    pub fn size(self) -> usize {
        match self {
            Self::Bool | Self::Byte | Self::Char | Self::Int8 | Self::UInt8 => 1,
            Self::Int16 | Self::UInt16 => 2,
            Self::Int32 | Self::UInt32 | Self::Float32 => 4,
            Self::Int64 | Self::UInt64 | Self::Float64 => 8,
        }
    }

    /// The least and the greatest value of an integer type.
    pub fn integer_range(self) -> Option<(i128, i128)> {
        let bits = 8 * self.size() as u32;
        match self {
            Self::Bool | Self::Float32 | Self::Float64 => None,
            Self::Int8 | Self::Int16 | Self::Int32 | Self::Int64 => {
                Some((-(1 << (bits - 1)), (1 << (bits - 1)) - 1))
            }
            _ => Some((0, (1 << bits) - 1)),
        }
    }

    /// Whether this is `float32` or `float64`.
    pub fn is_float(self) -> bool {
        matches!(self, Self::Float32 | Self::Float64)
    }
}
