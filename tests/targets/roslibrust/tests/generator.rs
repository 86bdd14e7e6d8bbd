//! MD5 sums of all standard packages, as roslibrust's own generator takes them of the same files.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use roslibrust::{RosMessageType, RosServiceType};
use roslibrust_codegen::{find_and_parse_ros_messages, resolve_dependency_graph};
use target_roslibrust::*;

include!(concat!(env!("OUT_DIR"), "/every_message.rs"));
include!(concat!(env!("OUT_DIR"), "/every_service.rs"));

/// A copy of the packages that roslibrust takes for ROS 2: it goes by what a package is built with.
fn packages() -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../interfaces");
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("interfaces");
    for package in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        for file in walk(&package) {
            let copy = to.join(file.strip_prefix(package.parent().unwrap()).unwrap());
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            let text = fs::read_to_string(&file).unwrap();
            let built = "<buildtool_depend>ament_cmake</buildtool_depend></package>";
            fs::write(copy, text.replace("</package>", built)).unwrap();
        }
    }
    to
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

type Sums = BTreeMap<String, String>;

/// The sums of messages and of services as roslibrust takes them.
fn theirs() -> (Sums, Sums) {
    let (mut messages, services, actions) = find_and_parse_ros_messages(&[packages()]).unwrap();
    // It makes the messages of ROS 1's actionlib of each action; ROS 2 does not have them.
    let of_ros_1 = ["Action", "ActionGoal", "ActionResult", "ActionFeedback"];
    let of_ros_1 = |package: &str, name: &str| {
        let mut of_package = actions.iter().filter(|action| action.package == package);
        of_package
            .any(|action| name.strip_prefix(&action.name).is_some_and(|it| of_ros_1.contains(&it)))
    };
    messages.retain(|message| !of_ros_1(&message.package, &message.name));
    let (messages, services) = resolve_dependency_graph(messages, services).unwrap();
    let parts = services.iter().flat_map(|service| [service.request(), service.response()]);
    let parts = parts.map(|part| (part.get_full_name(), part.get_md5sum().to_owned()));
    let messages = messages.iter().map(|of| (of.get_full_name(), of.get_md5sum().to_owned()));
    let services = services.iter().map(|of| (of.get_full_name(), of.get_md5sum()));
    (messages.chain(parts).collect(), services.collect())
}

/// Without what roslibrust does not make: events, and what carries actions.
fn ours() -> (Sums, Sums) {
    let (mut messages, mut services) = (Sums::new(), Sums::new());
    macro_rules! message {
        (crate::$($message:tt)+) => {
            let of = <$($message)+ as RosMessageType>::DESCRIPTION;
            messages.insert(of.ros_type_name.to_owned(), of.md5sum.to_owned());
        };
    }
    macro_rules! service {
        (crate::$($service:tt)+) => {
            let name = <$($service)+ as RosServiceType>::ROS_SERVICE_NAME.to_owned();
            services.insert(name, <$($service)+ as RosServiceType>::MD5SUM.to_owned());
        };
    }
    every_message!(message);
    every_service!(service);
    messages.retain(|name, _| !name.rsplit('/').next().unwrap().contains('_'));
    (messages, services)
}

#[test]
fn sums_are_equal() {
    let ((messages, services), (their_messages, their_services)) = (ours(), theirs());
    assert!(messages.len() > 200 && services.len() > 30, "{} {}", messages.len(), services.len());
    assert_eq!(messages, their_messages);
    assert_eq!(services, their_services);
}
