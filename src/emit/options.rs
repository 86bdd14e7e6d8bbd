use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Target;
use super::pattern::Pattern;
use crate::model::TypeName;

/// What is emitted beyond the plain types, and for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Whom the types are for, besides the runtime of this project: see [`Target::with_needed`].
    pub targets: BTreeSet<Target>,
    /// Views that read a message in place, in a module `view`.
    pub views: bool,
    /// What is for a target, and the views, stand behind a cargo feature each.
    pub features: bool,
    /// Open enums for groups of integer constants, in a module `enums`.
    pub enums: bool,
    /// Packages that are not emitted since they are elsewhere: the path of each one's module.
    pub externs: BTreeMap<String, RustPath>,
    /// What messages derive besides what they always do.
    pub derives: Vec<(Pattern, RustPath)>,
    /// Attributes of messages and fields.
    pub attributes: Vec<(Pattern, Attribute)>,
}

/// A path in Rust, such as `::my_msgs::std_msgs` or `crate::interfaces::std_msgs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustPath(String);

/// An attribute as it stands between `#[` and `]`, such as `non_exhaustive`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute(String);

/// A text that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionError {
    wanted: &'static str,
    text: String,
}

impl Options {
    /// Whether the user derives this trait of the standard library on a message.
    pub(super) fn derives_trait(&self, message: &TypeName, name: &str) -> bool {
        let wanted = self.derives.iter().filter(|(_, path)| path.std_name() == Some(name));
        let message = message.to_string();
        wanted.into_iter().any(|(pattern, _)| pattern.matches_message(&message))
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no {}", self.text, self.wanted)
    }
}

impl core::error::Error for OptionError {}

impl OptionError {
    pub(super) fn new(wanted: &'static str, text: &str) -> Self {
        Self { wanted, text: text.to_owned() }
    }
}

impl RustPath {
    /// Reads a path of names joined by `::`.
    ///
    /// ```
    /// use rosidlc::emit::RustPath;
    ///
    /// assert!(RustPath::new("::my_msgs::std_msgs").is_ok());
    /// assert!(RustPath::new("my msgs").is_err());
    /// ```
    pub fn new(text: &str) -> Result<Self, OptionError> {
        let names = text.strip_prefix("::").unwrap_or(text).split("::");
        let is_name = |name: &str| {
            let name = name.strip_prefix("r#").unwrap_or(name);
            name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        if !names.into_iter().all(is_name) {
            return Err(OptionError::new("path in Rust", text));
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether the path means the same in every module: it starts with `::` or `crate::`.
    pub fn is_absolute(&self) -> bool {
        self.0.starts_with("::") || self.0.starts_with("crate::")
    }

    /// The last name of a path that may be one of the standard library: `Hash`, `::std::hash::Hash`.
    pub(super) fn std_name(&self) -> Option<&str> {
        let path = self.0.strip_prefix("::").unwrap_or(&self.0);
        match path.rsplit_once("::") {
            Some((module, name)) => {
                matches!(module.split("::").next(), Some("core" | "std")).then_some(name)
            }
            None => Some(path),
        }
    }

    /// Whether two paths name one derive.
    pub(super) fn is_same_derive(&self, other: &Self) -> bool {
        self == other || self.std_name().is_some_and(|name| other.std_name() == Some(name))
    }

    pub(super) fn tokens(&self) -> TokenStream {
        self.0.parse().unwrap_or_default()
    }
}

impl Attribute {
    /// Reads an attribute, with `#[` and `]` around it or without.
    ///
    /// ```
    /// use rosidlc::emit::Attribute;
    ///
    /// assert_eq!(Attribute::new("#[non_exhaustive]"), Attribute::new("non_exhaustive"));
    /// assert!(Attribute::new("serde(").is_err() && Attribute::new("two words").is_err());
    /// ```
    pub fn new(text: &str) -> Result<Self, OptionError> {
        let inner = text.trim().strip_prefix("#[").and_then(|text| text.strip_suffix(']'));
        let inner = inner.unwrap_or(text).trim();
        if !is_attribute(inner) {
            return Err(OptionError::new("attribute", text));
        }
        Ok(Self(inner.to_owned()))
    }

    pub(super) fn tokens(&self) -> TokenStream {
        self.0.parse().unwrap_or_default()
    }
}

/// Whether a text is a path, perhaps with a group or a value behind it.
fn is_attribute(text: &str) -> bool {
    let Ok(tokens) = text.parse::<TokenStream>() else { return false };
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ':');
    let path =
        tokens.iter().take_while(|token| is_colon(token) || matches!(token, TokenTree::Ident(_)));
    let path = path.count();
    let names = tokens[..path].split(is_colon).filter(|part| !part.is_empty());
    if path == 0 || is_colon(&tokens[path - 1]) || names.into_iter().any(|part| part.len() > 1) {
        return false;
    }
    match &tokens[path..] {
        [] => true,
        [TokenTree::Group(group)] => group.delimiter() != Delimiter::None,
        [TokenTree::Punct(punct), _, ..] => punct.as_char() == '=',
        _ => false,
    }
}
