/// Implements roslibrust's `RosMessageType` or `RosServiceType`: the type, its name and its MD5 sum
/// as ROS 1 has them. The crate that uses it must depend on `roslibrust`.
///
/// # Example
/// ```ignore
/// rosidlc_runtime::impl_roslibrust! {
///     message Header: "std_msgs/Header", "5ed6b5dd1ef879ffb9c2ac51bab61a63"
/// }
/// ```
#[macro_export]
macro_rules! impl_roslibrust {
    (message $type:ident: $name:literal, $md5:literal $(,)?) => {
        impl ::roslibrust::RosMessageType for $type {
            const DESCRIPTION: ::roslibrust::MessageDescriptor =
                ::roslibrust::MessageDescriptor::new::<Self>(
                    $name,
                    $md5,
                    $crate::__private::schema_of::<Self>(),
                    <Self as $crate::Interface>::DDS_TYPE_NAME,
                    &<Self as $crate::Interface>::TYPE_HASH.0,
                );
        }
    };
    (service $type:ident: $name:literal, $md5:literal $(,)?) => {
        impl ::roslibrust::RosServiceType for $type {
            const ROS_SERVICE_NAME: &'static ::core::primitive::str = $name;
            const MD5SUM: &'static ::core::primitive::str = $md5;
            const ROS2_HASH: &'static [::core::primitive::u8; 32] =
                &<Self as $crate::Interface>::TYPE_HASH.0;
            const ROS2_TYPE_NAME: &'static ::core::primitive::str =
                <Self as $crate::Interface>::DDS_TYPE_NAME;
            type Request = <Self as $crate::Service>::Request;
            type Response = <Self as $crate::Service>::Response;
        }
    };
}
