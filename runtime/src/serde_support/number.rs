use core::fmt;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};

use super::Field;

macro_rules! as_serde_does {
    ($($type:ty $(: $from_byte:item)?)+) => {$(
        impl Field for $type {
            $($from_byte)?

            #[inline]
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }

            #[inline]
            fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
                *self = <$type>::deserialize(deserializer)?;
                Ok(())
            }
        }
    )+};
}

as_serde_does! {
    bool i8 u16 i16 u32 i32 u64 i64 alloc::string::String
    u8: fn from_byte(byte: u8) -> Option<u8> { Some(byte) }
}

/// JSON has no NaN and no infinities: they are written as `null`, and that is read as NaN.
macro_rules! floats {
    ($($type:ident)+) => {$(
        impl Field for $type {
            #[inline]
            fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.serialize(serializer)
            }

            #[inline]
            fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
                *self = if deserializer.is_human_readable() {
                    deserializer.deserialize_option(OrNull($type::NAN))?
                } else {
                    $type::deserialize(deserializer)?
                };
                Ok(())
            }
        }
    )+};
}

floats! { f32 f64 }

/// A number, or the one it holds where there is `null`.
struct OrNull<T>(T);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OrNull<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or null")
    }

    fn visit_none<E>(self) -> Result<T, E> {
        Ok(self.0)
    }

    fn visit_unit<E>(self) -> Result<T, E> {
        Ok(self.0)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
