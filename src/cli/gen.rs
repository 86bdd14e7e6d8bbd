use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use rosidlc::compile::{self, Checked, OutputFile, Purpose, Rust};
use rosidlc::emit::{self, Attribute, Linkage, Options, Pattern, RustPath, Target};
use rosidlc::model::Model;
use rosidlc::output::{self, Plan, Stamp};
use rosidlc::package::{self, Loaded, Search};
use rosidlc::report::Format;
use rosidlc::scaffold;
use rosidlc::source::{InputPackage, Origin};

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, diff, session};

mod setting;

use setting::{crate_name, pair, targets};

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
    #[arg(long = "target", value_parser = targets(), value_name = "NAME", value_delimiter = ',')]
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

impl Gen {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let start = Instant::now();
        let options = match self.options() {
            Ok(options) => options,
            Err(why) => return Ok(self.refuse(&why, terminal)),
        };
        let mut loaded = package::load(&self.paths, &self.search(&options));
        let key = self.key(&loaded, &options);
        if let Some(stamp) = self.nothing_new(&loaded, &key) {
            return self.repeat(stamp, loaded, start, terminal);
        }
        let mut checked = compile::check(&loaded.input, Purpose::Rust);
        let found = session::merge(&mut loaded, checked.findings.clone());
        let outcome = session::report(&loaded, found, &self.common, terminal)?;
        if outcome == Outcome::Failed || (outcome == Outcome::Errors && !self.keep_going) {
            return Ok(outcome);
        }
        if let Some(why) = unused(&checked.model, &options) {
            return Ok(self.refuse(&why, terminal));
        }
        let origin = origin(&loaded);
        // From here on the model is all that is needed.
        drop((loaded, std::mem::take(&mut checked.places)));
        let made = self.make(&checked, &options, &origin, key, start, terminal)?;
        // The process ends here: to give all of it back piece by piece takes time for nothing.
        std::mem::forget(checked);
        Ok(outcome.max(made))
    }

    /// Makes Rust of what is sound, and writes it or compares it with what is there.
    fn make(
        &self,
        checked: &Checked,
        options: &Options,
        origin: &str,
        key: String,
        start: Instant,
        terminal: &mut Terminal,
    ) -> io::Result<Outcome> {
        let rust = compile::rust(&checked.model, options, Linkage::Files);
        let summary = summary(origin, checked, &rust);
        let mut files = self.files(&checked.model, options, rust);
        let kept = self.leave_taken_over(&mut files, terminal);
        if self.check {
            return self.compare(&files, terminal);
        }
        let done = self.write(&files, terminal);
        if done == Outcome::Sound {
            // Where it cannot be left, the next run just takes its time.
            let _ = Stamp::new(key, &files, kept, &checked.findings, &summary).write(&self.out);
            self.tell(&summary, start, terminal);
        }
        Ok(done)
    }

    /// All that the output depends on.
    fn key(&self, loaded: &Loaded, options: &Options) -> String {
        output::key(&loaded.input, &format!("{:?}", (options, &self.krate, self.keep_going)))
    }

    /// Says again what an earlier run said.
    fn repeat(
        &self,
        stamp: Stamp,
        mut loaded: Loaded,
        start: Instant,
        terminal: &mut Terminal,
    ) -> io::Result<Outcome> {
        let found = session::merge(&mut loaded, stamp.findings);
        let outcome = session::report(&loaded, found, &self.common, terminal)?;
        if outcome == Outcome::Sound || self.keep_going {
            self.tell(&format!("{}, nothing new", stamp.summary), start, terminal);
        }
        Ok(outcome)
    }

    /// What an earlier run has left, if it still holds.
    fn nothing_new(&self, loaded: &Loaded, key: &str) -> Option<Stamp> {
        if self.check || !loaded.failures.is_empty() {
            return None;
        }
        let stamp = Stamp::read(&self.out, &loaded.input.sources)?;
        (stamp.key == key && stamp.is_true(&self.out)).then_some(stamp)
    }

    /// How it went, for people.
    fn tell(&self, summary: &str, start: Instant, terminal: &mut Terminal) {
        if self.format() != Format::Json {
            terminal.say(&format!("{summary} in {:.2} s", start.elapsed().as_secs_f64()));
        }
    }

    fn refuse(&self, why: &str, terminal: &mut Terminal) -> Outcome {
        session::tell_failure(why, self.format(), terminal);
        Outcome::Failed
    }

    fn format(&self) -> Format {
        self.common.message_format.into()
    }

    fn options(&self) -> Result<Options, String> {
        let pattern = |text: &String| Pattern::new(text).map_err(|error| error.to_string());
        let mut options = Options {
            targets: self.targets.iter().flat_map(|target| target.with_needed()).collect(),
            views: self.views,
            features: self.krate.is_some(),
            enums: self.enums,
            externs: self.externs()?,
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

    /// Packages are generated whole, with what the targets need besides.
    fn search(&self, options: &Options) -> Search {
        Search { companions: true, targets: options.targets.clone(), ..self.common.search() }
    }

    fn externs(&self) -> Result<BTreeMap<String, RustPath>, String> {
        let mut externs = BTreeMap::new();
        for (package, path) in &self.externs {
            if !path.is_absolute() {
                return Err(format!("--extern {package}: start the path with `::` or `crate::`"));
            }
            if externs.insert(package.clone(), path.clone()).is_some() {
                return Err(format!("--extern names `{package}` twice"));
            }
        }
        Ok(externs)
    }

    fn files(&self, model: &Model, options: &Options, rust: Rust) -> Vec<OutputFile> {
        match &self.krate {
            None => rust.files,
            Some(name) => scaffold::crate_files(name, model, rust, options),
        }
    }

    /// Takes out the manifest and the README where the user has made them their own, and gives
    /// their names.
    fn leave_taken_over(
        &self,
        files: &mut Vec<OutputFile>,
        terminal: &mut Terminal,
    ) -> Vec<String> {
        let is_taken_over = |file: &OutputFile| {
            let text = std::fs::read(self.out.join(&file.name));
            !file.name.ends_with(".rs") && text.is_ok_and(|text| !output::is_ours(&text))
        };
        let (kept, rest) = std::mem::take(files).into_iter().partition(is_taken_over);
        *files = rest;
        let kept: Vec<String> = Vec::into_iter(kept).map(|file: OutputFile| file.name).collect();
        if self.is_talkative() {
            let tell =
                |name: &String| format!("kept {}, which is yours", self.out.join(name).display());
            kept.iter().for_each(|name| terminal.say(&tell(name)));
        }
        kept
    }

    fn write(&self, files: &[OutputFile], terminal: &mut Terminal) -> Outcome {
        let done = match output::write(&self.out, files) {
            Ok(done) => done,
            Err(error) => return self.refuse(&error.to_string(), terminal),
        };
        if self.is_talkative() {
            for (verb, paths) in [("wrote", &done.written), ("removed", &done.removed)] {
                paths.iter().for_each(|path| terminal.say(&format!("{verb} {}", path.display())));
            }
        }
        Outcome::Sound
    }

    fn is_talkative(&self) -> bool {
        self.common.verbose && self.format() != Format::Json
    }

    /// Shows what would change.
    fn compare(&self, files: &[OutputFile], terminal: &mut Terminal) -> io::Result<Outcome> {
        let plan = match output::plan(&self.out, files) {
            Ok(plan) => plan,
            Err(error) => return Ok(self.refuse(&error.to_string(), terminal)),
        };
        match show(&plan, terminal.out()) {
            // Whoever reads the difference has read enough; the answer is the exit code.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            shown => shown?,
        }
        if plan.is_empty() {
            return Ok(Outcome::Sound);
        }
        let (stale, folder) = (plan.changes.len() + plan.stale.len(), self.out.display());
        let files = if stale == 1 { "file is" } else { "files are" };
        let why = format!("in {folder} {stale} {files} out of date");
        session::tell_failure(&why, self.format(), terminal);
        if self.format() != Format::Json {
            terminal.say("help: run the same command without --check");
        }
        Ok(Outcome::Errors)
    }
}

fn show(plan: &Plan<'_>, out: &mut dyn Write) -> io::Result<()> {
    for change in &plan.changes {
        diff::write(out, &change.path.display().to_string(), change.old.as_deref(), change.new)?;
    }
    plan.stale.iter().try_for_each(|path| writeln!(out, "no longer wanted: {}", path.display()))
}

/// Why a setting has no effect, which is never meant.
fn unused(model: &Model, options: &Options) -> Option<String> {
    if let Some(pattern) = emit::unused_patterns(model, options).first() {
        return Some(format!("the pattern `{pattern}` matches nothing"));
    }
    if model.packages.iter().filter(|p| p.asked).all(|p| options.externs.contains_key(&p.name)) {
        return Some(
            "every package that was asked for is an --extern, so there is nothing to make"
                .to_owned(),
        );
    }
    let known: BTreeSet<&String> = model.packages.iter().map(|package| &package.name).collect();
    let unknown = options.externs.keys().find(|name| !known.contains(name));
    unknown.map(|name| format!("--extern names the package `{name}`, which nothing here uses"))
}

fn summary(origin: &str, checked: &Checked, rust: &Rust) -> String {
    let packages =
        checked.model.packages.iter().filter(|package| rust.packages.contains(&package.name));
    let interfaces = packages.map(|package| package.interfaces.len()).sum();
    format!(
        "{}, {}, {} from {origin}",
        count(rust.packages.len(), "package"),
        count(interfaces, "interface"),
        count(rust.types, "type"),
    )
}

/// What the interfaces were read from.
fn origin(loaded: &Loaded) -> String {
    let is_bundled = |package: &&InputPackage| package.origin == Origin::Bundled;
    let packages_read = loaded.input.packages.iter().filter(is_bundled);
    let bundled: usize = packages_read.map(|package| package.entries.len()).sum();
    let read = loaded.input.sources.iter().count() - bundled;
    if read == 0 { "the bundled packages".to_owned() } else { count(read, "file") }
}

fn count(number: usize, one: &str) -> String {
    format!("{number} {one}{}", if number == 1 { "" } else { "s" })
}
