//! roslibrust_codegen as a command: `peer-roslibrust FOLDER_OF_PACKAGES OUT`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [from, out] = args.as_slice() else { return ExitCode::from(2) };
    let paths = vec![from.into()];
    match roslibrust_codegen::find_and_generate_ros_messages_without_ros_package_path(paths) {
        Ok((tokens, _)) => {
            match std::fs::write(Path::new(out).join("messages.rs"), tokens.to_string()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::from(2),
            }
        }
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
