use std::collections::BTreeSet;

/// Whom the types are for, besides the runtime of this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Target {
    /// Type information, services, actions and the codec of hiroz.
    Hiroz,
    /// The text of schemas for recordings.
    Mcap,
    /// The layout and the traits of rosidl_runtime_rs.
    Rclrs,
    /// The markers and names of ros2-client.
    Ros2Client,
    /// Descriptors of messages and services for roslibrust.
    Roslibrust,
    /// serde's Serialize and Deserialize.
    Serde,
}

/// A crate that the code of a target uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// Its name in the registry.
    pub name: &'static str,
    /// The versions that will do, as cargo reads them.
    pub version: &'static str,
    /// Whether its default features are wanted.
    pub default_features: bool,
    /// Its features that are wanted besides.
    pub features: &'static [&'static str],
}

impl Target {
    /// Every target, sorted by name.
    pub const ALL: &'static [Self] =
        &[Self::Hiroz, Self::Mcap, Self::Rclrs, Self::Ros2Client, Self::Roslibrust, Self::Serde];

    /// The name that a user writes, which is that of the feature in a generated crate, too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hiroz => "hiroz",
            Self::Mcap => "mcap",
            Self::Rclrs => "rclrs",
            Self::Ros2Client => "ros2-client",
            Self::Roslibrust => "roslibrust",
            Self::Serde => "serde",
        }
    }

    /// The target of this name.
    ///
    /// ```
    /// use rosidlc::emit::Target;
    ///
    /// assert_eq!(Target::from_name("serde"), Some(Target::Serde));
    /// assert_eq!(Target::from_name("sedre"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|target| target.name() == name)
    }

    /// What it gives, in a few words without a full stop.
    pub fn text(self) -> &'static str {
        match self {
            Self::Hiroz => "hiroz sends and serves the types",
            Self::Mcap => "each type tells the text of its schema for recordings",
            Self::Rclrs => {
                "rclrs sends and serves the types through the C type support of an installed ROS"
            }
            Self::Ros2Client => "ros2-client sends and serves the types",
            Self::Roslibrust => "roslibrust sends and serves the types",
            Self::Serde => "the types implement serde's Serialize and Deserialize",
        }
    }

    /// Targets whose code the code of this one relies on.
    pub fn needs(self) -> &'static [Self] {
        match self {
            Self::Hiroz | Self::Ros2Client => &[Self::Serde],
            Self::Roslibrust => &[Self::Mcap, Self::Serde],
            Self::Mcap | Self::Rclrs | Self::Serde => &[],
        }
    }

    /// Features of `rosidlc-runtime` that its code relies on.
    pub fn runtime_features(self) -> &'static [&'static str] {
        match self {
            Self::Serde => &["serde"],
            Self::Hiroz | Self::Mcap | Self::Rclrs | Self::Ros2Client | Self::Roslibrust => &[],
        }
    }

    /// Crates that its code uses, besides `rosidlc-runtime`.
    pub fn dependencies(self) -> &'static [Dependency] {
        match self {
            Self::Hiroz => super::hiroz::DEPENDENCIES,
            Self::Mcap => &[],
            Self::Rclrs => &[Dependency {
                name: "rosidl_runtime_rs",
                version: "0.7",
                default_features: true,
                features: &[],
            }],
            // It wants to be given a transport; which release of ROS it speaks to is for the program
            // to say, by the features of its own dependency.
            Self::Ros2Client => &[Dependency {
                name: "ros2-client",
                version: "0.12",
                default_features: false,
                features: &["dds"],
            }],
            Self::Roslibrust => &[Dependency {
                name: "roslibrust",
                version: "0.26",
                default_features: true,
                features: &[],
            }],
            Self::Serde => &[],
        }
    }

    /// Package and message of what an action needs for this target, beside what its text names.
    pub fn needs_of_actions(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Rclrs => &[("action_msgs", "GoalInfo")],
            Self::Hiroz | Self::Mcap | Self::Ros2Client | Self::Roslibrust | Self::Serde => &[],
        }
    }

    /// This target and all that it needs.
    ///
    /// ```
    /// use rosidlc::emit::{Options, Target};
    ///
    /// let options = Options { targets: Target::Serde.with_needed(), ..Options::default() };
    /// assert!(options.targets.contains(&Target::Serde));
    /// ```
    pub fn with_needed(self) -> BTreeSet<Self> {
        let needed = self.needs().iter().flat_map(|target| target.with_needed());
        needed.chain([self]).collect()
    }
}
