use super::description::{self, Description};
use crate::model::{ActionId, MessageId, Model, ServiceId};

/// Names a type that has a description: a message, a service or an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TypeId {
    /// A message, derived ones included.
    Message(MessageId),
    /// A service, those of actions included.
    Service(ServiceId),
    /// An action.
    Action(ActionId),
}

/// The descriptions of all types of a model, and who refers to whom.
#[derive(Clone, Debug)]
pub struct Descriptions {
    numbers: Numbers,
    nodes: Vec<Node>,
    /// The place of each type among all, sorted by name.
    ranks: Vec<u32>,
}

/// Numbers all types of a model: messages, then services, then actions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    services: usize,
    actions: usize,
}

impl Numbers {
    pub(super) fn of(model: &Model) -> Self {
        let services = model.messages.len();
        Self { services, actions: services + model.services.len() }
    }

    pub(super) fn index(self, id: TypeId) -> usize {
        match id {
            TypeId::Message(id) => id.index(),
            TypeId::Service(id) => self.services + id.index(),
            TypeId::Action(id) => self.actions + id.index(),
        }
    }
}

#[derive(Clone, Debug)]
struct Node {
    description: Description,
    references: Vec<u32>,
}

impl Descriptions {
    /// Describes every type of a model.
    pub fn new(model: &Model) -> Self {
        let numbers = Numbers::of(model);
        let mut all = Self { numbers, nodes: Vec::new(), ranks: Vec::new() };
        for message in &model.messages {
            let references = message.references().map(TypeId::Message);
            all.add(description::message(model, message), references);
        }
        for service in &model.services {
            let parts = [service.request, service.response, service.event];
            all.add(description::service(model, service), parts.map(TypeId::Message));
        }
        for action in &model.actions {
            let messages = [action.goal, action.result, action.feedback, action.feedback_message];
            let services = [action.send_goal, action.get_result];
            let parts =
                messages.map(TypeId::Message).into_iter().chain(services.map(TypeId::Service));
            all.add(description::action(model, action), parts);
        }
        all.rank();
        all
    }

    fn add(&mut self, description: Description, references: impl IntoIterator<Item = TypeId>) {
        let mut references: Vec<_> =
            references.into_iter().map(|id| self.numbers.index(id) as u32).collect();
        references.sort_unstable();
        references.dedup();
        self.nodes.push(Node { description, references });
    }

    fn rank(&mut self) {
        let mut sorted: Vec<u32> = (0..self.nodes.len() as u32).collect();
        sorted.sort_by(|a, b| self.name(*a).cmp(self.name(*b)));
        self.ranks = vec![0; sorted.len()];
        for (rank, index) in sorted.into_iter().enumerate() {
            self.ranks[index as usize] = rank as u32;
        }
    }

    fn name(&self, index: u32) -> &str {
        &self.nodes[index as usize].description.type_name
    }

    /// Makes something of each description in turn, and keeps only who refers to whom.
    pub(super) fn consume<T>(&mut self, make: impl Fn(Description) -> T) -> Vec<T> {
        self.nodes.iter_mut().map(|node| make(core::mem::take(&mut node.description))).collect()
    }

    fn at(&self, index: usize) -> &Description {
        &self.nodes[index].description
    }

    /// The description of a type.
    pub fn get(&self, id: TypeId) -> &Description {
        self.at(self.numbers.index(id))
    }

    /// The descriptions of all types that a type refers to, directly or not, sorted by name.
    pub fn referenced(&self, id: TypeId) -> Vec<&Description> {
        let mut walk = Walk::new(self);
        walk.closure(self.numbers.index(id)).iter().map(|index| self.at(*index as usize)).collect()
    }
}

/// Finds what types refer to; made once for many types, so that its memory is used again.
pub(super) struct Walk<'a> {
    all: &'a Descriptions,
    seen: Vec<u32>,
    round: u32,
    found: Vec<u32>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(all: &'a Descriptions) -> Self {
        Self { all, seen: vec![0; all.nodes.len()], round: 0, found: Vec::new() }
    }

    /// Every type that this one refers to, directly or not, sorted by name.
    pub(super) fn closure(&mut self, index: usize) -> &[u32] {
        self.round += 1;
        self.found.clear();
        self.visit(index);
        let mut next = 0;
        while let Some(index) = self.found.get(next).copied() {
            self.visit(index as usize);
            next += 1;
        }
        self.found.sort_unstable_by_key(|index| self.all.ranks[*index as usize]);
        &self.found
    }

    fn visit(&mut self, index: usize) {
        for reference in &self.all.nodes[index].references {
            let seen = &mut self.seen[*reference as usize];
            if *seen != self.round {
                *seen = self.round;
                self.found.push(*reference);
            }
        }
    }
}
