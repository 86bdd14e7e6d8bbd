use core::{fmt, str::FromStr};

const PREFIX: &str = "RIHS01_";

/// The hash of a type's description, by the rules of RIHS01: 32 bytes, written as `RIHS01_` and 64
/// hex digits.
///
/// # Example
/// ```
/// use rosidlc_runtime::TypeHash;
///
/// const BOOL: TypeHash =
///     TypeHash::from_hex("feb91e995ff9ebd09c0cb3d2aed18b11077585839fb5db80193b62d74528f6c9");
/// assert_eq!(BOOL.as_bytes()[0], 0xfe);
/// assert_eq!(BOOL.to_string().parse(), Ok(BOOL));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeHash(pub [u8; 32]);

impl TypeHash {
    /// The hash that 64 hex digits tell, for constants.
    ///
    /// # Panics
    /// If it is anything else; in a constant that is an error of the compiler.
    ///
    /// # Example
    /// ```compile_fail
    /// const HASH: rosidlc_runtime::TypeHash = rosidlc_runtime::TypeHash::from_hex("feb91e");
    /// ```
    pub const fn from_hex(digits: &str) -> Self {
        match parse(digits.as_bytes()) {
            Some(hash) => hash,
            None => panic!("a type hash has 64 hex digits"),
        }
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

const fn parse(digits: &[u8]) -> Option<TypeHash> {
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    let mut index = 0;
    while index < 32 {
        let (high, low) = (digit(digits[2 * index]), digit(digits[2 * index + 1]));
        if high > 15 || low > 15 {
            return None;
        }
        bytes[index] = high << 4 | low;
        index += 1;
    }
    Some(TypeHash(bytes))
}

/// 255 for what is no digit.
const fn digit(c: u8) -> u8 {
    match c {
        b'0'..=b'9' => c - b'0',
        b'a'..=b'f' => c - b'a' + 10,
        b'A'..=b'F' => c - b'A' + 10,
        _ => 255,
    }
}

impl fmt::Display for TypeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for TypeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for TypeHash {
    type Err = ParseTypeHashError;

    fn from_str(text: &str) -> Result<Self, ParseTypeHashError> {
        let digits = text.strip_prefix(PREFIX).ok_or(ParseTypeHashError(()))?;
        parse(digits.as_bytes()).ok_or(ParseTypeHashError(()))
    }
}

/// A text is not a type hash.
///
/// # Example
/// ```
/// use rosidlc_runtime::TypeHash;
///
/// let error = "RIHS02_00".parse::<TypeHash>().unwrap_err();
/// assert_eq!(error.to_string(), "a type hash is RIHS01_ and 64 hex digits");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTypeHashError(());

impl fmt::Display for ParseTypeHashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a type hash is RIHS01_ and 64 hex digits")
    }
}

impl core::error::Error for ParseTypeHashError {}
