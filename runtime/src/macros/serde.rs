/// Implements serde's `Serialize` and `Deserialize` for a struct, without a derive. Needs the
/// feature `serde`.
///
/// The fields are listed in the order of the wire, all of them, each with its ROS name.
///
/// Formats for people get what rosbridge would write: ROS names, wide strings as text (a surrogate
/// that stands alone is an error), byte sequences as lists of numbers, a struct without fields as an
/// empty map. JSON has no NaN or infinity: it gets `null`, which is read as NaN. Binary formats get
/// what CDR needs: wide strings as units of 32 bits, one zero byte for a struct without fields.
///
/// A field that is missing keeps its default, one that is not known is passed over. A sequence of
/// bytes may come in base64, as rosbridge writes it.
///
/// # Example
/// ```
/// # use rosidlc_runtime::message;
/// use rosidlc_runtime::impl_serde;
///
/// #[derive(Clone, Debug, Default, PartialEq)]
/// struct Marker {
///     type_: i32,
///     data: Vec<u8>,
/// }
/// impl_serde! { Marker { type_ = "type", data = "data" } }
///
/// let text = r#"{"type":7,"data":[1,2]}"#;
/// let marker: Marker = serde_json::from_str(text)?;
/// assert_eq!(marker, Marker { type_: 7, data: vec![1, 2] });
/// assert_eq!(serde_json::to_string(&marker)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! impl_serde {
    ($type:ident {}) => {
        impl $crate::__private::Record for $type {
            const NAME: &'static ::core::primitive::str = ::core::stringify!($type);
            const FIELDS: &'static [&'static ::core::primitive::str] = &[$crate::__private::DUMMY];
            const EMPTY: ::core::primitive::bool = true;
            fn write_fields<S: $crate::__private::serde::ser::SerializeStruct>(
                &self,
                s: &mut S,
            ) -> ::core::result::Result<(), S::Error> {
                s.serialize_field($crate::__private::DUMMY, &0u8)
            }
            fn read_field<'de, V: $crate::__private::Values<'de>>(
                &mut self,
                _: ::core::primitive::usize,
                from: V,
            ) -> ::core::result::Result<::core::primitive::bool, V::Error> {
                // ROS 1 sends an empty message as nothing; whoever sends the byte has one left.
                ::core::result::Result::Ok(from.value(&mut 0u8).unwrap_or(false))
            }
        }
        $crate::impl_serde! { @traits $type }
    };
    ($type:ident { $($field:ident = $name:literal),+ $(,)? }) => {
        impl $crate::__private::Record for $type {
            const NAME: &'static ::core::primitive::str = ::core::stringify!($type);
            const FIELDS: &'static [&'static ::core::primitive::str] = &[$($name),+];
            fn write_fields<S: $crate::__private::serde::ser::SerializeStruct>(
                &self,
                s: &mut S,
            ) -> ::core::result::Result<(), S::Error> {
                $(s.serialize_field($name, &$crate::__private::Ref(&self.$field))?;)+
                ::core::result::Result::Ok(())
            }
            fn read_field<'de, V: $crate::__private::Values<'de>>(
                &mut self,
                mut index: ::core::primitive::usize,
                from: V,
            ) -> ::core::result::Result<::core::primitive::bool, V::Error> {
                $(
                    if index == 0 {
                        return from.value(&mut self.$field);
                    }
                    index -= 1;
                )+
                let _ = index;
                ::core::result::Result::Ok(false)
            }
        }
        $crate::impl_serde! { @traits $type }
    };
    (@traits $type:ident) => {
        impl $crate::__private::serde::Serialize for $type {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize(self, serializer)
            }
        }
        impl<'de> $crate::__private::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize(deserializer)
            }
        }
    };
}
