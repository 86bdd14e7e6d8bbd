//! Which names are legal, and what an illegal one should be.

/// Fields are named as packages are.
pub(super) use crate::model::is_package_name as is_field_name;

/// Constants: upper case, digits and single underscores; a letter first, no underscore last.
pub(super) fn is_constant_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
        && !name.contains("__")
        && !name.ends_with('_')
}

/// Messages: letters and digits, a capital first. Before the test one prefix `Sample_` and, each
/// once and in this order, the suffixes of services and actions are taken off.
pub(super) fn is_message_name(name: &str) -> bool {
    let mut name = name.strip_prefix("Sample_").unwrap_or(name);
    for suffix in ["_Request", "_Response", "_Goal", "_Result", "_Feedback"] {
        name = name.strip_suffix(suffix).unwrap_or(name);
    }
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A legal field name near to this one, if there is any.
pub(super) fn field_cure(name: &str) -> Option<String> {
    let cured = words(name).join("_").to_ascii_lowercase();
    is_field_name(&cured).then_some(cured)
}

/// A legal constant name near to this one, if there is any.
pub(super) fn constant_cure(name: &str) -> Option<String> {
    let cured = words(name).join("_").to_ascii_uppercase();
    is_constant_name(&cured).then_some(cured)
}

/// A legal message name near to this one, if there is any.
pub(super) fn message_cure(name: &str) -> Option<String> {
    let cured: String = words(name).iter().map(|word| capitalized(word)).collect();
    is_message_name(&cured).then_some(cured)
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// Names beyond this length are not cured, nor are those with letters beyond ASCII.
const LONGEST: usize = 128;

/// The words of a name: cut at anything but letters and digits, and before capitals.
fn words(name: &str) -> Vec<String> {
    if name.len() > LONGEST || !name.is_ascii() {
        return Vec::new();
    }
    let chars: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for (i, c) in chars.iter().copied().enumerate() {
        if !c.is_ascii_alphanumeric() {
            open = false;
            continue;
        }
        let before = i.checked_sub(1).map(|at| chars[at]);
        let rises = c.is_ascii_uppercase() && before.is_some_and(|b| !b.is_ascii_uppercase());
        let follows_acronym = c.is_ascii_uppercase()
            && before.is_some_and(|b| b.is_ascii_uppercase())
            && chars.get(i + 1).is_some_and(char::is_ascii_lowercase);
        if !open || rises || follows_acronym {
            words.push(String::new());
        }
        open = true;
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{
        constant_cure, field_cure, is_constant_name, is_field_name, is_message_name, message_cure,
    };

    #[test]
    fn rules() {
        assert!(["a", "a1_b2", "self"].iter().all(|n| is_field_name(n)));
        assert!(!["", "_a", "a_", "a__b", "1a", "aB", "é"].iter().any(|n| is_field_name(n)));
        assert!(["A", "A1_B", "A_1"].iter().all(|n| is_constant_name(n)));
        assert!(!["", "_A", "A_", "A__B", "1A", "Ab"].iter().any(|n| is_constant_name(n)));
        assert!(
            ["A", "Foo_Request", "Sample_Foo", "Foo_Result_Goal"]
                .iter()
                .all(|n| is_message_name(n))
        );
        assert!(
            !["", "foo", "Foo_", "Foo_Event", "Foo_Bar", "Foo_Goal_Result"]
                .iter()
                .any(|n| is_message_name(n))
        );
    }

    #[test]
    fn cures() {
        assert_eq!(field_cure("badName").as_deref(), Some("bad_name"));
        assert_eq!(field_cure("HTTPPort").as_deref(), Some("http_port"));
        assert_eq!(field_cure("_a__b_").as_deref(), Some("a_b"));
        assert_eq!(field_cure("1a"), None);
        assert_eq!(constant_cure("maxSpeed").as_deref(), Some("MAX_SPEED"));
        assert_eq!(message_cure("foo_bar").as_deref(), Some("FooBar"));
    }
}
