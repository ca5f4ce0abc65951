//! The parts of a return's page in the back office: what is known of it, its lines with the right by which each goes back, the
//! sums, the small forms.

use crate::{
    admin::one::{AGAIN, CONDITION, Opened},
    pages::{came::LINE, day},
    reads,
};
use kernel::{Money, Rejection, Timestamp, Word};
use look::{Button, Field, FieldKind};
use orders::rules::money::refundable;
use returns::{
    model::{Kind, Line, RefundProgress, Remedy, Return},
    names,
    rules::{
        days::until,
        states::{Command, after},
        sums,
    },
};
use webkit::{Say, Web};

/// A line, ready to print.
pub(super) struct LineView {
    pub(super) name: String,
    pub(super) quantity: u32,
    pub(super) amount: String,
    /// Until when it may go back by this right, or why not.
    pub(super) right: String,
    pub(super) is_doubtful: bool,
    pub(super) came: Option<String>,
    /// How many of it were never sent.
    pub(super) unsent: Option<String>,
}

/// What may be said of a line that has arrived.
pub(super) struct ToReceive {
    pub(super) name: String,
    pub(super) quantity: u32,
    pub(super) line: String,
    pub(super) condition: String,
    pub(super) again: String,
}

/// What its order has left to give back.
pub(super) fn left(opened: &Opened) -> Money {
    let known = opened.bought.as_ref().map(|bought| refundable(&bought.whole.order, &bought.whole.refunds));
    known.unwrap_or(Money { minor: 0, ..opened.whole.ret.charges })
}

/// The lines for which it owes money.
fn owing(opened: &Opened) -> Vec<Line> {
    let whole = &opened.whole;
    opened.bought.as_ref().map_or_else(|| whole.lines.clone(), |bought| reads::owing(whole, bought))
}

/// How many pieces of a line were never sent: those that are not sent any more, and before its money goes those that then will
/// not be.
fn unsent(opened: &Opened, line: &Line) -> u32 {
    let Some(bought) = &opened.bought else { return line.unsent };
    let is_back = opened.whole.ret.sent_at.is_some();
    let all = reads::unsent(&opened.whole, bought, is_back);
    all.into_iter().find(|(id, _)| *id == line.line).map_or(0, |(_, many)| many)
}

/// Whether its goods are still to be sent back.
fn is_awaited(ret: &Return) -> bool {
    ret.state.is_open() && ret.sent_at.is_none() && ret.received_at.is_none()
}

pub(super) fn known(web: &Web, opened: &Opened) -> Vec<(String, String)> {
    let (say, ret) = (&web.say, &opened.whole.ret);
    let day = |at: Option<Timestamp>| at.map(|at| say.day(&at));
    let rows = [
        ("returning-email", Some(ret.email.reveal().clone()).filter(|email| !email.is_empty())),
        ("returning-day-declared", day(Some(ret.declared_at))),
        ("returning-day-accepted", day(ret.accepted_at)),
        ("returning-day-send", day(until(ret).filter(|_| is_awaited(ret)))),
        ("returning-day-sent", day(ret.sent_at)),
        ("returning-day-received", day(ret.received_at)),
        ("returning-day-due", day(ret.due_at.filter(|_| ret.state.is_open()))),
        ("returning-day-ended", day(ret.ended_at)),
        ("returning-tracking", Some(ret.tracking.reveal().clone()).filter(|text| !text.is_empty())),
        (
            "returning-payer",
            Some(say.t(match ret.is_paid_by_shop {
                true => "returning-payer-shop",
                false => "returning-payer-customer",
            })),
        ),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

/// What was said: by whoever sends it, by the shop.
pub(super) fn words(say: &Say, opened: &Opened) -> Vec<(String, String)> {
    let ret = &opened.whole.ret;
    let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let rows = [
        ("returning-said", text(ret.why.reveal())),
        ("returning-wish", ret.wish.map(|wish| names::wish(say, wish))),
        ("returning-answered", text(ret.answer.reveal())),
        ("returning-remedy", ret.remedy.map(|remedy| names::remedy(say, remedy))),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

pub(super) fn line_view(web: &Web, opened: &Opened, line: &Line) -> LineView {
    let (say, kind) = (&web.say, opened.whole.ret.kind);
    let bought = opened.bought.as_ref();
    let of = bought.and_then(|bought| {
        bought.whole.lines.iter().find(|one| one.id == line.line).map(|one| (bought, one))
    });
    let (right, is_doubtful) = match of {
        None => (String::new(), false),
        Some((bought, one)) => match opened.rights.may(kind, &bought.whole, one) {
            Err(no) => (say.with(no.code(), &no.words()), true),
            Ok(()) => match opened.rights.until(kind, &bought.whole, one) {
                Some(last) => {
                    let last = day(say.lang, last);
                    (say.with("returning-until", &[("day", Word::Text(&last))]), false)
                }
                None => (say.t("returning-until-later"), false),
            },
        },
    };
    LineView {
        name: line.name.show(say.lang).to_owned(),
        quantity: line.quantity,
        amount: say.money(&sums::of_line(line)),
        right,
        is_doubtful,
        came: line.received.map(|came| {
            let condition = line.condition.map(|one| names::condition(say, one)).unwrap_or_default();
            let count =
                [("came", Word::Count(i64::from(came))), ("again", Word::Count(i64::from(line.restocked)))];
            format!("{} {condition}", say.with("returning-line-came", &count)).trim().to_owned()
        }),
        unsent: Some(unsent(opened, line)).filter(|many| *many > 0 && kind == Kind::Withdrawal).map(|many| {
            let key = if line.unsent > 0 { "returning-line-dropped" } else { "returning-line-unsent" };
            say.with(key, &[("many", Word::Count(i64::from(many)))])
        }),
    }
}

pub(super) fn totals(say: &Say, opened: &Opened, left: Money) -> Vec<(String, String)> {
    let (ret, lines) = (&opened.whole.ret, &owing(opened));
    let rows = [
        ("returning-charges", ret.charges),
        ("returning-worth", sums::of(ret, lines)),
        ("returning-asked", ret.asked),
        ("returning-went-back", ret.refunded),
        ("returning-owed", sums::owed(ret, lines, left)),
        ("returning-left", left),
    ];
    let shown = rows.into_iter().filter(|(key, amount)| amount.minor != 0 || *key == "returning-worth");
    shown.map(|(key, amount)| (say.t(key), say.money(&amount))).collect()
}

pub(super) fn refunds(say: &Say, opened: &Opened) -> Vec<(String, bool)> {
    let said = opened.whole.refunds.iter().map(|one| {
        let text = format!("{} · {}", say.money(&one.amount), names::refund(say, one.progress));
        (text, one.progress == RefundProgress::Failed)
    });
    said.collect()
}

pub(super) fn to_receive(say: &Say, opened: &Opened) -> Vec<ToReceive> {
    let of = |line: &Line| ToReceive {
        name: line.name.show(say.lang).to_owned(),
        quantity: line.quantity.saturating_sub(unsent(opened, line)),
        line: format!("{LINE}{}", line.line),
        condition: format!("{CONDITION}{}", line.line),
        again: format!("{AGAIN}{}", line.line),
    };
    opened.whole.lines.iter().map(of).collect()
}

/// How a thing may be put right, where it is not as agreed.
pub(super) fn remedies(say: &Say, opened: &Opened) -> Vec<(String, String)> {
    let ret = &opened.whole.ret;
    let may = |command| ret.kind == Kind::Conformity && after(ret.kind, ret.state, command).is_ok();
    let all = Remedy::ALL.into_iter().filter(|remedy| match remedy {
        Remedy::Repaired | Remedy::Replaced => may(Command::Mend),
        Remedy::Impossible => may(Command::Forgo) && ret.remedy.is_none(),
    });
    all.map(|remedy| (remedy.code().to_owned(), names::remedy(say, remedy))).collect()
}

pub(super) fn refund(web: &Web, opened: &Opened, typed: &str, mark: &str) -> (Vec<Field>, Button) {
    let (say, left) = (&web.say, left(opened));
    let owed = sums::owed(&opened.whole.ret, &owing(opened), left);
    let amount = Field {
        value: typed.to_owned(),
        required: false,
        autocomplete: Some("off"),
        hint: Some(
            say.with("returning-refund-hint", &[("owed", Word::Money(owed)), ("most", Word::Money(left))]),
        ),
        ..Field::new(FieldKind::Text, "amount", say.t("returning-refund-amount"))
    };
    (vec![amount, Field::hidden("mark", web.mark(mark))], Button::main(say.t("returning-refund-send")))
}

pub(super) fn noting(web: &Web, typed: &str, mark: &str) -> (Vec<Field>, Button) {
    let say = &web.say;
    let note =
        Field { value: typed.to_owned(), ..Field::new(FieldKind::Lines, "note", say.t("returning-note")) };
    (vec![note, Field::hidden("mark", web.mark(mark))], Button::small(say.t("returning-note-send")))
}
