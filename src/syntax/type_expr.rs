//! A type as written: base, string bound, array suffix.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{opt, rest};
use nom::{IResult, Parser};

use super::{ArrayExpr, Findings, TypeExpr};
use crate::diagnostic::Code;

/// Cuts a type into its parts.
pub(super) fn parse<'s>(text: &'s str, findings: &mut Findings<'s>) -> Option<TypeExpr<'s>> {
    let (element, array) = match text.strip_suffix(']') {
        None => (text, None),
        Some(open) => {
            let Some(bracket) = open.rfind('[') else {
                findings.push(Code::MalformedArray, text, |found| {
                    found.help("write `T[]`, `T[N]` or `T[<=N]`")
                });
                return None;
            };
            let size = array_size(&open[bracket + 1..]);
            (&text[..bracket], Some((&text[bracket..], size)))
        }
    };
    let (base, bound) = split_bound(element);
    Some(TypeExpr {
        whole: findings.word(text),
        base: findings.word(base),
        bound: bound.map(|bound| findings.word(bound)),
        array: array.map(|(whole, (upper, size))| ArrayExpr {
            whole: findings.word(whole),
            upper,
            size: (upper || !size.is_empty()).then(|| findings.word(size)),
        }),
    })
}

/// What stands between the brackets: whether it is an upper bound, and the number.
fn array_size(text: &str) -> (bool, &str) {
    let parsed: IResult<_, _> = (opt(tag("<=")), rest).parse(text);
    parsed.map_or((false, text), |(_, (upper, size))| (upper.is_some(), size))
}

/// `string<=N` and `wstring<=N`; anything else has no bound.
fn split_bound(text: &str) -> (&str, Option<&str>) {
    let string = (alt((tag("string"), tag("wstring"))), tag("<="), rest);
    let parsed: IResult<_, (&str, &str, &str)> = { string }.parse(text);
    parsed.map_or((text, None), |(_, (base, _, bound))| (base, Some(bound)))
}
