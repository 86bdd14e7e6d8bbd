//! The types that fields have and that `core` and `alloc` do not.

mod bound_error;
mod bounded_string;
mod bounded_text;
mod bounded_vec;
mod bounded_wstring;
mod literal;
mod text_traits;
mod type_hash;
mod wstring;

pub use bound_error::BoundError;
pub use bounded_string::BoundedString;
pub use bounded_vec::BoundedVec;
pub use bounded_wstring::BoundedWString;
pub use literal::{literal_string, literal_wstring, utf16_len};
pub(crate) use text_traits::debug_units;
pub use type_hash::{ParseTypeHashError, TypeHash};
pub use wstring::{Utf16Error, WString};
