//! What Stripe has moved, line by line of its balance. What they keep for themselves stands on the line of what it was for.

use super::{
    api::{Api, Refused},
    words::{Page, money},
};
use crate::model::{MovedWhat, TheirMovement, won_again};
use action::JobFailure;
use kernel::Timestamp;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;

/// More pages nobody compares at once.
const PAGES_MAX: usize = 200;

/// A line of their balance.
#[derive(Deserialize)]
struct Line {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    amount: i64,
    #[serde(default)]
    fee: i64,
    currency: String,
    created: i64,
    /// Told whole, or by its id alone.
    #[serde(default)]
    source: Value,
}

/// What a line is about.
#[derive(Deserialize)]
struct Whole {
    id: String,
    object: Option<String>,
    payment_intent: Option<String>,
    metadata: Option<HashMap<String, String>>,
}

/// All lines of a window of time.
pub(super) async fn moved(
    api: &Api<'_>,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<TheirMovement>, JobFailure> {
    let mut all = Vec::new();
    let mut after: Option<String> = None;
    for _ in 0..PAGES_MAX {
        let mut query = vec![
            ("limit", "100".to_owned()),
            ("created[gte]", from.as_second().to_string()),
            ("created[lt]", to.as_second().to_string()),
            ("expand[]", "data.source".to_owned()),
        ];
        query.extend(after.take().map(|id| ("starting_after", id)));
        let page: Page<Line> = api.get("/v1/balance_transactions", &query).await?.map_err(Refused::never)?;
        after = page.data.last().map(|last| last.id.clone()).filter(|_| page.has_more);
        all.extend(page.data.iter().flat_map(movements));
        if after.is_none() {
            return Ok(all);
        }
    }
    Err(JobFailure::Never("there are more lines than anybody compares: take a shorter time".into()))
}

/// What a line says: what was moved, and what they kept of it. Transfers to the shop's account and the like are no business of
/// payments; what we do not know is told as such.
fn movements(line: &Line) -> Vec<TheirMovement> {
    let Ok(at) = Timestamp::from_second(line.created) else { return Vec::new() };
    let whole = Whole::deserialize(&line.source).ok();
    let whole = whole.as_ref();
    let known = |name: &str| whole.and_then(|whole| whole.metadata.as_ref()?.get(name).cloned());
    let intent = || whole.and_then(|whole| whole.payment_intent.clone());
    let id = || whole.map_or(line.id.clone(), |whole| whole.id.clone());
    let is_dispute = whole.is_some_and(|whole| whole.object.as_deref() == Some("dispute"));
    // Their account goes down by what goes back and by what they keep: here that is above zero.
    let (up, down) = (line.amount, line.amount.saturating_neg());
    let moved = match line.kind.as_str() {
        "charge" | "payment" | "payment_failure_refund" | "payment_reversal" => {
            Some((MovedWhat::Charge, intent().unwrap_or_else(id), known("attempt"), up))
        }
        "refund" | "payment_refund" | "refund_failure" => {
            Some((MovedWhat::Refund, id(), known("refund"), down))
        }
        "adjustment" if is_dispute => Some((MovedWhat::Dispute, intent().unwrap_or_else(id), None, down)),
        "stripe_fee" | "stripe_fx_fee" | "tax_fee" | "network_cost" => {
            Some((MovedWhat::Fee, line.id.clone(), None, down))
        }
        "payout" | "payout_cancel" | "payout_failure" | "topup" | "topup_reversal" => None,
        _ => Some((MovedWhat::Other, line.id.clone(), None, up)),
    };
    let kept = (line.fee != 0).then(|| (MovedWhat::Fee, line.id.clone(), known("attempt"), line.fee));
    let told = |(what, named, ours, minor): (MovedWhat, String, Option<String>, i64)| {
        // What is undone is another line than what was done, and both are kept.
        let is_undone = minor < 0 && !matches!(what, MovedWhat::Fee | MovedWhat::Other);
        // The end of a dispute is known here by how they call the payment.
        let ours = ours.or_else(|| (is_undone && what == MovedWhat::Dispute).then(|| won_again(&named)));
        let their_ref = if is_undone { line.id.clone() } else { named };
        money(Some(minor), Some(&line.currency)).map(|amount| TheirMovement {
            their_ref,
            ours,
            what,
            amount,
            at,
        })
    };
    moved.into_iter().chain(kept).filter_map(told).collect()
}
