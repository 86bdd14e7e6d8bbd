//! The command line: one file per command.
//!
//! Results go to standard output, all else to standard error. The exit code is 0 where there is
//! no error, 1 where interfaces have errors, 2 where the command could not do what was asked.

mod check;
mod completions;
mod diff;
mod r#gen;
mod hash;
mod list;
mod man;
mod new;
mod options;
mod rule;
mod session;
mod show;
mod terminal;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use options::Color;
use terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  rosidlc check                            check every package in the current folder
  rosidlc check src -I /opt/vendor         with dependencies from another folder
  rosidlc hash src --json                  the official type hashes, as JSON
  rosidlc show std_msgs/Header             a definition, nested types unfolded
  rosidlc rule invalid-field-name          what a finding means and how to cure it

Dependencies are looked for in the paths, then in each -I, then in AMENT_PREFIX_PATH, then among
the bundled packages. Exit code: 0 no error, 1 errors in the interfaces, 2 usage or I/O.";

/// Compiler for ROS 2 interfaces
#[derive(Debug, Parser)]
#[command(name = "rosidlc", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,

    /// When to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Gen(r#gen::Gen),
    Hash(hash::Hash),
    List(list::List),
    Show(show::Show),
    Rule(rule::Rule),
    New(new::New),
    Completions(completions::Completions),
    Man(man::Man),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// No error.
    Sound = 0,
    /// Errors in the interfaces.
    Errors = 1,
    /// What was asked could not be done.
    Failed = 2,
}

/// Runs the command of this process.
pub(crate) fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut terminal = Terminal::new(cli.color);
    let result = run(&cli.command, &mut terminal);
    let result = match (result, terminal.finish()) {
        // Whoever reads the results has read enough.
        (result, Err(error)) if error.kind() == io::ErrorKind::BrokenPipe => result,
        (result, finished) => finished.and(result),
    };
    match result {
        Ok(outcome) => ExitCode::from(outcome as u8),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            terminal.fail(&format!("cannot write the results: {error}"));
            ExitCode::from(Outcome::Failed as u8)
        }
    }
}

fn run(command: &Command, terminal: &mut Terminal) -> io::Result<Outcome> {
    match command {
        Command::Check(command) => command.run(terminal),
        Command::Gen(command) => command.run(terminal),
        Command::Hash(command) => command.run(terminal),
        Command::List(command) => command.run(terminal),
        Command::Show(command) => command.run(terminal),
        Command::Rule(command) => command.run(terminal),
        Command::New(command) => command.run(terminal),
        Command::Completions(command) => command.run(terminal),
        Command::Man(command) => command.run(terminal),
    }
}
