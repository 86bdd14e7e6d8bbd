use core::fmt::Debug;

use crate::cdr::{Reader, Result, Wire};

/// A type that can be read in place.
///
/// Implemented by the types that ROS fields have, for plain structs by
/// [`message!`](crate::message), and for other generated structs by
/// [`impl_view!`](crate::impl_view).
///
/// # Example
/// ```
/// use rosidlc_runtime::view::Viewed;
///
/// fn same<'a>(text: &'a str) -> <String as Viewed>::View<'a> {
///     text
/// }
/// assert_eq!(same("map"), "map");
/// ```
pub trait Viewed: Wire {
    /// What a value looks like in place.
    type View<'a>: Copy + Debug;
    /// What a sequence of values looks like in place.
    type Items<'a>: Copy + Debug;

    /// Checks the next value and gives a view of it.
    ///
    /// # Errors
    /// If the bytes are not one.
    fn view<'a>(r: &mut Reader<'a>) -> Result<Self::View<'a>>;

    /// Checks the next `count` values and gives a view of them.
    ///
    /// # Errors
    /// If the bytes are not as many.
    fn items<'a>(r: &mut Reader<'a>, count: usize) -> Result<Self::Items<'a>>;
}
