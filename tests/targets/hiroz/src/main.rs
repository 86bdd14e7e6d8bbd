//! A service and its client on hiroz, in one program.

use std::time::Duration;

use hiroz::context::ZContextBuilder;
use hiroz::{Builder, Result};

use example_interfaces::srv::AddTwoInts;
use example_interfaces::srv::add_two_ints::{Request, Response};

rosidlc_runtime::include_interfaces!();

#[tokio::main]
async fn main() -> Result<()> {
    // Both ends are in this program. By default a context looks for a router at localhost:7447.
    let nowhere: [&str; 0] = [];
    let builder = ZContextBuilder::default();
    let context = builder.with_listen_endpoints(nowhere).with_connect_endpoints(nowhere).build()?;
    let node = context.create_node("calculator").build()?;

    let mut server = node.create_service::<AddTwoInts>("add_two_ints").build()?;
    tokio::spawn(async move {
        loop {
            match server.async_take_request().await {
                Ok(request) => {
                    let Request { a, b } = *request.message();
                    let response = Response { sum: a.wrapping_add(b) };
                    if let Err(error) = request.reply(&response).await {
                        eprintln!("a response could not be sent: {error}");
                    }
                }
                // Bytes that are no request, with the field and the byte where they are wrong.
                Err(error) => eprintln!("{error}"),
            }
        }
    });

    let client = node.create_client::<AddTwoInts>("add_two_ints").build()?;
    let request = Request { a: 41, b: 1 };
    let response = client.call_with_timeout(&request, Duration::from_secs(5)).await?;
    println!("{} + {} = {}", request.a, request.b, response.sum);
    Ok(())
}
