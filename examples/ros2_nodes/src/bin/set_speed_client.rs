//! Sets the speed of a drive.

use std::process::ExitCode;

use clap::Parser;
use ros2_nodes::speed_interfaces::srv::{SetSpeed, set_speed::Request};

/// Calls `set_speed` (speed_interfaces/srv/SetSpeed) once.
#[derive(Parser)]
#[command(allow_negative_numbers = true)]
struct Args {
    /// In m/s, forwards.
    linear: f64,
    /// In rad/s, to the left.
    #[arg(default_value_t = 0.0)]
    angular: f64,
    #[command(flatten)]
    patience: ros2_nodes::Patience,
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let Args { linear, angular, patience, domain } = Args::parse();
    ros2_nodes::run("set_speed_client", domain, async |session| {
        let request = Request { linear, angular };
        let response = session.call::<SetSpeed>("set_speed", request, patience.timeout).await?;
        match response.success {
            true => println!("set: {}", response.message),
            false => return Err(format!("refused: {}", response.message).into()),
        }
        Ok(())
    })
}
