//! Messages on a stream: the length in four bytes, then that many bytes of CDR.

use std::io::{self, ErrorKind, Read, Write};

use rosidlc_runtime::{Message, cdr};

/// Sends a message.
pub fn write(stream: &mut impl Write, message: &impl Message) -> io::Result<()> {
    let bytes = cdr::to_vec(message);
    let length = u32::try_from(bytes.len()).map_err(|_| ErrorKind::InvalidInput)?;
    stream.write_all(&length.to_le_bytes())?;
    stream.write_all(&bytes)
}

/// Receives a message; `None` where the other side has hung up.
pub fn read<M: Message>(stream: &mut impl Read) -> io::Result<Option<M>> {
    let mut length = [0; 4];
    match stream.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let mut bytes = Vec::new();
    stream.take(u32::from_le_bytes(length).into()).read_to_end(&mut bytes)?;
    let message = cdr::from_slice(&bytes);
    message.map(Some).map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}
