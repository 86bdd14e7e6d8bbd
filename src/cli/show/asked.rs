use rosidlc::model::{InterfaceId, MessageId, Model, ServiceId, TypeName};
use rosidlc::package::Loaded;
use rosidlc::source::{Entry, InputPackage, Role};

/// A definition to show.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) package: &'a InputPackage,
    pub(super) entry: &'a Entry,
    /// The type that the file implies, where not the whole file is meant.
    pub(super) derived: Option<InterfaceId>,
}

/// What was asked for, by package and file.
pub(super) fn asked<'a>(loaded: &'a Loaded, model: &Model) -> Vec<Asked<'a>> {
    let mut all = Vec::new();
    for package in &loaded.input.packages {
        for entry in package.entries.iter().filter(|entry| entry.role == Role::Asked) {
            let own = |name: &&TypeName| is_of(name, package, entry);
            let names: Vec<&TypeName> = loaded.types.iter().filter(own).collect();
            let whole = names.is_empty() || names.iter().any(|name| name.name == entry.name);
            all.extend(whole.then_some(Asked { package, entry, derived: None }));
            let derived = names.into_iter().filter(|name| name.name != entry.name);
            let derived = derived.filter_map(|name| find(model, name));
            all.extend(derived.map(|id| Asked { package, entry, derived: Some(id) }));
        }
    }
    all
}

/// Types that were asked for and that their files do not imply.
pub(super) fn missing<'a>(loaded: &'a Loaded, model: &Model) -> Vec<&'a TypeName> {
    let entries = |name: &TypeName| {
        let all = loaded.input.packages.iter().filter(|package| package.name == name.package);
        all.flat_map(|package| &package.entries)
            .any(|entry| entry.kind == name.kind && entry.name == name.name)
    };
    let types = loaded.types.iter();
    types.filter(|name| !entries(name) && find(model, name).is_none()).collect()
}

fn is_of(name: &TypeName, package: &InputPackage, entry: &Entry) -> bool {
    let rest = name.name.strip_prefix(&entry.name);
    name.package == package.name
        && name.kind == entry.kind
        && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// The message or service that a file implies under this name.
fn find(model: &Model, name: &TypeName) -> Option<InterfaceId> {
    let message = model.messages.iter().position(|message| message.name == *name);
    let service = || model.services.iter().position(|service| service.name == *name);
    let message = message.map(|index| InterfaceId::Message(MessageId::new(index)));
    message.or_else(|| service().map(|index| InterfaceId::Service(ServiceId::new(index))))
}
