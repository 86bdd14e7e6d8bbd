use crate::source::{FileId, Kind, Span};

/// A part of a text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'s> {
    /// The part.
    pub text: &'s str,
    /// The byte offset of its start.
    pub start: usize,
}

impl<'s> Word<'s> {
    /// The word for a part of `whole`. A part of another text is placed at the end.
    pub fn of(whole: &'s str, part: &'s str) -> Self {
        let start = (part.as_ptr() as usize).wrapping_sub(whole.as_ptr() as usize);
        Self { text: part, start: start.min(whole.len()) }
    }

    /// Where it stands.
    pub fn span(&self, file: FileId) -> Span {
        Span::new(file, self.start..self.start + self.text.len())
    }

    /// A part of this word, by byte offsets in it.
    pub fn slice(&self, range: core::ops::Range<usize>) -> Self {
        Self { text: &self.text[range.clone()], start: self.start + range.start }
    }
}

/// A file.
#[derive(Clone, Debug)]
pub struct Tree<'s> {
    /// Which text it was.
    pub file: FileId,
    /// What kind of interface it defines.
    pub kind: Kind,
    /// What `---` lines cut it into; their number is right where there was no finding.
    pub sections: Vec<Section<'s>>,
}

/// A message, a request, a goal and so on.
#[derive(Clone, Debug)]
pub struct Section<'s> {
    /// The comment at its top, a word for each line.
    pub comments: Vec<Word<'s>>,
    /// Its declarations, in order.
    pub items: Vec<Item<'s>>,
}

/// A declaration and the comments that belong to it.
#[derive(Clone, Debug)]
pub struct Item<'s> {
    /// The field or constant.
    pub declaration: Declaration<'s>,
    /// The lines of its comment, without `#`.
    pub comments: Vec<Word<'s>>,
    /// Where, in its line, a comment follows: the text from the first `#` on.
    pub trailing: Option<Word<'s>>,
}

/// A line that declares something.
#[derive(Clone, Copy, Debug)]
pub enum Declaration<'s> {
    /// `type name` or `type name default`
    Field(Field<'s>),
    /// `type NAME=value`
    Constant(Constant<'s>),
}

/// `type name` or `type name default`
#[derive(Clone, Copy, Debug)]
pub struct Field<'s> {
    /// The type.
    pub ty: TypeExpr<'s>,
    /// The name.
    pub name: Word<'s>,
    /// The text of the default.
    pub default: Option<Word<'s>>,
}

/// `type NAME=value`
#[derive(Clone, Copy, Debug)]
pub struct Constant<'s> {
    /// The type, which may be anything.
    pub ty: Word<'s>,
    /// The name.
    pub name: Word<'s>,
    /// The text of the value; may be empty.
    pub value: Word<'s>,
}

/// A type as written.
#[derive(Clone, Copy, Debug)]
pub struct TypeExpr<'s> {
    /// All of it.
    pub whole: Word<'s>,
    /// The element without string bound and array suffix: `string`, `std_msgs/Header`.
    pub base: Word<'s>,
    /// What stands behind `<=` of a string.
    pub bound: Option<Word<'s>>,
    /// The array suffix.
    pub array: Option<ArrayExpr<'s>>,
}

/// `[]`, `[N]` or `[<=N]`
#[derive(Clone, Copy, Debug)]
pub struct ArrayExpr<'s> {
    /// The brackets and what is between them.
    pub whole: Word<'s>,
    /// Whether the size is an upper bound.
    pub upper: bool,
    /// The text of the size, where there is any.
    pub size: Option<Word<'s>>,
}
