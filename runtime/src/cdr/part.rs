//! A value inside of a body that the codec of somebody else writes or reads.
//!
//! Its alignment counts from the start of that body, which is out of sight here: only the position is
//! known, and of that no more matters than what is left of it by eight.

use alloc::{vec, vec::Vec};

use super::{Error, ErrorKind, HEADER, Reader, Result, Wire, Writer};

/// The greatest alignment of CDR.
const BLOCK: usize = 8;

/// How many bytes behind a block are looked at first.
const WINDOW: usize = 64;

/// The value as it is written at the position `at`, little endian, in a buffer, and where in the buffer
/// it starts, with the padding before it.
pub fn encode_at<T: Wire>(value: &T, at: usize) -> (Vec<u8>, usize) {
    let before = at % BLOCK;
    let mut out = Vec::new();
    let mut writer = Writer::new(&mut out, value.measure(before));
    for _ in 0..before {
        0u8.encode(&mut writer);
    }
    value.encode(&mut writer);
    writer.finish();
    (out, HEADER + before)
}

/// A value that was read, and what was taken for it.
#[derive(Debug)]
pub struct Part<'a, T> {
    /// The value.
    pub value: T,
    /// Bytes from a position that is a multiple of 8 to the end, if these were taken, and how many of them
    /// are the value's. Where there are none, no more was taken than is the value's.
    pub rest: Option<(&'a [u8], usize)>,
}

/// Reads a value at the position `at` of a body of which `left` bytes are left. `take` gives the next of
/// them; it is not asked for more than there are.
///
/// # Errors
/// If the bytes are not such a value.
pub fn decode_at<'a, T: Wire>(
    at: usize,
    left: usize,
    big_endian: bool,
    mut take: impl FnMut(usize) -> &'a [u8],
) -> Result<Part<'a, T>> {
    let before = at % BLOCK;
    let swap = big_endian != cfg!(target_endian = "big");
    if before == 0 {
        let rest = take(left);
        let (value, used) = decode(rest, 0, swap)?;
        return Ok(Part { value, rest: Some((rest, used)) });
    }
    // What is taken cannot be given back, and a reader can be made anew only where a block starts. So up
    // to there no byte is taken that is not the value's.
    let mut head = vec![0; before];
    while head.len() < BLOCK && head.len() - before < left {
        head.extend_from_slice(take(1));
        match decode(&head, before, swap) {
            Err(error) if ends(&error) => {}
            result => return result.map(|(value, _)| Part { value, rest: None }),
        }
    }
    let rest = take(left - (head.len() - before));
    let (value, used) = decode_behind(head, rest, before, swap)?;
    Ok(Part { value, rest: Some((rest, used)) })
}

/// Reads a value that starts in `head` and goes on in `rest`, and tells how much of `rest` it takes. They
/// are put together in pieces that grow: what follows the value may be far longer than the value.
fn decode_behind<T: Wire>(
    mut head: Vec<u8>,
    rest: &[u8],
    before: usize,
    swap: bool,
) -> Result<(T, usize)> {
    let length = head.len();
    let mut window = WINDOW;
    loop {
        let piece = rest.get(..window).unwrap_or(rest);
        head.truncate(length);
        head.extend_from_slice(piece);
        match decode(&head, before, swap) {
            Err(error) if piece.len() < rest.len() && ends(&error) => window *= 4,
            result => return result.map(|(value, used)| (value, used - length)),
        }
    }
}

/// Reads a value that stands behind `before` bytes, and tells where it ends.
fn decode<T: Wire>(body: &[u8], before: usize, swap: bool) -> Result<(T, usize)> {
    let mut reader = Reader::new(body, swap);
    for _ in 0..before {
        u8::decode(&mut reader)?;
    }
    let value = T::decode(&mut reader)?;
    Ok((value, body.len() - reader.left()))
}

/// Whether more bytes could make a value of these.
fn ends(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Truncated | ErrorKind::CountTooLarge(_))
}
