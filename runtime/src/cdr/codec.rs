//! Whole messages.

use alloc::vec::Vec;

use super::{Error, HEADER, Reader, Result, Writer, header};
use crate::Message;

/// The message as CDR, header included, in a buffer of its own.
///
/// # Panics
/// If a string or a sequence in it has more than 2^32 - 1 elements, which CDR cannot count.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn same<M: Message>(message: &M) -> bool {
///     cdr::from_slice::<M>(&cdr::to_vec(message)).as_ref() == Ok(message)
/// }
/// ```
#[inline]
pub fn to_vec<T: Message>(message: &T) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = Writer::new(&mut out, message.measure(0));
    message.encode(&mut writer);
    writer.finish();
    out
}

/// Puts the message as CDR, header included, into `out`, whose memory is used again.
///
/// What `out` held is cleared first. To send many messages, keep the buffer: the second message of
/// a size takes no memory.
///
/// # Panics
/// As [`to_vec`].
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn send_all<M: Message>(messages: &[M], send: impl Fn(&[u8])) {
///     let mut buffer = Vec::new();
///     for message in messages {
///         cdr::encode_into(message, &mut buffer);
///         send(&buffer);
///     }
/// }
/// ```
#[inline]
pub fn encode_into<T: Message>(message: &T, out: &mut Vec<u8>) {
    let mut writer = Writer::new(out, T::MIN_SIZE);
    message.encode(&mut writer);
    writer.finish();
}

/// The number of bytes that [`to_vec`] gives, without writing them.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn check<M: Message>(message: &M) {
///     assert_eq!(cdr::size(message), cdr::to_vec(message).len());
/// }
/// ```
#[inline]
pub fn size<T: Message>(message: &T) -> usize {
    HEADER + message.measure(0)
}

/// The message that the bytes hold, header included.
///
/// # Errors
/// If the bytes are no such message; see [the module](crate::cdr) for what is accepted.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn receive<M: Message>(bytes: &[u8]) -> Option<M> {
///     cdr::from_slice(bytes).map_err(|error| eprintln!("{}: {error}", M::TYPE_NAME)).ok()
/// }
/// ```
#[inline]
pub fn from_slice<T: Message>(bytes: &[u8]) -> Result<T> {
    T::decode(&mut reader(bytes)?)
}

/// Puts the message that the bytes hold into one that is there, whose strings and sequences keep
/// their memory.
///
/// # Errors
/// As [`from_slice`]. The message is then a mixture of old and new.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr};
///
/// fn receive_all<M: Message>(packets: &[Vec<u8>], mut see: impl FnMut(&M)) -> cdr::Result<()> {
///     let mut message = M::default();
///     for packet in packets {
///         cdr::decode_into(packet, &mut message)?;
///         see(&message);
///     }
///     Ok(())
/// }
/// ```
#[inline]
pub fn decode_into<T: Message>(bytes: &[u8], message: &mut T) -> Result<()> {
    message.decode_into(&mut reader(bytes)?)
}

/// A reader behind the header, in the byte order that it tells.
#[inline]
pub(crate) fn reader(bytes: &[u8]) -> Result<Reader<'_>, Error> {
    let (body, big_endian) = header::split(bytes)?;
    Ok(Reader::new(body, big_endian != cfg!(target_endian = "big")))
}
