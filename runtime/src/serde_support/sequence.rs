use alloc::vec::Vec;
use core::fmt;

use ::serde::{
    Deserializer, Serializer,
    de::{Error, SeqAccess, Unexpected, Visitor},
    ser::{SerializeSeq, SerializeTuple},
};

use super::{Field, Into, Ref, base64};

/// The most elements to take memory for before they have been read.
const TRUSTED: usize = 1024;

impl<T: Field + Default> Field for Vec<T> {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_items(self, serializer)
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        Items { items: self, bound: usize::MAX }.read(deserializer)
    }
}

impl<T: Field, const N: usize> Field for [T; N] {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tuple = serializer.serialize_tuple(N)?;
        for item in self {
            tuple.serialize_element(&Ref(item))?;
        }
        tuple.end()
    }

    fn read<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<(), D::Error> {
        match is_text_possible::<T, D>(&deserializer) {
            true => deserializer.deserialize_any(Array(self)),
            false => deserializer.deserialize_tuple(N, Array(self)),
        }
    }
}

pub(super) fn write_items<T: Field, S: Serializer>(
    items: &[T],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(Some(items.len()))?;
    for item in items {
        sequence.serialize_element(&Ref(item))?;
    }
    sequence.end()
}

/// Whether these elements may come as one text: bytes do, in base64, from rosbridge.
fn is_text_possible<'de, T: Field, D: Deserializer<'de>>(deserializer: &D) -> bool {
    deserializer.is_human_readable() && T::from_byte(0).is_some()
}

/// Reads a sequence of at most `bound` elements.
pub(super) struct Items<'a, T> {
    pub(super) items: &'a mut Vec<T>,
    pub(super) bound: usize,
}

impl<T: Field + Default> Items<'_, T> {
    pub(super) fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match is_text_possible::<T, D>(&deserializer) {
            true => deserializer.deserialize_any(self),
            false => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de, T: Field + Default> Visitor<'de> for Items<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bound {
            usize::MAX => f.write_str("a sequence"),
            bound => write!(f, "a sequence of at most {bound} elements"),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        self.items.clear();
        self.items.reserve(from.size_hint().unwrap_or(0).min(TRUSTED).min(self.bound));
        let mut item = T::default();
        while from.next_element_seed(Into(&mut item))?.is_some() {
            if self.items.len() == self.bound {
                return Err(A::Error::invalid_length(self.bound + 1, &self));
            }
            self.items.push(core::mem::take(&mut item));
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match base64::decode(text).filter(|_| T::from_byte(0).is_some()) {
            Some(bytes) => self.visit_bytes(&bytes),
            None => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        if bytes.len() > self.bound {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        self.items.clear();
        self.items.extend(bytes.iter().filter_map(|byte| T::from_byte(*byte)));
        Ok(())
    }
}

struct Array<'a, T>(&'a mut [T]);

impl<'de, T: Field> Visitor<'de> for Array<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an array of {} elements", self.0.len())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        for index in 0..self.0.len() {
            if from.next_element_seed(Into(&mut self.0[index]))?.is_none() {
                return Err(A::Error::invalid_length(index, &self));
            }
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match base64::decode(text).filter(|_| T::from_byte(0).is_some()) {
            Some(bytes) => self.visit_bytes(&bytes),
            None => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        if bytes.len() != self.0.len() {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        let values = bytes.iter().filter_map(|byte| T::from_byte(*byte));
        self.0.iter_mut().zip(values).for_each(|(item, value)| *item = value);
        Ok(())
    }
}
