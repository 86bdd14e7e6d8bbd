//! Writes `every_type.mcap`, a recording of every message of the standard packages, and
//! `every_type.jsonl`, what each of its messages has to be decoded to, into a folder.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::{env, process};

fn main() {
    let folder = env::args_os().nth(1).map(PathBuf::from).unwrap_or_default();
    if let Err(error) = run(&folder) {
        eprintln!("error: {error}");
        process::exit(1);
    }
}

fn run(folder: &std::path::Path) -> Result<(), Box<dyn Error>> {
    let samples = target_mcap::samples();
    target_mcap::write(&samples, BufWriter::new(File::create(folder.join("every_type.mcap"))?))?;
    let mut expected = BufWriter::new(File::create(folder.join("every_type.jsonl"))?);
    for sample in &samples {
        writeln!(expected, r#"{{"type": "{}", "value": {}}}"#, sample.name, sample.value)?;
    }
    expected.flush()?;
    println!("{} messages", samples.len());
    Ok(())
}
