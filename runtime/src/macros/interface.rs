/// Implements [`Interface`](trait@crate::Interface): the type, its ROS name, its DDS name and the 64 hex digits
/// of its RIHS01 hash.
///
/// Anything but 64 hex digits does not compile.
///
/// # Example
/// ```
/// use rosidlc_runtime::Interface;
///
/// struct Bool;
/// rosidlc_runtime::interface! {
///     Bool: "std_msgs/msg/Bool", "std_msgs::msg::dds_::Bool_",
///     "feb91e995ff9ebd09c0cb3d2aed18b11077585839fb5db80193b62d74528f6c9"
/// }
/// assert_eq!(Bool::TYPE_HASH.to_string().len(), 71);
/// ```
#[macro_export]
macro_rules! interface {
    ($type:ident: $name:literal, $dds_name:literal, $hash:literal $(,)?) => {
        impl $crate::Interface for $type {
            const TYPE_NAME: &'static ::core::primitive::str = $name;
            const DDS_TYPE_NAME: &'static ::core::primitive::str = $dds_name;
            const TYPE_HASH: $crate::TypeHash = $crate::TypeHash::from_hex($hash);
        }
    };
}
