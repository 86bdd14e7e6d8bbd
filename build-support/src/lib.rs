//! Compiles ROS 2 interfaces from a `build.rs`.
