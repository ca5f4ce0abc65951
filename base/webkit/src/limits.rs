//! How often one household may ask. Kept pages and files are free; what must be made is counted by how dear it is.
//! Nothing is written down: the counts are in memory and forgotten when they no longer matter.

use crate::{
    address::{Addresses, Cost},
    client::{Household, Proxies, is_from_here},
    door::Door,
    turns::{Rate, Turns},
};
use http::{HeaderMap, Method};
use metrics::{Counter, counter};
use std::{net::IpAddr, time::Duration};

/// The limits of one household.
#[derive(Clone, Debug)]
pub struct Rates {
    /// Pages that are made.
    pub pages: Rate,
    /// Searches and suggestions.
    pub searches: Rate,
    /// What is much work.
    pub heavy: Rate,
    /// Forms that are sent.
    pub forms: Rate,
    /// What one program may ask in a minute; none means no limit.
    pub programs_per_minute: u32,
    /// Who may say for whom they ask.
    pub proxies: Proxies,
}

impl Default for Rates {
    /// Generous: an office or a mobile network behind one address must not notice.
    fn default() -> Self {
        Self {
            pages: Rate { per_minute: 1_200, at_once: 240 },
            searches: Rate { per_minute: 360, at_once: 90 },
            heavy: Rate { per_minute: 30, at_once: 10 },
            forms: Rate { per_minute: 60, at_once: 20 },
            programs_per_minute: 600,
            proxies: Proxies::default(),
        }
    }
}

struct Limit {
    turns: Turns,
    refused: Counter,
}

/// Counts who asks how often.
pub struct Limits {
    addresses: Addresses,
    proxies: Proxies,
    pages: Limit,
    searches: Limit,
    heavy: Limit,
    forms: Limit,
}

impl Limits {
    /// Limits for the addresses of these doors.
    pub fn new(rates: Rates, doors: &[Door]) -> Self {
        Self {
            addresses: Addresses::of(doors),
            proxies: rates.proxies,
            pages: Limit::of(rates.pages, "page"),
            searches: Limit::of(rates.searches, "search"),
            heavy: Limit::of(rates.heavy, "heavy"),
            forms: Limit::of(rates.forms, "form"),
        }
    }

    /// Who asks, behind the proxies that are trusted.
    pub(crate) fn visitor(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        self.proxies.visitor(peer, headers)
    }

    /// How long this visitor must wait for this request, if at all. Whoever asks from this very machine never does: tools of
    /// the operator do, and so does a proxy that nobody declared, whose visitors must not be locked out together. That a
    /// visitor is this machine is nobody's word but the connection's own.
    pub(crate) fn wait(
        &self,
        (method, path): (&Method, &str),
        peer: IpAddr,
        headers: &HeaderMap,
    ) -> Option<Duration> {
        let is_form = !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS);
        let limit = match self.addresses.cost(path) {
            Cost::Free => return None,
            Cost::Form => &self.forms,
            Cost::Page if is_form => &self.forms,
            Cost::Page | Cost::Program => &self.pages,
            Cost::Search => &self.searches,
            Cost::Heavy => &self.heavy,
        };
        let visitor = self.proxies.visitor(peer, headers);
        let is_undeclared = peer.to_canonical().is_loopback() && !self.proxies.trusts(peer);
        if is_undeclared || is_from_here(peer, headers) {
            return None;
        }
        let wait = limit.turns.wait(Household::from(visitor))?;
        limit.refused.increment(1);
        Some(wait)
    }
}

impl Limit {
    fn of(rate: Rate, name: &'static str) -> Self {
        Self { turns: Turns::new(rate), refused: counter!("plaza_refused_total", "cost" => name) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Limits, Rates};
    use crate::{address::Address, address::Cost, client::Proxies, door::Door, turns::Rate};
    use http::{HeaderMap, Method};
    use std::net::IpAddr;

    const ADDRESSES: &[Address] =
        &[Address::at("/search").cost(Cost::Search), Address::at("/files/").cost(Cost::Free)];

    fn limits(pages: Rate) -> Limits {
        let rates = Rates { pages, searches: Rate { per_minute: 1, at_once: 1 }, ..Rates::default() };
        Limits::new(rates, &[Door { addresses: ADDRESSES, ..Door::new("test") }])
    }

    fn passes(limits: &Limits, path: &str, from: &str) -> bool {
        let peer: IpAddr = from.parse().expect("an address");
        limits.wait((&Method::GET, path), peer, &HeaderMap::new()).is_none()
    }

    #[test]
    fn forms_are_counted_by_themselves() {
        let rates = Rates { forms: Rate { per_minute: 1, at_once: 1 }, ..Rates::default() };
        let limits = Limits::new(rates, &[Door { addresses: ADDRESSES, ..Door::new("test") }]);
        let peer: IpAddr = "192.0.2.1".parse().expect("an address");
        let sends = || limits.wait((&Method::POST, "/account"), peer, &HeaderMap::new()).is_none();
        assert!(sends() && !sends());
        assert!((0..10).all(|_| passes(&limits, "/account", "192.0.2.1")), "looking at it is something else");
    }

    /// Mail programs of many people stop letters from a few machines.
    #[test]
    fn what_is_sent_where_another_cost_is_named_is_counted_as_that() {
        let rate = |at_once| Rate { per_minute: 1, at_once };
        let rates = Rates { forms: rate(1), searches: rate(40), ..Rates::default() };
        let limits = Limits::new(rates, &[Door { addresses: ADDRESSES, ..Door::new("test") }]);
        let peer: IpAddr = "192.0.2.1".parse().expect("an address");
        let sends = || limits.wait((&Method::POST, "/search"), peer, &HeaderMap::new()).is_none();
        assert!((0..40).all(|_| sends()) && !sends());
    }

    #[test]
    fn whoever_asks_too_often_waits_and_nobody_else() {
        let limits = limits(Rate { per_minute: 1, at_once: 2 });
        assert!(passes(&limits, "/", "192.0.2.1") && passes(&limits, "/c/x", "192.0.2.1"));
        let peer: IpAddr = "192.0.2.1".parse().expect("an address");
        let wait = limits.wait((&Method::GET, "/"), peer, &HeaderMap::new()).expect("the third must wait");
        assert!(wait.as_secs() > 30 && wait.as_secs() <= 60, "{wait:?}");
        assert!(passes(&limits, "/", "192.0.2.2"));
    }

    #[test]
    fn each_cost_is_counted_by_itself_and_files_are_free() {
        let limits = limits(Rate { per_minute: 1, at_once: 1 });
        assert!(passes(&limits, "/", "192.0.2.1") && passes(&limits, "/search", "192.0.2.1"));
        assert!(!passes(&limits, "/", "192.0.2.1") && !passes(&limits, "/search", "192.0.2.1"));
        assert!((0..100).all(|_| passes(&limits, "/files/a.css", "192.0.2.1")));
    }

    #[test]
    fn this_machine_and_a_limit_of_nothing_are_free() {
        let strict = limits(Rate { per_minute: 1, at_once: 1 });
        assert!((0..100).all(|_| passes(&strict, "/", "127.0.0.1")));
        let open = limits(Rate { per_minute: 0, at_once: 0 });
        assert!((0..100).all(|_| passes(&open, "/", "192.0.2.1")));
    }

    #[test]
    fn nobody_is_this_machine_because_a_header_says_so() {
        let strict = Rate { per_minute: 1, at_once: 1 };
        let proxies =
            Proxies(vec!["10.0.0.0/8".parse().expect("a net"), "127.0.0.1".parse().expect("a net")]);
        let rates = Rates { pages: strict, proxies, ..Rates::default() };
        let limits = Limits::new(rates, &[Door { addresses: ADDRESSES, ..Door::new("test") }]);
        let passes = |peer: &str, said: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", said.parse().expect("a header"));
            limits.wait((&Method::GET, "/"), peer.parse().expect("an address"), &headers).is_none()
        };
        assert!(passes("10.0.0.1", "127.0.0.1"));
        assert!(!passes("10.0.0.1", "127.0.0.1"), "through a proxy of another machine");
        assert!(
            !passes("127.0.0.1", "127.0.0.1, 10.9.9.9"),
            "and through one of this machine that was declared"
        );
        // One that nobody declared is not held to account for all its visitors.
        assert!((0..9).all(|_| passes("127.0.0.2", "192.0.2.9")));
    }
}
