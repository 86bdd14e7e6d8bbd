//! Rust from ROS 2 interfaces, in a `build.rs`.
//!
//! ```no_run
//! fn main() -> Result<(), rosidlc_build::Error> {
//!     rosidlc_build::compile("interfaces")
//! }
//! ```
//!
//! and in the crate, where the modules of the packages are to stand:
//!
//! ```ignore
//! rosidlc_runtime::include_interfaces!();
//! ```
//!
//! The folder holds packages (`interfaces/my_robot/{msg,srv,action}`); what they refer to is looked
//! for there, in the folders given by [`Builder::include`], in `AMENT_PREFIX_PATH` and among the
//! standard packages that come with this crate. Cargo runs the build script again when one of the
//! files changes, is added or is deleted, and at no other time. A folder that also holds the crate
//! is not watched, since all code in it would be: keep interfaces in a folder of their own.
#![warn(missing_docs)]

mod builder;
mod error;
mod rerun;

pub use builder::{Builder, configure};
pub use error::Error;
pub use rosidlc::emit::Target;

/// Compiles the interfaces in a folder, with everything as most users want it.
///
/// # Errors
///
/// Where an interface is wrong, with the same words that `rosidlc check` has for it; where a file
/// cannot be read or written.
pub fn compile(path: impl Into<String>) -> Result<(), Error> {
    configure().compile(&[path.into()])
}
