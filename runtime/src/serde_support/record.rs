use core::fmt;

use ::serde::{
    Deserializer, Serializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::SerializeStruct,
};

use super::{Field, Into};

/// The member that CDR gives to a struct without fields.
pub const DUMMY: &str = "structure_needs_at_least_one_member";

/// A message: its fields by number, in the order of the wire.
pub trait Record: Default {
    /// The name of the struct.
    const NAME: &'static str;
    /// The ROS names of the fields.
    const FIELDS: &'static [&'static str];
    /// Whether the only field is the dummy.
    const EMPTY: bool = false;

    /// Writes all fields.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write_fields<S: SerializeStruct>(&self, s: &mut S) -> Result<(), S::Error>;

    /// Reads a field. False if there is nothing more to read.
    ///
    /// # Errors
    /// Those of the deserializer.
    fn read_field<'de, V: Values<'de>>(&mut self, index: usize, from: V) -> Result<bool, V::Error>;
}

/// What the value of a field is read from.
pub trait Values<'de> {
    /// That of the deserializer.
    type Error: Error;

    /// Reads the value, if there is one.
    ///
    /// # Errors
    /// Those of the deserializer.
    fn value<T: Field>(self, to: &mut T) -> Result<bool, Self::Error>;
}

impl<T: Record> Field for T {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct(T::NAME, T::FIELDS, Fields(self))
    }
}

/// Writes a message.
///
/// # Errors
/// Those of the serializer.
pub fn serialize<T: Record, S: Serializer>(it: &T, serializer: S) -> Result<S::Ok, S::Error> {
    if T::EMPTY && serializer.is_human_readable() {
        return serializer.serialize_struct(T::NAME, 0)?.end();
    }
    let mut s = serializer.serialize_struct(T::NAME, T::FIELDS.len())?;
    it.write_fields(&mut s)?;
    s.end()
}

/// Reads a message; fields that are missing keep their default.
///
/// # Errors
/// Those of the deserializer.
pub fn deserialize<'de, T: Record, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut it = T::default();
    it.read(deserializer)?;
    Ok(it)
}

struct Fields<'a, T>(&'a mut T);

impl<'de, T: Record> Visitor<'de> for Fields<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(index) = map.next_key_seed(Key(T::FIELDS))? {
            match index {
                Some(index) if !T::EMPTY => {
                    self.0.read_field(index, MapValues(&mut map))?;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        for index in 0..T::FIELDS.len() {
            if !self.0.read_field(index, SeqValues(&mut seq))? {
                break;
            }
        }
        Ok(())
    }
}

struct MapValues<'a, A>(&'a mut A);

impl<'de, A: MapAccess<'de>> Values<'de> for MapValues<'_, A> {
    type Error = A::Error;

    fn value<T: Field>(self, to: &mut T) -> Result<bool, A::Error> {
        self.0.next_value_seed(Into(to))?;
        Ok(true)
    }
}

struct SeqValues<'a, A>(&'a mut A);

impl<'de, A: SeqAccess<'de>> Values<'de> for SeqValues<'_, A> {
    type Error = A::Error;

    fn value<T: Field>(self, to: &mut T) -> Result<bool, A::Error> {
        Ok(self.0.next_element_seed(Into(to))?.is_some())
    }
}

/// The number of a field, if its name is known.
struct Key(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_u64<E>(self, index: u64) -> Result<Option<usize>, E> {
        Ok(usize::try_from(index).ok().filter(|index| *index < self.0.len()))
    }

    fn visit_str<E>(self, name: &str) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|field| *field == name))
    }

    fn visit_bytes<E>(self, name: &[u8]) -> Result<Option<usize>, E> {
        Ok(self.0.iter().position(|field| field.as_bytes() == name))
    }
}
