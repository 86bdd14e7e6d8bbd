use super::blanks::is_space;
use super::lines::lines;

/// A type name in a text that may be a reference to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'s> {
    /// The package; none where it is the one that the text belongs to.
    pub package: Option<&'s str>,
    /// The name in the package.
    pub name: &'s str,
}

/// What a text may refer to, in order, with repetitions: a quick look at the first word of each
/// line, for whoever has to fetch texts before they can be parsed.
///
/// ```
/// use rosidlc::syntax::{Reference, references};
///
/// let found: Vec<_> = references("std_msgs/Header header\nPoint[] points\nint32 x\n").collect();
/// assert_eq!(found[0], Reference { package: Some("std_msgs"), name: "Header" });
/// assert_eq!(found[1], Reference { package: None, name: "Point" });
/// assert_eq!(found.len(), 2);
/// ```
pub fn references(text: &str) -> impl Iterator<Item = Reference<'_>> {
    lines(text).filter_map(reference)
}

fn reference(line: &str) -> Option<Reference<'_>> {
    let word = line.split(is_space).next()?;
    let word = word.split(['[', '#', '=', '<']).next()?;
    let (package, name) = match word.split_once('/') {
        Some((package, name)) => (Some(package), name),
        None => (None, word),
    };
    let sound = |name: &str| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    (capital && sound(name) && package.is_none_or(sound)).then_some(Reference { package, name })
}
