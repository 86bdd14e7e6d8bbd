use core::fmt;

use crate::source::Kind;

/// The full name of a type: package, kind and name, written `pkg/kind/Name`.
///
/// ```
/// use rosidlc::{model::TypeName, source::Kind};
///
/// let name = TypeName::new("std_msgs", Kind::Msg, "Header");
/// assert_eq!(name.to_string(), "std_msgs/msg/Header");
/// assert_eq!(name.dds(), "std_msgs::msg::dds_::Header_");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeName {
    /// The package, such as `std_msgs`.
    pub package: String,
    /// The folder that the type lives in.
    pub kind: Kind,
    /// The name in that folder, such as `AddTwoInts_Request`.
    pub name: String,
}

impl TypeName {
    /// Puts a name together.
    pub fn new(package: impl Into<String>, kind: Kind, name: impl Into<String>) -> Self {
        Self { package: package.into(), kind, name: name.into() }
    }

    /// The name that DDS uses for this type, such as `std_msgs::msg::dds_::Header_`.
    pub fn dds(&self) -> String {
        format!("{}::{}::dds_::{}_", self.package, self.kind, self.name)
    }

    /// The same package and kind with a suffix behind the name.
    pub fn with_suffix(&self, suffix: &str) -> Self {
        Self::new(self.package.clone(), self.kind, format!("{}{suffix}", self.name))
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.package, self.kind, self.name)
    }
}

/// Whether a package, or a field, can have this name: lower case, digits and single underscores; a
/// letter first, no underscore last.
///
/// ```
/// use rosidlc::model::is_package_name;
///
/// assert!(is_package_name("my_robot"));
/// assert!(!is_package_name("../evil") && !is_package_name("MyRobot"));
/// ```
pub fn is_package_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && !name.contains("__")
        && !name.ends_with('_')
}
