//! Syntax trees -> model: names, references across packages, ranges and bounds, the messages that
//! a service or an action implies, cycles.
//!
//! [`lower`] judges one file on its own, so files can be lowered in any order or side by side;
//! [`link`] puts them together. What a file has to be in order to be accepted is what the official
//! tools accept (`rosidl_adapter`, `rosidl_parser`, `rosidl_generator_type_description`).

mod catalog;
mod charnames;
mod collisions;
mod comment;
mod derived;
mod docs;
mod escape;
mod findings;
mod graph;
mod link;
mod lower;
mod manifest;
mod names;
mod number;
mod string_list;
mod types;
mod unknown;
mod unprintable;
mod value;

pub use collisions::collisions;
pub use link::{Linked, Places, link, sort};
pub use lower::{Draft, lower};
