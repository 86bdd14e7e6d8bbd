//! Values with something in every construct.

use rosidlc_runtime::{BoundedVec, WString, bounded_string};

use crate::builtin_interfaces::msg::Time;
use crate::geometry_msgs::msg::{Point, Pose, PoseStamped};
use crate::nav_msgs::msg::Path;
use crate::sensor_msgs::msg::Image;
use crate::std_msgs::msg::Header;
use crate::target_demo::msg::{Nothing, Sample, Tag};
use crate::target_demo::srv::ask::Response;

/// Calls a generic function with every value.
macro_rules! each_sample {
    ($check:path) => {
        $check(&crate::samples::sample());
        $check(&crate::samples::nothing());
        $check(&crate::samples::tag("a"));
        $check(&crate::samples::response());
        $check(&crate::samples::path());
        $check(&crate::samples::image());
    };
}
pub(crate) use each_sample;

/// Nested, bounded, wide, arrays, sequences.
pub(crate) fn sample() -> Sample {
    Sample {
        stamp: Time { sec: -1, nanosec: 2 },
        self_: true,
        label: bounded_string!(8, "mm"),
        note: WString::from("Grüße, 地図 und 𝄞"),
        at: [0.5, -1.5, 2.5],
        counts: vec![7, -8, 9],
        flags: BoundedVec::from_array([1, 255, 3]),
        tags: vec![tag("one"), tag(""), tag("three")],
        few: BoundedVec::from_array([tag("few")]),
        pair: [tag("left"), tag("right")],
    }
}

/// A single byte on the wire.
pub(crate) fn nothing() -> Nothing {
    Nothing {}
}

pub(crate) fn tag(name: &str) -> Tag {
    Tag { name: name.to_owned() }
}

pub(crate) fn response() -> Response {
    Response { answers: vec![tag("ü"), tag("a longer answer than the others")] }
}

/// A sequence of what has padding in it.
pub(crate) fn path() -> Path {
    let header = |frame: &str| Header {
        stamp: Time { sec: 1, nanosec: 999_999_999 },
        frame_id: frame.to_owned(),
    };
    let pose = |x| PoseStamped {
        header: header("map"),
        pose: Pose { position: Point { x, y: -x, z: 0.25 }, ..Pose::default() },
    };
    Path { header: header("odom"), poses: (0..40).map(|x| pose(f64::from(x))).collect() }
}

/// Large enough that it matters how it is copied.
pub(crate) fn image() -> Image {
    let data = (0..=255).cycle().take(100_000).collect();
    Image { height: 250, width: 400, encoding: "mono8".into(), step: 400, data, ..Image::default() }
}
