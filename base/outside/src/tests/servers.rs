//! A small web server that says what it is told to say, counts its visitors, and lives on this machine only.

use crate::{Client, Guard, Names, Patience, SystemNames};
use action::{BoxFut, Fetch, FetchError, Outside};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What to answer to a path, written as it goes over the line. Nothing: no answer at all.
pub(super) type Answers = fn(&str, SocketAddr) -> Option<Vec<u8>>;

pub(super) struct Server {
    pub(super) address: SocketAddr,
    visits: Arc<AtomicUsize>,
    /// How and where it was asked last.
    last: Arc<Mutex<String>>,
}

impl Server {
    pub(super) async fn at(address: &str, answers: Answers) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (visits, last) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(String::new())));
        let (counted, heard) = (visits.clone(), last.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(answer(stream, address, answers, heard.clone()));
            }
        });
        Self { address, visits, last }
    }

    /// How and where it was asked last: `GET /here`.
    pub(super) fn last(&self) -> String {
        self.last.lock().unwrap().clone()
    }

    pub(super) fn visits(&self) -> usize {
        self.visits.load(Ordering::SeqCst)
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

async fn answer(mut stream: TcpStream, address: SocketAddr, answers: Answers, last: Arc<Mutex<String>>) {
    let mut asked = Vec::new();
    let mut buffer = [0; 1_024];
    while !asked.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(read) => asked.extend_from_slice(&buffer[..read]),
        }
    }
    let text = String::from_utf8_lossy(&asked).into_owned();
    let path = text.split_whitespace().nth(1).unwrap_or_default();
    *last.lock().unwrap() = text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    match answers(path, address) {
        Some(bytes) => drop(stream.write_all(&bytes).await),
        None => tokio::time::sleep(Duration::from_secs(20)).await,
    }
}

/// An answer with a body.
pub(super) fn ok(body: &str) -> Option<Vec<u8>> {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    Some([head.as_bytes(), body.as_bytes()].concat())
}

/// An answer that sends elsewhere.
pub(super) fn elsewhere(location: &str) -> Option<Vec<u8>> {
    let head = "HTTP/1.1 302 Found\r\ncontent-length: 0\r\nconnection: close\r\nlocation: ";
    Some(format!("{head}{location}\r\n\r\n").into_bytes())
}

/// Names of a test: each question takes the next answer, the last one stays.
pub(super) struct Told(pub(super) Mutex<Vec<Vec<IpAddr>>>);

impl Told {
    pub(super) fn new(answers: &[&[&str]]) -> Arc<Self> {
        let parse = |answer: &&[&str]| answer.iter().map(|address| address.parse().unwrap()).collect();
        Arc::new(Self(Mutex::new(answers.iter().map(parse).collect())))
    }
}

impl Names for Told {
    fn look_up(&self, _: String) -> BoxFut<'static, io::Result<Vec<IpAddr>>> {
        let mut answers = self.0.lock().unwrap();
        let answer = if answers.len() > 1 { answers.remove(0) } else { answers[0].clone() };
        Box::pin(async move { Ok(answer) })
    }
}

pub(super) fn client_with(names: Arc<dyn Names>, allowed: &[SocketAddr]) -> Client {
    let patience = Patience { connect: Duration::from_millis(800), whole: Duration::from_secs(2) };
    Client::new(Guard::new(names, allowed), patience).unwrap()
}

pub(super) fn client(allowed: &[SocketAddr]) -> Client {
    client_with(Arc::new(SystemNames), allowed)
}

pub(super) async fn get(client: &Client, url: &str) -> Result<String, FetchError> {
    let what = Fetch { url: url.to_owned(), bytes_max: 1_000, accept: "image/*" };
    client.fetch(what).await.map(|bytes| String::from_utf8(bytes).unwrap())
}

/// The same port on another address of this machine.
pub(super) fn beside(address: SocketAddr, host: &str) -> SocketAddr {
    SocketAddr::new(host.parse().unwrap(), address.port())
}
