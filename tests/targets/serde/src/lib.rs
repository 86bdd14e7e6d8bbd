//! The standard packages with serde's traits.
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();
