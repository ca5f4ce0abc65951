//! Who asks, as far as the network knows: an address, behind the proxies that the operator trusts. No person is told apart
//! by it and it is written nowhere.

use http::HeaderMap;
use std::{
    fmt,
    net::{IpAddr, Ipv6Addr},
    str::FromStr,
};

/// Addresses that begin alike: `10.0.0.0/8`, `::1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    address: u128,
    bits: u32,
}

/// The text is no address and no beginning of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoNet(String);

impl fmt::Display for NoNet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is neither an address nor one with a length behind it, as in 10.0.0.0/8", self.0)
    }
}
impl std::error::Error for NoNet {}

impl FromStr for Net {
    type Err = NoNet;

    fn from_str(text: &str) -> Result<Self, NoNet> {
        let no_net = || NoNet(text.to_owned());
        let (address, bits) = text.trim().split_once('/').map_or((text.trim(), None), |(a, b)| (a, Some(b)));
        let address: IpAddr = address.parse().map_err(|_| no_net())?;
        let (all, before) = if address.is_ipv4() { (32, 96) } else { (128, 0) };
        let bits = bits.map_or(Ok(all), |bits| bits.parse::<u32>().map_err(|_| no_net()))?;
        if bits > all {
            return Err(no_net());
        }
        Ok(Self { address: wide(address), bits: before + bits })
    }
}

impl Net {
    fn holds(&self, address: IpAddr) -> bool {
        let differ = self.address ^ wide(address);
        differ.leading_zeros() >= self.bits
    }
}

/// One form for both kinds of address; an IPv4 address inside IPv6 is itself.
fn wide(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(four) => four.to_ipv6_mapped().to_bits(),
        IpAddr::V6(six) => six.to_bits(),
    }
}

/// The address for which this request is answered. Only rides in the request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visitor(pub(crate) IpAddr);

/// Whose word about others' addresses is taken.
#[derive(Clone, Debug, Default)]
pub struct Proxies(pub Vec<Net>);

impl Proxies {
    /// Whether the word of this one is taken.
    pub(crate) fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.holds(address))
    }

    /// The address nearest to the visitor that somebody we trust has seen.
    pub fn visitor(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut nearest = peer;
        let lines: Vec<&str> =
            headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok()).collect();
        for said in lines.iter().rev().flat_map(|line| line.rsplit(',')) {
            if !self.trusts(nearest) {
                break;
            }
            let Ok(address) = said.trim().parse() else { break };
            nearest = address;
        }
        nearest
    }
}

/// Whether the request came from this very machine, and not through a proxy on it that says so.
pub fn is_from_here(peer: IpAddr, headers: &HeaderMap) -> bool {
    let passed_on = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];
    peer.to_canonical().is_loopback() && !passed_on.iter().any(|name| headers.contains_key(*name))
}

/// Whom a limit counts together: one IPv4 address, or the /64 of IPv6 that one household gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Household(pub(crate) u128);

impl From<IpAddr> for Household {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(four) => Self(wide(IpAddr::V4(four))),
            IpAddr::V6(six) => Self(wide(IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() >> 64 << 64)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Household, Net, Proxies, is_from_here};
    use http::HeaderMap;
    use std::net::IpAddr;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn said(lines: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn only_the_word_of_trusted_proxies_is_taken() {
        let nets = ["10.0.0.0/8", "::1"].map(|net| net.parse::<Net>().expect("a net"));
        let proxies = Proxies(nets.to_vec());
        let cases = [
            ("203.0.113.9", &["198.51.100.1"][..], "203.0.113.9"),
            ("10.1.2.3", &["198.51.100.1"], "198.51.100.1"),
            ("10.1.2.3", &["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
            ("10.1.2.3", &["6.6.6.6", "198.51.100.1, 10.9.9.9"], "198.51.100.1"),
            ("::ffff:10.1.2.3", &["2001:db8::7"], "2001:db8::7"),
            ("::1", &["nonsense"], "::1"),
            ("10.1.2.3", &[], "10.1.2.3"),
        ];
        for (peer, lines, expected) in cases {
            assert_eq!(proxies.visitor(ip(peer), &said(lines)), ip(expected), "{peer} {lines:?}");
        }
    }

    #[test]
    fn a_net_is_read_as_operators_write_it() {
        for text in ["10.0.0.0/33", "ten", "::/129", "", "10.0.0.0/x"] {
            assert!(text.parse::<Net>().is_err(), "{text}");
        }
        assert!("0.0.0.0/0".parse::<Net>().is_ok_and(|net| net.holds(ip("9.9.9.9"))));
    }

    #[test]
    fn a_household_is_one_address_or_one_64() {
        let of = |text| Household::from(ip(text));
        assert_eq!(of("2001:db8:1:2::3"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::3"), of("2001:db8:1:3::3"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn what_a_proxy_passes_on_is_not_from_here() {
        assert!(is_from_here(ip("::1"), &HeaderMap::new()));
        assert!(is_from_here(ip("::ffff:127.0.0.1"), &HeaderMap::new()));
        assert!(!is_from_here(ip("127.0.0.1"), &said(&["203.0.113.9"])));
        assert!(!is_from_here(ip("203.0.113.9"), &HeaderMap::new()));
    }
}
