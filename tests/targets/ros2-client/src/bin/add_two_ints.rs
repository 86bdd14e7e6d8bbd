//! Adds two integers: with the argument `server` it answers, without it asks.

use std::error::Error;

use example_interfaces::srv::{
    AddTwoInts,
    add_two_ints::{Request, Response},
};
use ros2_client::qos::History;
use ros2_client::{
    Context, ContextOptions, Name, Node, NodeName, NodeOptions, QosProfile, ServiceMapping,
};

rosidlc_runtime::include_interfaces!();

fn main() -> Result<(), Box<dyn Error>> {
    match std::env::args().nth(1).as_deref() {
        Some("server") => smol::block_on(serve()),
        _ => smol::block_on(call()),
    }
}

async fn serve() -> Result<(), Box<dyn Error>> {
    let mut node = node("adder")?;
    let server = node.create_server::<Request, Response>(
        ServiceMapping::Enhanced,
        &Name::new("/", "add_two_ints")?,
        &AddTwoInts::service_type_name(),
        qos(),
        qos(),
    )?;
    loop {
        let (id, request) = server.async_receive_request().await?;
        let sum = request.a.wrapping_add(request.b);
        server.async_send_response(id, Response { sum }).await?;
    }
}

async fn call() -> Result<(), Box<dyn Error>> {
    let mut node = node("asker")?;
    let client = node.create_client::<Request, Response>(
        ServiceMapping::Enhanced,
        &Name::new("/", "add_two_ints")?,
        &AddTwoInts::service_type_name(),
        qos(),
        qos(),
    )?;
    client.wait_for_service(&node).await;
    let response = client.async_call_service(Request { a: 41, b: 1 }).await?;
    println!("41 + 1 = {}", response.sum);
    Ok(())
}

/// A node in the domain that all nodes of ROS 2 are in, unless the variable names another.
fn node(name: &str) -> Result<Node, Box<dyn Error>> {
    let domain = std::env::var("ROS_DOMAIN_ID").map_or(Ok(0), |id| id.parse())?;
    let context = Context::with_options(ContextOptions::new().domain_id(domain))?;
    let mut node = context.new_node(NodeName::new("/", name)?, NodeOptions::new())?;
    // Finds the other nodes.
    smol::spawn(node.spinner()?.spin()).detach();
    Ok(node)
}

fn qos() -> QosProfile {
    QosProfile::publisher_default().history(History::KeepLast { depth: 10 })
}
