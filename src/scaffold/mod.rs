//! What is rendered from `templates/`: the files around the types of a generated crate, and a new
//! interface package. Bodies of Rust code are never text templates; `emit` makes those.

mod crate_files;
mod feature;
mod new_package;
mod template;

pub use crate_files::crate_files;
pub use new_package::new_package;
