//! The client: one connection for each look, so that nothing of one is taken for something of another. Sizes are asked before
//! anything is fetched, and everything together has its time.

use crate::address::{Security, Server};
use action::{Arrived, BoxFut, Delivery, Mailbox, MailboxError, Mark};
use async_imap::{Client, Session, error::Error, types::Fetch};
use futures_util::TryStreamExt;
use rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName};
use std::{fmt, io, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

/// A larger mail is read only so far.
const BYTES_MAX: u32 = 10 * 1_024 * 1_024;
/// So much of one that is larger.
const BEGINNING: u32 = 256 * 1_024;
/// So many mails are fetched in one look,
const MAILS_MAX: usize = 20;
/// and so much together, so that they fit into the memory of a small machine.
const LOOK_BYTES_MAX: u32 = 16 * 1_024 * 1_024;

/// How long one look may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience(pub Duration);

impl Default for Patience {
    /// A minute.
    fn default() -> Self {
        Self(Duration::from_secs(60))
    }
}

/// Reads one folder on one server.
pub struct Imap {
    server: Server,
    patience: Patience,
    roots: Arc<RootCertStore>,
}

/// Bytes both ways.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug> Stream for S {}

type Line = Box<dyn Stream>;

const UNREADABLE: &str = "the server said what nobody can read";

fn away(error: &Error) -> MailboxError {
    MailboxError::Away(match error {
        // What a server says may hold an address.
        Error::No(_) | Error::Bad(_) => "the server refused a command".into(),
        Error::Parse(_) => UNREADABLE.into(),
        Error::Io(error) => return broken(error),
        other => other.to_string(),
    })
}

/// An answer that cannot be read stands whole in the error: it may be somebody's mail.
fn broken(error: &io::Error) -> MailboxError {
    match error.kind() {
        io::ErrorKind::Other => lost(UNREADABLE),
        _ => MailboxError::Away(error.to_string()),
    }
}

fn lost(what: &str) -> MailboxError {
    MailboxError::Away(what.into())
}

impl Imap {
    /// A client for this mailbox.
    pub fn new(server: Server, patience: Patience) -> Self {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        Self { server, patience, roots: Arc::new(roots) }
    }

    async fn in_time<T>(
        &self,
        doing: impl Future<Output = Result<T, MailboxError>>,
    ) -> Result<T, MailboxError> {
        let done = tokio::time::timeout(self.patience.0, doing).await;
        done.unwrap_or_else(|_| Err(lost("it took too long")))
    }

    async fn connect(&self) -> Result<Client<Line>, MailboxError> {
        let Server { security, host, port, .. } = &self.server;
        let plain = TcpStream::connect((host.as_str(), *port)).await;
        let plain: Line = Box::new(plain.map_err(|error| MailboxError::Away(error.to_string()))?);
        let line = match security {
            Security::Wrapped => self.encrypted(plain).await?,
            Security::Upgraded | Security::Plain => plain,
        };
        let mut client = Client::new(line);
        let greeting = client.read_response().await.map_err(|error| broken(&error))?;
        greeting.ok_or_else(|| lost("the server hung up"))?;
        if *security == Security::Upgraded {
            let asked = client.run_command_and_check_ok("STARTTLS", None).await;
            asked.map_err(|_| lost("the server does not encrypt"))?;
            client = Client::new(self.encrypted(client.into_inner()).await?);
        }
        Ok(client)
    }

    async fn encrypted(&self, plain: Line) -> Result<Line, MailboxError> {
        let broken = |error: rustls::Error| MailboxError::Away(error.to_string());
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(broken)?
            .with_root_certificates(self.roots.clone())
            .with_no_client_auth();
        let name =
            ServerName::try_from(self.server.host.clone()).map_err(|_| lost("the host has no name"))?;
        let line = TlsConnector::from(Arc::new(config)).connect(name, plain).await;
        Ok(Box::new(line.map_err(|error| MailboxError::Away(error.to_string()))?))
    }

    async fn enter(&self) -> Result<Session<Line>, MailboxError> {
        let client = self.connect().await?;
        let entered = client.login(&self.server.user, &self.server.password).await;
        entered.map_err(|_| lost("the server does not let us in"))
    }

    async fn look_once(&self, since: Option<Mark>) -> Result<Delivery, MailboxError> {
        let mut session = self.enter().await?;
        let folder = session.examine(&self.server.folder).await.map_err(|error| away(&error))?;
        let validity = folder.uid_validity.ok_or_else(|| lost("the server does not number its mails"))?;
        let next = folder.uid_next.ok_or_else(|| lost("the server does not say where the folder ends"))?;
        let end = Mark { validity, uid: next.saturating_sub(1) };
        let found = match since {
            None => Delivery { mark: end, mails: Vec::new(), has_more: false },
            Some(mark) => fetch_since(&mut session, mark, end).await.map_err(|error| away(&error))?,
        };
        // Whether the goodbye is heard does not matter any more.
        drop(session.logout().await);
        Ok(found)
    }

    async fn mark_once(&self, validity: u32, uids: &[u32]) -> Result<(), MailboxError> {
        let mut session = self.enter().await?;
        let folder = session.select(&self.server.folder).await.map_err(|error| away(&error))?;
        if folder.uid_validity == Some(validity) {
            let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
            let stored =
                session.uid_store(set, "+FLAGS.SILENT (\\Seen)").await.map_err(|error| away(&error))?;
            let _: Vec<Fetch> = stored.try_collect().await.map_err(|error| away(&error))?;
        }
        drop(session.logout().await);
        Ok(())
    }
}

/// What has come behind the mark. Where the numbering is another, the latest that nobody has read, in one look: the mark
/// stands at the end then, because what is before it has been read by somebody.
async fn fetch_since(session: &mut Session<Line>, mark: Mark, end: Mark) -> Result<Delivery, Error> {
    let is_same = mark.validity == end.validity;
    let asked = match is_same {
        true if mark.uid >= end.uid => return Ok(Delivery { mark: end, mails: Vec::new(), has_more: false }),
        true => format!("UID {}:*", mark.uid.saturating_add(1)),
        false => "UNSEEN".to_owned(),
    };
    let found = session.uid_search(asked).await?;
    // `n:*` names the last mail even where it stands before n.
    let mut uids: Vec<u32> =
        found.into_iter().filter(|uid| (!is_same || *uid > mark.uid) && *uid <= end.uid).collect();
    uids.sort_unstable();
    if !is_same {
        uids.reverse();
    }
    let has_more = is_same && uids.len() > MAILS_MAX;
    uids.truncate(MAILS_MAX);
    let (mut mails, mut bytes): (Vec<Arrived>, u32) = (Vec::new(), 0);
    for uid in &uids {
        let size = size_of(session, *uid).await?;
        let wanted = if size > BYTES_MAX { BEGINNING } else { size };
        if !mails.is_empty() && bytes.saturating_add(wanted) > LOOK_BYTES_MAX {
            if !is_same {
                break;
            }
            let mark = Mark { validity: end.validity, uid: last(&mails) };
            return Ok(Delivery { mark, mails, has_more: true });
        }
        bytes = bytes.saturating_add(wanted);
        mails.extend(fetch(session, *uid, size <= BYTES_MAX).await?);
    }
    mails.sort_by_key(|mail| mail.uid);
    // A mail that went away in between leaves its number, so the mark stands behind what was asked for.
    let uid = if has_more { uids.last().copied().unwrap_or(end.uid) } else { end.uid };
    Ok(Delivery { mark: Mark { validity: end.validity, uid }, mails, has_more })
}

fn last(mails: &[Arrived]) -> u32 {
    mails.last().map_or(0, |mail| mail.uid)
}

async fn size_of(session: &mut Session<Line>, uid: u32) -> Result<u32, Error> {
    let told: Vec<Fetch> =
        session.uid_fetch(uid.to_string(), "(UID RFC822.SIZE)").await?.try_collect().await?;
    Ok(told.iter().find(|one| one.uid == Some(uid)).and_then(|one| one.size).unwrap_or(0))
}

async fn fetch(session: &mut Session<Line>, uid: u32, is_whole: bool) -> Result<Option<Arrived>, Error> {
    let what = match is_whole {
        true => "(UID BODY.PEEK[])".to_owned(),
        false => format!("(UID BODY.PEEK[]<0.{BEGINNING}>)"),
    };
    let told: Vec<Fetch> = session.uid_fetch(uid.to_string(), what).await?.try_collect().await?;
    let found = told.iter().find(|one| one.uid == Some(uid)).and_then(Fetch::body);
    Ok(found.map(|bytes| Arrived { uid, bytes: bytes.to_vec(), is_whole }))
}

impl Mailbox for Imap {
    fn is_set(&self) -> bool {
        true
    }

    fn name(&self) -> String {
        let Server { host, port, user, folder, .. } = &self.server;
        format!("{user}@{host}:{port}/{folder}")
    }

    fn tagged(&self, tag: &str) -> Option<String> {
        self.server.tagged(tag)
    }

    fn look(&self, since: Option<Mark>) -> BoxFut<'_, Result<Delivery, MailboxError>> {
        Box::pin(self.in_time(self.look_once(since)))
    }

    fn done<'a>(&'a self, validity: u32, uids: &'a [u32]) -> BoxFut<'a, Result<(), MailboxError>> {
        Box::pin(self.in_time(self.mark_once(validity, uids)))
    }
}
