//! Adds two integers for whoever asks.

use std::process::ExitCode;

use clap::Parser;
use ros2_nodes::example_interfaces::srv::{
    AddTwoInts,
    add_two_ints::{Request, Response},
};

/// Serves `add_two_ints` (example_interfaces/srv/AddTwoInts).
#[derive(Parser)]
struct Args {
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let args = Args::parse();
    ros2_nodes::run("add_two_ints_server", args.domain, async |session| {
        let add = |request: Request| {
            let sum = request.a.wrapping_add(request.b);
            println!("{} + {} = {sum}", request.a, request.b);
            Response { sum }
        };
        session.serve::<AddTwoInts>("add_two_ints", add).await
    })
}
