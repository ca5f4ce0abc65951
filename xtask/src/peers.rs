//! The programs of others that tests and journeys talk to: a server for letters, a mailbox, providers of OpenID Connect. They
//! are started once for a run, and whoever talks to them is told by the environment where they are.

use crate::imap::Imap;
use crate::oidc::Providers;
use crate::postbox::Postbox;
use crate::setup::{Part, Without};
use crate::shell::{Done, Stop};

/// Those that were started. Dropping them stops them.
#[derive(Default)]
pub(crate) struct Peers {
    postbox: Option<Postbox>,
    imap: Option<Imap>,
    providers: Option<Providers>,
    has_payments: bool,
}

impl Peers {
    /// Starts those that are not left out. Of each that does not start `broken` hears; the others are there.
    pub(crate) fn start(without: &Without, mut broken: impl FnMut(&'static str, Stop)) -> Self {
        Self {
            postbox: one(without, Part::Smtp, Postbox::start, |stop| broken("server for letters", stop)),
            imap: one(without, Part::Imap, Imap::start, |stop| broken("mailbox", stop)),
            providers: one(without, Part::Oidc, Providers::start, |stop| broken("providers", stop)),
            has_payments: !without.leaves_out(Part::Stripe),
        }
    }

    /// Whether each shop has a provider of payments beside it, which is started with it.
    pub(crate) fn has_payments(&self) -> bool {
        self.has_payments
    }

    /// All of them, or none.
    pub(crate) fn all() -> Done<Self> {
        let mut first = None;
        let peers = Self::start(&Without::default(), |_, stop| first = first.take().or(Some(stop)));
        first.map_or(Ok(peers), Err)
    }

    /// Where they are: names and values of the environment.
    pub(crate) fn told(&self) -> Vec<(&'static str, String)> {
        let told = [
            ("PLAZA_TEST_SMTP", self.postbox.as_ref().map(Postbox::address)),
            ("PLAZA_TEST_IMAP", self.imap.as_ref().map(Imap::address)),
            ("PLAZA_TEST_OIDC", self.providers.as_ref().map(Providers::issuers)),
        ];
        told.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What of them stands in a shop's settings: a provider through whom visitors come in.
    pub(crate) fn as_setting(&self) -> String {
        self.providers.as_ref().map(Providers::as_setting).unwrap_or_default()
    }
}

fn one<T>(
    without: &Without,
    part: Part,
    start: impl FnOnce() -> Done<T>,
    broken: impl FnOnce(Stop),
) -> Option<T> {
    if without.leaves_out(part) {
        return None;
    }
    start().map_err(broken).ok()
}
