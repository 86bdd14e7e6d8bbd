//! Recordings and their schemas, with the crate `mcap`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::io::Cursor;

use rosidlc_runtime::{Interface, Schema};
use target_mcap::example_interfaces::action::fibonacci;
use target_mcap::{Sample, example_interfaces, geometry_msgs, samples, std_msgs, write};

#[test]
fn what_is_written_is_read() {
    let samples = samples();
    assert!(samples.len() > 700, "{} messages", samples.len());
    let mut bytes = Vec::new();
    write(&samples, Cursor::new(&mut bytes)).unwrap();
    let mut read = 0;
    for (message, sample) in mcap::MessageStream::new(&bytes).unwrap().zip(&samples) {
        let message = message.unwrap();
        let schema = message.channel.schema.as_ref().unwrap();
        let (encoding, text) = sample.schema;
        assert_eq!((schema.name.as_str(), schema.encoding.as_str()), (sample.name, encoding));
        assert_eq!(
            (schema.data.as_ref(), message.data.as_ref()),
            (text.as_bytes(), &sample.bytes[..])
        );
        read += 1;
    }
    assert_eq!(read, samples.len());
}

/// The sections of a schema: each one's name, and its lines.
fn sections(sample: &Sample) -> Vec<(String, Vec<&str>)> {
    let separator = "=".repeat(80) + "\n";
    let parts = sample.schema.1.split(&separator).enumerate();
    parts
        .map(|(index, part)| match index {
            0 => (short(sample.name), part.lines().collect()),
            _ => {
                let (head, rest) = part.split_once('\n').unwrap();
                (head.strip_prefix("MSG: ").unwrap().to_owned(), rest.lines().collect())
            }
        })
        .collect()
}

/// `std_msgs/msg/Header` as schemas have it.
fn short(name: &str) -> String {
    let parts: Vec<&str> = name.split('/').collect();
    format!("{}/{}", parts[0], parts[2])
}

/// Every message that a section mentions has a section, only those have one, and none has two.
#[test]
fn schemas_are_complete() {
    for sample in samples() {
        let sections = sections(&sample);
        let names: BTreeSet<&str> = sections.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), sections.len(), "{}", sample.name);
        let types = sections
            .iter()
            .flat_map(|(_, lines)| lines)
            .map(|line| line.split([' ', '[', '<']).next().unwrap());
        let mentioned: BTreeSet<&str> = types.filter(|ty| ty.contains('/')).collect();
        let root = short(sample.name);
        let others: BTreeSet<&str> = names.into_iter().filter(|name| *name != root).collect();
        assert_eq!(mentioned, others, "{}", sample.name);
    }
}

#[test]
fn texts() {
    assert_eq!(std_msgs::msg::Header::SCHEMA_ENCODING, "ros2msg");
    assert_eq!(std_msgs::msg::Empty::SCHEMA, "");
    let separator = "=".repeat(80);
    let expected = format!(
        "std_msgs/Header header\ngeometry_msgs/Point point\n\
         {separator}\nMSG: std_msgs/Header\nbuiltin_interfaces/Time stamp\nstring frame_id\n\
         {separator}\nMSG: geometry_msgs/Point\nfloat64 x\nfloat64 y\nfloat64 z\n\
         {separator}\nMSG: builtin_interfaces/Time\nint32 sec\nuint32 nanosec\n"
    );
    assert_eq!(geometry_msgs::msg::PointStamped::SCHEMA, expected);
    // Constants and defaults.
    assert!(example_interfaces::msg::MultiArrayDimension::SCHEMA.starts_with("string label\n"));
    assert!(geometry_msgs::msg::Quaternion::SCHEMA.contains("float64 w 1\n"));
    let status = target_mcap::sensor_msgs::msg::NavSatStatus::SCHEMA;
    assert!(status.contains("int8 STATUS_NO_FIX=-1\n"), "{status}");
    // What an action implies.
    let feedback = fibonacci::FeedbackMessage::SCHEMA;
    assert_eq!(
        fibonacci::FeedbackMessage::TYPE_NAME,
        "example_interfaces/action/Fibonacci_FeedbackMessage"
    );
    assert!(feedback.starts_with("unique_identifier_msgs/UUID goal_id\n"), "{feedback}");
    assert!(feedback.contains("MSG: example_interfaces/Fibonacci_Feedback\n"), "{feedback}");
}
