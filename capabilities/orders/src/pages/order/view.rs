//! How an order is drawn for whoever bought it.

mod parts;

use super::Opened;
use crate::{
    law,
    model::{Kind, ON_DELIVERY, Shelf, TRANSFER},
    names,
    pages::{blame, unkept},
    reads,
};
use askama::Template;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use orders_facts::{HeardFrom, OrderState};
use parts::{LineView, OtherView, ParcelView, StepView, Sums, lines, parcels, steps, sums};
use webkit::{Html, Page, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "order.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    state: String,
    tone: &'static str,
    done: Option<String>,
    error: Option<FormError>,
    /// Where its forms go: to pay, to call it off, to say from where they know the shop, to make it theirs.
    to_pay: String,
    to_cancel: String,
    to_hear: String,
    to_claim: Option<String>,
    receipt: Option<String>,
    /// The texts that were agreed to.
    terms: Option<String>,
    /// That it was bought elsewhere, and what that means.
    past: Option<String>,
    /// The form that puts all of it into the basket once more: where it goes, and each thing with how many.
    again: Option<(String, Vec<String>)>,
    /// The other orders that the same payment pays.
    others: Vec<OtherView>,
    /// Going back on it, and sending it back: links and their words.
    back: Vec<(String, String)>,
    after: Vec<Html>,
    pay: Option<Pay>,
    steps: Vec<StepView>,
    /// What parcels are called together where some of them never were any.
    parcels_title: &'static str,
    parcels: Vec<ParcelView>,
    lines: Vec<LineView>,
    sums: Sums,
    refunds: Vec<String>,
    /// How it comes, where to.
    way: Option<(String, Option<String>)>,
    to: Vec<String>,
    billing: Option<Vec<String>>,
    paid_by: String,
    note: Option<String>,
    /// What comes of calling it off.
    can_cancel: Option<String>,
    hear: Option<(Field, Button)>,
    /// What the law gives: sentences and where more stands.
    law: Vec<(String, String, String)>,
    /// Who sells: lines.
    seller: Vec<String>,
    help: String,
    mine: Option<String>,
}

/// What waits to be paid.
struct Pay {
    lead: String,
    /// How long the goods are kept aside.
    until: Option<String>,
    /// Where a transfer goes: names and values.
    transfer: Vec<(String, String)>,
    fields: Vec<Field>,
    button: Button,
}

/// The page.
pub(super) fn page(web: &Web, opened: &Opened, done: &str, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let (whole, may) = (&opened.whole, reads::may(&opened.whole));
    let (group, order) = (&whole.group, &whole.order);
    let face = web.house().shop.face();
    let mut pay = may.pay.then(|| paying(web, opened));
    let mut none = Vec::new();
    let fields = pay.as_mut().map_or(&mut none, |pay| &mut pay.fields);
    let error = blame(fields, refusal);
    let is_over = matches!(order.stand.order, OrderState::Cancelled | OrderState::Expired);
    let view = Shown {
        say,
        title: say.with("orders-order", &[("code", Word::Text(&order.code))]),
        lead: say.with("orders-placed-on", &[("day", Word::At(order.placed_at))]),
        state: names::shelf_for_them(say, order.shelf()),
        tone: tone(order.shelf()),
        done: said_done(say, done),
        error,
        to_pay: say.link(&opened.door.at("/pay", "")),
        to_cancel: say.link(&opened.door.at("/cancel", "")),
        to_hear: say.link(&opened.door.at("/heard", "")),
        to_claim: (may.claim && web.session().is_some()).then(|| say.link(&opened.door.at("/claim", ""))),
        receipt: may.receipt.then(|| say.link(&opened.door.at("/receipt.pdf", ""))),
        terms: may.terms.then(|| say.link(&opened.door.at("/terms.pdf", ""))),
        past: order.past.as_ref().map(|past| names::past(say, past)),
        again: may.again.then(|| (say.link("/basket/many"), parts::again(whole))),
        others: whole
            .others
            .iter()
            .map(|other| parts::other(say, other, opened.door.beside(other)))
            .collect(),
        back: if may.go_back { going_back(say, opened) } else { Vec::new() },
        after: opened.after.html.clone(),
        pay,
        steps: steps(web, whole),
        parcels_title: parts::parcels_title(whole),
        parcels: parcels(say, whole),
        lines: lines(web, whole, &opened.around.gallery),
        sums: sums(say, whole),
        refunds: parts::refunds(say, whole),
        way: group.delivery.as_ref().map(|way| {
            let is_awaited = !is_over && order.delivered_at.is_none();
            let window = names::arrival(say, whole, &face.zone).filter(|_| is_awaited);
            (way.name.show(say.lang).to_owned(), window)
        }),
        to: where_to(say, opened),
        billing: group.billing_to.as_ref().map(|to| to.reveal().lines(say.lang)),
        paid_by: method(say, opened),
        note: Some(group.note.reveal().clone()).filter(|note| !note.is_empty()),
        can_cancel: may.cancel.then(|| match may.cancels_all {
            true => say.t("orders-cancel-all"),
            false => say.t("orders-cancel-sure"),
        }),
        hear: may.hear.then(|| hearing(say)),
        law: if is_over { Vec::new() } else { law(web, opened) },
        seller: law::seller(say, whole, &face),
        help: say.link("/contact/write?matter=order"),
        mine: web.session().map(|_| say.link("/account/orders")),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// The ways back: going back on the purchase at all, and sending something back.
fn going_back(say: &Say, opened: &Opened) -> Vec<(String, String)> {
    let ways = [("/withdraw", "orders-withdraw-here"), ("/return", "orders-return-here")];
    let is_open = |(verb, _): &(&str, &str)| *verb != "/withdraw" || reads::may_withdraw(&opened.whole);
    let ways = ways.into_iter().filter(is_open);
    ways.map(|(verb, key)| (say.link(&opened.door.at(verb, "")), say.t(key))).collect()
}

/// What the state says by its colour: green what goes well, amber what waits for the buyer, nothing what is over.
fn tone(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::ToPay => "is-waiting",
        Shelf::ToSend | Shelf::OnTheWay | Shelf::Delivered | Shelf::Done => "",
        Shelf::ToRefund | Shelf::Over => "is-off",
    }
}

fn said_done(say: &Say, done: &str) -> Option<String> {
    match done {
        "placed" => Some(say.t("orders-done-placed")),
        "paid" => Some(say.t("orders-done-paid")),
        "cancelled" => Some(say.t("orders-done-cancelled")),
        "heard" => Some(say.t("orders-done-heard")),
        "claimed" => Some(say.t("orders-done-claimed")),
        _ => None,
    }
}

/// Where it goes; what is fetched is fetched somewhere else.
fn where_to(say: &Say, opened: &Opened) -> Vec<String> {
    let group = &opened.whole.group;
    let point = group.delivery.as_ref().filter(|way| way.kind != Kind::Carrier);
    match point.and_then(|way| way.point.as_ref()) {
        Some(point) => point.show(say.lang).lines().map(str::to_owned).collect(),
        None => group.delivery_to.reveal().lines(say.lang),
    }
}

/// The way to pay, by its name.
fn method(say: &Say, opened: &Opened) -> String {
    let group = &opened.whole.group;
    let paid = opened.around.payments.iter().find(|one| Some(one.id) == group.payment);
    let known = paid.or_else(|| opened.around.payments.iter().find(|one| one.way.code() == group.method));
    known.map(|one| say.t(one.way.name())).unwrap_or_default()
}

fn paying(web: &Web, opened: &Opened) -> Pay {
    let (say, group) = (&web.say, &opened.whole.group);
    let until = reads::pay_until(&opened.around, web.now());
    let words = [("amount", Word::Money(group.total))];
    let transfer = opened.around.transfer.as_ref().map(|to| {
        let rows = [
            ("orders-transfer-iban", Some(to.iban.clone())),
            ("orders-transfer-holder", Some(to.holder.clone())),
            ("orders-transfer-concept", Some(opened.whole.reference().to_owned())),
            ("orders-transfer-amount", Some(say.money(&group.total))),
            ("orders-transfer-until", until.map(|until| say.day(&until))),
        ];
        rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect::<Vec<_>>()
    });
    let is_transfer = transfer.is_some();
    let chosen = &opened.whole.group.method;
    let offered = opened.around.methods.iter().filter(|way| way.code != ON_DELIVERY);
    let offered = offered.filter(|way| !(is_transfer && way.code == TRANSFER));
    let ways = offered.map(|way| (way.code.clone(), say.t(way.name)));
    let cards = opened.around.cards.iter().map(|card| (reads::of_card(card.id), parts::card(say, card)));
    let choices: Vec<(String, String)> = cards.chain(ways).collect();
    let mut fields = Vec::new();
    if choices.len() > 1 {
        let kind = FieldKind::Choice(choices);
        fields.push(Field { value: chosen.clone(), ..Field::new(kind, "method", say.t("orders-pay-by")) });
    } else if let Some((code, _)) = choices.into_iter().next() {
        fields.push(Field::hidden("method", code));
    }
    Pay {
        lead: match is_transfer {
            true => say.with("orders-pay-transfer", &words),
            false => say.with("orders-pay-lead", &words),
        },
        until: until.filter(|_| !is_transfer).map(|until| {
            let left = until.as_second().saturating_sub(web.now().as_second());
            say.n("orders-pay-until", &(left / 60).max(1))
        }),
        transfer: transfer.unwrap_or_default(),
        fields,
        button: match is_transfer {
            true => Button { text: say.t("orders-pay-otherwise"), ..Button::default() },
            false => Button::main(say.with("orders-pay", &words)),
        },
    }
}

fn hearing(say: &Say) -> (Field, Button) {
    let first = (String::new(), say.t("orders-heard-choose"));
    let all = HeardFrom::ALL.iter().map(|from| (from.code().to_owned(), names::heard(say, *from)));
    let kind = FieldKind::Choice(std::iter::once(first).chain(all).collect());
    let field = Field { required: false, ..Field::new(kind, "from", say.t("orders-heard")) };
    (field, Button::small(say.t("orders-heard-send")))
}

/// Going back on it, and the guarantee (RULES section 2 rows 5, 17 and 18).
fn law(web: &Web, opened: &Opened) -> Vec<(String, String, String)> {
    let (say, whole) = (&web.say, &opened.whole);
    if whole.is_private() {
        return vec![(say.t("orders-law-private"), say.link("/contact"), say.t("orders-law-ask"))];
    }
    let (returns, guarantee) = match say.lang {
        kernel::Lang::Es => ("/devoluciones", "/garantia"),
        kernel::Lang::En => ("/returns", "/guarantee"),
    };
    let answers = law::guarantee(say, "orders-law-guarantee", &whole.lines, &web.house().shop.face());
    let answers = (answers, say.link(guarantee), say.t("orders-law-more"));
    if whole.order.is_past() {
        return vec![answers];
    }
    let withdrawal = match reads::may_withdraw(whole) {
        true => {
            let mut said = vec![say.t("orders-law-withdrawal")];
            said.extend(law::kept(say, &whole.lines));
            said.extend(law::agreed(say, &whole.lines));
            said.join(" ")
        }
        false => {
            let said = std::iter::once(say.t("orders-law-no-withdrawal"));
            said.chain(law::agreed(say, &whole.lines)).collect::<Vec<_>>().join(" ")
        }
    };
    vec![(withdrawal, say.link(returns), say.t("orders-law-returns")), answers]
}
