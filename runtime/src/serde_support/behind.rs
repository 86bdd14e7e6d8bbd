use ::serde::{Serialize, Serializer, ser::SerializeTuple};

/// A value behind this many zero bytes, for a serializer that counts alignment from where it starts.
#[derive(Clone, Copy, Debug)]
pub struct Behind<'a, T>(pub usize, pub &'a T);

impl<T: Serialize> Serialize for Behind<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(self.0 + 1)?;
        for _ in 0..self.0 {
            tuple.serialize_element(&0u8)?;
        }
        tuple.serialize_element(self.1)?;
        tuple.end()
    }
}
