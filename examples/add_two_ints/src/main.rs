//! A service and its client in two threads, with CDR on a local socket between them.

mod frame;

use std::io::{self, ErrorKind};
use std::net::{TcpListener, TcpStream};
use std::thread;

use rosidlc_runtime::Service;

use calculator_interfaces::srv::AddTwoInts;
use calculator_interfaces::srv::add_two_ints::{Request, Response};

rosidlc_runtime::include_interfaces!();

fn main() -> io::Result<()> {
    let request = Request { a: 41, b: 1 };
    let response = exchange(request)?;
    println!("{} + {} = {}", request.a, request.b, response.sum);
    Ok(())
}

/// Starts a server, asks it once, and waits until it has ended.
fn exchange(request: Request) -> io::Result<Response> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = listener.local_addr()?;
    let server = thread::spawn(move || serve::<AddTwoInts>(&listener, add));

    let mut stream = TcpStream::connect(address)?;
    let response = call::<AddTwoInts>(&mut stream, &request)?;
    drop(stream);

    server.join().unwrap_or_else(|_| Err(io::Error::other("the server panicked")))?;
    Ok(response)
}

fn add(request: Request) -> Response {
    Response { sum: request.a.wrapping_add(request.b) }
}

/// Answers one client until it hangs up.
fn serve<S: Service>(
    listener: &TcpListener,
    answer: impl Fn(S::Request) -> S::Response,
) -> io::Result<()> {
    let (mut stream, _) = listener.accept()?;
    while let Some(request) = frame::read(&mut stream)? {
        frame::write(&mut stream, &answer(request))?;
    }
    Ok(())
}

/// Sends a request and waits for the response.
fn call<S: Service>(stream: &mut TcpStream, request: &S::Request) -> io::Result<S::Response> {
    frame::write(stream, request)?;
    frame::read(stream)?.ok_or_else(|| ErrorKind::UnexpectedEof.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_adds() -> io::Result<()> {
        assert_eq!(exchange(Request { a: 41, b: 1 })?.sum, 42);
        assert_eq!(exchange(Request { a: i64::MAX, b: 1 })?.sum, i64::MIN);
        Ok(())
    }
}
