//! What is asked: who buys, where it goes, how it is brought, billed and paid. What it costs is in `summary`.

use super::{
    asked::CARD,
    troubles::refusal,
    words::{price, when},
};
use crate::{
    model::{No, Scene, Wish},
    reads::{asks_street, pays},
};
use addresses::{
    model::{Kept, PostalAddress},
    pieces::{BILLING, Typed, fields},
};
use askama::{Template, filters::HtmlSafe};
use kernel::{Rejection, Word};
use look::{Field, FieldKind};
use payments::model::{MethodShown, SavedCard};
use shipping::model::Quote;
use webkit::{Refusal, Say};

/// One of several, to choose by pressing.
#[derive(Default, Template)]
#[template(path = "choice.html")]
pub(super) struct Choice {
    pub(super) id: String,
    pub(super) name: &'static str,
    pub(super) value: String,
    pub(super) title: String,
    pub(super) lines: Vec<String>,
    pub(super) price: String,
    pub(super) is_chosen: bool,
    pub(super) has_error: bool,
}
impl HtmlSafe for Choice {}

/// What is wrong with an address, if that is what is wrong.
fn of_address(say: &Say, wrong: &[No], is_it: impl Fn(&No) -> bool) -> Option<Refusal> {
    wrong.iter().find(|no| is_it(no)).map(|no| refusal(say, no))
}

fn is_wrong(wrong: &[No], field: &str) -> bool {
    wrong.iter().any(|no| no.field() == Some(field))
}

/// Where a guest hears of the order.
pub(super) fn email(say: &Say, wish: &Wish, wrong: &[No]) -> Field {
    let error = wrong.iter().find(|no| matches!(no, No::Email)).map(|no| refusal(say, no).text);
    Field {
        value: wish.email.reveal().clone(),
        autocomplete: Some("email"),
        hint: Some(say.t("checkout-email-hint")),
        error,
        ..Field::new(FieldKind::Email, "email", say.t("checkout-email"))
    }
}

/// The addresses of a book, and that it is another one.
pub(super) fn kept(say: &Say, scene: &Scene) -> Vec<Choice> {
    if scene.kept.is_empty() {
        return Vec::new();
    }
    let one = |kept: &Kept| Choice {
        id: format!("kept-{}", kept.id),
        name: "kept",
        value: kept.id.to_string(),
        title: kept.address.reveal().name.clone(),
        lines: vec![kept.address.reveal().lines(say.lang).into_iter().skip(1).collect::<Vec<_>>().join(", ")],
        is_chosen: scene.chosen == Some(kept.id),
        ..Choice::default()
    };
    let other = Choice {
        id: "kept-new".into(),
        name: "kept",
        value: "new".into(),
        title: say.t("checkout-address-other"),
        is_chosen: scene.chosen.is_none(),
        ..Choice::default()
    };
    scene.kept.iter().map(one).chain([other]).collect()
}

/// The address that is typed. Where one of the book may be chosen instead, a browser must not insist on it. Whoever fetches it says
/// who comes: what was typed of a street travels along, in case they have it brought after all.
pub(super) fn address(say: &Say, scene: &Scene, wish: &Wish, wrong: &[No]) -> Vec<Field> {
    let blamed = of_address(say, wrong, |no| matches!(no, No::Address(_)));
    let typed = at_home(wish.typed.reveal(), scene);
    let mut all = fields(say, "", &[], Typed { address: &typed, refusal: blamed.as_ref() });
    if !scene.kept.is_empty() {
        all.iter_mut().for_each(|field| field.required = false);
    }
    match asks_street(scene) {
        true => all,
        false => {
            let is_asked = |field: &Field| ["name", "country"].contains(&field.name);
            all.into_iter().map(|field| if is_asked(&field) { field } else { field.unseen() }).collect()
        }
    }
}

/// Two questions of billing: the other address, and what an invoice needs besides.
pub(super) fn billing(say: &Say, scene: &Scene, wish: &Wish, wrong: &[No]) -> (Vec<Field>, Vec<Field>) {
    let blamed = of_address(say, wrong, |no| matches!(no, No::Billing(_)));
    let typed = at_home(wish.billing.reveal(), scene);
    let mut all = fields(say, BILLING, &[], Typed { address: &typed, refusal: blamed.as_ref() });
    // They are asked only of those who want it, so no browser insists on them.
    all.iter_mut().for_each(|field| field.required = false);
    all.into_iter().partition(|field| !["billing_company", "billing_tax_id"].contains(&field.name))
}

/// An address always says a country; the shop's own until somebody chooses another.
fn at_home(typed: &PostalAddress, scene: &Scene) -> PostalAddress {
    let country = if typed.country.is_empty() { &scene.place.country } else { &typed.country };
    PostalAddress { country: country.clone(), ..typed.clone() }
}

/// To whom it is billed.
pub(super) fn bills(say: &Say, wish: &Wish) -> Vec<Choice> {
    let one = |value: &str, key: &str, is_chosen| Choice {
        id: format!("bill-{value}"),
        name: "bill",
        value: value.to_owned(),
        title: say.t(key),
        is_chosen,
        ..Choice::default()
    };
    vec![
        one("same", "checkout-bill-same", !wish.bills_elsewhere),
        one("other", "checkout-bill-other", wish.bills_elsewhere),
    ]
}

/// A box that is ticked only by whoever wants it.
pub(super) fn tick(name: &'static str, label: String, is_ticked: bool) -> Field {
    let value = if is_ticked { "yes" } else { "" };
    Field { value: value.into(), required: false, ..Field::new(FieldKind::Tick, name, label) }
}

/// That files are wanted at once, and what is lost by that: nobody has ticked it for them. Nothing where there are none.
pub(super) fn consent(say: &Say, scene: &Scene, wish: &Wish, wrong: &[No]) -> Option<Field> {
    let names: Vec<&str> = scene.at_once().map(|item| item.name.show(say.lang)).collect();
    let hint = say.with("checkout-consent-goods", &[("goods", Word::Text(&names.join(", ")))]);
    let error = wrong.iter().find(|no| matches!(no, No::Consent)).map(|no| refusal(say, no).text);
    let tick = tick("consent", say.t("checkout-consent"), wish.consents);
    (!names.is_empty()).then(|| Field { hint: Some(hint), error, ..tick })
}

/// The ways of delivery.
pub(super) fn ways(say: &Say, scene: &Scene, wrong: &[No]) -> Vec<Choice> {
    let has_error = is_wrong(wrong, "way");
    let one = |quote: &Quote| Choice {
        id: format!("way-{}", quote.key),
        name: "way",
        value: quote.key.clone(),
        title: quote.name.show(say.lang).to_owned(),
        lines: lines_of(say, quote),
        price: price(say, quote.price),
        is_chosen: scene.way.as_ref().is_some_and(|way| way.key == quote.key),
        has_error,
    };
    scene.quotes.iter().map(one).collect()
}

fn lines_of(say: &Say, quote: &Quote) -> Vec<String> {
    let point = quote.point.as_ref().map(|point| point.words().show(say.lang).to_owned());
    let text = Some(quote.text.show(say.lang).to_owned()).filter(|text| !text.is_empty());
    [Some(when(say, quote)), point, text].into_iter().flatten().collect()
}

/// The ways to pay: first the cards that are kept for whoever buys.
pub(super) fn methods(say: &Say, scene: &Scene, wrong: &[No]) -> Vec<Choice> {
    let has_error = is_wrong(wrong, "pay");
    let card = |card: &SavedCard| Choice {
        id: format!("pay-{}", card.id),
        name: "pay",
        value: format!("{CARD}{}", card.id),
        title: payments::pieces::card_name(say, card),
        lines: payments::pieces::card_end(say, card).into_iter().collect(),
        price: fee(say, scene.methods.iter().find(|method| pays(method, card))),
        is_chosen: scene.card.as_ref().is_some_and(|chosen| chosen.id == card.id),
        has_error,
    };
    let one = |method: &MethodShown| Choice {
        id: format!("pay-{}", method.code),
        name: "pay",
        value: method.code.clone(),
        title: say.t(method.name),
        lines: vec![say.t(method.text)],
        price: fee(say, Some(method)),
        is_chosen: scene.card.is_none() && scene.pay.as_ref().is_some_and(|pay| pay.code == method.code),
        has_error,
    };
    scene.cards.iter().map(card).chain(scene.methods.iter().map(one)).collect()
}

/// What a way to pay costs itself.
fn fee(say: &Say, method: Option<&MethodShown>) -> String {
    let fee = method.and_then(|method| method.fee);
    fee.map(|fee| format!("+ {}", say.money(&fee))).unwrap_or_default()
}

/// What they tell the shop.
pub(super) fn note(say: &Say, wish: &Wish, wrong: &[No]) -> Field {
    let error = wrong.iter().find(|no| matches!(no, No::Note)).map(|no| refusal(say, no).text);
    Field {
        value: wish.note.reveal().clone(),
        required: false,
        error,
        ..Field::new(FieldKind::Lines, "note", say.t("checkout-note"))
    }
}
