//! Generates all standard packages, and a macro that names every message in them.

use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use rosidlc::compile::{self, Purpose};
use rosidlc::package::{self, Search};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let names: Vec<String> = package::bundled().iter().map(|p| p.name.to_owned()).collect();
    rosidlc_build::configure()
        .ament(false)
        .target(rosidlc_build::Target::Serde)
        .views(true)
        .compile(&names)?;

    let search = Search { bundled: true, only_bundled: true, ..Search::default() };
    let input = package::load(&names, &search).input;
    let mut text = String::from("macro_rules! every_message {\n    ($do:ident) => {\n");
    for message in compile::check(&input, Purpose::Rust).model.messages {
        let path = message.name.to_string().replace('/', "::");
        writeln!(text, "        $do!(crate::{path});")?;
    }
    text.push_str("    };\n}\n");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("every_message.rs");
    fs::write(out, text)?;
    Ok(())
}
