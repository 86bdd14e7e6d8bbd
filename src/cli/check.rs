use std::io;

use clap::Args;

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, session};

const EXAMPLES: &str = "\
Examples:
  rosidlc check                      every package in the current folder
  rosidlc check src/demo_interfaces msg/Pose.msg
  rosidlc check --message-format short --deny-warnings src
  rosidlc check --package demo Pose.msg

Nothing is written; where all is well, nothing is said.";

/// Check interfaces: report everything that is wrong, write nothing
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Check {
    /// Interface files, package folders, folders of packages, or names of packages
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<String>,

    #[command(flatten)]
    common: Common,
}

impl Check {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let (_, _, outcome) = session::check(&self.paths, &self.common, terminal)?;
        Ok(outcome)
    }
}
