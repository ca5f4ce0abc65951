//! The client: one connection or two to one server, thirty seconds for a letter, and an answer that says whether trying
//! again can help. What a server's words mean is `refusal.rs`.

use crate::{
    address::{Security, Server},
    refusal::{Refusal, is_about_a_reader},
    written::{Sender, written},
};
use action::{BoxFut, Letter, Machine, Post, PostError};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        Error, PoolConfig,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, Tls, TlsParameters},
        commands::{Mail, Rcpt},
        extension::ClientId,
    },
};
use std::{
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

impl From<Error> for NoPost {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}

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

    /// Greets the server and goes again: what it says when it cannot be reached, or does not let us in. Nothing is sent.
    pub async fn greet(&self) -> Result<(), String> {
        let transport = self.transport.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match tokio::time::timeout(self.patience.0, transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err("no greeting".into()),
            Ok(Err(error)) => Err(error.to_string()),
            Err(late) => Err(late.to_string()),
        }
    }

    async fn hand_over(&self, from_name: &str, letter: &Letter) -> Result<(), PostError> {
        let sender =
            Sender { address: &self.from, name: from_name, host: &self.host, at: self.machine.now() };
        let message = written(&sender, letter).map_err(PostError::Never)?;
        let transport = self.transport.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match tokio::time::timeout(self.patience.0, transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(self.reason(&error, &letter.to).await),
            Err(_) => {
                self.begin_anew();
                Err(PostError::Later("it took too long".into()))
            }
        }
    }

    /// What a no means. An old server does not say whom it is about, so it is asked about the reader alone.
    async fn reason(&self, error: &Error, reader: &str) -> PostError {
        let said = Refusal::read(error);
        let is_for_ever = match said.is_for_ever() {
            Some(known) => known,
            None => {
                let asked = tokio::time::timeout(self.patience.0 / 2, self.asked_about(reader));
                matches!(asked.await, Ok(Ok(true)))
            }
        };
        if is_for_ever { PostError::Never(said.words) } else { PostError::Later(said.words) }
    }

    /// Whether a server that is asked about a reader, and hears nothing of a letter, will not have them.
    async fn asked_about(&self, reader: &str) -> Result<bool, NoPost> {
        let Ok(reader) = reader.parse::<Address>() else { return Ok(false) };
        let mut line = self.connect().await?;
        line.command(Mail::new(Some(self.from.clone()), Vec::new())).await?;
        let answer = line.command(Rcpt::new(reader, Vec::new())).await;
        line.abort().await;
        Ok(answer.is_err_and(|no| is_about_a_reader(&no)))
    }

    /// A connection of its own, as safe as those that carry letters.
    async fn connect(&self) -> Result<AsyncSmtpConnection, NoPost> {
        let Server { security, host, port, login } = &self.server;
        let hello = ClientId::Domain(self.host.clone());
        let wrapped = (*security == Security::Wrapped).then(|| parameters(&self.server)).transpose()?;
        let place = (host.as_str(), *port);
        let mut line =
            AsyncSmtpConnection::connect_tokio1(place, Some(self.patience.0), &hello, wrapped, None).await?;
        if *security == Security::Upgraded {
            line.starttls(parameters(&self.server)?, &hello).await?;
        }
        if let Some(login) = login {
            let login = Credentials::new(login.user.clone(), login.password.clone());
            line.auth(DEFAULT_MECHANISMS, &login).await?;
        }
        Ok(line)
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

fn parameters(server: &Server) -> Result<TlsParameters, NoPost> {
    Ok(TlsParameters::new(server.host.clone())?)
}

fn transport(server: &Server, host: &str, patience: Patience) -> Result<Transport, NoPost> {
    let tls = match server.security {
        Security::Wrapped => Tls::Wrapper(parameters(server)?),
        Security::Upgraded => Tls::Required(parameters(server)?),
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
