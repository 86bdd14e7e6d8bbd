use core::fmt;
use std::io;
use std::path::PathBuf;

/// Why nothing was written, or not all.
#[derive(Debug)]
pub enum Error {
    /// The system refused.
    Io {
        /// What was to be done, such as `write`.
        action: &'static str,
        /// To what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file that this tool has not written stands where one is to be.
    NotOurs(PathBuf),
    /// What is to be the folder of the output is a file.
    NoFolder(PathBuf),
    /// A name leads out of the folder of the output.
    Outside(String),
}

impl Error {
    pub(super) fn io(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { action, path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { action, path, source } => {
                write!(f, "cannot {action} {}: {}", path.display(), reason(source))
            }
            Self::NotOurs(path) => write!(
                f,
                "{} is in the way and was not written by rosidlc; move it, or choose another folder",
                path.display()
            ),
            Self::NoFolder(path) => {
                write!(f, "{} is a file; choose a folder for the output", path.display())
            }
            Self::Outside(name) => write!(f, "the name {name:?} leads out of the output folder"),
        }
    }
}

impl core::error::Error for Error {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// The system's words without the number behind them.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let end = text.find(" (os error").unwrap_or(text.len());
    text[..end].to_lowercase()
}
