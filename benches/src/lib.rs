//! What the benchmarks share: the messages, a clock, tables, processes.

pub mod machine;
pub mod measure;
pub mod process;
pub mod samples;
pub mod shell;
pub mod table;
pub mod targets;

#[cfg(feature = "codecs")]
mod bounded;
#[cfg(feature = "fastcdr")]
pub mod fast_cdr;
#[cfg(feature = "codecs")]
mod hiroz;

rosidlc_runtime::include_interfaces!();
