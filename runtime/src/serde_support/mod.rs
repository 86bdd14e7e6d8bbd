//! What [`impl_serde!`](crate::impl_serde) expands to, as little as possible of it in the macro.

mod base64;
mod behind;
mod bounded;
mod field;
mod number;
mod record;
mod sequence;
mod text;

pub use behind::Behind;
pub use field::{Field, Into, Ref};
pub use record::{DUMMY, Record, Values, deserialize, serialize};
