//! The standard packages for rclrs, compiled, and the program of the target's page. Nothing here is
//! linked or run, as that needs ROS: `tests/interop` does it.
#![allow(missing_docs)]
#![deny(warnings)]
#![forbid(unsafe_code)]

extern crate self as ros_env;

rosidlc_runtime::include_interfaces!();

#[allow(dead_code, clippy::print_stdout)]
#[path = "../../../interop/rclrs/src/bin/add_two_ints_server.rs"]
mod program;
