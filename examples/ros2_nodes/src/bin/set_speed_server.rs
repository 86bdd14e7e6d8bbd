//! Keeps the speed of a drive within its limits.

use std::process::ExitCode;

use clap::Parser;
use ros2_nodes::speed_interfaces::srv::{
    SetSpeed,
    set_speed::{Request, Response},
};

/// Serves `set_speed` (speed_interfaces/srv/SetSpeed).
#[derive(Parser)]
struct Args {
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let args = Args::parse();
    ros2_nodes::run("set_speed_server", args.domain, async |session| {
        let set_speed = |request: Request| {
            let response = match check(&request) {
                Ok(()) => Response { success: true, message: "as you wish".to_owned() },
                Err(message) => Response { success: false, message },
            };
            println!("{} m/s, {} rad/s: {}", request.linear, request.angular, response.message);
            response
        };
        session.serve::<SetSpeed>("set_speed", set_speed).await
    })
}

/// Whether the drive can go as fast as it is asked to.
fn check(request: &Request) -> Result<(), String> {
    let limits = [
        ("linear", request.linear, Request::MAX_LINEAR, "m/s"),
        ("angular", request.angular, Request::MAX_ANGULAR, "rad/s"),
    ];
    for (name, speed, limit, unit) in limits {
        // What is not a number is in no range.
        if !(-limit..=limit).contains(&speed) {
            return Err(format!("{name} is {speed} {unit}, the limit is {limit} {unit}"));
        }
    }
    Ok(())
}
