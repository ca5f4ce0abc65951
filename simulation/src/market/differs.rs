//! Purchases in words, for whoever looks for what does not add up: what the bank has written down of each attempt, what the shop
//! knows of it, and what was booked. What is compared is `books`.

use super::{books::all, charge::Charge, stall::Stall};
use kernel::Timestamp;
use orders::model::{GroupId, OrderId};
use payments::model::AttemptId;
use payments_facts::{PaymentId, RefundId};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// What is known of purchases, each with its own.
#[derive(Default)]
struct Purchase {
    lies: i64,
    booked: i64,
    told: String,
}

impl Purchase {
    fn tell(&mut self, line: &str) {
        write!(self.told, "\n    {line}").unwrap();
    }
}

type Purchases = BTreeMap<GroupId, Purchase>;

/// Those that the bank and the ledger see differently; nothing where there is none. Of attempts that no shop knows the bank's own
/// line.
pub(crate) async fn differs(stall: &Stall) -> Result<String, String> {
    tell(stall, |one| one.lies != one.booked).await
}

/// All of them.
pub(crate) async fn purchases(stall: &Stall) -> Result<String, String> {
    tell(stall, |_| true).await
}

async fn tell(stall: &Stall, is_wanted: impl Fn(&Purchase) -> bool) -> Result<String, String> {
    let mut all = Purchases::new();
    of_payments(stall, &mut all).await?;
    let mut text = of_attempts(stall, &mut all).await?;
    of_refunds(stall, &mut all).await?;
    of_orders(stall, &mut all).await?;
    of_bookings(stall, &mut all).await?;
    for (group, one) in all.iter().filter(|(_, one)| is_wanted(one)) {
        write!(text, "\n  {group}: {} lies there, {} is booked{}", one.lies, one.booked, one.told).unwrap();
    }
    Ok(text)
}

async fn of_payments(stall: &Stall, told: &mut Purchases) -> Result<(), String> {
    let sql = "SELECT about_id, id, way || ' ' || state || ' taken ' || captured || ' back ' || refunded, disputed_at,
                      CASE WHEN dispute_ended_at IS NULL THEN '' WHEN is_dispute_won THEN 'won' ELSE 'lost' END
               FROM payment ORDER BY id";
    for (group, id, stands, disputed, end) in
        all::<(GroupId, PaymentId, String, Option<Timestamp>, String)>(stall, sql).await?
    {
        told.entry(group).or_default().tell(&format!("payment {id}: {stands}, disputed {disputed:?} {end}"));
    }
    Ok(())
}

/// Tells of charges for which there is no attempt.
async fn of_attempts(stall: &Stall, told: &mut Purchases) -> Result<String, String> {
    let charges = stall.bank.charges();
    let sql = "SELECT p.about_id, a.id, a.way || ' ' || a.stage || ' no. ' || a.number
               FROM payment_attempt a JOIN payment p ON p.id = a.payment_id ORDER BY a.id";
    let mut known = BTreeSet::new();
    for (group, id, stands) in all::<(GroupId, AttemptId, String)>(stall, sql).await? {
        let charge = charges.get(&id);
        let one = told.entry(group).or_default();
        one.lies += charge.map_or(0, Charge::lies);
        one.tell(&format!("attempt {id}: {stands}, at the bank {charge:?}"));
        known.insert(id);
    }
    let strays = charges.iter().filter(|(id, _)| !known.contains(id));
    Ok(strays.map(|(id, charge)| format!("\n  nobody knows attempt {id}: {charge:?}")).collect())
}

async fn of_refunds(stall: &Stall, told: &mut Purchases) -> Result<(), String> {
    let sql = "SELECT p.about_id, r.id, r.amount || ' of no. ' || r.attempt || ' ' || r.state
                      || CASE WHEN r.is_extra THEN ' beside' ELSE '' END
               FROM payment_refund r JOIN payment p ON p.id = r.payment_id ORDER BY r.id";
    for (group, id, stands) in all::<(GroupId, RefundId, String)>(stall, sql).await? {
        told.entry(group).or_default().tell(&format!("refund {id}: {stands}"));
    }
    Ok(())
}

async fn of_orders(stall: &Stall, told: &mut Purchases) -> Result<(), String> {
    let sql = "SELECT h.group_id, h.id, h.state || ' ' || h.payment || ' ' || h.shelf || ' paid ' || h.paid || ' back ' || h.refunded
                      || CASE WHEN g.dispute_is_won IS NULL THEN '' WHEN g.dispute_is_won THEN ' dispute won' ELSE ' dispute lost' END
               FROM order_head h JOIN order_group g ON g.id = h.group_id ORDER BY h.id";
    for (group, id, stands) in all::<(GroupId, OrderId, String)>(stall, sql).await? {
        told.entry(group).or_default().tell(&format!("order {id}: {stands}"));
    }
    let sql = "SELECT h.group_id, r.id, r.state || ' ' || r.amount FROM order_refund r JOIN order_head h ON h.id = r.order_id
               ORDER BY r.id";
    for (group, id, stands) in all::<(GroupId, RefundId, String)>(stall, sql).await? {
        told.entry(group).or_default().tell(&format!("refund {id} of an order: {stands}"));
    }
    Ok(())
}

async fn of_bookings(stall: &Stall, told: &mut Purchases) -> Result<(), String> {
    let sql = "SELECT t.about_id, e.amount, t.kind || ' ' || e.account || ' by ' || t.cause
               FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
               WHERE t.about_kind = 'order_group' AND e.account LIKE 'provider.%' ORDER BY t.id";
    for (group, amount, what) in all::<(GroupId, i64, String)>(stall, sql).await? {
        let one = told.entry(group).or_default();
        one.booked += if what.contains(" provider.test.") { amount } else { 0 };
        one.tell(&format!("booked {amount}: {what}"));
    }
    Ok(())
}
