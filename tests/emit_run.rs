//! The snapshots of `tests/emit.rs`, compiled and run.
#![allow(clippy::all, clippy::pedantic, dead_code, missing_docs, non_camel_case_types)]
#![allow(clippy::unwrap_used, unreachable_pub, unused_qualifications)]

#[rustfmt::skip]
#[path = "emit/snapshots/actions.snap.rs"]
mod actions;
#[rustfmt::skip]
#[path = "emit/snapshots/arrays.snap.rs"]
mod arrays;
#[rustfmt::skip]
#[path = "emit/snapshots/bounded.snap.rs"]
mod bounded;
#[rustfmt::skip]
#[path = "emit/snapshots/builtin_interfaces.snap.rs"]
mod builtin_interfaces;
#[rustfmt::skip]
#[path = "emit/snapshots/comments.snap.rs"]
mod comments;
#[rustfmt::skip]
#[path = "emit/snapshots/constants.snap.rs"]
mod constants;
#[rustfmt::skip]
#[path = "emit/snapshots/defaults.snap.rs"]
mod defaults;
#[rustfmt::skip]
#[path = "emit/snapshots/empty.snap.rs"]
mod empty;
#[rustfmt::skip]
#[path = "emit/snapshots/keywords.snap.rs"]
mod keywords;
#[rustfmt::skip]
#[path = "emit/snapshots/name_folding.snap.rs"]
mod name_folding;
#[rustfmt::skip]
#[path = "emit/snapshots/nested.snap.rs"]
mod nested;
#[rustfmt::skip]
#[path = "emit/snapshots/primitives.snap.rs"]
mod primitives;
#[rustfmt::skip]
#[path = "emit/snapshots/service_msgs.snap.rs"]
mod service_msgs;
#[rustfmt::skip]
#[path = "emit/snapshots/services.snap.rs"]
mod services;
#[rustfmt::skip]
#[path = "emit/snapshots/std_names.snap.rs"]
mod std_names;
#[rustfmt::skip]
#[path = "emit/snapshots/strings.snap.rs"]
mod strings;
#[rustfmt::skip]
#[path = "emit/snapshots/unique_identifier_msgs.snap.rs"]
mod unique_identifier_msgs;
#[rustfmt::skip]
#[path = "emit/snapshots/wide.snap.rs"]
mod wide;

use rosidlc_runtime::__private::serde::{Serialize, de::DeserializeOwned};
use rosidlc_runtime::{Action, Interface, Message, Service, cdr, view};

/// Encodes, decodes, reads in place, and passes through JSON.
fn check<M: Message + view::Viewed + Serialize + DeserializeOwned>(message: M) {
    let bytes = cdr::to_vec(&message);
    assert_eq!(cdr::from_slice::<M>(&bytes).unwrap(), message, "{}", M::TYPE_NAME);
    let mut reused = M::default();
    cdr::decode_into(&bytes, &mut reused).unwrap();
    assert_eq!(reused, message);
    view::from_slice::<M>(&bytes).unwrap();
    let json = serde_json::to_string(&message).unwrap();
    assert_eq!(serde_json::from_str::<M>(&json).unwrap(), message, "{json}");
}

#[test]
fn primitives_have_their_types() {
    use primitives::msg::{Padded, Point, Primitives};
    check(Primitives {
        flag: true,
        raw: 1,
        letter: b'a',
        i8: i8::MIN,
        u8: 2,
        i16: i16::MIN,
        u16: 3,
        i32: i32::MIN,
        u32: 4,
        i64: i64::MIN,
        u64: u64::MAX,
        f32: 0.5,
        f64: -0.5,
    });
    check(Padded { a: 1, b: 2 });
    check(Point { x: 1.0, y: 2.0, z: 3.0 });
    fn is_copy<T: Copy>() {}
    is_copy::<Primitives>();
    assert_eq!(cdr::to_vec(&Padded { a: 1, b: 2 })[4..], [1, 0, 0, 0, 2, 0, 0, 0]);
}

#[test]
fn arrays_of_any_length() {
    let arrays = arrays::msg::Arrays::default();
    assert_eq!(arrays.block.len(), 65_536);
    assert_eq!(arrays.many_names, [const { String::new() }; 40]);
    let bytes = cdr::to_vec(&arrays);
    assert_eq!(cdr::from_slice::<arrays::msg::Arrays>(&bytes).unwrap(), arrays);
    let cells = vec![arrays::msg::Cell { row: 1, column: -1 }; 3];
    let deeper = vec![arrays::msg::Sequences2 { cells: cells.clone() }];
    let names = vec!["one".to_owned(), String::new()];
    check(arrays::msg::Sequences { data: vec![1], ranges: vec![0.5], names, cells, deeper });
}

#[test]
fn strings_and_bounds() {
    let strings = strings::msg::Strings::default();
    assert_eq!(strings.quoted, "it is \"quoted\"");
    assert_eq!(strings.single, "its");
    assert_eq!(strings.umlaut, "Grüße");
    check(strings);
    let wide = wide::msg::Wide::default();
    assert_eq!(wide.greeting.to_string_lossy(), "Grüße 🤖");
    assert_eq!(wide::msg::Wide::GREETING, "Grüße");
    check(wide);
    let mut bounded = bounded::msg::Bounded::default();
    assert!(bounded.name.try_push_str("longer than ten").is_err());
    bounded.items.try_push(bounded::msg::Item::default()).unwrap();
    bounded.items.try_push(bounded::msg::Item::default()).unwrap();
    assert!(bounded.items.try_push(bounded::msg::Item::default()).is_err());
    check(bounded);
}

#[test]
fn defaults_are_the_declared_ones() {
    let mut defaults = defaults::msg::Defaults::default();
    assert!(defaults.on && defaults.not_a_number.is_nan());
    assert_eq!((defaults.least, defaults.least_long, defaults.most), (-128, i64::MIN, u64::MAX));
    assert_eq!((defaults.third, defaults.big), (0.333333333333, 1e300));
    assert_eq!((defaults.infinite, defaults.negative), (f32::INFINITY, -2.5));
    assert_eq!(defaults.name, "map");
    assert_eq!(defaults.short_name, "base");
    assert_eq!(defaults.wide_name.to_string_lossy(), "地図");
    assert_eq!(defaults.numbers, [1, -2, 3]);
    assert_eq!(defaults.same, [7; 4]);
    assert_eq!(defaults.sequence, [1, 2, 3]);
    assert_eq!(defaults.bounded_sequence, [4, 5]);
    assert_eq!(defaults.words, ["one", "two"]);
    assert_eq!(defaults.word_list, ["one", "two", "three"]);
    assert_eq!(defaults.bounded_words.len(), 2);
    assert_eq!(defaults.wide_list.len(), 11);
    assert!(defaults.nothing.is_empty());
    // JSON has neither of these.
    (defaults.not_a_number, defaults.infinite) = (0.0, 0.0);
    check(defaults);
}

#[test]
fn constants_have_their_types() {
    use constants::msg::{Constants, Status};
    assert_eq!((Constants::ENABLED, Constants::MARK, Constants::LETTER), (true, 255u8, b'A'));
    assert_eq!((Constants::LEAST, Constants::MOST), (i8::MIN, u64::MAX));
    assert_eq!((Constants::PI, Constants::TAU), (std::f32::consts::PI, std::f64::consts::TAU));
    assert_eq!((Constants::NAME, Constants::EMPTY), ("a name", ""));
    assert_eq!(
        (Constants::TYPE_NAME, <Constants as Interface>::TYPE_NAME),
        (1, "constants/msg/Constants")
    );
    check(Status { status: Status::STATUS_ACTIVE, status_code: 0 });
    let named = constants::enums::msg::status::Status::from(Status::STATUS_ACTIVE);
    assert!(matches!(named, constants::enums::msg::status::Status::ACTIVE));
}

#[test]
fn empty_messages_are_one_octet() {
    use empty::msg::{Empty, HoldsEmpty, OnlyConstants};
    assert_eq!(cdr::to_vec(&Empty {})[4..5], [0]);
    check(Empty {});
    check(OnlyConstants {});
    assert_eq!(OnlyConstants::ANSWER, 42);
    check(HoldsEmpty { many: vec![Empty {}; 2], ..HoldsEmpty::default() });
    check(empty::srv::ping::Request {});
}

#[test]
fn keywords_take_an_underscore() {
    check(keywords::msg::Self_ { self_: 1, type_: 2, r: 3, w: 4, ..Default::default() });
    check(keywords::srv::move_::Request::default());
    check(keywords::srv::move_::Response { loop_: true });
    check(keywords::srv::str::Request { str: "x".into() });
    check(keywords::action::try_::Goal { fn_: 1 });
    let json = serde_json::to_string(&keywords::srv::move_::Response { loop_: true }).unwrap();
    assert_eq!(json, r#"{"loop":true}"#);
}

#[test]
fn names_of_the_standard_library() {
    check(std_names::msg::All::default());
    check(std_names::msg::Vec::default());
    check(std_names::srv::option::Request::default());
}

#[test]
fn services_and_actions() {
    fn request<S: Service>() -> (&'static str, S::Request) {
        (S::TYPE_NAME, S::Request::default())
    }
    use services::srv::{AddTwoInts, AddTwoInts_Request, add_two_ints};
    let (name, default) = request::<AddTwoInts>();
    assert_eq!((name, default.a), ("services/srv/AddTwoInts", 0));
    check(AddTwoInts_Request { a: 1, b: 2 });
    check(services::msg::AddTwoInts_Request { b: 1 });
    check(services::msg::AddTwoIntsRequest { a: 1 });
    check(add_two_ints::Event::default());
    assert_eq!(
        services::srv::lookup::Request::default().kind,
        services::srv::lookup::Request::KIND_ANY
    );

    fn names<A: Action>() -> [&'static str; 3] {
        [A::TYPE_NAME, A::SendGoal::TYPE_NAME, A::FeedbackMessage::TYPE_NAME]
    }
    use actions::action::{Fibonacci, Fibonacci_SendGoal, Fibonacci_SendGoal_Request, fibonacci};
    let feedback = "actions/action/Fibonacci_FeedbackMessage";
    let send_goal = "actions/action/Fibonacci_SendGoal";
    assert_eq!(names::<Fibonacci>(), ["actions/action/Fibonacci", send_goal, feedback]);
    assert_eq!(request::<Fibonacci_SendGoal>().0, send_goal);
    check(Fibonacci_SendGoal_Request { goal: fibonacci::Goal { order: 3 }, ..Default::default() });
    check(fibonacci::get_result::Event::default());
    check(fibonacci::Result { sequence: vec![1, 1, 2] });
}

#[test]
fn names_are_folded() {
    check(name_folding::srv::http_get::Request::default());
    check(name_folding::srv::get_map2_d::Response::default());
    check(name_folding::srv::Foo_Goal_Response { ok: true });
    check(name_folding::action::dock_usb::Feedback::default());
    use name_folding::enums::msg::{http_get, http_get_};
    assert_eq!((http_get::Code::OK.0, http_get_::State::OFF.0), (200, 0));
}

#[test]
fn messages_in_messages() {
    let pose = nested::msg::Pose::default();
    assert_eq!(pose.orientation.w, 1.0);
    check(nested::srv::plan::Request { start: pose, ..Default::default() });
    check(nested::msg::Path { poses: vec![pose; 3], ..Default::default() });
}
