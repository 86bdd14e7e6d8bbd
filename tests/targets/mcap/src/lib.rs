//! The standard packages with the schemas of recordings, and values for all their messages.
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();

mod fill;
mod recording;

pub use fill::{Filled, fill};
pub use recording::{Sample, samples, write};

include!(concat!(env!("OUT_DIR"), "/every_message.rs"));
pub(crate) use every_message;
