//! The log of what staff changed: the call that every step makes in the transaction of its change. Showing it is the
//! back office's; the rows are the database's.

use crate::ctx::Ctx;
use database::{Audited, StoreError, Tx};
use kernel::{Actor, Subject};
use serde_json::Value;

/// What something was called is cut here.
const LABEL_MAX: usize = 200;
/// A text that changed is cut here: the log says what changed, it keeps no second copy of the shop's pages.
const TEXT_MAX: usize = 1_000;

/// What somebody changed.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// What they did: a key of the texts of whoever calls, always written out: `catalog-audit-product-changed`.
    pub verb: &'static str,
    /// To what.
    pub subject: Subject,
    /// What it is called now. Neither this nor what follows may hold a secret.
    pub label: &'a str,
    /// An object of the fields that changed, as they were; null of what is new.
    pub before: Value,
    /// The same fields as they are now; null of what is gone.
    pub after: Value,
}

impl Ctx {
    /// Keeps in mind what whoever works for the shop did. What others do is not written down here: a customer's own
    /// changes are theirs, and the program's are in the event log.
    pub async fn audit(&self, tx: &mut Tx, change: &Change<'_>) -> Result<(), StoreError> {
        let Actor::Staff(actor) = self.actor() else { return Ok(()) };
        let audited = Audited {
            id: self.id::<()>().uuid(),
            at: self.now(),
            actor,
            verb: change.verb.to_owned(),
            subject: change.subject.clone(),
            label: cut(change.label, LABEL_MAX),
            before: shortened(&change.before).to_string(),
            after: shortened(&change.after).to_string(),
        };
        tx.keep_audited(&audited).await
    }
}

fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The same with every long text cut.
fn shortened(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(cut(text, TEXT_MAX)),
        Value::Array(all) => all.iter().map(shortened).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (name.clone(), shortened(field))).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, shortened};
    use serde_json::json;

    #[test]
    fn a_long_text_is_cut_between_two_letters() {
        assert_eq!(cut("ñandú", 5), "ñandú");
        assert_eq!(cut("ñandúes", 5), "ñandú…");
    }

    #[test]
    fn only_texts_are_cut_however_deep_they_stand() {
        let long = "a".repeat(1_001);
        let short = shortened(&json!({ "texts": [{ "es": long }], "price": 1200, "gone": null }));
        assert_eq!(short["texts"][0]["es"].as_str().map(|text| text.chars().count()), Some(1_001));
        assert!(short["texts"][0]["es"].as_str().is_some_and(|text| text.ends_with("a…")));
        assert_eq!((&short["price"], &short["gone"]), (&json!(1200), &json!(null)));
    }
}
