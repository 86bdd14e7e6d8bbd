//! A brake that is a service, and says on a topic what it did.

use roslibrust::mock::MockRos;
use roslibrust::{Publish, Ros, Service, ServiceProvider, Subscribe, TopicProvider};
use std_msgs::msg::String as Text;
use std_srvs::srv::{SetBool, set_bool};

rosidlc_runtime::include_interfaces!();

/// The part that moves nothing: it answers, and can be given to any backend of roslibrust.
async fn brake(ros: impl Ros) -> roslibrust::Result<impl Send> {
    let log = ros.advertise::<Text>("/brake/log").await?;
    log.publish(&Text { data: "ready".into() }).await?;
    ros.advertise_service::<SetBool, _>("/brake", |request: set_bool::Request| {
        let message = if request.data { "locked" } else { "released" };
        Ok(set_bool::Response { success: true, message: message.into() })
    })
    .await
}

#[tokio::main]
async fn main() -> roslibrust::Result<()> {
    // In a robot: `rosbridge::ClientHandle::new("ws://localhost:9090").await?`.
    let ros = MockRos::new();
    let mut log = ros.subscribe::<Text>("/brake/log").await?;
    let _brake = brake(ros.clone()).await?;
    println!("{}", log.next().await?.data);

    let client = ros.service_client::<SetBool>("/brake").await?;
    let response = client.call(&set_bool::Request { data: true }).await?;
    println!("{}", response.message);
    Ok(())
}
