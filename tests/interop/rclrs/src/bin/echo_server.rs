//! Serves `echo` and `ping`: compares what comes with the sample of its name, and sends it back.

use std::error::Error;

use rclrs::{Context, CreateBasicExecutor, RclrsErrorFilter, SpinOptions};
use ros_env::interop_interfaces::srv::{
    Echo, Echo_Request, Echo_Response, Ping, Ping_Request, Ping_Response,
};

fn main() -> Result<(), Box<dyn Error>> {
    let samples = interop_rclrs::samples()?;
    let mut executor = Context::default_from_env()?.create_basic_executor();
    let node = executor.create_node("echo_server")?;
    let _echo = node.create_service::<Echo, _>("echo", move |request: Echo_Request| {
        let complaint = match samples.get(&request.sample) {
            None => format!("unknown sample {}", request.sample),
            Some(sample) if *sample == request.value => String::new(),
            Some(_) => "not equal".to_owned(),
        };
        let shown = if complaint.is_empty() { "ok" } else { &complaint };
        println!("echo: {} {shown}", request.sample);
        Echo_Response { complaint, value: request.value }
    })?;
    let _ping = node.create_service::<Ping, _>("ping", |_: Ping_Request| {
        println!("ping");
        Ping_Response {}
    })?;
    println!("echo is ready");
    Ok(executor.spin(SpinOptions::default()).first_error()?)
}
