//! Texts and where they came from.
//!
//! Everything that later rungs know of the world outside is here: the texts of the interface
//! files, the packages they belong to, and the names of files that were seen but not read.

mod input;
mod kind;
mod text;

pub use input::{Entry, Input, InputPackage, Origin, Role};
pub use kind::Kind;
pub use text::{FileId, Location, Source, Sources, Span};
