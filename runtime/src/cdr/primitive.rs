//! Numbers and `bool`.

use super::{Error, ErrorKind, Reader, Wire, Writer, align_up};
use crate::raw::Fixed;

macro_rules! numbers {
    ($($type:ident $bits:ident;)+) => {$(
        impl Wire for $type {
            const MIN_SIZE: usize = size_of::<$type>();
            const FIXED: Option<Fixed<Self>> = Some(Fixed::<$type>::number());

            #[inline(always)]
            fn measure(&self, at: usize) -> usize {
                align_up(at, size_of::<$type>()) + size_of::<$type>()
            }

            #[inline(always)]
            fn encode(&self, w: &mut Writer<'_>) {
                w.number(self.to_le_bytes());
            }

            #[inline(always)]
            fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
                // To reverse the bytes one by one takes the compiler's code several times as long.
                let bits = $bits::from_ne_bytes(r.number()?);
                let bits = if r.swaps() { bits.swap_bytes() } else { bits };
                Ok($type::from_ne_bytes(bits.to_ne_bytes()))
            }
        }
    )+};
}

numbers! {
    u8 u8; i8 u8; u16 u16; i16 u16; u32 u32; i32 u32; u64 u64; i64 u64; f32 u32; f64 u64;
}

impl Wire for bool {
    const MIN_SIZE: usize = 1;
    const FIXED: Option<Fixed<Self>> = Some(Fixed::<bool>::bool());

    #[inline(always)]
    fn measure(&self, at: usize) -> usize {
        at + 1
    }

    #[inline(always)]
    fn encode(&self, w: &mut Writer<'_>) {
        w.number([u8::from(*self)]);
    }

    #[inline(always)]
    fn decode(r: &mut Reader<'_>) -> Result<Self, Error> {
        match u8::decode(r)? {
            0 => Ok(false),
            1 => Ok(true),
            byte => Err(r.error_back(ErrorKind::InvalidBool(byte), 1)),
        }
    }
}

/// Whether all bytes are 0 or 1. Looks at all of them, which is faster than to stop at the first.
#[inline]
pub(crate) fn all_bools(bytes: &[u8]) -> bool {
    bytes.iter().fold(0, |all, byte| all | byte) <= 1
}
