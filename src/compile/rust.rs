use super::parallel;
use crate::describe;
use crate::emit::{self, Context, Linkage, Options};
use crate::layout;
use crate::model::{Model, PackageId};

/// Rust source files.
#[derive(Clone, Debug, Default)]
pub struct Rust {
    /// `mod.rs`, then one for each package, sorted by name.
    pub files: Vec<OutputFile>,
    /// The packages in them, sorted.
    pub packages: Vec<String>,
    /// Types in them, derived ones included.
    pub types: usize,
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The name, relative to the folder of the output, with `/` between parts.
    pub name: String,
    /// The whole text.
    pub text: String,
}

/// Makes Rust of a model that was checked for it ([`super::Purpose::Rust`]).
pub fn rust(model: &Model, options: &Options, linkage: Linkage) -> Rust {
    let hashes = describe::hashes(model);
    let layouts = layout::of(model);
    let cx = Context::new(model, &hashes, &layouts, options);
    let emitted = emit::packages(model, options);
    let package = |id: &PackageId| OutputFile {
        name: emit::file_name(&model.package(*id).name),
        text: emit::package_file(&cx, *id),
    };
    let root = OutputFile { name: "mod.rs".to_owned(), text: emit::root_file(&cx, linkage) };
    let mut files = vec![root];
    files.extend(parallel::map(&emitted, package));
    let packages = emitted.iter().map(|id| model.package(*id).name.clone()).collect();
    Rust { files, packages, types: types(model, &emitted) }
}

fn types(model: &Model, emitted: &[PackageId]) -> usize {
    let is_emitted = |id: PackageId| emitted.binary_search(&id).is_ok();
    let messages = model.messages.iter().map(|message| message.package);
    let services = model.services.iter().map(|service| service.package);
    let actions = model.actions.iter().map(|action| action.package);
    messages.chain(services).chain(actions).filter(|id| is_emitted(*id)).count()
}
