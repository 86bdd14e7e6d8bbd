//! An action server and its client in two threads: a goal, feedback on the way, a cancellation
//! half-way, a result. All that passes between them is CDR.

mod client;
mod link;
mod server;

use std::error::Error;
use std::panic;
use std::thread;

use sequence_interfaces::action::fibonacci;

rosidlc_runtime::include_interfaces!();

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let result = exchange(9)?;
    println!("canceled with {:?}", result.sequence);
    Ok(())
}

/// Starts a server, gives it a goal, cancels it half-way, and waits until the server has ended.
fn exchange(order: i32) -> Result<fibonacci::Result> {
    let (client, server) = link::connect();
    let server = thread::spawn(move || server::serve(&server));
    let result = client::cancel_half_way(&client, order);
    drop(client);
    server.join().unwrap_or_else(|cause| panic::resume_unwind(cause))?;
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_canceled_goal_has_what_was_found() -> Result<()> {
        let sequence = exchange(9)?.sequence;
        assert_eq!(sequence[..5], [0, 1, 1, 2, 3]);
        assert!(sequence.len() < 10);
        Ok(())
    }

    #[test]
    fn a_goal_without_numbers_is_refused() {
        assert!(exchange(-1).is_err_and(|error| error.to_string().contains("refused")));
    }
}
