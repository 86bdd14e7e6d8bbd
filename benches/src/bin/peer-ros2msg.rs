//! ros2msg as a command: `peer-ros2msg FOLDER_OF_PACKAGES OUT`.

use std::path::Path;
use std::process::ExitCode;

use ros2msg::generator::Generator;
use rosidlc_benches::shell;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [from, out] = args.as_slice() else { return ExitCode::from(2) };
    let Ok(files) = shell::interfaces(Path::new(from)) else { return ExitCode::from(2) };
    let generator =
        Generator::new().derive_debug(true).derive_clone(true).includes(&files).output_dir(out);
    match generator.generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
