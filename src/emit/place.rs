use proc_macro2::TokenStream;
use quote::quote;

use super::keyword::{ident, word};
use super::target;
use crate::model::{
    ActionId, InterfaceId, Message, MessageId, Model, PackageId, Part, ServiceId, snake_case,
};

/// Where a Rust item stands: a path of modules in its package, and its name there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) package: PackageId,
    /// Such as `["srv", "add_two_ints"]`.
    pub(super) modules: Vec<String>,
    /// Such as `Request`, before keywords are taken care of.
    pub(super) name: String,
}

/// The places of all data structures and services of a model.
#[derive(Debug)]
pub(super) struct Places {
    messages: Vec<Place>,
    services: Vec<Place>,
}

impl Places {
    pub(super) fn of(model: &Model) -> Self {
        let messages = model.messages.iter().map(own_place).collect();
        let services = model.services.iter().map(|service| {
            let modules = vec![service.name.kind.name().to_owned()];
            Place { package: service.package, modules, name: service.name.name.clone() }
        });
        let mut places = Self { messages, services: services.collect() };
        for interface in model.packages.iter().flat_map(|package| &package.interfaces) {
            match interface {
                InterfaceId::Message(_) => {}
                InterfaceId::Service(id) => places.place_parts(model, *id),
                InterfaceId::Action(id) => places.place_action(model, *id),
            }
        }
        places
    }

    /// Where the struct of a message stands.
    pub(super) fn message(&self, id: MessageId) -> &Place {
        &self.messages[id.index()]
    }

    /// Where the marker of a service stands.
    pub(super) fn service(&self, id: ServiceId) -> &Place {
        &self.services[id.index()]
    }

    /// Puts request, response and event into a module beside the marker.
    fn place_parts(&mut self, model: &Model, id: ServiceId) {
        let service = model.service(id);
        let marker = &self.services[id.index()];
        let module = module_name(&marker.name);
        let modules = [marker.modules.as_slice(), &[module]].concat();
        for id in [service.request, service.response, service.event] {
            self.messages[id.index()].modules.clone_from(&modules);
        }
    }

    fn place_action(&mut self, model: &Model, id: ActionId) {
        let action = model.action(id);
        let kind = action.name.kind.name().to_owned();
        let modules = vec![kind, module_name(&action.name.name)];
        for id in [action.goal, action.result, action.feedback, action.feedback_message] {
            self.messages[id.index()].modules.clone_from(&modules);
        }
        for (id, name) in [(action.send_goal, "SendGoal"), (action.get_result, "GetResult")] {
            let place = &mut self.services[id.index()];
            place.modules.clone_from(&modules);
            name.clone_into(&mut place.name);
            self.place_parts(model, id);
        }
    }
}

/// The module of the parts of an interface. One that the target `rclrs` has for itself takes a `_`
/// behind its name, as keywords do.
fn module_name(interface: &str) -> String {
    let name = snake_case(interface);
    if name == target::RMW { format!("{name}_") } else { name }
}

fn own_place(message: &Message) -> Place {
    let name = match message.part {
        Part::Message => message.name.name.as_str(),
        part => part_name(part),
    };
    Place {
        package: message.package,
        modules: vec![message.name.kind.name().to_owned()],
        name: name.to_owned(),
    }
}

/// What a part is called in the module of its interface.
pub(super) fn part_name(part: Part) -> &'static str {
    match part {
        Part::Message => "Message",
        Part::Request => "Request",
        Part::Response => "Response",
        Part::Event => "Event",
        Part::Goal => "Goal",
        Part::Result => "Result",
        Part::Feedback => "Feedback",
        Part::FeedbackMessage => "FeedbackMessage",
    }
}

/// The shortest path from a module of the same package to a place.
pub(super) fn path_inside(from: &[String], to: &Place) -> TokenStream {
    let shared = from.iter().zip(&to.modules).take_while(|(a, b)| a == b).count();
    let mut path = climb(from.len() - shared);
    descend(&mut path, &to.modules[shared..], &to.name);
    path
}

/// The path from a module to a place in a package that stands beside its own.
pub(super) fn path_beside(from: &[String], package: &str, to: &Place) -> TokenStream {
    let mut path = climb(from.len() + 1);
    let package = ident(package);
    path.extend(quote!(#package::));
    descend(&mut path, &to.modules, &to.name);
    path
}

/// The path to a place in a package that the user has elsewhere.
pub(super) fn path_elsewhere(package: &TokenStream, to: &Place) -> TokenStream {
    let mut path = quote!(#package::);
    descend(&mut path, &to.modules, &to.name);
    path
}

fn climb(levels: usize) -> TokenStream {
    let supers = (0..levels).map(|_| word("super"));
    quote!(#(#supers::)*)
}

fn descend(path: &mut TokenStream, modules: &[String], name: &str) {
    let modules = modules.iter().map(|module| ident(module));
    let name = ident(name);
    path.extend(quote!(#(#modules::)* #name));
}
