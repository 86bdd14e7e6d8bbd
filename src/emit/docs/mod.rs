//! Documentation: comments as Markdown, and what the type itself has to say.

mod definition;
mod license;
mod markdown;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Context;
use crate::describe::hex;
use crate::model::{
    Action, Constant, Docs, Element, Field, Message, MessageId, Part, Primitive, Service, Shape,
    Type, TypeName, Value,
};
pub(super) use definition::type_text;
use license::{split_notice, trimmed};
use markdown::{code, fence, markdown};

/// Of the struct of a message.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> TokenStream {
    let message = cx.model.message(id);
    let (notice, comment) = split_notice(&message.docs.lines);
    let mut lines = commented(comment, &message.docs, || part_summary(message));
    push_identity(&mut lines, &message.name, cx.hashes.message(id));
    if !message.fields.is_empty() || !message.constants.is_empty() {
        push_block(&mut lines, definition::of_message(cx.model, message));
    }
    if !notice.is_empty() {
        push_block(&mut lines, trimmed(notice));
    }
    attribute(&lines)
}

/// Of the marker of a service.
pub(super) fn of_service(cx: &Context<'_>, service: &Service, hash: &[u8; 32]) -> TokenStream {
    let mut lines = vec![format!("The service `{}`.", service.name)];
    push_identity(&mut lines, &service.name, hash);
    let sections = [service.request, service.response];
    push_block(&mut lines, definition::of_sections(cx.model, &sections));
    attribute(&lines)
}

/// Of the marker of an action.
pub(super) fn of_action(cx: &Context<'_>, action: &Action, hash: &[u8; 32]) -> TokenStream {
    let mut lines = vec![format!("The action `{}`.", action.name)];
    push_identity(&mut lines, &action.name, hash);
    let sections = [action.goal, action.result, action.feedback];
    push_block(&mut lines, definition::of_sections(cx.model, &sections));
    attribute(&lines)
}

/// Of a field: its comment, unit, default and bounds.
pub(super) fn of_field(field: &Field) -> TokenStream {
    let mut lines = markdown(&field.docs.lines);
    let notes = [
        field.docs.unit.as_deref().map(unit_note),
        field.default.as_ref().map(|value| default_note(field.ty, value)),
        bound_note(field.ty),
    ];
    push_notes(&mut lines, notes.into_iter().flatten());
    attribute(&lines)
}

/// Of a constant: its comment and unit.
pub(super) fn of_constant(constant: &Constant) -> TokenStream {
    let mut lines = markdown(&constant.docs.lines);
    push_notes(&mut lines, constant.docs.unit.as_deref().map(unit_note).into_iter());
    attribute(&lines)
}

/// One line of our own.
pub(super) fn line(text: &str) -> TokenStream {
    attribute(&[text.to_owned()])
}

/// Lines as one attribute; the printer makes a comment line of each.
fn attribute(lines: &[String]) -> TokenStream {
    if lines.is_empty() {
        return TokenStream::new();
    }
    let length: usize = lines.iter().map(|line| line.len() + 2).sum();
    let mut text = String::with_capacity(length + 5);
    text.push_str("r#\"");
    for (index, line) in lines.iter().enumerate() {
        text.push_str(if index == 0 { "" } else { "\n" });
        text.push_str(if line.is_empty() { "" } else { " " });
        text.push_str(line);
    }
    text.push_str("\"#");
    let text = literal(&text);
    quote!(#[doc = #text])
}

/// A raw literal as it stands, where it can: to escape every character costs more than all else
/// here.
fn literal(raw: &str) -> Literal {
    let text = &raw[3..raw.len() - 2];
    let is_raw = !text.contains("\"#") && !text.contains('\r');
    is_raw.then(|| raw.parse().ok()).flatten().unwrap_or_else(|| Literal::string(text))
}

fn commented(comment: &[String], docs: &Docs, otherwise: impl FnOnce() -> String) -> Vec<String> {
    let mut lines = markdown(comment);
    if lines.is_empty() {
        lines.push(otherwise());
    }
    push_notes(&mut lines, docs.unit.as_deref().map(unit_note).into_iter());
    lines
}

fn part_summary(message: &Message) -> String {
    let name = &message.name;
    let owner = || TypeName::new(&*name.package, name.kind, owner_name(&name.name));
    match message.part {
        Part::Message => format!("The message `{name}`."),
        Part::Request => format!("What the service `{}` is asked.", owner()),
        Part::Response => format!("What the service `{}` answers.", owner()),
        Part::Event => format!("What observers are told of a call of `{}`.", owner()),
        Part::Goal => format!("What the action `{}` is to reach.", owner()),
        Part::Result => format!("What the action `{}` has reached.", owner()),
        Part::Feedback => format!("What the action `{}` tells on its way.", owner()),
        Part::FeedbackMessage => {
            format!("What the action `{}` tells on its way, and of which goal.", owner())
        }
    }
}

/// The name of the interface that a part belongs to.
fn owner_name(part: &str) -> &str {
    part.rsplit_once('_').map_or(part, |(owner, _)| owner)
}

fn push_identity(lines: &mut Vec<String>, name: &TypeName, hash: &[u8; 32]) {
    lines.push(String::new());
    lines.push(format!("ROS type `{name}`, type hash"));
    lines.push(format!("`RIHS01_{}`.", hex(hash)));
}

fn push_block(lines: &mut Vec<String>, block: Vec<String>) {
    lines.push(String::new());
    lines.extend(fence(block));
}

fn push_notes(lines: &mut Vec<String>, notes: impl Iterator<Item = String>) {
    let notes: Vec<_> = notes.collect();
    if notes.is_empty() {
        return;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(notes.join(" "));
}

fn unit_note(unit: &str) -> String {
    format!("Unit: {}.", code(unit))
}

fn default_note(ty: Type, value: &Value) -> String {
    format!("Default: {}.", code(&definition::short_value(ty, value)))
}

fn bound_note(ty: Type) -> Option<String> {
    let of_string = match ty.element {
        Element::String(bound) => bound.map(|bound| (bound, "byte")),
        Element::WString(bound) => bound.map(|bound| (bound, "UTF-16 unit")),
        Element::Primitive(_) | Element::Message(_) => None,
    };
    let plural = |(bound, unit): (u128, &str)| match bound {
        1 => format!("1 {unit}"),
        _ => format!("{bound} {unit}s"),
    };
    let of_string = of_string.map(plural);
    match (ty.shape, of_string) {
        (Shape::Bounded(bound), None) => Some(format!("At most {}.", plural((bound, element(ty))))),
        (Shape::Bounded(bound), Some(string)) => {
            Some(format!("At most {}, each of at most {string}.", plural((bound, "text"))))
        }
        (Shape::One, Some(string)) => Some(format!("At most {string}.")),
        (_, Some(string)) => Some(format!("Each of at most {string}.")),
        (_, None) => None,
    }
}

fn element(ty: Type) -> &'static str {
    match ty.element {
        Element::Primitive(Primitive::Byte) => "byte",
        _ => "element",
    }
}
