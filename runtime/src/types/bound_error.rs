use core::fmt;

/// A string or sequence would be longer than its bound.
///
/// # Example
/// ```
/// use rosidlc_runtime::BoundedVec;
///
/// let error = BoundedVec::<u8, 2>::try_from(vec![1, 2, 3]).unwrap_err();
/// assert_eq!((error.length(), error.bound()), (3, 2));
/// assert_eq!(error.to_string(), "a length of 3 is more than the bound of 2");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundError {
    length: usize,
    bound: usize,
}

impl BoundError {
    /// `Ok` if the length keeps to the bound.
    #[inline]
    pub(crate) fn check(length: usize, bound: usize) -> Result<(), Self> {
        if length <= bound { Ok(()) } else { Err(Self { length, bound }) }
    }

    /// The length that it would have: bytes of a string, UTF-16 units of a wide string, elements of
    /// a sequence.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The most that it may have.
    pub fn bound(&self) -> usize {
        self.bound
    }
}

impl fmt::Display for BoundError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a length of {} is more than the bound of {}", self.length, self.bound)
    }
}

impl core::error::Error for BoundError {}
