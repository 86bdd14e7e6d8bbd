//! The interface language, rule by rule, as its specification has it.
//!
//! Each row is a source and what it means, in short: `type name=default (comment) [unit]` for a
//! field, `type NAME:=value (comment)` for a constant, `(comment)` first for a section, ` --- `
//! between sections, and `refused` where the official tools refuse it. Comment lines are joined
//! with `|`.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Packages, dump};
use rosidlc::source::Kind;
use serde_json::Value as Json;

/// Holds each source, a file of this kind, against what it means.
fn check(kind: Kind, rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .map(|(source, wanted)| (source, meaning(kind, source), wanted))
        .filter(|(_, got, wanted)| got != *wanted)
        .map(|(source, got, wanted)| format!("{source:?}\n  means  {got}\n  wanted {wanted}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn meaning(kind: Kind, source: &str) -> String {
    let path = format!("demo_msgs/{kind}/Case.{kind}");
    let files = [
        (path.as_str(), source),
        ("demo_msgs/msg/Other.msg", "int32 x\n"),
        ("demo_msgs/srv/Serve.srv", "---\n"),
        ("other_msgs/msg/Thing.msg", "int32 x\n"),
    ];
    let (_, checked) = Packages::of(&files).with_standard().check();
    match dump::interfaces(&checked.model).get(&format!("demo_msgs/{kind}/Case")) {
        Some(id) if !checked.has_errors() => compact(&dump::parsed(&checked.model, *id), kind),
        None if checked.has_errors() => "refused".to_owned(),
        _ => "found, with errors, or not found without any".to_owned(),
    }
}

fn compact(sections: &Json, kind: Kind) -> String {
    let section = |name: &&str| {
        let section = &sections[*name];
        let list = |key: &str| section[key].as_array().unwrap().clone();
        let fields = list("fields").into_iter().map(|field| {
            let head = format!("{} {}", text(&field["type"]["text"]), text(&field["name"]));
            let default = &field["default"];
            let default =
                if default.is_null() { String::new() } else { format!("={}", value(default)) };
            head + &default + &docs(&field)
        });
        let constants = list("constants").into_iter().map(|constant| {
            let head = format!("{} {}", text(&constant["type"]), text(&constant["name"]));
            format!("{head}:={}{}", value(&constant["value"]), docs(&constant))
        });
        let own = docs(section).trim_start().to_owned();
        let own = Some(own).filter(|own| !own.is_empty());
        own.into_iter().chain(fields).chain(constants).collect::<Vec<_>>().join("; ")
    };
    kind.sections().iter().map(section).collect::<Vec<_>>().join(" --- ")
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap()
}

fn value(json: &Json) -> String {
    match json {
        Json::Object(float) => text(&float["float"]).to_owned(),
        Json::Array(values) => {
            format!("[{}]", values.iter().map(value).collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

fn docs(json: &Json) -> String {
    let lines: Vec<_> = json["comment"].as_array().unwrap().iter().map(text).collect();
    let comment = if lines.is_empty() { String::new() } else { format!(" ({})", lines.join("|")) };
    let unit = json["unit"].as_str().map(|unit| format!(" [{unit}]")).unwrap_or_default();
    comment + &unit
}

#[test]
fn lines_end_where_python_ends_them() {
    let ends = ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{1c}", "\u{1d}", "\u{1e}", "\u{85}"];
    for end in ends.iter().chain(&["\u{2028}", "\u{2029}"]) {
        let source = format!("# doc{end}int32 a # c{end}int32 b{end}");
        assert_eq!(meaning(Kind::Msg, &source), "(doc); int32 a (c); int32 b", "{end:?}");
        let source = format!("int32 a{end}---{end}int32 b");
        assert_eq!(meaning(Kind::Srv, &source), "int32 a --- int32 b", "{end:?}");
    }
    for other in ["\u{1f}", "\u{a0}", "\u{2027}", "\u{200b}"] {
        assert_eq!(meaning(Kind::Msg, &format!("int32 a{other}int32 b")), "refused", "{other:?}");
    }
}

#[test]
fn lexical_rules() {
    check(
        Kind::Msg,
        &[
            ("", ""),
            ("\n \n\t\n", ""),
            ("int32 a", "int32 a"),
            ("int32 a \u{3000}\u{a0}\t\n", "int32 a"),
            ("int32\ta\t5", "int32 a=5"),
            ("string s \"a\tb\"", "string s=\"a b\""),
            ("string s a  b \t", "string s=\"a  b\""),
            ("int32    a", "int32 a"),
            ("\u{feff}int32 a", "refused"),
            ("\u{feff}# doc\nint32 a", "refused"),
            (" int32 a", "refused"),
            ("\tint32 a", "refused"),
            ("\u{a0}int32 a", "refused"),
            ("int32", "refused"),
            ("int32 ", "refused"),
            ("int32 # a", "refused"),
            ("int32\u{a0}a", "refused"),
            ("int32 a\u{a0}5", "refused"),
            ("int32 a;", "refused"),
            ("int32 a, b", "refused"),
            ("// int32 a", "refused"),
        ],
    );
}

#[test]
fn comments_and_their_owners() {
    check(
        Kind::Msg,
        &[
            ("# one\n# two", "(one|two)"),
            ("# one\n#\n#two\nint32 a", "( one||two); int32 a"),
            ("# one\n\n# two\nint32 a", "(one); int32 a (two)"),
            ("### one", "(one)"),
            ("# # one", "(# one)"),
            ("\n# one\nint32 a", "int32 a (one)"),
            (" # lost\nint32 a", "int32 a"),
            ("int32 a # own\nint32 b", "int32 a (own); int32 b"),
            ("int32 z\n# before\nint32 a # behind", "int32 z; int32 a (before|behind)"),
            ("int32 z\n# before\n\n\nint32 a", "int32 z; int32 a (before)"),
            ("int32 a\n # after\nint32 b", "int32 a (after); int32 b"),
            ("int32 a\n\n\t# after\nint32 b", "int32 a (after); int32 b"),
            ("int32 a # own\n  # after\n", "int32 a (own|after)"),
            ("int32 a\n# lost at the end", "int32 a"),
            ("int32 A=1 # one\n# two\nint32 B=2", "int32 A:=1 (one); int32 B:=2 (two)"),
            ("int32 a#glued", "int32 a (glued)"),
            ("string s \"a#b\"", "string s=\"\\\"a\" (b\")"),
            ("string s a#b", "string s=\"a\" (b)"),
        ],
    );
}

#[test]
fn documentation() {
    check(
        Kind::Msg,
        &[
            ("#   one\n#     two\n#   three", "(one|  two|three)"),
            ("#\n#\n# one\n#\n#\n# two\n#\n#", "(one||two)"),
            ("float64 a # speed [m/s]", "float64 a (speed) [m/s]"),
            ("float64 a # [m/s] speed", "float64 a (speed) [m/s]"),
            ("float64 a # [m/s]", "float64 a [m/s]"),
            ("float64 a # from [0, 1]", "float64 a (from [0, 1])"),
            ("float64 a # [m] or [ft]", "float64 a ([m] or [ft])"),
            ("float64 a # [] none", "float64 a ([] none)"),
            ("float64 a # [[m]]", "float64 a (]) [[m]"),
            ("float64 a # in [0, 1] [rad]", "float64 a (in [0, 1]) [rad]"),
            ("# all in [m]\nfloat64 a", "(all in) [m]; float64 a"),
            ("int32 A=1 # [kg]", "int32 A:=1 [kg]"),
            ("int32 z\n# speed [over\n# ground]\nfloat64 a", "refused"),
            ("int32 a # art \\_/", "int32 a (art \\_/)"),
            ("int32 a # C:\\new", "refused"),
            ("int32 a # ends in \\", "refused"),
            ("int32 a # \\x41", "int32 a (\\x41)"),
            ("int32 a # \\xe9", "refused"),
            ("int32 a # größer als 日本", "int32 a (größer als 日本)"),
            ("int32 a\n# dropped \\x", "int32 a"),
        ],
    );
}

#[test]
fn types() {
    check(
        Kind::Msg,
        &[
            ("bool a\nbyte b\nchar c", "bool a; byte b; char c"),
            ("int8 a\nuint8 b\nint16 c\nuint16 d", "int8 a; uint8 b; int16 c; uint16 d"),
            ("int32 a\nuint32 b\nint64 c\nuint64 d", "int32 a; uint32 b; int64 c; uint64 d"),
            ("float32 a\nfloat64 b", "float32 a; float64 b"),
            ("string a\nwstring b", "string a; wstring b"),
            ("string<=5 a\nwstring<=5 b", "string<=5 a; wstring<=5 b"),
            ("int32[] a\nint32[3] b\nint32[<=3] c", "int32[] a; int32[3] b; int32[<=3] c"),
            ("string<=5[<=3] a\nstring<=5[] b", "string<=5[<=3] a; string<=5[] b"),
            ("wstring<=5[] a", "wstring<=5[<=5] a"),
            ("wstring<=5[2] a\nwstring<=5[<=3] b", "wstring<=5[2] a; wstring<=5[<=3] b"),
            ("int32[+3] a\nint32[0_3] b", "int32[3] a; int32[3] b"),
            ("int32[٣] a\nstring<=٣ b", "int32[3] a; string<=3 b"),
            ("uint8[18446744073709551616] a", "uint8[18446744073709551616] a"),
            ("int32[0] a", "refused"),
            ("int32[-1] a", "refused"),
            ("int32[<=0] a", "refused"),
            ("int32[0x3] a", "refused"),
            ("int32[3.0] a", "refused"),
            ("int32[N] a", "refused"),
            ("int32[<=] a", "refused"),
            ("int32[<3] a", "refused"),
            ("int32[ 3] a", "refused"),
            ("int32[3][4] a", "refused"),
            ("int32[][] a", "refused"),
            ("int32] a", "refused"),
            ("int32[ a", "refused"),
            ("string<=0 a", "refused"),
            ("string<= a", "refused"),
            ("string <=5 a", "refused"),
            ("string<5 a", "refused"),
            ("int32<=5 a", "refused"),
            ("time a", "refused"),
            ("duration a", "refused"),
            ("Int32 a", "refused"),
            ("double a", "refused"),
        ],
    );
}

#[test]
fn references() {
    check(
        Kind::Msg,
        &[
            ("Other a", "demo_msgs/Other a"),
            ("demo_msgs/Other[] a", "demo_msgs/Other[] a"),
            ("other_msgs/Thing[<=2] a", "other_msgs/Thing[<=2] a"),
            ("Thing a", "refused"),
            ("other_msgs/Other a", "refused"),
            ("no_msgs/Thing a", "refused"),
            ("other_msgs/msg/Thing a", "refused"),
            ("other_msgs::Thing a", "refused"),
            ("/Thing a", "refused"),
            ("other_msgs/ a", "refused"),
            ("Header a", "refused"),
            ("Serve a", "refused"),
            ("Serve_Request a", "refused"),
            ("Case a", "refused"),
            ("Case[] a", "refused"),
            ("Other a 5", "refused"),
            ("Other[] a []", "refused"),
        ],
    );
}

#[test]
fn names_of_fields_and_constants() {
    let fields = ["a", "a1", "a_b", "a1_2b", "struct", "self", "type", "default", "int32"];
    for name in fields {
        assert_eq!(meaning(Kind::Msg, &format!("int32 {name}")), format!("int32 {name}"));
    }
    for name in ["A", "aB", "_a", "a_", "a__b", "1a", "a-b", "ä", "a.b", "ª"] {
        assert_eq!(meaning(Kind::Msg, &format!("int32 {name}")), "refused", "{name}");
    }
    for name in ["A", "A1", "A_B", "A1_2B", "MODULE", "TRUE"] {
        assert_eq!(meaning(Kind::Msg, &format!("int32 {name}=1")), format!("int32 {name}:=1"));
    }
    for name in ["a", "Ab", "_A", "A_", "A__B", "1A", "A-B", "Ä", ""] {
        assert_eq!(meaning(Kind::Msg, &format!("int32 {name}=1")), "refused", "{name}");
    }
    check(
        Kind::Msg,
        &[
            ("int32 a\nint32 a", "refused"),
            ("int32 A=1\nint32 A=1", "refused"),
            ("int32 a\nint32 A=1", "int32 a; int32 A:=1"),
        ],
    );
}

/// The name of the file, whether it is a message's, a service's, an action's.
#[test]
fn names_of_interfaces() {
    for (name, legal) in [
        ("Case", [true, true, true]),
        ("Case2D", [true, true, true]),
        ("Sample_Case", [true, true, true]),
        ("Case_Request", [true, false, false]),
        ("Case_Response", [true, false, false]),
        ("Case_Goal", [true, true, false]),
        ("Case_Result", [true, true, false]),
        ("Case_Feedback", [true, true, false]),
        ("Case_Event", [false, false, false]),
        ("Case_Response_Request", [true, false, false]),
        ("Case_Request_Response", [false, false, false]),
        ("Sample_Sample_Case", [false, false, false]),
        ("case", [false, false, false]),
        ("Case_", [false, false, false]),
        ("My_Case", [false, false, false]),
        ("2Case", [false, false, false]),
        ("Fälle", [false, false, false]),
        ("Sample_", [false, false, false]),
    ] {
        for (kind, legal) in Kind::ALL.into_iter().zip(legal) {
            let text = ["", "---\n", "---\n---\n"][kind.sections().len() - 1];
            let path = format!("demo_msgs/{kind}/{name}.{kind}");
            let (_, checked) = Packages::of(&[(path.as_str(), text)]).with_standard().check();
            assert_eq!(!checked.has_errors(), legal, "{path}");
        }
    }
    for (package, legal) in [("a", true), ("my_msgs2", true), ("struct", true), ("My", false)]
        .into_iter()
        .chain([("a_", false), ("_a", false), ("a__b", false), ("a-b", false), ("2a", false)])
    {
        let path = format!("{package}/msg/Case.msg");
        let (_, checked) = Packages::of(&[(path.as_str(), "")]).check();
        assert_eq!(!checked.has_errors(), legal, "{package}");
    }
}

#[test]
fn numbers() {
    check(
        Kind::Msg,
        &[
            ("int32 a 007", "int32 a=7"),
            ("int32 a +5", "int32 a=5"),
            ("int32 a -0x1F", "int32 a=-31"),
            ("int32 a 0o17", "int32 a=15"),
            ("int32 a 0B11", "int32 a=3"),
            ("int32 a 1_000", "int32 a=1000"),
            ("int32 a ٣٤", "int32 a=34"),
            ("int32 a 0x_1", "int32 a=1"),
            ("int8 a -128\nint8 b 127", "int8 a=-128; int8 b=127"),
            ("uint64 a 18446744073709551615", "uint64 a=18446744073709551615"),
            ("byte a 0xff\nchar b 65", "byte a=255; char b=65"),
            ("int8 a 128", "refused"),
            ("uint8 a -1", "refused"),
            ("byte a 256", "refused"),
            ("char a 'A'", "refused"),
            ("int64 a 9223372036854775808", "refused"),
            ("int32 a 1.0", "refused"),
            ("int32 a 1e3", "refused"),
            ("int32 a 1__0", "refused"),
            ("int32 a _1", "refused"),
            ("int32 a \"1\"", "refused"),
            ("int32 A=", "refused"),
            ("int32 A= 5", "int32 A:=5"),
            ("int32 A =5", "int32 A:=5"),
            ("float64 a 1", "float64 a=1.0"),
            ("float64 a .5\nfloat64 b 5.", "float64 a=0.5; float64 b=5.0"),
            ("float64 a 1e3\nfloat64 b -1.5E-3", "float64 a=1000.0; float64 b=-0.0015"),
            ("float64 a 1_0.0_1", "float64 a=10.01"),
            ("float64 a inf\nfloat64 b -Infinity", "float64 a=inf; float64 b=-inf"),
            ("float64 a NaN", "float64 a=NaN"),
            ("float64 a 1e400", "float64 a=inf"),
            ("float32 a 1e39", "float32 a=1e39"),
            ("float64 a 1.0f", "refused"),
            ("float64 a 0x1p3", "refused"),
            ("float64 a 1,5", "refused"),
            ("bool a true\nbool b FALSE\nbool c 1", "bool a=true; bool b=false; bool c=true"),
            ("bool a yes", "refused"),
            ("bool a 2", "refused"),
            ("bool A=", "refused"),
        ],
    );
}

#[test]
fn strings() {
    check(
        Kind::Msg,
        &[
            ("string s \"hello\"", "string s=\"hello\""),
            ("string s 'hello'", "string s=\"hello\""),
            ("string s hello world", "string s=\"hello world\""),
            ("string s \"\"", "string s=\"\""),
            ("string s \"", "string s=\"\""),
            ("string s \"hello", "string s=\"\\\"hello\""),
            ("string s \"hello'", "string s=\"\\\"hello'\""),
            ("string s \"it's\"", "string s=\"it's\""),
            ("string s \"say \\\"hi\\\"\"", "string s=\"say \\\"hi\\\"\""),
            ("string s \"say \"hi\"\"", "refused"),
            ("string s 'it's'", "refused"),
            ("string S=", "string S:=\"\""),
            ("string S=  a b  ", "string S:=\"a b\""),
            ("string S=\" a \"", "string S:=\" a \""),
            ("string S=\"a=b\"", "string S:=\"a=b\""),
            ("string s \"a=b\"", "refused"),
            ("string s \"größe 日本 😀\"", "string s=\"größe 日本 😀\""),
            ("string s \"\\x41\"", "string s=\"A\""),
            ("string s \"a\\\\b\"", "string s=\"a\\b\""),
            ("string s \"\\q\"", "string s=\"\\\\q\""),
            ("string s \"a\\nb\"", "refused"),
            ("string s \"\\u00e9\"", "refused"),
            ("string s \"\\x4\"", "refused"),
            ("string s \"a\\\"", "refused"),
            ("string s \"\\N{BULLET}\"", "refused"),
            ("string<=3 s \"abc\"", "string<=3 s=\"abc\""),
            ("string<=3 s \"äöü\"", "string<=3 s=\"äöü\""),
            ("string<=3 s \"abcd\"", "refused"),
            ("string<=3 S=\"abc\"", "refused"),
            ("wstring s \"grün\"", "wstring s=\"grün\""),
            ("wstring S=\"x\"", "wstring S:=\"x\""),
        ],
    );
}

#[test]
fn lists() {
    check(
        Kind::Msg,
        &[
            ("int32[] a []", "int32[] a=[]"),
            ("int32[3] a [1,2, 3]", "int32[3] a=[1, 2, 3]"),
            ("int32[<=3] a [1]", "int32[<=3] a=[1]"),
            ("bool[] a [true, 0]", "bool[] a=[true, false]"),
            ("float64[] a [1, -inf]", "float64[] a=[1.0, -inf]"),
            ("int32[3] a [1, 2]", "refused"),
            ("int32[<=1] a [1, 2]", "refused"),
            ("int32[] a [1,]", "refused"),
            ("int32[] a [ ]", "refused"),
            ("int32[] a 1, 2", "refused"),
            ("int32[] a (1, 2)", "refused"),
            ("int32 a [1]", "refused"),
            ("string[] a []", "string[] a=[]"),
            ("string[] a [ ]", "refused"),
            ("string[] a [\"a\", 'b']", "string[] a=[\"a\", \"b\"]"),
            ("string[] a [\"a\" \"b\"]", "string[] a=[\"a\", \"b\"]"),
            ("string[] a [\"a,b\"]", "string[] a=[\"a,b\"]"),
            ("string[] a [a b, c]", "string[] a=[\"a b\", \"c\"]"),
            ("string[] a [\"a\",]", "string[] a=[\"a\"]"),
            ("string[] a [\"a\", ]", "refused"),
            ("string[] a [,\"a\"]", "refused"),
            ("string[] a [\"a\",,\"b\"]", "refused"),
            ("string[] a [\"a\\\"b\", \"c\"]", "string[] a=[\"a\\\"b\", \"c\"]"),
            (
                "string[] a [\"a\\\"b\\\"c\", \"d\"]",
                "string[] a=[\"a\\\"\", \"\\\\\\\"c\\\"\", \"d\"]",
            ),
            ("string[] a [\"grün\"]", "refused"),
            ("string<=1[] a [\"ab\"]", "refused"),
            ("int32[] A=[1]", "refused"),
        ],
    );
}

#[test]
fn constants_are_primitive() {
    check(
        Kind::Msg,
        &[
            ("int32[] A=1", "refused"),
            ("string<=5 A=a", "refused"),
            ("Other A=1", "refused"),
            ("time A=1", "refused"),
            ("int32 A=1 2", "refused"),
            ("int32 A 1=2", "refused"),
        ],
    );
}

#[test]
fn separators_of_services() {
    check(
        Kind::Srv,
        &[
            ("---", " --- "),
            ("", "refused"),
            ("int32 a", "refused"),
            ("int32 a\n---\nint32 b", "int32 a --- int32 b"),
            ("int32 a\n---\nint32 a", "int32 a --- int32 a"),
            ("---\n---", "refused"),
            ("int32 a\n----\nint32 b", "refused"),
            ("int32 a\n--- \nint32 b", "refused"),
            ("int32 a\n ---\nint32 b", "refused"),
            ("int32 a\n---\t\nint32 b", "refused"),
            ("int32 a\n--- # x\nint32 b", "refused"),
            ("# ---\nint32 a\n---\nint32 b", "(---); int32 a --- int32 b"),
            ("# one\n---\n# two\n", "(one) --- (two)"),
            ("# one\nint32 a\n# lost\n---\nint32 b", "(one); int32 a --- int32 b"),
            ("int32 A=1\n---\nint32 A=2", "int32 A:=1 --- int32 A:=2"),
            ("int32 a\n---\nint32 b\nint32 b", "refused"),
            ("Case_Request a\n---", "refused"),
        ],
    );
}

#[test]
fn separators_of_actions() {
    check(
        Kind::Action,
        &[
            ("---\n---", " ---  --- "),
            ("---", "refused"),
            ("---\n---\n---", "refused"),
            ("int32 a\n---\nint32 b\n---\nint32 c", "int32 a --- int32 b --- int32 c"),
            ("# g\n---\n# r\n---\n# f", "(g) --- (r) --- (f)"),
        ],
    );
    check(Kind::Msg, &[("int32 a\n---\nint32 b", "refused"), ("---", "refused")]);
}
