use alloc::{boxed::Box, string::String, vec::Vec};
use core::fmt;

use super::path::{self, Step};

/// What the functions of this module return.
///
/// # Example
/// ```
/// fn first(bytes: &[u8]) -> rosidlc_runtime::cdr::Result<u8> {
///     # let error = || unimplemented!();
///     bytes.first().copied().ok_or_else(error)
/// }
/// assert_eq!(first(&[1]).unwrap(), 1);
/// ```
pub type Result<T, E = Error> = core::result::Result<T, E>;

/// Why bytes are not the message that was asked for: what is wrong, at which byte, in which field.
///
/// It is one pointer wide. It prints as one line: `poses[3].header.frame_id: the text is not UTF-8,
/// at byte 72`.
///
/// # Example
/// ```
/// # use rosidlc_runtime::message;
/// use rosidlc_runtime::cdr::{self, ErrorKind};
/// # #[derive(Clone, Default, PartialEq)]
/// # struct Bool { data: bool }
/// # message! { Bool { data }: "std_msgs/msg/Bool", "std_msgs::msg::dds_::Bool_",
/// #     "feb91e995ff9ebd09c0cb3d2aed18b11077585839fb5db80193b62d74528f6c9" }
///
/// let error = cdr::from_slice::<Bool>(&[0, 1, 0, 0, 2]).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidBool(2));
/// assert_eq!(error.offset(), 4);
/// assert_eq!(error.path(), "data");
/// assert_eq!(error.to_string(), "data: 2 is no bool, at byte 4");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    kind: ErrorKind,
    offset: usize,
    /// From the innermost outwards.
    steps: Vec<Step>,
}

impl Error {
    #[cold]
    #[inline(never)]
    pub(crate) fn new(kind: ErrorKind, offset: usize) -> Self {
        Self(Box::new(Inner { kind, offset, steps: Vec::new() }))
    }

    #[cold]
    #[inline(never)]
    pub(super) fn within(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The byte where it is wrong, counted from the start of the header.
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The field where it is wrong, by its ROS name: `poses[3].pose.position.x`. Empty if it is the
    /// header of the message.
    pub fn path(&self) -> String {
        path::join(self.0.steps.iter().rev())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("offset", &self.offset())
            .field("path", &self.path())
            .finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.steps.is_empty() {
            write!(f, "{}: ", self.path())?;
        }
        write!(f, "{}, at byte {}", self.kind(), self.offset())
    }
}

impl core::error::Error for Error {}

/// What can be wrong with bytes; see [`Error`].
///
/// # Example
/// ```
/// use rosidlc_runtime::cdr::ErrorKind;
///
/// let kind = ErrorKind::TooLong { length: 9, bound: 4 };
/// assert_eq!(kind.to_string(), "9 elements are more than the bound of 4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes end before the value does.
    Truncated,
    /// The header names a representation other than plain CDR; its id is told.
    UnknownRepresentation(u16),
    /// A string or sequence is said to have this many elements, more than the bytes left can hold.
    CountTooLarge(usize),
    /// A `bool` is neither 0 nor 1.
    InvalidBool(u8),
    /// A string is not UTF-8.
    InvalidUtf8,
    /// A string does not end in a NUL.
    MissingNul,
    /// A unit of a wide string does not fit 16 bits.
    InvalidWideUnit(u32),
    /// A surrogate in a wide string has no partner.
    LoneSurrogate(u16),
    /// A string or sequence is longer than its bound.
    TooLong {
        /// Its length: bytes of a string, units of a wide string, elements of a sequence.
        length: usize,
        /// The most there may be.
        bound: usize,
    },
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Truncated => f.write_str("the data ends too early"),
            Self::UnknownRepresentation(id) => {
                write!(f, "representation {id:04x} is not plain CDR (0000 or 0001)")
            }
            Self::CountTooLarge(count) => {
                write!(f, "the data ends before {count} elements can")
            }
            Self::InvalidBool(byte) => write!(f, "{byte} is no bool"),
            Self::InvalidUtf8 => f.write_str("the text is not UTF-8"),
            Self::MissingNul => f.write_str("the text does not end in a NUL"),
            Self::InvalidWideUnit(unit) => write!(f, "{unit:#x} is no UTF-16 unit"),
            Self::LoneSurrogate(unit) => write!(f, "the surrogate {unit:#x} stands alone"),
            Self::TooLong { length, bound } => {
                write!(f, "{length} elements are more than the bound of {bound}")
            }
        }
    }
}
