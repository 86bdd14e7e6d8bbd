use std::io;

use clap::Args;
use rosidlc::package::{self, Bundled, Loaded};
use rosidlc::report::json::Value;
use rosidlc::source::{InputPackage, Kind};

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, session};

const EXAMPLES: &str = "\
Examples:
  rosidlc list                       the interfaces in the current folder
  rosidlc list -v src -I /opt/vendor which packages are used, from where, and what they hide
  rosidlc list --bundled             the standard packages that are built in
  rosidlc list --json src

A list of files, whether they are sound or not: see `rosidlc check`.";

/// List the packages and interfaces that are found
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct List {
    /// Paths as for `check`
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<String>,

    /// List the packages that are built in instead
    #[arg(long, conflicts_with = "paths")]
    bundled: bool,

    /// Print JSON: {"packages": [...], "dependencies": [...], "shadowed": [...]}
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    common: Common,
}

impl List {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let loaded = self.load();
        let outcome = {
            // What `-v` tells is part of the result here.
            let common = Common { verbose: false, ..self.common.clone() };
            session::report(&loaded, loaded.diagnostics.clone(), &common, terminal)?
        };
        let out = terminal.out();
        match (self.json, self.common.verbose) {
            (true, _) => writeln!(out, "{:#}", json(&loaded))?,
            (false, true) => verbose(&loaded, out)?,
            (false, false) => {
                for package in asked(&loaded) {
                    for name in names(package, &package.known) {
                        writeln!(out, "{name}")?;
                    }
                }
            }
        }
        Ok(outcome)
    }

    fn load(&self) -> Loaded {
        if !self.bundled {
            return package::load(&self.paths, &self.common.search());
        }
        let search =
            package::Search { bundled: true, only_bundled: true, ..package::Search::default() };
        let names: Vec<_> = package::bundled().iter().map(name_of).collect();
        package::load(&names, &search)
    }
}

fn name_of(package: &Bundled) -> String {
    package.name.to_owned()
}

/// The packages that were asked for, sorted by name.
fn asked(loaded: &Loaded) -> Vec<&InputPackage> {
    sorted(loaded, session::is_asked)
}

/// The packages that those use.
fn used(loaded: &Loaded) -> Vec<&InputPackage> {
    sorted(loaded, |package| !session::is_asked(package))
}

fn sorted(loaded: &Loaded, filter: impl Fn(&InputPackage) -> bool) -> Vec<&InputPackage> {
    let mut packages: Vec<_> = loaded.input.packages.iter().filter(|p| filter(p)).collect();
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    packages
}

fn names(package: &InputPackage, of: &[(Kind, String)]) -> impl Iterator<Item = String> {
    of.iter().map(|(kind, name)| format!("{}/{kind}/{name}", package.name))
}

fn verbose(loaded: &Loaded, out: &mut dyn io::Write) -> io::Result<()> {
    for package in asked(loaded) {
        heading(package, loaded, out)?;
        for (kind, name) in &package.known {
            writeln!(out, "  {kind}/{name}")?;
        }
        for (kind, name) in &package.idl {
            writeln!(out, "  {kind}/{name} (native .idl, not read)")?;
        }
    }
    for package in used(loaded) {
        heading(package, loaded, out)?;
    }
    writeln!(out, "searched: {}", loaded.input.searched.join(", "))
}

fn heading(package: &InputPackage, loaded: &Loaded, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(out, "{}: {}", session::title(package), session::place(package))?;
    for hidden in loaded.shadowed.iter().filter(|hidden| hidden.name == package.name) {
        writeln!(out, "  hides {}", hidden.hidden)?;
    }
    Ok(())
}

fn json(loaded: &Loaded) -> Value {
    let shadowed = loaded.shadowed.iter().map(|hidden| {
        Value::object([
            ("name", Value::from(hidden.name.as_str())),
            ("taken", hidden.taken.as_str().into()),
            ("hidden", hidden.hidden.as_str().into()),
        ])
    });
    let searched = loaded.input.searched.iter().map(String::as_str);
    Value::object([
        ("packages", Value::list(asked(loaded).into_iter().map(described))),
        ("dependencies", Value::list(used(loaded).into_iter().map(described))),
        ("shadowed", Value::list(shadowed)),
        ("searched", Value::list(searched)),
    ])
}

fn described(package: &InputPackage) -> Value {
    let depends = package.depends.as_ref();
    Value::object([
        ("name", Value::from(package.name.as_str())),
        ("version", package.version.as_deref().into()),
        ("place", session::place(package).into()),
        ("depends", depends.map(|names| Value::list(names.iter().map(String::as_str))).into()),
        ("interfaces", Value::list(names(package, &package.known))),
        ("idl_only", Value::list(names(package, &package.idl))),
    ])
}
