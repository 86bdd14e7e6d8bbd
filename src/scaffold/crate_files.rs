use minijinja::context;

use super::feature;
use super::template::render;
use crate::compile::{OutputFile, Rust};
use crate::emit::Options;
use crate::model::{InterfaceId, Model, Package};

/// A whole crate around Rust files: a manifest, `src/lib.rs`, a README, and the files themselves
/// under `src/`. The options are those that the files were made with.
pub fn crate_files(name: &str, model: &Model, rust: Rust, options: &Options) -> Vec<OutputFile> {
    let packages: Vec<&Package> = model.packages.iter().filter(|p| is_emitted(p, &rust)).collect();
    let mut sources = rust.files.into_iter();
    let modules = sources.next().map(|root| without_head(&root.text)).unwrap_or_default();
    let values = context! {
        name,
        version => env!("CARGO_PKG_VERSION"),
        runtime => env!("CARGO_PKG_VERSION"),
        subject => subject(&asked(&packages).map(|p| p.name.as_str()).collect::<Vec<_>>()),
        features => feature::features(options),
        dependencies => feature::dependencies(options),
        table => packages.iter().map(|package| row(package)).collect::<Vec<_>>(),
        example => example(name, model, &packages),
        namesake => namesake(name, &packages),
        modules,
    };
    let file = |name: &str, template| OutputFile {
        name: name.to_owned(),
        text: render(template, values.clone()),
    };
    let mut files = vec![
        file("Cargo.toml", "crate/Cargo.toml"),
        file("README.md", "crate/README.md"),
        file("src/lib.rs", "crate/lib.rs"),
    ];
    files.extend(sources.map(|file| OutputFile { name: format!("src/{}", file.name), ..file }));
    files
}

fn is_emitted(package: &Package, rust: &Rust) -> bool {
    rust.packages.contains(&package.name)
}

/// The text behind the first empty line.
fn without_head(text: &str) -> String {
    text.split_once("\n\n").map_or("", |(_, rest)| rest).trim_end().to_owned()
}

fn row(package: &Package) -> minijinja::Value {
    let count = |wanted: fn(&InterfaceId) -> bool| {
        package.interfaces.iter().filter(|id| wanted(id)).count()
    };
    context! {
        name => package.name.as_str(),
        version => package.version.as_deref(),
        messages => count(|id| matches!(id, InterfaceId::Message(_))),
        services => count(|id| matches!(id, InterfaceId::Service(_))),
        actions => count(|id| matches!(id, InterfaceId::Action(_))),
    }
}

/// What the types are of, in a length that a registry takes.
fn subject(names: &[&str]) -> String {
    const MOST: usize = 10;
    match names {
        [only] => format!("the ROS 2 package {only}"),
        few if few.len() <= MOST => format!("the ROS 2 packages {}", few.join(", ")),
        many => format!("{} ROS 2 packages", many.len()),
    }
}

/// The packages that the crate is for; others are in it since these use them.
fn asked<'a>(packages: &'a [&Package]) -> impl Iterator<Item = &'a Package> {
    packages.iter().copied().filter(|package| package.asked)
}

/// The package that is called as the crate is. What is in it is also at the root of the crate, where
/// users of the official crates look for it.
fn namesake<'a>(name: &str, packages: &[&'a Package]) -> Option<&'a str> {
    let name = name.replace('-', "_");
    packages.iter().map(|package| package.name.as_str()).find(|package| *package == name)
}

/// The path of some message, for the README: one that was asked for, or a part of one.
fn example(name: &str, model: &Model, packages: &[&Package]) -> Option<String> {
    let krate = name.replace('-', "_");
    let message = asked(packages).flat_map(|package| &package.interfaces).map(|id| match id {
        InterfaceId::Message(id) => *id,
        InterfaceId::Service(id) => model.service(*id).request,
        InterfaceId::Action(id) => model.action(*id).goal,
    });
    let name = message.map(|id| &model.message(id).name).next()?;
    Some(format!("{krate}::{}::{}::{}", name.package, name.kind, name.name))
}
