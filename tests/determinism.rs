//! The same input gives the same output, in whatever order it comes.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Packages, dump, shared};
use rosidlc::compile::{self, Purpose};
use rosidlc::report::{Format, render};
use rosidlc::source::{Input, Role};
use std::path::Path;

/// Steps of a fixed walk through numbers, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// The same input with its texts, packages and entries in another order.
fn shuffled(packages: &Packages, seed: u64) -> Input {
    let mut dice = Dice(seed);
    let mut packages = packages.clone();
    dice.shuffle(&mut packages.files);
    let mut input = packages.input();
    dice.shuffle(&mut input.packages);
    input.packages.iter_mut().for_each(|package| dice.shuffle(&mut package.entries));
    input
}

/// All that a run says: every interface in order, every hash, every finding in order.
fn outcome(input: &Input) -> (Vec<String>, Vec<String>, Vec<String>) {
    let checked = compile::check(input, Purpose::Check);
    let model = &checked.model;
    let packages = model.packages.iter();
    let interfaces = packages.flat_map(|package| {
        let interfaces = package
            .interfaces
            .iter()
            .map(|id| format!("{} {}", model.interface_name(*id), dump::parsed(model, *id)));
        interfaces.collect::<Vec<_>>()
    });
    let hashes = dump::hashes(model).into_iter().map(|(name, hash)| format!("{name} {hash}"));
    let render = |found| render(found, &input.sources, Format::Human, false);
    let messages = model.messages.iter().map(|message| message.name.to_string());
    (
        interfaces.chain(messages).collect(),
        hashes.collect(),
        checked.findings.iter().map(render).collect(),
    )
}

/// Holds what is said of an input against what is said of it in other orders.
fn check(packages: &Packages, rounds: u64) {
    let wanted = outcome(&packages.input());
    assert_eq!(outcome(&packages.input()), wanted, "twice the same input");
    for seed in 0..rounds {
        let got = outcome(&shuffled(packages, seed));
        assert!(got.0 == wanted.0, "the model depends on the order, seed {seed}");
        assert!(got.1 == wanted.1, "hashes depend on the order, seed {seed}");
        assert_eq!(got.2, wanted.2, "findings depend on the order, seed {seed}");
    }
}

/// Every fixture of a diagnostic as one package each, all broken in one run.
fn broken() -> Packages {
    let root = Path::new("fixtures/invalid");
    let mut packages = Packages::default();
    for fixture in common::names(root) {
        for package in common::names(&root.join(&fixture)) {
            let mut one = Packages::default();
            one.package(&root.join(&fixture), &package, Role::Asked);
            for (path, text) in one.texts() {
                let (_, inside) = path.split_once('/').unwrap();
                packages.add(&format!("{}/{inside}", fixture.replace('-', "_")), Role::Asked, text);
            }
        }
    }
    packages.with_standard()
}

#[test]
fn bundled_packages() {
    check(&Packages::folder(Path::new("interfaces"), Role::Asked), 8);
}

#[test]
fn broken_packages() {
    let packages = broken();
    assert!(packages.texts().count() > 80);
    check(&packages, 20);
}

/// Cycles that share nodes: which of them are told must not depend on the order.
#[test]
fn tangled_cycles() {
    let mut packages = Packages::default();
    for from in 0..12 {
        let fields: Vec<_> = (0..12)
            .filter(|to| (from * 7 + to * 5) % 4 == 0)
            .map(|to| format!("M{to} f{to}\n"))
            .collect();
        packages.add(&format!("p/msg/M{from}.msg"), Role::Asked, fields.concat().as_bytes());
    }
    check(&packages, 20);
}

/// Names that could be meant are offered in an order of their own.
#[test]
fn suggestions() {
    let files = [
        ("robot_msgs/msg/Robot.msg", "Twin twin\nmap_msg/Twin other\nTwim third\n"),
        ("mapa_msgs/msg/Twin.msg", ""),
        ("mapb_msgs/msg/Twin.msg", ""),
        ("robot_msgs/msg/Twia.msg", ""),
        ("robot_msgs/msg/Twib.msg", ""),
    ];
    check(&Packages::of(&files), 20);
}

#[test]
#[ignore = "needs ROSIDLC_SHARED"]
fn corpus() {
    check(&Packages::folder(&shared().join("corpus"), Role::Asked), 3);
}
