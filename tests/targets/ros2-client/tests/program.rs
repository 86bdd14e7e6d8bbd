//! The program of docs/targets/ros2-client.md, against itself.
#![allow(clippy::unwrap_used)]

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Ends with the test, however that ends.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(arguments: &[&str]) -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_add_two_ints"));
    command.args(arguments).env("ROS_DOMAIN_ID", "81").stdout(Stdio::piped());
    Program(command.spawn().unwrap())
}

#[test]
fn a_client_is_answered_by_a_server() {
    let _server = start(&["server"]);
    let mut client = start(&[]);
    let late = Instant::now() + Duration::from_secs(30);
    while client.0.try_wait().unwrap().is_none() {
        assert!(Instant::now() < late, "the client was not answered");
        sleep(Duration::from_millis(20));
    }
    let printed = std::io::read_to_string(client.0.stdout.take().unwrap()).unwrap();
    assert_eq!(printed, "41 + 1 = 42\n");
}
