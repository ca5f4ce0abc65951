//! The parts of an order's page in the back office: its lines and what they add up to, parcels, money that went back, notes.

use super::super::Opened;
use crate::{
    model::{Dispute, Line, Note, Parcel, RefundState, Whole},
    names,
};
use kernel::{Money, Timestamp, Word};
use pricing::model::TaxTotal;
use shipping_facts::carriers;
use webkit::Say;

/// A line, ready to print.
pub(super) struct LineView {
    pub(super) name: String,
    pub(super) sku: String,
    /// The product, where it is something that is known here.
    pub(super) link: Option<String>,
    pub(super) quantity: String,
    pub(super) sent: String,
    pub(super) unit: String,
    pub(super) total: String,
}

/// A parcel, ready to print.
pub(super) struct ParcelView {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) goods: String,
    pub(super) link: Option<String>,
    pub(super) day: String,
    pub(super) is_there: bool,
}

pub(super) fn line_view(say: &Say, line: &Line) -> LineView {
    LineView {
        name: names::line(say.lang, line),
        sku: line.sku.clone(),
        link: line.is_known().then(|| say.link(&format!("/admin/products/{}", line.product))),
        quantity: line.quantity.to_string(),
        sent: line.sent.to_string(),
        unit: say.money(&line.unit),
        total: say.money(&line.total),
    }
}

/// What the lines add up to, and what came of it: names, amounts, whether it is the total.
pub(super) fn sums(say: &Say, whole: &Whole) -> Vec<(String, String, bool)> {
    let order = &whole.order;
    let rows = [
        ("orders-subtotal", order.subtotal),
        ("orders-discount", order.discount),
        ("orders-delivery", order.delivery),
        (names::fee(order), order.fee),
        ("orders-total", order.total),
        ("orders-was-paid", order.paid),
        ("orders-went-back", order.refunded),
    ];
    let said = rows.into_iter().filter(|(key, amount)| amount.minor != 0 || *key == "orders-total");
    said.map(|(key, amount)| (say.t(key), say.money(&amount), key == "orders-total")).collect()
}

pub(super) fn taxes(say: &Say, whole: &Whole) -> Vec<String> {
    let tax = |one: &TaxTotal| {
        let name = pricing::words::tax(say, one);
        say.with("orders-tax", &[("name", Word::Text(&name)), ("tax", Word::Money(one.tax))])
    };
    let taxes = whole.taxes().iter().map(tax);
    let why = whole.group.why.iter().map(|why| pricing::words::why(say, why));
    let proof = whole.group.company.iter().map(|proof| pricing::words::proof(say, proof));
    taxes.chain(pricing::words::cause(say, whole.group.cause)).chain(proof).chain(why).collect()
}

pub(super) fn note_view(say: &Say, note: &Note) -> (String, String) {
    let head = format!("{} · {}", note.name.reveal(), say.day(&note.created_at));
    (head, note.text.reveal().clone())
}

pub(super) fn parcel_view(say: &Say, whole: &Whole, at: usize, parcel: &Parcel) -> ParcelView {
    let carrier = parcel.carrier.as_deref().map(names::carrier).unwrap_or_default();
    let parts = [names::parcel(say, whole, (at, parcel)), carrier, parcel.number.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let of = |line: &Line| {
        let packed = parcel.goods.iter().find(|one| one.line == line.id)?;
        Some(format!("{} × {}", packed.quantity, names::line(say.lang, line)))
    };
    let goods: Vec<String> = whole.lines.iter().filter_map(of).collect();
    let postcode = &whole.group.delivery_to.reveal().postcode;
    let code = parcel.carrier.as_deref().unwrap_or_default();
    ParcelView {
        id: parcel.id.to_string(),
        title: parts.join(" · "),
        goods: goods.join(", "),
        link: carriers::tracking(code, &parcel.number, postcode),
        day: match parcel.delivered_at {
            Some(at) => say.with("orders-parcel-there", &[("day", Word::At(at))]),
            None => say.with("orders-parcel-gone", &[("day", Word::At(parcel.sent_at))]),
        },
        is_there: parcel.delivered_at.is_some(),
    }
}

/// What went back or should, and whether that failed; money that came twice among it.
pub(super) fn refunds(say: &Say, opened: &Opened) -> Vec<(String, bool)> {
    let refunds = opened.whole.refunds.iter().map(|one| (one.amount, one.state, one.done_at, None));
    let extra = opened.extra.iter().map(|one| (one.amount, one.state, one.done_at, Some("orders-extra")));
    refunds
        .chain(extra)
        .map(|(amount, state, done_at, why)| {
            let amount = ("amount", Word::Money(amount));
            let text = match (state, done_at) {
                (RefundState::Done, Some(at)) => {
                    say.with("orders-refund-done", &[amount, ("day", Word::At(at))])
                }
                (RefundState::Failed, _) => say.with("orders-refund-failed", &[amount]),
                (RefundState::Done | RefundState::Asked, _) => say.with("orders-refund-asked", &[amount]),
            };
            let why = why.map(|key| format!(" · {}", say.t(key))).unwrap_or_default();
            (format!("{text}{why}"), state == RefundState::Failed)
        })
        .collect()
}

/// What whoever sends should know first, ready to print.
pub(super) struct Warning {
    pub(super) icon: &'static str,
    pub(super) text: String,
}

/// Where it was placed, and what the bank says about its money.
pub(super) fn warnings(say: &Say, whole: &Whole) -> Vec<Warning> {
    let past = whole.order.past.as_ref().map(|past| {
        let origin = names::origin(&past.origin);
        let words = [("origin", Word::Text(&*origin)), ("number", Word::Text(&past.reference))];
        Warning { icon: "info", text: say.with("orders-past-office", &words) }
    });
    let day = |at: Timestamp| [("day", Word::At(at))];
    let dispute = whole.group.dispute.map(|dispute| match dispute {
        Dispute::Open { since } => {
            Warning { icon: "warning", text: say.with("orders-dispute-open", &day(since)) }
        }
        Dispute::Won { ended_at } => {
            Warning { icon: "check", text: say.with("orders-dispute-won", &day(ended_at)) }
        }
        Dispute::Lost { ended_at, .. } => {
            Warning { icon: "warning", text: say.with("orders-dispute-lost", &day(ended_at)) }
        }
    });
    past.into_iter().chain(dispute).collect()
}

/// What the house keeps of an order of somebody else, rule by rule.
pub(super) fn kept(say: &Say, opened: &Opened) -> Option<String> {
    let mut by_rule: Vec<(&str, Money)> = Vec::new();
    for one in &opened.kept {
        match by_rule.iter_mut().find(|(name, _)| *name == one.name) {
            Some((_, sum)) => *sum = sum.plus(one.amount)?,
            None => by_rule.push((&one.name, one.amount)),
        }
    }
    let said: Vec<String> =
        by_rule.into_iter().map(|(name, sum)| format!("{name}: {}", say.money(&sum))).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
