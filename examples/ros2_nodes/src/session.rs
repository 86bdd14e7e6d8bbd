use std::process::ExitCode;
use std::time::Duration;

use ros2_client::{Context, ContextOptions, Node, NodeName, NodeOptions};
use smol::Timer;
use smol::future::FutureExt;

use crate::{Domain, Result, Stop};

/// A node at work, and the word when to stop.
pub struct Session {
    pub node: Node,
    pub stop: Stop,
}

/// Runs a program that has a node of its own, until it is done or wants to stop. An error is
/// printed, and the exit code says that there was one.
pub fn run(
    name: &str,
    domain: Domain,
    program: impl AsyncFnOnce(&mut Session) -> Result<()>,
) -> ExitCode {
    match smol::block_on(with_node(name, domain, program)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn with_node(
    name: &str,
    domain: Domain,
    program: impl AsyncFnOnce(&mut Session) -> Result<()>,
) -> Result<()> {
    let stop = Stop::listen()?;
    let context = Context::with_options(ContextOptions::new().domain_id(domain.id))?;
    let mut node = context.new_node(NodeName::new("/", name)?, NodeOptions::new())?;
    // It finds the other nodes, in the background.
    let spinner = smol::spawn(node.spinner()?.spin());
    let mut session = Session { node, stop };
    let result = program(&mut session).await;
    // Without its node the spinner ends, and without both the others are told that we are gone.
    drop(session);
    spinner.await?;
    result
}

impl Session {
    /// Waits for a server to be there; says so after a second, and gives up after the timeout.
    pub async fn wait_for_server(
        &self,
        name: &str,
        timeout: Duration,
        server: impl Future<Output = ()>,
    ) -> Result<()> {
        let hint = async {
            Timer::after(Duration::from_secs(1)).await;
            eprintln!("no server of `{name}` yet, waiting for {} s", timeout.as_secs_f64());
            std::future::pending().await
        };
        let failure = format!("no server of `{name}` came");
        self.within(timeout, &failure, server.or(hint)).await
    }

    /// What the future gives, unless it takes too long or the program is to stop.
    pub async fn within<T>(
        &self,
        timeout: Duration,
        failure: &str,
        future: impl Future<Output = T>,
    ) -> Result<T> {
        let done = async { Ok(future.await) };
        let late = async {
            Timer::after(timeout).await;
            Err(format!("{failure} within {} s", timeout.as_secs_f64()).into())
        };
        let stopped = async {
            self.stop.requested().await;
            Err("interrupted".into())
        };
        done.or(late).or(stopped).await
    }
}
