//! hiroz-codegen as a command: `peer-hiroz-codegen FOLDER_OF_PACKAGES OUT`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hiroz_codegen::{GeneratorConfig, MessageGenerator};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [from, out] = args.as_slice() else { return ExitCode::from(2) };
    let Ok(entries) = std::fs::read_dir(from) else { return ExitCode::from(2) };
    let mut packages: Vec<PathBuf> =
        entries.flatten().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    packages.sort();
    let packages: Vec<&Path> = packages.iter().map(PathBuf::as_path).collect();
    let generator = MessageGenerator::new(GeneratorConfig {
        generate_cdr: true,
        generate_protobuf: false,
        generate_type_info: true,
        is_humble: false,
        output_dir: out.into(),
        external_crate: None,
        local_packages: Default::default(),
        json_out: None,
    });
    match generator.generate_from_msg_files(&packages) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
