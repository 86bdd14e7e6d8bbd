use std::collections::{BTreeMap, HashMap};
use std::io;

use clap::Args;
use rosidlc::describe::{self, hex};
use rosidlc::model::{ActionId, MessageId, Model, ServiceId, TypeName};
use rosidlc::package::Loaded;
use rosidlc::report::json::Value;
use rosidlc::source::{FileId, Role};

use super::options::Common;
use super::terminal::Terminal;
use super::{Outcome, session};

const EXAMPLES: &str = "\
Examples:
  rosidlc hash src/demo_interfaces
  rosidlc hash std_msgs/msg/Header
  rosidlc hash demo_interfaces/srv/AddTwoInts_Request -I src
  rosidlc hash src --json > hashes.json

A service has four types, an action thirteen; all are printed. What is sound in a broken tree is
hashed all the same, and the exit code is 1.";

/// Print the official type hash (RIHS01) of every type, derived ones included
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Hash {
    /// Paths as for `check`, or types such as `std_msgs/msg/Header`
    #[arg(value_name = "PATH|TYPE", default_value = ".")]
    paths: Vec<String>,

    /// Print one JSON object: {"pkg/msg/Name": "RIHS01_..."}
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    common: Common,
}

impl Hash {
    pub(super) fn run(&self, terminal: &mut Terminal) -> io::Result<Outcome> {
        let (loaded, checked, outcome) = session::check(&self.paths, &self.common, terminal)?;
        let hashes = asked(&loaded, &checked.model);
        let out = terminal.out();
        if self.json {
            let members = hashes.into_iter().map(|(name, hash)| (name, Value::from(hash)));
            writeln!(out, "{:#}", Value::object(members))?;
        } else {
            for (name, hash) in hashes {
                writeln!(out, "{hash} {name}")?;
            }
        }
        let missing = missing(&loaded, &checked.model);
        if outcome != Outcome::Sound || missing.is_empty() {
            return Ok(outcome);
        }
        missing.iter().for_each(|name| terminal.fail(&format!("`{name}`: no such type")));
        Ok(Outcome::Failed)
    }
}

/// The hashes of all types that were asked for, by name.
fn asked(loaded: &Loaded, model: &Model) -> BTreeMap<String, String> {
    let hashes = describe::hashes(model);
    let wanted = Wanted::new(loaded);
    let mut found = BTreeMap::new();
    let mut add = |name: &TypeName, file, hash: &[u8; 32]| {
        if wanted.has(name, file) {
            found.insert(name.to_string(), format!("RIHS01_{}", hex(hash)));
        }
    };
    for (index, message) in model.messages.iter().enumerate() {
        add(&message.name, message.file, hashes.message(MessageId::new(index)));
    }
    for (index, service) in model.services.iter().enumerate() {
        add(&service.name, service.file, hashes.service(ServiceId::new(index)));
    }
    for (index, action) in model.actions.iter().enumerate() {
        add(&action.name, action.file, hashes.action(ActionId::new(index)));
    }
    found
}

/// What was asked for: whole files, or single types of them.
struct Wanted<'a> {
    files: HashMap<FileId, Vec<&'a TypeName>>,
}

impl<'a> Wanted<'a> {
    fn new(loaded: &'a Loaded) -> Self {
        let mut files = HashMap::new();
        for package in &loaded.input.packages {
            for entry in package.entries.iter().filter(|entry| entry.role == Role::Asked) {
                let of_entry = |name: &&TypeName| {
                    name.package == package.name
                        && name.kind == entry.kind
                        && is_of(&name.name, &entry.name)
                };
                files.insert(entry.file, loaded.types.iter().filter(of_entry).collect());
            }
        }
        Self { files }
    }

    /// Of a file that types were asked of, those and what they derive; else every type.
    fn has(&self, name: &TypeName, file: FileId) -> bool {
        self.files.get(&file).is_some_and(|types| {
            types.is_empty() || types.iter().any(|asked| is_of(&name.name, &asked.name))
        })
    }
}

/// Whether a type is the base itself or derived of it.
fn is_of(name: &str, base: &str) -> bool {
    name.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
}

/// Derived types that were asked for but do not exist.
fn missing<'a>(loaded: &'a Loaded, model: &Model) -> Vec<&'a TypeName> {
    let derived = loaded.types.iter().filter(|name| name.name.contains('_'));
    let in_model = |name: &&TypeName| {
        model.messages.iter().any(|message| message.name == **name)
            || model.services.iter().any(|service| service.name == **name)
    };
    derived.filter(|name| !in_model(name)).collect()
}
