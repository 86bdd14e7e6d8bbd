//! A line that declares a field or a constant.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_until, take_while};
use nom::combinator::{map, rest};
use nom::{IResult, Parser};

use super::blanks::{is_blank, is_space};
use super::separator::{SEPARATOR, is_nearly_separator};
use super::{Constant, Declaration, Field, Findings, trim_end, type_expr};
use crate::diagnostic::Code;
use crate::source::Kind;

/// Reads a line without its comment and without blanks at its end.
pub(super) fn parse<'s>(line: &'s str, findings: &mut Findings<'s>) -> Option<Declaration<'s>> {
    if line.starts_with(is_blank) || is_dashes(line) {
        report_misplaced(line, findings);
        return None;
    }
    let Ok((_, (ty, raw))) = declaration(line) else {
        findings.push(Code::MissingName, line, |found| {
            found
                .label("a name should follow")
                .help("write a type, a space and a name: `int32 count`")
        });
        return None;
    };
    match raw {
        Raw::Field { name, default } => {
            let ty = type_expr::parse(ty, findings)?;
            let default = (!default.is_empty()).then(|| findings.word(default));
            Some(Declaration::Field(Field { ty, name: findings.word(name), default }))
        }
        Raw::Constant { name, value } => Some(Declaration::Constant(Constant {
            ty: findings.word(ty),
            name: findings.word(name),
            value: findings.word(value),
        })),
    }
}

/// What stands behind the type.
enum Raw<'s> {
    Field { name: &'s str, default: &'s str },
    Constant { name: &'s str, value: &'s str },
}

/// `type`, a space, and the rest, which must not be empty.
fn declaration(line: &str) -> IResult<&str, (&str, Raw<'_>)> {
    let (after, ty) = take_till(is_space)(line)?;
    let (after, _) = blanks(after)?;
    let (after, _) = nom::combinator::not(nom::combinator::eof).parse(after)?;
    map(alt((constant, field)), |raw| (ty, raw)).parse(after)
}

/// Anything with a `=` in it is a constant.
fn constant(text: &str) -> IResult<&str, Raw<'_>> {
    let parts = (take_until("="), tag("="), blanks, rest);
    map(parts, |(name, _, _, value)| Raw::Constant { name: trim_end(name), value }).parse(text)
}

fn field(text: &str) -> IResult<&str, Raw<'_>> {
    let parts = (take_till(is_space), blanks, rest);
    map(parts, |(name, _, default)| Raw::Field { name, default }).parse(text)
}

fn blanks(text: &str) -> IResult<&str, &str> {
    take_while(is_blank)(text)
}

/// A separator or what was meant as one.
fn is_dashes(line: &str) -> bool {
    line == SEPARATOR || is_nearly_separator(line)
}

/// A line that can be no declaration, whatever stands in it.
fn report_misplaced<'s>(line: &'s str, findings: &mut Findings<'s>) {
    let body = super::trim(line);
    if is_dashes(line) && findings.kind == Kind::Msg {
        return findings.push(Code::ExtraSeparator, body, |found| {
            found
                .label("a .msg file has one section")
                .help("remove the line, or name the file .srv (one `---`) or .action (two)")
        });
    }
    if is_dashes(line) {
        return findings.push(Code::MalformedSeparator, body, |found| {
            let reason = match line {
                SEPARATOR => "blanks or a comment stand behind it",
                _ => "this is no separator",
            };
            found.label(reason).help("write `---` alone on its line, from the first column")
        });
    }
    findings.push(Code::IndentedDeclaration, body, |found| {
        found.label("blanks stand before it").help("remove the blanks at the start of the line")
    });
}
