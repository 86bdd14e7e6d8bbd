//! Serves the action `fibonacci`: feedback on the way, goals can be cancelled, some are rejected.

use std::thread;
use std::time::Duration;

use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, unbounded};
use rclrs::{
    BeginAcceptedGoal, Context, CreateBasicExecutor, RclrsError, RclrsErrorFilter, RequestedGoal,
    SpinOptions, TerminatedGoal,
};
use ros_env::example_interfaces::action::{Fibonacci, Fibonacci_Feedback, Fibonacci_Result};

/// What still fits into the numbers of the sequence.
const LONGEST: i32 = 46;

fn main() -> Result<(), RclrsError> {
    let mut executor = Context::default_from_env()?.create_basic_executor();
    let node = executor.create_node("fibonacci_server")?;
    let _server = node.create_action_server("fibonacci", serve)?;
    println!("fibonacci is ready");
    executor.spin(SpinOptions::default()).first_error()
}

async fn serve(goal: RequestedGoal<Fibonacci>) -> TerminatedGoal {
    let order = goal.goal().order;
    if !(0..=LONGEST).contains(&order) {
        return goal.reject();
    }
    let mut result = Fibonacci_Result { sequence: vec![0] };
    let executing = match goal.accept().begin() {
        BeginAcceptedGoal::Execute(executing) => executing,
        BeginAcceptedGoal::Cancel(cancelling) => return cancelling.cancelled_with(result),
    };
    let mut numbers = numbers(order);
    loop {
        match executing.unless_cancel_requested(numbers.next()).await {
            Ok(Some(number)) => {
                result.sequence.push(number);
                executing.publish_feedback(Fibonacci_Feedback { sequence: result.sequence.clone() });
            }
            Ok(None) => return executing.succeeded_with(result),
            Err(_) => return executing.begin_cancelling().cancelled_with(result),
        }
    }
}

/// The numbers behind the first one, slowly.
fn numbers(count: i32) -> UnboundedReceiver<i32> {
    let (sender, receiver) = unbounded();
    thread::spawn(move || {
        let (mut number, mut next) = (1_i32, 1);
        for _ in 0..count {
            thread::sleep(Duration::from_millis(100));
            if sender.unbounded_send(number).is_err() {
                return;
            }
            (number, next) = (next, number.wrapping_add(next));
        }
    });
    receiver
}
