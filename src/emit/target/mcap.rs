use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::{Context, Options, Target, docs, message};
use crate::model::{Message, MessageId, Model};

/// The schema of a message: its own definition, and the messages that it refers to.
pub(super) fn of_message(cx: &Context<'_>, id: MessageId) -> Vec<TokenStream> {
    let message = cx.model.message(id);
    let name = message::name(cx, id);
    let text = Literal::string(&body(cx.model, message));
    let (count, length) = size(cx, id);
    let [count, length] = [count, length].map(Literal::usize_unsuffixed);
    let modules = &cx.places.message(id).modules;
    let references = once_each(message.references());
    let references = references.into_iter().map(|to| cx.path(message.package, modules, to));
    vec![quote!(::rosidlc_runtime::schema! { #name: #text, #count, #length, [#(#references),*] })]
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

/// Of how many messages a schema consists (the message, and what it refers to, directly or not), and
/// how many bytes it has. Both are for the user's compiler, which would take long to work them out.
fn size(cx: &Context<'_>, id: MessageId) -> (usize, usize) {
    let mut found = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        open.extend(cx.model.message(id).references().filter(|to| found.insert(*to)));
    }
    let length: usize = found.iter().map(|id| cx.section_lengths[id.index()]).sum();
    (found.len(), length - head_length(cx.model.message(id)))
}

/// Of each message, how long its section is where another message refers to it.
pub(in crate::emit) fn section_lengths(model: &Model, options: &Options) -> Vec<usize> {
    if !options.targets.contains(&Target::Mcap) {
        return Vec::new();
    }
    let length = |message| head_length(message) + body(model, message).len();
    model.messages.iter().map(length).collect()
}

/// The line of 80 `=` and that with the name, which the first section of a schema does not have.
fn head_length(message: &Message) -> usize {
    80 + "\nMSG: \n".len() + section_name(message).len()
}
