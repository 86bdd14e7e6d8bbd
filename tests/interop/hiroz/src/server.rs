use hiroz::context::ZContext;
use hiroz::service::ServiceRequest;
use hiroz::{Builder, Result};
use tokio::signal::unix::{SignalKind, signal};

use crate::example_interfaces::srv::AddTwoInts;
use crate::example_interfaces::srv::add_two_ints::{Request, Response};

/// Adds until it is told to end.
pub(crate) async fn run(context: &ZContext, service: &str) -> Result<()> {
    let node = context.create_node("add_two_ints_server").build()?;
    let mut server = node.create_service::<AddTwoInts>(service).build()?;
    let mut terminate = signal(SignalKind::terminate())?;
    println!("`{service}` is ready");
    loop {
        tokio::select! {
            request = server.async_take_request() => match request {
                Ok(request) => answer(request).await?,
                Err(error) => eprintln!("error: {error}"),
            },
            ended = tokio::signal::ctrl_c() => return Ok(ended?),
            _ = terminate.recv() => return Ok(()),
        }
    }
}

async fn answer(request: ServiceRequest<AddTwoInts>) -> Result<()> {
    let Request { a, b } = *request.message();
    let response = Response { sum: a.wrapping_add(b) };
    println!("{a} + {b} = {}", response.sum);
    request.reply(&response).await
}
