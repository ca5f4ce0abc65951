//! What becomes of a return, and what is told of it. Refusals first, then the one thing that happens.

use super::{
    days,
    states::{Command, StateRejected, after},
};
use crate::model::{Kind, Line, NewReturn, Policy, Return, ReturnId, State, Whereabouts};
use kernel::{Money, Personal, Timestamp, Zone, time::days_after};
use orders_facts::LineId;
use returns_facts::{
    Goods, Remedy, ReturnAccepted, ReturnClosed, ReturnFact, ReturnFellDue, ReturnNoted, ReturnOpened,
    ReturnPaid, ReturnReceived, ReturnRefunded, ReturnRefused, ReturnRemedied, ReturnSent,
};

/// Money must be back within so many days of the declaration (RULES section 2 row 6; Directive 2011/83, article 13).
pub const REFUND_DAYS: i64 = 14;

/// A return, and what is told of it.
pub type Done = (Return, Vec<ReturnFact>);

fn goods(lines: &[Line]) -> Goods {
    lines.iter().map(|line| (line.line, line.product, line.quantity)).collect()
}

/// Something is to go back. Of what is not as agreed the seller bears the costs of the way (Directive 2019/771, article 14).
pub fn open(new: &NewReturn, (id, code): (ReturnId, String), lines: &[Line], policy: &Policy) -> Done {
    let nothing = Money { minor: 0, ..new.charges };
    let ret = Return {
        id,
        code,
        kind: new.kind,
        order: new.order,
        order_code: new.order_code.clone(),
        person: new.person,
        name: new.name.clone(),
        email: new.email.clone(),
        lang: new.lang,
        state: State::Declared,
        why: new.why.clone(),
        wish: new.wish,
        answer: Personal::default(),
        tracking: Personal::default(),
        remedy: None,
        is_paid_by_shop: match new.kind {
            // Who was not told that they pay it does not (Directive 2011/83, article 14).
            Kind::Withdrawal => policy.pays_withdrawal || !new.is_told,
            Kind::Allowed => policy.pays_allowed,
            Kind::Conformity => true,
        },
        whereabouts: new.whereabouts,
        send_until: new.send_until,
        charges: new.charges,
        asked: nothing,
        refunded: nothing,
        declared_at: new.declared_at,
        accepted_at: None,
        sent_at: None,
        received_at: None,
        ended_at: None,
        due_at: (new.kind == Kind::Withdrawal).then(|| days_after(new.declared_at, REFUND_DAYS)),
        version: 1,
    };
    let (order, person, kind) = (ret.order, ret.person, ret.kind);
    let opened = ReturnOpened { ret: id, order, person, lines: goods(lines), kind };
    (ret, vec![opened.into()])
}

/// Where a command leads; what is over has an end.
fn moved(ret: &Return, command: Command, now: Timestamp) -> Result<Return, StateRejected> {
    let state = after(ret.kind, ret.state, command)?;
    let ended_at = match (ret.state.is_open(), state.is_open()) {
        (_, true) => None,
        (true, false) => Some(now),
        (false, false) => ret.ended_at.or(Some(now)),
    };
    Ok(Return { state, ended_at, ..ret.clone() })
}

/// The shop agrees. Days to send it count from there, where nobody was to send it before.
pub fn accept(
    ret: &Return,
    lines: &[Line],
    answer: String,
    (now, zone): (Timestamp, &Zone),
) -> Result<Done, StateRejected> {
    let to = moved(ret, Command::Accept, now)?;
    let send_until = match to.kind {
        Kind::Withdrawal => to.send_until,
        Kind::Allowed | Kind::Conformity => to.send_until.or(Some(days::send_until(now, zone))),
    };
    let accepted_at = ret.accepted_at.or(Some(now));
    let to = Return { accepted_at, send_until, answer: Personal::new(answer), ..to };
    let (order, person, kind) = (to.order, to.person, to.kind);
    let accepted = ReturnAccepted { ret: to.id, order, person, lines: goods(lines), kind };
    Ok((to, vec![accepted.into()]))
}

/// The shop does not agree, and says why. Of what it does not send any more it owes the money.
pub fn refuse(ret: &Return, lines: &[Line], answer: String, now: Timestamp) -> Result<Done, StateRejected> {
    let to = moved(ret, Command::Refuse, now)?;
    if ret.has_money() {
        return Err(StateRejected::Paid);
    }
    if lines.iter().any(|line| line.unsent > 0) {
        return Err(StateRejected::Dropped);
    }
    let to = Return { answer: Personal::new(answer), ..to };
    let (order, person, kind) = (to.order, to.person, to.kind);
    let refused = ReturnRefused { ret: to.id, order, person, lines: goods(lines), kind };
    Ok((to, vec![refused.into()]))
}

/// Whoever bought has sent it. Said again it only mends how.
pub fn send(ret: &Return, tracking: String, now: Timestamp) -> Result<Done, StateRejected> {
    let to = moved(ret, Command::Send, now)?;
    let facts = match ret.sent_at {
        Some(_) => Vec::new(),
        None => vec![ReturnSent { ret: to.id, order: to.order }.into()],
    };
    let sent_at = ret.sent_at.or(Some(now));
    Ok((Return { sent_at, tracking: Personal::new(tracking), ..to }, facts))
}

/// It has arrived; the lines say how many of each.
pub fn receive(ret: &Return, lines: &[Line], now: Timestamp) -> Result<Done, StateRejected> {
    if ret.received_at.is_some() {
        return Err(StateRejected::Received);
    }
    let to = moved(ret, Command::Receive, now)?;
    // What the shop allows it pays back once it has seen it; what the law wants back was due before.
    let due_at = match to.kind {
        Kind::Allowed => Some(days_after(now, REFUND_DAYS)),
        Kind::Withdrawal | Kind::Conformity => to.due_at,
    };
    let to = Return { received_at: Some(now), due_at, ..to };
    let came = lines.iter().map(|line| (line.line, line.product, line.received.unwrap_or(0)));
    let came = came.filter(|(.., quantity)| *quantity > 0).collect();
    let (order, person, kind) = (to.order, to.person, to.kind);
    let received = ReturnReceived { ret: to.id, order, person, lines: came, kind };
    Ok((to, vec![received.into()]))
}

/// A thing that was not as agreed was put right, or cannot be: then its price goes down or the contract ends.
pub fn remedy(ret: &Return, remedy: Remedy, now: Timestamp) -> Result<Done, StateRejected> {
    let command = match remedy {
        Remedy::Repaired | Remedy::Replaced => Command::Mend,
        Remedy::Impossible => Command::Forgo,
    };
    let to = moved(ret, command, now)?;
    let due_at = (remedy == Remedy::Impossible).then(|| days_after(now, REFUND_DAYS)).or(to.due_at);
    let fact = ReturnRemedied { ret: to.id, order: to.order, remedy };
    Ok((Return { remedy: Some(remedy), due_at, ..to }, vec![fact.into()]))
}

/// Money is asked back. Of what is not as agreed that comes second by law (RULES section 2 row 18).
pub fn pay(ret: &Return, amount: Money, now: Timestamp) -> Result<Return, StateRejected> {
    let to = moved(ret, Command::Pay, now)?;
    if to.kind == Kind::Conformity && to.remedy != Some(Remedy::Impossible) {
        return Err(StateRejected::RemedyFirst);
    }
    let asked = Money { minor: to.asked.minor.saturating_add(amount.minor), ..to.asked };
    Ok(Return { asked, ..to })
}

/// How many pieces of a line were never sent, once somebody has counted them: never fewer than before.
pub fn never_sent(line: &Line, told: &[(LineId, u32)]) -> u32 {
    let told = told.iter().filter(|(id, _)| *id == line.line).map(|(_, many)| *many).max();
    line.unsent.max(told.unwrap_or(0)).min(line.quantity)
}

/// How many pieces of each line have their money from now on, and how many of them had never been sent. While money of it is
/// there or on its way, what did not come after all stays paid.
pub fn count(ret: &Return, lines: &[Line], unsent: &[(LineId, u32)]) -> Vec<Line> {
    let of = |line: &Line| {
        let line = Line { unsent: never_sent(line, unsent), ..line.clone() };
        let paid = if ret.has_money() { line.pieces() } else { line.counted() };
        Line { paid, ..line }
    };
    lines.iter().map(of).collect()
}

/// Where its goods are by now, and until when they are to be sent back.
pub fn locate(ret: &Return, whereabouts: Whereabouts, until: Option<Timestamp>) -> Return {
    Return { whereabouts, send_until: ret.send_until.max(until), ..ret.clone() }
}

/// Money is back that was asked for. What had failed before is not waited for any more. Once all of it is back, it is told for which
/// goods.
pub fn settle(
    (ret, lines): (&Return, &[Line]),
    gone: &ReturnRefunded,
    had_failed: bool,
    now: Timestamp,
) -> Result<Done, StateRejected> {
    let waited = if had_failed { 0 } else { gone.amount.minor };
    let still = ret.asked.minor.saturating_sub(waited).max(0);
    let to = if still == 0 { moved(ret, Command::Settle, now)? } else { ret.clone() };
    let refunded = Money { minor: ret.refunded.minor.saturating_add(gone.amount.minor), ..ret.refunded };
    let to = Return { asked: Money { minor: still, ..ret.asked }, refunded, ..to };
    let mut facts = vec![gone.clone().into()];
    if to.state == State::Refunded && ret.state != State::Refunded {
        let paid = ReturnPaid { ret: to.id, order: to.order, lines: goods(lines), kind: to.kind };
        facts.push(paid.into());
    }
    Ok((to, facts))
}

/// Money did not go back that was asked for.
pub fn fail(ret: &Return, amount: Money) -> Return {
    let still = ret.asked.minor.saturating_sub(amount.minor).max(0);
    Return { asked: Money { minor: still, ..ret.asked }, ..ret.clone() }
}

/// Nothing more is to be done. `owed` is what is still to go back.
pub fn close(ret: &Return, owed: Money, now: Timestamp) -> Result<Done, StateRejected> {
    let to = moved(ret, Command::Close, now)?;
    let owes = owed.minor > 0 && ret.kind != Kind::Conformity && ret.state != State::Refused;
    if ret.asked.minor > 0 || (owes && ret.state != State::Refunded) {
        return Err(StateRejected::Owes);
    }
    let closed = ReturnClosed { ret: to.id, order: to.order };
    Ok((to, vec![closed.into()]))
}

/// Its money is due, soon or by now. Nothing is told of what is over.
pub fn fall_due(ret: &Return, now: Timestamp) -> Vec<ReturnFact> {
    match ret.due_at.filter(|_| ret.state.is_open()) {
        Some(due) => vec![ReturnFellDue { ret: ret.id, order: ret.order, is_late: now >= due }.into()],
        None => Vec::new(),
    }
}

/// Somebody of the shop noted something.
pub fn note(ret: &Return) -> Vec<ReturnFact> {
    vec![ReturnNoted { ret: ret.id }.into()]
}
