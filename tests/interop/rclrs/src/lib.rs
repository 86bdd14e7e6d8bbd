//! What the programs share.

use std::collections::BTreeMap;
use std::time::Duration;

use rclrs::{Executor, Promise, SpinOptions};
use ros_env::interop_interfaces::msg::Everything;

/// The samples by name. What one does not tell keeps the default that the interface declares.
pub fn samples() -> serde_json::Result<BTreeMap<String, Everything>> {
    serde_json::from_str(include_str!("../../samples.json"))
}

/// Spins until the promise is kept, for half a minute at most.
pub fn spin_until(executor: &mut Executor, promise: Promise<()>) -> Result<(), String> {
    let options = SpinOptions::default().timeout(Duration::from_secs(30));
    let errors = executor.spin(options.until_promise_resolved(promise));
    match errors.first() {
        Some(error) => Err(error.to_string()),
        None => Ok(()),
    }
}
