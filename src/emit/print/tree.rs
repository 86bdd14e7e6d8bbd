use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// A token, in a form that can be read again and again without copying.
pub(super) enum Tree {
    Ident(proc_macro2::Ident),
    Literal(proc_macro2::Literal),
    Punct(Punct),
    Group(Group),
}

/// A character of punctuation.
#[derive(Clone, Copy)]
pub(super) struct Punct {
    pub(super) char: char,
    /// Whether the next one belongs to it.
    pub(super) is_joint: bool,
}

/// Tokens in brackets.
pub(super) struct Group {
    pub(super) delimiter: Delimiter,
    pub(super) trees: Vec<Tree>,
}

/// Takes tokens apart.
pub(super) fn trees(tokens: TokenStream) -> Vec<Tree> {
    tokens.into_iter().map(tree).collect()
}

fn tree(token: TokenTree) -> Tree {
    match token {
        TokenTree::Ident(ident) => Tree::Ident(ident),
        TokenTree::Literal(literal) => Tree::Literal(literal),
        TokenTree::Punct(punct) => {
            let is_joint = punct.spacing() == Spacing::Joint;
            Tree::Punct(Punct { char: punct.as_char(), is_joint })
        }
        TokenTree::Group(group) => {
            let (delimiter, inner) = (group.delimiter(), group.stream());
            // The group shares its tokens with `inner`, which could then only be copied.
            drop(group);
            Tree::Group(Group { delimiter, trees: trees(inner) })
        }
    }
}

impl Tree {
    /// Whether this is that character of punctuation.
    pub(super) fn is(&self, char: char) -> bool {
        matches!(self, Self::Punct(punct) if punct.char == char)
    }
}
