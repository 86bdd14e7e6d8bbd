//! What a user's `cargo build` takes, from nothing and after small changes; and how long the code
//! takes to compile that was generated from the bundled packages.
//!
//! `userbuild [--json] [--runs N] [--rosidlc PATH]`; with `ROSIDLC_SHARED` also a large crate.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use rosidlc_benches::machine;
use rosidlc_benches::process::{self, Usage};
use rosidlc_benches::shell::{self, Scratch};
use rosidlc_benches::table::{Table, digits, show};
use rosidlc_benches::targets::Targets;

type Done<T> = Result<T, Box<dyn Error>>;

const MAIN: &str = "fn main() {\n    println!(\"{}\", size_of::<ADDED>());\n}\n";

/// Packages that many robots have.
const COMMON: [&str; 8] = [
    "control_msgs",
    "foxglove_msgs",
    "geographic_msgs",
    "map_msgs",
    "moveit_msgs",
    "object_recognition_msgs",
    "octomap_msgs",
    "vision_msgs",
];

/// Crates in a folder are compiled so that they can be compiled again in parts; those from a
/// registry are not. These are to be measured as if they came from one.
const FROM_REGISTRY: &str = "\n[profile.dev.package.\"*\"]\nincremental = false\n\n[workspace]\n";

/// A crate of a user, in a folder of its own.
struct User {
    root: PathBuf,
    /// The interface that is changed.
    touched: PathBuf,
}

/// What was measured of a crate.
struct Build {
    cold: Usage,
    nothing: Usage,
    main: Usage,
    interface: Usage,
    script: Option<Usage>,
    /// Whether the build script ran again when nothing or `main.rs` had changed.
    reruns: bool,
    packages: usize,
}

fn main() -> Done<()> {
    let runs = shell::option("--runs", "RUNS").and_then(|runs| runs.parse().ok()).unwrap_or(3);
    let scratch = Scratch::new("userbuild")?;
    let mut table = Table::new(
        "A user's build, seconds",
        [
            "crate",
            "packages in the lock file",
            "cold: user",
            "cold: user + sys",
            "cold: wall",
            "build.rs alone: cpu",
            "one .srv touched: wall",
            "user",
            "main.rs touched: wall",
            "nothing: wall",
            "build.rs runs for nothing",
        ],
    );
    let mut targets = Targets::default();
    let small = Build::of(&small(&scratch.join("small"))?, runs)?;
    small.add("rosidlc, (a) 3 files", &mut table);
    small.judge("(a)", [9.0, 0.4], &mut targets);
    targets.at_most("(a) cold, user s, stretch", 6.0, small.cold.user);
    match std::env::var("ROSIDLC_SHARED") {
        Ok(shared) => {
            let (user, files) = large(&scratch.join("large"), &Path::new(&shared).join("corpus"))?;
            let large = Build::of(&user, 1)?;
            large.add(&format!("rosidlc, (b) {files} files"), &mut table);
            large.judge("(b)", [20.0, 2.0], &mut targets);
            if let Some(script) = large.script {
                targets.at_most("(b) build.rs alone, cpu s", 0.3, script.cpu());
            }
        }
        Err(_) => eprintln!("without ROSIDLC_SHARED there is no large crate"),
    }
    if cfg!(feature = "compilers") {
        match ros2msg(&scratch.join("ros2msg")).and_then(|user| Build::of(&user, runs)) {
            Ok(peer) => {
                peer.add("ros2msg, (a)", &mut table);
                targets.at_most(
                    "(a) cold, user, over ros2msg",
                    0.6,
                    small.cold.user / peer.cold.user,
                );
            }
            Err(error) => eprintln!("ros2msg: {error}"),
        }
    }
    let generated = generated(&scratch, runs.max(3), &mut targets)?;
    let mut about = machine::about();
    about.push(("runs", format!("{runs}, medians")));
    show(&about, &[table, generated, targets.table()]);
    Ok(())
}

impl Build {
    fn of(user: &User, runs: usize) -> Done<Self> {
        cargo(user, &["fetch"])?;
        let lock = fs::read_to_string(user.root.join("Cargo.lock"))?;
        let mut cold = Vec::new();
        for _ in 0..runs {
            fs::remove_dir_all(user.target()).or_else(absent)?;
            cold.push(cargo(user, &["build", "--offline"])?);
        }
        cold.sort_by(|a, b| a.user.total_cmp(&b.user));
        let before = script_runs(user)?;
        let nothing = cargo(user, &["build", "--offline"])?;
        append(&user.root.join("src/main.rs"), "\n#[allow(dead_code)]\nfn more() {}\n")?;
        let main = cargo(user, &["build", "--offline"])?;
        let reruns = script_runs(user)? != before;
        append(&user.touched, "\nbool added_by_the_benchmark\n")?;
        let interface = cargo(user, &["build", "--offline"])?;
        if script_runs(user)? == before {
            return Err("a changed interface went unnoticed".into());
        }
        Ok(Self {
            cold: cold[cold.len() / 2],
            nothing,
            main,
            interface,
            script: script(user)?,
            reruns,
            packages: lock.matches("\n[[package]]").count() - 1,
        })
    }

    fn add(&self, name: &str, table: &mut Table) {
        let script = self.script.map_or("-".to_owned(), |script| digits(script.cpu()));
        table.row([
            name.to_owned(),
            self.packages.to_string(),
            digits(self.cold.user),
            digits(self.cold.cpu()),
            digits(self.cold.wall),
            script,
            digits(self.interface.wall),
            digits(self.interface.user),
            digits(self.main.wall),
            digits(self.nothing.wall),
            if self.reruns { "yes" } else { "no" }.to_owned(),
        ]);
    }

    fn judge(&self, name: &str, [cold, touched]: [f64; 2], targets: &mut Targets) {
        targets.at_most(format!("{name} cold, user s"), cold, self.cold.user);
        targets.at_most(format!("{name} one .srv touched, wall s"), touched, self.interface.wall);
        targets.at_most(format!("{name} packages in the lock file"), 25.0, self.packages as f64);
        targets.at_most(
            format!("{name} runs of build.rs for nothing"),
            0.0,
            f64::from(self.reruns),
        );
    }
}

impl User {
    fn target(&self) -> PathBuf {
        self.root.join("target")
    }
}

/// One message with a header, one service, one action; three lines of build.rs.
fn small(root: &Path) -> Done<User> {
    let package = root.join("interfaces/my_robot");
    interfaces_of(&package)?;
    user(root, "    rosidlc_build::compile(\"interfaces\")", "my_robot::msg::Status")?;
    Ok(User { root: root.to_owned(), touched: package.join("srv/SetSpeed.srv") })
}

/// The same and all bundled packages, and packages that many robots have.
fn large(root: &Path, corpus: &Path) -> Done<(User, usize)> {
    let package = root.join("interfaces/my_robot");
    interfaces_of(&package)?;
    for name in COMMON {
        let from = corpus.join(name);
        if from.is_dir() {
            shell::copy_tree(&from, &root.join("interfaces").join(name))?;
        }
    }
    let bundled: Vec<String> = bundled().map(|name| format!("{name:?}")).collect();
    let call = format!(
        "    rosidlc_build::configure().compile(&[\"interfaces\", {}])",
        bundled.join(", ")
    );
    user(root, &call, "my_robot::msg::Status")?;
    let files = shell::size_of(&root.join("interfaces"))?.0
        + shell::size_of(&shell::repository().join("interfaces"))?.0;
    Ok((User { root: root.to_owned(), touched: package.join("srv/SetSpeed.srv") }, files))
}

fn bundled() -> impl Iterator<Item = &'static str> {
    rosidlc::package::bundled().iter().map(|package| package.name)
}

fn interfaces_of(package: &Path) -> io::Result<()> {
    write(
        &package.join("msg/Status.msg"),
        "std_msgs/Header header\nfloat64 charge  # [1]\nstring text\n",
    )?;
    write(
        &package.join("srv/SetSpeed.srv"),
        "float64 speed  # [m/s]\n---\nbool accepted\nstring reason\n",
    )?;
    write(
        &package.join("action/Dock.action"),
        "string station\n---\nbool docked\n---\nfloat32 distance\n",
    )
}

fn user(root: &Path, call: &str, added: &str) -> Done<()> {
    let repository = shell::repository().canonicalize()?;
    let path = |name: &str| format!("{{ path = {:?} }}", repository.join(name));
    let manifest = format!(
        "[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\nrosidlc-runtime = {}\n\n[build-dependencies]\nrosidlc-build = {}\n{FROM_REGISTRY}",
        path("runtime"),
        path("build-support"),
    );
    write(&root.join("Cargo.toml"), &manifest)?;
    write(
        &root.join("build.rs"),
        &format!("fn main() -> Result<(), rosidlc_build::Error> {{\n{call}\n}}\n"),
    )?;
    let main = MAIN.replace("ADDED", added);
    write(
        &root.join("src/main.rs"),
        &format!("rosidlc_runtime::include_interfaces!();\n\n{main}"),
    )?;
    Ok(())
}

/// The same interfaces with ros2msg, which brings neither `std_msgs` nor a way to include its files.
fn ros2msg(root: &Path) -> Done<User> {
    let package = root.join("interfaces/my_robot");
    interfaces_of(&package)?;
    for name in ["std_msgs", "builtin_interfaces"] {
        shell::copy_tree(
            &shell::repository().join("interfaces").join(name),
            &root.join("interfaces").join(name),
        )?;
    }
    write(
        &root.join("Cargo.toml"),
        "[package]\nname = \"user\"\nedition = \"2024\"\n\n[build-dependencies]\nros2msg = \"=0.5.10\"\n\n[workspace]\n",
    )?;
    write(&root.join("build.rs"), ROS2MSG)?;
    let include = "include!(concat!(env!(\"OUT_DIR\"), \"/all.rs\"));\n\n";
    write(
        &root.join("src/main.rs"),
        &format!(
            "#![allow(dead_code)]\n{include}{}",
            MAIN.replace("ADDED", "my_robot::msg::status::Status")
        ),
    )?;
    Ok(User { root: root.to_owned(), touched: package.join("srv/SetSpeed.srv") })
}

const ROS2MSG: &str = r##"use std::{env, fmt::Write, fs, path::Path};

use ros2msg::generator::Generator;

const FILES: [&str; 5] = [
    "my_robot/msg/Status.msg",
    "my_robot/srv/SetSpeed.srv",
    "my_robot/action/Dock.action",
    "std_msgs/msg/Header.msg",
    "builtin_interfaces/msg/Time.msg",
];

fn main() {
    let out = env::var("OUT_DIR").unwrap();
    let files = FILES.map(|file| format!("interfaces/{file}"));
    let generator = Generator::new().derive_debug(true).derive_clone(true).emit_rerun_if_changed(true);
    generator.includes(&files).output_dir(&out).generate().unwrap();
    let mut all = String::new();
    for name in ["builtin_interfaces", "my_robot", "std_msgs"] {
        let file = Path::new(&out).join(name).join("mod.rs");
        writeln!(all, "#[path = {file:?}]\npub mod {name};").unwrap();
    }
    fs::write(Path::new(&out).join("all.rs"), all).unwrap();
}
"##;

fn cargo(user: &User, args: &[&str]) -> Done<Usage> {
    let usage = process::run(&mut cargo_command(&user.root, args))?;
    if !usage.status.success() {
        // Once more, to see why.
        cargo_command(&user.root, args).status()?;
        return Err(format!("cargo {} fails", args.join(" ")).into());
    }
    Ok(usage)
}

/// Cargo as a user would call it, whatever this process was called with.
fn cargo_command(root: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(root).env("CARGO_TARGET_DIR", root.join("target"));
    for name in [
        "CARGO_INCREMENTAL",
        "RUSTC_WRAPPER",
        "RUSTFLAGS",
        "CARGO_BUILD_JOBS",
        "CARGO_MANIFEST_DIR",
    ] {
        command.env_remove(name);
    }
    command
}

/// When the build script of the user's crate has run.
fn script_runs(user: &User) -> Done<Vec<std::time::SystemTime>> {
    let mut times = Vec::new();
    for folder in script_folders(user)? {
        if let Ok(meta) = fs::metadata(folder.join("output")) {
            times.push(meta.modified()?);
        }
    }
    times.sort();
    Ok(times)
}

fn script_folders(user: &User) -> io::Result<Vec<PathBuf>> {
    let folders = fs::read_dir(user.target().join("debug/build"))?;
    let of_user = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("user-"))
    };
    Ok(folders.flatten().map(|entry| entry.path()).filter(of_user).collect())
}

/// The build script run once more, on its own.
fn script(user: &User) -> Done<Option<Usage>> {
    let programs =
        script_folders(user)?.into_iter().map(|folder| folder.join("build-script-build"));
    let Some(program) = programs.into_iter().find(|program| program.is_file()) else {
        return Ok(None);
    };
    let out = user.root.join("script-output");
    let usage = process::runs(
        5,
        || drop(fs::remove_dir_all(&out)),
        || {
            let _ = fs::create_dir_all(&out);
            let mut command = Command::new(&program);
            command
                .current_dir(&user.root)
                .env("OUT_DIR", &out)
                .env("CARGO_MANIFEST_DIR", &user.root);
            command
        },
    )?;
    if usage.status.success() {
        Ok(Some(usage))
    } else {
        Err("the build script fails on its own".into())
    }
}

/// Processor time of the compiler for the crate of the bundled packages alone.
fn generated(scratch: &Scratch, runs: usize, targets: &mut Targets) -> Done<Table> {
    let root = scratch.join("generated");
    let mut r#gen = Command::new(shell::rosidlc()?);
    r#gen.arg("gen").args(bundled()).args([
        "--no-ament",
        "--crate",
        "generated",
        "--target",
        "serde",
        "--views",
        "-o",
    ]);
    if !process::run(r#gen.arg(&root))?.status.success() {
        return Err("rosidlc gen fails".into());
    }
    append(&root.join("Cargo.toml"), "\n[workspace]\n")?;
    let mut table = Table::new(
        "Generated code of the bundled packages, cpu s of the crate alone",
        ["features", "check", "debug", "release"],
    );
    for (features, limits) in [("", Some([0.5, 0.6, 0.8])), ("serde", None), ("views", None)] {
        let times = compile(&root, features, runs)?;
        for ((what, time), limit) in
            ["check", "debug", "release"].iter().zip(times).zip(limits.unwrap_or_default())
        {
            if limits.is_some() {
                targets.at_most(format!("generated code, {what}, cpu s"), limit, time);
            }
        }
        let name = if features.is_empty() { "none" } else { features };
        table.row([name.to_owned()].into_iter().chain(times.map(digits)));
    }
    Ok(table)
}

/// Check, debug, release.
fn compile(root: &Path, features: &str, runs: usize) -> Done<[f64; 3]> {
    let repository = shell::repository().canonicalize()?;
    let patch = format!("patch.crates-io.rosidlc-runtime.path={:?}", repository.join("runtime"));
    let mut times = [0.0; 3];
    for (time, args) in times.iter_mut().zip([&["check"][..], &["build"], &["build", "--release"]])
    {
        let command = || {
            let mut command = cargo_command(root, args);
            command.args(["--config", &patch, "--features", features]);
            command
        };
        if !process::run(&mut command())?.status.success() {
            return Err(format!("the generated crate fails to {}", args.join(" ")).into());
        }
        let source = root.join("src/lib.rs");
        let usage = process::runs(
            runs,
            || drop(append(&source, "\n")),
            || {
                let mut command = command();
                command.arg("--offline").env("CARGO_INCREMENTAL", "0");
                command
            },
        )?;
        *time = usage.cpu();
    }
    Ok(times)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}

fn append(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, fs::read_to_string(path)? + text)
}

fn absent(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) }
}
