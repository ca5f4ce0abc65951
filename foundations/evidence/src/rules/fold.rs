//! What follows from all that was heard about a person and a product: the best of what they bought.

use crate::model::{Bought, Evidence, Source};
use kernel::{Id, Timestamp};

/// What is known, if anything was bought and not called off. What arrived and stayed counts before what is on its way, and that
/// before what came back; of equals the first that was bought. It does not matter in which order the lines are given.
pub fn fold(lines: &[Bought]) -> Option<Evidence> {
    let best = lines.iter().filter(|line| is_bought(line)).min_by_key(|line| {
        let evidence = of(line);
        (rank(&evidence), evidence.delivered_at, evidence.bought_at, line.id)
    });
    best.map(of)
}

/// Whether it was bought: something of it was to be sent, and it was not called off.
fn is_bought(line: &Bought) -> bool {
    line.cancelled_at.is_none() && line.unsent < line.quantity
}

fn rank(evidence: &Evidence) -> u8 {
    match (evidence.returned_at.is_some(), evidence.delivered_at.is_some()) {
        (false, true) => 0,
        (false, false) => 1,
        (true, _) => 2,
    }
}

fn of(line: &Bought) -> Evidence {
    Evidence {
        product: line.product,
        variant: line.variant,
        bought_at: line.bought_at,
        delivered_at: line.delivered_at,
        returned_at: returned_at(line),
        line: match line.source {
            Source::Order => Some(Id::from_uuid(line.id.uuid())),
            Source::Till => None,
        },
        source: line.source,
    }
}

/// Since when nothing of it is theirs any more: everything that was sent came back, or all of its money did (RULES 1.C).
fn returned_at(line: &Bought) -> Option<Timestamp> {
    let is_back = line.unsent.saturating_add(line.returned) >= line.quantity;
    let back = if is_back { line.back_at } else { None };
    [back, line.refunded_at].into_iter().flatten().min()
}
