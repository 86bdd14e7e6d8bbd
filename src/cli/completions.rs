use std::io;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::terminal::Terminal;
use super::{Cli, Outcome};

const EXAMPLES: &str = "\
Examples:
  rosidlc completions bash > ~/.local/share/bash-completion/completions/rosidlc
  rosidlc completions zsh > ~/.zfunc/_rosidlc
  rosidlc completions fish > ~/.config/fish/completions/rosidlc.fish";

/// Print a script that completes commands and options in a shell
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "rosidlc", &mut script);
        terminal.out().write_all(&script)?;
        Ok(Outcome::Sound)
    }
}
