//! Bytes that are no message: what is refused, with which error, and without taking memory.
#![allow(clippy::expect_used)]

mod common;
#[path = "common/counting.rs"]
mod counting;
#[path = "common/reference.rs"]
mod reference;
#[path = "common/sample.rs"]
mod sample;

use common::*;
use counting::count;
use rosidlc_runtime::{Message, cdr, view, view::Viewed};

/// The error of all three ways to read, which must be the same.
#[track_caller]
fn error<T: Message + Viewed>(bytes: &[u8]) -> cdr::Error {
    let error = cdr::from_slice::<T>(bytes).expect_err("fresh");
    assert_eq!(cdr::decode_into(bytes, &mut T::default()).expect_err("into"), error);
    assert_eq!(view::from_slice::<T>(bytes).expect_err("view"), error);
    error
}

/// `body` behind a little endian header must give this error.
#[track_caller]
fn check<T: Message + Viewed>(body: &[u8], expected: &str) {
    let bytes = [&[0, 1, 0, 0], body].concat();
    assert_eq!(error::<T>(&bytes).to_string(), expected);
}

#[test]
fn truncated_at_every_byte() {
    for big in [false, true] {
        let bytes = reference::encode(&sample::everything(), big);
        assert!(cdr::from_slice::<Everything>(&bytes).is_ok());
        for length in 0..bytes.len() {
            let error = error::<Everything>(&bytes[..length]);
            assert!(error.offset() <= length, "{error}");
            assert_eq!(error.path().is_empty(), length < 4, "{error}");
        }
    }
}

#[test]
fn the_path_leads_to_the_field() {
    let path = Path { poses: vec![sample::pose_stamped(); 4], ..Path::default() };
    let bytes = cdr::to_vec(&path);
    let error = error::<Path>(&bytes[..bytes.len() - 50]);
    assert_eq!(error.path(), "poses[3].pose.position.x");
    assert_eq!(error.kind(), cdr::ErrorKind::Truncated);
}

#[test]
fn fields_have_their_ros_names() {
    let bytes = cdr::to_vec(&Padded::default());
    // `type_` lies at 72 of the body.
    assert_eq!(error::<Padded>(&bytes[..4 + 75]).path(), "type");
    assert_eq!(error::<Padded>(&bytes[..4 + 11]).path(), "self");
}

#[test]
fn headers() {
    let message = |bytes: &[u8]| error::<Header>(bytes).to_string();
    assert_eq!(message(&[]), "the data ends too early, at byte 0");
    assert_eq!(message(&[0, 1, 0]), "the data ends too early, at byte 3");
    assert_eq!(message(&[0, 1, 0, 0]), "stamp.sec: the data ends too early, at byte 4");
    assert_eq!(message(&[0, 1, 0, 3, 9, 9]), "the data ends too early, at byte 6");
    for id in [[0, 2], [0, 3], [0, 6], [0, 7], [1, 0], [1, 1], [255, 255]] {
        let bytes = [&id[..], &[0; 40]].concat();
        let expected = format!(
            "representation {:02x}{:02x} is not plain CDR (0000 or 0001), at byte 0",
            id[0], id[1]
        );
        assert_eq!(message(&bytes), expected);
    }
}

#[test]
fn options_cut_the_end() {
    let mut bytes = cdr::to_vec(&sample::texts());
    bytes[2..4].copy_from_slice(&[0xff, 0xfe]);
    bytes.extend([1, 2]);
    assert_eq!(cdr::from_slice::<Texts>(&bytes), Ok(sample::texts()));
    let cut = &bytes[..bytes.len() - 1];
    assert_eq!(error::<Texts>(cut).path(), "wides[1]");
}

#[test]
fn trailing_bytes_are_passed_over() {
    for more in [1, 2, 3, 4, 7, 88, 1000] {
        let mut bytes = cdr::to_vec(&sample::everything());
        bytes.resize(bytes.len() + more, 0xff);
        assert_eq!(cdr::from_slice::<Everything>(&bytes), Ok(sample::everything()));
        assert!(view::from_slice::<Everything>(&bytes).is_ok());
    }
}

#[test]
fn padding_may_hold_anything() {
    let header = Header { stamp: Time::default(), frame_id: "a".into() };
    let path = Path { header, poses: vec![] };
    let mut bytes = cdr::to_vec(&path);
    let last = bytes.len() - 5;
    bytes[last] = 0xaa;
    assert_eq!(cdr::from_slice::<Path>(&bytes), Ok(path));
}

#[test]
fn bools() {
    check::<Flags>(&[2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "one: 2 is no bool, at byte 4");
    check::<Flags>(&[1, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0], "pair[1]: 255 is no bool, at byte 6");
    check::<Flags>(
        &[1, 0, 0, 0, 2, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0],
        "any[1]: 3 is no bool, at byte 13",
    );
    check::<Flags>(
        &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 4],
        "last[2]: 4 is no bool, at byte 18",
    );
}

#[test]
fn texts() {
    let stamp = [0; 8];
    let with = |length: u32, text: &[u8]| [&stamp[..], &length.to_le_bytes(), text].concat();
    let read = |body: Vec<u8>| {
        cdr::from_slice::<Header>(&[&[0, 1, 0, 0], &body[..]].concat()).map(|it| it.frame_id)
    };
    assert_eq!(read(with(0, b"")).as_deref(), Ok(""));
    assert_eq!(read(with(1, b"\0")).as_deref(), Ok(""));
    assert_eq!(read(with(4, b"a\0b\0")).as_deref(), Ok("a\0b"));
    check::<Header>(&with(3, b"abc"), "frame_id: the text does not end in a NUL, at byte 18");
    check::<Header>(&with(3, b"ab"), "frame_id: the data ends before 3 elements can, at byte 12");
    for bad in
        [&b"\xff\0"[..], b"\xed\xa0\x80\0", b"abc\xc3\0", b"0123456789abc\xff\0", b"\xc0\x80\0"]
    {
        check::<Header>(
            &with(bad.len() as u32, bad),
            "frame_id: the text is not UTF-8, at byte 16",
        );
    }
    for place in 0..200 {
        let mut long = [b'a'; 201];
        (long[place], long[200]) = (0x80, 0);
        check::<Header>(&with(201, &long), "frame_id: the text is not UTF-8, at byte 16");
        check::<Header>(
            &with(41, &[&long[place..place + 1], &[b'b'; 39], &[0]].concat()),
            "frame_id: the text is not UTF-8, at byte 16",
        );
    }
}

#[test]
fn every_short_text_with_a_bad_byte() {
    for length in 0..40_usize {
        let good = vec![b'x'; length];
        let header = |text: &[u8]| {
            let length = (text.len() as u32 + 1).to_le_bytes();
            [&[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], &length[..], text, &[0]].concat()
        };
        assert_eq!(
            cdr::from_slice::<Header>(&header(&good)).expect("ASCII").frame_id.len(),
            length
        );
        for place in 0..length {
            let mut bad = good.clone();
            bad[place] = 0xfe;
            assert_eq!(error::<Header>(&header(&bad)).kind(), cdr::ErrorKind::InvalidUtf8);
        }
    }
}

#[test]
fn wide_texts() {
    let empty = [1, 0, 0, 0, 0, 0, 0, 0];
    let body = [&empty[..], &[2, 0, 0, 0, 65, 0, 0, 0, 0, 0, 1, 0], &[0; 32]].concat();
    check::<Texts>(&body, "wide[1]: 0x10000 is no UTF-16 unit, at byte 20");
    let pair = |first: [u8; 2], second: [u8; 2]| {
        let units = [first[0], first[1], 0, 0, second[0], second[1], 0, 0];
        [&empty[..], &[2, 0, 0, 0], &units, &[0; 32]].concat()
    };
    let (high, low, letter) = ([0x3d, 0xd8], [0x74, 0xdd], [65, 0]);
    check::<Texts>(&pair(high, letter), "wide[0]: the surrogate 0xd83d stands alone, at byte 16");
    check::<Texts>(&pair(letter, low), "wide[1]: the surrogate 0xdd74 stands alone, at byte 20");
    check::<Texts>(&pair(letter, high), "wide[1]: the surrogate 0xd83d stands alone, at byte 20");
    check::<Texts>(&pair(low, high), "wide[0]: the surrogate 0xdd74 stands alone, at byte 16");
    let body = [&empty[..], &[0xff, 0xff, 0xff, 0xff], &[0; 32]].concat();
    check::<Texts>(&body, "wide: the data ends before 4294967295 elements can, at byte 12");
}

#[test]
fn bounds() {
    let text =
        |length: u8| [&[length + 1, 0, 0, 0][..], &vec![b'x'; length.into()], &[0; 64]].concat();
    check::<Bounded>(&text(6), "text: 6 elements are more than the bound of 5, at byte 8");
    let empty = [1, 0, 0, 0, 0, 0, 0, 0];
    let wide = [&empty[..], &[4, 0, 0, 0], &[0; 64]].concat();
    check::<Bounded>(&wide, "wide: 4 elements are more than the bound of 3, at byte 12");
    let numbers = [&empty[..], &[0, 0, 0, 0, 5, 0, 0, 0], &[0; 64]].concat();
    check::<Bounded>(&numbers, "numbers: 5 elements are more than the bound of 4, at byte 16");
    let texts = [&empty[..], &[0; 8], &[1, 0, 0, 0, 4, 0, 0, 0], b"abc\0", &[0; 64]].concat();
    check::<Bounded>(&texts, "texts[0]: 3 elements are more than the bound of 2, at byte 28");
}

/// With a count that the data cannot hold nothing is taken but the error itself.
#[track_caller]
fn takes_nothing<T: Message + Viewed>(before: usize) {
    for count_said in [u32::MAX, 1 << 31, 1 << 28, 1 << 20, 0x1fff_ffff, 0x2000_0000, 1000] {
        let bytes =
            [&[0, 1, 0, 0][..], &vec![0; before], &count_said.to_le_bytes(), &[0; 64]].concat();
        let mut target = T::default();
        let (_, bytes_taken, result) = count(|| cdr::from_slice::<T>(&bytes).map(|_| ()));
        assert!(bytes_taken < 200, "{bytes_taken}");
        assert!(matches!(result.expect_err("fresh").kind(), cdr::ErrorKind::CountTooLarge(_)));
        let (_, bytes_taken, result) = count(|| cdr::decode_into(&bytes, &mut target));
        assert!(bytes_taken < 200, "{bytes_taken}");
        assert!(result.is_err());
        let (_, bytes_taken, result) = count(|| view::from_slice::<T>(&bytes).map(|_| ()));
        assert!(bytes_taken < 200, "{bytes_taken}");
        assert!(result.is_err());
    }
}

#[test]
fn huge_counts_take_no_memory() {
    takes_nothing::<Header>(8);
    takes_nothing::<Path>(12);
    takes_nothing::<Texts>(4);
    takes_nothing::<Texts>(8);
    takes_nothing::<Flags>(4);
    for field in 0..9 {
        takes_nothing::<Sequences>(4 * field);
    }
    takes_nothing::<HoldsEmpty>(4);
}
