//! Has two integers added by a server.

use std::process::ExitCode;

use clap::Parser;
use ros2_nodes::example_interfaces::srv::{AddTwoInts, add_two_ints::Request};

/// Calls `add_two_ints` (example_interfaces/srv/AddTwoInts) once.
#[derive(Parser)]
#[command(allow_negative_numbers = true)]
struct Args {
    /// The first summand.
    a: i64,
    /// The second summand.
    b: i64,
    #[command(flatten)]
    patience: ros2_nodes::Patience,
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let Args { a, b, patience, domain } = Args::parse();
    ros2_nodes::run("add_two_ints_client", domain, async |session| {
        let call = session.call::<AddTwoInts>("add_two_ints", Request { a, b }, patience.timeout);
        println!("{a} + {b} = {}", call.await?.sum);
        Ok(())
    })
}
