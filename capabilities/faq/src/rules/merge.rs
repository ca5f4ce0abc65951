//! What accepted answers become when they are put together, and which address an article may have.

use crate::model::Answer;
use kernel::text;

/// So many addresses are tried before an article is told by its number.
const TRIES: u32 = 20;

/// Title and text of an article made of these answers. One alone is called as its question; of several each stands below its own.
pub fn merged(answers: &[Answer]) -> (String, String) {
    let title = answers.first().map(|one| one.question.clone()).unwrap_or_default();
    let body = match answers {
        [one] => one.body.clone(),
        many => {
            let parts = many.iter().map(|one| format!("## {}\n\n{}", one.question, one.body));
            parts.collect::<Vec<_>>().join("\n\n")
        }
    };
    (title, body)
}

/// The addresses that an article with this title may have, the one to try first first.
pub fn slugs(title: &str, id: &str) -> Vec<String> {
    let slug = text::slug(title);
    let slug = if slug.is_empty() { "ayuda".to_owned() } else { slug };
    let more = (2..=TRIES).map(|number| format!("{slug}-{number}"));
    let all: Vec<String> = std::iter::once(slug.clone()).chain(more).collect();
    all.into_iter().chain([format!("{slug}-{id}")]).collect()
}
