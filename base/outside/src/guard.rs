//! The guard: which addresses may be gone to. A name is resolved here and nowhere else, and the connection is made to what
//! was found and checked, so that a name which answers differently the second time gains nothing.

use crate::addresses::is_public;
use action::BoxFut;
use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
};
use std::{
    collections::BTreeSet,
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

/// The ports of the web, the only ones that are gone to at public addresses.
const WEB_PORTS: [u16; 2] = [80, 443];

/// Decides where may be gone.
#[derive(Clone)]
pub struct Guard {
    names: Arc<dyn Names>,
    /// What is gone to besides: each an address with the one port that is meant.
    allowed: Arc<[SocketAddr]>,
    /// Hosts by name, each with the one port that is meant, wherever their names lead.
    named: Arc<[(String, u16)]>,
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
    /// A guard that lets through what is public, on the ports of the web, and exactly these addresses and ports besides.
    pub fn new(names: Arc<dyn Names>, allowed: impl Into<Arc<[SocketAddr]>>) -> Self {
        Self { names, allowed: allowed.into(), named: Arc::default() }
    }

    /// The same guard, which also lets through to the host and port of each of these addresses of the web, wherever the name
    /// leads: somebody who runs the shop has named them.
    pub fn with_hosts_of<'u>(self, urls: impl IntoIterator<Item = &'u str>) -> Self {
        let parsed = urls.into_iter().filter_map(|url| Url::parse(url).ok());
        let named = parsed.filter_map(|url| Some((url.host_str()?.to_owned(), port_of(&url)))).collect();
        Self { named, ..self }
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
        let port = port_of(url);
        if self.is_named(host, port) {
            return Ok(());
        }
        if !self.ports().contains(&port) {
            return no("only ports 80 and 443 are read");
        }
        match host.trim_start_matches('[').trim_end_matches(']').parse() {
            Ok(address) => self.check_address(SocketAddr::new(address, port)),
            Err(_) => Ok(()),
        }
    }

    /// All ports that may be gone to at some address.
    pub(crate) fn ports(&self) -> BTreeSet<u16> {
        let named = self.named.iter().map(|(_, port)| *port);
        WEB_PORTS.into_iter().chain(self.allowed.iter().map(SocketAddr::port)).chain(named).collect()
    }

    fn is_named(&self, host: &str, port: u16) -> bool {
        self.named.iter().any(|(name, its)| name == host && *its == port)
    }

    /// What may be gone to is public and asked for on a port of the web, or allowed by address and port together: allowing
    /// one service inside opens neither its neighbours on that machine nor the same port of anybody else.
    fn check_address(&self, address: SocketAddr) -> Result<(), OffLimits> {
        let is_web = is_public(address.ip()) && WEB_PORTS.contains(&address.port());
        if is_web || self.allowed.contains(&address) {
            return Ok(());
        }
        Err(OffLimits(format!("{address} is no public address of the web")))
    }

    /// The addresses of a name, all of them checked: one that is off limits makes the name so.
    async fn resolve(
        self,
        name: String,
        port: u16,
    ) -> Result<Addrs, Box<dyn std::error::Error + Send + Sync>> {
        let found = self.names.look_up(name.clone()).await?;
        let found: Vec<SocketAddr> =
            found.into_iter().map(|address| SocketAddr::new(address, port)).collect();
        if !self.is_named(&name, port) {
            for address in &found {
                self.check_address(*address)?;
            }
        }
        Ok(Box::new(found.into_iter()))
    }
}

/// The port that an address of the web leads to.
pub(crate) fn port_of(url: &Url) -> u16 {
    url.port_or_known_default().unwrap_or(0)
}

/// Resolves names for connections to one port. Whoever resolves is told a name and no port, so each port has its own.
pub(crate) struct ForPort {
    pub(crate) guard: Guard,
    pub(crate) port: u16,
}

impl Resolve for ForPort {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(self.guard.clone().resolve(name.as_str().to_owned(), self.port))
    }
}
