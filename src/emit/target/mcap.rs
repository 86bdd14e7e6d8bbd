use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::{Context, docs, message};
use crate::model::{Message, MessageId, Model};

/// The schema of a message: its own definition, and the messages that it refers to.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let message = cx.model.message(id);
    let name = message::name(cx, id);
    let text = Literal::string(&body(cx.model, message));
    let count = Literal::usize_unsuffixed(count_of_sections(cx.model, id));
    let modules = &cx.places.message(id).modules;
    let references = once_each(message.references());
    let references = references.into_iter().map(|to| cx.path(message.package, modules, to));
    vec![quote!(::rosidlc_runtime::schema! { #name: #text, #count, [#(#references),*] })]
}

/// The lines of a definition: constants, then fields, all values as they are spelled.
fn body(model: &Model, message: &Message) -> String {
    let type_text = |ty| docs::type_text(ty, |id| section_name(model.message(id)));
    let mut text = String::new();
    for constant in &message.constants {
        let line = [&type_text(constant.ty), " ", &constant.name, "=", &constant.spelling, "\n"];
        text.extend(line);
    }
    for field in &message.fields {
        text.extend([&type_text(field.ty), " ", &field.name]);
        text.extend(field.spelling.as_ref().map(|spelling| format!(" {spelling}")));
        text.push('\n');
    }
    text
}

/// What readers of schemas call a message, wherever it stands: they know no name of three parts.
/// The package is always said, since some look for a name without one in all packages.
fn section_name(message: &Message) -> String {
    format!("{}/{}", message.name.package, message.name.name)
}

/// In the order of their first mention.
fn once_each(ids: impl Iterator<Item = MessageId>) -> Vec<MessageId> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| seen.insert(*id)).collect()
}

/// How many messages a schema consists of: the message, and what it refers to, directly or not.
fn count_of_sections(model: &Model, id: MessageId) -> usize {
    let mut found = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        open.extend(model.message(id).references().filter(|to| found.insert(*to)));
    }
    found.len()
}
