//! A real receiver: a small web server on this machine that writes down what it is told and answers what a test says.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};

/// A message that has arrived.
#[derive(Clone, Debug)]
pub(super) struct Got {
    pub(super) head: BTreeMap<String, String>,
    pub(super) body: String,
}

impl Got {
    pub(super) fn head(&self, name: &str) -> &str {
        self.head.get(name).map_or("", String::as_str)
    }

    /// What it says, as JSON.
    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Clone)]
pub(super) struct Receiver {
    pub(super) address: SocketAddr,
    got: Arc<Mutex<Vec<Got>>>,
    says: Arc<Mutex<String>>,
    /// Whoever answers takes one; there are enough unless somebody holds the receiver up.
    patience: Arc<Semaphore>,
}

impl Receiver {
    pub(super) async fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let one = Self {
            address,
            got: Arc::default(),
            says: Arc::new(Mutex::new(answer("200 OK", "taken"))),
            patience: Arc::new(Semaphore::new(1_000)),
        };
        let served = one.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(served.clone().serve(stream));
            }
        });
        one
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}/hook?key=geheim", self.address)
    }

    /// What it answers from now on: a status with its word, and a body.
    pub(super) fn says(&self, status: &str, body: &str) {
        *self.says.lock().unwrap() = answer(status, body);
    }

    /// What it answers from now on: somebody else.
    pub(super) fn sends_to(&self, url: &str) {
        let head = format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: {url}\r\n");
        *self.says.lock().unwrap() = format!("{head}content-length: 0\r\nconnection: close\r\n\r\n");
    }

    /// It takes messages and answers none of them until it may go on.
    pub(super) fn holds(&self) {
        self.patience.forget_permits(1_000);
    }

    pub(super) fn goes_on(&self) {
        self.patience.add_permits(1_000);
    }

    pub(super) fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    async fn serve(self, mut stream: TcpStream) {
        let Some(got) = read(&mut stream).await else { return };
        self.got.lock().unwrap().push(got);
        let _answers = self.patience.acquire().await;
        let says = self.says.lock().unwrap().clone();
        drop(stream.write_all(says.as_bytes()).await);
    }
}

fn answer(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

async fn read(stream: &mut TcpStream) -> Option<Got> {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4_096]);
    loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let pairs = text.lines().skip(1).filter_map(|line| line.split_once(": "));
            let head: BTreeMap<String, String> =
                pairs.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
            let length: usize =
                head.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            if bytes.len() >= end + 4 + length {
                let body = String::from_utf8(bytes[end + 4..end + 4 + length].to_vec()).unwrap();
                return Some(Got { head, body });
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}
