//! Where links of ours lead, and how other places are asked to take one: plain addresses, no script of anybody else (RULES 1.G). A
//! link leads to pages of ours and nowhere else, so nobody can send people elsewhere by our name.

use super::code;
use crate::model::{Channel, Target, Via};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The longest path that is passed on.
const PATH_MAX: usize = 200;
/// The longest name of a host.
const HOST_MAX: usize = 253;
/// What stands in a query as it is.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The page of ours at a path, if it is one that is passed on. The prefix of a language is taken off.
pub(crate) fn target(path: &str) -> Option<Target> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_prefix("en/").unwrap_or(path);
    if path.len() > PATH_MAX {
        return None;
    }
    let (folder, name) = path.split_once('/')?;
    let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    match folder {
        "p" if !name.is_empty() && name.chars().all(is_plain) => Some(Target::Product(name.to_owned())),
        "bought" => code::page_of(name).map(Target::Bought),
        _ => None,
    }
}

/// By which way a link came, as its address says it: `whatsapp`, or `whatsapp.AB3KM7Z`.
pub(crate) fn via(word: &str) -> Option<Via> {
    let (channel, code) = match word.split_once('.') {
        Some((channel, code)) => (channel, code::member_of(code)?),
        None => (word, String::new()),
    };
    Some(Via { channel: Channel::from_code(channel)?, code })
}

/// The path of a link, without the prefix of a language.
pub(crate) fn path(via: &Via, to: &Target) -> String {
    let dot = if via.code.is_empty() { "" } else { "." };
    format!("/s/{}{dot}{}{}", via.channel.code(), via.code, to.path())
}

fn quoted(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// The address by which another place is asked to take a link with some words; nothing for those that need more than an address.
pub(crate) fn outside(channel: Channel, link: &str, words: &str, picture: Option<&str>) -> Option<String> {
    let both = quoted(&format!("{words} {link}"));
    let (link, words) = (quoted(link), quoted(words));
    match channel {
        Channel::Whatsapp => Some(format!("https://wa.me/?text={both}")),
        Channel::Telegram => Some(format!("https://t.me/share/url?url={link}&text={words}")),
        Channel::X => Some(format!("https://x.com/intent/post?url={link}&text={words}")),
        Channel::Facebook => Some(format!("https://www.facebook.com/sharer/sharer.php?u={link}")),
        Channel::Pinterest => {
            let media = picture.map(|picture| format!("&media={}", quoted(picture))).unwrap_or_default();
            Some(format!(
                "https://www.pinterest.com/pin/create/button/?url={link}&description={words}{media}"
            ))
        }
        Channel::Mail => Some(format!("mailto:?subject={words}&body={both}")),
        Channel::Mastodon | Channel::Link | Channel::Qr => None,
    }
}

/// The instance of Mastodon that somebody typed: a name of a host and nothing else. Their name before it is left out.
pub(crate) fn instance(typed: &str) -> Option<String> {
    let typed = typed.trim().to_ascii_lowercase();
    let host = typed.strip_prefix("https://").unwrap_or(&typed).trim_end_matches('/');
    let host = host.rsplit('@').next().unwrap_or_default();
    let is_label = |label: &str| {
        let is_good = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(is_good)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let ends_in_letters = host
        .rsplit('.')
        .next()
        .is_some_and(|last| last.len() > 1 && last.bytes().all(|sign| sign.is_ascii_lowercase()));
    let fits =
        host.len() <= HOST_MAX && host.contains('.') && host.split('.').all(is_label) && ends_in_letters;
    fits.then(|| host.to_owned())
}

/// Where an instance of Mastodon takes a text.
pub(crate) fn mastodon(instance: &str, link: &str, words: &str) -> String {
    format!("https://{instance}/share?text={}", quoted(&format!("{words} {link}")))
}

/// Whether whoever follows a link is a program that looks what stands there before it shows it.
pub(crate) fn is_program(agent: &str) -> bool {
    const SIGNS: [&str; 8] =
        ["bot", "crawl", "spider", "facebookexternalhit", "whatsapp", "preview", "mastodon", "curl"];
    let agent = agent.to_ascii_lowercase();
    agent.is_empty() || SIGNS.iter().any(|sign| agent.contains(sign))
}
