//! The program of docs/targets/ros2-client.md, against itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::incompatible_msrv)]

#[path = "../../../../examples/ros2_nodes/tests/support/domain.rs"]
mod domain;

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use domain::Domain;

/// Ends with the test, however that ends.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(arguments: &[&str], domain: &Domain) -> Program {
    let mut command = Command::new(env!("CARGO_BIN_EXE_add_two_ints"));
    command.args(arguments).env("ROS_DOMAIN_ID", domain.id.to_string()).stdout(Stdio::piped());
    Program(command.spawn().unwrap())
}

#[test]
fn a_client_is_answered_by_a_server() {
    let domain = Domain::free();
    let _server = start(&["server"], &domain);
    let mut client = start(&[], &domain);
    let late = Instant::now() + Duration::from_secs(30);
    while client.0.try_wait().unwrap().is_none() {
        assert!(Instant::now() < late, "the client was not answered");
        sleep(Duration::from_millis(20));
    }
    let printed = std::io::read_to_string(client.0.stdout.take().unwrap()).unwrap();
    assert_eq!(printed, "41 + 1 = 42\n");
}

#[test]
fn the_page_shows_it() {
    let page = include_str!("../../../../docs/targets/ros2-client.md");
    let program = include_str!("../src/bin/add_two_ints.rs");
    assert!(page.contains(&format!("```rust\n{program}```\n")));
}
