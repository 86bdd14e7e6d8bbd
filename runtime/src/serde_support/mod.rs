//! What [`impl_serde!`](crate::impl_serde) expands to, as little as possible of it in the macro.

mod base64;
mod bounded;
mod field;
mod number;
mod record;
mod sequence;
mod text;

pub use field::{Field, Into, Ref};
pub use record::{DUMMY, Record, Values, deserialize, serialize};
