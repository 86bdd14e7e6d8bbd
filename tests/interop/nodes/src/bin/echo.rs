//! Sends every kind of value to and fro, and compares what came with what was meant.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use interop_nodes::interop_interfaces::msg::Everything;
use interop_nodes::interop_interfaces::srv::{Echo, Ping, echo, ping};
use interop_nodes::{difference, samples};
use ros2_nodes::{Domain, Patience, Result, Session, found};
use smol::future::try_zip;

/// The services `echo` and `ping` (interop_interfaces/srv/Echo, interop_interfaces/srv/Ping).
#[derive(Parser)]
enum Args {
    /// Compares each value with the sample of its name, and sends it back.
    Server {
        #[command(flatten)]
        domain: Domain,
    },
    /// Sends each sample once.
    Client {
        #[command(flatten)]
        patience: Patience,
        #[command(flatten)]
        domain: Domain,
    },
}

fn main() -> ExitCode {
    match Args::parse() {
        Args::Server { domain } => ros2_nodes::run("echo_server", domain, serve),
        Args::Client { domain, patience } => {
            let send = async |session: &mut Session| send(session, patience.timeout).await;
            ros2_nodes::run("echo_client", domain, send)
        }
    }
}

async fn serve(session: &mut Session) -> Result<()> {
    let samples = samples()?;
    let echo = session.server::<Echo>("echo")?;
    let ping = session.server::<Ping>("ping")?;
    println!("`echo` and `ping` are ready");
    let compare = |echo::Request { sample, value }| {
        let complaint = match samples.get(&sample) {
            None => "unknown sample".to_owned(),
            Some(expected) => difference(&value, expected).unwrap_or_default(),
        };
        println!("echo: {sample} {}", if complaint.is_empty() { "ok" } else { &complaint });
        echo::Response { complaint, value }
    };
    let pong = |ping::Request {}| {
        println!("ping");
        ping::Response {}
    };
    try_zip(session.answer(&echo, compare), session.answer(&ping, pong)).await?;
    Ok(())
}

async fn send(session: &mut Session, timeout: Duration) -> Result<()> {
    let echo = session.client::<Echo>("echo")?;
    let ping = session.client::<Ping>("ping")?;
    session.wait_for_server("echo", timeout, found(&echo, &session.node)).await?;
    session.wait_for_server("ping", timeout, found(&ping, &session.node)).await?;
    let mut failed = 0;
    for (sample, value) in samples()? {
        let request = echo::Request { sample: sample.clone(), value: value.clone() };
        let response = session.ask(&echo, request, timeout).await?;
        match complaint(response, &value) {
            None => println!("echo: {sample} ok"),
            Some(why) => {
                println!("echo: {sample} FAILED: {why}");
                failed += 1;
            }
        }
    }
    session.ask(&ping, ping::Request {}, timeout).await?;
    println!("ping ok");
    if failed > 0 {
        Err(format!("{failed} samples did not come back as sent").into())
    } else {
        Ok(())
    }
}

/// What is wrong with a response: as the server saw the request, or as we see what it sends back.
fn complaint(response: echo::Response, sent: &Everything) -> Option<String> {
    if !response.complaint.is_empty() {
        return Some(format!("the server says: {}", response.complaint));
    }
    difference(&response.value, sent).map(|why| format!("what came back differs: {why}"))
}
