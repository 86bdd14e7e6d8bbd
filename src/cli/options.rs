use std::env;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use rosidlc::package::Search;
use rosidlc::report;

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How findings look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageFormat {
    /// With the source line and a caret
    #[default]
    Human,
    /// path:line:column: error[code]: message (help)
    Short,
    /// One JSON object per line
    Json,
}

impl From<MessageFormat> for report::Format {
    fn from(format: MessageFormat) -> Self {
        match format {
            MessageFormat::Human => Self::Human,
            MessageFormat::Short => Self::Short,
            MessageFormat::Json => Self::Json,
        }
    }
}

/// What every command that reads interfaces takes.
#[derive(Clone, Debug, Args)]
pub(super) struct Common {
    /// Look for packages in this folder too; the first of several that has one wins
    #[arg(short = 'I', long = "include", value_name = "DIR", help_heading = "Search")]
    pub(super) includes: Vec<PathBuf>,

    /// Do not look for packages in AMENT_PREFIX_PATH
    #[arg(long, help_heading = "Search")]
    pub(super) no_ament: bool,

    /// Do not look for packages among those that are built in
    #[arg(long, help_heading = "Search")]
    pub(super) no_bundled: bool,

    /// What files outside any package belong to [default: the name of their folder]
    #[arg(long, value_name = "NAME", help_heading = "Search")]
    pub(super) package: Option<String>,

    /// How findings look
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t, help_heading = "Output")]
    pub(super) message_format: MessageFormat,

    /// Take warnings for errors
    #[arg(long, help_heading = "Output")]
    pub(super) deny_warnings: bool,

    /// Say which packages were used, where they are, and what they hide
    #[arg(short, long, help_heading = "Output")]
    pub(super) verbose: bool,
}

impl Common {
    pub(super) fn search(&self) -> Search {
        Search {
            includes: self.includes.clone(),
            ament: if self.no_ament { Vec::new() } else { ament_prefixes() },
            bundled: !self.no_bundled,
            package_name: self.package.clone(),
            overlays: self.verbose,
            ..Search::default()
        }
    }
}

fn ament_prefixes() -> Vec<PathBuf> {
    let path = env::var_os("AMENT_PREFIX_PATH").unwrap_or_default();
    env::split_paths(&path).filter(|prefix| !prefix.as_os_str().is_empty()).collect()
}
