//! Where in a message an error is. Nothing of this runs unless there is one.

use alloc::string::String;
use core::fmt::Write;

use super::Error;

/// One step from a value to a value in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The name that the field has in Rust.
    Field(&'static str),
    Index(usize),
}

/// Tells an error the field that it was found in.
#[inline(always)]
pub(crate) fn at<T>(result: Result<T, Error>, name: &'static str) -> Result<T, Error> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => Err(error.within(Step::Field(name))),
    }
}

/// Tells an error the element that it was found in.
#[inline(always)]
pub(crate) fn at_index<T>(result: Result<T, Error>, index: usize) -> Result<T, Error> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => Err(error.within(Step::Index(index))),
    }
}

/// The steps as one text, the outermost first.
pub(super) fn join<'a>(steps: impl Iterator<Item = &'a Step>) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Index(index) => {
                // Writing to a String cannot fail.
                let _ = write!(path, "[{index}]");
            }
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(ros_name(name));
            }
        }
    }
    path
}

/// `type_` and `r#type` are the field `type`: a ROS name never ends in `_`.
fn ros_name(name: &'static str) -> &'static str {
    let name = name.strip_prefix("r#").unwrap_or(name);
    name.strip_suffix('_').unwrap_or(name)
}
