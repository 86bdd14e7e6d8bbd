//! The samples that both sides of the interop tests know, and how values are compared with them.

rosidlc_runtime::include_interfaces!();

mod difference;

use std::collections::BTreeMap;

pub use difference::difference;
use interop_interfaces::msg::Everything;

/// What is sent to and fro, by name: values as JSON, in which a field that is missing has its default.
pub fn samples() -> ros2_nodes::Result<BTreeMap<String, Everything>> {
    Ok(serde_json::from_str(include_str!("../../samples.json"))?)
}

/// RustDDS 0.15 puts a byte too many into each fragment of a response, and no peer can read it. What
/// fits one datagram is not cut into fragments, so all samples are of that size.
#[test]
#[allow(clippy::unwrap_used)]
fn responses_fit_one_datagram() {
    use interop_interfaces::srv::echo::Response;
    for (name, value) in samples().unwrap() {
        let size = rosidlc_runtime::cdr::size(&Response { value, ..Response::default() });
        assert!(size <= 1200, "{name} makes {size} bytes");
    }
}
