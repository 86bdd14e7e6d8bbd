//! All standard packages, the interfaces of the interop tests, and those with names that are hard on
//! Rust; and macros that name what is in them.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use rosidlc::compile::{self, Purpose};
use rosidlc::model::{InterfaceId, Model};
use rosidlc::package::{self, Search};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut names: Vec<String> = package::bundled().iter().map(|p| p.name.to_owned()).collect();
    names.extend(["../../interop/interfaces", "../../../fixtures/valid"].map(str::to_owned));
    rosidlc_build::configure()
        .ament(false)
        .target(rosidlc_build::Target::Ros2Client)
        .compile(&names)?;

    let search = Search { bundled: true, ..Search::default() };
    let model = compile::check(&package::load(&names, &search).input, Purpose::Rust).model;
    let out = PathBuf::from(env::var("OUT_DIR")?).join("every.rs");
    fs::write(out, macros(&model)?)?;
    Ok(())
}

/// `every_message!`, derived ones included, and one macro for each kind of interface.
fn macros(model: &Model) -> Result<String, std::fmt::Error> {
    let all = model.messages.iter().map(|message| message.name.to_string());
    let mut text = list("every_message", all)?;
    let interfaces = || model.packages.iter().flat_map(|package| &package.interfaces);
    let own = interfaces().filter_map(|id| match id {
        InterfaceId::Message(id) => Some(model.message(*id).name.to_string()),
        _ => None,
    });
    text += &list("every_msg", own)?;
    let services = interfaces().filter_map(|id| match id {
        InterfaceId::Service(id) => Some(model.service(*id).name.to_string()),
        _ => None,
    });
    text += &list("every_srv", services)?;
    let actions = interfaces().filter_map(|id| match id {
        InterfaceId::Action(id) => Some(model.action(*id).name.to_string()),
        _ => None,
    });
    text += &list("every_action", actions)?;
    Ok(text)
}

fn list(name: &str, types: impl Iterator<Item = String>) -> Result<String, std::fmt::Error> {
    let mut text = format!("macro_rules! {name} {{\n    ($do:ident) => {{\n");
    for name in types {
        let mut path = name.replace('/', "::");
        if path.ends_with("::Self") {
            path.push('_');
        }
        writeln!(text, "        $do!(crate::{path});")?;
    }
    text.push_str("    };\n}\n");
    Ok(text)
}
