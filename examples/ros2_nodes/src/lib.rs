//! What the nodes of this example share: their types, their arguments, how they are started and
//! stopped, and how they wait for each other.

rosidlc_runtime::include_interfaces!();

mod action;
mod args;
pub mod qos;
mod service;
mod session;
mod stop;

pub use args::{Domain, Patience};
pub use service::{Served, found};
pub use session::{Session, run};
pub use stop::Stop;

/// Any error will do: it ends a node, which prints it.
pub type Error = Box<dyn std::error::Error>;

/// What comes out, or why not.
pub type Result<T> = std::result::Result<T, Error>;
