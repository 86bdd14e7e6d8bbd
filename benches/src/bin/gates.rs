//! Instructions, counted by valgrind: they repeat where times do not, so CI can hold them.
//!
//! `gates [--json] [--rosidlc PATH]`; without valgrind it says so and is content.

use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use rosidlc_benches::table::{Table, show};
use rosidlc_benches::{samples, shell};
use rosidlc_runtime::{Message, cdr, view};

/// What may be executed, in instructions: a tenth more than was counted on 2026-11-20.
const GATES: [(&str, u64); 11] = [
    ("AddTwoInts request: serialize", 37),
    ("AddTwoInts request: decode", 34),
    ("Path, 500: serialize", 31_000),
    ("Path, 500: decode into", 47_500),
    ("Path, 500: view", 32_000),
    ("TFMessage, 20: serialize", 1_680),
    ("TFMessage, 20: decode into", 2_880),
    ("DescribeParameters response, 100: serialize", 16_800),
    ("DescribeParameters response, 100: decode into", 44_800),
    ("LaserScan, 1080: serialize", 1_100),
    (GEN, 139_000_000),
];

const GEN: &str = "rosidlc gen of the bundled packages";

fn main() -> io::Result<ExitCode> {
    if let Some(name) = shell::option("--case", "CASE") {
        run(&name);
        return Ok(ExitCode::SUCCESS);
    }
    if Command::new("valgrind").arg("--version").stdout(Stdio::null()).status().is_err() {
        eprintln!("no valgrind here: instructions are not counted");
        return Ok(ExitCode::SUCCESS);
    }
    let scratch = shell::Scratch::new("gates")?;
    let counts = scratch.join("counts");
    let mut table = Table::new("Instructions", ["what", "at most", "counted", "verdict"]);
    let mut is_met = true;
    for (name, gate) in GATES {
        eprintln!("counting {name}");
        let mut command = match name {
            GEN => generate(&scratch.join("out"), &counts)?,
            _ => case(name, &counts)?,
        };
        let counted = count(&mut command, &counts)?;
        let verdict = if counted <= gate { "met" } else { "missed" };
        is_met &= counted <= gate;
        table.row([name.to_owned(), gate.to_string(), counted.to_string(), verdict.to_owned()]);
    }
    show(&[], &[table]);
    Ok(if is_met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A case of this program, of which only what `counted` does is counted.
fn case(name: &str, counts: &Path) -> io::Result<Command> {
    let mut command = valgrind(counts);
    command.args(["--collect-atstart=no", "--toggle-collect=*counted_here*"]);
    command.arg("--").arg(std::env::current_exe()?).args(["--case", name]);
    Ok(command)
}

/// The whole command, on one core: how work falls to threads differs from run to run.
fn generate(out: &Path, counts: &Path) -> io::Result<Command> {
    let mut command = valgrind(counts);
    command.arg("--").arg(shell::rosidlc()?).arg("gen");
    command.args(rosidlc::package::bundled().iter().map(|package| package.name));
    command.args(["--no-ament", "-o"]).arg(out);
    // Names of packages are looked for in the current folder too: let that be a small one.
    fs::create_dir_all(out)?;
    command.current_dir(out);
    Ok(command)
}

fn valgrind(counts: &Path) -> Command {
    let is_there = Command::new("taskset").arg("--version").stdout(Stdio::null()).status().is_ok();
    let mut command = Command::new(if is_there { "taskset" } else { "valgrind" });
    if is_there {
        command.args(["--cpu-list", "0", "valgrind"]);
    }
    command.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", counts.display()));
    command
}

fn count(command: &mut Command, counts: &Path) -> io::Result<u64> {
    let output = command.output()?;
    if !output.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let text = fs::read_to_string(counts)?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: ")?.trim().parse().ok());
    total.ok_or_else(|| io::Error::other("callgrind counted nothing"))
}

fn run(name: &str) {
    let (message, act) = name.split_once(": ").unwrap_or((name, ""));
    match message {
        "AddTwoInts request" => perform(&samples::add_two_ints(), act),
        "Path, 500" => perform(&samples::path(500), act),
        "TFMessage, 20" => perform(&samples::transforms(20), act),
        "DescribeParameters response, 100" => perform(&samples::describe_parameters(100), act),
        "LaserScan, 1080" => perform(&samples::laser_scan(1080), act),
        _ => panic!("no case {name}"),
    }
}

/// Once to warm up, so that buffers have their size, then once counted.
fn perform<T: Message + view::Viewed>(message: &T, act: &str) {
    let bytes = cdr::to_vec(message);
    let (mut buffer, mut value) = (Vec::new(), message.clone());
    let serialize = &mut || cdr::encode_into(black_box(message), &mut buffer);
    let into = &mut || {
        black_box(cdr::decode_into(black_box(&bytes), &mut value).is_ok());
    };
    let fresh = &mut || {
        let _ = black_box(&cdr::from_slice::<T>(black_box(&bytes)));
    };
    let view = &mut || {
        let _ = black_box(&view::from_slice::<T>(black_box(&bytes)));
    };
    let act: &mut dyn FnMut() = match act {
        "serialize" => serialize,
        "decode into" => into,
        "decode" => fresh,
        "view" => view,
        _ => panic!("nothing called {act}"),
    };
    act();
    counted_here(act);
}

/// Valgrind looks for this name.
#[inline(never)]
fn counted_here(act: &mut dyn FnMut()) {
    act();
}
