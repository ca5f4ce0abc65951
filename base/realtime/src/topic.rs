//! Topics as they stand in an address: `product:0192f0c1-..`, several with commas.

use kernel::Subject;
use std::borrow::Cow;

/// More topics than these are not heard by one listener.
const TOPICS_MAX: usize = 8;

/// The topics of a text. Nothing if one of them is none, or if there are too many.
pub fn topics(text: &str) -> Option<Vec<Subject>> {
    let topics: Option<Vec<Subject>> = text.split(',').map(topic).collect();
    topics.filter(|topics| (1..=TOPICS_MAX).contains(&topics.len()))
}

fn topic(text: &str) -> Option<Subject> {
    let (kind, id) = text.split_once(':')?;
    let is_word =
        !kind.is_empty() && kind.len() <= 40 && kind.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if !is_word {
        return None;
    }
    let id: kernel::PersonId = id.parse().ok()?;
    Some(Subject { kind: Cow::Owned(kind.to_owned()), id: id.uuid() })
}

#[cfg(test)]
mod tests {
    use super::{TOPICS_MAX, topics};

    const ID: &str = "01920000-0000-7000-8000-000000000001";

    #[test]
    fn topics_are_kinds_with_ids() {
        let two = topics(&format!("product:{ID},brand:{ID}")).expect("two topics");
        assert_eq!(two[0].to_string(), format!("product:{ID}"));
        assert_eq!(two[1].kind, "brand");
        let many = vec![format!("product:{ID}"); TOPICS_MAX + 1].join(",");
        for text in ["", "product", "product:", "product:x", &format!("<b>:{ID}"), &format!(":{ID}"), &many] {
            assert_eq!(topics(text), None, "{text}");
        }
    }
}
