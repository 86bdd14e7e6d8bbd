//! The standard packages, and tests that hold for every message in them.
#![allow(missing_docs)]
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();

#[cfg(test)]
include!(concat!(env!("OUT_DIR"), "/every_message.rs"));

#[cfg(test)]
mod values;
