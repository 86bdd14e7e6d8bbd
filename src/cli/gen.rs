use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use rosidlc::compile::{self, Checked, Layout, OutputFile, Purpose, Rust};
use rosidlc::emit::{self, Attribute, Gate, Options, Pattern, RustPath};
use rosidlc::model::Model;
use rosidlc::output::{self, Plan};
use rosidlc::package::{Loaded, Search};
use rosidlc::scaffold::{self, Feature};

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, diff, session};

const EXAMPLES: &str = "\
Examples:
  rosidlc gen src -o rust/src/interfaces       one file per package and mod.rs
  rosidlc gen interfaces -o types --crate robot_types --target serde
  rosidlc gen sensor_msgs nav_msgs -o out      packages by name
  rosidlc gen . -o out --extern std_msgs=::ros_types::std_msgs
  rosidlc gen . -o out --check                 is the committed code up to date?

Nothing is written where an interface has an error, unless --keep-going is given. Files that
rosidlc has not written are never touched.";

/// Generate Rust
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Gen {
    /// Interface files, package folders, folders of packages, or names of packages
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<String>,

    /// Write into this folder
    #[arg(short, long = "out", value_name = "DIR")]
    out: PathBuf,

    /// Write a whole crate of this name
    #[arg(long = "crate", value_name = "NAME", value_parser = crate_name)]
    krate: Option<String>,

    /// Add what these need: in a crate behind a feature of the same name
    #[arg(long = "target", value_enum, value_name = "NAME", value_delimiter = ',')]
    targets: Vec<Target>,

    /// Add views, which read a message in place: in a crate behind the feature `views`
    #[arg(long)]
    views: bool,

    /// Add open enums for groups of integer constants
    #[arg(long)]
    enums: bool,

    /// Use the types of a package from elsewhere
    #[arg(long = "extern", value_name = "PACKAGE=PATH", value_parser = pair::<RustPath>)]
    externs: Vec<(String, RustPath)>,

    /// Derive a trait on the messages that match
    #[arg(long = "derive", value_name = "PATTERN=PATH", value_parser = pair::<RustPath>)]
    derives: Vec<(String, RustPath)>,

    /// Put an attribute on the messages or fields that match
    #[arg(long = "attribute", value_name = "PATTERN=ATTRIBUTE", value_parser = pair::<Attribute>)]
    attributes: Vec<(String, Attribute)>,

    /// Write nothing; show what would change, and exit with 1 where something would
    #[arg(long)]
    check: bool,

    /// Write what is sound, even where something is not
    #[arg(long)]
    keep_going: bool,

    #[command(flatten)]
    common: Common,
}

/// Who the code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Target {
    /// serde's Serialize and Deserialize
    Serde,
}

/// A setting that is read from text.
trait Setting: Sized {
    fn read(text: &str) -> Result<Self, String>;
}

impl Setting for RustPath {
    fn read(text: &str) -> Result<Self, String> {
        Self::new(text).map_err(|error| error.to_string())
    }
}

impl Setting for Attribute {
    fn read(text: &str) -> Result<Self, String> {
        Self::new(text).map_err(|error| error.to_string())
    }
}

fn pair<T: Setting>(text: &str) -> Result<(String, T), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    Ok((name.to_owned(), T::read(value)?))
}

/// A name that cargo takes for a package.
fn crate_name(name: &str) -> Result<String, String> {
    let starts = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let rest = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if starts && rest { Ok(name.to_owned()) } else { Err("use letters, digits, `_` and `-`".to_owned()) }
}

impl Gen {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let start = Instant::now();
        let options = match self.options() {
            Ok(options) => options,
            Err(why) => return Ok(refuse(terminal, &why)),
        };
        let search = Search { companions: true, ..self.common.search() };
        let (loaded, checked, outcome) =
            session::check_for(&self.paths, &search, Purpose::Rust, &self.common, terminal)?;
        if outcome == Outcome::Failed || (outcome == Outcome::Errors && !self.keep_going) {
            return Ok(outcome);
        }
        if let Some(why) = unused(&checked.model, &options) {
            return Ok(refuse(terminal, &why));
        }
        let rust = compile::rust(&checked.model, &options, Layout::Folder);
        let summary = summary(&loaded, &checked, &rust);
        let files = self.without_taken_over(self.files(&checked.model, rust));
        let done = if self.check { self.compare(&files, terminal)? } else { self.write(&files, terminal) };
        if done != Outcome::Failed {
            terminal.say(&format!("{summary} in {:.2} s", start.elapsed().as_secs_f64()));
        }
        Ok(outcome.max(done))
    }

    fn options(&self) -> Result<Options, String> {
        let pattern = |text: &String| Pattern::new(text).map_err(|error| error.to_string());
        let mut options = Options {
            serde: self.gate(self.targets.contains(&Target::Serde), "serde"),
            views: self.gate(self.views, "views"),
            enums: self.enums,
            externs: self.externs.iter().cloned().collect(),
            ..Options::default()
        };
        for (text, path) in &self.derives {
            options.derives.push((pattern(text)?, path.clone()));
        }
        for (text, attribute) in &self.attributes {
            options.attributes.push((pattern(text)?, attribute.clone()));
        }
        Ok(options)
    }

    /// In a crate what is optional stands behind a feature; elsewhere it is there.
    fn gate(&self, wanted: bool, name: &str) -> Gate {
        match (wanted, &self.krate) {
            (false, _) => Gate::Off,
            (true, None) => Gate::On,
            (true, Some(_)) => Gate::Feature(name.to_owned()),
        }
    }

    fn files(&self, model: &Model, rust: Rust) -> Vec<OutputFile> {
        match &self.krate {
            None => rust.files,
            Some(name) => scaffold::crate_files(name, model, rust, &self.features()),
        }
    }

    fn features(&self) -> Vec<Feature> {
        let mut features = Vec::new();
        if self.targets.contains(&Target::Serde) {
            features.push(Feature {
                name: "serde",
                enables: &["rosidlc-runtime/serde"],
                text: "the types implement serde's Serialize and Deserialize",
            });
        }
        if self.views {
            features.push(Feature {
                name: "views",
                enables: &[],
                text: "a module `view` for each package, whose types read a message in place",
            });
        }
        features
    }

    /// Without the manifest and the README that the user has made their own.
    fn without_taken_over(&self, mut files: Vec<OutputFile>) -> Vec<OutputFile> {
        let taken_over = |name: &str| {
            let text = std::fs::read(self.out.join(name));
            text.is_ok_and(|text| !output::is_ours(&text))
        };
        files.retain(|file| file.name.ends_with(".rs") || !taken_over(&file.name));
        files
    }

    fn write(&self, files: &[OutputFile], terminal: &mut Terminal) -> Outcome {
        match output::write(&self.out, files) {
            Ok(done) => {
                if self.common.verbose {
                    let tell = |verb: &str, path: &Path| format!("{verb} {}", path.display());
                    done.written.iter().for_each(|path| terminal.say(&tell("wrote", path)));
                    done.removed.iter().for_each(|path| terminal.say(&tell("removed", path)));
                }
                Outcome::Sound
            }
            Err(error) => refuse(terminal, &error.to_string()),
        }
    }

    /// Shows what would change.
    fn compare(&self, files: &[OutputFile], terminal: &mut Terminal) -> io::Result<Outcome> {
        let plan = match output::plan(&self.out, files) {
            Ok(plan) => plan,
            Err(error) => return Ok(refuse(terminal, &error.to_string())),
        };
        show(&plan, terminal.out())?;
        if plan.is_empty() {
            return Ok(Outcome::Sound);
        }
        let stale = plan.changes.len() + plan.stale.len();
        terminal.fail(&format!("{stale} files in {} are out of date", self.out.display()));
        terminal.say("help: run the same command without --check");
        Ok(Outcome::Errors)
    }
}

fn show(plan: &Plan<'_>, out: &mut dyn Write) -> io::Result<()> {
    for change in &plan.changes {
        let old = change.old.as_deref().unwrap_or_default();
        diff::write(out, &change.path.display().to_string(), old, change.new)?;
    }
    plan.stale.iter().try_for_each(|path| writeln!(out, "no longer wanted: {}", path.display()))
}

fn refuse(terminal: &mut Terminal, why: &str) -> Outcome {
    terminal.fail(why);
    Outcome::Failed
}

/// Why a setting has no effect, which is never meant.
fn unused(model: &Model, options: &Options) -> Option<String> {
    if let Some(pattern) = emit::unused_patterns(model, options).first() {
        return Some(format!("the pattern `{pattern}` matches nothing"));
    }
    let known: BTreeSet<&String> = model.packages.iter().map(|package| &package.name).collect();
    let unknown = options.externs.keys().find(|name| !known.contains(name));
    unknown.map(|name| format!("--extern names the package `{name}`, which nothing here uses"))
}

fn summary(loaded: &Loaded, checked: &Checked, rust: &Rust) -> String {
    let count = |number: usize, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    let packages = checked.model.packages.iter().filter(|package| rust.packages.contains(&package.name));
    let interfaces = packages.map(|package| package.interfaces.len()).sum();
    let read = loaded.files.len();
    format!(
        "{}, {}, {} from {}",
        count(rust.packages.len(), "package"),
        count(interfaces, "interface"),
        count(rust.types, "type"),
        if read == 0 { "the bundled packages".to_owned() } else { count(read, "file") },
    )
}
