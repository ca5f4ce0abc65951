//! TLS by files of the operator's own: a certificate and its key, read again when they change, so that whoever renews them
//! need not stop the shop. A new pair that cannot be used is reported, and the old one goes on.

use crate::{config::TlsFiles, stopped::Stopped};
use action::Sentence;
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use std::{
    fs, io,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};
use tokio::net::TcpStream;
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// How often the files are looked at.
const LOOK: Duration = Duration::from_secs(10);
/// How long a browser may take to agree on a key.
const HANDSHAKE_MAX: Duration = Duration::from_secs(10);

/// The certificate in use.
#[derive(Debug)]
struct Current(RwLock<Arc<CertifiedKey>>);

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

/// Encrypts connections.
#[derive(Clone)]
pub(crate) struct Tls {
    acceptor: TlsAcceptor,
    current: Arc<Current>,
    files: TlsFiles,
}

/// Why a pair of files cannot be used.
#[derive(Debug)]
pub(crate) struct Unfit {
    file: String,
    why: String,
}

impl Unfit {
    fn of(file: &Path, why: impl ToString) -> Self {
        Self { file: file.display().to_string(), why: why.to_string() }
    }
}

impl Unfit {
    /// What is wrong, for whoever can mend it.
    pub(crate) fn sentence(self) -> Sentence {
        Sentence::new("server-tls-unfit").with("file", self.file).with("why", self.why)
    }
}

impl From<Unfit> for Stopped {
    fn from(unfit: Unfit) -> Self {
        Self::usage(unfit.sentence())
    }
}

impl Tls {
    /// Reads both files. A pair that cannot be used is refused before anybody is let in.
    pub(crate) fn of(files: &TlsFiles) -> Result<Self, Unfit> {
        let current = Arc::new(Current(RwLock::new(Arc::new(read(files)?))));
        let builder = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let builder = builder.with_safe_default_protocol_versions();
        let builder = builder.map_err(|error| Unfit::of(&files.cert, error))?;
        let mut config = builder.with_no_client_auth().with_cert_resolver(current.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), current, files: files.clone() })
    }

    /// Agrees on a key with whoever has connected.
    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        let agreed = tokio::time::timeout(HANDSHAKE_MAX, self.acceptor.accept(stream)).await;
        agreed.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    /// Takes the files again whenever they change, until it is dropped.
    pub(crate) async fn follow_files(self) {
        let mut seen = self.seen();
        loop {
            tokio::time::sleep(LOOK).await;
            let now = self.seen();
            if now == seen {
                continue;
            }
            match self.take_again() {
                Ok(()) => {
                    seen = now;
                    tracing::info!(file = %self.files.cert.display(), "a new certificate is in use");
                }
                // Perhaps one of the two is not written yet: looked at again, and the old pair goes on.
                Err(Unfit { file, why }) => tracing::error!(file, why, "the new certificate cannot be used"),
            }
        }
    }

    /// Reads the files again. A pair that cannot be used changes nothing.
    pub(crate) fn take_again(&self) -> Result<(), Unfit> {
        let key = Arc::new(read(&self.files)?);
        *self.current.0.write().unwrap_or_else(PoisonError::into_inner) = key;
        Ok(())
    }

    fn seen(&self) -> [Option<(SystemTime, u64)>; 2] {
        [&self.files.cert, &self.files.key].map(|path| {
            let about = fs::metadata(path).ok()?;
            Some((about.modified().ok()?, about.len()))
        })
    }
}

fn read(files: &TlsFiles) -> Result<CertifiedKey, Unfit> {
    let unfit = |error: rustls::pki_types::pem::Error| Unfit::of(&files.cert, error);
    let chain = CertificateDer::pem_file_iter(&files.cert).map_err(unfit)?;
    let chain: Vec<CertificateDer<'static>> = chain.collect::<Result<_, _>>().map_err(unfit)?;
    if chain.is_empty() {
        return Err(Unfit::of(&files.cert, "no certificate in it"));
    }
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(|error| Unfit::of(&files.key, error))?;
    // Refuses a key that is another certificate's.
    CertifiedKey::from_der(chain, key, &ring::default_provider())
        .map_err(|error| Unfit::of(&files.key, error))
}
