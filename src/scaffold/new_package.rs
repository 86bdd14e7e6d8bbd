use minijinja::context;

use super::template::{names, render};
use crate::compile::OutputFile;

/// The files of a new interface package, with a first service and a first action, as the official
/// tools build it too.
pub fn new_package(name: &str) -> Vec<OutputFile> {
    let file = |path: &str| OutputFile {
        name: path.to_owned(),
        text: render(&format!("package/{path}"), context! { name }),
    };
    names("package").map(file).collect()
}
