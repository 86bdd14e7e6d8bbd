//! Reads what `ros2 topic echo` prints, and writes what rosbridge reads.

use geometry_msgs::msg::PointStamped;
use rosidlc_runtime::Interface;

rosidlc_runtime::include_interfaces!();

const ECHOED: &str = "\
header:
  stamp:
    sec: 12
    nanosec: 500000000
  frame_id: map
point:
  x: 1.0
  y: 2.5
  z: 0.0
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut message: PointStamped = serde_yaml_ng::from_str(ECHOED)?;
    message.point.z = 0.1;
    let publish = serde_json::json!({
        "op": "publish",
        "topic": "/clicked_point",
        "type": PointStamped::TYPE_NAME,
        "msg": message,
    });
    println!("{publish}");
    Ok(())
}
