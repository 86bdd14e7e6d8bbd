use proc_macro2::{Ident, Span};

/// Every strict and reserved word of editions 2021 and 2024, sorted.
const KEYWORDS: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A ROS name as a Rust identifier: a keyword takes a `_` behind it, where no ROS name has one.
pub(super) fn ident(name: &str) -> Ident {
    if KEYWORDS.binary_search(&name).is_ok() {
        return word(&format!("{name}_"));
    }
    word(name)
}

/// A word as it stands.
pub(super) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_sorted() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn keywords_take_an_underscore() {
        for (name, expected) in [
            ("x", "x"),
            ("type", "type_"),
            ("self", "self_"),
            ("gen", "gen_"),
            ("Self", "Self_"),
            ("String", "String"),
            ("union", "union"),
        ] {
            assert_eq!(ident(name).to_string(), expected);
        }
    }
}
