/// A [`BoundedString`](crate::BoundedString) from a literal whose length the compiler checks.
///
/// The first argument is the bound in bytes. A longer text does not compile.
///
/// # Example
/// ```
/// use rosidlc_runtime::{BoundedString, bounded_string};
///
/// let name: BoundedString<8> = bounded_string!(8, "map");
/// assert_eq!(name, "map");
/// ```
/// ```compile_fail
/// rosidlc_runtime::bounded_string!(2, "map");
/// ```
#[macro_export]
macro_rules! bounded_string {
    ($bound:expr, $text:expr) => {{
        const BOUND: ::core::primitive::usize = $bound;
        const TEXT: &::core::primitive::str = $text;
        const _: () = ::core::assert!(TEXT.len() <= BOUND, "the text is longer than its bound");
        $crate::__private::literal_string::<BOUND>(TEXT)
    }};
}

/// A [`BoundedWString`](crate::BoundedWString) from a literal whose length the compiler checks.
///
/// The first argument is the bound in UTF-16 units. A longer text does not compile.
///
/// # Example
/// ```
/// use rosidlc_runtime::{BoundedWString, bounded_wstring};
///
/// let name: BoundedWString<2> = bounded_wstring!(2, "地図");
/// assert_eq!(name.len(), 2);
/// ```
/// ```compile_fail
/// rosidlc_runtime::bounded_wstring!(1, "地図");
/// ```
#[macro_export]
macro_rules! bounded_wstring {
    ($bound:expr, $text:expr) => {{
        const BOUND: ::core::primitive::usize = $bound;
        const TEXT: &::core::primitive::str = $text;
        const _: () = ::core::assert!(
            $crate::__private::utf16_len(TEXT) <= BOUND,
            "the text is longer than its bound"
        );
        $crate::__private::literal_wstring::<BOUND>(TEXT)
    }};
}
