//! The types of fields: bounds, comparing, printing.
#![forbid(unsafe_code)]
#![allow(clippy::expect_used)]

use rosidlc_runtime::{
    BoundedString, BoundedVec, BoundedWString, TypeHash, WString, bounded_string, bounded_wstring,
};
use std::collections::BTreeSet;

#[test]
fn bounded_string_keeps_its_bound() {
    let mut text: BoundedString<4> = "é1".parse().expect("3 bytes");
    let error = text.try_push('é').expect_err("5 bytes");
    assert_eq!((error.length(), error.bound()), (5, 4));
    assert_eq!(text, "é1");
    text.try_push('2').expect("4 bytes");
    assert!(text.try_push_str("3").is_err());
    assert!(text.try_set("abcde").is_err());
    assert!(text.try_change(|text| text.push('x')).is_err());
    assert_eq!(text.try_change(|text| text.remove(0)), Ok('é'));
    assert_eq!(text.to_string(), "12");
    assert_eq!(format!("{text:?} {text:>4}"), "\"12\"   12");
    assert!(BoundedString::<2>::try_from("abc").is_err());
    assert!(BoundedString::<2>::try_from(String::from("abc")).is_err());
    assert_eq!(String::from(text.clone()), text.into_inner());
    assert_eq!(BoundedString::<4>::BOUND, 4);
}

#[test]
fn bounded_string_reads_like_a_str() {
    let text = bounded_string!(8, "map");
    assert_eq!(text, "map");
    assert_eq!("map", text);
    assert_eq!(text, String::from("map"));
    assert!(text.starts_with('m'));
    let set: BTreeSet<_> = [text.clone(), bounded_string!(8, "odom")].into();
    assert!(set.contains("odom"));
    assert_eq!(AsRef::<str>::as_ref(&text), "map");
    assert_eq!(BoundedString::<0>::default(), "");
}

#[test]
fn wide_strings() {
    let mut text = WString::from("a\"'\n𝄞");
    assert_eq!(format!("{text:?}"), r#""a\"'\n𝄞""#);
    assert_eq!(format!("[{text:>7}]").chars().count(), 9);
    text.units_mut().push(0xdc00);
    assert_eq!(format!("{text:?}"), r#""a\"'\n𝄞\u{dc00}""#);
    assert_eq!(text.to_string_lossy(), text.to_string());
    assert_eq!(text.try_to_string().expect_err("alone").index(), 6);
    assert_ne!(text, "a\"'\n𝄞");
    assert_eq!("xy".chars().collect::<WString>(), "xy");
    assert_eq!(WString::from(&[0x78][..]), *"x");
    assert!(text[0] == 0x61 && text.contains(&0xdc00));
}

#[test]
fn bounded_wide_strings_count_units() {
    assert_eq!(bounded_wstring!(4, "é€𝄞").len(), 4);
    assert!(BoundedWString::<1>::try_from("𝄞").is_err());
    assert!(BoundedWString::<1>::try_from(vec![1, 2]).is_err());
    let mut text = BoundedWString::<3>::try_from("ab").expect("2");
    assert!(text.try_push('𝄞').is_err());
    assert!(text.try_push_str("cd").is_err());
    text.try_push_str("c").expect("3");
    assert_eq!(text, "abc");
    assert_eq!(text.to_string(), "abc");
    assert_eq!(WString::from(text), "abc");
}

#[test]
fn bounded_vec_keeps_its_bound() {
    let mut items = BoundedVec::<i32, 3>::from_array([1, 2]);
    items.try_push(3).expect("3");
    assert_eq!(items.try_push(4).expect_err("4").length(), 4);
    assert!(items.try_extend([5]).is_err());
    items[0] = 7;
    items.iter_mut().for_each(|item| *item += 1);
    assert_eq!(items, [8, 3, 4]);
    assert_eq!(items, vec![8, 3, 4]);
    assert_eq!(items.remove(0), 8);
    assert_eq!(items.pop(), Some(4));
    assert_eq!(format!("{items:?}"), "[3]");
    assert!(BoundedVec::<u8, 1>::try_from(vec![1, 2]).is_err());
    assert!(BoundedVec::<u8, 1>::try_from(&[1, 2][..]).is_err());
    assert_eq!((&items).into_iter().chain(&items.clone()).count(), 2);
    assert_eq!(items.into_iter().collect::<Vec<_>>(), [3]);
}

#[test]
fn type_hashes() {
    let text = "RIHS01_000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1eff";
    let hash: TypeHash = text.parse().expect("a hash");
    assert_eq!(hash.to_string(), text);
    assert_eq!(format!("{hash:?}"), text);
    assert_eq!(hash, TypeHash::from_hex(&text[7..].to_uppercase()));
    assert_eq!(hash.as_bytes()[31], 255);
    for bad in
        ["", "RIHS01_", &text[7..], &text[..70], &format!("{text}0"), &text.replace('f', "g")]
    {
        assert!(bad.parse::<TypeHash>().is_err(), "{bad}");
    }
}
