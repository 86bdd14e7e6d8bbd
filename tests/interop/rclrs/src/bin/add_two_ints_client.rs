//! Adds two numbers through a service: `add_two_ints_client A B`.

use std::env;
use std::error::Error;

use interop_rclrs::spin_until;
use rclrs::{Context, CreateBasicExecutor};
use ros_env::example_interfaces::srv::{AddTwoInts, AddTwoInts_Request, AddTwoInts_Response};

fn main() -> Result<(), Box<dyn Error>> {
    let numbers = env::args().skip(1).map(|word| word.parse());
    let [a, b] = numbers.collect::<Result<Vec<i64>, _>>()?[..] else {
        return Err("give two numbers".into());
    };
    let mut executor = Context::default_from_env()?.create_basic_executor();
    let node = executor.create_node("add_two_ints_client")?;
    let client = node.create_client::<AddTwoInts>("add_two_ints")?;
    spin_until(&mut executor, client.notify_on_service_ready())?;
    let request = AddTwoInts_Request { a, b };
    let promise = client.call_then(&request, move |response: AddTwoInts_Response| {
        println!("{a} + {b} = {}", response.sum);
    })?;
    Ok(spin_until(&mut executor, promise)?)
}
