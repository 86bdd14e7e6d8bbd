//! ROS types may be called like anything in the prelude; the macros do not mind.
#![forbid(unsafe_code)]
#![no_implicit_prelude]
#![deny(warnings)]
#![allow(dead_code, missing_docs, unreachable_pub)]

use ::rosidlc_runtime::{impl_view, message};

macro_rules! plain {
    ($($type:ident)+) => {$(
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy,
            ::core::cmp::PartialEq, ::core::default::Default,
        )]
        #[repr(C)]
        pub struct $type {
            pub value: i32,
        }
        message! { plain $type { value }: "test/msg/Some", "test::msg::dds_::Some_",
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" }
        #[cfg(feature = "serde")]
        ::rosidlc_runtime::impl_serde! { $type { value = "value" } }
    )+};
}

plain! {
    Option Vec Result Box String Some None Ok Err Default Clone Copy Debug PartialEq Message
    Interface Wire Reader Writer Error Fixed Layout Viewed Slice Seq Sized Send Sync Iterator
    Record Values Ref Into Serialize Serializer Deserialize Deserializer S V D T A B
}

macro_rules! whole {
    ($($type:ident $view:ident)+) => {$(
        #[derive(
            ::core::clone::Clone, ::core::cmp::PartialEq,
            ::core::default::Default,
        )]
        pub struct $type {
            pub r: ::std::string::String,
            pub w: i64,
            pub none: bool,
            pub it: [u8; 3],
            pub self_: ::std::vec::Vec<Option>,
            pub at: Result,
            pub stringify: u8,
            pub type_: ::std::vec::Vec<u8>,
        }
        message! { $type { r, [w, none, it], self_, [at], stringify, type_ }: "test/msg/Some", "test::msg::dds_::Some_",
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" }
        impl_view! {
            /// A view.
            pub struct $view for $type {
                r: ::std::string::String,
                w: i64,
                none: bool,
                it: [u8; 3],
                self_: ::std::vec::Vec<Option>,
                at: Result,
                stringify: u8,
                type_: ::std::vec::Vec<u8>,
            }
        }
        #[cfg(feature = "serde")]
        ::rosidlc_runtime::impl_serde! {
            $type {
                r = "r", w = "w", none = "none", it = "it", self_ = "self", at = "at",
                stringify = "stringify", type_ = "type",
            }
        }
    )+};
}

whole! { Iter IterView Ordering OrderingView }

#[test]
fn they_work() {
    let value = Iter {
        self_: ::std::vec![Option { value: 1 }],
        w: 2,
        ..::core::default::Default::default()
    };
    let bytes = ::rosidlc_runtime::cdr::to_vec(&value);
    ::core::assert_eq!(
        ::rosidlc_runtime::cdr::from_slice::<Iter>(&bytes).as_ref(),
        ::core::result::Result::Ok(&value)
    );
    let view = ::rosidlc_runtime::view::from_slice::<Iter>(&bytes);
    ::core::assert_eq!(
        view.map(|view| (view.w, view.self_.len())),
        ::core::result::Result::Ok((2, 1))
    );
}
