use std::io;

use clap::{Args, CommandFactory};

use super::terminal::Terminal;
use super::{Cli, Outcome};

/// Print the manual page
#[derive(Debug, Args)]
#[command(hide = true)]
pub(super) struct Man {
    /// The page of this command instead of the overview
    command: Option<String>,
}

impl Man {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let mut cli = Cli::command();
        cli.build();
        let page = match &self.command {
            None => cli,
            Some(name) => match cli.find_subcommand(name) {
                Some(found) => found.clone(),
                None => {
                    terminal.fail(&format!("no command `{name}`"));
                    return Ok(Outcome::Failed);
                }
            },
        };
        clap_mangen::Man::new(page).render(&mut terminal.out())?;
        Ok(Outcome::Sound)
    }
}
