//! CDR, the wire format of ROS 2: from values to bytes and back.
//!
//! Bytes start with a 4-byte encapsulation header. They are written little endian (`00 01 00 00`)
//! and read in both byte orders. Alignment counts from behind the header.
//!
//! # What is accepted
//! * The representations plain CDR big endian (`00 00`) and little endian (`00 01`), no others.
//! * The last two bits of the header's options: that many bytes are cut from the end.
//! * Any bytes behind the message. Writers of ROS 2 hand out the buffer that they had estimated,
//!   which is longer than the message by an amount that grows with its strings (88 bytes were
//!   seen), with whatever was in it. A reader that refused these would lose real messages, so the
//!   number is not limited; nothing of them is looked at.
//! * Padding with any bytes in it, since writers do not clear it.
//! * A string of length 0, without a NUL, as the empty one.
//!
//! # What is refused
//! Everything else, with an [`Error`] that says what, where, and in which field: data that ends too
//! early, counts that the bytes left cannot hold (before any memory is taken for them), a `bool`
//! other than 0 and 1, text that is not UTF-8 or does not end in a NUL, units of a wide string above
//! 0xFFFF, more elements than a bound allows.
//!
//! # Example
//! ```
//! # use rosidlc_runtime::message;
//! use rosidlc_runtime::cdr;
//! # #[derive(Clone, Default, PartialEq)]
//! # struct Text { data: String }
//! # message! { Text { data }: "std_msgs/msg/String", "std_msgs::msg::dds_::String_",
//! #     "df668c740482bbd48fb39d76a70dfd4bd59db1288021743503259e948f6b1a18" }
//!
//! let bytes = cdr::to_vec(&Text { data: "hello".into() });
//! assert_eq!(bytes, *b"\0\x01\0\0\x06\0\0\0hello\0");
//!
//! let mut message = Text::default();
//! cdr::decode_into(&bytes, &mut message)?;
//! assert_eq!(message.data, "hello");
//!
//! let error = cdr::from_slice::<Text>(&bytes[..11]).unwrap_err();
//! assert_eq!(error.to_string(), "data: the data ends before 6 elements can, at byte 4");
//! # Ok::<(), cdr::Error>(())
//! ```

mod array;
mod codec;
mod error;
pub(crate) mod field;
mod header;
pub(crate) mod layout;
pub(crate) mod message;
pub(crate) mod part;
pub(crate) mod path;
mod primitive;
mod reader;
pub(crate) mod run;
mod sequence;
mod string;
mod wire;
mod writer;

pub(crate) use codec::reader;
pub use codec::{decode_into, encode_into, from_slice, size, to_vec};
pub use error::{Error, ErrorKind, Result};
pub(crate) use layout::align_up;
pub(crate) use path::at_index;
pub(crate) use primitive::all_bools;
pub(crate) use reader::{HEADER, block_error};
pub(crate) use sequence::bounded_count;
pub(crate) use string::{bad_unit, bounded_text, check_pairs};
pub use wire::Wire;
pub(crate) use writer::wire_count;

pub use crate::raw::{Reader, Writer};
