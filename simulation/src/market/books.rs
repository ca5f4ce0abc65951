//! What must hold after every step, what must hold once everybody was told everything, and what must hold at the end. It is
//! asked of the tables themselves, behind the back of those who keep them.

use super::{
    charge::Charge,
    differs::{differs, purchases},
    stall::Stall,
};
use database::StoreError;
use payments::model::AttemptId;
use payments_facts::PaymentId;
use std::collections::BTreeMap;

/// What is wrong, and how many rows are, after every step.
const ALWAYS: &[(&str, &str)] = &[
    (
        "piles that hold more than they have",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock WHERE held < 0 OR held > quantity",
    ),
    (
        "piles of which something else is held than somebody holds",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock s WHERE s.held <> (SELECT COALESCE(SUM(h.quantity), 0)
         FROM stock_hold h WHERE h.variant_id = s.variant_id AND h.location_id = s.location_id)",
    ),
    (
        "piles of which something else was sold than orders say",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock_sold s WHERE s.quantity <> (SELECT COALESCE(SUM(l.quantity), 0)
         FROM order_line l JOIN order_head h ON h.id = l.order_id
         WHERE l.variant_id = s.variant_id AND s.owner_id IN (h.id, h.group_id))",
    ),
    (
        "payments of which more was taken than promised, or more went back than was taken",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM payment WHERE captured < 0 OR refunded < 0 OR captured > authorised
         OR authorised > amount OR refunded > captured",
    ),
    (
        "things of which two payments are under way at once",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT about_id FROM payment
         WHERE state IN ('started', 'action_needed', 'authorised')
         GROUP BY about_kind, about_id HAVING COUNT(*) > 1) AS found",
    ),
    (
        "payments of another amount than was agreed",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM payment p JOIN order_group g ON g.id = p.about_id
         WHERE p.amount <> g.total OR p.currency <> g.currency",
    ),
    (
        "groups that cost something else than their orders together",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_group g
         WHERE g.total <> (SELECT COALESCE(SUM(h.total), 0) FROM order_head h WHERE h.group_id = g.id)",
    ),
    (
        "orders that cost something else than goods, delivery and fee less what is taken off",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head WHERE total <> subtotal + discount + delivery + fee",
    ),
    (
        "orders whose goods cost something else than their lines together",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head h WHERE h.subtotal <> (SELECT COALESCE(SUM(l.total - l.discount), 0)
         FROM order_line l WHERE l.order_id = h.id)",
    ),
    (
        "lines that take off more than promotions do",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head h WHERE h.discount > (SELECT COALESCE(SUM(l.discount), 0)
         FROM order_line l WHERE l.order_id = h.id)",
    ),
    (
        "orders of which more is tax than they cost, or more went back than came",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head WHERE tax < 0 OR tax > total OR refunded > paid",
    ),
    (
        "lines of which more was sent, given up or given back than was bought",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_line l WHERE l.sent < 0 OR l.dropped < 0
         OR l.sent + l.dropped > l.quantity
         OR l.quantity < (SELECT COALESCE(SUM(t.taken), 0) FROM return_taken t WHERE t.line_id = l.id)",
    ),
    (
        "lines of which more is on sale again than was sent",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_line l
         WHERE l.sent < (SELECT COALESCE(SUM(b.restocked), 0) FROM return_line b WHERE b.line_id = l.id)",
    ),
    (
        "orders of which more is on its way back than came",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head h WHERE h.paid < (SELECT COALESCE(SUM(r.amount), 0)
         FROM order_refund r WHERE r.order_id = h.id AND r.state <> 'failed')",
    ),
    (
        "transactions of the ledger that do not add up to nothing",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT e.transaction_id FROM ledger_entry e
         GROUP BY e.transaction_id HAVING SUM(e.amount) <> 0) AS found",
    ),
    (
        "jobs and facts that were set aside",
        "SELECT CAST((SELECT COUNT(*) FROM job WHERE parked) + (SELECT COUNT(*) FROM reaction_parked)
                     + (SELECT COUNT(*) FROM deadline WHERE parked) AS BIGINT)",
    ),
];

/// The same once everybody was told everything.
const AT_REST: &[(&str, &str)] = &[
    (
        "things that were paid twice, and neither goes back",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT about_id FROM payment
         GROUP BY about_kind, about_id HAVING SUM(captured - refunded) > MAX(amount)) AS found",
    ),
    (
        "payments that were taken and of which no order knows",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM payment p WHERE p.state = 'captured' AND p.amount > 0
         AND NOT EXISTS (SELECT 1 FROM order_head h WHERE h.group_id = p.about_id AND h.paid > 0)",
    ),
    (
        "orders that say they are paid and for which nobody has paid",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head h WHERE h.paid > 0
         AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.about_id = h.group_id AND p.captured >= h.paid)",
    ),
    (
        "orders that are over and keep money that nobody is to send back",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head h WHERE h.state IN ('cancelled', 'expired')
         AND h.paid > h.refunded AND h.shelf <> 'to_refund'
         -- Of what a bank has taken back by itself nothing is left that could go.
         AND NOT EXISTS (SELECT 1 FROM order_group g WHERE g.id = h.group_id AND g.dispute_is_won = FALSE)",
    ),
    (
        "groups that hold goods and are over",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock_hold s JOIN order_head h ON h.group_id = s.owner_id
         WHERE h.state IN ('cancelled', 'expired', 'completed')",
    ),
    (
        "accounts of the ledger that do not say what stands on them",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM ledger_account a WHERE a.balance <> (SELECT COALESCE(SUM(e.amount), 0)
         FROM ledger_entry e WHERE e.account = a.code)",
    ),
];

/// The same when nothing more will happen by itself.
const CLOSED: &[(&str, &str)] = &[
    (
        "goods that are still put aside",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM stock_hold WHERE held_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.about_id = owner_id AND p.way = 'cash_on_delivery')",
    ),
    (
        "payments that never end",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM payment WHERE state IN ('started', 'action_needed', 'declined')",
    ),
    (
        "orders that wait for money that will never come",
        "SELECT CAST(COUNT(*) AS BIGINT) FROM order_head WHERE state = 'placed'",
    ),
];

/// Pieces that lie in the shop, and those that are with whoever bought them or on the way: of an order that was sold, all that is
/// not given up and did not come back; of one that is over without having been sent as a whole, what was sent of it.
const PIECES: &str = "SELECT CAST((SELECT COALESCE(SUM(quantity), 0) FROM stock)
    + (SELECT COALESCE(SUM(CASE WHEN h.state IN ('cancelled', 'expired') OR h.payment = 'refunded' THEN l.sent
                                ELSE l.quantity - l.dropped END), 0)
       FROM order_line l JOIN order_head h ON h.id = l.order_id
       WHERE EXISTS (SELECT 1 FROM stock_sold s WHERE s.owner_id IN (h.id, h.group_id)))
    - (SELECT COALESCE(SUM(b.restocked), 0) FROM return_line b JOIN order_line l ON l.id = b.line_id
       JOIN order_head h ON h.id = l.order_id
       WHERE EXISTS (SELECT 1 FROM stock_sold s WHERE s.owner_id IN (h.id, h.group_id))) AS BIGINT)";

async fn none_of(stall: &Stall, all: &[(&str, &'static str)]) -> Result<(), String> {
    for (what, sql) in all {
        let asked: Result<(i64,), StoreError> =
            stall.world.operator().read(async |snap| snap.one(*sql, &[]).await).await;
        match asked.map_err(|error| format!("{what}: {error}"))? {
            (0,) => {}
            (count,) => return Err(format!("{count} {what}")),
        }
    }
    Ok(())
}

/// After every step.
pub(crate) async fn add_up(stall: &Stall) -> Result<(), String> {
    none_of(stall, ALWAYS).await?;
    let (pieces,) = one::<(i64,)>(stall, PIECES).await?;
    if pieces != stall.pieces {
        return Err(format!("there were {} pieces, and {pieces} are left or sold", stall.pieces));
    }
    let (groups,) = one::<(i64,)>(stall, "SELECT CAST(COUNT(*) AS BIGINT) FROM order_group").await?;
    let placed = i64::try_from(stall.placed.len()).unwrap();
    if groups != placed {
        return Err(format!("{placed} forms were kept, and {groups} purchases are there"));
    }
    match stall.bank.charges().into_iter().find(|(_, charge)| charge.net() < 0) {
        Some((attempt, charge)) => Err(format!("of {attempt} more went back than came: {charge:?}")),
        None => Ok(()),
    }
}

async fn one<T: database::FromRow>(stall: &Stall, sql: &'static str) -> Result<T, String> {
    let asked: Result<T, StoreError> =
        stall.world.operator().read(async |snap| snap.one(sql, &[]).await).await;
    asked.map_err(|error| error.to_string())
}

pub(super) async fn all<T: database::FromRow>(stall: &Stall, sql: &'static str) -> Result<Vec<T>, String> {
    let asked: Result<Vec<T>, StoreError> =
        stall.world.operator().read(async |snap| snap.all(sql, &[]).await).await;
    asked.map_err(|error| error.to_string())
}

/// Once everybody was told everything: the bank keeps of each payment what the shop thinks it has.
pub(crate) async fn agree(stall: &Stall) -> Result<(), String> {
    if let Err(wrong) = none_of(stall, AT_REST).await {
        return Err(format!("{wrong}:{}", purchases(stall).await?));
    }
    let charges = stall.bank.charges();
    let mut held: BTreeMap<PaymentId, i64> = BTreeMap::new();
    let attempts = "SELECT payment_id, id FROM payment_attempt WHERE way = 'test' ORDER BY id";
    for (payment, attempt) in all::<(PaymentId, AttemptId)>(stall, attempts).await? {
        *held.entry(payment).or_default() += charges.get(&attempt).map_or(0, Charge::net);
    }
    let known = "SELECT p.id, CAST(CASE WHEN p.way = 'test' THEN p.captured ELSE 0 END AS BIGINT),
                        (SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM payment_refund r
                         WHERE r.payment_id = p.id AND r.state = 'done' AND NOT r.is_extra)
                 FROM payment p ORDER BY p.id";
    for (payment, captured, back) in all::<(PaymentId, i64, i64)>(stall, known).await? {
        let (bank, shop) = (held.get(&payment).copied().unwrap_or(0), captured - back.min(captured));
        if bank != shop {
            return Err(format!("the bank keeps {bank} of {payment}, and the shop knows of {shop}"));
        }
    }
    Ok(())
}

/// At the end: what lies with the bank is what the ledger says lies there, of each purchase and together.
pub(crate) async fn are_closed(stall: &Stall) -> Result<(), String> {
    none_of(stall, CLOSED).await?;
    let charges = stall.bank.charges();
    let sql = "SELECT CAST(COALESCE(SUM(balance), 0) AS BIGINT) FROM ledger_account WHERE code LIKE 'provider.test.%'";
    let (booked,) = one::<(i64,)>(stall, sql).await?;
    let lies: i64 = charges.values().map(Charge::lies).sum();
    let where_ = differs(stall).await?;
    if booked != lies || !where_.is_empty() {
        return Err(format!("{lies} lies with the bank, and {booked} is booked there:{where_}"));
    }
    let disputes = "SELECT id FROM payment_attempt WHERE payment_id IN
                    (SELECT id FROM payment WHERE disputed_at IS NOT NULL AND NOT is_dispute_won)";
    let known = all::<(AttemptId,)>(stall, disputes).await?;
    match charges.iter().find(|(id, one)| one.taken_back() > 0 && !known.contains(&(**id,))) {
        Some((attempt, charge)) => Err(format!("nobody knows that {attempt} is disputed: {charge:?}")),
        None => Ok(()),
    }
}

/// How many purchases were paid.
pub(crate) async fn paid(stall: &Stall) -> Result<u32, String> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM payment WHERE state = 'captured'";
    let (count,) = one::<(i64,)>(stall, sql).await?;
    u32::try_from(count).map_err(|error| error.to_string())
}
