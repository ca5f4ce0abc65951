//! A small proxy before several nodes. It asks each one's `/readyz` all the time and sends visitors only to those that are
//! ready, one connection a question. It repeats nothing: what a node loses is lost.

use crate::shell::{Done, While};
use crate::web::{Browser, told};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

/// How often nodes are asked whether they are ready.
const ASK_EVERY: Duration = Duration::from_millis(100);

struct Node {
    at: SocketAddr,
    is_ready: AtomicBool,
}

/// A proxy that works until the run ends.
pub(super) struct Proxy {
    pub(super) at: SocketAddr,
    nodes: Arc<Vec<Node>>,
}

impl Proxy {
    pub(super) fn before(nodes: &[SocketAddr]) -> Done<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").while_("listening as a proxy")?;
        let at = listener.local_addr().while_("listening as a proxy")?;
        let node = |at: &SocketAddr| Node { at: *at, is_ready: AtomicBool::new(false) };
        let nodes: Arc<Vec<Node>> = Arc::new(nodes.iter().map(node).collect());
        for index in 0..nodes.len() {
            let nodes = nodes.clone();
            std::thread::spawn(move || {
                loop {
                    let node = &nodes[index];
                    let answer = Browser::default().get(node.at, "/readyz");
                    node.is_ready.store(answer.is_ok_and(|answer| answer.status == 200), Ordering::Relaxed);
                    std::thread::sleep(ASK_EVERY);
                }
            });
        }
        let shared = nodes.clone();
        std::thread::spawn(move || {
            let turn = Arc::new(AtomicUsize::new(0));
            for stream in listener.incoming().flatten() {
                let (nodes, turn) = (shared.clone(), turn.clone());
                // A visitor who is not answered counts it themselves.
                std::thread::spawn(move || drop(pass_on(stream, &nodes, &turn)));
            }
        });
        Ok(Self { at, nodes })
    }

    /// How many nodes it would send somebody to.
    pub(super) fn ready(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_ready.load(Ordering::Relaxed)).count()
    }
}

fn pass_on(mut visitor: TcpStream, nodes: &[Node], turn: &AtomicUsize) -> std::io::Result<()> {
    let mut asked = Vec::new();
    let mut bytes = [0; 4_096];
    while !asked.windows(4).any(|end| end == b"\r\n\r\n") {
        match visitor.read(&mut bytes)? {
            0 => return Ok(()),
            read => asked.extend_from_slice(&bytes[..read]),
        }
    }
    let first = turn.fetch_add(1, Ordering::Relaxed);
    let ready = (0..nodes.len())
        .map(|step| &nodes[(first + step) % nodes.len()])
        .find(|node| node.is_ready.load(Ordering::Relaxed));
    match ready {
        Some(node) => visitor.write_all(&told(node.at, &asked)?),
        None => visitor.write_all(b"HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n"),
    }
}
