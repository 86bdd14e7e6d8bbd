//! The compiler for ROS 2 interfaces: `.msg`, `.srv` and `.action` files become a checked model,
//! official type hashes and Rust.
//!
//! The crate is a ladder; each module uses only those above it:
//!
//! | rung | its one job |
//! |---|---|
//! | [`source`] | texts and where they came from |
//! | [`diagnostic`] | what is wrong, where, and what to do |
//! | [`syntax`] | text -> syntax tree |
//! | [`model`] | what interfaces mean |
//! | [`resolve`] | syntax trees -> model |
//! | [`describe`] | type descriptions and hashes |
//! | [`layout`] | what the wire fixes: sizes, alignments, runs |
//! | [`emit`] | model -> Rust |
//! | [`compile`] | the passes in order |
//!
//! and at its edges [`package`] (what is read), [`report`] (how findings look) and [`output`] (what
//! is written).
#![warn(missing_docs)]

pub mod compile;
pub mod describe;
pub mod diagnostic;
pub mod emit;
pub mod layout;
pub mod model;
pub mod output;
pub mod package;
pub mod report;
pub mod resolve;
#[cfg(feature = "scaffold")]
pub mod scaffold;
pub mod source;
pub mod syntax;
