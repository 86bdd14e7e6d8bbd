use std::io;

use clap::Args;
use rosidlc::report::json::Value;

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, session};

mod asked;
mod definition;
mod unfold;

const EXAMPLES: &str = "\
Examples:
  rosidlc show std_msgs/Header
  rosidlc show geometry_msgs/msg/PoseStamped
  rosidlc show demo_interfaces/srv/AddTwoInts -I src
  rosidlc show --json std_msgs/Header

Nested types are unfolded below the field that holds them; comments are kept.";

/// Print a definition, nested types unfolded, comments kept
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Show {
    /// Types such as `std_msgs/Header` or `std_srvs/srv/Trigger`, or interface files
    #[arg(value_name = "TYPE", required = true)]
    types: Vec<String>,

    /// Print JSON: fields, constants, defaults, comments and hashes
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    common: Common,
}

impl Show {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let (loaded, checked, outcome) = session::check(&self.types, &self.common, terminal)?;
        let asked = asked::asked(&loaded, &checked.model);
        if self.json {
            let shown = definition::json(&asked, &checked.model);
            writeln!(terminal.out(), "{:#}", Value::Object(shown))?;
        } else {
            unfold::print(&asked, &loaded.input, &checked.model, terminal.out())?;
        }
        let missing = asked::missing(&loaded, &checked.model);
        if outcome != Outcome::Sound || missing.is_empty() {
            return Ok(outcome);
        }
        missing.iter().for_each(|name| terminal.fail(&format!("`{name}`: no such type")));
        Ok(Outcome::Failed)
    }
}
