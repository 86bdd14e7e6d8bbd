//! What the strings with a bound have alike.

/// The methods and conversions of a string with a bound, around one without. The closure gives a text's
/// length in what the bound counts.
macro_rules! bounded_text {
    ($type:ident($inner:ident), |$text:ident| $length:expr) => {
        impl<const N: usize> $type<N> {
            /// The greatest length.
            pub const BOUND: usize = N;

            /// The empty string.
            pub const fn new() -> Self {
                Self($inner::new())
            }

            /// The text as a string without a bound.
            pub fn into_inner(self) -> $inner {
                self.0
            }

            /// Appends a character.
            ///
            /// # Errors
            /// If the string would be too long. It is then as before.
            pub fn try_push(&mut self, c: char) -> Result<(), BoundError> {
                self.try_push_str(c.encode_utf8(&mut [0; 4]))
            }

            /// Appends a text.
            ///
            /// # Errors
            /// If the string would be too long. It is then as before.
            pub fn try_push_str(&mut self, $text: &str) -> Result<(), BoundError> {
                BoundError::check(self.len().saturating_add($length), N)?;
                self.0.push_str($text);
                Ok(())
            }

            /// Changes the string in any way that keeps to the bound.
            ///
            /// # Errors
            /// If it is too long afterwards. It is then as before.
            pub fn try_change<R>(
                &mut self,
                change: impl FnOnce(&mut $inner) -> R,
            ) -> Result<R, BoundError> {
                let mut text = self.0.clone();
                let result = change(&mut text);
                BoundError::check(text.len(), N)?;
                self.0 = text;
                Ok(result)
            }

            /// Removes all, and keeps the memory.
            pub fn clear(&mut self) {
                self.0.clear();
            }
        }

        impl<const N: usize> TryFrom<$inner> for $type<N> {
            type Error = BoundError;

            fn try_from(text: $inner) -> Result<Self, BoundError> {
                BoundError::check(text.len(), N)?;
                Ok(Self(text))
            }
        }

        impl<const N: usize> TryFrom<&str> for $type<N> {
            type Error = BoundError;

            fn try_from($text: &str) -> Result<Self, BoundError> {
                BoundError::check($length, N)?;
                Ok(Self($text.into()))
            }
        }

        impl<const N: usize> FromStr for $type<N> {
            type Err = BoundError;

            fn from_str(text: &str) -> Result<Self, BoundError> {
                text.try_into()
            }
        }

        impl<const N: usize> From<$type<N>> for $inner {
            fn from(text: $type<N>) -> Self {
                text.0
            }
        }
    };
}
pub(super) use bounded_text;
