//! How one order is drawn for those who send.

mod parts;

use super::{LINE, Opened, Typed};
use crate::{
    model::{Order, Whole},
    names,
    pages::blame,
    reads,
};
use askama::Template;
use kernel::{Right, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use parts::{LineView, ParcelView, Warning, line_view, note_view, parcel_view, refunds, sums, taxes};
use payments::model::State;
use shipping_facts::carriers;
use webkit::{Html, Page, Say, Web};

#[derive(Template)]
#[template(path = "office_order.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    back: String,
    path: String,
    done: bool,
    error: Option<FormError>,
    warnings: Vec<Warning>,
    lines: Vec<LineView>,
    sums: Vec<(String, String, bool)>,
    taxes: Vec<String>,
    known: Vec<(String, String)>,
    to: Vec<String>,
    phone: String,
    billing: Option<Vec<String>>,
    note_of_theirs: Option<String>,
    send: Option<Sending>,
    parcels: Vec<ParcelView>,
    refunds: Vec<(String, bool)>,
    refund: Option<(Vec<Field>, Button)>,
    confirm: Option<Button>,
    /// What else may be done: where its form goes, what it is called, what comes of it, and its button.
    more: Vec<Doing>,
    slip: String,
    others: Vec<(String, String)>,
    after: Vec<Html>,
    note: (Vec<Field>, Button),
    notes: Vec<(String, String)>,
}

/// Something that is done with an order by one button, once somebody has read what comes of it.
struct Doing {
    verb: &'static str,
    name: String,
    what: String,
    yes: String,
}

/// The form of a parcel.
struct Sending {
    /// How many of each line: the name of the field, what it is called, how many are left, what stands in it.
    goods: Vec<(String, String, u32, String)>,
    fields: Vec<Field>,
    button: Button,
}

/// The page.
pub(super) fn page(web: &Web, opened: &Opened, typed: Typed<'_>) -> Page {
    let (say, whole) = (&web.say, &opened.whole);
    let (group, order) = (&whole.group, &whole.order);
    let may = reads::may_staff(whole);
    let mut sending = may.send.then(|| sending(web, whole, &typed));
    let mut refund = (may.refund.minor > 0 && web.may(Right::Sales)).then(|| refund(web, whole, &typed));
    let mut note = noting(web, &typed);
    let blamed = typed.refusal.and_then(|refusal| refusal.field);
    let fields: &mut [Field] = match (blamed, &mut sending, &mut refund) {
        (Some("carrier" | "number"), Some(sending), _) => &mut sending.fields,
        (Some("amount"), _, Some(refund)) => &mut refund.0,
        (Some("note"), ..) => &mut note.0,
        _ => &mut [],
    };
    let error = blame(fields, typed.refusal);
    let states = [
        names::order(say, order.stand.order),
        names::payment(say, order.stand.payment),
        names::goods(say, order.stand.goods),
    ];
    let view = Shown {
        say,
        title: format!("{} · {}", order.code, group.delivery_to.reveal().name),
        lead: states.join(" · "),
        back: say.link("/admin/orders"),
        path: say.link(&format!("/admin/orders/{}", order.id)),
        done: typed.done,
        error,
        warnings: parts::warnings(say, whole),
        lines: whole.lines.iter().map(|line| line_view(say, line)).collect(),
        sums: sums(say, whole),
        taxes: taxes(say, whole),
        known: known(web, opened),
        to: group.delivery_to.reveal().lines(say.lang),
        phone: group.delivery_to.reveal().phone.clone(),
        billing: group.billing_to.as_ref().map(|to| {
            let mut lines = to.reveal().lines(say.lang);
            lines.extend(Some(to.reveal().tax_id.clone()).filter(|id| !id.is_empty()));
            lines
        }),
        note_of_theirs: Some(group.note.reveal().clone()).filter(|note| !note.is_empty()),
        send: sending,
        parcels: whole.parcels.iter().enumerate().map(|(at, one)| parcel_view(say, whole, at, one)).collect(),
        refunds: refunds(say, opened),
        refund,
        confirm: (waits_for_hand(opened) && web.may(Right::Sales))
            .then(|| Button::small(say.t("orders-confirm"))),
        more: if web.may(Right::Sales) { doings(say, may) } else { Vec::new() },
        slip: say.link(&format!("/admin/orders/{}/slip.pdf", order.id)),
        others: whole.others.iter().map(|other| others(say, other)).collect(),
        after: opened.after.html.clone(),
        note,
        notes: opened.notes.iter().map(|note| note_view(say, note)).collect(),
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

/// What may be done with it by one button.
fn doings(say: &Say, may: reads::MayStaff) -> Vec<Doing> {
    let all = [
        (may.refuse, "refused", ["orders-refuse", "orders-refuse-what", "orders-refuse-yes"]),
        (may.shorten, "rest", ["orders-shorten", "orders-shorten-what", "orders-shorten-yes"]),
        (
            may.cancel && !may.cancels_all,
            "cancel",
            ["orders-cancel", "orders-cancel-staff", "orders-cancel-yes"],
        ),
        (
            may.cancel && may.cancels_all,
            "cancel",
            ["orders-cancel", "orders-cancel-all", "orders-cancel-yes"],
        ),
        (may.forget, "forget", ["orders-forget", "orders-forget-what", "orders-forget-yes"]),
    ];
    let doing = |(_, verb, keys): (bool, &'static str, [&str; 3])| {
        let [name, what, yes] = keys.map(|key| say.t(key));
        Doing { verb, name, what, yes }
    };
    all.into_iter().filter(|(is_open, ..)| *is_open).map(doing).collect()
}

/// Another order of the same payment: where it is, and what it is.
fn others(say: &Say, other: &Order) -> (String, String) {
    let said = format!("{} · {} · {}", other.code, names::shelf(say, other.shelf()), say.money(&other.total));
    (say.link(&format!("/admin/orders/{}", other.id)), said)
}

/// Whether money comes by a way of which somebody of the shop must say that it came.
fn waits_for_hand(opened: &Opened) -> bool {
    opened.around.payments.iter().any(|one| match one.state {
        State::ActionNeeded | State::Authorised => one.way.abilities().by_hand,
        State::Started | State::Captured | State::Declined | State::Voided | State::Expired => false,
    })
}

/// What is known of it: names and values.
fn known(web: &Web, opened: &Opened) -> Vec<(String, String)> {
    let (say, whole) = (&web.say, &opened.whole);
    let (group, order) = (&whole.group, &whole.order);
    let paid = opened.around.payments.iter().find(|one| Some(one.id) == group.payment);
    let paid = paid.or_else(|| opened.around.payments.iter().find(|one| one.way.code() == group.method));
    let person = match group.person {
        Some(_) => say.t("orders-is-member"),
        None => say.t("orders-is-guest"),
    };
    let day = |at: Option<kernel::Timestamp>| at.map(|at| say.day(&at));
    // Of what was sent elsewhere nobody knows the day.
    let is_elsewhere = order.is_past() && whole.parcels.is_empty();
    let rows = [
        ("orders-email", Some(group.email.reveal().clone()).filter(|email| !email.is_empty())),
        ("orders-who", Some(person)),
        ("orders-sold-by", whole.sold_by.as_ref().map(|seller| seller.name.clone())),
        ("orders-kept", parts::kept(say, opened)),
        ("orders-day-placed", Some(say.day(&order.placed_at))),
        ("orders-day-paid", day(order.paid_at.filter(|_| !order.is_past()))),
        ("orders-day-sent", day(order.sent_at.filter(|_| !is_elsewhere))),
        ("orders-day-delivered", day(order.delivered_at)),
        ("orders-day-deemed-on", day(order.deemed_at)),
        ("orders-day-ended", day(order.ended_at.filter(|_| !order.is_past()))),
        ("orders-paid-by", paid.map(|one| say.t(one.way.name()))),
        ("orders-way", group.delivery.as_ref().map(|way| way.name.show(say.lang).to_owned())),
        ("orders-expected", names::arrival(say, whole, &web.house().shop.face().zone)),
        ("orders-refund-until", day(reads::refund_until(order))),
        ("orders-invoice", group.wants_invoice.then(|| say.t("orders-invoice-wanted"))),
        ("orders-heard", group.heard.map(|from| names::heard(say, from))),
        ("orders-came-from", Some(group.source.referrer.clone()).filter(|from| !from.is_empty())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

fn sending(web: &Web, whole: &Whole, typed: &Typed<'_>) -> Sending {
    let say = &web.say;
    let goods = reads::lines_left(whole).into_iter().map(|line| {
        let name = format!("{LINE}{}", line.id);
        let value = typed.value(&name).map_or_else(|| line.left().to_string(), str::to_owned);
        (name, names::line(say.lang, line), line.left(), value)
    });
    let mut choices = vec![(String::new(), say.t("orders-carrier-none"))];
    choices.extend(carriers::all().iter().map(|one| (one.code.to_owned(), one.name.to_owned())));
    let chosen = whole.group.delivery.as_ref().and_then(|way| way.carrier.clone()).unwrap_or_default();
    let carrier = Field {
        value: typed.value("carrier").map_or(chosen, str::to_owned),
        required: false,
        ..Field::new(FieldKind::Choice(choices), "carrier", say.t("orders-carrier"))
    };
    let number = Field {
        value: typed.value("number").unwrap_or_default().to_owned(),
        required: false,
        autocomplete: Some("off"),
        hint: Some(say.t("orders-number-hint")),
        ..Field::new(FieldKind::Text, "number", say.t("orders-number"))
    };
    let mark = Field::hidden("mark", web.mark(typed.value("mark").unwrap_or_default()));
    Sending {
        goods: goods.collect(),
        fields: vec![carrier, number, mark],
        button: Button::main(say.t("orders-send")),
    }
}

fn refund(web: &Web, whole: &Whole, typed: &Typed<'_>) -> (Vec<Field>, Button) {
    let say = &web.say;
    let most = reads::may_staff(whole).refund;
    let amount = Field {
        value: typed.value("amount").unwrap_or_default().to_owned(),
        required: false,
        autocomplete: Some("off"),
        hint: Some(say.with("orders-refund-hint", &[("most", Word::Money(most))])),
        ..Field::new(FieldKind::Text, "amount", say.t("orders-refund-amount"))
    };
    let mark = Field::hidden("mark", web.mark(typed.value("mark").unwrap_or_default()));
    (vec![amount, mark], Button::small(say.t("orders-refund-send")))
}

fn noting(web: &Web, typed: &Typed<'_>) -> (Vec<Field>, Button) {
    let say = &web.say;
    let note = Field {
        value: typed.value("note").unwrap_or_default().to_owned(),
        ..Field::new(FieldKind::Lines, "note", say.t("orders-note"))
    };
    let mark = Field::hidden("mark", web.mark(typed.value("mark").unwrap_or_default()));
    (vec![note, mark], Button::small(say.t("orders-note-send")))
}
