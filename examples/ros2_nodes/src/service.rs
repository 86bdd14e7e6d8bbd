use std::time::Duration;

use ros2_client::{Client, Message, Name, Node, ServiceMapping, ServiceTypeName};
use rosidlc_runtime::Service;
use smol::Timer;
use smol::future::FutureExt;

use crate::{Result, Session, qos};

/// A service that ros2-client can carry: every one that was generated for it.
pub trait Served:
    Service<Request: Message, Response: Message> + Default + Into<ServiceTypeName>
{
}

impl<S> Served for S where
    S: Service<Request: Message, Response: Message> + Default + Into<ServiceTypeName>
{
}

impl Session {
    /// Answers the calls of a service until the program is to stop.
    pub async fn serve<S: Served>(
        &mut self,
        name: &str,
        mut answer: impl FnMut(S::Request) -> S::Response,
    ) -> Result<()> {
        let server = self.node.create_server::<S::Request, S::Response>(
            ServiceMapping::Enhanced,
            &Name::new("/", name)?,
            &S::default().into(),
            qos::service(),
            qos::service(),
        )?;
        println!("`{name}` is ready");
        loop {
            let stopped = async {
                self.stop.requested().await;
                None
            };
            match async { Some(server.async_receive_request().await) }.or(stopped).await {
                None => return Ok(()),
                Some(Ok((id, request))) => server.async_send_response(id, answer(request)).await?,
                Some(Err(error)) => eprintln!("a request that cannot be read: {error}"),
            }
        }
    }

    /// Calls a service once, as soon as there is a server.
    pub async fn call<S: Served>(
        &mut self,
        name: &str,
        request: S::Request,
        timeout: Duration,
    ) -> Result<S::Response> {
        let client = self.node.create_client::<S::Request, S::Response>(
            ServiceMapping::Enhanced,
            &Name::new("/", name)?,
            &S::default().into(),
            qos::service(),
            qos::service(),
        )?;
        self.wait_for_server(name, timeout, server(&client, &self.node)).await?;
        let failure = format!("the server of `{name}` did not answer");
        Ok(self.within(timeout, &failure, client.async_call_service(request)).await??)
    }
}

/// Ends when the client has found a server.
pub(crate) async fn server<Q, R>(client: &Client<Q, R>, node: &Node)
where
    Q: Message + 'static,
    R: Message + 'static,
{
    loop {
        let found = async { Some(client.wait_for_service(node).await) };
        // ros2-client may miss the word that a server has come, but never its being there.
        let again = async {
            Timer::after(Duration::from_millis(250)).await;
            None
        };
        if found.or(again).await.is_some() {
            return;
        }
    }
}
