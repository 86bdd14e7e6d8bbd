//! One syntax tree -> the messages its sections declare, references still open.

use std::collections::BTreeMap;

use super::comment;
use super::findings::{Findings, shown};
use super::names;
use super::types::{self, Reference};
use super::value;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Constant, Element, Field, Message, PackageId, Part, Primitive, Type, TypeName};
use crate::source::{Entry, Kind, Span};
use crate::syntax::{self, Declaration, Item, Section, Tree, Word};

/// A file, understood as far as it can be on its own.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The index of its package in the input.
    pub(super) package: usize,
    pub(super) entry: Entry,
    pub(super) name: TypeName,
    pub(super) parts: Vec<DraftPart>,
    pub(super) findings: Vec<Diagnostic>,
    /// Whether there was an error.
    pub(super) broken: bool,
}

/// A section.
#[derive(Clone, Debug)]
pub(super) struct DraftPart {
    /// Ids of messages count `references`.
    pub(super) message: Message,
    pub(super) references: Vec<Reference>,
    /// Where each field stands.
    pub(super) places: Vec<Span>,
}

/// Judges what can be judged without looking at other files: names, bounds, values, comments.
pub fn lower(
    package: usize,
    package_name: &str,
    entry: &Entry,
    tree: &Tree<'_>,
    found: Vec<Diagnostic>,
) -> Draft {
    let name = TypeName::new(package_name, entry.kind, entry.name.as_str());
    let mut findings = Findings::new(entry.file, found);
    check_interface_name(&name, &mut findings);
    let suffixes = entry.kind.suffixes().iter().zip(parts(entry.kind));
    let parts = tree
        .sections
        .iter()
        .zip(suffixes)
        .map(|(tree, (suffix, part))| {
            section(tree, name.with_suffix(suffix), *part, package, &mut findings)
        })
        .collect();
    let Findings { list, broken, .. } = findings;
    Draft { package, entry: entry.clone(), name, parts, findings: list, broken }
}

fn parts(kind: Kind) -> &'static [Part] {
    match kind {
        Kind::Msg => &[Part::Message],
        Kind::Srv => &[Part::Request, Part::Response],
        Kind::Action => &[Part::Goal, Part::Result, Part::Feedback],
    }
}

/// The name of the file must be legal, and so must be the names of its sections.
fn check_interface_name(name: &TypeName, findings: &mut Findings) {
    let legal = |suffix: &&'static str| names::is_message_name(&format!("{}{suffix}", name.name));
    if name.kind.suffixes().iter().all(legal) {
        return;
    }
    let start = Word { text: "", start: 0 };
    let message = format!("`{}` cannot be the name of an interface", shown(&name.name));
    let ending = name.kind.suffixes().iter().find(|suffix| name.name.ends_with(**suffix));
    findings.push(Code::InvalidInterfaceName, start, message, |found| {
        let found = found.label("the name of this file breaks the rules");
        match (ending, names::message_cure(&name.name)) {
            (Some(suffix), _) if !suffix.is_empty() => {
                found.help(format!("`{suffix}` is added to it; rename the file without it"))
            }
            (_, Some(cure)) => found.help(format!("rename the file to `{cure}.{}`", name.kind)),
            _ => found.help("start with a capital, use letters and digits only"),
        }
    });
}

fn section(
    tree: &Section<'_>,
    name: TypeName,
    part: Part,
    package: usize,
    findings: &mut Findings,
) -> DraftPart {
    let mut draft = DraftPart {
        message: Message {
            package: PackageId::new(package),
            part,
            file: findings.file,
            docs: comment::section_docs(&tree.comments, name.kind, findings),
            fields: Vec::new(),
            constants: Vec::new(),
            name,
        },
        references: Vec::new(),
        places: Vec::new(),
    };
    for item in &tree.items {
        match &item.declaration {
            Declaration::Field(tree) => field(tree, item, &mut draft, findings),
            Declaration::Constant(tree) => constant(tree, item, &mut draft.message, findings),
        }
    }
    check_duplicates(tree, findings);
    // What was given room for is kept as long as the model.
    draft.message.fields.shrink_to_fit();
    draft.message.constants.shrink_to_fit();
    draft.places.shrink_to_fit();
    draft
}

fn field(
    tree: &syntax::Field<'_>,
    item: &Item<'_>,
    draft: &mut DraftPart,
    findings: &mut Findings,
) {
    let package = &draft.message.name.package;
    let ty = types::lower(&tree.ty, package, &mut draft.references, findings);
    check_field_name(tree.name, tree.ty.whole.text, findings);
    let docs = comment::field_docs(&item.comments, findings);
    let Some(ty) = ty else { return };
    let default = tree.default.map(|text| value::parse(ty, text, item.trailing, findings));
    let spelling = tree.default.map(spelling);
    draft.places.push(tree.ty.whole.span(findings.file));
    let ty = types::official(ty, &tree.ty, findings);
    let name = tree.name.text.to_owned();
    draft.message.fields.push(Field { name, ty, default: default.flatten(), spelling, docs });
}

/// A value as it is written; to the language a tab is a blank.
fn spelling(word: Word<'_>) -> String {
    word.text.replace('\t', " ")
}

fn check_field_name(name: Word<'_>, ty: &str, findings: &mut Findings) {
    if names::is_field_name(name.text) {
        return;
    }
    let message = format!("`{}` cannot be the name of a field", shown(name.text));
    findings.push(Code::InvalidFieldName, name, message, |found| {
        found.label(rule(name.text, "lower-case letters")).help(field_cure(name.text, ty))
    });
}

/// What to write instead, where other languages have it so.
fn field_cure(name: &str, ty: &str) -> String {
    let (plain, brackets) = name.split_at(name.find('[').unwrap_or(name.len()));
    match names::field_cure(name) {
        _ if name.starts_with("//") || name.starts_with("/*") => "comments start with `#`".into(),
        _ if name.ends_with(',') => "declare each field on a line of its own".into(),
        _ if brackets.ends_with(']') && names::is_field_name(plain) && !ty.ends_with(']') => {
            format!("write the brackets behind the type: `{ty}{brackets} {plain}`")
        }
        Some(cure) => format!("write `{cure}`"),
        None => {
            "start with a lower-case letter; use lower case, digits and single underscores".into()
        }
    }
}

/// Which rule a name breaks.
fn rule(name: &str, letters: &str) -> String {
    match name {
        "" => "a name should stand before the `=`".to_owned(),
        _ if name.contains("__") => "two underscores in a row".to_owned(),
        _ if name.ends_with('_') => "an underscore at the end".to_owned(),
        _ if name.starts_with('_') => "an underscore at the start".to_owned(),
        _ if name.starts_with(|c: char| c.is_ascii_digit()) => "a digit at the start".to_owned(),
        _ => format!("only {letters}, digits and single underscores"),
    }
}

fn constant(
    tree: &syntax::Constant<'_>,
    item: &Item<'_>,
    message: &mut Message,
    findings: &mut Findings,
) {
    let docs = comment::item_docs(&item.comments, findings);
    if is_default_with_equals(tree, findings) {
        return;
    }
    let element = constant_type(tree.ty, findings);
    check_constant_name(tree.name, findings);
    let Some(element) = element else { return };
    let ty = Type::one(element);
    if let Some(value) = value::parse(ty, value_word(tree), item.trailing, findings) {
        let name = tree.name.text.to_owned();
        let spelling = spelling(tree.value);
        message.constants.push(Constant { name, ty, value, spelling, docs });
    }
}

/// An empty value is pointed at behind the name.
fn value_word<'s>(tree: &syntax::Constant<'s>) -> Word<'s> {
    match tree.value.text {
        "" => Word { text: "", start: tree.name.start + tree.name.text.len() },
        _ => tree.value,
    }
}

fn constant_type(word: Word<'_>, findings: &mut Findings) -> Option<Element> {
    match word.text {
        "string" => return Some(Element::String(None)),
        "wstring" => return Some(Element::WString(None)),
        _ => {}
    }
    if let Some(primitive) = Primitive::from_name(word.text) {
        return Some(Element::Primitive(primitive));
    }
    if matches!(word.text, "time" | "duration") {
        let message = format!("a constant cannot be of the type `{}`", word.text);
        findings.push(Code::InvalidConstantType, word, message, |found| {
            found.help("use an integer or a float, and say the unit in a comment")
        });
        return None;
    }
    let message = format!("a constant cannot be of the type `{}`", shown(word.text));
    let is_plain = word.text.bytes().all(|b| b.is_ascii_alphanumeric());
    let known = types::known_word(word.text).filter(|_| is_plain);
    findings.push(Code::InvalidConstantType, word, message, |found| match known {
        Some(known) => found.help(format!("did you mean `{known}`?")),
        None => found
            .label("only primitives and unbounded strings can be constants")
            .help("use a primitive type, `string` or `wstring`; a default has no `=`"),
    });
    None
}

fn check_constant_name(name: Word<'_>, findings: &mut Findings) {
    if names::is_constant_name(name.text) {
        return;
    }
    let message = match name.text {
        "" => "this constant has no name".to_owned(),
        name => format!("`{}` cannot be the name of a constant", shown(name)),
    };
    findings.push(Code::InvalidConstantName, name, message, |found| {
        found.label(rule(name.text, "capitals")).help(constant_cure(name.text))
    });
}

fn constant_cure(name: &str) -> String {
    match names::constant_cure(name) {
        _ if name == "<" => "write a bound without blanks: `string<=5`".to_owned(),
        Some(cure) if names::is_field_name(name) => {
            format!("write `{cure}`, or leave the `=` out to declare a field with a default")
        }
        Some(cure) => format!("write `{cure}`"),
        None => "start with a capital; use capitals, digits and single underscores".to_owned(),
    }
}

/// `string s "a=b"` is cut at its `=` and read as a constant called `s "a`.
fn is_default_with_equals(tree: &syntax::Constant<'_>, findings: &mut Findings) -> bool {
    let mut words = tree.name.text.split([' ', '\t']);
    let field = words.next().unwrap_or_default();
    if !names::is_field_name(field) || words.next().is_none() {
        return false;
    }
    let is_text = tree.ty.text.trim_start_matches('w').starts_with("string");
    let help = match is_text && !tree.ty.text.ends_with(']') {
        true => "write the character as `\\x3d`, or set the value in code",
        false => "leave the `=` out: a default follows the name as it is",
    };
    findings.push(Code::EqualsInDefault, tree.name, "a default cannot hold `=`", |found| {
        found.label("any `=` makes the line a constant, and this its name").help(help)
    });
    true
}

fn check_duplicates(tree: &Section<'_>, findings: &mut Findings) {
    let (mut fields, mut constants) = (BTreeMap::new(), BTreeMap::new());
    for item in &tree.items {
        let (name, seen, code, what) = match &item.declaration {
            Declaration::Field(field) => (field.name, &mut fields, Code::DuplicateField, "field"),
            Declaration::Constant(constant) => {
                (constant.name, &mut constants, Code::DuplicateConstant, "constant")
            }
        };
        if let Some(first) = seen.get(name.text).copied() {
            let file = findings.file;
            let message = format!("there are two {what}s called `{}`", shown(name.text));
            findings.push(code, name, message, |found| {
                let found = found.label("the second").also(Word::span(&first, file), "the first");
                found.help("rename one of them, or remove it")
            });
        } else {
            seen.insert(name.text, name);
        }
    }
}
