//! The messages that are measured, filled as robots fill them.

use crate::bench_interfaces::action::navigate_to_pose;
use crate::builtin_interfaces::msg::Time;
use crate::example_interfaces::{action::fibonacci, srv::add_two_ints};
use crate::geometry_msgs::msg::{
    Point, Point32, Polygon, Pose, PoseArray, PoseStamped, Quaternion, Transform, TransformStamped,
    Vector3,
};
use crate::nav_msgs::msg::Path;
use crate::rcl_interfaces::{
    msg::{FloatingPointRange, ParameterDescriptor},
    srv::describe_parameters,
};
use crate::sensor_msgs::msg::{Image, JointState, LaserScan, PointCloud2, PointField};
use crate::std_msgs::msg::Header;
use crate::tf2_msgs::msg::TFMessage;

pub fn add_two_ints() -> add_two_ints::Request {
    add_two_ints::Request { a: 1_234_567_890_123, b: -42 }
}

pub fn fibonacci(length: usize) -> fibonacci::Feedback {
    fibonacci::Feedback { sequence: (0..length as i32).map(|n| n.wrapping_mul(7919)).collect() }
}

pub fn joint_state() -> JointState {
    let numbers = |step: f64| (0..7).map(|n| f64::from(n) * step).collect();
    JointState {
        header: header("", 0),
        name: (1..=7).map(|n| format!("panda_joint{n}")).collect(),
        position: numbers(0.1),
        velocity: numbers(0.01),
        effort: numbers(1.5),
    }
}

pub fn path(length: u32) -> Path {
    let pose = |n| PoseStamped { header: header("map", n), pose: pose(n) };
    Path { header: header("map", 0), poses: (0..length).map(pose).collect() }
}

pub fn transforms(length: u32) -> TFMessage {
    let transform = |n| TransformStamped {
        header: header("base_link", n),
        child_frame_id: format!("arm_link_{n:03}"),
        transform: Transform {
            translation: Vector3 { x: f64::from(n), y: 0.5, z: 1.25 },
            rotation: rotation(n),
        },
    };
    TFMessage { transforms: (0..length).map(transform).collect() }
}

pub fn point_cloud(points: u32) -> PointCloud2 {
    let field = |name: &str, offset| PointField {
        name: name.to_owned(),
        offset,
        datatype: PointField::FLOAT32,
        count: 1,
    };
    PointCloud2 {
        header: header("lidar_link", 0),
        height: 1,
        width: points,
        fields: vec![field("x", 0), field("y", 4), field("z", 8), field("intensity", 12)],
        is_bigendian: false,
        point_step: 16,
        row_step: 16 * points,
        data: bytes(16 * points),
        is_dense: true,
    }
}

pub fn image(width: u32, height: u32) -> Image {
    Image {
        header: header("camera_optical_frame", 0),
        height,
        width,
        encoding: "rgb8".to_owned(),
        is_bigendian: 0,
        step: 3 * width,
        data: bytes(3 * width * height),
    }
}

pub fn navigate_to_pose() -> navigate_to_pose::Goal {
    navigate_to_pose::Goal {
        pose: PoseStamped { header: header("map", 0), pose: pose(3) },
        behavior_tree:
            "/opt/robot/share/navigation/behavior_trees/to_pose_with_replanning_recovery.xml"
                .to_owned(),
    }
}

pub fn describe_parameters(count: u32) -> describe_parameters::Response {
    let range = FloatingPointRange { from_value: 0.0, to_value: 10.0, step: 0.05 };
    let descriptor = |n: u32| {
        let range = if n % 2 == 0 { vec![range] } else { Vec::new() };
        ParameterDescriptor {
            name: format!("controller.follow_path.parameter_{n:03}"),
            type_: 3,
            description:
                "Largest deviation from the path before the controller slows down, in metres."
                    .to_owned(),
            additional_constraints: String::new(),
            read_only: n % 3 == 0,
            dynamic_typing: false,
            floating_point_range: range.try_into().unwrap_or_default(),
            ..Default::default()
        }
    };
    describe_parameters::Response { descriptors: (0..count).map(descriptor).collect() }
}

pub fn laser_scan(beams: u32) -> LaserScan {
    let numbers = |step: f32| (0..beams).map(|n| n as f32 * step).collect();
    LaserScan {
        header: header("laser", 0),
        angle_min: -2.35,
        angle_max: 2.35,
        angle_increment: 0.00436,
        time_increment: 0.0,
        scan_time: 0.025,
        range_min: 0.1,
        range_max: 30.0,
        ranges: numbers(0.01),
        intensities: numbers(0.5),
    }
}

pub fn polygon(points: u32) -> Polygon {
    let point = |n: u32| Point32 { x: n as f32, y: n as f32 * 0.5, z: 0.0 };
    Polygon { points: (0..points).map(point).collect() }
}

pub fn pose_array(poses: u32) -> PoseArray {
    PoseArray { header: header("map", 0), poses: (0..poses).map(pose).collect() }
}

fn header(frame: &str, n: u32) -> Header {
    let stamp = Time { sec: 1_790_000_000, nanosec: 1_000_000 * n };
    Header { stamp, frame_id: frame.to_owned() }
}

fn pose(n: u32) -> Pose {
    Pose { position: Point { x: f64::from(n) * 0.05, y: 2.0, z: 0.0 }, orientation: rotation(n) }
}

fn rotation(n: u32) -> Quaternion {
    let half = f64::from(n) * 0.005;
    Quaternion { x: 0.0, y: 0.0, z: half.sin(), w: half.cos() }
}

fn bytes(count: u32) -> Vec<u8> {
    (0..count).map(|n| (n ^ (n >> 8)) as u8).collect()
}
