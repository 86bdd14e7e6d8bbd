use std::env;
use std::path::{Path, PathBuf};

use rosidlc::compile::{self, Checked, Purpose};
use rosidlc::emit::{self, Attribute, Linkage, Options, Pattern, RustPath, Target};
use rosidlc::model::Model;
use rosidlc::output;
use rosidlc::package::{self, Loaded, Search};
use rosidlc::report::{self, Format};

use crate::{Error, rerun};

/// Starts a build with other settings than [`crate::compile`] has.
///
/// ```no_run
/// use rosidlc_build::Target;
///
/// # fn main() -> Result<(), rosidlc_build::Error> {
/// rosidlc_build::configure()
///     .include("../vendor")
///     .target(Target::Serde)
///     .extern_path("geometry_msgs", "::robot_types::geometry_msgs")
///     .compile(&["interfaces", "sensor_msgs"])
/// # }
/// ```
pub fn configure() -> Builder {
    Builder {
        search: Search { bundled: true, companions: true, ..Search::default() },
        ament: true,
        options: Options::default(),
        problems: Vec::new(),
    }
}

/// The settings of a build.
#[derive(Clone, Debug)]
#[must_use = "nothing happens before `compile`"]
pub struct Builder {
    search: Search,
    ament: bool,
    options: Options,
    problems: Vec<String>,
}

impl Builder {
    /// Adds a folder of packages to look for dependencies in; the first that has a package wins.
    pub fn include(mut self, folder: impl Into<PathBuf>) -> Self {
        self.search.includes.push(folder.into());
        self
    }

    /// Whether the prefixes in `AMENT_PREFIX_PATH` are searched; they are unless told otherwise.
    pub fn ament(mut self, on: bool) -> Self {
        self.ament = on;
        self
    }

    /// Whether the standard packages that come with this crate are searched, last of all; they
    /// are unless told otherwise.
    pub fn bundled(mut self, on: bool) -> Self {
        self.search.bundled = on;
        self
    }

    /// The package of files that stand in none; their folder's name unless told otherwise.
    pub fn package_name(mut self, name: impl Into<String>) -> Self {
        self.search.package_name = Some(name.into());
        self
    }

    /// Uses the types of a package from elsewhere instead of making them, so that two crates
    /// share them: `extern_path("std_msgs", "::my_msgs::std_msgs")`.
    pub fn extern_path(mut self, package: impl Into<String>, path: &str) -> Self {
        let package = package.into();
        if let Some(path) = self.checked(RustPath::new(path)) {
            if !path.is_absolute() {
                let problem = format!("the path of `{package}` must start with `::` or `crate::`");
                self.problems.push(problem);
            }
            self.options.externs.insert(package, path);
        }
        self
    }

    /// Derives a trait on the messages that match, such as `derive("my_robot/msg/*", "::std::hash::Hash")`.
    pub fn derive(mut self, pattern: &str, path: &str) -> Self {
        let (pattern, path) =
            (self.checked(Pattern::new(pattern)), self.checked(RustPath::new(path)));
        self.options.derives.extend(pattern.zip(path));
        self
    }

    /// Puts an attribute on the messages or fields that match, such as
    /// `attribute("*/msg/Status.code", "deprecated")`.
    pub fn attribute(mut self, pattern: &str, attribute: &str) -> Self {
        let pattern = self.checked(Pattern::new(pattern));
        let attribute = self.checked(Attribute::new(attribute));
        self.options.attributes.extend(pattern.zip(attribute));
        self
    }

    /// Adds what a runtime of others, or serde, asks of the types, and what that needs in turn. The
    /// crate then depends on what [`Target::dependencies`] names, and `rosidlc-runtime` needs the
    /// features of [`Target::runtime_features`].
    pub fn target(mut self, target: Target) -> Self {
        self.options.targets.extend(target.with_needed());
        self.search.targets.clone_from(&self.options.targets);
        self
    }

    /// Whether there are views that read a message in place, in a module `view` of each package.
    pub fn views(mut self, on: bool) -> Self {
        self.options.views = on;
        self
    }

    /// Whether groups of integer constants are offered as open enums, in a module `enums` of each
    /// package.
    pub fn enums(mut self, on: bool) -> Self {
        self.options.enums = on;
        self
    }

    /// Compiles packages, folders of packages, files, and packages by name (`sensor_msgs`).
    ///
    /// # Errors
    ///
    /// As for [`crate::compile`], and where a setting cannot be read or matches nothing.
    pub fn compile(mut self, paths: &[impl AsRef<str>]) -> Result<(), Error> {
        let out = env::var_os("OUT_DIR").map(PathBuf::from);
        let out = out.ok_or_else(|| Error::new("OUT_DIR is not set: this is for a build.rs"))?;
        if let Some(problem) = self.problems.first() {
            return Err(Error::new(problem.clone()));
        }
        if self.ament {
            let prefixes = env::var_os("AMENT_PREFIX_PATH").unwrap_or_default();
            self.search.ament =
                env::split_paths(&prefixes).filter(|p| !p.as_os_str().is_empty()).collect();
        }
        let paths: Vec<String> = paths.iter().map(|path| path.as_ref().to_owned()).collect();
        let loaded = package::load(&paths, &self.search);
        let asked: Vec<PathBuf> =
            paths.iter().map(PathBuf::from).chain(self.search.includes.clone()).collect();
        tell_cargo(&rerun::lines(&loaded, &asked, self.ament, &out));
        self.write(&loaded, &out.join("rosidlc"))
    }

    fn write(&self, loaded: &Loaded, out: &Path) -> Result<(), Error> {
        let checked = compile::check(&loaded.input, Purpose::Rust);
        tell_cargo(&warnings(loaded, &checked));
        let text = errors(loaded, &checked);
        if !text.is_empty() {
            return Err(Error::new(text));
        }
        if let Some(why) = unused(&checked.model, &self.options) {
            return Err(Error::new(why));
        }
        let rust = compile::rust(&checked.model, &self.options, Linkage::OutDir);
        output::write(out, &rust.files).map(drop).map_err(|error| Error::new(error.to_string()))
    }

    /// Keeps a setting that can be read, and the reason where it cannot.
    fn checked<T, E: ToString>(&mut self, setting: Result<T, E>) -> Option<T> {
        setting.map_err(|error| self.problems.push(error.to_string())).ok()
    }
}

/// Why a setting has no effect, which is never meant.
fn unused(model: &Model, options: &Options) -> Option<String> {
    if let Some(pattern) = emit::unused_patterns(model, options).first() {
        return Some(format!("the pattern `{pattern}` matches nothing"));
    }
    let is_known = |name: &String| model.packages.iter().any(|package| package.name == *name);
    let unknown = options.externs.keys().find(|name| !is_known(name));
    unknown.map(|name| format!("extern_path names the package `{name}`, which nothing here uses"))
}

/// Lines of standard output are how a build script speaks to cargo.
#[expect(clippy::print_stdout, reason = "cargo reads it")]
fn tell_cargo(lines: &[String]) {
    lines.iter().for_each(|line| println!("{line}"));
}

fn warnings(loaded: &Loaded, checked: &Checked) -> Vec<String> {
    let all = loaded.diagnostics.iter().chain(&checked.findings).filter(|found| !found.is_error());
    let short = all.map(|found| report::render(found, &loaded.input.sources, Format::Short, false));
    short.map(|line| format!("cargo::warning={}", line.trim_end())).collect()
}

/// The errors as `rosidlc check` shows them; empty where there are none.
fn errors(loaded: &Loaded, checked: &Checked) -> String {
    let findings = loaded.diagnostics.iter().chain(&checked.findings);
    let show = |found| report::render(found, &loaded.input.sources, Format::Human, false);
    let wrong: Vec<String> = findings.filter(|found| found.is_error()).map(show).collect();
    let wrong: Vec<String> = wrong.iter().map(|text| without_options(text)).collect();
    let failures = loaded.failures.iter().map(|why| format!("error: {}\n", without_options(why)));
    let missing: String = failures.collect();
    match (missing.is_empty(), wrong.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("there are no such interfaces\n\n{missing}"),
        (true, false) => format!("the interfaces have errors\n\n{}", wrong.join("\n")),
        (false, false) => {
            format!("the interfaces have errors\n\n{missing}\n{}", wrong.join("\n"))
        }
    }
}

/// A text of the command in the words of a build script.
fn without_options(text: &str) -> String {
    text.replace("with `-I`,", "with `Builder::include`,").replace("`-I ", "include `")
}
