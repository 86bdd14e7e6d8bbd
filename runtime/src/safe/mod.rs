//! What stands in for `raw` with the feature `safe`: the same items, which write the same bytes, read
//! the same values and find the same errors, without `unsafe`.
//!
//! Numbers are still copied as blocks, by loops that the compiler sees through. Structs and bools are
//! written and read one field at a time.

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
pub use fields::{Fields, Fill, Show};
pub(crate) use fields::{debug_fields, decode_fields, encode_fields, measure_fields};
pub use fixed::Fixed;
pub use reader::Reader;
use run::{PutRun, SetRun};
pub use writer::Writer;
