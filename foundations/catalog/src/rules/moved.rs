//! Which old address may lead to which new one. A target is always a path of ours: a list of addresses must not send
//! visitors to somebody else.

use kernel::Rejection;

/// Longest address, in bytes as it is written.
const ADDRESS_MAX: usize = 1_000;
/// Longest address in its one spelling, where a letter with an accent takes six. Longer ones no index of PostgreSQL holds.
const SPELT_MAX: usize = 2_000;

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovedRejected {
    /// The old one is no path of this shop.
    PathUnfit,
    /// The new one is no path of this shop.
    TargetUnfit,
    /// It would lead to itself.
    Circle,
}

impl Rejection for MovedRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::PathUnfit => "catalog-moved-path-unfit",
            Self::TargetUnfit => "catalog-moved-target-unfit",
            Self::Circle => "catalog-moved-circle",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::PathUnfit => "old",
            Self::TargetUnfit | Self::Circle => "new",
        })
    }
}

/// The path of an address as it is kept and looked up: without the shop's own origin, without a slash at its end, in its
/// one spelling.
pub fn path(address: &str) -> Option<String> {
    let address = address.trim();
    let path = match address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) {
        Some(rest) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => address,
    };
    let path = path.split('#').next().unwrap_or("");
    let bare = if path.len() > 1 { path.trim_end_matches('/') } else { path };
    let spelt = if bare.is_empty() { "/".to_owned() } else { spelt(bare) };
    (is_ours(path) && spelt.len() <= SPELT_MAX).then_some(spelt)
}

/// The one spelling of an address (RFC 3986, 6.2.2): what may stand for itself does, all else is percent-encoded, once.
/// `/café`, `/caf%c3%a9` and what a browser sends for either, `/caf%C3%A9`, are one address.
fn spelt(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let [byte, behind @ ..] = rest {
        let (byte, is_encoded) = match (byte, encoded(behind)) {
            (b'%', Some(byte)) => (byte, true),
            (byte, _) => (*byte, false),
        };
        rest = if is_encoded { &behind[2..] } else { behind };
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        // A reserved character says one thing bare and another encoded, so it stays as it was.
        let is_reserved = b":/?[]@!$&'()*+,;=".contains(&byte);
        if is_plain || (is_reserved && !is_encoded) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The byte that two hexadecimal digits name, if these are two.
fn encoded(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| digits.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (high, low) = digit(0).zip(digit(1))?;
    u8::try_from(high * 16 + low).ok()
}

/// Whether a text is a path of this shop and of nobody else, however a browser reads it.
fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= ADDRESS_MAX
        && !path.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control())
}

/// Old and new path, if the one may lead to the other. The new one must be a path already: the origin of a whole address
/// could be anybody's.
pub fn moved(old: &str, new: &str) -> Result<(String, String), MovedRejected> {
    let old = path(old).ok_or(MovedRejected::PathUnfit)?;
    let target = Some(new.trim()).filter(|new| is_ours(new)).ok_or(MovedRejected::TargetUnfit)?;
    if path(target).as_deref() == Some(&old) {
        return Err(MovedRejected::Circle);
    }
    // The part behind `#` is for the browser; it is no part of what is looked up.
    let (target, part) = target.split_once('#').map_or((target, None), |(target, part)| (target, Some(part)));
    let part = part.map(|part| format!("#{}", spelt(part))).unwrap_or_default();
    Ok((old, format!("{}{part}", spelt(target))))
}

#[cfg(test)]
mod tests {
    use super::{moved, path};

    #[test]
    fn an_address_has_one_spelling_however_it_is_written() {
        let table = [
            ("/producto/café", "/producto/caf%C3%A9"),
            ("/producto/caf%c3%a9/", "/producto/caf%C3%A9"),
            ("https://shop.example/producto/caf%C3%A9#reviews", "/producto/caf%C3%A9"),
            ("/%70roducto/a%2Db", "/producto/a-b"),
            ("/a%20b%5C", "/a%20b%5C"),
            ("/a%2Fb", "/a%2Fb"),
            ("/a/b", "/a/b"),
            ("/?product=12&x=a%26b", "/?product=12&x=a%26b"),
            ("/100%", "/100%25"),
            ("/100%25", "/100%25"),
            ("/caf%E9", "/caf%E9"),
            ("/%", "/%25"),
            ("/", "/"),
        ];
        for (address, expected) in table {
            assert_eq!(path(address).as_deref(), Some(expected), "{address}");
            assert_eq!(path(expected).as_deref(), Some(expected), "{address}, spelt twice");
        }
        assert_eq!(path("///"), None, "somebody else's");
        assert_eq!(path(&format!("/{}", "é".repeat(400))), None, "too long once it is spelt");
        assert!(path(&format!("/{}", "é".repeat(300))).is_some());
    }

    #[test]
    fn where_it_leads_can_be_said_in_a_header() {
        let kept = moved("/producto/café", "/p/jarra-española#opiniones");
        assert_eq!(
            kept,
            Ok(("/producto/caf%C3%A9".to_owned(), "/p/jarra-espa%C3%B1ola#opiniones".to_owned()))
        );
    }
}
