//! How one order is drawn for its seller.

use super::LINE;
use askama::Template;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use orders::model::{Line, ON_DELIVERY, Parcel, PaymentState, Whole};
use sellers::model::Seller;
use shipping_facts::carriers;
use std::collections::BTreeMap;
use webkit::{Html, Page, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "order.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    done: bool,
    error: Option<FormError>,
    /// What is in it: how many, what, its number.
    lines: Vec<(String, String, String)>,
    total: String,
    /// What is to be paid at the door.
    collect: Option<String>,
    /// Where it goes; nothing once it is over.
    to: Vec<String>,
    phone: String,
    note: Option<String>,
    way: Option<String>,
    send: Option<Sending>,
    action: String,
    slip: Option<String>,
    parcels: Vec<(String, String)>,
    back: String,
}

/// The form of a parcel.
struct Sending {
    /// How many of each line: the name of the field, what it is called, how many are left, what stands in it.
    goods: Vec<(String, String, u32, String)>,
    fields: Vec<Field>,
    button: Button,
}

/// What was typed and refused.
#[derive(Default)]
pub(super) struct Typed<'t> {
    pub(super) fields: Option<&'t BTreeMap<String, String>>,
    pub(super) refusal: Option<&'t Refusal>,
    pub(super) done: bool,
}

impl Typed<'_> {
    fn value(&self, name: &str) -> Option<String> {
        self.fields.and_then(|fields| fields.get(name)).cloned()
    }
}

/// The page.
pub(super) fn page(web: &Web, seller: &Seller, whole: &Whole, typed: &Typed<'_>) -> Page {
    let (say, order, group) = (&web.say, &whole.order, &whole.group);
    let is_over = order.stand.is_over();
    let mut send = (!is_over).then(|| sending(web, whole, typed)).flatten();
    let error = blame(send.as_mut(), typed.refusal);
    let to = group.delivery_to.reveal();
    let here = say.link(&format!("/account/selling/{}/orders/{}", seller.id, order.id));
    let view = Shown {
        say,
        title: say.with("trading-order", &[("code", Word::Text(&order.code))]),
        lead: format!("{} · {}", super::super::shelf(say, order.shelf()), say.day(&order.placed_at)),
        done: typed.done,
        error,
        lines: whole.lines.iter().map(|one| line(say, one)).collect(),
        total: say.money(&order.total),
        collect: collect(say, whole),
        to: if is_over { Vec::new() } else { to.lines(say.lang) },
        phone: if is_over { String::new() } else { to.phone.clone() },
        note: Some(group.note.reveal().clone()).filter(|note| !note.is_empty() && !is_over),
        way: group.delivery.as_ref().map(|way| way.name.show(say.lang).to_owned()),
        action: format!("{here}/send"),
        slip: send.is_some().then(|| format!("{here}/slip.pdf")),
        send,
        parcels: whole.parcels.iter().map(|one| parcel(say, whole, one)).collect(),
        back: say.link(&format!("/account/selling/{}/orders", seller.id)),
    };
    Page::new(view.title.clone(), Html(view.to_string()))
}

/// What whoever brings it must not forget to ask for.
fn collect(say: &Say, whole: &Whole) -> Option<String> {
    let order = &whole.order;
    let waits = matches!(order.stand.payment, PaymentState::Waiting | PaymentState::Authorised);
    let is_asked = waits && whole.group.method == ON_DELIVERY && !order.stand.is_over();
    is_asked.then(|| say.with("trading-collect", &[("amount", Word::Money(order.total))]))
}

fn line(say: &Say, one: &Line) -> (String, String, String) {
    (one.quantity.to_string(), orders::words::line(say.lang, one), one.sku.clone())
}

/// A parcel that has gone: by whom and under which number, and when.
fn parcel(say: &Say, whole: &Whole, one: &Parcel) -> (String, String) {
    let code = one.carrier.as_deref().unwrap_or_default();
    let carrier = carriers::find(code).map_or_else(|| code.to_owned(), |known| known.name.to_owned());
    let what = [carrier, one.number.clone()].join(" ").trim().to_owned();
    let day = match one.delivered_at {
        Some(at) => say.with("trading-parcel-there", &[("day", Word::At(at))]),
        None => say.with("trading-parcel-gone", &[("day", Word::At(one.sent_at))]),
    };
    let packed = |line: &Line| {
        let found = one.goods.iter().find(|packed| packed.line == line.id)?;
        Some(format!("{} × {}", found.quantity, orders::words::line(say.lang, line)))
    };
    let goods: Vec<String> = whole.lines.iter().filter_map(packed).collect();
    let what = if what.is_empty() { say.t("trading-parcel") } else { what };
    (what, format!("{day} {}", goods.join(", ")))
}

/// The form of the next parcel, while something is left for one.
fn sending(web: &Web, whole: &Whole, typed: &Typed<'_>) -> Option<Sending> {
    let say = &web.say;
    let left = whole.lines.iter().filter(|line| line.left() > 0);
    let goods: Vec<_> = left
        .map(|line| {
            let name = format!("{LINE}{}", line.id);
            let value = typed.value(&name).unwrap_or_else(|| line.left().to_string());
            (name, orders::words::line(say.lang, line), line.left(), value)
        })
        .collect();
    if goods.is_empty() {
        return None;
    }
    let mut all = vec![(String::new(), say.t("trading-carrier-none"))];
    all.extend(carriers::all().iter().map(|one| (one.code.to_owned(), one.name.to_owned())));
    let chosen = whole.group.delivery.as_ref().and_then(|way| way.carrier.clone()).unwrap_or_default();
    let fields = vec![
        Field {
            value: typed.value("carrier").unwrap_or(chosen),
            required: false,
            ..Field::new(FieldKind::Choice(all), "carrier", say.t("trading-carrier"))
        },
        Field {
            value: typed.value("number").unwrap_or_default(),
            required: false,
            autocomplete: Some("off"),
            hint: Some(say.t("trading-number-hint")),
            ..Field::new(FieldKind::Text, "number", say.t("trading-number"))
        },
        Field::hidden("mark", web.mark(&typed.value("mark").unwrap_or_default())),
    ];
    Some(Sending { goods, fields, button: Button::main(say.t("trading-send")) })
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
fn blame(send: Option<&mut Sending>, refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let fields = send.map(|send| &mut send.fields);
    let to_blame = fields.and_then(|all| all.iter_mut().find(|one| Some(one.name) == refusal.field));
    match to_blame {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(FormError { text: refusal.text.clone() }),
    }
}
