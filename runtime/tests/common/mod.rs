//! Messages as the compiler would generate them.
#![allow(dead_code, missing_docs, unreachable_pub, unused_imports)]

pub use rosidlc_runtime::{BoundedString, BoundedVec, BoundedWString, WString, impl_view};

/// As in the runtime, with one name for all messages.
macro_rules! message {
    ($($message:tt)+) => {
        rosidlc_runtime::message! { $($message)+: "test/msg/Some", "test::msg::dds_::Some_",
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" }
    };
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[repr(C)]
pub struct Time {
    pub sec: i32,
    pub nanosec: u32,
}
message! { plain Time { sec, nanosec } }

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Header {
    pub stamp: Time,
    pub frame_id: String,
}
message! { Header { [stamp], frame_id } }
impl_view! { pub struct HeaderView for Header { stamp: Time, frame_id: String } }

#[derive(Clone, Copy, Default, PartialEq)]
#[repr(C)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    pub z: f64,
}
message! { plain Point { x, y, z } }

#[derive(Clone, Copy, PartialEq)]
#[repr(C)]
pub struct Quaternion {
    pub x: f64,
    pub y: f64,
    pub z: f64,
    pub w: f64,
}
impl Default for Quaternion {
    fn default() -> Self {
        Self { x: 0.0, y: 0.0, z: 0.0, w: 1.0 }
    }
}
message! { plain Quaternion { x, y, z, w } }

#[derive(Clone, Copy, Default, PartialEq)]
#[repr(C)]
pub struct Pose {
    pub position: Point,
    pub orientation: Quaternion,
}
message! { plain Pose { position, orientation } }

#[derive(Clone, Default, PartialEq)]
pub struct PoseStamped {
    pub header: Header,
    pub pose: Pose,
}
message! { PoseStamped { header, pose } }
impl_view! { pub struct PoseStampedView for PoseStamped { header: Header, pose: Pose } }

#[derive(Clone, Default, PartialEq)]
pub struct Path {
    pub header: Header,
    pub poses: Vec<PoseStamped>,
}
message! { Path { header, poses } }
impl_view! { pub struct PathView for Path { header: Header, poses: Vec<PoseStamped> } }

/// A plain struct with arrays in it.
#[derive(Clone, Copy, Default, PartialEq)]
#[repr(C)]
pub struct Matrix {
    pub cells: [f64; 4],
    pub times: [Time; 2],
    pub bytes: [u8; 8],
}
message! { plain Matrix { cells, times, bytes } }

#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Empty {}
message! { Empty {} }
impl_view! { pub struct EmptyView for Empty {} }

#[derive(Clone, Default, PartialEq)]
pub struct HoldsEmpty {
    pub before: u8,
    pub nothing: Empty,
    pub after: u16,
    pub many: Vec<Empty>,
    pub pair: [Empty; 2],
}
message! { HoldsEmpty { before, nothing, after, many, pair } }
impl_view! {
    pub struct HoldsEmptyView for HoldsEmpty {
        before: u8, nothing: Empty, after: u16, many: Vec<Empty>, pair: [Empty; 2],
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct Flags {
    pub one: bool,
    pub pair: [bool; 2],
    pub any: Vec<bool>,
    pub few: BoundedVec<bool, 3>,
    pub last: [bool; 3],
}
message! { Flags { [one, pair], any, few, last } }
impl_view! {
    pub struct FlagsView for Flags {
        one: bool, pair: [bool; 2], any: Vec<bool>, few: BoundedVec<bool, 3>,
        last: [bool; 3],
    }
}

/// A run with padding in it, and names that the macros use themselves.
#[derive(Clone, Default, PartialEq)]
pub struct Padded {
    pub r: u64,
    pub w: u8,
    pub self_: u16,
    pub len: bool,
    pub at: f32,
    pub it: i8,
    pub none: [u64; 2],
    pub index: Time,
    pub layout: [Time; 2],
    pub e: i8,
    pub type_: i64,
    pub to: u8,
    pub from: String,
    pub s: u8,
    pub v: u32,
}
message! {
    Padded { [r, w, self_, len, at, it, none, index, layout, e, type_, to], from, [s], [v] }
}
impl_view! {
    pub struct PaddedView for Padded {
        r: u64, w: u8, self_: u16, len: bool, at: f32, it: i8, none: [u64; 2], index: Time,
        layout: [Time; 2], e: i8, type_: i64, to: u8, from: String, s: u8, v: u32,
    }
}

#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Texts {
    pub one: String,
    pub wide: WString,
    pub many: Vec<String>,
    pub pair: [String; 2],
    pub wides: Vec<WString>,
}
message! { Texts { one, wide, many, pair, wides } }
impl_view! {
    pub struct TextsView for Texts {
        one: String, wide: WString, many: Vec<String>, pair: [String; 2], wides: Vec<WString>,
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct Bounded {
    pub text: BoundedString<5>,
    pub wide: BoundedWString<3>,
    pub numbers: BoundedVec<i16, 4>,
    pub texts: BoundedVec<BoundedString<2>, 2>,
    pub poses: BoundedVec<PoseStamped, 1>,
    pub points: BoundedVec<Point, 2>,
}
message! { Bounded { text, wide, numbers, texts, poses, points } }
impl_view! {
    pub struct BoundedView for Bounded {
        text: BoundedString<5>, wide: BoundedWString<3>, numbers: BoundedVec<i16, 4>,
        texts: BoundedVec<BoundedString<2>, 2>, poses: BoundedVec<PoseStamped, 1>,
        points: BoundedVec<Point, 2>,
    }
}

#[derive(Clone, PartialEq)]
pub struct Arrays {
    pub covariance: [f64; 36],
    pub bytes: [u8; 3],
    pub times: [Time; 2],
    pub headers: [Header; 2],
    pub flags: [bool; 5],
}
impl Default for Arrays {
    fn default() -> Self {
        Self {
            covariance: [0.0; 36],
            bytes: [1, 2, 3],
            times: [Time::default(); 2],
            headers: [Header::default(), Header::default()],
            flags: [false; 5],
        }
    }
}
message! { Arrays { [covariance, bytes, times], headers, [flags] } }
impl_view! {
    pub struct ArraysView for Arrays {
        covariance: [f64; 36], bytes: [u8; 3], times: [Time; 2], headers: [Header; 2],
        flags: [bool; 5],
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct Sequences {
    pub bytes: Vec<u8>,
    pub signed: Vec<i8>,
    pub shorts: Vec<u16>,
    pub floats: Vec<f32>,
    pub doubles: Vec<f64>,
    pub longs: Vec<i64>,
    pub times: Vec<Time>,
    pub poses: Vec<Pose>,
    pub matrices: Vec<Matrix>,
}
message! { Sequences { bytes, signed, shorts, floats, doubles, longs, times, poses, matrices } }
impl_view! {
    pub struct SequencesView for Sequences {
        bytes: Vec<u8>, signed: Vec<i8>, shorts: Vec<u16>, floats: Vec<f32>, doubles: Vec<f64>,
        longs: Vec<i64>, times: Vec<Time>, poses: Vec<Pose>, matrices: Vec<Matrix>,
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct Everything {
    pub flags: Flags,
    pub padded: Padded,
    pub texts: Texts,
    pub bounded: Bounded,
    pub arrays: Arrays,
    pub sequences: Sequences,
    pub empty: HoldsEmpty,
    pub path: Path,
}
message! { Everything { flags, padded, texts, bounded, arrays, sequences, empty, path } }
impl_view! {
    pub struct EverythingView for Everything {
        flags: Flags, padded: Padded, texts: Texts, bounded: Bounded, arrays: Arrays,
        sequences: Sequences, empty: HoldsEmpty, path: Path,
    }
}
