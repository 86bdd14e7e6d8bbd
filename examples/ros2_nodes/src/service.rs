use std::time::Duration;

use ros2_client::{Client, Message, Name, Node, Server, ServiceMapping, ServiceTypeName};
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
        answer: impl FnMut(S::Request) -> S::Response,
    ) -> Result<()> {
        let server = self.server::<S>(name)?;
        println!("`{name}` is ready");
        self.answer(&server, answer).await
    }

    /// Calls a service once, as soon as there is a server.
    pub async fn call<S: Served>(
        &mut self,
        name: &str,
        request: S::Request,
        timeout: Duration,
    ) -> Result<S::Response> {
        let client = self.client::<S>(name)?;
        self.wait_for_server(name, timeout, found(&client, &self.node)).await?;
        self.ask(&client, request, timeout).await
    }

    /// A server, which is there for others from now on.
    pub fn server<S: Served>(&mut self, name: &str) -> Result<Server<S::Request, S::Response>> {
        let (name, kind) = (Name::new("/", name)?, S::default().into());
        let (mapping, qos) = (ServiceMapping::Enhanced, qos::service());
        Ok(self.node.create_server(mapping, &name, &kind, qos.clone(), qos)?)
    }

    /// Answers every request until the program is to stop.
    pub async fn answer<Q: Message + 'static, R: Message + 'static>(
        &self,
        server: &Server<Q, R>,
        mut answer: impl FnMut(Q) -> R,
    ) -> Result<()> {
        loop {
            let request = async { Some(server.async_receive_request().await) };
            let stopped = async {
                self.stop.requested().await;
                None
            };
            match request.or(stopped).await {
                None => return Ok(()),
                Some(Ok((id, request))) => server.async_send_response(id, answer(request)).await?,
                Some(Err(error)) => eprintln!("a request that cannot be read: {error}"),
            }
        }
    }

    /// A client; its server may be there or not.
    pub fn client<S: Served>(&mut self, name: &str) -> Result<Client<S::Request, S::Response>> {
        let (name, kind) = (Name::new("/", name)?, S::default().into());
        let (mapping, qos) = (ServiceMapping::Enhanced, qos::service());
        Ok(self.node.create_client(mapping, &name, &kind, qos.clone(), qos)?)
    }

    /// Sends a request and waits for the answer.
    pub async fn ask<Q: Message + 'static, R: Message + 'static>(
        &self,
        client: &Client<Q, R>,
        request: Q,
        timeout: Duration,
    ) -> Result<R> {
        let answer = client.async_call_service(request);
        Ok(self.within(timeout, "there was no answer", answer).await??)
    }
}

/// Ends when the client has found a server.
pub async fn found<Q, R>(client: &Client<Q, R>, node: &Node)
where
    Q: Message + 'static,
    R: Message + 'static,
{
    loop {
        let now = async {
            client.wait_for_service(node).await;
            Some(())
        };
        // ros2-client may miss the word that a server has come, but never its being there.
        let again = async {
            Timer::after(Duration::from_millis(250)).await;
            None
        };
        if now.or(again).await.is_some() {
            return;
        }
    }
}
