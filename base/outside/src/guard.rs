//! The guard: which addresses may be gone to. A name is resolved here and nowhere else, and the connection is made to what
//! was found and checked, so that a name which answers differently the second time gains nothing.

use crate::addresses::is_public;
use action::BoxFut;
use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};
use std::{
    fmt, io,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// Longer addresses are not gone to.
const URL_MAX: usize = 4_096;

/// Who knows the addresses behind a name.
pub trait Names: Send + Sync {
    /// All addresses of a name.
    fn look_up(&self, name: String) -> BoxFut<'static, io::Result<Vec<IpAddr>>>;
}

/// The machine's own resolver.
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, name: String) -> BoxFut<'static, io::Result<Vec<IpAddr>>> {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// Decides where may be gone.
#[derive(Clone)]
pub struct Guard {
    names: Arc<dyn Names>,
    /// Addresses that are gone to although they are private, and ports although they are not those of the web.
    allowed: Arc<[SocketAddr]>,
}

/// Why the guard says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OffLimits(pub(crate) String);

impl fmt::Display for OffLimits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OffLimits {}

impl Guard {
    /// A guard that lets through what is public, on the ports of the web, and these addresses besides.
    pub fn new(names: Arc<dyn Names>, allowed: impl Into<Arc<[SocketAddr]>>) -> Self {
        Self { names, allowed: allowed.into() }
    }

    /// What can be said before a name is resolved. An address in place of a name is never resolved, so it is checked here.
    pub(crate) fn check(&self, url: &Url) -> Result<(), OffLimits> {
        let no = |why: &str| Err(OffLimits(why.to_owned()));
        if !matches!(url.scheme(), "http" | "https") {
            return no("only http and https are read");
        }
        if url.as_str().len() > URL_MAX {
            return no("the address is too long");
        }
        if !url.username().is_empty() || url.password().is_some() {
            return no("the address carries a password");
        }
        let Some(host) = url.host_str() else { return no("the address names no host") };
        let port = url.port_or_known_default().unwrap_or(0);
        if !matches!(port, 80 | 443) && !self.allowed.iter().any(|allowed| allowed.port() == port) {
            return no("only ports 80 and 443 are read");
        }
        match host.trim_start_matches('[').trim_end_matches(']').parse() {
            Ok(address) => self.check_address(address),
            Err(_) => Ok(()),
        }
    }

    fn check_address(&self, address: IpAddr) -> Result<(), OffLimits> {
        let is_allowed = || self.allowed.iter().any(|allowed| allowed.ip() == address);
        if is_public(address) || is_allowed() {
            return Ok(());
        }
        Err(OffLimits(format!("{address} is not a public address")))
    }

    /// The addresses of a name, all of them checked: one that is off limits makes the name so.
    async fn resolve(self, name: String) -> Result<Addrs, Box<dyn std::error::Error + Send + Sync>> {
        let found = self.names.look_up(name).await?;
        for address in &found {
            self.check_address(*address)?;
        }
        // The port is filled in from the address that is asked for.
        Ok(Box::new(found.into_iter().map(|address| SocketAddr::new(address, 0))))
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(self.clone().resolve(name.as_str().to_owned()))
    }
}
