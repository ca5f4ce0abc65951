//! What those who work here see: what may be fetched of an order and how often it was, the way from a product to its files and
//! keys, and that there are not enough keys.

use super::currency;
use crate::{
    model::{Fetch, State},
    pages::pieces::many,
    reads::{self, Offer},
};
use askama::Template;
use catalog::model::ProductType;
use catalog_facts::{ProductId, VariantId};
use database::{Snapshot, StoreError};
use kernel::{Right, Subject, Word};
use look::Icon;
use orders_facts::OrderId;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "of_order_office.html")]
struct OfOrderOffice<'a> {
    say: &'a Say,
    rows: Vec<OfficeRow>,
}

/// A grant for those who send.
struct OfficeRow {
    name: String,
    state: String,
    badge: &'static str,
    about: Vec<String>,
    action: String,
    is_waiting: bool,
    is_usable: bool,
    times: Vec<String>,
}

/// Slot `admin.order.after`: the same for those who send, with what they may do.
pub(crate) async fn of_order_for_staff(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let currency = currency(snap).await?;
    let offers = reads::of_order_with_times(snap, OrderId::from_uuid(subject.id), currency).await?;
    if offers.is_empty() {
        return Ok(Panel::default());
    }
    let rows = offers.iter().map(|(offer, times)| office_row(&ctx.say, offer, times)).collect();
    let view = OfOrderOffice { say: &ctx.say, rows };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}

fn office_row(say: &Say, offer: &Offer, times: &[Fetch]) -> OfficeRow {
    let grant = &offer.grant;
    let (state, badge) = match grant.state {
        State::Waiting => (say.t("downloads-state-waiting"), "badge"),
        State::Open => (say.t("downloads-state-open"), "badge badge-good"),
        State::Short if grant.needs_keys => (say.t("downloads-state-short"), "badge badge-warn"),
        State::Short => (say.t("downloads-state-empty"), "badge badge-warn"),
        State::Closed => (say.t("downloads-state-closed"), "badge"),
    };
    let fetched = say.with(
        "downloads-fetched-of",
        &[
            ("count", Word::Count(i64::from(grant.fetches))),
            ("most", Word::Count(i64::from(grant.fetches_max))),
        ],
    );
    let (own, unseen) = offer.count();
    let keys = grant.needs_keys.then(|| {
        let number = |many: usize| Word::Count(i64::try_from(many).unwrap_or(i64::MAX));
        say.with("downloads-keys-of", &[("count", number(own)), ("seen", number(own - unseen))])
    });
    let begun = grant.begun_at.map(|at| say.with("downloads-begun", &[("day", Word::At(at))]));
    let time = |fetch: &Fetch| {
        let file = offer.files.iter().find(|file| file.id == fetch.file);
        let name = file.map_or_else(|| say.t("downloads-file-gone"), |file| file.name.clone());
        format!("{} · {name}", say.day(&fetch.at))
    };
    OfficeRow {
        name: many(say, offer),
        state,
        badge,
        about: [Some(fetched), keys, begun].into_iter().flatten().collect(),
        action: say.link(&format!("/admin/orders/downloads/{}", grant.id)),
        is_waiting: grant.state == State::Waiting,
        is_usable: grant.state.is_usable(),
        times: times.iter().map(time).collect(),
    }
}

#[derive(Template)]
#[template(path = "of_product.html")]
struct OfProduct<'a> {
    say: &'a Say,
    rows: Vec<(String, String, String)>,
}

/// Slot `admin.product.side`: the ways to the files and keys of its variants, where it is sold as a file or has some.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let currency = currency(snap).await?;
    let product = ProductId::from_uuid(subject.id);
    let Some(known) = catalog::reads::preview(snap, product, currency).await? else {
        return Ok(Panel::default());
    };
    let variants: Vec<VariantId> = known.variants.iter().map(|variant| variant.id).collect();
    let stocked = reads::stocked(snap, &variants).await?;
    let item = catalog::reads::sale::items(snap, &variants[..variants.len().min(1)], currency).await?;
    if stocked.is_empty() && !item.iter().any(|item| item.kind == ProductType::Digital) {
        return Ok(Panel::default());
    }
    let say = &ctx.say;
    let rows = known.variants.iter().map(|variant| {
        let about = stocked.iter().find(|one| one.variant == variant.id);
        let about = about.map_or_else(
            || say.t("downloads-nothing-yet"),
            |one| {
                let files = say.n("downloads-count-files", &i64::from(one.files));
                let keys = say.n("downloads-count-free", &i64::from(one.keys_free));
                if one.has_keys { format!("{files} · {keys}") } else { files }
            },
        );
        (say.link(&format!("/admin/downloads/{}", variant.id)), variant.sku.clone(), about)
    });
    let view = OfProduct { say, rows: rows.collect() };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    short: String,
}

/// Slot `admin.dashboard`: that somebody waits for keys, for those who can add some.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let short = reads::count_short(snap).await?;
    if short == 0 {
        return Ok(Panel::default());
    }
    let known = accounts::reads::person(snap, person).await?;
    if !known.is_some_and(|one| one.role.holds(Right::Catalogue)) {
        return Ok(Panel::default());
    }
    let say = &ctx.say;
    let digits = say.lang.group_digits(short.unsigned_abs());
    let is_more = short >= i64::from(reads::COUNTED);
    let view = Dashboard {
        say,
        link: say.link("/admin/downloads"),
        short: if is_more { format!("{digits}+") } else { digits },
    };
    Ok(Panel { html: Some(Html(view.to_string())), weight: -5, ..Panel::default() })
}
