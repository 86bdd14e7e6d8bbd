//! What is asked of a figure, and whether it is so.

use crate::table::{Table, digits};

/// Collects verdicts.
#[derive(Debug)]
pub struct Targets(Table);

impl Default for Targets {
    fn default() -> Self {
        Self(Table::new("Targets", ["what", "at most", "is", "verdict"]))
    }
}

impl Targets {
    /// A figure that should be no greater than a limit.
    pub fn at_most(&mut self, what: impl Into<String>, limit: f64, value: f64) {
        let verdict = if value <= limit { "met" } else { "missed" };
        self.0.row([what.into(), digits(limit), digits(value), verdict.to_owned()]);
    }

    pub fn table(self) -> Table {
        self.0
    }
}
