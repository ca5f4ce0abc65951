//! What goes to whoever bought, in their language. Nothing is kept or sent here.

mod received;

pub(crate) use received::{by_transfer, received};

use crate::{
    law,
    model::{Kind, Line, ON_DELIVERY, Parcel, Shelf, Whole},
    names,
    rules::{dates::REFUND_DAYS, goods},
};
use action::House;
use kernel::{Money, Word};
use shipping_facts::carriers;
use webkit::Say;

/// What a letter says.
pub(crate) struct Says {
    /// One line.
    pub(crate) subject: String,
    /// Plain text.
    pub(crate) body: String,
    /// What its button says.
    pub(crate) button: String,
    /// A sentence below it.
    pub(crate) fine: String,
    /// Whether it leads to the texts that were agreed to.
    pub(crate) has_terms: bool,
}

/// Speaks to whoever bought.
fn say(house: &House, whole: &Whole) -> Say {
    Say::new(house, whole.group.lang)
}

fn of(say: &Say, whole: &Whole, (subject, body): (&str, &str), words: &[(&str, Word<'_>)]) -> Says {
    let (button, fine) = (say.t("orders-letter-button"), fine(say, whole));
    let (subject, body) = (say.with(subject, words), say.with(body, words));
    Says { subject, body, button, fine, has_terms: false }
}

/// What stands below the button: the link of whoever has no account opens the order to anybody.
fn fine(say: &Say, whole: &Whole) -> String {
    match whole.group.person {
        Some(_) => say.t("orders-letter-fine"),
        None => format!("{} {}", say.t("orders-letter-fine"), say.t("orders-letter-fine-link")),
    }
}

/// Where the texts are that were agreed to: a paper that nobody changes any more.
pub(crate) fn terms(house: &House, whole: &Whole, path: &str) -> String {
    let say = say(house, whole);
    let page = format!("{}{}", house.shop.face().public_url, say.link(path));
    say.with("orders-letter-terms", &[("page", Word::Text(&page))])
}

/// By which way money goes back; cash that was given at the door finds another.
fn same_way(say: &Say, whole: &Whole, body: String) -> String {
    match whole.group.method == ON_DELIVERY {
        true => body,
        false => format!("{body} {}", say.t("orders-letter-same-way")),
    }
}

/// The money is there.
pub(crate) fn paid(house: &House, whole: &Whole) -> Says {
    let say = say(house, whole);
    let shop = house.shop.face().name.clone();
    let words = [
        ("code", Word::Text(&whole.order.code)),
        ("shop", Word::Text(&shop)),
        ("amount", Word::Money(whole.order.paid)),
    ];
    let mut says = of(&say, whole, ("orders-letter-paid-subject", "orders-letter-paid-body"), &words);
    if let Some(way) = &whole.group.delivery {
        says.body = format!("{}\n\n{}", says.body, names::window(&say, way));
    }
    says
}

/// A parcel is on its way, or waits to be fetched.
pub(crate) fn sent(house: &House, whole: &Whole, parcel: &Parcel) -> Says {
    let say = say(house, whole);
    let shop = house.shop.face().name.clone();
    let is_fetched = whole.group.delivery.as_ref().is_some_and(|way| way.kind == Kind::PickUp);
    let keys = match is_fetched {
        true => ("orders-letter-ready-subject", "orders-letter-ready-body"),
        false => ("orders-letter-sent-subject", "orders-letter-sent-body"),
    };
    let words = [("code", Word::Text(&whole.order.code)), ("shop", Word::Text(&shop))];
    let mut says = of(&say, whole, keys, &words);
    let mut parts = vec![says.body, packed(&say, whole, parcel)];
    parts.extend(followed(&say, whole, parcel));
    let sent = house.shop.face().zone.day(parcel.sent_at);
    if let Some(way) = whole.group.delivery.as_ref().filter(|way| !is_fetched && way.latest >= sent) {
        parts.push(names::window(&say, way));
    }
    if whole.group.method == ON_DELIVERY && whole.order.paid_at.is_none() {
        parts.push(say.with("orders-letter-pay-at-door", &[("amount", Word::Money(whole.order.total))]));
    }
    says.body = parts.join("\n\n");
    says
}

/// Files and keys can be fetched: they stand on the page of the order.
pub(crate) fn handed_over(house: &House, whole: &Whole, parcel: &Parcel) -> Says {
    let say = say(house, whole);
    let words = [("code", Word::Text(&whole.order.code))];
    let mut says = of(&say, whole, ("orders-letter-handed-subject", "orders-letter-handed-body"), &words);
    let mut parts = vec![says.body, packed(&say, whole, parcel)];
    parts.extend(law::agreed(&say, &whole.lines));
    says.body = parts.join("\n\n");
    says.button = say.t("orders-letter-handed-button");
    says
}

fn packed(say: &Say, whole: &Whole, parcel: &Parcel) -> String {
    let of = |line: &Line| {
        let packed = parcel.goods.iter().find(|one| one.line == line.id)?;
        Some(format!("{} × {}", packed.quantity, names::line(say.lang, line)))
    };
    whole.lines.iter().filter_map(of).collect::<Vec<_>>().join("\n")
}

/// Who carries it, and where one sees how far it is.
fn followed(say: &Say, whole: &Whole, parcel: &Parcel) -> Option<String> {
    let code = parcel.carrier.as_deref()?;
    let name = names::carrier(code);
    let mut said = match parcel.number.is_empty() {
        true => say.with("orders-letter-carrier", &[("carrier", Word::Text(&name))]),
        false => say.with(
            "orders-letter-tracking",
            &[("carrier", Word::Text(&name)), ("number", Word::Text(&parcel.number))],
        ),
    };
    let postcode = &whole.group.delivery_to.reveal().postcode;
    if let Some(address) = carriers::tracking(code, &parcel.number, postcode) {
        said = format!("{said}\n{address}");
    }
    Some(said)
}

/// It was called off.
pub(crate) fn cancelled(house: &House, whole: &Whole) -> Says {
    let say = say(house, whole);
    let shop = house.shop.face().name.clone();
    let words = [("code", Word::Text(&whole.order.code)), ("shop", Word::Text(&shop))];
    let keys = ("orders-letter-cancelled-subject", "orders-letter-cancelled-body");
    let mut says = of(&say, whole, keys, &words);
    if whole.order.shelf() == Shelf::ToRefund {
        let back = same_way(&say, whole, say.n("orders-letter-cancelled-paid", &REFUND_DAYS));
        says.body = format!("{}\n\n{back}", says.body);
    }
    says
}

/// Nobody paid in time.
pub(crate) fn expired(house: &House, whole: &Whole) -> Says {
    let say = say(house, whole);
    let shop = house.shop.face().name.clone();
    let words = [("code", Word::Text(&whole.order.code)), ("shop", Word::Text(&shop))];
    of(&say, whole, ("orders-letter-expired-subject", "orders-letter-expired-body"), &words)
}

/// The money came when the goods were gone.
pub(crate) fn too_late(house: &House, whole: &Whole) -> Says {
    let say = say(house, whole);
    let words = [("code", Word::Text(&whole.order.code)), ("amount", Word::Money(whole.order.paid))];
    let says = of(&say, whole, ("orders-letter-late-subject", "orders-letter-late-body"), &words);
    Says { body: same_way(&say, whole, says.body), ..says }
}

/// Money went back.
pub(crate) fn refunded(house: &House, whole: &Whole, amount: Money) -> Says {
    let say = say(house, whole);
    let shop = house.shop.face().name.clone();
    let words = [
        ("code", Word::Text(&whole.order.code)),
        ("shop", Word::Text(&shop)),
        ("amount", Word::Money(amount)),
    ];
    let keys = ("orders-letter-refunded-subject", "orders-letter-refunded-body");
    let says = of(&say, whole, keys, &words);
    Says { body: same_way(&say, whole, says.body), ..says }
}

/// Some of it is not sent any more; these are its lines as they were before.
pub(crate) fn shortened(house: &House, whole: &Whole, before: &[Line], amount: Money) -> Says {
    let say = say(house, whole);
    let words = [("code", Word::Text(&whole.order.code)), ("amount", Word::Money(amount))];
    let keys = ("orders-letter-shortened-subject", "orders-letter-shortened-body");
    let says = of(&say, whole, keys, &words);
    let left = goods::to_send(before).into_iter().filter(|line| line.left() > 0);
    let left: Vec<String> =
        left.map(|line| format!("{} × {}", line.left(), names::line(say.lang, line))).collect();
    let back = same_way(&say, whole, say.with("orders-letter-shortened-back", &words));
    Says { body: format!("{}\n\n{}\n\n{back}", says.body, left.join("\n")), ..says }
}

/// Somebody looks for their order.
pub(crate) fn found(house: &House, whole: &Whole) -> Says {
    let say = say(house, whole);
    let words = [("code", Word::Text(&whole.order.code))];
    let says = of(&say, whole, ("orders-letter-found-subject", "orders-letter-found-body"), &words);
    Says { fine: say.t("orders-letter-found-fine"), ..says }
}
