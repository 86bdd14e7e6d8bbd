/// Implements [`Interface`](trait@crate::Interface) for the marker of a service or an action: the type,
/// its ROS name, its DDS name and the 64 hex digits of its RIHS01 hash. Messages have theirs from
/// [`message!`](crate::message).
///
/// Anything but 64 hex digits does not compile.
///
/// # Example
/// ```
/// use rosidlc_runtime::Interface;
///
/// struct SetBool;
/// rosidlc_runtime::interface! {
///     SetBool: "std_srvs/srv/SetBool", "std_srvs::srv::dds_::SetBool_",
///     "abe9e4bb6b41b40e6789712c00ec8871923e089af3f667a79992a428cff2da0a"
/// }
/// assert_eq!(SetBool::TYPE_HASH.to_string().len(), 71);
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
