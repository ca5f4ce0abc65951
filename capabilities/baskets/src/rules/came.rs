//! From where a browser came: how much of what it says is kept. A host and a word for the shop's figures; no page, no person.

use crate::model::{Basket, Came};

/// A longer host is none.
const HOST_MAX: usize = 100;
/// A longer word is none of ours.
const WORD_MAX: usize = 40;

/// The other host in what a browser says, a host or an address; nothing where it is the shop's own or no host at all.
pub fn host(said: &str, own: &str) -> String {
    let host = host_of(said);
    let is_ours = bare(&host) == bare(&host_of(own));
    if is_ours { String::new() } else { host }
}

/// The word of the link that was shared, as it stands in the shop's own address: `/p/taza?s=WORD`.
pub fn share(address: &str, own: &str) -> String {
    if host_of(address).is_empty() || bare(&host_of(address)) != bare(&host_of(own)) {
        return String::new();
    }
    let query =
        address.split('#').next().and_then(|page| page.split_once('?')).map_or("", |(_, query)| query);
    let word = query.split('&').find_map(|pair| pair.strip_prefix("s=")).unwrap_or_default();
    let is_fit = |sign: u8| sign.is_ascii_alphanumeric() || b"-_".contains(&sign);
    if word.len() <= WORD_MAX && word.bytes().all(is_fit) { word.to_owned() } else { String::new() }
}

/// Where somebody came from counts when they begin to fill a basket, and stays until it is empty again.
pub fn begun(before: &Basket, after: Basket, came: &Came) -> Basket {
    match before.lines.is_empty() && !after.lines.is_empty() {
        true => Basket { came: came.clone(), ..after },
        false => after,
    }
}

/// The host of an address, or of what is nothing but a host; small letters, without a port.
fn host_of(said: &str) -> String {
    let said = said.trim();
    let rest = said.split_once("://").map_or(said, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let is_fit = |sign: u8| sign.is_ascii_alphanumeric() || b"-.".contains(&sign);
    let is_host = host.len() <= HOST_MAX
        && host.bytes().all(is_fit)
        && host.split('.').count() > 1
        && host.split('.').all(|part| !part.is_empty());
    if is_host { host.to_ascii_lowercase() } else { String::new() }
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}
