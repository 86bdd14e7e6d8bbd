//! The compiler as a whole process: on the bundled packages and fifty times them, on a corpus and ten
//! times that.
//!
//! `compiler [--json] [--runs N] [--rosidlc PATH]`; the corpus is `$ROSIDLC_SHARED/corpus`.

use std::cell::Cell;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rosidlc::source::{Kind, Sources};
use rosidlc::syntax;
use rosidlc_benches::machine;
use rosidlc_benches::measure::thread_time;
use rosidlc_benches::process::{self, Usage};
use rosidlc_benches::shell::{self, Scratch};
use rosidlc_benches::table::{Table, digits, show};
use rosidlc_benches::targets::Targets;

type Done<T> = Result<T, Box<dyn Error>>;

/// A folder of packages.
struct Corpus {
    name: String,
    root: PathBuf,
    files: usize,
    bytes: u64,
}

impl Corpus {
    fn new(name: &str, root: PathBuf) -> Done<Self> {
        let (files, bytes) = shell::size_of(&root)?;
        Ok(Self { name: format!("{name}, {files} files"), root, files, bytes })
    }
}

/// What is measured of our command.
const ACTS: [(&str, &[&str]); 4] = [
    ("check", &["check"]),
    ("hash", &["hash"]),
    ("gen", &["gen", "--keep-going"]),
    ("gen again", &["gen", "--keep-going"]),
];

fn main() -> Done<()> {
    let runs = shell::option("--runs", "RUNS").and_then(|runs| runs.parse().ok()).unwrap_or(7);
    let program = shell::rosidlc()?;
    let scratch = Scratch::new("compiler")?;
    let bundled = shell::repository().join("interfaces");
    copies(&bundled, &scratch.join("many"), 50)?;
    let for_peers = scratch.join("bundled");
    prepare_for_peers(&bundled, &for_peers)?;
    let mut corpora =
        vec![Corpus::new("bundled", bundled)?, Corpus::new("bundled x 50", scratch.join("many"))?];
    match std::env::var("ROSIDLC_SHARED") {
        Ok(shared) => {
            let root = Path::new(&shared).join("corpus");
            let large = scratch.join("large");
            copies(&root, &large, 10)?;
            corpora.push(Corpus::new("corpus", root)?);
            corpora.push(Corpus::new("corpus x 10", large)?);
        }
        Err(_) => eprintln!("without ROSIDLC_SHARED there is no corpus"),
    }
    let mut table = Table::new(
        "Whole process",
        ["command", "on", "wall ms", "cpu ms", "of it system", "peak MB", "files/s", "MB/s"],
    );
    let mut targets = Targets::default();
    for (number, corpus) in corpora.iter().enumerate() {
        let runs = match number {
            0 => 3 * runs,
            2 => runs,
            _ => 3,
        };
        let usages = ours(&program, corpus, &scratch, runs)?;
        for ((name, _), usage) in ACTS.iter().zip(&usages) {
            add(&format!("rosidlc {name}"), corpus, usage, &mut table);
        }
        judge(number, &usages, &mut targets);
        if cfg!(feature = "compilers") && number % 2 == 0 {
            let plain = Corpus::new("bundled", for_peers.clone())?;
            let theirs = if number == 0 { &plain } else { corpus };
            if let Some(best) = peers(theirs, &scratch, runs.min(3), &mut table)? {
                let ratio = usages[2].cpu() / best;
                targets.at_most("bundled: gen, cpu over the best peer", 1.0 / 3.0, ratio);
            }
        }
    }
    let parse = parse(&corpora, &mut targets)?;
    let mut about = machine::about();
    about.push((
        "runs",
        format!(
            "{runs} (three times that of the smallest, 3 of the large ones and of peers), medians"
        ),
    ));
    about.push((
        "peers",
        "hiroz-codegen 0.2.1, ros2msg 0.5.10, roslibrust_codegen 0.26.0".to_owned(),
    ));
    show(&about, &[table, parse, targets.table()]);
    Ok(())
}

fn ours(program: &Path, corpus: &Corpus, scratch: &Scratch, runs: usize) -> Done<Vec<Usage>> {
    let mut usages = Vec::new();
    // Each cold run has a folder of its own, and none is removed between: to make files where others
    // were just deleted takes some file systems much longer.
    let out = |number: usize| scratch.join(format!("out{number}"));
    for (name, args) in ACTS {
        let number = Cell::new(0);
        let is_cold = name == "gen";
        let command = || {
            let mut command = Command::new(program);
            command.args(args).arg(&corpus.root).arg("--no-ament");
            if args[0] == "gen" {
                command.arg("-o").arg(out(number.get()));
            }
            command
        };
        let usage =
            process::runs(runs, || number.set(number.get() + usize::from(is_cold)), command)?;
        if usage.status.code().is_none_or(|code| code > 1) {
            return Err(format!("rosidlc {name} fails on {}", corpus.name).into());
        }
        if is_cold {
            // What is not cold runs where the last cold one did.
            fs::rename(out(number.get()), out(0))?;
        }
        usages.push(usage);
    }
    for number in 0..=runs {
        let _ = fs::remove_dir_all(out(number));
    }
    Ok(usages)
}

fn add(name: &str, corpus: &Corpus, usage: &Usage, table: &mut Table) {
    let speed = |amount: f64| digits(amount / usage.wall);
    table.row([
        name.to_owned(),
        corpus.name.clone(),
        digits(usage.wall * 1e3),
        digits(usage.cpu() * 1e3),
        digits(usage.system * 1e3),
        digits(usage.memory as f64 / 1e6),
        speed(corpus.files as f64),
        speed(corpus.bytes as f64 / 1e6),
    ]);
}

fn judge(number: usize, usages: &[Usage], targets: &mut Targets) {
    let [_, hash, cold, again] = usages else { return };
    match number {
        0 => {
            targets.at_most("bundled: gen, cpu ms", 13.0, cold.cpu() * 1e3);
            targets.at_most("bundled: gen again, cpu ms", 5.0, again.cpu() * 1e3);
        }
        1 => {
            targets.at_most("bundled x 50: gen, wall ms", 600.0, cold.wall * 1e3);
            targets.at_most("bundled x 50: gen, peak MB", 64.0, cold.memory as f64 / 1e6);
        }
        2 => {
            targets.at_most("corpus: hash, wall ms", 250.0, hash.wall * 1e3);
            targets.at_most("corpus: hash, peak MB", 100.0, hash.memory as f64 / 1e6);
            targets.at_most("corpus: gen, wall ms", 600.0, cold.wall * 1e3);
            targets.at_most("corpus: gen again / gen, wall", 1.0 / 3.0, again.wall / cold.wall);
        }
        _ => {
            targets.at_most("corpus x 10: hash, wall ms", 2_500.0, hash.wall * 1e3);
            targets.at_most("corpus x 10: gen, wall ms", 6_000.0, cold.wall * 1e3);
        }
    }
}

/// The peers on a corpus; the processor time of the best that ends well.
fn peers(corpus: &Corpus, scratch: &Scratch, runs: usize, table: &mut Table) -> Done<Option<f64>> {
    let here = std::env::current_exe()?;
    let mut best: Option<f64> = None;
    for name in ["peer-hiroz-codegen", "peer-ros2msg", "peer-roslibrust"] {
        let number = Cell::new(0);
        let out = || scratch.join(format!("{name}{}", number.get()));
        let fresh = || {
            number.set(number.get() + 1);
            let _ = fs::create_dir_all(out());
        };
        let command = || {
            let mut command = Command::new(here.with_file_name(name));
            command.arg(&corpus.root).arg(out());
            command
        };
        match process::runs(runs, fresh, command) {
            Ok(usage) if usage.status.success() => {
                add(name, corpus, &usage, table);
                best = Some(best.map_or(usage.cpu(), |best| best.min(usage.cpu())));
            }
            Ok(usage) => eprintln!("{name} fails on {}: {}", corpus.name, usage.status),
            Err(error) => eprintln!("{name}: {error}"),
        }
    }
    Ok(best)
}

/// The bundled packages as all peers can take them: without the only wide string, and with the
/// messages that actions had in ROS 1, which one of them takes for given.
fn prepare_for_peers(bundled: &Path, to: &Path) -> Done<()> {
    shell::copy_tree(bundled, to)?;
    fs::remove_file(to.join("example_interfaces/msg/WString.msg"))?;
    let package = to.join("actionlib_msgs");
    fs::create_dir_all(package.join("msg"))?;
    fs::write(package.join("msg/GoalID.msg"), "builtin_interfaces/Time stamp\nstring id\n")?;
    fs::write(package.join("msg/GoalStatus.msg"), "GoalID goal_id\nuint8 status\nstring text\n")?;
    let manifest = fs::read_to_string(bundled.join("action_msgs/package.xml"))?;
    fs::write(package.join("package.xml"), manifest.replace("action_msgs", "actionlib_msgs"))?;
    Ok(())
}

/// Text to syntax trees, in this process on one core.
fn parse(corpora: &[Corpus], targets: &mut Targets) -> Done<Table> {
    let mut table = Table::new("Parsing alone, one core", ["what", "MB", "ms", "MB/s"]);
    for corpus in corpora.iter().step_by(2) {
        let mut sources = Sources::default();
        let mut files = Vec::new();
        for path in shell::interfaces(&corpus.root)? {
            let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
            let Some(kind) = Kind::from_name(&extension) else { continue };
            files.push((sources.add(path.display().to_string(), fs::read(&path)?), kind));
        }
        let mut times: Vec<f64> = (0..11)
            .map(|_| {
                let start = thread_time();
                for (file, kind) in &files {
                    std::hint::black_box(syntax::parse(*file, *kind, sources.get(*file).text()));
                }
                (thread_time() - start).as_secs_f64()
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (megabytes, took) = (corpus.bytes as f64 / 1e6, times[times.len() / 2]);
        table.row([
            corpus.name.clone(),
            digits(megabytes),
            digits(took * 1e3),
            digits(megabytes / took),
        ]);
        targets.at_most(
            format!("{}: parsing, ms for a MB", corpus.name),
            10.0,
            took * 1e3 / megabytes,
        );
    }
    Ok(table)
}

/// The packages of a folder, copied under new names; references among them follow.
fn copies(from: &Path, to: &Path, times: usize) -> Done<()> {
    let mut packages = Vec::new();
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.path().is_dir() {
            packages.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    for copy in 0..times {
        for package in &packages {
            let target = to.join(renamed(package, copy));
            copy_package(&from.join(package), &target, &packages, copy)?;
        }
    }
    Ok(())
}

fn renamed(package: &str, copy: usize) -> String {
    format!("copy{copy}_{package}")
}

fn copy_package(from: &Path, to: &Path, packages: &[String], copy: usize) -> Done<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_package(&entry.path(), &target, packages, copy)?;
            continue;
        }
        let bytes = fs::read(entry.path())?;
        match String::from_utf8(bytes) {
            Ok(text) => fs::write(target, rename(&text, packages, copy))?,
            Err(error) => fs::write(target, error.into_bytes())?,
        }
    }
    Ok(())
}

/// Every word that is the name of a package and is followed by `/`, or is all that an XML element
/// holds, gets the new name.
fn rename(text: &str, packages: &[String], copy: usize) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        out.push_str(&rest[..start]);
        let before = out.chars().next_back();
        let word_end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |end| start + end);
        let word = &rest[start..word_end];
        let after = rest[word_end..].chars().next();
        let refers = after == Some('/') && before != Some('/');
        let named = before == Some('>') && after == Some('<');
        if (refers || named) && packages.iter().any(|package| package == word) {
            out.push_str(&renamed(word, copy));
        } else {
            out.push_str(word);
        }
        rest = &rest[word_end..];
    }
    out.push_str(rest);
    out
}
