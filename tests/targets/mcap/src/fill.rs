//! Values for any message, made up while it reads itself: no two neighbours are equal, and numbers
//! need all bytes of their type.

use serde::de::value::Error;
use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, SeqAccess, Visitor};

/// A message without default values, or nothing where a bound forbids this length of sequences.
pub fn fill<T: DeserializeOwned>(length: usize) -> Option<T> {
    T::deserialize(&mut Filled { length, count: 0 }).ok()
}

/// A source of values that never ends.
#[derive(Debug)]
pub struct Filled {
    length: usize,
    count: u8,
}

impl Filled {
    /// 1 to 100: a `char` that a reader takes for signed is still the same.
    fn next(&mut self) -> u8 {
        self.count = self.count % 100 + 1;
        self.count
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty: |$next:ident| $value:expr;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let $next = self.next() as $type;
            visitor.$visit($value)
        }
    )+};
}

impl<'de> de::Deserializer<'de> for &mut Filled {
    type Error = Error;

    numbers! {
        deserialize_u8 visit_u8 u8: |next| next;
        deserialize_u16 visit_u16 u16: |next| 0x8100 + next;
        deserialize_u32 visit_u32 u32: |next| 0x0100 + next;
        deserialize_u64 visit_u64 u64: |next| 0x8100_0000_0000_0000 + next;
        deserialize_i8 visit_i8 i8: |next| -next;
        deserialize_i16 visit_i16 i16: |next| -0x0100 - next;
        deserialize_i32 visit_i32 i32: |next| -0x0100_0000 - next;
        deserialize_i64 visit_i64 i64: |next| -0x0100_0000_0000_0000 - next;
        deserialize_f32 visit_f32 f32: |next| next + 0.25;
        deserialize_f64 visit_f64 f64: |next| next + 0.1;
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(true)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_string(format!("é{}", self.next()))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let left = self.length;
        visitor.visit_seq(Elements { from: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        left: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { from: self, left })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_seq(Elements { from: self, left: fields.len() })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        ().into_deserializer().deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        char bytes byte_buf option unit unit_struct newtype_struct tuple_struct map enum identifier
        ignored_any
    }
}

struct Elements<'a> {
    from: &'a mut Filled,
    left: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.from).map(Some)
    }
}
