//! Wide strings: text where people read, units of 32 bits (as CDR has them) where they do not.

use alloc::vec::Vec;
use core::fmt;

use ::serde::{
    Deserializer, Serializer,
    de::{Error, SeqAccess, Visitor},
    ser::{Error as _, SerializeSeq},
};

use super::Field;
use crate::WString;

impl Field for WString {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(&self.try_to_string().map_err(S::Error::custom)?);
        }
        let mut units = serializer.serialize_seq(Some(self.len()))?;
        for unit in self {
            units.serialize_element(&u32::from(*unit))?;
        }
        units.end()
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        self.clear();
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(Units(self.units_mut()))
        } else {
            deserializer.deserialize_seq(Units(self.units_mut()))
        }
    }
}

struct Units<'a>(&'a mut Vec<u16>);

impl<'de> Visitor<'de> for Units<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a wide string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.extend(text.encode_utf16());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        while let Some(unit) = from.next_element::<u32>()? {
            let unit = u16::try_from(unit)
                .map_err(|_| A::Error::custom(format_args!("{unit:#x} is no UTF-16 unit")))?;
            self.0.push(unit);
        }
        Ok(())
    }
}
