//! Where the libraries of ROS are, for the linker. The build scripts of rclrs say it, too, but are
//! not run again when another ROS is sourced.
//!
//! And rclrs links `rmw_implementation`, which loads the middleware that a user chooses. The wheels
//! of ROS 2 have none, as they come with one middleware: that is linked instead.

use std::{env, fs, io, path::PathBuf};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=AMENT_PREFIX_PATH");
    let prefixes = env::var_os("AMENT_PREFIX_PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&prefixes).map(|it| it.join("lib")).collect();
    for folder in &folders {
        println!("cargo::rustc-link-search=native={}", folder.display());
    }
    if !folders.iter().any(|folder| folder.join("librmw_implementation.so").exists()) {
        let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
        fs::write(folder.join("librmw_implementation.so"), "INPUT(-lrmw_fastrtps_cpp)\n")?;
        println!("cargo::rustc-link-search=native={}", folder.display());
    }
    Ok(())
}
