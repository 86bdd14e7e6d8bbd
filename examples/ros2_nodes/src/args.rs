use std::time::Duration;

/// Where to meet other nodes.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Domain {
    /// The ROS domain; only nodes of one domain see each other.
    #[arg(
        long = "domain",
        env = "ROS_DOMAIN_ID",
        value_name = "ID",
        default_value_t = 0,
        value_parser = clap::value_parser!(u16).range(0..=232)
    )]
    pub id: u16,
}

/// How long a client waits.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Patience {
    /// How long to wait for a server, and then for each of its answers.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub timeout: Duration,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    seconds.ok_or_else(|| "say a number of seconds, 0 or more".to_owned())
}
