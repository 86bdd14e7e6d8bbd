//! A recording of every message of the standard packages.

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use mcap::records::MessageHeader;
use rosidlc_runtime::{Message, Schema, cdr};
use serde::{Serialize, de::DeserializeOwned};

use crate::{every_message, fill};

/// One message of a recording.
#[derive(Debug)]
pub struct Sample {
    /// Its type, such as `std_msgs/msg/Header`.
    pub name: &'static str,
    /// The form of its schema, and its text.
    pub schema: (&'static str, &'static str),
    /// What is recorded.
    pub bytes: Vec<u8>,
    /// What it has to be decoded to, as JSON.
    pub value: String,
}

/// Each message with empty sequences, with sequences of one element, and, if its bounds allow them,
/// with sequences of two.
pub fn samples() -> Vec<Sample> {
    let mut samples = Vec::new();
    macro_rules! each {
        ($message:path) => {
            samples.extend((0..3).filter_map(sample::<$message>));
        };
    }
    every_message!(each);
    samples
}

fn sample<T: Message + Schema + Serialize + DeserializeOwned>(length: usize) -> Option<Sample> {
    let value: T = fill(length)?;
    Some(Sample {
        name: T::TYPE_NAME,
        schema: (T::SCHEMA_ENCODING, T::SCHEMA),
        bytes: cdr::to_vec(&value),
        value: serde_json::to_string(&value).ok()?,
    })
}

/// Writes a recording with a topic for each type.
///
/// # Errors
/// Those of the writer.
pub fn write(samples: &[Sample], to: impl Write + Seek) -> mcap::McapResult<()> {
    let mut writer = mcap::Writer::new(to)?;
    for (sequence, sample) in (0u32..).zip(samples) {
        let (encoding, text) = sample.schema;
        let schema_id = writer.add_schema(sample.name, encoding, text.as_bytes())?;
        let topic = format!("/{}", sample.name);
        let channel_id = writer.add_channel(schema_id, &topic, "cdr", &BTreeMap::new())?;
        let time = u64::from(sequence);
        let header = MessageHeader { channel_id, sequence, log_time: time, publish_time: time };
        writer.write_to_known_channel(&header, &sample.bytes)?;
    }
    writer.finish()?;
    Ok(())
}
