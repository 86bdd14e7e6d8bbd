//! Settings that are read from the command line.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use rosidlc::emit::{Attribute, RustPath, Target};

/// Reads the name of a target, and shows all of them in the help.
pub(super) fn targets() -> impl TypedValueParser<Value = Target> {
    let value = |target: &Target| PossibleValue::new(target.name()).help(target.text());
    let names = PossibleValuesParser::new(Target::ALL.iter().map(value));
    names.try_map(|name| Target::from_name(&name).ok_or("there is no such target"))
}

/// A setting that is read from text.
pub(super) trait Setting: Sized {
    fn read(text: &str) -> Result<Self, String>;
}

impl Setting for RustPath {
    fn read(text: &str) -> Result<Self, String> {
        Self::new(text).map_err(|error| error.to_string())
    }
}

impl Setting for Attribute {
    fn read(text: &str) -> Result<Self, String> {
        Self::new(text).map_err(|error| error.to_string())
    }
}

pub(super) fn pair<T: Setting>(text: &str) -> Result<(String, T), String> {
    let (name, value) = text.split_once('=').ok_or("there is no `=` in it")?;
    Ok((name.to_owned(), T::read(value)?))
}

/// A name that cargo and the compiler take for a crate that is not theirs.
pub(super) fn crate_name(name: &str) -> Result<String, String> {
    const TAKEN: [&str; 6] = ["alloc", "core", "proc_macro", "rosidlc_runtime", "std", "test"];
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let rest = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if !starts || !rest {
        return Err("start with a letter; use letters, digits, `_` and `-`".to_owned());
    }
    let in_rust = name.replace('-', "_");
    if TAKEN.contains(&in_rust.as_str()) || syn::parse_str::<syn::Ident>(&in_rust).is_err() {
        return Err("this name has a meaning in Rust; choose another one".to_owned());
    }
    Ok(name.to_owned())
}
