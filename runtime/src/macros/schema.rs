/// Implements [`Schema`](trait@crate::Schema): the type, the lines of its definition, of how many
/// messages and bytes the whole consists, and which messages this one refers to itself.
///
/// A wrong number does not compile where the text is used. The numbers are not worked out here, since
/// the compiler would do that for every message, used or not.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Schema, interface, schema};
///
/// # struct Time;
/// # struct Header;
/// # interface! {
/// #     Time: "builtin_interfaces/msg/Time", "builtin_interfaces::msg::dds_::Time_",
/// #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197"
/// # }
/// # interface! {
/// #     Header: "std_msgs/msg/Header", "std_msgs::msg::dds_::Header_",
/// #     "f49fb3ae2cf070f793645ff749683ac6b06203e41c891e17701b1cb597ce6a01"
/// # }
/// schema! { Time: "int32 sec\nuint32 nanosec\n", 1, 25, [] }
/// schema! { Header: "builtin_interfaces/Time stamp\nstring frame_id\n", 2, 181, [Time] }
///
/// let lines: Vec<&str> = Header::SCHEMA.lines().collect();
/// assert_eq!(lines[..2], ["builtin_interfaces/Time stamp", "string frame_id"]);
/// assert_eq!(lines[2], "=".repeat(80));
/// assert_eq!(lines[3..], ["MSG: builtin_interfaces/Time", "int32 sec", "uint32 nanosec"]);
/// ```
#[macro_export]
macro_rules! schema {
    ($type:ident: $text:literal, $count:literal, $length:literal, [$($reference:path),* $(,)?] $(,)?) => {
        impl $crate::Schema for $type {
            const SCHEMA: &'static ::core::primitive::str =
                $crate::__private::schema_text::<$type, $count, $length>();
            const DEFINITION: &'static $crate::__private::Definition =
                &$crate::__private::Definition::new(
                    <$type as $crate::Interface>::TYPE_NAME,
                    $text,
                    &[$(<$reference as $crate::Schema>::DEFINITION),*],
                );
        }
    };
}
