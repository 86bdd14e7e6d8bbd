use core::fmt;

/// The three kinds of interface, in the order of their folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `.msg`
    Msg,
    /// `.srv`
    Srv,
    /// `.action`
    Action,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Msg, Self::Srv, Self::Action];

    /// The name of the folder and of the file extension, and the middle of `pkg/kind/Name`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Msg => "msg",
            Self::Srv => "srv",
            Self::Action => "action",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What the sections of a file of this kind are called, in order.
    pub fn sections(self) -> &'static [&'static str] {
        match self {
            Self::Msg => &["message"],
            Self::Srv => &["request", "response"],
            Self::Action => &["goal", "result", "feedback"],
        }
    }

    /// What stands behind the interface's name in the name of each section's message.
    pub fn suffixes(self) -> &'static [&'static str] {
        match self {
            Self::Msg => &[""],
            Self::Srv => &["_Request", "_Response"],
            Self::Action => &["_Goal", "_Result", "_Feedback"],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
