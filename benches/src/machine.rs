//! Where figures come from.

use std::fs;
use std::process::Command;

/// What a reader needs to know of the machine and the tools.
pub fn about() -> Vec<(&'static str, String)> {
    let mut about =
        vec![("machine", machine()), ("rustc", version("rustc")), ("allocator", allocator())];
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    if let Some(load) = load.split(' ').next() {
        about.push(("load when started", load.to_owned()));
    }
    about
}

fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("?");
    format!("{cores} cores of {}", model.trim_start_matches([' ', '\t', ':']))
}

fn allocator() -> String {
    let glibc = version("ldd");
    format!(
        "the system's ({})",
        glibc.rsplit(' ').next().map_or(String::new(), |v| format!("glibc {v}"))
    )
}

/// The first line that a tool has to say to `--version`.
fn version(tool: &str) -> String {
    let output = Command::new(tool).arg("--version").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    text.unwrap_or_default().lines().next().unwrap_or("?").to_owned()
}
