//! All `unsafe` code of the crate: writing to and reading from bytes without a check per field. With the
//! feature `safe`, the module `safe` stands in for it.
//!
//! Four facts carry it:
//! 1. a [`Fixed`] value proves that a type's memory is its wire format in the byte order of the host, for a
//!    struct by the rules of [`Layout`](crate::cdr::layout::Layout);
//! 2. a [`Writer`] that has reserved `n` bytes may write `n + SLACK` bytes from its position on;
//! 3. a [`Reader`] has checked that the bytes it points to are inside its slice;
//! 4. text is checked before it becomes a `str`.

mod array;
mod block;
mod fields;
mod fixed;
mod reader;
mod run;
pub(crate) mod text;
mod writer;

pub(crate) use array::{fill, try_array};
pub(crate) use block::Block;
pub use fields::{Fields, Visit};
pub(crate) use fields::{debug_fields, decode_fields, encode_fields, measure_fields};
pub use fixed::Fixed;
pub use reader::Reader;
use run::Run;
pub use writer::Writer;
