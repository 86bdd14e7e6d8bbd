//! Generates for hiroz all standard packages and those with every construct and every name, and macros that
//! name every message, service and action in them.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use rosidlc::compile::{self, Purpose};
use rosidlc::model::TypeName;
use rosidlc::package::{self, Search};

const FIXTURES: [&str; 2] = ["../../../fixtures/targets", "../../../fixtures/valid"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut names: Vec<String> = package::bundled().iter().map(|p| p.name.to_owned()).collect();
    names.extend(FIXTURES.map(str::to_owned));
    rosidlc_build::configure().ament(false).target(rosidlc_build::Target::Hiroz).compile(&names)?;

    let search = Search { bundled: true, ..Search::default() };
    let model = compile::check(&package::load(&names, &search).input, Purpose::Rust).model;
    let text = [
        list("every_message", model.messages.iter().map(|message| &message.name))?,
        list("every_service", model.services.iter().map(|service| &service.name))?,
        list("every_action", model.actions.iter().map(|action| &action.name))?,
    ];
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("every.rs"), text.concat())?;
    Ok(())
}

/// A macro that gives the path of each to a macro.
fn list<'a>(
    name: &str,
    all: impl Iterator<Item = &'a TypeName>,
) -> Result<String, std::fmt::Error> {
    let mut text = format!("macro_rules! {name} {{\n    ($do:ident) => {{\n");
    for one in all {
        let keyword = if one.name == "Self" { "_" } else { "" };
        writeln!(text, "        $do!(crate::{}{keyword});", one.to_string().replace('/', "::"))?;
    }
    text.push_str("    };\n}\n");
    Ok(text)
}
