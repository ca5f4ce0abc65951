//! The client: one connection or two to one server, thirty seconds for a letter, and an answer that says whether trying
//! again can help.

use crate::{
    address::{Security, Server},
    written::{Sender, one_line, written},
};
use action::{BoxFut, Letter, Machine, Post, PostError};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        Error, PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use std::{
    error::Error as _,
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// How many connections are open at once.
const CONNECTIONS_MAX: u32 = 2;
/// How long one that nobody uses stays open.
const IDLE: Duration = Duration::from_secs(20);

/// How long is waited for one letter.
#[derive(Clone, Copy, Debug)]
pub struct Patience(pub Duration);

impl Default for Patience {
    /// Thirty seconds.
    fn default() -> Self {
        Self(Duration::from_secs(30))
    }
}

/// Carries letters to one server.
pub struct Smtp {
    server: Server,
    from: Address,
    host: String,
    machine: Arc<dyn Machine>,
    patience: Patience,
    transport: Mutex<Transport>,
}

/// The client cannot be made.
#[derive(Debug)]
pub struct NoPost(String);

impl fmt::Display for NoPost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "letters cannot be sent: {}", self.0)
    }
}

impl std::error::Error for NoPost {}

/// Reads the address in whose name letters go. Nothing when it is none.
pub fn sender(text: &str) -> Option<String> {
    text.trim().parse::<Address>().ok().map(|address| address.to_string())
}

impl Smtp {
    /// A client that hands letters over to a server, from an address, for the shop at a public address. Belongs into a
    /// runtime.
    pub fn new(
        server: Server,
        from: &str,
        public_url: &str,
        machine: Arc<dyn Machine>,
        patience: Patience,
    ) -> Result<Self, NoPost> {
        let from = from.trim().parse().map_err(|_| NoPost("the sender is no address of mail".into()))?;
        let host = host_of(public_url);
        let transport = Mutex::new(transport(&server, &host, patience)?);
        Ok(Self { server, from, host, machine, patience, transport })
    }

    async fn hand_over(&self, from_name: &str, letter: &Letter) -> Result<(), PostError> {
        let sender =
            Sender { address: &self.from, name: from_name, host: &self.host, at: self.machine.now() };
        let message = written(&sender, letter).map_err(PostError::Never)?;
        let transport = self.transport.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match tokio::time::timeout(self.patience.0, transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(reason(&error)),
            Err(_) => {
                self.begin_anew();
                Err(PostError::Later("it took too long".into()))
            }
        }
    }

    /// Lets all connections go. One on which a letter was broken off would take the answers to it for answers to the next.
    fn begin_anew(&self) {
        if let Ok(fresh) = transport(&self.server, &self.host, self.patience) {
            *self.transport.lock().unwrap_or_else(PoisonError::into_inner) = fresh;
        }
    }
}

impl Post for Smtp {
    fn is_set(&self) -> bool {
        true
    }

    fn send<'a>(&'a self, from_name: &'a str, letter: &'a Letter) -> BoxFut<'a, Result<(), PostError>> {
        Box::pin(self.hand_over(from_name, letter))
    }
}

fn transport(server: &Server, host: &str, patience: Patience) -> Result<Transport, NoPost> {
    let parameters = || TlsParameters::new(server.host.clone()).map_err(|error| NoPost(error.to_string()));
    let tls = match server.security {
        Security::Wrapped => Tls::Wrapper(parameters()?),
        Security::Upgraded => Tls::Required(parameters()?),
        Security::Plain => Tls::None,
    };
    let mut builder = Transport::builder_dangerous(server.host.clone())
        .port(server.port)
        .tls(tls)
        .timeout(Some(patience.0))
        .hello_name(ClientId::Domain(host.to_owned()))
        .pool_config(PoolConfig::new().max_size(CONNECTIONS_MAX).idle_timeout(IDLE));
    if let Some(login) = &server.login {
        builder = builder.credentials(Credentials::new(login.user.clone(), login.password.clone()));
    }
    Ok(builder.build())
}

/// The host of the shop's public address.
fn host_of(public_url: &str) -> String {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.parse::<u16>().is_ok() => name,
        _ => host,
    };
    if host.is_empty() { "localhost".to_owned() } else { host.to_owned() }
}

/// What a server's no means. Replies that are about our own name and password say nothing about the letter: it waits until
/// somebody has set them right.
fn reason(error: &Error) -> PostError {
    const ABOUT_US: [u16; 4] = [530, 534, 535, 538];
    let code = error.status().map(u16::from);
    let words = match (code, error.source()) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        _ => error.to_string(),
    };
    let words = one_line(&words);
    let is_about_us = code.is_some_and(|code| ABOUT_US.contains(&code));
    match error.is_permanent() && !is_about_us {
        true => PostError::Never(words),
        false => PostError::Later(words),
    }
}
