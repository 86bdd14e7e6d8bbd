use std::time::Duration;

use ros2_client::Message;
use ros2_client::action::ActionClient;

use crate::service::found;
use crate::{Result, Session};

impl Session {
    /// Waits for all that an action client needs of a server.
    pub async fn wait_for_action<G, R, F>(
        &self,
        client: &ActionClient<G, R, F>,
        timeout: Duration,
    ) -> Result<()>
    where
        G: Message + Clone + 'static,
        R: Message + Clone + 'static,
        F: Message + 'static,
    {
        let everything = async {
            found(client.goal_client(), &self.node).await;
            found(client.result_client(), &self.node).await;
            found(client.cancel_client(), &self.node).await;
        };
        self.wait_for_server(&client.name().to_string(), timeout, everything).await
    }
}
