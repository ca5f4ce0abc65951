//! A story is one text: its parts below headings that this house writes, so that whoever keeps, looks through and moderates texts
//! needs to know nothing of parts. Here it is put together and taken apart.

use crate::model::Parts;
use kernel::Lang;

/// The headings of a story in its language, in order. They stand in texts that are kept, so they never change.
pub const fn headings(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Es => ["### La situación", "### Lo que probé", "### Cómo acabó"],
        Lang::En => ["### The situation", "### What I tried", "### How it turned out"],
    }
}

/// The text of a story.
pub fn text(lang: Lang, parts: &Parts) -> String {
    let each = [&parts.situation, &parts.tried, &parts.outcome];
    let all: Vec<String> = headings(lang)
        .iter()
        .zip(each)
        .map(|(heading, part)| format!("{heading}\n\n{}", plain(part)))
        .collect();
    all.join("\n\n")
}

/// The same without what would be taken for a heading of ours.
fn plain(part: &str) -> String {
    let said = contributions::rules::lines(part);
    let is_ours = |line: &str| Lang::ALL.into_iter().any(|lang| headings(lang).contains(&line.trim()));
    let lines: Vec<&str> = said
        .lines()
        .map(|line| if is_ours(line) { line.trim().trim_start_matches(['#', ' ']) } else { line })
        .collect();
    lines.join("\n")
}

/// The parts of a text; nothing where its author has written over the headings since.
pub fn parts(lang: Lang, text: &str) -> Option<Parts> {
    let [first, second, third] = headings(lang);
    let rest = text.strip_prefix(first)?;
    let (situation, rest) = cut(rest, second)?;
    let (tried, outcome) = cut(rest, third)?;
    let part = |text: &str| text.trim().to_owned();
    Some(Parts { situation: part(situation), tried: part(tried), outcome: part(outcome) })
}

/// What stands before and behind a line.
fn cut<'t>(text: &'t str, heading: &str) -> Option<(&'t str, &'t str)> {
    let at = text.find(&format!("\n{heading}\n"))?;
    Some((&text[..at], &text[at + heading.len() + 2..]))
}
