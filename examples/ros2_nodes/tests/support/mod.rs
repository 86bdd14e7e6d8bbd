//! Nodes as processes: what they print is read as it comes, all waiting has an end, and none is
//! left when its test is over.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::incompatible_msrv)]

mod domain;

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

pub use domain::Domain;

/// Stands for any output.
pub const ANYTHING: &str = "...";

/// More than anything here takes on a busy machine.
const LIMIT: Duration = Duration::from_secs(40);

#[derive(Clone, Copy)]
pub enum Signal {
    Interrupt,
    Terminate,
}

pub struct Node {
    process: Child,
    output: Lines,
    errors: Lines,
}

/// The lines of a stream, as they come, and those that were seen.
struct Lines {
    coming: Receiver<String>,
    seen: String,
}

impl Lines {
    fn of(stream: impl Read + Send + 'static) -> Self {
        let (sender, coming) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Self { coming, seen: String::new() }
    }

    /// Reads until a line has the text in it, or until the end where there is none to look for.
    fn read(&mut self, until: Option<&str>) {
        let end = Instant::now() + LIMIT;
        while let Ok(line) = self.coming.recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            self.seen.push_str(&line);
            self.seen.push('\n');
            if until.is_some_and(|text| line.contains(text)) {
                return;
            }
        }
        if let Some(text) = until {
            panic!("no `{text}` in:\n{}", self.seen);
        }
    }
}

impl Node {
    pub fn start(program: &str, domain: &Domain, arguments: &[&str]) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        // An option in the arguments counts more than the variable.
        let mut process = command.env("ROS_DOMAIN_ID", domain.id.to_string()).spawn().unwrap();
        let output = Lines::of(process.stdout.take().unwrap());
        let errors = Lines::of(process.stderr.take().unwrap());
        Self { process, output, errors }
    }

    /// A node that others can find when this returns.
    pub fn server(program: &str, domain: &Domain, arguments: &[&str]) -> Self {
        let mut node = Self::start(program, domain, arguments);
        node.prints("is ready");
        node.output.seen.clear();
        node
    }

    /// Waits for a line of output with this text.
    pub fn prints(&mut self, text: &str) {
        self.output.read(Some(text));
    }

    /// Waits for a line on standard error with this text.
    pub fn complains(&mut self, text: &str) {
        self.errors.read(Some(text));
    }

    pub fn signal(&mut self, signal: Signal) {
        let name = match signal {
            Signal::Interrupt => "INT",
            Signal::Terminate => "TERM",
        };
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Waits for the end, checks exit code and output, and gives what was on standard error.
    pub fn ends(self, code: i32, output: &str) -> String {
        let (printed, said) = self.at_its_end(code);
        if output != ANYTHING {
            assert_eq!(printed, output, "{said}");
        }
        said
    }

    /// Waits for the end, and compares the exit code and the end of the last line of the output.
    pub fn ends_with(self, code: i32, end: &str) {
        let (printed, said) = self.at_its_end(code);
        assert!(printed.trim_end().ends_with(end), "{printed}{said}");
    }

    /// Waits for the end, and gives all that was printed and all that was complained of.
    fn at_its_end(mut self, code: i32) -> (String, String) {
        let status = self.wait();
        self.output.read(None);
        self.errors.read(None);
        let (printed, said) = (self.output.seen.clone(), self.errors.seen.clone());
        assert_eq!(status.code(), Some(code), "{printed}{said}");
        (printed, said)
    }

    fn wait(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        loop {
            match self.process.try_wait().unwrap() {
                Some(status) => return status,
                None => assert!(Instant::now() < end, "it does not end:\n{}", self.output.seen),
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
