use std::future::Future;

use smol::channel::{Receiver, bounded};

use crate::Result;

/// Tells when the user wants the program to end: by Ctrl-C, or by a signal to terminate.
#[derive(Clone, Debug)]
pub struct Stop(Receiver<()>);

impl Stop {
    /// Listens from now on. A program can do this once.
    pub(crate) fn listen() -> Result<Self> {
        let (sender, receiver) = bounded(1);
        // Nothing is ever sent: closing the channel wakes everybody who waits, now and later.
        ctrlc::set_handler(move || {
            sender.close();
        })?;
        Ok(Self(receiver))
    }

    /// Ends when the program is to end.
    pub fn requested(&self) -> impl Future<Output = ()> {
        let receiver = self.0.clone();
        async move {
            let _ = receiver.recv().await;
        }
    }

    /// Whether the program is to end.
    pub fn is_requested(&self) -> bool {
        self.0.is_closed()
    }
}
