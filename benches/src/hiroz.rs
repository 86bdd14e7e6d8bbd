//! The messages for hiroz-cdr, field by field as its own code generator has it: numbers, strings
//! and structs by their own codec, sequences of plain elements as a block, others one by one.

use byteorder::ByteOrder;
use hiroz_cdr::{CdrBuffer, CdrDeserialize, CdrPlain, CdrReader, CdrSerialize, CdrWriter, Error};

use crate::{
    bench_interfaces, builtin_interfaces, example_interfaces, geometry_msgs, nav_msgs,
    rcl_interfaces, sensor_msgs, std_msgs, tf2_msgs,
};

macro_rules! encode {
    (one $field:expr, $w:ident) => {
        CdrSerialize::cdr_serialize(&$field, $w);
    };
    (bulk $field:expr, $w:ident) => {
        $w.write_sequence_length($field.len());
        if !$field.is_empty() {
            $w.write_pod_slice(&$field);
        }
    };
    (each $field:expr, $w:ident) => {
        $w.write_sequence_length($field.len());
        for item in $field.iter() {
            CdrSerialize::cdr_serialize(item, $w);
        }
    };
}

macro_rules! decode {
    (one $r:ident) => {
        CdrDeserialize::cdr_deserialize($r)?
    };
    (bulk $r:ident) => {{
        let count = $r.read_sequence_length()?;
        let items = if count > 0 { $r.read_pod_slice(count)? } else { Vec::new() };
        items.try_into().map_err(|_| Error::UnexpectedEof)?
    }};
    (each $r:ident) => {{
        let count = $r.read_sequence_length()?;
        let mut items = Vec::with_capacity(count);
        for _ in 0..count {
            items.push(CdrDeserialize::cdr_deserialize($r)?);
        }
        items
    }};
}

macro_rules! codec {
    ($($type:ty { $($kind:ident $field:ident),+ })+) => {$(
        impl CdrSerialize for $type {
            fn cdr_serialize<O: ByteOrder, B: CdrBuffer>(&self, w: &mut CdrWriter<'_, O, B>) {
                $(encode!($kind self.$field, w);)+
            }
        }

        impl CdrDeserialize for $type {
            fn cdr_deserialize<'de, O: ByteOrder>(
                r: &mut CdrReader<'de, O>,
            ) -> hiroz_cdr::Result<Self> {
                $(let $field = decode!($kind r);)+
                Ok(Self { $($field),+ })
            }
        }
    )+};
}

macro_rules! plain {
    ($($type:ty)+) => {$(
        // SAFETY: generated as `repr(C)`, numbers of one size only.
        unsafe impl CdrPlain for $type {}
    )+};
}

plain! {
    builtin_interfaces::msg::Time
    geometry_msgs::msg::Point
    geometry_msgs::msg::Point32
    geometry_msgs::msg::Pose
    geometry_msgs::msg::Quaternion
    geometry_msgs::msg::Transform
    geometry_msgs::msg::Vector3
    rcl_interfaces::msg::FloatingPointRange
    rcl_interfaces::msg::IntegerRange
}

codec! {
    bench_interfaces::action::navigate_to_pose::Goal { one pose, one behavior_tree }
    builtin_interfaces::msg::Time { one sec, one nanosec }
    example_interfaces::action::fibonacci::Feedback { bulk sequence }
    example_interfaces::srv::add_two_ints::Request { one a, one b }
    geometry_msgs::msg::Point { one x, one y, one z }
    geometry_msgs::msg::Point32 { one x, one y, one z }
    geometry_msgs::msg::Polygon { bulk points }
    geometry_msgs::msg::Pose { one position, one orientation }
    geometry_msgs::msg::PoseArray { one header, bulk poses }
    geometry_msgs::msg::PoseStamped { one header, one pose }
    geometry_msgs::msg::Quaternion { one x, one y, one z, one w }
    geometry_msgs::msg::Transform { one translation, one rotation }
    geometry_msgs::msg::TransformStamped { one header, one child_frame_id, one transform }
    geometry_msgs::msg::Vector3 { one x, one y, one z }
    nav_msgs::msg::Path { one header, each poses }
    rcl_interfaces::msg::FloatingPointRange { one from_value, one to_value, one step }
    rcl_interfaces::msg::IntegerRange { one from_value, one to_value, one step }
    rcl_interfaces::msg::ParameterDescriptor {
        one name, one type_, one description, one additional_constraints, one read_only,
        one dynamic_typing, bulk floating_point_range, bulk integer_range
    }
    rcl_interfaces::srv::describe_parameters::Response { each descriptors }
    sensor_msgs::msg::Image {
        one header, one height, one width, one encoding, one is_bigendian, one step, bulk data
    }
    sensor_msgs::msg::JointState { one header, each name, bulk position, bulk velocity, bulk effort }
    sensor_msgs::msg::LaserScan {
        one header, one angle_min, one angle_max, one angle_increment, one time_increment,
        one scan_time, one range_min, one range_max, bulk ranges, bulk intensities
    }
    sensor_msgs::msg::PointCloud2 {
        one header, one height, one width, each fields, one is_bigendian, one point_step,
        one row_step, bulk data, one is_dense
    }
    sensor_msgs::msg::PointField { one name, one offset, one datatype, one count }
    std_msgs::msg::Header { one stamp, one frame_id }
    tf2_msgs::msg::TFMessage { each transforms }
}
