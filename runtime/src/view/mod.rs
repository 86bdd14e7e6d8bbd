//! Views: messages that stay in the bytes that they came in.
//!
//! A view borrows the bytes and copies nothing that has no fixed size: a string is a `&str`, bytes
//! are a `&[u8]`, a sequence of numbers or plain structs is a [`Slice`], any other sequence is a
//! [`Seq`], which makes a view of an element when it is asked for. All bytes are checked once, when
//! the view is made, by the rules of [`cdr`]; what is read from it later cannot fail.
//!
//! # Example
//! ```
//! # use rosidlc_runtime::{cdr, impl_view, message};
//! use rosidlc_runtime::view;
//! # #[derive(Clone, Default, PartialEq)]
//! # struct Scan { frame_id: String, ranges: Vec<f32> }
//! # message! { Scan { frame_id, ranges }: "p/msg/Scan", "p::msg::dds_::Scan_",
//! #     "b106235e25a4c5ed35098aa0a61a3ee9c9b18d197f398b0e4206cea9acf9c197" }
//! # impl_view! { pub struct ScanView for Scan { frame_id: String, ranges: Vec<f32> } }
//! # let bytes = cdr::to_vec(&Scan { frame_id: "laser".into(), ranges: vec![1.5, 2.5] });
//!
//! let scan = view::from_slice::<Scan>(&bytes)?;
//! assert_eq!(scan.frame_id, "laser");
//! assert_eq!(scan.ranges.iter().sum::<f32>(), 4.0);
//! # Ok::<(), cdr::Error>(())
//! ```

mod fields;
mod seq;
mod slice;
mod viewed;
mod wstr;

pub use seq::{Seq, SeqIter};
pub use slice::{Slice, SliceIter};
pub use viewed::Viewed;
pub use wstr::WStr;

use crate::cdr::{self, Result};

/// A view of the message that the bytes hold, header included.
///
/// # Errors
/// If the bytes are no such message; see [`cdr`] for what is accepted.
///
/// # Example
/// ```
/// use rosidlc_runtime::{Message, cdr, view};
///
/// fn check<M: Message + view::Viewed>(bytes: &[u8]) -> cdr::Result<()> {
///     let view = view::from_slice::<M>(bytes)?;
///     println!("{view:?}");
///     Ok(())
/// }
/// ```
#[inline]
pub fn from_slice<T: Viewed>(bytes: &[u8]) -> Result<T::View<'_>> {
    T::view(&mut cdr::reader(bytes)?)
}
