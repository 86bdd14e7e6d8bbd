use ::serde::{Deserializer, Serialize, Serializer, de::DeserializeSeed};

/// How a field of a message is written and read. Apart from serde's own traits, since arrays of any
/// length, wide strings and messages need their own way.
pub trait Field {
    /// Writes the value.
    ///
    /// # Errors
    /// Those of the serializer.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Reads the value into place.
    ///
    /// # Errors
    /// Those of the deserializer, or if a bound is not kept.
    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error>;

    /// The value that a byte is, if this is the type of bytes.
    fn from_byte(_byte: u8) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }
}

/// A field as serde wants to see it when it writes.
pub struct Ref<'a, T: ?Sized>(pub &'a T);

impl<T: Field + ?Sized> Serialize for Ref<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}

/// A field as serde wants to see it when it reads.
pub struct Into<'a, T: ?Sized>(pub &'a mut T);

impl<'de, T: Field + ?Sized> DeserializeSeed<'de> for Into<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.read(deserializer)
    }
}
