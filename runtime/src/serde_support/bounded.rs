//! Bounded types, and serde's own traits for the types of this crate.

use alloc::string::String;

use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    Field,
    sequence::{Items, write_items},
};
use crate::{BoundedString, BoundedVec, BoundedWString, WString};

impl<const N: usize> Field for BoundedString<N> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_str().serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        *self = String::deserialize(deserializer)?.try_into().map_err(D::Error::custom)?;
        Ok(())
    }
}

impl<const N: usize> Field for BoundedWString<N> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_wstring().write(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        let mut text = WString::new();
        text.read(deserializer)?;
        *self = text.try_into().map_err(D::Error::custom)?;
        Ok(())
    }
}

impl<T: Field + Default, const N: usize> Field for BoundedVec<T, N> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_items(self, serializer)
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        Items { items: self.items_mut(), bound: N }.read(deserializer)
    }
}

macro_rules! as_field {
    ($([$($param:tt)*] $type:ty;)+) => {$(
        impl<$($param)*> Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.write(serializer)
            }
        }

        impl<'de, $($param)*> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut value = Self::default();
                value.read(deserializer)?;
                Ok(value)
            }
        }
    )+};
}

as_field! {
    [] WString;
    [const N: usize] BoundedString<N>;
    [const N: usize] BoundedWString<N>;
    [T: Field + Default, const N: usize] BoundedVec<T, N>;
}
