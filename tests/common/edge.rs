//! The edge cases and what the official tools say of them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rosidlc::compile::Checked;
use rosidlc::source::{Input, Role};
use serde_json::Value as Json;

use super::{Packages, json, names, shared};

/// One case, as `edge/verdicts.json` has it.
pub(crate) struct Case {
    pub(crate) file: String,
    /// `edge_pkg/kind/Name`
    pub(crate) interface: String,
    pub(crate) official: Json,
}

impl Case {
    /// Where the file stands in its package.
    pub(crate) fn path(&self) -> String {
        let (_, extension) = self.file.rsplit_once('.').unwrap();
        format!("{}.{extension}", self.interface)
    }

    pub(crate) fn is_accepted(&self) -> bool {
        self.official["verdict"] == "accept"
    }
}

/// All cases, and the packages that they use.
pub(crate) struct Edge {
    folder: PathBuf,
    pub(crate) cases: Vec<Case>,
    fixtures: Packages,
}

impl Edge {
    /// Reads the cases.
    pub(crate) fn load() -> Self {
        let folder = shared().join("edge");
        let verdicts = json(folder.join("verdicts.json"));
        let text = |json: &Json| json.as_str().unwrap().to_owned();
        let case = |official: &Json| Case {
            file: text(&official["file"]),
            interface: text(&official["interface"]),
            official: official.clone(),
        };
        let cases: Vec<_> = verdicts["cases"].as_array().unwrap().iter().map(case).collect();
        let mut fixtures = Packages::default();
        for (path, content) in verdicts["meta"]["fixtures"].as_object().unwrap() {
            fixtures.add(&format!("edge_pkg/{path}"), Role::Needed, text(content).as_bytes());
        }
        let mut edge = Self { folder, cases, fixtures };
        edge.add_dependencies();
        edge
    }

    /// The text of a case.
    pub(crate) fn text(&self, case: &Case) -> Vec<u8> {
        fs::read(self.folder.join("cases").join(&case.file)).unwrap()
    }

    /// What the compiler makes of a case.
    pub(crate) fn check(&self, case: &Case) -> (Input, Checked) {
        let mut packages = self.fixtures.clone();
        packages.add(&case.path(), Role::Asked, &self.text(case));
        packages.check()
    }

    /// The packages of the corpus whose names any case speaks, and those whose names they speak.
    fn add_dependencies(&mut self) {
        let corpus = shared().join("corpus");
        let all = names(&corpus);
        let implied = b"service_msgs/ unique_identifier_msgs/ builtin_interfaces/".to_vec();
        let mut texts: Vec<Vec<u8>> = self.cases.iter().map(|case| self.text(case)).collect();
        texts.push(implied);
        let mut taken = BTreeSet::new();
        while let Some(text) = texts.pop() {
            let text = String::from_utf8_lossy(&text);
            for package in all.iter().filter(|package| text.contains(&format!("{package}/"))) {
                if taken.insert(package) {
                    texts.extend(self.add_package(&corpus, package));
                }
            }
        }
    }

    fn add_package(&mut self, corpus: &Path, package: &str) -> Vec<Vec<u8>> {
        let mut more = Packages::default();
        more.package(corpus, package, Role::Needed);
        more.texts().for_each(|(path, text)| self.fixtures.add(path, Role::Needed, text));
        more.texts().map(|(_, text)| text.to_vec()).collect()
    }
}
