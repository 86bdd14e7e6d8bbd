//! Has Fibonacci numbers worked out, watches, and can change its mind.

use std::process::ExitCode;

use clap::Parser;
use futures::{FutureExt, StreamExt, pin_mut, select_biased};
use ros2_client::action::{ActionClient, GoalId, GoalStatusEnum};
use ros2_client::{Name, ServiceMapping};
use ros2_nodes::example_interfaces::action::{Fibonacci, fibonacci};
use ros2_nodes::{Result, Session, qos};
use smol::Timer;

/// Sends one goal to the action `fibonacci` (example_interfaces/action/Fibonacci).
///
/// Ctrl-C cancels the goal.
#[derive(Parser)]
#[command(allow_negative_numbers = true)]
struct Args {
    /// The index of the last number wanted; 5 asks for 0 1 1 2 3 5.
    order: i32,
    /// Cancel the goal after so many messages of feedback.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    cancel_after: Option<u32>,
    #[command(flatten)]
    patience: ros2_nodes::Patience,
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let args = Args::parse();
    ros2_nodes::run("fibonacci_client", args.domain, async |session| send(session, &args).await)
}
type Client = ActionClient<fibonacci::Goal, fibonacci::Result, fibonacci::Feedback>;

async fn send(session: &mut Session, args: &Args) -> Result<()> {
    let timeout = args.patience.timeout;
    let client: Client = session.node.create_action_client(
        ServiceMapping::Enhanced,
        &Name::new("/", "fibonacci")?,
        &Fibonacci::action_type_name(),
        qos::action_client(),
    )?;
    session.wait_for_action(&client, timeout).await?;
    let goal = client.async_send_goal(fibonacci::Goal { order: args.order });
    let (id, answer) = session.within(timeout, "the goal was not answered", goal).await??;
    if !answer.accepted {
        return Err(format!("order {} was rejected", args.order).into());
    }
    let (status, result) = watch(session, &client, id, args).await?;
    let status = format!("{status:?}").to_lowercase();
    println!("result: {:?} {status}", result.sequence);
    match status.as_str() {
        "succeeded" | "canceled" => Ok(()),
        other => Err(format!("the goal was {other}").into()),
    }
}

/// Prints feedback until there is a result. Cancels where the arguments or the user say so, which
/// the server may or may not do.
async fn watch(
    session: &Session,
    client: &Client,
    id: GoalId,
    args: &Args,
) -> Result<(GoalStatusEnum, fibonacci::Result)> {
    let timeout = args.patience.timeout;
    let feedback = client.feedback_stream(id);
    let result = client.async_request_result(id).fuse();
    let stop = session.stop.requested().fuse();
    pin_mut!(feedback, result, stop);
    let mut count = 0;
    loop {
        // Feedback first: it may have come together with the result.
        select_biased! {
            feedback = feedback.select_next_some() => {
                println!("feedback: {:?}", feedback?.sequence);
                count += 1;
                if args.cancel_after == Some(count) {
                    client.cancel_goal(id)?;
                }
            }
            result = result => return Ok(result?),
            () = stop => {
                client.cancel_goal(id)?;
            }
            _ = FutureExt::fuse(Timer::after(timeout)) => {
                let silence = timeout.as_secs_f64();
                return Err(format!("nothing was heard of the goal for {silence} s").into());
            }
        }
    }
}
