//! The messages of rclrs and of its nodes.

rosidlc_runtime::include_interfaces!();
