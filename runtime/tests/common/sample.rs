//! A message with something in every field.
#![allow(dead_code, missing_docs, unreachable_pub)]

use super::common::*;
use rosidlc_runtime::{bounded_string, bounded_wstring};

pub fn header() -> Header {
    Header { stamp: Time { sec: -7, nanosec: 8 }, frame_id: "base_link".into() }
}

pub fn pose_stamped() -> PoseStamped {
    let position = Point { x: 1.5, y: -2.5, z: 3.5 };
    PoseStamped { header: header(), pose: Pose { position, ..Pose::default() } }
}

pub fn flags() -> Flags {
    Flags {
        one: true,
        pair: [false, true],
        any: vec![true, true, false],
        few: BoundedVec::from_array([false, true]),
        last: [true, false, true],
    }
}

pub fn padded() -> Padded {
    Padded {
        r: 1,
        self_: 2,
        len: true,
        at: 0.5,
        none: [3, 4],
        type_: -5,
        from: "é".into(),
        v: 6,
        ..Padded::default()
    }
}

pub fn texts() -> Texts {
    Texts {
        one: "one, a text of more than sixteen bytes".into(),
        wide: "a𝄞".into(),
        many: vec![
            "".into(),
            "long enough, é, for the general check of UTF-8".into(),
            "xyz".into(),
        ],
        pair: ["p".into(), "four".into()],
        wides: vec!["w".into(), "".into()],
    }
}

pub fn bounded() -> Bounded {
    Bounded {
        text: bounded_string!(5, "hello"),
        wide: bounded_wstring!(3, "hi"),
        numbers: BoundedVec::from_array([1, -1, 2]),
        texts: BoundedVec::from_array([bounded_string!(2, "a"), bounded_string!(2, "")]),
        poses: BoundedVec::from_array([pose_stamped()]),
        points: BoundedVec::from_array([Point { x: 9.0, y: 8.0, z: 7.0 }]),
    }
}

pub fn arrays() -> Arrays {
    Arrays {
        covariance: [0.25; 36],
        headers: [header(), Header::default()],
        flags: [true; 5],
        ..Arrays::default()
    }
}

pub fn sequences() -> Sequences {
    Sequences {
        bytes: vec![1, 2, 3],
        signed: vec![-1],
        shorts: vec![500; 3],
        floats: vec![1.5, -0.0],
        doubles: vec![f64::MIN_POSITIVE],
        longs: vec![i64::MIN, i64::MAX],
        times: vec![Time { sec: 1, nanosec: 2 }; 3],
        poses: vec![Pose::default(); 2],
        matrices: vec![Matrix { bytes: [9; 8], ..Matrix::default() }],
    }
}

pub fn everything() -> Everything {
    Everything {
        flags: flags(),
        padded: padded(),
        texts: texts(),
        bounded: bounded(),
        arrays: arrays(),
        sequences: sequences(),
        empty: HoldsEmpty { before: 1, after: 2, many: vec![Empty {}; 3], ..HoldsEmpty::default() },
        path: Path { header: header(), poses: vec![pose_stamped(), PoseStamped::default()] },
    }
}
