//! For the build scripts beside it: all standard packages with a target, and the macros
//! `every_message!`, which names each of their messages, derived ones included, and `every_service!`,
//! which names each service that is a file.

use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use rosidlc::compile::{self, Purpose};
use rosidlc::model::TypeName;
use rosidlc::package::{self, Search};
use rosidlc::source::Kind;
use rosidlc_build::Target;

/// Compiles the packages, and writes the macros beside them.
pub(crate) fn compile(targets: &[Target]) -> Result<(), Box<dyn Error>> {
    let names: Vec<String> = package::bundled().iter().map(|p| p.name.to_owned()).collect();
    let mut builder = rosidlc_build::configure().ament(false);
    for target in targets {
        builder = builder.target(*target);
    }
    builder.compile(&names)?;

    let search = Search { bundled: true, only_bundled: true, ..Search::default() };
    let model = compile::check(&package::load(&names, &search).input, Purpose::Rust).model;
    let messages: Vec<_> = model.messages.iter().map(|message| &message.name).collect();
    let services = model.services.iter().map(|service| &service.name);
    let services: Vec<_> = services.filter(|name| name.kind == Kind::Srv).collect();
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("every_message.rs"), list("every_message", &messages)?)?;
    fs::write(out.join("every_service.rs"), list("every_service", &services)?)?;
    Ok(())
}

/// A macro that calls another one with each of these types.
fn list(name: &str, types: &[&TypeName]) -> Result<String, std::fmt::Error> {
    let mut text = format!("macro_rules! {name} {{\n    ($do:ident) => {{\n");
    for name in types {
        let path = name.to_string().replace('/', "::");
        writeln!(text, "        $do!(crate::{path});")?;
    }
    text.push_str("    };\n}\n");
    Ok(text)
}
