//! Help in the back office: articles by how far they have come, what may become one, what members suggest, what the shop decided.

pub(crate) mod begin;
pub(crate) mod candidates;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod proposal;
pub(crate) mod proposals;
pub(crate) mod settings;

use crate::model::Terms;
use kernel::{Timestamp, time};
use look::{Field, FormError};
use webkit::Refusal;

/// Puts what a rule said at the field to blame; gives it back where there is none to be seen.
pub(crate) fn blame(fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let text = refusal.text.clone();
    let to_blame = fields.iter_mut().find(|field| Some(field.name) == refusal.field);
    match to_blame.filter(|field| field.kind != look::FieldKind::Hidden) {
        Some(field) => {
            field.error = Some(text);
            None
        }
        None => Some(FormError { text }),
    }
}

/// For what and how long an article holds, as typed: days from now on; nothing typed is as long as the shop has set. What is no number
/// of days is a day that is over.
fn terms(applies_to: &str, days: &str, now: Timestamp) -> Terms {
    let review_by = match days.trim() {
        "" => None,
        text => Some(time::days_after(now, text.parse::<u32>().map_or(0, i64::from))),
    };
    Terms { applies_to: applies_to.to_owned(), review_by }
}
