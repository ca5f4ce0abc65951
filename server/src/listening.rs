//! Accepting connections, no more of them than the process has files for, and seeing each through to its end. What is
//! answered is the front's, but for one thing: a program that is leaving says at `/readyz` that it is not ready.

mod pace;

pub(crate) use pace::Patience;

use crate::tls::Tls;
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    response::{IntoResponse, Response},
};
use http::{Request, StatusCode};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::{convert::Infallible, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    task::JoinSet,
};
use tower::Service;
use webkit::Front;

/// How long a browser may take to say what it wants, and how long a connection may say nothing.
const SILENCE_MAX: Duration = Duration::from_secs(30);
/// How long nobody new is let in after the system refused to.
const REST: Duration = Duration::from_millis(500);
/// Files that a process may have open where the system does not say.
const FILES: u64 = 1_024;
/// More connections than these are not asked of one process.
const CONNECTIONS_MAX: u64 = 16_384;

/// How much one process can hold at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Connections.
    pub(crate) connections: usize,
    /// Of these, so many may only listen to what happens.
    pub(crate) listeners: usize,
}

impl Room {
    /// Takes as many files as the system allows this process, and divides them: half for visitors, the rest for database,
    /// index and pictures.
    pub(crate) fn take() -> Self {
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        let raised = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
        Self::of(if raised.is_ok() { maximum.or(current) } else { current }.unwrap_or(FILES))
    }

    fn of(files: u64) -> Self {
        let connections = (files / 2).clamp(64, CONNECTIONS_MAX) as usize;
        Self { connections, listeners: (connections / 2).min(2_000) }
    }
}

/// What stands behind every address that is listened on.
#[derive(Clone)]
pub(crate) struct Entrance {
    /// Who answers.
    pub(crate) front: Front<Router>,
    /// One for each connection.
    pub(crate) seats: Arc<Semaphore>,
    /// Encrypts, if the operator has said how.
    pub(crate) tls: Option<Tls>,
    /// How long whoever sends something is waited for.
    pub(crate) sending: Patience,
    /// Whether the program is about to go: others should send nobody new.
    pub(crate) leaving: watch::Receiver<bool>,
    /// Whether it goes.
    pub(crate) stopping: watch::Receiver<bool>,
}

/// Answers whoever connects until the program stops; what has begun by then is finished.
pub(crate) async fn answer(listener: TcpListener, entrance: Entrance) {
    let mut open = JoinSet::new();
    let mut stopping = entrance.stopping.clone();
    loop {
        let next = async {
            // Whoever finds no seat waits in the queue of the system.
            let seat = entrance.seats.clone().acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((listener.accept().await?, seat))
        };
        let accepted = tokio::select! {
            accepted = next => accepted,
            () = asked(&mut stopping) => break,
        };
        while open.try_join_next().is_some() {}
        match accepted {
            Ok(((stream, peer), seat)) => {
                // Answers are written whole: waiting for more of them only makes a browser wait.
                let _ = stream.set_nodelay(true);
                open.spawn(receive(stream, peer, entrance.clone(), seat));
            }
            Err(error) if has_gone(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "nobody new can be let in for a moment");
                tokio::time::sleep(REST).await;
            }
        }
    }
    drop(listener);
    while open.join_next().await.is_some() {}
}

/// Whether the one who asked is to blame: they left before we came to the door.
fn has_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

async fn receive(stream: TcpStream, peer: SocketAddr, entrance: Entrance, seat: OwnedSemaphorePermit) {
    match entrance.tls.clone() {
        None => see_through(stream, peer, entrance, seat).await,
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) => see_through(stream, peer, entrance, seat).await,
            Err(error) => tracing::debug!(%error, "no key was agreed on"),
        },
    }
}

async fn see_through(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    peer: SocketAddr,
    entrance: Entrance,
    _seat: OwnedSemaphorePermit,
) {
    let Entrance { front, sending, leaving, mut stopping, .. } = entrance;
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(|body| Body::new(pace::Sent::new(body, sending)));
        request.extensions_mut().insert(ConnectInfo(peer));
        let is_leaving = request.uri().path() == "/readyz" && *leaving.borrow();
        let mut front = front.clone();
        async move {
            match is_leaving {
                true => {
                    Ok::<Response, Infallible>((StatusCode::SERVICE_UNAVAILABLE, "leaving").into_response())
                }
                false => front.call(request).await,
            }
        }
    });
    let mut connection = pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(SILENCE_MAX)
            .serve_connection(TokioIo::new(pace::Read::new(stream)), service)
    );
    let served = tokio::select! {
        served = connection.as_mut() => Some(served),
        () = asked(&mut stopping) => None,
    };
    let served = match served {
        Some(served) => served,
        None => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Waits until the process is asked to stop.
async fn asked(stopping: &mut watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stopped| *stopped).await;
}

#[cfg(test)]
mod tests {
    use super::{Entrance, Patience, Room, answer};
    use axum::{
        Router,
        body::Bytes,
        routing::{get, post},
    };
    use std::{net::SocketAddr, sync::Arc, time::Duration};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::{TcpListener, TcpStream},
        sync::{Semaphore, watch},
        task::JoinHandle,
    };
    use webkit::Front;

    #[test]
    fn visitors_get_half_of_the_files_and_listeners_half_of_that() {
        for (files, connections, listeners) in
            [(1_024, 512, 256), (20_000, 10_000, 2_000), (1_000_000, 16_384, 2_000), (10, 64, 32)]
        {
            assert_eq!(Room::of(files), Room { connections, listeners }, "{files}");
        }
    }

    /// A program that answers: where, and how it is told to leave and to stop.
    struct Open {
        at: SocketAddr,
        leave: watch::Sender<bool>,
        stop: watch::Sender<bool>,
        serving: JoinHandle<()>,
    }

    async fn open(seats: usize) -> Open {
        let slow = async || {
            tokio::time::sleep(Duration::from_millis(100)).await;
            "answered"
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let (stop, stopping) = watch::channel(false);
        let (leave, leaving) = watch::channel(false);
        let length = async |body: Bytes| body.len().to_string();
        let routes = Router::new()
            .route("/", get(slow))
            .route("/send", post(length))
            .route("/readyz", get(async || "ready"));
        let (front, seats) = (Front::plain(routes), Arc::new(Semaphore::new(seats)));
        let sending = Patience { first: Duration::from_millis(200), ..Patience::SENDING };
        let entrance = Entrance { front, seats, tls: None, sending, leaving, stopping };
        Open { at, leave, stop, serving: tokio::spawn(answer(listener, entrance)) }
    }

    async fn ask(at: SocketAddr) -> TcpStream {
        let mut stream = TcpStream::connect(at).await.expect("a connection");
        stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await.expect("a question");
        stream
    }

    #[tokio::test]
    async fn what_has_begun_is_finished_and_who_only_waits_is_let_go() {
        let Open { at, stop, serving, .. } = open(8).await;
        let mut waiting = TcpStream::connect(at).await.expect("a connection");
        let mut asking = ask(at).await;
        tokio::time::sleep(Duration::from_millis(30)).await;
        stop.send_replace(true);
        let mut said = String::new();
        asking.read_to_string(&mut said).await.expect("an answer");
        assert!(said.ends_with("answered"), "{said}");
        assert_eq!(waiting.read(&mut [0; 1]).await.expect("the end"), 0);
        serving.await.expect("it ends");
        assert!(TcpStream::connect(at).await.is_err(), "nobody new is let in");
    }

    #[tokio::test]
    async fn whoever_finds_no_seat_is_answered_when_one_is_free() {
        let Open { at, .. } = &open(1).await;
        let at = *at;
        let first = TcpStream::connect(at).await.expect("a connection");
        tokio::time::sleep(Duration::from_millis(30)).await;
        let mut second = ask(at).await;
        let mut said = [0; 12];
        let early = tokio::time::timeout(Duration::from_millis(300), second.read_exact(&mut said)).await;
        assert!(early.is_err(), "there was no seat");
        drop(first);
        second.read_exact(&mut said).await.expect("an answer");
        assert_eq!(&said, b"HTTP/1.1 200");
    }

    #[tokio::test]
    async fn whoever_sends_a_byte_now_and_then_keeps_no_seat() {
        let Open { at, stop: _stop, leave: _leave, serving: _serving } = open(1).await;
        let (mut hearing, mut sending) = TcpStream::connect(at).await.expect("a connection").into_split();
        sending
            .write_all(b"POST /send HTTP/1.1\r\nhost: a\r\ncontent-length: 9999\r\n\r\n")
            .await
            .expect("a head");
        tokio::spawn(async move {
            while sending.write_all(b"a").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        let mut said = Vec::new();
        let let_go = tokio::time::timeout(Duration::from_secs(10), hearing.read_to_end(&mut said)).await;
        let_go.expect("it is let go").ok();
        assert_eq!(said.get(..12), Some(&b"HTTP/1.1 400"[..]));
        let mut next = ask(at).await;
        let mut said = [0; 12];
        next.read_exact(&mut said).await.expect("the seat is free again");
        assert_eq!(&said, b"HTTP/1.1 200");
    }

    #[tokio::test]
    async fn whoever_leaves_says_that_it_is_not_ready_and_still_answers() {
        let Open { at, leave, stop: _stop, serving: _serving } = open(8).await;
        let said = async |path: &str| {
            let mut stream = TcpStream::connect(at).await.expect("a connection");
            let question = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
            stream.write_all(question.as_bytes()).await.expect("a question");
            let mut said = String::new();
            stream.read_to_string(&mut said).await.expect("an answer");
            said[9..12].to_owned()
        };
        assert_eq!((said("/readyz").await, said("/").await), ("200".to_owned(), "200".to_owned()));
        leave.send_replace(true);
        assert_eq!((said("/readyz").await, said("/").await), ("503".to_owned(), "200".to_owned()));
    }
}
