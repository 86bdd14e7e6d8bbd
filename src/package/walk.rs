use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

use super::disk::{Disk, Item, Spot};
use super::index::has_interfaces;
use crate::diagnostic::Severity;

/// Folders that hold what tools made or fetched: nothing below them is a source of interfaces.
const PASSED_OVER: [&str; 6] = ["build", "install", "log", "target", "node_modules", "__pycache__"];

/// Files that tell build tools to pass over the folder they stand in.
const MARKERS: [&str; 3] = ["COLCON_IGNORE", "AMENT_IGNORE", "CATKIN_IGNORE"];

/// A folder that is still to be looked at.
struct Step {
    spot: Spot,
    /// Without symbolic links.
    real: PathBuf,
    depth: Depth,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    /// The user named it.
    Root,
    /// Below it.
    Inner,
    /// A package or nothing: directly in the `share` of an ament prefix, or called like a folder
    /// that tools make.
    Last,
}

/// The package folders in `root`, or `root` itself, sorted by path.
///
/// The insides of a package are not searched. Links to folders are followed, each real folder is
/// visited once.
pub(super) fn packages(disk: &mut Disk, root: &Spot) -> Vec<Spot> {
    let mut found = Vec::new();
    let mut visited = HashSet::new();
    let real = fs::canonicalize(&root.path).unwrap_or_else(|_| root.path.clone());
    let mut steps = vec![Step { spot: root.clone(), real, depth: Depth::Root }];
    while let Some(step) = steps.pop() {
        if !visited.insert(step.real.clone()) {
            continue;
        }
        let items = disk.list(&step.spot, Severity::Warning);
        if step.depth != Depth::Root && is_marked(&items) {
            continue;
        }
        if is_package(disk, &step, &items) {
            found.push(step.spot);
        } else {
            steps.extend(inside(disk, &step, items));
        }
    }
    found
}

/// The package folders a step or two below `here`: in itself, in `src` and what stands in that, and
/// in `interfaces`. A first guess at where a package is, so nothing deeper is looked at.
pub(super) fn nearby(disk: &mut Disk, here: &Spot) -> Vec<Spot> {
    let mut found = below(disk, here);
    let src = here.join("src");
    let (packages, others) = split(disk, &src);
    found.extend(packages);
    others.iter().for_each(|folder| found.extend(below(disk, folder)));
    found.extend(below(disk, &here.join("interfaces")));
    found
}

/// The packages directly in a folder.
fn below(disk: &mut Disk, folder: &Spot) -> Vec<Spot> {
    split(disk, folder).0
}

/// The folders directly in a folder: those that are packages, and the others.
fn split(disk: &mut Disk, folder: &Spot) -> (Vec<Spot>, Vec<Spot>) {
    let step = Step { spot: folder.clone(), real: folder.path.clone(), depth: Depth::Inner };
    let items = disk.list(folder, Severity::Warning);
    let (mut packages, mut others) = (Vec::new(), Vec::new());
    for item in items.into_iter().filter(Item::is_folder) {
        let Some(reach) = reach(&step, &item) else { continue };
        let spot = folder.join(&item.name);
        let inside = disk.list(&spot, Severity::Warning);
        let sound = !is_marked(&inside);
        if sound && (has_manifest(&inside) || has_interfaces(disk, &spot, &inside)) {
            packages.push(spot);
        } else if sound && reach == Depth::Inner {
            others.push(spot);
        }
    }
    (packages, others)
}

fn is_marked(items: &[Item]) -> bool {
    items.iter().any(|item| MARKERS.iter().any(|marker| item.name == *marker))
}

fn is_package(disk: &mut Disk, step: &Step, items: &[Item]) -> bool {
    has_manifest(items) || has_interfaces(disk, &step.spot, items)
}

pub(super) fn has_manifest(items: &[Item]) -> bool {
    items.iter().any(|item| item.is_file("package.xml"))
}

/// The folders to go on with, the first one last.
fn inside(disk: &mut Disk, step: &Step, items: Vec<Item>) -> Vec<Step> {
    if step.depth == Depth::Last {
        return Vec::new();
    }
    if items.iter().any(|item| item.is_folder() && item.name == "share") {
        let shared = shared(disk, step);
        if !shared.is_empty() {
            return shared;
        }
    }
    steps(step, items, Depth::Inner)
}

/// What stands in the `share` of an ament prefix; nothing where this is none.
fn shared(disk: &mut Disk, prefix: &Step) -> Vec<Step> {
    let spot = prefix.spot.join("share");
    let real = fs::canonicalize(&spot.path).unwrap_or_else(|_| spot.path.clone());
    let items = disk.list(&spot, Severity::Warning);
    let share = Step { spot, real, depth: Depth::Last };
    let is_prefix = |item: &Item| {
        item.name == "ament_index" || share.spot.path.join(&item.name).join("package.xml").is_file()
    };
    if !items.iter().any(is_prefix) {
        return Vec::new();
    }
    steps(&share, items, Depth::Last)
}

fn steps(parent: &Step, items: Vec<Item>, depth: Depth) -> Vec<Step> {
    let folders = items.into_iter().rev().filter(Item::is_folder);
    folders
        .filter_map(|item| {
            let depth = if depth == Depth::Last { depth } else { reach(parent, &item)? };
            let spot = parent.spot.join(&item.name);
            let real = match item.link {
                true => fs::canonicalize(&spot.path).unwrap_or_else(|_| spot.path.clone()),
                false => parent.real.join(&item.name),
            };
            Some(Step { spot, real, depth })
        })
        .collect()
}

/// How far a folder is looked into, if at all.
fn reach(parent: &Step, item: &Item) -> Option<Depth> {
    let name = item.name.to_string_lossy();
    if name.starts_with('.') {
        return None;
    }
    if !PASSED_OVER.contains(&name.as_ref()) {
        return Some(Depth::Inner);
    }
    let folder = parent.spot.path.join(&item.name);
    let can_be = |part: &str| folder.join(part).exists();
    ["package.xml", "msg", "srv", "action"].into_iter().any(can_be).then_some(Depth::Last)
}
