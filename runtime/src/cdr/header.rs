use super::{Error, ErrorKind};

/// The bytes behind the encapsulation header, and whether they are big endian.
#[inline]
pub(super) fn split(bytes: &[u8]) -> Result<(&[u8], bool), Error> {
    // What nearly all writers send, in one comparison.
    match bytes.split_first_chunk() {
        Some((head, body)) if u32::from_le_bytes(*head) == 0x0100 => Ok((body, false)),
        _ => split_slow(bytes),
    }
}

#[cold]
fn split_slow(bytes: &[u8]) -> Result<(&[u8], bool), Error> {
    if let [0, order @ (0 | 1), _, options, body @ ..] = bytes {
        if let Some(length) = body.len().checked_sub(usize::from(options & 3)) {
            return Ok((&body[..length], *order == 0));
        }
    }
    Err(error(bytes))
}

#[cold]
#[inline(never)]
fn error(bytes: &[u8]) -> Error {
    match bytes {
        [0, 0 | 1, ..] => Error::new(ErrorKind::Truncated, bytes.len()),
        [first, second, _, _, ..] => {
            let id = u16::from_be_bytes([*first, *second]);
            Error::new(ErrorKind::UnknownRepresentation(id), 0)
        }
        _ => Error::new(ErrorKind::Truncated, bytes.len()),
    }
}
