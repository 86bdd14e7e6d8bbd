//! The qualities of service that ROS 2 uses unless told otherwise. Where two ends differ in them,
//! they may not hear each other.

use ros2_client::QosProfile;
use ros2_client::action::{ActionClientQosPolicies, ActionServerQosPolicies};
use ros2_client::qos::{Durability, History};

/// For requests and responses.
pub fn service() -> QosProfile {
    QosProfile::publisher_default().history(History::KeepLast { depth: 10 })
}

/// Who comes late is told how the goals stand.
fn status() -> QosProfile {
    QosProfile::publisher_default().durability(Durability::TransientLocal)
}

/// For all that an action server offers.
pub fn action_server() -> ActionServerQosPolicies {
    ActionServerQosPolicies {
        goal_service: service(),
        result_service: service(),
        cancel_service: service(),
        feedback_publisher: service(),
        status_publisher: status(),
    }
}

/// For all that an action client uses.
pub fn action_client() -> ActionClientQosPolicies {
    ActionClientQosPolicies {
        goal_service: service(),
        result_service: service(),
        cancel_service: service(),
        feedback_subscription: service(),
        status_subscription: status(),
    }
}
