//! What is wrong, in words, with a button where one press mends it.

use crate::model::{Changed, No, Part};
use kernel::{Rejection, Word};
use webkit::{Refusal, Say};

/// One thing that is wrong.
pub(super) struct Trouble {
    pub(super) text: String,
    /// What belongs to it: each sum that changed.
    pub(super) more: Vec<String>,
    /// What mends it: words, and what is sent.
    pub(super) button: Option<(String, String)>,
}

/// What is wrong, as a sentence.
pub(crate) fn text(say: &Say, no: &No) -> String {
    match no {
        No::Short { name, left, .. } => {
            let words = [("name", Word::Text(name.show(say.lang))), ("count", Word::Count(*left))];
            say.with(no.code(), &words)
        }
        other => say.with(other.code(), &other.words()),
    }
}

/// In the words of this visitor.
pub(super) fn trouble(say: &Say, no: &No) -> Trouble {
    let text = text(say, no);
    let more = match no {
        No::Price { changed, .. } => changed.iter().map(|one| sum(say, one)).collect(),
        _ => Vec::new(),
    };
    let button = match no {
        No::Short { line, left: 0, .. } => Some((say.t("checkout-line-remove"), format!("{line} 0"))),
        No::Short { line, left, .. } => Some((say.n("checkout-line-take", left), format!("{line} {left}"))),
        _ => None,
    };
    Trouble { text, more, button }
}

fn sum(say: &Say, changed: &Changed) -> String {
    let key = match changed.part {
        Part::Goods => "checkout-changed-goods",
        Part::Delivery => "checkout-changed-delivery",
        Part::Total => "checkout-changed-total",
    };
    say.with(key, &[("was", Word::Money(changed.was)), ("now", Word::Money(changed.now))])
}

/// As a form marks it at its field.
pub(super) fn refusal(say: &Say, no: &No) -> Refusal {
    Refusal { code: no.code(), field: no.field(), text: say.with(no.code(), &no.words()) }
}
