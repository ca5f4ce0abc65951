//! Where the shop sends, in which ways, what that costs and when it arrives. The same for everybody, until something of it is
//! changed or the day's last hour for orders has passed.

use crate::{
    model::{CollectionPoint, Kind, Method, Offer, Window, Zone},
    names, reads,
};
use askama::Template;
use kernel::{Subject, Word};
use look::{Crumb, Crumbs, Icon};
use webkit::{Html, Meta, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "rates.html")]
struct Rates<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    cut_off: String,
    zones: Vec<ZoneShown>,
    points: Vec<PointShown>,
}

/// A zone, ready to print.
struct ZoneShown {
    name: String,
    /// The places; nothing where the name says it already.
    places: Option<String>,
    ways: Vec<Way>,
}

/// A way of delivery, ready to print.
struct Way {
    name: String,
    text: String,
    prices: Vec<String>,
    free: Option<String>,
    takes: String,
    window: String,
}

/// A collection point, ready to print.
struct PointShown {
    name: String,
    address: String,
    hours: String,
}

/// `/shipping/rates`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    let now = web.now();
    let offer = web.read(async |snap| reads::offer(snap, now).await).await?;
    let say = &web.say;
    let windows = reads::windows(&offer, now);
    let cut_off = reads::write_clock(offer.known.settings.cut_off);
    let title = say.t("shipping-rates");
    let home = Crumb { link: say.link("/"), name: say.t("shipping-home") };
    let view = Rates {
        say,
        crumbs: Crumbs { label: say.t("shipping-crumbs"), steps: vec![home], here: title.clone() },
        cut_off: say.with("shipping-rates-cut-off", &[("time", Word::Text(&cut_off))]),
        zones: offer.known.zones.iter().filter_map(|zone| zone_shown(say, &offer, &windows, zone)).collect(),
        points: points(say, &offer),
    };
    let mut page = Page::new(title, Html(view.to_string()))
        .about(Subject::all("shipping"))
        .about(Subject::all("shop"))
        .meta(Meta { description: say.t("shipping-rates-lead"), ..Meta::default() });
    page.fresh_until = Some(reads::windows_until(&offer, now));
    Ok(page)
}

/// Nothing where the shop offers no way to get there.
fn zone_shown(say: &Say, offer: &Offer, windows: &[Window], zone: &Zone) -> Option<ZoneShown> {
    let all = offer.known.methods.iter().zip(windows);
    let ways: Vec<Way> = all
        .filter(|(method, _)| method.is_on && method.zone == zone.id)
        .map(|(method, window)| way(say, offer, method, window))
        .collect();
    let (name, places) = (zone.name.show(say.lang).to_owned(), names::places(say, zone));
    (!ways.is_empty()).then_some(ZoneShown { name, places, ways })
}

fn way(say: &Say, offer: &Offer, method: &Method, window: &Window) -> Way {
    let currency = offer.shop.currency;
    let window = names::window(say, window);
    Way {
        name: method.name.show(say.lang).to_owned(),
        text: method.text.show(say.lang).to_owned(),
        prices: names::prices(say, method, currency),
        free: names::free_from(say, method, currency),
        takes: names::takes(say, method, offer.known.settings.preparation),
        window: say.with("shipping-rates-window", &[("window", Word::Text(&window))]),
    }
}

fn points(say: &Say, offer: &Offer) -> Vec<PointShown> {
    let is_offered = offer.known.methods.iter().any(|way| way.is_on && way.kind == Kind::CollectionPoint);
    let shown = |point: &CollectionPoint| PointShown {
        name: point.name.clone(),
        address: format!("{}, {}", point.address, point.postcode),
        hours: point.hours.show(say.lang).to_owned(),
    };
    let open = offer.known.points.iter().filter(|point| point.is_on && is_offered);
    open.map(shown).collect()
}
