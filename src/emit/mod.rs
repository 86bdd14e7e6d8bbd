//! Model to Rust tokens, and tokens to text.
//!
//! One Rust item, one plain function. Nothing here can fail: what no Rust type can hold has been
//! refused before (see [`crate::layout::unrepresentable`]).
//!
//! What the emitted code relies on:
//!
//! * Paths between packages are relative (`super::super::std_msgs::msg::Header`), so a package may
//!   stand anywhere as long as the packages that it uses stand beside it.
//! * Every path out of the generated modules is absolute, since messages may be called `String`,
//!   `Option` or `Ok`. The names in `#[derive]` are not paths into that namespace.
//! * A module or a field that a keyword would name has a `_` behind its name, where no ROS name
//!   has one.
//! * The macros of the runtime write the codec; the emitted code only lists the fields.

mod action;
mod alias;
mod block;
mod constants;
mod context;
mod default;
mod docs;
mod enums;
mod file;
mod gate;
mod keyword;
mod message;
mod names;
mod options;
mod package;
mod pattern;
mod place;
pub mod print;
mod root;
mod service;
mod target;
mod traits;
mod types;
mod value;
mod view;
mod wire;

pub use context::Context;
pub use file::{package_file, root_file};
pub use options::{Attribute, OptionError, Options, RustPath};
pub use package::package;
pub use pattern::{Pattern, unused_patterns};
pub use root::{Linkage, file_name, packages, root};
pub use target::{Dependency, Target};
