//! The standard packages and those with every construct and every name, generated for hiroz, and tests that
//! hold them against hiroz itself.
#![allow(missing_docs)]
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();

#[cfg(test)]
include!(concat!(env!("OUT_DIR"), "/every.rs"));

#[cfg(test)]
mod codec;
#[cfg(test)]
mod every;
#[cfg(test)]
mod live;
#[cfg(test)]
mod malformed;
#[cfg(test)]
mod names;
#[cfg(test)]
mod samples;
