//! Any value comes back as it was, in both byte orders; any bytes are read without harm.
#![forbid(unsafe_code)]
#![allow(clippy::expect_used)]

mod common;
#[path = "common/reference.rs"]
mod reference;
#[path = "common/sample.rs"]
mod sample;

use common::*;
use proptest::{array, collection::vec, prelude::*};
use reference::Reference;
use rosidlc_runtime::{Message, cdr, view, view::Viewed};

fn time() -> impl Strategy<Value = Time> {
    any::<(i32, u32)>().prop_map(|(sec, nanosec)| Time { sec, nanosec })
}

fn header() -> impl Strategy<Value = Header> {
    (time(), text()).prop_map(|(stamp, frame_id)| Header { stamp, frame_id })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{0,20}", ".{0,40}", "[ -~]{100,140}"]
}

fn wide() -> impl Strategy<Value = WString> {
    vec(any::<char>(), 0..9).prop_map(WString::from_iter)
}

fn float() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(-0.0),
        Just(f64::INFINITY),
        prop::num::f64::ANY.prop_filter("equal", |f| !f.is_nan())
    ]
}

fn pose() -> impl Strategy<Value = Pose> {
    array::uniform7(float()).prop_map(|[x, y, z, a, b, c, d]| Pose {
        position: Point { x, y, z },
        orientation: Quaternion { x: a, y: b, z: c, w: d },
    })
}

fn pose_stamped() -> impl Strategy<Value = PoseStamped> {
    (header(), pose()).prop_map(|(header, pose)| PoseStamped { header, pose })
}

fn flags() -> impl Strategy<Value = Flags> {
    let fixed = any::<(bool, [bool; 2], [bool; 3])>();
    (fixed, vec(any::<bool>(), 0..9), vec(any::<bool>(), 0..4)).prop_map(
        |((one, pair, last), any, few)| {
            let few = few.try_into().expect("few");
            Flags { one, pair, any, few, last }
        },
    )
}

fn padded() -> impl Strategy<Value = Padded> {
    let ints = any::<(u64, u8, u16, bool, f32, i8, [u64; 2], i8, i64, u8)>();
    (ints, time(), array::uniform2(time()), text(), any::<(u8, u32)>()).prop_map(
        |((r, w, self_, len, at, it, none, e, type_, to), index, layout, from, (s, v))| Padded {
            r,
            w,
            self_,
            len,
            at: if at.is_nan() { 0.0 } else { at },
            it,
            none,
            index,
            layout,
            e,
            type_,
            to,
            from,
            s,
            v,
        },
    )
}

fn texts() -> impl Strategy<Value = Texts> {
    (text(), wide(), vec(text(), 0..4), array::uniform2(text()), vec(wide(), 0..4))
        .prop_map(|(one, wide, many, pair, wides)| Texts { one, wide, many, pair, wides })
}

fn bounded() -> impl Strategy<Value = Bounded> {
    (
        "[a-z]{0,5}",
        vec(
            any::<u16>().prop_filter("a character of one unit", |unit| unit & 0xf800 != 0xd800),
            0..=3,
        ),
        vec(any::<i16>(), 0..=4),
        vec("[é]?".prop_map(|text| text.as_str().try_into().expect("short")), 0..=2),
        vec(pose_stamped(), 0..=1),
        vec(pose().prop_map(|pose| pose.position), 0..=2),
    )
        .prop_map(|(text, wide, numbers, texts, poses, points)| Bounded {
            text: text.try_into().expect("text"),
            wide: wide.try_into().expect("wide"),
            numbers: numbers.try_into().expect("numbers"),
            texts: texts.try_into().expect("texts"),
            poses: poses.try_into().expect("poses"),
            points: points.try_into().expect("points"),
        })
}

fn arrays() -> impl Strategy<Value = Arrays> {
    (
        vec(float(), 36),
        any::<[u8; 3]>(),
        array::uniform2(time()),
        array::uniform2(header()),
        any::<[bool; 5]>(),
    )
        .prop_map(|(covariance, bytes, times, headers, flags)| Arrays {
            covariance: covariance.try_into().expect("36"),
            bytes,
            times,
            headers,
            flags,
        })
}

fn matrix() -> impl Strategy<Value = Matrix> {
    (array::uniform4(float()), array::uniform2(time()), any::<[u8; 8]>())
        .prop_map(|(cells, times, bytes)| Matrix { cells, times, bytes })
}

fn sequences() -> impl Strategy<Value = Sequences> {
    (
        (vec(any::<u8>(), 0..9), vec(any::<i8>(), 0..5), vec(any::<u16>(), 0..5)),
        (vec(-1e9f32..1e9, 0..5), vec(float(), 0..5), vec(any::<i64>(), 0..5)),
        (vec(time(), 0..4), vec(pose(), 0..4), vec(matrix(), 0..3)),
    )
        .prop_map(
            |((bytes, signed, shorts), (floats, doubles, longs), (times, poses, matrices))| {
                Sequences { bytes, signed, shorts, floats, doubles, longs, times, poses, matrices }
            },
        )
}

fn everything() -> impl Strategy<Value = Everything> {
    let empty = (any::<(u8, u16)>(), 0..5_usize).prop_map(|((before, after), count)| HoldsEmpty {
        before,
        after,
        many: vec![Empty {}; count],
        ..HoldsEmpty::default()
    });
    let path =
        (header(), vec(pose_stamped(), 0..5)).prop_map(|(header, poses)| Path { header, poses });
    (flags(), padded(), texts(), bounded(), arrays(), sequences(), empty, path).prop_map(
        |(flags, padded, texts, bounded, arrays, sequences, empty, path)| Everything {
            flags,
            padded,
            texts,
            bounded,
            arrays,
            sequences,
            empty,
            path,
        },
    )
}

/// All that must hold for a value.
fn holds<T: Message + Viewed + Reference>(value: &T, reused: &mut T) -> Result<(), TestCaseError> {
    let bytes = cdr::to_vec(value);
    prop_assert_eq!(&bytes, &reference::encode(value, false));
    prop_assert_eq!(bytes.len(), cdr::size(value));
    let mut buffer = vec![7; 3];
    cdr::encode_into(value, &mut buffer);
    prop_assert_eq!(&buffer, &bytes);
    for bytes in [bytes, reference::encode(value, true)] {
        let fresh = cdr::from_slice::<T>(&bytes);
        prop_assert_eq!(fresh.as_ref(), Ok(value));
        prop_assert_eq!(cdr::decode_into(&bytes, reused), Ok(()));
        prop_assert_eq!(&*reused, value);
        let view = view::from_slice::<T>(&bytes);
        prop_assert_eq!(shown(&view.expect("view")), shown(value));
    }
    Ok(())
}

/// A view prints like the value, but for the names of the structs.
fn shown(it: &impl std::fmt::Debug) -> String {
    format!("{it:?}")
        .replace("EmptyView { bytes: PhantomData<&[u8]> }", "Empty")
        .replace("View {", " {")
}

/// All that must hold for bytes: the ways to read agree, and what was read can be written.
fn survives<T: Message + Viewed>(body: &[u8], reused: &mut T) -> Result<(), TestCaseError> {
    for order in [0, 1] {
        let bytes = [&[0, order, 0, 0], body].concat();
        let fresh = cdr::from_slice::<T>(&bytes);
        let into = cdr::decode_into(&bytes, reused);
        let view = view::from_slice::<T>(&bytes);
        match fresh {
            Err(error) => {
                prop_assert_eq!(into, Err(error.clone()));
                prop_assert_eq!(view.map(|_| ()), Err(error));
            }
            Ok(value) => {
                prop_assert_eq!(into, Ok(()));
                prop_assert_eq!(shown(&view.expect("view")), shown(&value));
                let again = cdr::to_vec(&value);
                prop_assert_eq!(&cdr::to_vec(reused), &again);
                let value = cdr::from_slice::<T>(&again).expect("own bytes");
                prop_assert_eq!(cdr::to_vec(&value), again);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_come_back(first in everything(), second in everything()) {
        let mut reused = second;
        holds(&first, &mut reused)?;
        holds(&first.texts, &mut reused.texts)?;
        holds(&first.sequences, &mut reused.sequences)?;
        holds(&first.arrays, &mut Arrays::default())?;
        holds(&first.empty, &mut HoldsEmpty::default())?;
        holds(&first.padded, &mut Padded::default())?;
    }

    #[test]
    fn any_bytes_are_read_without_harm(body in vec(prop_oneof![Just(0), Just(1), any::<u8>()], 0..300)) {
        survives::<Flags>(&body, &mut sample::flags())?;
        survives::<Padded>(&body, &mut sample::padded())?;
        survives::<Texts>(&body, &mut sample::texts())?;
        survives::<Bounded>(&body, &mut sample::bounded())?;
        survives::<Arrays>(&body, &mut sample::arrays())?;
        survives::<Sequences>(&body, &mut sample::sequences())?;
        survives::<Path>(&body, &mut Path::default())?;
        survives::<HoldsEmpty>(&body, &mut HoldsEmpty::default())?;
        survives::<Time>(&body, &mut Time::default())?;
        survives::<Everything>(&body, &mut sample::everything())?;
    }

    #[test]
    fn changed_bytes_are_read_without_harm(
        value in everything(), place in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = cdr::to_vec(&value);
        let place = 4 + place.index(bytes.len() - 4);
        bytes[place] = byte;
        survives::<Everything>(&bytes[4..], &mut sample::everything())?;
    }
}
