use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Options;

/// What stands before an item that is not for everybody: nothing, or the condition that the
/// crate's feature of this name is on.
pub(super) fn gate(options: &Options, feature: &str) -> Option<TokenStream> {
    options.features.then(|| {
        let feature = Literal::string(feature);
        quote!(#[cfg(feature = #feature)])
    })
}
