use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Gate;

/// One item, if it is wanted, behind its feature, if it has one.
pub(super) fn gated(gate: &Gate, item: impl FnOnce() -> TokenStream) -> Option<TokenStream> {
    match gate {
        Gate::Off => None,
        Gate::On => Some(item()),
        Gate::Feature(name) => {
            let name = Literal::string(name);
            let item = item();
            Some(quote!(#[cfg(feature = #name)] #item))
        }
    }
}
