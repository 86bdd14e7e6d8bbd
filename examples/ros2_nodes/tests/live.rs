//! The nodes of this example against each other, each test in a ROS domain of its own.

mod support;

use support::{Domain, Node, Signal};

const PATIENCE: &str = "--timeout=20";

#[test]
fn add_two_ints() {
    let domain = Domain::free();
    let mut server = Node::server(env!("CARGO_BIN_EXE_add_two_ints_server"), &domain, &[]);
    let client = env!("CARGO_BIN_EXE_add_two_ints_client");
    Node::start(client, &domain, &["41", "1", PATIENCE]).ends(0, "41 + 1 = 42\n");
    Node::start(client, &domain, &["-5", "3", PATIENCE]).ends(0, "-5 + 3 = -2\n");
    server.signal(Signal::Interrupt);
    server.ends(0, "41 + 1 = 42\n-5 + 3 = -2\n");
}

#[test]
fn set_speed() {
    let domain = Domain::free();
    let mut server = Node::server(env!("CARGO_BIN_EXE_set_speed_server"), &domain, &[]);
    let client = env!("CARGO_BIN_EXE_set_speed_client");
    Node::start(client, &domain, &["1", "-2", PATIENCE]).ends(0, "set: as you wish\n");
    let refused = Node::start(client, &domain, &["-1.6", PATIENCE]).ends(1, "");
    assert_eq!(refused, "error: refused: linear is -1.6 m/s, the limit is 1.5 m/s\n");
    let refused = Node::start(client, &domain, &["0", "nan", PATIENCE]).ends(1, "");
    assert_eq!(refused, "error: refused: angular is NaN rad/s, the limit is 2 rad/s\n");
    server.signal(Signal::Terminate);
    server.ends(0, support::ANYTHING);
}

#[test]
fn fibonacci() {
    let domain = Domain::free();
    let server = env!("CARGO_BIN_EXE_fibonacci_server");
    let mut server = Node::server(server, &domain, &["--delay-ms=50", "--max-order=40"]);
    let client = env!("CARGO_BIN_EXE_fibonacci_client");
    let all = "feedback: [0, 1, 1]\nfeedback: [0, 1, 1, 2]\nfeedback: [0, 1, 1, 2, 3]\n\
               result: [0, 1, 1, 2, 3] succeeded\n";
    Node::start(client, &domain, &["4", PATIENCE]).ends(0, all);
    Node::start(client, &domain, &["0", PATIENCE]).ends(0, "result: [0] succeeded\n");
    for order in ["-1", "41"] {
        let rejected = Node::start(client, &domain, &[order, PATIENCE]).ends(1, "");
        assert_eq!(rejected, format!("error: order {order} was rejected\n"));
    }
    server.signal(Signal::Interrupt);
    server.ends(0, support::ANYTHING);
}

/// Half-way by the number of messages, by Ctrl-C at the client, and by Ctrl-C at the server.
#[test]
fn fibonacci_ends_early() {
    let domain = Domain::free();
    let server = env!("CARGO_BIN_EXE_fibonacci_server");
    let mut server = Node::server(server, &domain, &["--delay-ms=100"]);
    let client = |arguments: &[&str]| {
        let arguments = [&["40", PATIENCE], arguments].concat();
        Node::start(env!("CARGO_BIN_EXE_fibonacci_client"), &domain, &arguments)
    };

    let mut after_two = client(&["--cancel-after=2"]);
    after_two.prints("feedback: [0, 1, 1, 2]");
    after_two.ends_with(0, " canceled");

    let mut interrupted = client(&[]);
    interrupted.prints("feedback: [0, 1, 1]");
    interrupted.signal(Signal::Interrupt);
    interrupted.ends_with(0, " canceled");

    let mut aborted = client(&[]);
    aborted.prints("feedback: [0, 1, 1]");
    server.signal(Signal::Interrupt);
    aborted.ends_with(1, " aborted");
    server.ends(0, support::ANYTHING);
}

#[test]
fn a_client_waits_says_so_and_gives_up() {
    let domain = Domain::free();
    for (client, arguments, name) in [
        (env!("CARGO_BIN_EXE_add_two_ints_client"), &["1", "2"][..], "add_two_ints"),
        (env!("CARGO_BIN_EXE_set_speed_client"), &["1"][..], "set_speed"),
        (env!("CARGO_BIN_EXE_fibonacci_client"), &["5"][..], "/fibonacci"),
    ] {
        let arguments = [arguments, &["--timeout=1.5"]].concat();
        let said = Node::start(client, &domain, &arguments).ends(1, "");
        let expected = format!(
            "no server of `{name}` yet, waiting for 1.5 s\n\
             error: no server of `{name}` came within 1.5 s\n"
        );
        assert_eq!(said, expected);
    }
}

#[test]
fn a_client_that_waits_can_be_interrupted() {
    let domain = Domain::free();
    let client = env!("CARGO_BIN_EXE_add_two_ints_client");
    let mut client = Node::start(client, &domain, &["1", "2", "--timeout=30"]);
    client.complains("no server of `add_two_ints` yet");
    client.signal(Signal::Interrupt);
    assert!(client.ends(1, "").ends_with("error: interrupted\n"));
}

#[test]
fn wrong_arguments_are_told() {
    let domain = Domain::free();
    let client = env!("CARGO_BIN_EXE_add_two_ints_client");
    assert!(Node::start(client, &domain, &["one", "2"]).ends(2, "").contains("'one'"));
    assert!(
        Node::start(client, &domain, &["1", "2", "--timeout=-1"]).ends(2, "").contains("--timeout")
    );
    assert!(
        Node::start(client, &domain, &["1", "2", "--domain=233"]).ends(2, "").contains("--domain")
    );
}
