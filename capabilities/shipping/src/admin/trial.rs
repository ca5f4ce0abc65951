//! What does it cost to send so much to there? The answer is the one that a buyer would get.

use super::{choice, countries, line};
use crate::{
    model::{Offer, Parcel, Quote},
    names, reads,
};
use addresses::model::Place;
use askama::{Template, filters::HtmlSafe};
use kernel::Money;
use look::{Button, Field, Icon};
use webkit::{Say, Web};

/// What was typed to be tried.
pub(crate) struct Tried {
    pub(crate) weight: String,
    pub(crate) country: String,
    pub(crate) postcode: String,
    pub(crate) value: String,
}

/// The form and what came of it.
#[derive(Template)]
#[template(path = "trial.html")]
pub(crate) struct Trial {
    title: String,
    lead: String,
    action: String,
    fields: Vec<Field>,
    go: Button,
    /// Whether something was asked that could be understood.
    is_answered: bool,
    nothing: String,
    answers: Vec<Answer>,
}
impl HtmlSafe for Trial {}

/// A way in which it would be sent, ready to print.
struct Answer {
    icon: &'static str,
    name: String,
    price: String,
    window: String,
    place: Option<String>,
}

impl Trial {
    /// The form, with what was tried in it.
    pub(crate) fn new(web: &Web, offer: &Offer, tried: Option<&Tried>) -> Self {
        let say = &web.say;
        let (weight, value) =
            tried.map_or((None, None), |tried| reads::typed(&tried.weight, &tried.value, offer));
        let shown = |of: fn(&Tried) -> &str, otherwise: &str| tried.map_or(otherwise, of).to_owned();
        let unfit = |is_unfit: bool| is_unfit.then(|| say.t("shipping-trial-unfit"));
        let is_valued = tried.is_some_and(|tried| !tried.value.trim().is_empty());
        let country = shown(|tried| &tried.country, &offer.shop.country);
        let fields = vec![
            Field {
                error: unfit(tried.is_some() && weight.is_none()),
                ..line("weight", &shown(|tried| &tried.weight, "1"), say.t("shipping-trial-weight"))
            },
            choice("country", &country, say.t("shipping-country"), countries(say.lang)),
            Field {
                required: false,
                ..line("postcode", &shown(|tried| &tried.postcode, ""), say.t("shipping-postcode"))
            },
            Field {
                required: false,
                error: unfit(is_valued && value.is_none()),
                ..line("value", &shown(|tried| &tried.value, ""), say.t("shipping-trial-value"))
            },
        ];
        let is_answered = weight.is_some() && (value.is_some() || !is_valued);
        let answers = match (tried, weight) {
            (Some(tried), Some(weight)) if is_answered => {
                let place = Place { country, postcode: tried.postcode.clone() };
                let value = Money::new(value.unwrap_or(0), offer.shop.currency);
                let parcel = Parcel { place, weight_g: weight, value, quantity: 1, needs_delivery: true };
                reads::quotes(offer, web.now(), &parcel)
            }
            _ => Vec::new(),
        };
        Self {
            title: say.t("shipping-trial"),
            lead: say.t("shipping-trial-lead"),
            action: say.link("/admin/shipping"),
            fields,
            go: Button::main(say.t("shipping-trial-go")),
            is_answered,
            nothing: say.t("shipping-trial-none"),
            answers: answers.iter().map(|quote| answer(say, quote)).collect(),
        }
    }
}

fn answer(say: &Say, quote: &Quote) -> Answer {
    Answer {
        icon: names::icon(quote.kind),
        name: quote.name.show(say.lang).to_owned(),
        price: names::amount(say, quote.price.minor, quote.price.currency),
        window: names::window(say, &quote.window),
        place: quote.point.as_ref().map(|point| point.words().show(say.lang).to_owned()),
    }
}
