//! Type descriptions and their hashes, RIHS01.
//!
//! A type description says of a type what its wire format depends on: the names and types of its
//! fields. Its hash is SHA-256 over a JSON text: the type's own description, then those of all
//! types it refers to, sorted by name. Services and actions are described as if they were messages
//! whose fields are their parts.
//!
//! Besides, what ROS 1 knows a type by: MD5 sums.
//!
//! Source: REP 2011 and REP 2016; `rosidl_generator_type_description`.

mod default;
mod description;
mod graph;
mod hash;
mod json;
mod md5;
mod ros1;
#[cfg(any(test, not(feature = "cli")))]
mod sha256;

pub use description::{Description, FieldDescription};
pub use graph::{Descriptions, TypeId};
pub use hash::{Hashes, hashes, hex};
pub use ros1::{Md5Sums, md5_sums};
