//! The values of constants and of declared defaults.

mod list;
mod scalar;
mod text;

use super::findings::Findings;
use crate::diagnostic::Code;
use crate::model::{Element, Primitive, Shape, Type, Value};
use crate::syntax::Word;

/// Reads the text of a value. Nothing comes back where it is wrong, which has then been said.
pub(super) fn parse(
    ty: Type,
    word: Word<'_>,
    trailing: Option<Word<'_>>,
    findings: &mut Findings,
) -> Option<Value> {
    let text = word.text.replace('\t', " ");
    let context = Context { word, trailing };
    match (ty.element, ty.shape) {
        (Element::Message(_), _) => {
            findings.push(
                Code::NestedDefault,
                word,
                "a field that holds a message has no default",
                |found| {
                    found
                        .label("only primitives, strings and arrays of them do")
                        .help("remove the default")
                },
            );
            None
        }
        (element, Shape::One) => {
            let value = single(element, &text, context, findings);
            scalar::warn_of_sign(value.as_ref(), context, findings);
            value
        }
        (element, shape) => list::parse(element, shape, &text, context, findings),
    }
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Context<'s> {
    word: Word<'s>,
    /// The comment behind it, which may have cut it short.
    trailing: Option<Word<'s>>,
}

fn single(
    element: Element,
    text: &str,
    context: Context<'_>,
    findings: &mut Findings,
) -> Option<Value> {
    match element {
        Element::Primitive(Primitive::Bool) => scalar::boolean(text, context, findings),
        Element::Primitive(p) if p.is_float() => scalar::float(p, text, context, findings),
        Element::Primitive(p) => scalar::integer(p, text, context, findings),
        Element::String(bound) | Element::WString(bound) => {
            text::parse(text, bound, context, findings)
        }
        Element::Message(_) => None,
    }
}
