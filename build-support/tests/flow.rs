//! A workspace that uses this crate, built by cargo: what a new user sees, what is noticed and
//! what is not, and how two crates share types.
#![allow(clippy::unwrap_used)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const APP_BUILD: &str = r#"fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::compile("interfaces")
}
"#;

const APP: &str = r#"rosidlc_runtime::include_interfaces!();

use demo::{action::fibonacci, msg::Stamped, srv::add_two_ints};
use rosidlc_runtime::{Interface, cdr};

fn main() {
    let bytes = cdr::to_vec(&add_two_ints::Request { a: 41, b: 1 });
    let request: add_two_ints::Request = cdr::from_slice(&bytes).unwrap();
    let goal = fibonacci::Goal { order: 5 };
    let mut stamped = Stamped::default();
    stamped.header.frame_id = "map".to_owned();
    let stamped: Stamped = cdr::from_slice(&cdr::to_vec(&stamped)).unwrap();
    println!("{} {} {} {}", request.a + request.b, goal.order, stamped.header.frame_id, stamped.speed);
    println!("{}", demo::srv::AddTwoInts::TYPE_HASH);
    // more
}
"#;

const TYPES_BUILD: &str = r#"fn main() -> Result<(), rosidlc_build::Error> {
    rosidlc_build::configure().target(rosidlc_build::Target::Serde).views(true).enums(true).compile(&["interfaces", "geometry_msgs"])
}
"#;

const NODE_BUILD: &str = r#"use rosidlc_build::{Builder, configure};

fn main() -> Result<(), rosidlc_build::Error> {
    check_refused(configure().derive("demo/Nothing", "Eq"), "the pattern `demo/Nothing` matches nothing");
    check_refused(configure().attribute("*", ")("), "`)(` is no attribute");
    check_refused(configure().extern_path("std_msgs", "a b"), "`a b` is no path in Rust");
    check_refused(configure().extern_path("nothing", "::a"), "names the package `nothing`, which nothing here uses");
    check_refused(configure().include("nowhere"), "include `nowhere`: no such folder");
    check_refused(configure().bundled(false), "with `Builder::include`, or source a ROS installation");
    let missing = configure().compile(&["interface"]).unwrap_err().to_string();
    assert!(missing.starts_with("there are no such interfaces\n\nerror: `interface`: no such file"), "{missing}");
    configure()
        .include("more")
        .extern_path("geometry_msgs", "::types::geometry_msgs")
        .extern_path("std_msgs", "::types::std_msgs")
        .extern_path("builtin_interfaces", "::types::builtin_interfaces")
        .derive("node/msg/Flag", "::core::cmp::PartialOrd")
        .attribute("node/msg/Flag.on", "deprecated = \"say `off`\"")
        .compile(&["interfaces", "std_srvs"])
}

fn check_refused(builder: Builder, said: &str) {
    let error = builder.include("more").compile(&["interfaces"]).unwrap_err().to_string();
    assert!(error.contains(said), "no `{said}` in {error}");
}
"#;

const NODE: &str = r#"rosidlc_runtime::include_interfaces!();

use rosidlc_runtime::{Message, cdr, view};
use types::geometry_msgs::msg::{Pose, PoseStamped};

fn is_serde<T: serde::Serialize + for<'de> serde::Deserialize<'de>>(_: &T) {}
fn is_ordered<T: PartialOrd>() {}

/// What takes the types of the other crate.
fn plan(pose: &Pose) -> f64 {
    pose.position.x
}

fn main() {
    let mut route = node::msg::Route::default();
    route.poses.push(Pose::default());
    route.poses[0].position.x = 2.5;
    route.header.stamp = types::builtin_interfaces::msg::Time { sec: 7, nanosec: 0 };
    is_serde(&route.poses[0]);
    is_ordered::<node::msg::Flag>();
    let bytes = cdr::to_vec(&route);
    let route: node::msg::Route = cdr::from_slice(&bytes).unwrap();
    let stamped = PoseStamped { header: route.header.clone(), pose: route.poses[0] };
    let bytes = cdr::to_vec(&stamped);
    let seen = view::from_slice::<PoseStamped>(&bytes).unwrap();
    let fast = types::mode::enums::msg::state::Mode::FAST;
    println!("{} {} {}", plan(&route.poses[0]), route.header.stamp.sec, seen.pose.position.x);
    println!("{}", fast.0);
    #[allow(deprecated)]
    let _ = node::msg::Flag { on: true };
    fn is_message<T: Message>() {}
    is_message::<std_srvs::srv::trigger::Response>();
    is_message::<extra_msgs::msg::A>();
}
"#;

/// Packages whose names mean something elsewhere.
const ODD: [&str; 12] = [
    "con",
    "core",
    "crate",
    "lib",
    "main",
    "mod",
    "msg",
    "rosidlc_runtime",
    "self",
    "std",
    "super",
    "type",
];

/// A workspace of three crates, and the folder of what cargo makes of it.
struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

/// How a run of cargo ended.
struct Run {
    ok: bool,
    out: String,
    err: String,
}

impl Workspace {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("flow");
        let workspace = Self { root: root.join("project"), target: root.join("target") };
        let _ = fs::remove_dir_all(&workspace.root);
        let manifest = "[workspace]\nmembers = [\"app\", \"types\", \"node\"]\nresolver = \"3\"\n\
                        [profile.dev]\ndebug = false\nincremental = false\n";
        workspace.put("Cargo.toml", manifest);
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, workspace.root.join("Cargo.lock")).unwrap();
        workspace
    }

    fn put(&self, path: &str, text: &str) {
        fs::create_dir_all(self.root.join(path).parent().unwrap()).unwrap();
        fs::write(self.root.join(path), text).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.root.join(path)).unwrap();
    }

    /// A crate with these dependencies besides the runtime.
    fn krate(&self, name: &str, build: &str, main: (&str, &str), depends: &str) {
        let ours = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().display();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
             [dependencies]\nrosidlc-runtime = {{ path = '{ours}/runtime', features = [\"serde\"] }}\n\
             {depends}\n\
             [build-dependencies]\nrosidlc-build = {{ path = '{ours}/build-support' }}\n"
        );
        self.put(&format!("{name}/Cargo.toml"), &manifest);
        self.put(&format!("{name}/build.rs"), build);
        self.put(&format!("{name}/src/{}", main.0), main.1);
    }

    fn cargo(&self, arguments: &[&str], ament: Option<&str>) -> Run {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root).args(arguments).arg("--offline");
        command.arg("--target-dir").arg(&self.target).env("CARGO_TERM_COLOR", "never");
        command.env_remove("AMENT_PREFIX_PATH").env_remove("CARGO_MANIFEST_DIR");
        if let Some(prefix) = ament {
            command.env("AMENT_PREFIX_PATH", self.root.join(prefix));
        }
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        Run { ok: output.status.success(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// A run that must go well and print this.
    fn check(&self, arguments: &[&str], ament: Option<&str>, out: &str) -> Run {
        let run = self.cargo(arguments, ament);
        assert!(run.ok && run.out == out, "{arguments:?}\n{}\n{}", run.out, run.err);
        run
    }
}

impl Run {
    /// Whether a build script was run. Cargo says so with `-v`.
    fn has_run_script(&self) -> bool {
        self.err.lines().any(|line| line.contains("Running") && line.contains("build-script-build"))
    }

    fn says(&self, parts: &[&str]) {
        for part in parts {
            assert!(self.err.contains(part), "no `{part}` in\n{}", self.err);
        }
    }
}

fn workspace() -> Workspace {
    let workspace = Workspace::new();
    workspace.krate("app", APP_BUILD, ("main.rs", APP), "");
    workspace.put("app/interfaces/demo/srv/AddTwoInts.srv", "int64 a\nint64 b\n---\nint64 sum\n");
    let fibonacci = "int32 order\n---\nint32[] sequence\n---\nint32[] partial_sequence\n";
    workspace.put("app/interfaces/demo/action/Fibonacci.action", fibonacci);
    workspace
        .put("app/interfaces/demo/msg/Stamped.msg", "std_msgs/Header header\nfloat64 speed 1.5\n");

    workspace.krate(
        "types",
        TYPES_BUILD,
        ("lib.rs", "::rosidlc_runtime::include_interfaces!();\n"),
        "",
    );
    let mode = "uint8 MODE_SLOW=0\nuint8 MODE_FAST=1\nuint8 mode\n";
    workspace.put("types/interfaces/mode/msg/State.msg", mode);
    for name in ODD {
        let folder = format!("types/interfaces/{name}");
        workspace
            .put(&format!("{folder}/msg/A.msg"), "string text\nuint8 X=1\nfloat32[<=3] self\n");
        workspace.put(&format!("{folder}/msg/B.msg"), "mod/A[] a\nself/A b\nstd/A c\n");
        workspace.put(&format!("{folder}/action/C.action"), "A a\n---\ncore/A b\n---\nlib/A c\n");
    }

    let depends =
        "types = { path = \"../types\" }\nserde = { version = \"1\", default-features = false }";
    workspace.krate("node", NODE_BUILD, ("main.rs", NODE), depends);
    let route = "std_msgs/Header header\ngeometry_msgs/Pose[] poses\nextra_msgs/A extra\n";
    workspace.put("node/interfaces/node/msg/Route.msg", route);
    workspace.put("node/interfaces/node/msg/Flag.msg", "bool on\n");
    workspace.put("node/more/extra_msgs/msg/A.msg", "int32 x\n");
    workspace.put("ament/share/x_msgs/msg/B.msg", "int32 x\n");
    workspace
}

#[test]
fn from_the_first_build_to_the_last() {
    let workspace = workspace();
    let app = ["run", "-q", "-p", "app"];

    // What the five lines make, and types that two crates share.
    let first = workspace.cargo(&app, None);
    assert!(first.ok && first.err.is_empty(), "{}", first.err);
    assert!(first.out.starts_with("42 5 map 1.5\nRIHS01_"), "{}", first.out);
    workspace.check(&["run", "-q", "-p", "node"], None, "2.5 7 2.5\n1\n");

    // Code that changes makes no build script run.
    workspace.put("app/src/main.rs", &APP.replace("// more", "println!(\"touched\");"));
    workspace.put("node/src/main.rs", &NODE.replace("2.5;", "3.5;"));
    workspace.put("node/src/notes.txt", "");
    let touched = workspace.cargo(&["build", "-v"], None);
    assert!(touched.ok && !touched.has_run_script(), "{}", touched.err);
    touched.says(&["rustc --crate-name app", "rustc --crate-name node"]);

    // A new file is noticed.
    workspace.put("app/interfaces/demo/srv/Extra.srv", "bool on\n---\nbool ok\n");
    let uses = "println!(\"{}\", demo::srv::extra::Request { on: true }.on);";
    workspace.put("app/src/main.rs", &APP.replace("// more", uses));
    workspace.check(&app, None, &format!("{}true\n", first.out));

    // So is one that is gone, another prefix, and a warning.
    workspace.remove("app/interfaces/demo/srv/Extra.srv");
    workspace.put("app/interfaces/demo/msg/Uses.msg", "x_msgs/B b\nstring s \"open\n");
    workspace.put("app/src/main.rs", APP);
    let warned = workspace.check(&["run", "-p", "app"], Some("ament"), &first.out);
    let place =
        "warning: app@0.1.0: interfaces/demo/msg/Uses.msg:2:10: warning[unterminated-quote]: ";
    warned.says(&[place]);
    workspace.put("app/src/main.rs", &APP.replace("// more", uses));
    let gone = workspace.cargo(&["build", "-p", "app"], Some("ament"));
    assert!(!gone.ok);
    gone.says(&["could not find `extra` in `srv`"]);

    // Without the prefix, and with a mistake.
    workspace.put("app/interfaces/demo/srv/Broken.srv", "bool on\nfloat64 badName\n---\n");
    let broken = workspace.cargo(&["build", "-p", "app"], None);
    assert!(!broken.ok && !broken.err.contains("panicked"), "{}", broken.err);
    broken.says(&[
        "Error: the interfaces have errors\n",
        "error[unknown-package]: ",
        "--> interfaces/demo/msg/Uses.msg:1:1\n",
        "error[invalid-field-name]: `badName` cannot be the name of a field\n",
        "--> interfaces/demo/srv/Broken.srv:2:9\n",
        "2 | float64 badName\n",
        "  |         ^^^^^^^ ",
        "= help: write `bad_name`\n",
    ]);
    fs::remove_dir_all(&workspace.root).unwrap();
}
