//! All zones with their ways of delivery on one page, and what sending something would cost.

use super::{done, trial};
use crate::{
    model::{Kind, Method, Offer, Zone},
    names, reads,
};
use askama::Template;
use axum::extract::Query;
use look::Icon;
use serde::Deserialize;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "list.html")]
struct List<'a> {
    say: &'a Say,
    done: Option<String>,
    is_suggested: bool,
    zones: Vec<Row>,
    points: String,
    trial: trial::Trial,
}

/// A zone, ready to print.
struct Row {
    name: String,
    /// The places; nothing where the name says it already.
    places: Option<String>,
    link: String,
    add: String,
    ways: Vec<WayRow>,
}

/// A way of delivery, ready to print.
struct WayRow {
    icon: &'static str,
    name: String,
    link: String,
    carrier: String,
    prices: String,
    takes: String,
    is_on: bool,
}

/// The query: what was done, and what is tried.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: String,
    weight: Option<String>,
    country: Option<String>,
    postcode: String,
    value: String,
}

/// `/admin/shipping`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let now = web.now();
    let offer = web.read(async |snap| reads::offer(snap, now).await).await?;
    let say = &web.say;
    let tried = asked.weight.map(|weight| trial::Tried {
        weight,
        country: asked.country.unwrap_or_default(),
        postcode: asked.postcode,
        value: asked.value,
    });
    let points = offer.known.points.len();
    let view = List {
        say,
        done: done(say, &asked.done),
        is_suggested: offer.known.is_suggested,
        zones: offer.known.zones.iter().map(|zone| row(say, &offer, zone)).collect(),
        points: say.n("shipping-points-count", &i64::try_from(points).unwrap_or(0)),
        trial: trial::Trial::new(&web, &offer, tried.as_ref()),
    };
    Ok(Page::new(say.t("shipping-title"), Html(view.to_string())).office())
}

fn row(say: &Say, offer: &Offer, zone: &Zone) -> Row {
    Row {
        name: zone.name.show(say.lang).to_owned(),
        places: names::places(say, zone),
        link: say.link(&format!("/admin/shipping/zones/{}", zone.id)),
        add: say.link(&format!("/admin/shipping/methods/new?zone={}", zone.id)),
        ways: offer.known.of_zone(zone).map(|method| way(say, offer, method)).collect(),
    }
}

fn way(say: &Say, offer: &Offer, method: &Method) -> WayRow {
    let currency = offer.shop.currency;
    let free = names::free_from(say, method, currency);
    let prices = names::prices(say, method, currency).into_iter().chain(free);
    let carrier = shipping_facts::carriers::find(&method.carrier);
    WayRow {
        icon: names::icon(method.kind),
        name: method.name.show(say.lang).to_owned(),
        link: say.link(&format!("/admin/shipping/methods/{}", method.id)),
        carrier: match method.kind {
            Kind::Carrier => carrier.map_or_else(String::new, |carrier| carrier.name.to_owned()),
            Kind::PickUp | Kind::CollectionPoint => names::kind(say, method.kind),
        },
        prices: prices.collect::<Vec<_>>().join(" · "),
        takes: names::takes(say, method, offer.known.settings.preparation),
        is_on: method.is_on,
    }
}
