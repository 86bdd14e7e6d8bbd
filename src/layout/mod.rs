//! What the wire fixes: sizes, alignments, runs of fixed-size fields, plain-old-data.
//!
//! Everything here follows from the CDR rules alone (each primitive aligned to its own size, at
//! most 8; a structure is its members one behind the other) and is computed once per model, in one
//! walk over the messages in dependency order.

mod limit;
mod message;
mod run;

pub use limit::{Unrepresentable, unrepresentable};
pub use message::{Fixed, MessageLayout};
pub use run::{MAX_RUN, Piece};

use crate::model::{MessageId, Model};

/// The layout of every message of a model.
#[derive(Clone, Debug, Default)]
pub struct Layouts {
    messages: Vec<MessageLayout>,
}

impl Layouts {
    /// The layout of one message.
    pub fn message(&self, id: MessageId) -> &MessageLayout {
        &self.messages[id.index()]
    }
}

/// Computes the layout of every message.
pub fn of(model: &Model) -> Layouts {
    let mut layouts = Layouts { messages: Vec::with_capacity(model.messages.len()) };
    for message in &model.messages {
        let layout = message::layout(message, &layouts.messages);
        layouts.messages.push(layout);
    }
    layouts
}

#[cfg(test)]
mod tests;
