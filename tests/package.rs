//! What is found on a disk, and what is not.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rosidlc::package::{Loaded, Search, load};
use rosidlc::source::{InputPackage, Origin, Role};

/// A folder of its own for each test.
struct Folder(PathBuf);

impl Folder {
    /// Empty but for these files, each with its text.
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let folder = Self(folder);
        files.iter().for_each(|(path, text)| folder.add(path, text));
        folder
    }

    fn add(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn path(&self, path: &str) -> String {
        self.0.join(path).to_str().unwrap().to_owned()
    }

    fn load(&self, paths: &[&str], search: &Search) -> Loaded {
        let paths: Vec<String> = paths.iter().map(|path| self.path(path)).collect();
        load(&paths, search)
    }

    /// Loads and compares what `dump` says, the folder itself shown as `@`.
    fn check(&self, paths: &[&str], search: &Search, expected: &str) {
        let found = dump(&self.load(paths, search)).replace(&self.path(""), "@/");
        let found = found.replace(self.0.to_str().unwrap(), "@");
        let lines: Vec<&str> = expected.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
        assert_eq!(found.trim_end().lines().collect::<Vec<_>>(), lines);
    }

    fn includes(&self, folders: &[&str]) -> Search {
        let includes = folders.iter().map(|folder| self.0.join(folder)).collect();
        Search { includes, ..Search::default() }
    }
}

/// One line for each package, finding, hidden package and failure.
fn dump(loaded: &Loaded) -> String {
    let mut text = String::new();
    for package in &loaded.input.packages {
        writeln!(text, "{}", line(package)).unwrap();
    }
    for found in &loaded.diagnostics {
        let at = found.span().map(|span| loaded.input.sources.get(span.file).path().to_owned());
        let at = at.or(found.path.clone()).unwrap();
        writeln!(text, "{}[{}] {at}", found.severity, found.code).unwrap();
    }
    for hidden in &loaded.shadowed {
        writeln!(text, "{}: {} hides {}", hidden.name, hidden.taken, hidden.hidden).unwrap();
    }
    loaded.failures.iter().for_each(|failure| writeln!(text, "failed: {failure}").unwrap());
    text
}

fn line(package: &InputPackage) -> String {
    let place = match &package.origin {
        Origin::Path(path) | Origin::Here(path) => path.clone(),
        Origin::Include(path) => format!("-I {path}"),
        Origin::Ament(path) => format!("ament {path}"),
        Origin::Bundled => "bundled".to_owned(),
    };
    let mut line = format!("{} in {place}:", package.name);
    for entry in &package.entries {
        let role = match entry.role {
            Role::Asked => "",
            Role::Needed => "+",
            Role::Companion => "~",
        };
        write!(line, " {role}{}/{}", entry.kind, entry.name).unwrap();
    }
    for (kind, name) in &package.idl {
        write!(line, " ({kind}/{name}.idl)").unwrap();
    }
    line
}

fn manifest(name: &str) -> String {
    format!(
        "<package format=\"3\"><name>{name}</name><version>1.2.3</version><depend>x_msgs</depend></package>"
    )
}

#[test]
fn a_workspace_is_searched_at_any_depth() {
    let manifest = &manifest("deep_msgs");
    Folder::new(
        "workspace",
        &[
            ("src/a/b/c/any_folder/package.xml", manifest),
            ("src/a/b/c/any_folder/msg/A.msg", "int32 x"),
            ("src/no_manifest/srv/S.srv", "---"),
            ("src/a_node/package.xml", "<package><name>a_node</name></package>"),
            ("src/ignored/COLCON_IGNORE", ""),
            ("src/ignored/msg/I.msg", "int32 x"),
            ("build/made_msgs/msg/M.msg", "int32 x"),
            ("install/share/deep_msgs/msg/A.msg", "int32 x"),
            (".git/x/msg/G.msg", "int32 x"),
            ("src/a/b/c/any_folder/nested/msg/N.msg", "int32 x"),
        ],
    )
    .check(
        &[""],
        &Search::default(),
        "deep_msgs in @/src/a/b/c/any_folder: msg/A
         no_manifest in @/src/no_manifest: srv/S",
    );
}

#[test]
fn a_manifest_gives_name_version_and_dependencies() {
    let tree = Folder::new("manifest", &[("p/msg/A.msg", "int32 x")]);
    tree.add(
        "p/package.xml",
        "<?xml version=\"1.0\"?><package format=\"2\"><name> my_msgs </name><version>0.1.0</version>
         <depend>a</depend><build_depend>b</build_depend><exec_depend condition=\"$X == 1\">c</exec_depend>
         <run_depend>d</run_depend><group_depend>no</group_depend><build_export_depend>a</build_export_depend>
         <member_of_group>rosidl_interface_packages</member_of_group></package>",
    );
    let loaded = tree.load(&["p"], &Search::default());
    let package = &loaded.input.packages[0];
    assert_eq!(package.name, "my_msgs");
    assert_eq!(package.version.as_deref(), Some("0.1.0"));
    assert_eq!(package.depends.as_deref().unwrap(), ["a", "b", "c", "d"]);
}

#[test]
fn a_broken_manifest_is_reported_at_its_place() {
    let tree = Folder::new("broken_manifest", &[("p_msgs/msg/A.msg", "int32 x")]);
    tree.add("p_msgs/package.xml", "<package>\n  <name>p</nam>\n</package>");
    let found = "p_msgs in @/p_msgs: msg/A
                 error[invalid-manifest] @/p_msgs/package.xml";
    tree.check(&["p_msgs"], &Search::default(), found);
    let loaded = tree.load(&["p_msgs"], &Search::default());
    let span = loaded.diagnostics[0].span().unwrap();
    let place = loaded.input.sources.get(span.file).location(span.range().start);
    assert_eq!(place.line, 2);
    for text in
        ["", "<package/>", "<package><name> </name></package>", "\u{feff}", "\0", "<a b='&x;'"]
    {
        tree.add("p_msgs/package.xml", text);
        tree.check(&["p_msgs"], &Search::default(), found);
    }
}

#[test]
fn dependencies_are_read_on_demand() {
    let tree = Folder::new(
        "on_demand",
        &[
            ("mine/msg/A.msg", "x_msgs/B b\nOther o\n"),
            ("mine/msg/Other.msg", "int32 x"),
            ("mine/msg/Unused.msg", "y_msgs/Y y"),
            ("deps/x_msgs/msg/B.msg", "z_msgs/C[] c # y_msgs/Y"),
            ("deps/x_msgs/msg/Neighbour.msg", "y_msgs/Y y"),
            ("deps/y_msgs/msg/Y.msg", "int32 x"),
            ("deps/z_msgs/msg/C.msg", "x_msgs/B back"),
        ],
    );
    let needed = "mine in @/mine: msg/A +msg/Other
                  x_msgs in -I @/deps/x_msgs: +msg/B
                  z_msgs in -I @/deps/z_msgs: +msg/C";
    tree.check(&["mine/msg/A.msg"], &tree.includes(&["deps"]), needed);
    let all = "mine in @/mine: msg/A +msg/Other
               x_msgs in -I @/deps/x_msgs: +msg/B ~msg/Neighbour
               z_msgs in -I @/deps/z_msgs: +msg/C
               y_msgs in -I @/deps/y_msgs: ~msg/Y";
    let search = Search { companions: true, ..tree.includes(&["deps"]) };
    tree.check(&["mine/msg/A.msg"], &search, all);
}

#[test]
fn services_and_actions_need_what_their_text_does_not_say() {
    let tree = Folder::new(
        "implied",
        &[
            ("p/srv/S.srv", "---\n"),
            ("q/action/A.action", "---\n---\n"),
            ("deps/service_msgs/msg/ServiceEventInfo.msg", "builtin_interfaces/Time stamp"),
            ("deps/builtin_interfaces/msg/Time.msg", "int32 sec"),
            ("deps/unique_identifier_msgs/msg/UUID.msg", "uint8[16] uuid"),
        ],
    );
    let service = "p in @/p: srv/S
                   service_msgs in -I @/deps/service_msgs: +msg/ServiceEventInfo
                   builtin_interfaces in -I @/deps/builtin_interfaces: +msg/Time";
    tree.check(&["p"], &tree.includes(&["deps"]), service);
    let action = "q in @/q: action/A
                  service_msgs in -I @/deps/service_msgs: +msg/ServiceEventInfo
                  builtin_interfaces in -I @/deps/builtin_interfaces: +msg/Time
                  unique_identifier_msgs in -I @/deps/unique_identifier_msgs: +msg/UUID";
    tree.check(&["q"], &tree.includes(&["deps"]), action);
}

#[test]
fn the_first_place_wins_and_the_others_are_told() {
    let tree = Folder::new(
        "overlay",
        &[
            ("mine/msg/A.msg", "x_msgs/B b\n"),
            ("one/x_msgs/msg/B.msg", "int32 one"),
            ("two/x_msgs/msg/B.msg", "int32 two"),
            ("ament1/share/x_msgs/msg/B.msg", "int32 three"),
            ("ament2/share/x_msgs/msg/B.msg", "int32 four"),
            ("ament2/share/doc/readme.txt", ""),
        ],
    );
    let ament = vec![tree.0.join("ament1"), tree.0.join("absent"), tree.0.join("ament2")];
    let search = Search { ament: ament.clone(), overlays: true, ..tree.includes(&["one", "two"]) };
    let first = "mine in @/mine: msg/A
                 x_msgs in -I @/one/x_msgs: +msg/B
                 x_msgs: @/one/x_msgs hides @/two/x_msgs
                 x_msgs: @/one/x_msgs hides @/ament1/share/x_msgs
                 x_msgs: @/one/x_msgs hides @/ament2/share/x_msgs";
    tree.check(&["mine"], &search, first);
    let search = Search { ament, ..Search::default() };
    let overlay = "mine in @/mine: msg/A
                   x_msgs in ament @/ament1/share/x_msgs: +msg/B";
    tree.check(&["mine"], &search, overlay);
    let searched = tree.load(&["mine"], &search).input.searched.join(", ");
    let searched = searched.replace(tree.0.to_str().unwrap(), "@");
    assert_eq!(searched, "PATH @/mine, AMENT_PREFIX_PATH @/ament1, AMENT_PREFIX_PATH @/ament2");
}

#[test]
fn of_two_packages_of_one_name_the_first_is_taken() {
    let files = [("b/x_msgs/msg/A.msg", "int32 b"), ("a/x_msgs/msg/A.msg", "int32 a")];
    Folder::new("twins", &files).check(
        &[""],
        &Search::default(),
        "x_msgs in @/a/x_msgs: msg/A
         x_msgs: @/a/x_msgs hides @/b/x_msgs",
    );
}

#[test]
fn folders_named_like_what_tools_make_can_be_packages() {
    let files = [
        ("log/msg/A.msg", "int32 b"),
        ("build/x_msgs/msg/A.msg", "int32 a"),
        ("target/msg/notes.txt", ""),
        ("target/x_msgs/msg/A.msg", "int32 a"),
    ];
    Folder::new("made", &files).check(&[""], &Search::default(), "log in @/log: msg/A");
}

#[test]
fn overlapping_paths_are_one_package() {
    let files = [("ws/x_msgs/msg/A.msg", "int32 b"), ("ws/x_msgs/msg/B.msg", "int32 a")];
    let tree = Folder::new("overlap", &files);
    let paths = ["ws/x_msgs/msg/A.msg", "ws", "ws/x_msgs", "ws/x_msgs/msg", "ws/x_msgs/../x_msgs"];
    tree.check(&paths, &Search::default(), "x_msgs in @/ws/x_msgs: msg/A msg/B");
}

#[test]
fn an_old_install_tree_carries_what_it_derived() {
    Folder::new(
        "old_install",
        &[
            ("share/ament_index/resource_index/packages/x_srvs", ""),
            ("share/x_srvs/package.xml", "<package><name>x_srvs</name></package>"),
            ("share/x_srvs/srv/Do.srv", "---"),
            ("share/x_srvs/srv/Do.idl", ""),
            ("share/x_srvs/srv/Do_Request.msg", ""),
            ("share/x_srvs/srv/Do_Response.msg", ""),
            ("share/x_srvs/action/Go.action", "---\n---"),
            ("share/x_srvs/action/Go_Goal.msg", ""),
            ("share/x_srvs/action/Go_SendGoal.srv", ""),
            ("share/x_srvs/srv/Stray.msg", ""),
            ("share/x_srvs/msg/Native.idl", ""),
            ("lib/python/x_srvs/msg/made.py", ""),
        ],
    )
    .check(
        &[""],
        &Search::default(),
        "x_srvs in @/share/x_srvs: srv/Do action/Go (msg/Native.idl)
         warning[misplaced-interface] @/share/x_srvs/srv/Stray.msg",
    );
}

#[test]
fn files_outside_any_package_take_the_folder_or_the_name_given() {
    let tree = Folder::new(
        "outside",
        &[
            ("my_pkg/msg/A.msg", "B b"),
            ("my_pkg/msg/B.msg", ""),
            ("flat/C.msg", "D d"),
            ("flat/D.msg", ""),
            ("flat/notes.txt", ""),
        ],
    );
    let none = Search::default();
    tree.check(&["my_pkg/msg/A.msg"], &none, "my_pkg in @/my_pkg: msg/A +msg/B");
    tree.check(&["my_pkg/msg"], &none, "my_pkg in @/my_pkg: msg/A msg/B");
    tree.check(&["flat/C.msg"], &none, "flat in @/flat: msg/C +msg/D");
    tree.check(&["flat"], &none, "flat in @/flat: msg/C msg/D");
    let named = Search { package_name: Some("other".to_owned()), ..none };
    let merged = "other in @/my_pkg: msg/A +msg/B msg/C";
    tree.check(&["my_pkg/msg/A.msg", "flat/C.msg"], &named, merged);
}

#[test]
fn names_of_packages_and_types_are_looked_up() {
    let tree =
        Folder::new("names", &[("deps/x_msgs/msg/B.msg", ""), ("deps/x_msgs/srv/S.srv", "---")]);
    let search = tree.includes(&["deps"]);
    let found = |name: &str| {
        let found = dump(&load(&[name.to_owned()], &search));
        let of_interest =
            found.lines().find(|line| line.contains("failed")).or(found.lines().next());
        of_interest.unwrap().replace(tree.0.to_str().unwrap(), "@")
    };
    assert_eq!(found("x_msgs"), "x_msgs in -I @/deps/x_msgs: msg/B srv/S");
    assert_eq!(found("x_msgs/B"), "x_msgs in -I @/deps/x_msgs: msg/B");
    assert_eq!(found("x_msgs/srv/S_Request"), "x_msgs in -I @/deps/x_msgs: srv/S");
    assert!(found("x_msg").ends_with("(did you mean `x_msgs`?)"));
    assert!(found("x_msgs/msg/C").ends_with("has no message `C` (did you mean `B`?)"));
    assert!(found("x_msgs/srv/B").ends_with("has no service `B` (did you mean `x_msgs/msg/B`?)"));
    assert!(found("B").ends_with("(did you mean `x_msgs/B`?)"));
    assert!(found("../x_msgs/../y").starts_with("failed: "));
    assert!(found("").starts_with("failed: "));
}

#[test]
fn odd_things_are_told_and_never_followed_for_ever() {
    let tree = Folder::new(
        "odd",
        &[("p/msg/Good.msg", "int32 x"), ("p/msg/Folder.msg/x", ""), ("p/msg/._Good.msg", "\0")],
    );
    fs::create_dir_all(tree.0.join("p/srv/Also.srv")).unwrap();
    let expected = "p in @/p: msg/Good
                    error[unreadable-file] @/p/msg/Folder.msg
                    error[unreadable-file] @/p/srv/Also.srv";
    tree.check(&["p"], &Search::default(), expected);
    tree.check(&["p/msg/Good.msg"], &Search::default(), "p in @/p: msg/Good");
    tree.check(&["nothing"], &Search::default(), "failed: `@/nothing`: no such file or folder");
}

#[cfg(unix)]
#[test]
fn links_are_followed_once() {
    use std::os::unix::fs::symlink;
    let tree = Folder::new("links", &[("ws/p/msg/A.msg", "Gone g"), ("real/q/msg/B.msg", "")]);
    symlink(tree.0.join("ws"), tree.0.join("ws/loop")).unwrap();
    symlink("..", tree.0.join("ws/up")).unwrap();
    symlink("self", tree.0.join("ws/self")).unwrap();
    symlink(tree.0.join("real/q"), tree.0.join("ws/q")).unwrap();
    symlink("nowhere", tree.0.join("ws/p/msg/Gone.msg")).unwrap();
    let expected = "p in @/ws/p: msg/A
                    q in @/ws/q: msg/B
                    error[unreadable-file] @/ws/p/msg/Gone.msg";
    tree.check(&["ws"], &Search::default(), expected);
}

#[cfg(unix)]
#[test]
fn pipes_are_not_opened_and_large_files_not_read() {
    let tree = Folder::new("pipes", &[("p/msg/A.msg", "")]);
    let pipe = tree.0.join("p/msg/Pipe.msg");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let large = fs::File::create(tree.0.join("p/msg/Large.msg")).unwrap();
    large.set_len(300 << 20).unwrap();
    let expected = "p in @/p: msg/A
                    error[file-too-large] @/p/msg/Large.msg
                    error[unreadable-file] @/p/msg/Pipe.msg";
    tree.check(&["p"], &Search::default(), expected);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf8_are_no_surprise() {
    use std::os::unix::ffi::OsStrExt;
    let tree = Folder::new("bytes", &[("p/msg/A.msg", "")]);
    let name = std::ffi::OsStr::from_bytes(b"p/msg/B\xff.msg");
    fs::write(tree.0.join(name), "").unwrap();
    tree.check(&["p"], &Search::default(), "p in @/p: msg/A msg/B\u{fffd}");
}

#[test]
fn every_file_and_folder_is_told_to_who_must_watch_them() {
    let tree =
        Folder::new("watch", &[("ws/p/msg/A.msg", ""), ("ws/p/package.xml", &manifest("p"))]);
    let loaded = tree.load(&["ws"], &Search::default());
    let within = |paths: &[PathBuf]| {
        let mut names: Vec<_> =
            paths.iter().map(|path| path.strip_prefix(&tree.0).unwrap().to_owned()).collect();
        names.sort();
        names.dedup();
        names
    };
    assert_eq!(within(&loaded.files), [Path::new("ws/p/msg/A.msg"), Path::new("ws/p/package.xml")]);
    assert_eq!(within(&loaded.folders), ["ws", "ws/p", "ws/p/msg"].map(PathBuf::from));
}

#[test]
#[cfg(feature = "bundled")]
fn bundled_packages_come_last() {
    let tree = Folder::new(
        "bundled",
        &[("p/msg/A.msg", "std_msgs/Header h"), ("deps/builtin_interfaces/msg/Time.msg", "")],
    );
    let search = Search { bundled: true, ..tree.includes(&["deps"]) };
    let expected = "p in @/p: msg/A
                    std_msgs in bundled: +msg/Header
                    builtin_interfaces in -I @/deps/builtin_interfaces: +msg/Time
                    builtin_interfaces: @/deps/builtin_interfaces hides bundled";
    tree.check(&["p"], &search, expected);
    let loaded = tree.load(&["p"], &search);
    let paths: Vec<_> = loaded.input.sources.iter().map(|(_, source)| source.path()).collect();
    assert!(paths.contains(&"bundled:std_msgs/msg/Header.msg"), "{paths:?}");
}
