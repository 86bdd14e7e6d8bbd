//! What lies between client and server, where a robot has a ROS runtime: services that are called
//! by name, and a topic for the feedback.

use std::sync::mpsc::{Receiver, Sender, channel};

use rosidlc_runtime::{Service, cdr};

use crate::Result;

/// Where the client stands. The server ends when it is dropped.
pub struct Client {
    calls: Sender<Call>,
    pub feedback: Receiver<Vec<u8>>,
}

/// Where the server stands.
pub struct Server {
    pub calls: Receiver<Call>,
    pub feedback: Sender<Vec<u8>>,
}

/// A request, and the way back for its response.
pub struct Call {
    /// The name of the type of the service.
    pub service: &'static str,
    request: Vec<u8>,
    response: Sender<Vec<u8>>,
}

pub fn connect() -> (Client, Server) {
    let (to_server, calls) = channel();
    let (to_client, feedback) = channel();
    (Client { calls: to_server, feedback }, Server { calls, feedback: to_client })
}

impl Client {
    /// Sends a request and waits for the response.
    pub fn call<S: Service>(&self, request: &S::Request) -> Result<S::Response> {
        let (response, responses) = channel();
        let request = cdr::to_vec(request);
        self.calls.send(Call { service: S::TYPE_NAME, request, response })?;
        Ok(cdr::from_slice(&responses.recv()?)?)
    }
}

impl Call {
    pub fn request<S: Service>(&self) -> cdr::Result<S::Request> {
        cdr::from_slice(&self.request)
    }

    pub fn answer<S: Service>(&self, response: &S::Response) -> Result<()> {
        Ok(self.response.send(cdr::to_vec(response))?)
    }
}
