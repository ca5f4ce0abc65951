//! From the first page of a list to its last, by the link that each page has to the next: later pages are reached as people
//! and programs reach them.

use super::known::{List, Rows};
use crate::{
    Done,
    client::{Answer, Ask, Line},
    rows::{Page, Reading},
};
use serde_json::Value;
use std::net::SocketAddr;
use uuid::Uuid;

/// Nobody walks further.
const PAGES_MAX: usize = 20_000;
/// The length of an id as text.
const LENGTH: usize = 36;

/// The addresses of all pages of a list, the first one's first.
pub(super) async fn through(
    at: SocketAddr,
    list: &List,
    first: String,
    headers: &[(&str, &str)],
) -> Done<Vec<String>> {
    let mut line = Line::open(at).await?;
    let mut pages = vec![first];
    while let Some(path) = pages.last()
        && pages.len() < PAGES_MAX
    {
        let answer = line.ask(&Ask::get(path, headers)).await?;
        if answer.status != 200 {
            return Err(format!("{path} answered {}", answer.status).into());
        }
        match next(list, path, &answer)? {
            Some(next) => pages.push(next),
            None => break,
        }
    }
    Ok(pages)
}

fn next(list: &List, path: &str, answer: &Answer) -> Done<Option<String>> {
    if list.is_json() {
        let body: Value = serde_json::from_slice(&answer.body)?;
        let path = path.split("after=").next().unwrap_or(path).trim_end_matches(['?', '&']);
        let mark = if path.contains('?') { '&' } else { '?' };
        return Ok(body["next"].as_str().map(|next| format!("{path}{mark}after={}", encoded(next))));
    }
    let html = String::from_utf8_lossy(&answer.body);
    let here = path.split('?').next().unwrap_or(path);
    let links = || html.match_indices("href=\"").filter_map(|(start, _)| Link::at(&html, start));
    let said = links().find(|link| link.is_next).map(|link| link.to);
    // Some lists do not say which link it is; that of the language leads to the same page below another address.
    let onward = |to: &String| to.starts_with(here) && to.contains("after=") && to != path;
    Ok(said.or_else(|| links().map(|link| link.to).find(onward)))
}

/// A link of a page.
struct Link {
    to: String,
    is_next: bool,
}

impl Link {
    fn at(html: &str, start: usize) -> Option<Self> {
        let (to, rest) = html[start..].split_once('"')?.1.split_once('"')?;
        let before = html[..start].rsplit('<').next()?;
        let is_next = [before, rest.split('>').next()?].iter().any(|part| part.contains("rel=\"next\""));
        let to = to.replace("&amp;", "&").replace("&#38;", "&");
        Some(Self { to: to.split('#').next()?.to_owned(), is_next })
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let one = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

/// What is read for a page, by what stands on it.
pub(super) fn page(list: &List, path: &str, answer: &Answer) -> Done<Page> {
    let text = String::from_utf8_lossy(&answer.body);
    let reads = match list.rows {
        Rows::Linked(words, sql) => vec![among(sql, linked(&text, words))],
        Rows::LinkedBeside(words, sql, beside) => [among(sql, linked(&text, words))]
            .into_iter()
            .chain(beside.iter().map(|sql| whole(sql)))
            .collect(),
        Rows::Items(sql) => {
            let body: Value = serde_json::from_slice(&answer.body)?;
            let items = body["items"].as_array().map(Vec::as_slice).unwrap_or_default();
            vec![among(sql, items.iter().filter_map(|item| id_in(item["id"].as_str()?)).collect())]
        }
        Rows::Behind(sql) => vec![behind(sql, path)],
        Rows::BehindBeside(sql, beside) => vec![behind(sql, path), whole(beside)],
        Rows::Whole(all) => all.iter().map(|sql| whole(sql)).collect(),
    };
    Ok(Page { path: path.to_owned(), reads })
}

fn behind(sql: &str, path: &str) -> Reading {
    let place = path.split_once("before=").or_else(|| path.split_once("after="));
    let begins = place.and_then(|(_, id)| id_in(&id.replace("%2D", "-")));
    Reading { sql: sql.to_owned(), ids: vec![begins.unwrap_or(Uuid::max())] }
}

fn whole(sql: &str) -> Reading {
    Reading { sql: sql.to_owned(), ids: Vec::new() }
}

fn among(sql: &str, ids: Vec<Uuid>) -> Reading {
    let marks: Vec<String> = (1..=ids.len()).map(|number| format!("?{number}")).collect();
    Reading { sql: format!("{sql} ({})", marks.join(", ")), ids }
}

/// The ids that stand behind some words, each once.
fn linked(text: &str, words: &str) -> Vec<Uuid> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices(words) {
        let id = id_in(&text[start + words.len()..]);
        found.extend(id.filter(|id| !found.contains(id)));
    }
    found
}

/// The id with which a text begins, behind `msg_` or not.
fn id_in(text: &str) -> Option<Uuid> {
    let text = text.trim_start_matches("msg_");
    [LENGTH, 32].into_iter().find_map(|length| text.get(..length)?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{Link, id_in, linked};
    use uuid::Uuid;

    #[test]
    fn the_link_to_the_next_page_says_so() {
        let html =
            "<a href=\"/x?a=1&amp;after=2#log\" rel=\"next\">more</a><a rel=\"prev\" href=\"/x\">less</a>";
        let links: Vec<Link> =
            html.match_indices("href=\"").filter_map(|(at, _)| Link::at(html, at)).collect();
        let said: Vec<(&str, bool)> = links.iter().map(|link| (link.to.as_str(), link.is_next)).collect();
        assert_eq!(said, [("/x?a=1&after=2", true), ("/x", false)]);
    }

    #[test]
    fn ids_are_found_behind_their_words_and_each_once() {
        let (one, other) = (Uuid::from_u128(7), Uuid::from_u128(8));
        let html = format!(
            "<a href=\"/x/{one}\">a</a><a href=\"/x/{one}\">b</a><a href=\"/x/new\">c</a><a href=\"/x/{other}\">"
        );
        assert_eq!(linked(&html, "/x/"), [one, other]);
        assert!(linked(&html, "/y/").is_empty());
        assert_eq!(id_in(&format!("msg_{}", one.simple())), Some(one));
    }
}
