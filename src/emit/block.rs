use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A head and what stands in braces behind it.
///
/// `quote!` would copy the tokens inside at every level of modules; this moves them.
pub(super) fn block(
    mut head: TokenStream,
    inside: impl IntoIterator<Item = TokenStream>,
) -> TokenStream {
    let inside = inside.into_iter().collect();
    head.extend([TokenTree::Group(Group::new(Delimiter::Brace, inside))]);
    head
}
