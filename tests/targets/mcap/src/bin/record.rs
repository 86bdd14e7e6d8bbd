//! Records the way of a robot.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;

use geometry_msgs::msg::PoseStamped;
use mcap::records::MessageHeader;
use rosidlc_runtime::{Interface, Schema, cdr};

rosidlc_runtime::include_interfaces!();

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut recording = mcap::Writer::new(BufWriter::new(File::create("way.mcap")?))?;
    let schema = recording.add_schema(
        PoseStamped::TYPE_NAME,
        PoseStamped::SCHEMA_ENCODING,
        PoseStamped::SCHEMA.as_bytes(),
    )?;
    let channel_id = recording.add_channel(schema, "/pose", "cdr", &BTreeMap::new())?;

    let mut pose = PoseStamped::default();
    pose.header.frame_id = "map".into();
    for step in 0..100 {
        pose.header.stamp.sec = step;
        pose.pose.position.x = 0.1 * f64::from(step);
        let time = 1_000_000_000 * u64::try_from(step)?;
        let header = MessageHeader { channel_id, sequence: 0, log_time: time, publish_time: time };
        recording.write_to_known_channel(&header, &cdr::to_vec(&pose))?;
    }
    recording.finish()?;
    Ok(())
}
