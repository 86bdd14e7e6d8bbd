//! Works out Fibonacci numbers, one after the other, and tells how far it has come.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use futures::{FutureExt, select};
use ros2_client::action::{
    AsyncActionServer, CancelHandle, ExecutingGoalHandle, GoalEndStatus, GoalId, NewGoalHandle,
};
use ros2_client::{Name, ReadResult, ServiceMapping};
use ros2_nodes::example_interfaces::action::{Fibonacci, fibonacci};
use ros2_nodes::{Result, Session, Stop, qos};
use smol::Timer;
use smol::future::FutureExt as _;

/// Serves the action `fibonacci` (example_interfaces/action/Fibonacci), one goal at a time.
#[derive(Parser)]
struct Args {
    /// How long it takes to find a number.
    #[arg(long, value_name = "MS", default_value_t = 500)]
    delay_ms: u64,
    /// The largest order that is accepted; from 47 on, the numbers are too large for an int32.
    #[arg(long, value_name = "N", default_value_t = 46, value_parser = clap::value_parser!(i32).range(0..=46))]
    max_order: i32,
    #[command(flatten)]
    domain: ros2_nodes::Domain,
}

fn main() -> ExitCode {
    let args = Args::parse();
    ros2_nodes::run("fibonacci_server", args.domain, async |session| serve(session, &args).await)
}

type Server = AsyncActionServer<fibonacci::Goal, fibonacci::Result, fibonacci::Feedback>;
type NewGoal = NewGoalHandle<fibonacci::Goal>;
type Goal = ExecutingGoalHandle<fibonacci::Goal>;

async fn serve(session: &mut Session, args: &Args) -> Result<()> {
    let server = Server::new(session.node.create_action_server(
        ServiceMapping::Enhanced,
        &Name::new("/", "fibonacci")?,
        &Fibonacci::action_type_name(),
        qos::action_server(),
    )?);
    println!("`fibonacci` is ready");
    while !session.stop.is_requested() {
        select! {
            () = session.stop.requested().fuse() => {}
            goal = server.receive_new_goal().fuse() => match goal {
                Ok(goal) => take(&server, goal, args, &session.stop).await?,
                Err(error) => eprintln!("a goal that cannot be read: {error}"),
            },
            request = server.receive_cancel_request().fuse() => {
                cancel(&server, request, None).await?;
            }
        }
    }
    // The last result is still on its way, and gets no further once the node is gone.
    Timer::after(Duration::from_millis(500)).await;
    Ok(())
}

/// Rejects a goal, or works on it until there is a result.
async fn take(server: &Server, goal: NewGoal, args: &Args, stop: &Stop) -> Result<()> {
    let Some(fibonacci::Goal { order }) = server.get_new_goal(goal) else { return Ok(()) };
    if !(0..=args.max_order).contains(&order) {
        println!("order {order}: rejected");
        return server.reject_goal(goal).await.map_err(failed);
    }
    println!("order {order}: accepted");
    let goal = server.accept_goal(goal).await.map_err(failed)?;
    let goal = server.start_executing_goal(goal).await.map_err(failed)?;
    let mut sequence = if order == 0 { vec![0] } else { vec![0, 1] };
    let delay = Duration::from_millis(args.delay_ms);
    let end = work(server, goal, order, &mut sequence, delay, stop).await?;
    println!("order {order}: {end:?} with {sequence:?}");
    // The client asks for the result. One that is gone will not, so there is a limit to waiting.
    let sent = async {
        let result = fibonacci::Result { sequence };
        server.send_result_response(goal, end, result).await.map_err(failed)
    };
    let gone = async {
        Timer::after(Duration::from_secs(5)).await;
        eprintln!("order {order}: nobody asks for the result");
        Ok(())
    };
    sent.or(gone).await
}

/// Finds number after number, until all are there or somebody wants it to end.
async fn work(
    server: &Server,
    goal: Goal,
    order: i32,
    sequence: &mut Vec<i32>,
    delay: Duration,
    stop: &Stop,
) -> Result<GoalEndStatus> {
    for _ in 1..order {
        let mut found = FutureExt::fuse(Timer::after(delay));
        loop {
            select! {
                _ = found => break,
                () = stop.requested().fuse() => return Ok(GoalEndStatus::Aborted),
                request = server.receive_cancel_request().fuse() => {
                    if cancel(server, request, Some(goal.goal_id())).await? {
                        return Ok(GoalEndStatus::Canceled);
                    }
                }
            }
        }
        sequence.push(sequence[sequence.len() - 2] + sequence[sequence.len() - 1]);
        let feedback = fibonacci::Feedback { sequence: sequence.clone() };
        server.publish_feedback(goal, feedback).await.map_err(failed)?;
    }
    Ok(GoalEndStatus::Succeeded)
}

/// Answers a request to cancel: yes for the goal that is being worked on, no for any other. Tells
/// whether it was that one.
async fn cancel(
    server: &Server,
    request: ReadResult<CancelHandle>,
    current: Option<GoalId>,
) -> Result<bool> {
    let request = match request {
        Ok(request) => request,
        Err(error) => {
            eprintln!("a request to cancel that cannot be read: {error}");
            return Ok(false);
        }
    };
    let ours = request.goals().filter(|id| Some(*id) == current);
    server.respond_to_cancel_requests(&request, ours).await?;
    Ok(current.is_some_and(|id| request.contains_goal(&id)))
}

/// The errors of goals have no text of their own.
fn failed(error: impl std::fmt::Debug) -> ros2_nodes::Error {
    format!("{error:?}").into()
}
