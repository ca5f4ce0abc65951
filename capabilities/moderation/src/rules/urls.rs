//! The addresses that a notice names: each exactly one page of this shop (RULES 1.P: exact URLs, several in a notice).

use contributions_facts::{ContributionId, Kind};

/// So many in one notice, and no more.
pub const URLS_MAX: usize = 10;
/// The longest, in bytes.
const URL_MAX: usize = 500;

/// Why addresses are not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlRejected {
    /// There is none.
    None,
    /// There are too many.
    Many,
    /// This one is not of this shop, or no address.
    Foreign {
        /// As it was written.
        line: String,
    },
}

/// An address of this shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its path with what follows.
    pub path: String,
    /// What somebody wrote that stands there, if the address says so.
    pub contribution: Option<ContributionId>,
}

/// The addresses that somebody wrote, one a line, each once.
pub fn places(text: &str, public_url: &str) -> Result<Vec<Place>, UrlRejected> {
    let mut all: Vec<Place> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let path = path_of(line, public_url).ok_or_else(|| UrlRejected::Foreign { line: shortened(line) })?;
        if all.iter().all(|known| known.path != path) {
            all.push(Place { contribution: contribution_at(&path), path });
        }
        if all.len() > URLS_MAX {
            return Err(UrlRejected::Many);
        }
    }
    if all.is_empty() { Err(UrlRejected::None) } else { Ok(all) }
}

fn shortened(line: &str) -> String {
    line.chars().filter(|sign| !sign.is_control()).take(80).collect()
}

/// The path of an address of this shop, without what only tracks.
fn path_of(line: &str, public_url: &str) -> Option<String> {
    let bare = |url: &str| url.split_once("://").map_or(url, |(_, rest)| rest).to_owned();
    let (line, host) = (line.trim_end_matches(['.', ',', ')', '>']), bare(public_url.trim_end_matches('/')));
    let rest = match line.starts_with('/') {
        true => line.to_owned(),
        false => {
            let own = bare(line);
            let head = own.get(..host.len()).filter(|head| head.eq_ignore_ascii_case(&host))?;
            own.strip_prefix(head)?.to_owned()
        }
    };
    let path = if rest.is_empty() { "/".to_owned() } else { rest };
    let is_fit = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= URL_MAX
        && path.bytes().all(|sign| sign.is_ascii_graphic() && !matches!(sign, b'<' | b'>' | b'"' | b'\\'));
    is_fit.then_some(path)
}

/// What somebody wrote, if an address names it: by its lasting address, by a page of its own, or by a mark that ends in its id.
fn contribution_at(path: &str) -> Option<ContributionId> {
    let (before, mark) = path.split_once('#').map_or((path, None), |(path, mark)| (path, Some(mark)));
    let before = before.split_once('?').map_or(before, |(path, _)| path);
    let parts: Vec<&str> = before.split('/').filter(|part| !part.is_empty()).collect();
    let named = parts.iter().zip(parts.iter().skip(1)).find_map(|(folder, id)| {
        let id: ContributionId = id.parse().ok()?;
        let is_ours = Kind::ALL.iter().any(|kind| kind.path(id).starts_with(&format!("/{folder}/")));
        (is_ours || *folder == "contributions").then_some(id)
    });
    let marked = || mark?.get(mark?.len().checked_sub(36)?..)?.parse().ok();
    named.or_else(marked)
}
