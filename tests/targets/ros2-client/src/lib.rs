//! All standard packages, and tests that hold for everything in them.
#![allow(missing_docs)]
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();

#[cfg(test)]
include!(concat!(env!("OUT_DIR"), "/every.rs"));

#[cfg(test)]
mod codec;
#[cfg(test)]
mod names;
