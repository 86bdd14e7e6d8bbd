//! The macros that generated code is made of. Every path in them starts with `$crate::` or
//! `::core::`, since a ROS type may be called `Option`, `Vec` or `Result`.

#[cfg(feature = "serde")]
mod hiroz;
mod include;
mod interface;
mod literal;
mod message;
mod message_safe;
mod rclrs;
mod rclrs_action;
mod rclrs_message;
mod roslibrust;
mod schema;
#[cfg(feature = "serde")]
mod serde;
mod view;
