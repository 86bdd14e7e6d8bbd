/// Implements rosidl_runtime_rs's `Message` for a struct, by way of the struct that C knows, and
/// `PartialOrd`, which rclrs asks of some messages (`unordered` leaves it to the user).
///
/// All fields are listed, each with what it is: `value` is the same in both structs, `text`,
/// `wide` and `message` are not; `array`, `vec` or `bounded` before that is its shape.
#[doc(hidden)]
#[macro_export]
macro_rules! rclrs_message {
    (unordered $type:ident = $rmw:path { $($fields:tt)* }) => {
        $crate::rclrs_message! { @message $type = $rmw { $($fields)* } }
    };
    ($type:ident = $rmw:path { $($field:ident: $($what:ident)+),* $(,)? }) => {
        $crate::rclrs_message! { @message $type = $rmw { $($field: $($what)+),* } }
        impl ::core::cmp::PartialOrd for $type {
            #[allow(unused_variables)]
            fn partial_cmp(
                &self,
                other: &Self,
            ) -> ::core::option::Option<::core::cmp::Ordering> {
                const EQUAL: ::core::option::Option<::core::cmp::Ordering> =
                    ::core::option::Option::Some(::core::cmp::Ordering::Equal);
                $(
                    let order = ::core::cmp::PartialOrd::partial_cmp(&self.$field, &other.$field);
                    if order != EQUAL {
                        return order;
                    }
                )*
                EQUAL
            }
        }
    };
    (@message $type:ident = $rmw:path {}) => {
        impl ::rosidl_runtime_rs::Message for $type {
            type RmwMsg = $rmw;
            fn into_rmw_message(
                _: ::std::borrow::Cow<'_, Self>,
            ) -> ::std::borrow::Cow<'_, Self::RmwMsg> {
                ::std::borrow::Cow::Owned(::core::default::Default::default())
            }
            fn from_rmw_message(_: Self::RmwMsg) -> Self {
                $type {}
            }
        }
    };
    (@message $type:ident = $rmw:path { $($field:ident: $($what:ident)+),+ $(,)? }) => {
        impl ::rosidl_runtime_rs::Message for $type {
            type RmwMsg = $rmw;
            fn into_rmw_message(
                message: ::std::borrow::Cow<'_, Self>,
            ) -> ::std::borrow::Cow<'_, Self::RmwMsg> {
                let message: &Self = &message;
                ::std::borrow::Cow::Owned(Self::RmwMsg {
                    $($field: $crate::rclrs_message!(@to message.$field, $($what)+),)+
                })
            }
            fn from_rmw_message(message: Self::RmwMsg) -> Self {
                $type {
                    $($field: $crate::rclrs_message!(@from message.$field, $($what)+),)+
                }
            }
        }
    };

    // A field from here to C.
    (@to $field:expr, value) => { $field };
    (@to $field:expr, vec value) => { $crate::__private::rclrs::to_slice(&$field) };
    (@to $field:expr, bounded value) => { $crate::__private::rclrs::to_bounded_slice(&$field) };
    (@to $field:expr, array $what:ident) => {
        $crate::__private::rclrs::to_array(&$field, $crate::rclrs_message!(@to_one $what))
    };
    (@to $field:expr, $shape:ident $what:ident) => {
        $crate::__private::rclrs::to_sequence(&$field, $crate::rclrs_message!(@to_one $what))
    };
    (@to $field:expr, $what:ident) => {
        $crate::__private::rclrs::to_one(&$field, $crate::rclrs_message!(@to_one $what))
    };
    (@to_one text) => { $crate::__private::rclrs::to_text };
    (@to_one bounded_text) => { $crate::__private::rclrs::to_bounded_text };
    (@to_one wide) => { $crate::__private::rclrs::to_wide };
    (@to_one bounded_wide) => { $crate::__private::rclrs::to_bounded_wide };
    (@to_one message) => {
        |it| {
            let it = ::std::borrow::Cow::Borrowed(it);
            ::rosidl_runtime_rs::Message::into_rmw_message(it).into_owned()
        }
    };

    // A field from C to here.
    (@from $field:expr, value) => { $field };
    (@from $field:expr, vec value) => { $crate::__private::rclrs::from_slice(&$field) };
    (@from $field:expr, bounded value) => {
        $crate::__private::rclrs::from_bounded_slice(&$field)
    };
    (@from $field:expr, array $what:ident) => {
        $field.map($crate::rclrs_message!(@from_one $what))
    };
    (@from $field:expr, vec $what:ident) => {
        $crate::__private::rclrs::from_sequence($field, $crate::rclrs_message!(@from_one $what))
    };
    (@from $field:expr, bounded $what:ident) => {
        $crate::__private::rclrs::from_bounded($field, $crate::rclrs_message!(@from_one $what))
    };
    (@from $field:expr, $what:ident) => { $crate::rclrs_message!(@from_one $what)($field) };
    (@from_one text) => { $crate::__private::rclrs::from_text };
    (@from_one bounded_text) => { $crate::__private::rclrs::from_bounded_text };
    (@from_one wide) => { $crate::__private::rclrs::from_wide };
    (@from_one bounded_wide) => { $crate::__private::rclrs::from_bounded_wide };
    (@from_one message) => { ::rosidl_runtime_rs::Message::from_rmw_message };
}
