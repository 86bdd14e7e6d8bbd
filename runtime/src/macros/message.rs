/// Implements [`Message`](crate::Message) and the codec, [`cdr::Wire`](crate::cdr::Wire), for a
/// struct.
///
/// The fields are listed in the order of the wire, all of them. There are three forms:
///
/// * `message! { Imu { header, [orientation, orientation_covariance] } }`: a name alone is encoded
///   by its own `Wire`; names in brackets are a *run* of fields of fixed size (numbers, `bool`,
///   plain structs, arrays of these; at most 12), which is written and read at once. No member of
///   a run may need a greater alignment than the first one.
/// * `message! { plain Point { x, y, z } }`: a struct whose memory is its wire format: `repr(C)`,
///   `Copy`, only numbers, arrays of numbers and plain structs in it, no padding, no member with a
///   greater alignment than the first one, a size that is a multiple of that alignment. Sequences
///   and arrays of it are copied as one block.
/// * `message! { Empty {} }`: no field, which is one zero byte on the wire.
///
/// What breaks these rules does not compile; a run is checked where its message is encoded or
/// decoded. All fields must be there: one that is left out of a struct that is not plain is not on
/// the wire. [`Interface`](trait@crate::Interface) is implemented apart from it.
///
/// # Example
/// ```
/// use rosidlc_runtime::{cdr, interface, message};
///
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Time {
///     sec: i32,
///     nanosec: u32,
/// }
/// interface! { Time: "builtin_interfaces/msg/Time", "builtin_interfaces::msg::dds_::Time_",
///     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Time { sec, nanosec } }
///
/// #[derive(Clone, Debug, Default, PartialEq)]
/// struct Header {
///     stamp: Time,
///     frame_id: String,
/// }
/// interface! { Header: "std_msgs/msg/Header", "std_msgs::msg::dds_::Header_",
///     "f49fb3ae2cf070f793645ff749683ac6b06203e41c891e17701b1cb597ce6a01" }
/// message! { Header { [stamp], frame_id } }
///
/// let header = Header { stamp: Time { sec: 7, nanosec: 9 }, frame_id: "map".into() };
/// let bytes = cdr::to_vec(&header);
/// assert_eq!(bytes, *b"\0\x01\0\0\x07\0\0\0\x09\0\0\0\x04\0\0\0map\0");
/// assert_eq!(cdr::from_slice::<Header>(&bytes)?, header);
/// # Ok::<(), cdr::Error>(())
/// ```
///
/// # What does not compile
/// A struct with padding in it:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Padded { a: u32, b: u8 }
/// # interface! { Padded: "p/msg/Padded", "p::msg::dds_::Padded_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Padded { a, b } }
/// ```
/// fields that the memory holds in another order, or twice, or not at all:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Swapped { a: u32, b: u32 }
/// # interface! { Swapped: "p/msg/Swapped", "p::msg::dds_::Swapped_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Swapped { b, a } }
/// ```
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Partial { a: u32, b: [u32; 0] }
/// # interface! { Partial: "p/msg/Partial", "p::msg::dds_::Partial_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Partial { a } }
/// ```
/// a field with bytes that are no value of it:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Flag { on: bool }
/// # interface! { Flag: "p/msg/Flag", "p::msg::dds_::Flag_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Flag { on } }
/// ```
/// a field of no fixed size:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Text { text: String }
/// # interface! { Text: "p/msg/Text", "p::msg::dds_::Text_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Text { text } }
/// ```
/// a member with a greater alignment than the first one:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Copy, Debug, Default, PartialEq)]
/// #[repr(C)]
/// struct Late { a: [u32; 2], b: u64 }
/// # interface! { Late: "p/msg/Late", "p::msg::dds_::Late_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { plain Late { a, b } }
/// ```
/// and the same in a run, or a member of a run that has no fixed size:
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Debug, Default, PartialEq)]
/// struct LateRun { a: u32, b: u64 }
/// # interface! { LateRun: "p/msg/LateRun", "p::msg::dds_::LateRun_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { LateRun { [a, b] } }
/// rosidlc_runtime::cdr::to_vec(&LateRun::default());
/// ```
/// ```compile_fail
/// # use rosidlc_runtime::{interface, message};
/// #[derive(Clone, Debug, Default, PartialEq)]
/// struct TextRun { a: u32, b: String }
/// # interface! { TextRun: "p/msg/TextRun", "p::msg::dds_::TextRun_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
/// message! { TextRun { [a, b] } }
/// rosidlc_runtime::cdr::to_vec(&TextRun::default());
/// ```
#[macro_export]
macro_rules! message {
    (plain $type:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::cdr::Wire for $type {
            const MIN_SIZE: ::core::primitive::usize = ::core::mem::size_of::<$type>();
            const FIXED: ::core::option::Option<$crate::__private::Fixed<$type>> = {
                let none: ::core::option::Option<&$type> = ::core::option::Option::None;
                let layout = $crate::__private::Layout::new()$(.field(
                    match none {
                        ::core::option::Option::Some(it) => ::core::option::Option::Some(&it.$field),
                        ::core::option::Option::None => ::core::option::Option::None,
                    },
                    ::core::mem::offset_of!($type, $field),
                ))+;
                // SAFETY: `$field` are all the fields of `$type` (the literal in `decode_slow` lists them
                // without a rest), each was given with its own type and offset.
                ::core::option::Option::Some($crate::__finish!(layout, $type))
            };
            #[inline(always)]
            fn measure(&self, at: ::core::primitive::usize) -> ::core::primitive::usize {
                $crate::cdr::Writer::measure_fixed::<$type>(at)
            }
            #[inline(always)]
            fn encode(&self, w: &mut $crate::cdr::Writer<'_>) {
                if !w.fixed(self) {
                    $($crate::__private::encode(&self.$field, w);)+
                }
            }
            #[inline(always)]
            fn decode(
                r: &mut $crate::cdr::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::cdr::Error> {
                #[cold]
                fn decode_slow(
                    r: &mut $crate::cdr::Reader<'_>,
                ) -> ::core::result::Result<$type, $crate::cdr::Error> {
                    ::core::result::Result::Ok($type {
                        $($field: $crate::__private::decode(r, ::core::stringify!($field))?,)+
                    })
                }
                r.fixed(decode_slow)
            }
        }
        const _: () = ::core::assert!(<$type as $crate::cdr::Wire>::FIXED.is_some());
        impl $crate::view::Viewed for $type {
            type View<'a> = $type;
            type Items<'a> = $crate::view::Slice<'a, $type>;
            #[inline(always)]
            fn view<'a>(
                r: &mut $crate::cdr::Reader<'a>,
            ) -> ::core::result::Result<$type, $crate::cdr::Error> {
                $crate::cdr::Wire::decode(r)
            }
            #[inline(always)]
            fn items<'a>(
                r: &mut $crate::cdr::Reader<'a>,
                count: ::core::primitive::usize,
            ) -> ::core::result::Result<$crate::view::Slice<'a, $type>, $crate::cdr::Error> {
                $crate::view::Slice::read(r, count)
            }
        }
        impl $crate::Message for $type {}
    };
    ($type:ident {}) => {
        impl $crate::cdr::Wire for $type {
            const MIN_SIZE: ::core::primitive::usize = 1;
            #[inline(always)]
            fn measure(&self, at: ::core::primitive::usize) -> ::core::primitive::usize {
                at + 1
            }
            #[inline(always)]
            fn encode(&self, w: &mut $crate::cdr::Writer<'_>) {
                $crate::cdr::Wire::encode(&0u8, w);
            }
            #[inline(always)]
            fn decode(
                r: &mut $crate::cdr::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::cdr::Error> {
                <::core::primitive::u8 as $crate::cdr::Wire>::decode(r)?;
                ::core::result::Result::Ok($type {})
            }
        }
        impl $crate::Message for $type {}
    };
    ($type:ident {
        $($($field:ident)? $([$($member:ident),+ $(,)?])?),+ $(,)?
    }) => {
        impl $crate::cdr::Wire for $type {
            const MIN_SIZE: ::core::primitive::usize = $crate::__private::least_size::<$type>();
            const NEW: ::core::option::Option<fn() -> Self> =
                ::core::option::Option::Some(::core::default::Default::default);
            #[inline(always)]
            fn measure(&self, at: ::core::primitive::usize) -> ::core::primitive::usize {
                $($(let at = $crate::__private::measure(&self.$field, at);)?
                $(let at = $crate::cdr::Writer::measure_run(($(&self.$member,)+), at);)?)+
                at
            }
            #[inline(always)]
            fn encode(&self, w: &mut $crate::cdr::Writer<'_>) {
                $($($crate::__private::encode(&self.$field, w);)?
                $(w.run(($(&self.$member,)+));)?)+
            }
            #[inline(always)]
            fn decode(
                r: &mut $crate::cdr::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::cdr::Error> {
                $crate::__private::decode_new(r)
            }
            #[inline(always)]
            fn decode_into(
                &mut self,
                r: &mut $crate::cdr::Reader<'_>,
            ) -> ::core::result::Result<(), $crate::cdr::Error> {
                // Spelled out, since `?` takes the compiler longer.
                $($(if let ::core::result::Result::Err(error) = $crate::__private::decode_into(
                    &mut self.$field,
                    r,
                    ::core::stringify!($field),
                ) {
                    return ::core::result::Result::Err(error);
                })?
                $(if let ::core::result::Result::Err(error) =
                    r.run_into(($(&mut self.$member,)+), &[$(::core::stringify!($member)),+])
                {
                    return ::core::result::Result::Err(error);
                })?)+
                ::core::result::Result::Ok(())
            }
        }
        impl $crate::Message for $type {}
    };
}
