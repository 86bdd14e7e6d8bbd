//! A node on hiroz: adds two integers for others, or has them added.

mod client;
mod server;

use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use hiroz::context::{ZContext, ZContextBuilder};
use hiroz::{Builder, Result};

rosidlc_runtime::include_interfaces!();

/// Serves or calls example_interfaces/srv/AddTwoInts over Zenoh, without multicast and without a router.
#[derive(Parser)]
#[command(allow_negative_numbers = true)]
struct Args {
    #[command(subcommand)]
    role: Role,
    #[command(flatten)]
    network: Network,
}

#[derive(Subcommand)]
enum Role {
    /// Answers until Ctrl-C.
    Server {
        /// The name of the service.
        #[arg(long, default_value = "add_two_ints")]
        service: String,
    },
    /// Calls once.
    Client {
        /// The first summand.
        a: i64,
        /// The second summand.
        b: i64,
        /// The name of the service.
        #[arg(long, default_value = "add_two_ints")]
        service: String,
        /// How long to wait for an answer.
        #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
        timeout: Duration,
    },
}

#[derive(clap::Args)]
struct Network {
    /// The ROS domain; only nodes of one domain see each other.
    #[arg(long, global = true, env = "ROS_DOMAIN_ID", value_name = "ID", default_value_t = 0)]
    domain: usize,
    /// Where others can connect to, such as tcp/127.0.0.1:7447.
    #[arg(long, global = true, value_name = "ENDPOINT")]
    listen: Vec<String>,
    /// Who to connect to.
    #[arg(long, global = true, value_name = "ENDPOINT")]
    connect: Vec<String>,
}

impl Network {
    fn open(self) -> Result<ZContext> {
        let builder = ZContextBuilder::default().with_domain_id(self.domain);
        let builder = builder.disable_multicast_scouting().with_listen_endpoints(self.listen);
        builder.with_connect_endpoints(self.connect).build()
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Args::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(Args { role, network }: Args) -> Result<()> {
    let context = network.open()?;
    match role {
        Role::Server { service } => server::run(&context, &service).await,
        Role::Client { a, b, service, timeout } => {
            client::run(&context, &service, a, b, timeout).await
        }
    }
}

fn seconds(text: &str) -> std::result::Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}
