/// The name of an interface as a module is called: words in lower case, joined by `_`.
///
/// A word begins at an upper-case letter behind a lower-case letter or a digit, or in front of a
/// lower-case letter. So do the official tools fold names for file names.
///
/// ```
/// use rosidlc::model::snake_case;
///
/// assert_eq!(snake_case("AddTwoInts"), "add_two_ints");
/// assert_eq!(snake_case("HTTPGet"), "http_get");
/// assert_eq!(snake_case("GetMap2D"), "get_map2_d");
/// assert_eq!(snake_case("Foo_Goal"), "foo_goal");
/// ```
pub fn snake_case(name: &str) -> String {
    let mut folded = String::with_capacity(name.len() + 8);
    let mut before = None;
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let next_is_lower = chars.peek().is_some_and(char::is_ascii_lowercase);
        if c.is_ascii_uppercase() && before.is_some_and(|b| begins_word(b, next_is_lower)) {
            folded.push('_');
        }
        folded.push(c.to_ascii_lowercase());
        before = Some(c);
    }
    folded
}

/// Whether an upper-case letter begins a word, by its neighbours.
fn begins_word(before: char, next_is_lower: bool) -> bool {
    before != '_' && (next_is_lower || before.is_ascii_lowercase() || before.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::snake_case;

    #[test]
    fn words() {
        for (name, expected) in [
            ("A", "a"),
            ("AB", "ab"),
            ("Foo", "foo"),
            ("FooBar", "foo_bar"),
            ("FOOBar", "foo_bar"),
            ("FooBAR", "foo_bar"),
            ("Foo2Bar", "foo2_bar"),
            ("Foo2", "foo2"),
            ("XYZPoint", "xyz_point"),
            ("Sample_Foo", "sample_foo"),
            ("SetIOState", "set_io_state"),
            ("Move", "move"),
            ("", ""),
        ] {
            assert_eq!(snake_case(name), expected, "{name}");
        }
    }
}
