use std::time::{Duration, Instant};

use hiroz::context::ZContext;
use hiroz::{Builder, Result};

use crate::example_interfaces::srv::AddTwoInts;
use crate::example_interfaces::srv::add_two_ints::Request;

/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_millis(100);

/// Asks until somebody answers. Zenoh ends a call at once where it knows of no server yet.
pub(crate) async fn run(
    context: &ZContext,
    service: &str,
    a: i64,
    b: i64,
    timeout: Duration,
) -> Result<()> {
    let node = context.create_node("add_two_ints_client").build()?;
    let client = node.create_client::<AddTwoInts>(service).build()?;
    let start = Instant::now();
    println!("waiting for `{service}`");
    while let Some(left) = timeout.checked_sub(start.elapsed()) {
        match client.call_with_timeout(&Request { a, b }, left).await {
            Ok(response) => {
                println!("{a} + {b} = {}", response.sum);
                return Ok(());
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
    Err(format!("no answer from `{service}` within {} s", timeout.as_secs_f64()).into())
}
