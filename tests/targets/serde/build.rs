//! All standard packages with the target.

#[path = "../every_message.rs"]
mod every_message;

use rosidlc_build::Target;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    every_message::compile(&[Target::Serde])
}
