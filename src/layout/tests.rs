use super::*;
use crate::model::{
    Docs, Element, Field, Message, PackageId, Part, Primitive, Shape, Type, TypeName, Value,
};
use crate::source::{Kind, Sources};

fn field(element: Element, shape: Shape) -> Field {
    let ty = Type { element, shape };
    Field { name: "x".into(), ty, default: None, spelling: None, docs: Docs::default() }
}

fn number(primitive: Primitive) -> Field {
    field(Element::Primitive(primitive), Shape::One)
}

fn model(messages: Vec<Vec<Field>>) -> Model {
    let file = Sources::default().add("x.msg", Vec::new());
    let message = |fields| Message {
        name: TypeName::new("p", Kind::Msg, "M"),
        package: PackageId::new(0),
        part: Part::Message,
        file,
        docs: Docs::default(),
        fields,
        constants: Vec::new(),
    };
    Model { messages: messages.into_iter().map(message).collect(), ..Model::default() }
}

fn check(messages: Vec<Vec<Field>>, plain: Option<(u128, u8)>, expected: &str) {
    let layouts = of(&model(messages));
    let last = &layouts.messages[layouts.messages.len() - 1];
    let pieces = last.pieces.iter().map(|piece| match piece {
        Piece::Field(index) => index.to_string(),
        Piece::Run(run) => format!("[{}..{}]", run.start, run.end),
    });
    assert_eq!(pieces.collect::<Vec<_>>().join(" "), expected);
    assert_eq!(last.plain.map(|fixed| (fixed.size, fixed.align)), plain);
}

#[test]
fn plain_messages() {
    use Primitive::{Bool, Float64, Int32, UInt8, UInt32};
    let nested = |index| field(Element::Message(MessageId::new(index)), Shape::One);
    let point = || vec![number(Float64), number(Float64), number(Float64)];
    check(vec![vec![number(Int32), number(UInt32)]], Some((8, 4)), "[0..2]");
    check(vec![point(), vec![nested(0), nested(0)]], Some((48, 8)), "[0..2]");
    check(vec![vec![number(Bool)]], None, "0");
    check(vec![vec![number(UInt8), number(UInt32)]], None, "0 1");
    check(vec![vec![number(UInt32), number(UInt8)]], None, "[0..2]");
    check(vec![vec![number(UInt32), number(UInt8), number(UInt32)]], None, "[0..3]");
    check(vec![vec![]], None, "");
}

#[test]
fn runs() {
    use Primitive::{Bool, Float64, UInt8, UInt32};
    let text = || field(Element::String(None), Shape::One);
    check(vec![vec![number(UInt32), text(), number(UInt8), number(Bool)]], None, "0 1 [2..4]");
    let many = (0..30).map(|_| number(Bool)).collect();
    check(vec![many], None, "[0..12] [12..24] [24..30]");
    check(
        vec![vec![number(UInt8), number(UInt32), number(UInt32), number(Float64)]],
        None,
        "0 [1..3] 3",
    );
    let flag = vec![number(Float64), number(Bool)];
    let nested = field(Element::Message(MessageId::new(0)), Shape::One);
    check(vec![flag, vec![number(Float64), nested, number(UInt8)]], None, "0 1 2");
}

fn reasons(messages: Vec<Vec<Field>>) -> Vec<(usize, usize, String)> {
    let found = unrepresentable(&model(messages)).into_iter();
    found.map(|found| (found.message.index(), found.field, found.reason)).collect()
}

#[test]
fn what_rust_cannot_hold() {
    let bytes = |shape| field(Element::Primitive(Primitive::UInt8), shape);
    let nested = |index, shape| field(Element::Message(MessageId::new(index)), shape);
    assert_eq!(reasons(vec![vec![bytes(Shape::Array(65_536))]]), []);
    let found = reasons(vec![
        vec![bytes(Shape::Array(1 << 30)), bytes(Shape::Array(1 << 30))],
        vec![nested(0, Shape::One)],
        vec![bytes(Shape::Array(1 << 40))],
        vec![bytes(Shape::Bounded(1 << 40)), field(Element::String(Some(u128::MAX)), Shape::One)],
        vec![nested(0, Shape::Array(u128::MAX))],
    ]);
    let places: Vec<_> = found.iter().map(|(message, field, _)| (*message, *field)).collect();
    assert_eq!(places, [(0, 1), (2, 0), (3, 0), (3, 1), (4, 0)]);
    assert_eq!(found[0].2, "makes the message 2147483648 bytes as a value, more than 2147483647");
    let mut text = field(Element::String(Some(3)), Shape::Sequence);
    text.default = Some(Value::List(vec![Value::Text("äöü".into())]));
    let found = reasons(vec![vec![text]]);
    assert_eq!(found[0].2, "has a default of 6 bytes of UTF-8, more than its bound of 3");
}

#[test]
fn deep_and_wide() {
    let nested = |index| field(Element::Message(MessageId::new(index)), Shape::Array(2));
    let mut messages = vec![vec![number(Primitive::UInt8)]];
    messages.extend((0..10_000).map(|index| vec![nested(index)]));
    assert_eq!(unrepresentable(&model(messages)).len(), 0x1);
    let wide = (0..1_000_000).map(|_| number(Primitive::Float64)).collect();
    let layouts = of(&model(vec![wide]));
    assert_eq!(layouts.messages[0].plain, Some(Fixed { size: 8_000_000, align: 8 }));
}
