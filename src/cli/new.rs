use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use clap::Args;
use rosidlc::compile::OutputFile;
use rosidlc::scaffold;

use super::Outcome;
use super::terminal::Terminal;

const EXAMPLES: &str = "\
Examples:
  rosidlc new my_interfaces
  rosidlc new my_interfaces --in src

The package has a first service and a first action; colcon builds it as it is.";

/// Start an interface package
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct New {
    /// The name of the package
    #[arg(value_name = "NAME")]
    name: String,

    /// The folder to put it in
    #[arg(long = "in", value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

impl New {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        if !rosidlc::model::is_package_name(&self.name) {
            terminal.fail(&format!("`{}` cannot be the name of a package", self.name));
            terminal.say("help: start with a lower-case letter; use lower case, digits and single underscores");
            return Ok(Outcome::Failed);
        }
        let root = match self.folder.as_os_str() == "." {
            true => PathBuf::from(&self.name),
            false => self.folder.join(&self.name),
        };
        let shown = root.display();
        match write(&root, &scaffold::new_package(&self.name)) {
            Ok(()) => {
                terminal.say(&format!("started {shown}; `rosidlc check {shown}` checks it"));
                Ok(Outcome::Sound)
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists && root.exists() => {
                terminal.fail(&format!("{shown} is there already; choose another name"));
                Ok(Outcome::Failed)
            }
            Err(error) => {
                terminal.fail(&format!("cannot start {shown}: {}", reason(&error)));
                Ok(Outcome::Failed)
            }
        }
    }
}

/// The system's words without the number behind them.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text[..end].to_lowercase()
}

/// Into a folder that must not exist yet; all of the package or nothing.
fn write(root: &Path, files: &[OutputFile]) -> io::Result<()> {
    if let Some(parent) = root.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::create_dir(root)?;
    fill(root, files).inspect_err(|_| {
        let _ = fs::remove_dir_all(root);
    })
}

fn fill(root: &Path, files: &[OutputFile]) -> io::Result<()> {
    for file in files {
        let path = root.join(&file.name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &file.text)?;
    }
    Ok(())
}
