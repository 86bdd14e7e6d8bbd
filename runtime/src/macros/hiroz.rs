/// Implements what the crate `hiroz` asks of messages, services and actions. Needs the feature `serde`, and
/// in the crate where it stands the dependencies `hiroz`, `hiroz-cdr` and `byteorder`.
///
/// * `impl_hiroz! { message Imu }`: names, hash, and the codec of [`message!`](crate::message) as that of
///   hiroz. Its writers are little endian; big endian, which a codec of hiroz can be asked for, goes through
///   [`impl_serde!`](crate::impl_serde).
/// * `impl_hiroz! { service AddTwoInts }`: request, response, name and hash of a [`Service`](crate::Service).
/// * `impl_hiroz! { action Fibonacci }`: the parts of an [`Action`](crate::Action), and names and hashes of
///   the services and topics that make it up. For goal, result and feedback, hiroz asks serde's traits, too.
///
/// # Example
/// ```ignore
/// rosidlc_runtime::impl_hiroz! { service AddTwoInts }
///
/// let info = <AddTwoInts as hiroz::ServiceTypeInfo>::service_type_info();
/// assert_eq!(info.name, "example_interfaces::srv::dds_::AddTwoInts_");
/// ```
#[macro_export]
macro_rules! impl_hiroz {
    (message $type:ident) => {
        impl ::hiroz::MessageTypeInfo for $type {
            fn type_name() -> &'static ::core::primitive::str {
                <Self as $crate::Interface>::DDS_TYPE_NAME
            }
            fn type_hash() -> ::hiroz::TypeHash {
                ::hiroz::TypeHash::new(1, <Self as $crate::Interface>::TYPE_HASH.0)
            }
        }
        impl ::hiroz::WithTypeInfo for $type {}
        $crate::impl_hiroz! { @codec $type }
    };
    (service $type:ident) => {
        impl ::hiroz::msg::ZService for $type {
            type Request = <Self as $crate::Service>::Request;
            type Response = <Self as $crate::Service>::Response;
        }
        impl ::hiroz::ServiceTypeInfo for $type {
            fn service_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info Self }
            }
        }
    };
    (action $type:ident) => {
        impl ::hiroz::action::ZAction for $type {
            type Goal = <Self as $crate::Action>::Goal;
            type Result = <Self as $crate::Action>::Result;
            type Feedback = <Self as $crate::Action>::Feedback;
            fn name() -> &'static ::core::primitive::str {
                <Self as $crate::Interface>::DDS_TYPE_NAME
            }
            fn send_goal_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info <Self as $crate::Action>::SendGoal }
            }
            fn get_result_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info <Self as $crate::Action>::GetResult }
            }
            fn cancel_goal_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info $crate::__private::CancelGoal }
            }
            fn feedback_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info <Self as $crate::Action>::FeedbackMessage }
            }
            fn status_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info $crate::__private::GoalStatusArray }
            }
        }
        impl ::hiroz::ActionTypeInfo for $type {
            fn action_type_info() -> ::hiroz::TypeInfo {
                $crate::impl_hiroz! { @info Self }
            }
        }
    };
    (@info $type:ty) => {
        ::hiroz::TypeInfo::new(
            <$type as $crate::Interface>::DDS_TYPE_NAME,
            ::hiroz::TypeHash::new(1, <$type as $crate::Interface>::TYPE_HASH.0),
        )
    };
    (@codec $type:ident) => {
        impl ::hiroz_cdr::CdrSerialize for $type {
            fn cdr_serialize<BO: ::byteorder::ByteOrder, B: ::hiroz_cdr::CdrBuffer>(
                &self,
                writer: &mut ::hiroz_cdr::CdrWriter<'_, BO, B>,
            ) {
                let (bytes, start) = if <BO as ::byteorder::ByteOrder>::read_u16(&[0, 1]) == 1 {
                    let before = writer.position() % 8;
                    let behind = $crate::__private::Behind(before, self);
                    match ::hiroz_cdr::to_vec::<_, BO>(&behind, 0) {
                        ::core::result::Result::Ok(bytes) => (bytes, before),
                        // A message has nothing that this codec refuses.
                        ::core::result::Result::Err(error) => ::core::panic!("{error}"),
                    }
                } else {
                    $crate::__private::encode_at(self, writer.position())
                };
                writer.buffer_mut().extend_from_slice(&bytes[start..]);
            }
        }
        impl ::hiroz_cdr::CdrDeserialize for $type {
            fn cdr_deserialize<'de, BO: ::byteorder::ByteOrder>(
                reader: &mut ::hiroz_cdr::CdrReader<'de, BO>,
            ) -> ::core::result::Result<Self, ::hiroz_cdr::Error> {
                let big_endian = <BO as ::byteorder::ByteOrder>::read_u16(&[0, 1]) == 1;
                let (at, left) = (reader.position(), reader.remaining());
                let part = $crate::__private::decode_at(at, left, big_endian, |count| {
                    reader.read_bytes(count).unwrap_or_default()
                });
                match part {
                    ::core::result::Result::Ok(part) => {
                        if let ::core::option::Option::Some((rest, used)) = part.rest {
                            *reader = ::hiroz_cdr::CdrReader::new(rest);
                            reader.read_bytes(used)?;
                        }
                        ::core::result::Result::Ok(part.value)
                    }
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(
                        ::hiroz_cdr::Error::Custom($crate::__private::ToString::to_string(&error)),
                    ),
                }
            }
        }
        impl ::hiroz_cdr::CdrSerializedSize for $type {
            fn cdr_serialized_size(
                &self,
                at: ::core::primitive::usize,
            ) -> ::core::primitive::usize {
                $crate::cdr::Wire::measure(self, at)
            }
        }
    };
}
