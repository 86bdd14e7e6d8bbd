#![doc = include_str!("../README.md")]
#![no_std]
#![warn(missing_docs)]
#![cfg_attr(feature = "safe", forbid(unsafe_code))]
#![deny(unsafe_code, unsafe_op_in_unsafe_fn)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod action_names;
pub mod cdr;
mod interface;
mod macros;
#[cfg(not(feature = "safe"))]
#[allow(unsafe_code)]
mod raw;
#[cfg(feature = "safe")]
#[path = "safe/mod.rs"]
mod raw;
mod rclrs_support;
mod schema;
#[cfg(feature = "serde")]
mod serde_support;
mod types;
pub mod view;

pub use interface::{Action, Interface, Message, Service};
pub use schema::Schema;
pub use types::{
    BoundError, BoundedString, BoundedVec, BoundedWString, ParseTypeHashError, TypeHash,
    Utf16Error, WString,
};

/// What the macros of this crate need; not for use by hand, and not stable.
#[doc(hidden)]
pub mod __private {
    pub use crate::action_names::{CancelGoal, GoalStatusArray};
    pub use crate::cdr::part::{Part, decode_at, encode_at};
    pub use crate::cdr::{field::view, layout::Layout, message::Plain, message::debug};
    pub use crate::interface::About;
    #[cfg(not(feature = "safe"))]
    pub use crate::raw::Visit;
    pub use crate::raw::{Fields, Fixed};
    #[cfg(feature = "safe")]
    pub use crate::raw::{Fill, Show};
    pub use crate::schema::{Definition, schema_of, schema_text};
    #[cfg(feature = "serde")]
    pub use crate::serde_support::*;
    pub use crate::types::{literal_string, literal_wstring, utf16_len};
    #[cfg(feature = "serde")]
    pub use ::serde;
    pub use alloc::string::ToString;

    pub mod rclrs {
        pub use crate::rclrs_support::*;
    }
}
