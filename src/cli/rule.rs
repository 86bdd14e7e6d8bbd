use std::io;

use clap::Args;
use rosidlc::diagnostic::{Code, nearest};

use super::Outcome;
use super::terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  rosidlc rule                        every rule, one line each
  rosidlc rule invalid-field-name     one rule: what, why, an example and its cure";

/// Explain a finding: what it means, why, an example and its cure
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Rule {
    /// The name in brackets, as in error[invalid-field-name]
    name: Option<String>,
}

impl Rule {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let Some(name) = &self.name else {
            return list(terminal);
        };
        let Some(code) = Code::from_name(name) else {
            let meant = nearest(name, Code::ALL.iter().map(|code| code.name()));
            let meant = meant.map(|near| format!(": did you mean `{near}`?"));
            terminal.fail(&format!("no rule `{name}`{}", meant.unwrap_or_default()));
            return Ok(Outcome::Failed);
        };
        write!(terminal.out(), "{}", code.page())?;
        Ok(Outcome::Sound)
    }
}

fn list(terminal: &mut Terminal) -> io::Result<Outcome> {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    for code in Code::ALL {
        let (name, severity) = (code.name(), code.severity().to_string());
        writeln!(terminal.out(), "{name:width$}  {severity:7}  {}", summary(code.page()))?;
    }
    Ok(Outcome::Sound)
}

/// The first sentence below the title of a page, without what follows a colon.
fn summary(page: &str) -> String {
    let lines = page.lines().skip(1).skip_while(|line| line.is_empty());
    let paragraph: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    let text = paragraph.join(" ");
    let end = [". ", ": ", "; "].into_iter().filter_map(|end| text.find(end)).min();
    text[..end.unwrap_or(text.len())].trim_end_matches('.').to_owned()
}
