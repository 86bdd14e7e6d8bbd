//! The standard packages with what roslibrust asks of them.
#![forbid(unsafe_code)]

rosidlc_runtime::include_interfaces!();
