//! Types as written -> types of the model.

use super::findings::{Findings, shown};
use super::names;
use super::number::{self, Integer};
use crate::diagnostic::{Code, nearest};
use crate::model::{Element, MessageId, Primitive, Shape, Type};
use crate::syntax::{ArrayExpr, TypeExpr, Word};

/// A reference to a message, not yet looked up.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    pub(super) package: String,
    pub(super) name: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the package was left out.
    pub(super) short: bool,
}

/// Turns a type into one of the model. A message is given as an id that counts `references`;
/// `link` puts the right one in its place.
pub(super) fn lower(
    expr: &TypeExpr<'_>,
    package: &str,
    references: &mut Vec<Reference>,
    findings: &mut Findings,
) -> Option<Type> {
    let element = element(expr, package, references, findings);
    let shape = shape(expr.array, findings);
    Some(Type { element: element?, shape: shape? })
}

/// What the official tools make of a type: they take the bound of a wide string for that of the
/// sequence around it where the sequence has none, and every node agrees with them.
pub(super) fn official(ty: Type, expr: &TypeExpr<'_>, findings: &mut Findings) -> Type {
    let (Element::WString(Some(bound)), Shape::Sequence) = (ty.element, ty.shape) else {
        return ty;
    };
    let message = "the official tools bound this sequence too";
    findings.push(Code::WideSequenceBound, expr.whole, message, |found| {
        found
            .label(format!("every node reads `wstring<={bound}[<={bound}]`"))
            .help("write the bound of the sequence down, or leave that of the strings out")
    });
    Type { shape: Shape::Bounded(bound), ..ty }
}

fn shape(array: Option<ArrayExpr<'_>>, findings: &mut Findings) -> Option<Shape> {
    let Some(array) = array else { return Some(Shape::One) };
    let Some(size) = array.size else { return Some(Shape::Sequence) };
    let size = positive(size, array.whole, Code::InvalidArraySize, findings)?;
    Some(if array.upper { Shape::Bounded(size) } else { Shape::Array(size) })
}

/// A number above zero.
fn positive(text: Word<'_>, whole: Word<'_>, code: Code, findings: &mut Findings) -> Option<u128> {
    let number = number::decimal(text.text);
    let reason = match number {
        Integer::Value(value) if value > 0 => return u128::try_from(value).ok(),
        Integer::Value(_) => "it must be above zero",
        Integer::Huge => "it is beyond any memory",
        Integer::Invalid if text.text.is_empty() => "a number should stand here",
        Integer::Invalid if text.text.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            "names of constants are not read here"
        }
        Integer::Invalid => "it must be a decimal number",
    };
    let is_size = code == Code::InvalidArraySize;
    let what = if is_size { "size of an array" } else { "bound of a string" };
    let (place, message) = match text.text {
        "" => (whole, format!("the {what} is missing")),
        number => (text, format!("`{}` cannot be the {what}", shown(number))),
    };
    let help = if is_size { size_cure(text.text) } else { bound_cure(text.text) };
    findings.push(code, place, message, |found| found.label(reason).help(help));
    None
}

fn size_cure(text: &str) -> String {
    let number = text.trim_start_matches(['<', '=']);
    match number::integer(number) {
        Integer::Value(value) if value > 0 && number.len() < text.len() => {
            format!("write `[<={value}]` for at most {value} elements, or `[{value}]`")
        }
        Integer::Value(value) if value > 0 => format!("write `[{value}]`"),
        Integer::Huge => "write `[]` for a sequence without a bound".to_owned(),
        _ => "write `[N]`, `[<=N]` or `[]` with a decimal number N above zero".to_owned(),
    }
}

fn bound_cure(text: &str) -> String {
    match number::integer(text) {
        Integer::Value(value) if value > 0 => format!("write `<={value}`"),
        Integer::Huge => "leave the bound out".to_owned(),
        _ => "write `<=N` with a decimal number N above zero, or leave the bound out".to_owned(),
    }
}

fn element(
    expr: &TypeExpr<'_>,
    package: &str,
    references: &mut Vec<Reference>,
    findings: &mut Findings,
) -> Option<Element> {
    let base = expr.base;
    if base.text.contains(['[', ']']) || expr.bound.is_some_and(|b| b.text.ends_with(']')) {
        findings.push(Code::NestedArray, expr.whole, "an array of arrays cannot be written", |found| {
            found.help("put the inner array into a message of its own, or use one array of the product of the sizes")
        });
        return None;
    }
    let bound = match expr.bound {
        None => None,
        Some(text) => Some(positive(text, expr.whole, Code::InvalidStringBound, findings)?),
    };
    match base.text {
        "string" => return Some(Element::String(bound)),
        "wstring" => return Some(Element::WString(bound)),
        "time" | "duration" => return obsolete(base, findings),
        _ => {}
    }
    if let Some(primitive) = Primitive::from_name(base.text) {
        return Some(Element::Primitive(primitive));
    }
    let (package, name, short) = named(base, package, findings)?;
    references.push(Reference {
        package,
        name,
        start: base.start,
        end: base.start + base.text.len(),
        short,
    });
    Some(Element::Message(MessageId::new(references.len() - 1)))
}

fn obsolete(base: Word<'_>, findings: &mut Findings) -> Option<Element> {
    let modern = if base.text == "time" { "Time" } else { "Duration" };
    findings.push(
        Code::ObsoleteType,
        base,
        format!("`{}` is a type of ROS 1", base.text),
        |found| found.help(format!("use `builtin_interfaces/{modern}`")),
    );
    None
}

/// Package and name of a type that is no primitive.
fn named(base: Word<'_>, own: &str, findings: &mut Findings) -> Option<(String, String, bool)> {
    let parts: Vec<&str> = base.text.split('/').collect();
    match parts[..] {
        [name] if names::is_message_name(name) => Some((own.to_owned(), name.to_owned(), true)),
        [name] => {
            report_unknown_word(base, name, findings);
            None
        }
        [package, name] if names::is_field_name(package) && names::is_message_name(name) => {
            Some((package.to_owned(), name.to_owned(), false))
        }
        _ => {
            let message = format!("`{}` cannot be the name of a type", shown(base.text));
            findings.push(Code::InvalidTypeName, base, message, |found| {
                found.label(name_rule(&parts)).help(name_cure(&parts))
            });
            None
        }
    }
}

fn name_rule(parts: &[&str]) -> &'static str {
    match parts {
        ["", name] if names::is_message_name(name) => "the package is missing",
        ["", ..] => "this is no type",
        [package, _] if !names::is_field_name(package) => {
            "a package is lower case, digits and single underscores"
        }
        [_, _] => "a message starts with a capital and has letters and digits only",
        _ => "a type is written `package/Name`",
    }
}

fn name_cure(parts: &[&str]) -> String {
    match parts {
        ["", rest, ..] if rest.is_empty() || rest.starts_with('*') => {
            "comments start with `#`".to_owned()
        }
        [package, "msg" | "srv" | "action", name] => format!("write `{package}/{name}`"),
        [package, name] => match (names::field_cure(package), names::message_cure(name)) {
            (Some(package), Some(name)) => format!("did you mean `{package}/{name}`?"),
            _ => "write `package/Name`".to_owned(),
        },
        _ => "write `package/Name`".to_owned(),
    }
}

/// A single word that is neither a primitive nor the name of a message.
fn report_unknown_word(base: Word<'_>, name: &str, findings: &mut Findings) {
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let code = if plain { Code::UnknownType } else { Code::InvalidTypeName };
    let message = match plain {
        true => format!("there is no type `{}`", shown(name)),
        false => format!("`{}` cannot be the name of a type", shown(name)),
    };
    findings.push(code, base, message, |found| match known_word(name) {
        Some(known) => found.help(format!("did you mean `{known}`?")),
        None => found.help("use a primitive type, `string`, or a message as `package/Name`"),
    });
}

/// What someone most likely meant who wrote this.
pub(super) fn known_word(name: &str) -> Option<String> {
    let other = match name {
        "double" | "f64" | "float128" => "float64",
        "float" | "f32" | "single" => "float32",
        "boolean" => "bool",
        "octet" => "byte",
        "int" | "i32" | "long" | "integer" => "int32",
        "unsigned" | "uint" | "u32" => "uint32",
        "short" | "i16" => "int16",
        "u16" => "uint16",
        "i8" => "int8",
        "u8" | "uchar" => "uint8",
        "i64" => "int64",
        "u64" => "uint64",
        "str" | "text" => "string",
        "wchar" => "wstring",
        _ => "",
    };
    if !other.is_empty() {
        return Some(other.to_owned());
    }
    if let Some((element, rest)) = name.split_once('<') {
        return bracketed(element, rest);
    }
    let separated = name.replace("::", "/").replace('.', "/").replace("/msg/", "/");
    if separated != name && separated.contains('/') {
        return Some(separated);
    }
    let primitives = Primitive::ALL.iter().map(|p| p.name()).chain(["string", "wstring"]);
    nearest(name, primitives).map(str::to_owned).or_else(|| {
        let is_word = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
        names::message_cure(name).filter(|cure| is_word && cure != name)
    })
}

/// `sequence<T>`, `sequence<T,N>` and bounds where there are none.
fn bracketed(element: &str, rest: &str) -> Option<String> {
    if let Some(inside) = rest.strip_suffix('>') {
        let (element, bound) = inside.split_once(',').unwrap_or((inside, ""));
        let less = if bound.is_empty() { "" } else { "<=" };
        return Some(format!("{element}[{less}{bound}]"));
    }
    let number = rest.trim_start_matches('=');
    let is_number = matches!(number::decimal(number), Integer::Value(_));
    is_number.then(|| match element {
        "string" | "wstring" => format!("{element}<={number}"),
        _ => format!("{element}[<={number}]"),
    })
}
