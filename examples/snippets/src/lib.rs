//! Compiles and runs the Rust that README.md and docs/ show: `cargo test -p snippets`.
//!
//! The crate is called `interfaces`, so that `use interfaces::...` means in the documents what it
//! means in a program with `mod interfaces;`.

rosidlc_runtime::include_interfaces!();

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
mod readme {}

#[cfg(doctest)]
#[doc = include_str!("../../../docs/build-rs.md")]
mod build_rs {}

#[cfg(doctest)]
#[doc = include_str!("../../../docs/cdr.md")]
mod cdr {}

#[cfg(doctest)]
#[doc = include_str!("../../../docs/generated-code.md")]
mod generated_code {}
