//! What interfaces mean: the owned, resolved form that every later rung reads.
//!
//! A [`Model`] holds packages, and in them three kinds of interface: messages, services and
//! actions. A service is lowered to three messages (request, response, event), an action to its
//! goal, result and feedback, two services and a feedback message, so whoever needs only data
//! structures reads [`Model::messages`] and nothing else.
//!
//! What always holds of a model that `resolve` has made:
//!
//! * messages stand in dependency order: a field refers only to a message before its own;
//! * every id is valid in the model it came from;
//! * every name follows the rules of the interface language, every default and constant fits its
//!   type, every bound is greater than zero;
//! * packages are sorted by name, and so are the interfaces of a package (kind, then name).
//!
//! Sources: design articles 111 (interface definition) and 113 (IDL mapping); REP 2011 (type
//! descriptions and hashes).

mod interface;
mod name;
mod snake;
mod types;
mod value;

pub use interface::{
    Action, ActionId, Constant, Docs, Field, InterfaceId, Message, MessageId, Package, PackageId,
    Part, Service, ServiceId,
};
pub use name::{TypeName, is_package_name};
pub use snake::snake_case;
pub use types::{Element, Primitive, Shape, Type};
pub use value::Value;

/// Packages, messages, services and actions, linked by id.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Sorted by name.
    pub packages: Vec<Package>,
    /// Every data structure, derived ones included, in dependency order.
    pub messages: Vec<Message>,
    /// Services of `.srv` files, and the two that each action implies.
    pub services: Vec<Service>,
    /// Actions of `.action` files.
    pub actions: Vec<Action>,
}

impl Model {
    /// The package of this id.
    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.index()]
    }

    /// The message of this id.
    pub fn message(&self, id: MessageId) -> &Message {
        &self.messages[id.index()]
    }

    /// The service of this id.
    pub fn service(&self, id: ServiceId) -> &Service {
        &self.services[id.index()]
    }

    /// The action of this id.
    pub fn action(&self, id: ActionId) -> &Action {
        &self.actions[id.index()]
    }

    /// The name of an interface, as `pkg/kind/Name`.
    pub fn interface_name(&self, id: InterfaceId) -> &TypeName {
        match id {
            InterfaceId::Message(id) => &self.message(id).name,
            InterfaceId::Service(id) => &self.service(id).name,
            InterfaceId::Action(id) => &self.action(id).name,
        }
    }
}
