use std::io;

use rosidlc::compile::{self, Checked, Purpose};
use rosidlc::diagnostic::{self, Diagnostic, Severity};
use rosidlc::package::{self, Loaded};
use rosidlc::report::json::Value;
use rosidlc::report::{self, Format};
use rosidlc::source::{InputPackage, Origin, Role};

use super::Outcome;
use super::options::{Common, MessageFormat};
use super::terminal::Terminal;

/// Reads what the paths name, checks it, and says what is wrong.
pub(super) fn check(
    paths: &[String],
    common: &Common,
    terminal: &mut Terminal,
) -> io::Result<(Loaded, Checked, Outcome)> {
    let mut loaded = package::load(paths, &common.search());
    let mut checked = compile::check(&loaded.input, Purpose::Check);
    let found = merge(&mut loaded, std::mem::take(&mut checked.findings));
    let outcome = report(&loaded, found, common, terminal)?;
    Ok((loaded, checked, outcome))
}

/// What is wrong with the interfaces and what was wrong with the files, sorted.
pub(super) fn merge(loaded: &mut Loaded, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if !loaded.diagnostics.is_empty() {
        found.append(&mut loaded.diagnostics);
        diagnostic::sort(&mut found, &loaded.input.sources);
    }
    found
}

/// Says what is wrong, and where things came from if that is wanted.
pub(super) fn report(
    loaded: &Loaded,
    mut found: Vec<Diagnostic>,
    common: &Common,
    terminal: &mut Terminal,
) -> io::Result<Outcome> {
    if common.deny_warnings {
        found.iter_mut().for_each(|found| found.severity = Severity::Error);
    }
    if common.message_format != MessageFormat::Json {
        tell_places(loaded, common.verbose, terminal);
    }
    let format = common.message_format.into();
    let (err, color) = terminal.err();
    let summary = report::write_all(err, &found, &loaded.input.sources, format, color)?;
    for failure in &loaded.failures {
        tell_failure(failure, format, terminal);
    }
    if !summary.is_clean() && format != Format::Json {
        terminal.say(&summary.to_string());
    }
    Ok(match (loaded.failures.is_empty(), summary.errors) {
        (false, _) => Outcome::Failed,
        (true, 0) => Outcome::Sound,
        _ => Outcome::Errors,
    })
}

/// Says why something could not be done, in the form that the findings have.
pub(super) fn tell_failure(failure: &str, format: Format, terminal: &mut Terminal) {
    if format != Format::Json {
        return terminal.fail(failure);
    }
    let members = [
        ("code", Value::Null),
        ("severity", Value::from("error")),
        ("message", Value::from(failure)),
    ];
    terminal.say(&Value::object(members).to_string());
}

/// What was taken from where, if that is wanted, and what was not taken although it was named.
fn tell_places(loaded: &Loaded, verbose: bool, terminal: &mut Terminal) {
    for package in loaded.input.packages.iter().filter(|_| verbose) {
        let read = package.entries.len();
        let files = if read == 1 { "file" } else { "files" };
        terminal.say(&format!("{}: {read} {files} from {}", title(package), place(package)));
    }
    for hidden in loaded.shadowed.iter().filter(|hidden| verbose || hidden.named) {
        terminal.say(&format!("{}: {} hides {}", hidden.name, hidden.taken, hidden.hidden));
    }
}

/// Name and version.
pub(super) fn title(package: &InputPackage) -> String {
    match &package.version {
        Some(version) => format!("{} {version}", package.name),
        None => package.name.clone(),
    }
}

/// Where a package stands, and why it was looked for there.
pub(super) fn place(package: &InputPackage) -> String {
    match &package.origin {
        Origin::Path(folder) | Origin::Here(folder) => folder.clone(),
        Origin::Include(folder) => format!("{folder} (-I)"),
        Origin::Ament(folder) => format!("{folder} (AMENT_PREFIX_PATH)"),
        Origin::Bundled => "the bundled packages".to_owned(),
    }
}

/// Whether the user asked for something of this package.
pub(super) fn is_asked(package: &InputPackage) -> bool {
    matches!(package.origin, Origin::Path(_))
        || package.entries.iter().any(|entry| entry.role == Role::Asked)
}
