use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{InterfaceId, Model, TypeName, snake_case};
use crate::source::{FileId, Span};

/// Services and actions of one package whose modules would have one name in Rust: legal in ROS,
/// but no code can be made of both.
pub fn collisions(model: &Model) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for package in &model.packages {
        let mut seen: BTreeMap<_, (&TypeName, FileId)> = BTreeMap::new();
        for id in &package.interfaces {
            let (name, file) = match *id {
                InterfaceId::Message(_) => continue,
                InterfaceId::Service(id) => (&model.service(id).name, model.service(id).file),
                InterfaceId::Action(id) => (&model.action(id).name, model.action(id).file),
            };
            let module = snake_case(&name.name);
            match seen.get(&(name.kind, module.clone())) {
                Some((first, other)) => found.push(collision(name, file, first, *other, &module)),
                None => drop(seen.insert((name.kind, module), (name, file))),
            }
        }
    }
    found
}

fn collision(
    name: &TypeName,
    file: FileId,
    first: &TypeName,
    other: FileId,
    module: &str,
) -> Diagnostic {
    let message = format!("`{name}` and `{first}` are one module in Rust");
    Diagnostic::new(Code::CollidingNames, Span::new(file, 0..0), message)
        .label(format!("becomes `{module}`"))
        .also(Span::new(other, 0..0), format!("becomes `{module}` too"))
        .help("rename one of the files so that they differ in more than case and underscores")
}
