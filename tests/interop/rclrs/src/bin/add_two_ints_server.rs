//! Serves `add_two_ints`, as in the tutorial of ROS 2.

use rclrs::{Context, CreateBasicExecutor, RclrsError, RclrsErrorFilter, SpinOptions};
use ros_env::example_interfaces::srv::{AddTwoInts, AddTwoInts_Request, AddTwoInts_Response};

fn main() -> Result<(), RclrsError> {
    let mut executor = Context::default_from_env()?.create_basic_executor();
    let node = executor.create_node("add_two_ints_server")?;
    let _service = node.create_service::<AddTwoInts, _>("add_two_ints", answer)?;
    println!("add_two_ints is ready");
    executor.spin(SpinOptions::default()).first_error()
}

fn answer(request: AddTwoInts_Request) -> AddTwoInts_Response {
    let AddTwoInts_Request { a, b } = request;
    let sum = a.wrapping_add(b);
    println!("{a} + {b} = {sum}");
    AddTwoInts_Response { sum }
}
