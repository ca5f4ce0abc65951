//! One way of delivery: what it is called, what it costs, how long it takes.

use super::{Pairs, blame, choice, led, line, localized, made, spoken, tick, value, values, version};
use crate::{
    actions,
    model::{Kind, Method, MethodTyped, Offer, PricedBy},
    names, reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use shipping_facts::{MethodId, carriers};
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

const BACK: &str = "/admin/shipping";
/// Rows for prices in a form: some more than are filled.
const ROWS_MORE: usize = 2;
const ROWS_MIN: usize = 3;
const ROWS_MAX: usize = 22;

#[derive(Template)]
#[template(path = "method.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    back: String,
    action: String,
    error: Option<FormError>,
    what: Vec<Field>,
    rows: Vec<(String, String)>,
    steps_error: Option<String>,
    steps_hint: String,
    how: Vec<Field>,
    save: Button,
    /// Where the button that takes it away leads; none for a new one.
    remove: Option<String>,
}

fn typed_of(sent: &Pairs) -> MethodTyped {
    let text = |name| value(sent, name).to_owned();
    let steps = values(sent, "up_to").cloned().zip(values(sent, "price").cloned());
    MethodTyped {
        zone: text("zone"),
        kind: text("kind"),
        name: localized(sent, "name"),
        text: localized(sent, "text"),
        carrier: text("carrier"),
        is_on: value(sent, "on") == "yes",
        position: text("position"),
        priced_by: text("priced_by"),
        steps: steps.take(ROWS_MAX).collect(),
        free_from: text("free_from"),
        transit_min: text("transit_min"),
        transit_max: text("transit_max"),
        preparation: text("preparation"),
    }
}

/// The same as it is kept.
fn typed(web: &Web, offer: &Offer, method: &Method) -> MethodTyped {
    let (lang, digits) = (web.say.lang, offer.shop.currency.exponent());
    let amount = |minor: i64| reads::write_amount(minor, digits, lang);
    let bound = |bound: i64| match method.priced_by {
        PricedBy::Weight => reads::write_weight(bound, lang),
        PricedBy::Value => amount(bound),
    };
    let steps =
        method.steps.iter().map(|step| (step.up_to.map(bound).unwrap_or_default(), amount(step.price)));
    MethodTyped {
        zone: method.zone.to_string(),
        kind: method.kind.code().to_owned(),
        name: method.name.clone(),
        text: method.text.clone(),
        carrier: method.carrier.clone(),
        is_on: method.is_on,
        position: method.position.to_string(),
        priced_by: method.priced_by.code().to_owned(),
        steps: steps.collect(),
        free_from: method.free_from.map(amount).unwrap_or_default(),
        transit_min: method.transit_min.to_string(),
        transit_max: method.transit_max.to_string(),
        preparation: method.preparation.map(|days| days.to_string()).unwrap_or_default(),
    }
}

/// What it is, where it leads, and what its price depends on.
fn what(web: &Web, offer: &Offer, typed: &MethodTyped) -> Vec<Field> {
    let say = &web.say;
    let zones = offer.known.zones.iter();
    let zones = zones.map(|zone| (zone.id.to_string(), zone.name.show(say.lang).to_owned())).collect();
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), names::kind(say, *kind))).collect();
    let none = (String::new(), say.t("shipping-no-carrier"));
    let known = carriers::all().iter().map(|one| (one.code.to_owned(), one.name.to_owned()));
    let carriers = [none].into_iter().chain(known).collect();
    let mut fields = vec![
        choice("zone", &typed.zone, say.t("shipping-zone"), zones),
        choice("kind", &typed.kind, say.t("shipping-kind"), kinds),
    ];
    fields.extend(spoken(web, FieldKind::Text, ("name", &say.t("shipping-name")), &typed.name, true));
    fields.extend(spoken(web, FieldKind::Text, ("text", &say.t("shipping-text")), &typed.text, false));
    fields.push(Field {
        required: false,
        ..choice("carrier", &typed.carrier, say.t("shipping-carrier"), carriers)
    });
    let bys = PricedBy::ALL.iter().map(|by| (by.code().to_owned(), names::priced_by(say, *by))).collect();
    fields.push(choice("priced_by", &typed.priced_by, say.t("shipping-priced-by"), bys));
    fields
}

/// From when it is free, how long it takes, whether it can be chosen.
fn how(web: &Web, offer: &Offer, typed: &MethodTyped) -> Vec<Field> {
    let say = &web.say;
    let empty = |field: Field, hint: &str| Field { required: false, hint: Some(say.t(hint)), ..field };
    let usual = i64::from(offer.known.settings.preparation);
    vec![
        empty(line("free_from", &typed.free_from, say.t("shipping-free-from")), "shipping-free-from-hint"),
        line("transit_min", &typed.transit_min, say.t("shipping-transit-min")),
        line("transit_max", &typed.transit_max, say.t("shipping-transit-max")),
        Field {
            required: false,
            hint: Some(say.n("shipping-preparation-hint", &usual)),
            ..line("preparation", &typed.preparation, say.t("shipping-preparation"))
        },
        empty(line("position", &typed.position, say.t("shipping-position")), "shipping-position-hint"),
        tick("on", typed.is_on, say.t("shipping-on")),
    ]
}

fn rows(typed: &MethodTyped) -> Vec<(String, String)> {
    let count = (typed.steps.len() + ROWS_MORE).clamp(ROWS_MIN, ROWS_MAX);
    let mut rows = typed.steps.clone();
    rows.resize(count, (String::new(), String::new()));
    rows
}

/// The page of a way of delivery: `hidden` is its version, or the mark of a new one.
fn page(
    web: &Web,
    offer: &Offer,
    (id, typed): (Option<MethodId>, &MethodTyped),
    hidden: Field,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let (mut what, mut how) = (what(web, offer, typed), how(web, offer, typed));
    let of_steps = refusal.filter(|refusal| refusal.field == Some("steps"));
    let error = match of_steps {
        Some(_) => None,
        None => blame(web, &mut what, refusal).and_then(|_| blame(web, &mut how, refusal)),
    };
    what.push(hidden);
    let here = id.map(|id| say.link(&format!("{BACK}/methods/{id}")));
    let title = match id {
        Some(_) => typed.name.show(say.lang).to_owned(),
        None => say.t("shipping-method-new"),
    };
    let currency = [("currency", kernel::Word::Text(offer.shop.currency.code()))];
    let view = Shown {
        say,
        title: title.clone(),
        back: say.link(BACK),
        action: here.clone().unwrap_or_else(|| say.link("/admin/shipping/methods/new")),
        error,
        what,
        rows: rows(typed),
        steps_error: of_steps.map(|refusal| refusal.text.clone()),
        steps_hint: say.with("shipping-steps-hint", &currency),
        how,
        save: Button::main(say.t("shipping-save")),
        remove: here.map(|here| format!("{here}/remove")),
    };
    Page::new(title, Html(view.to_string())).office()
}

async fn offer(web: &Web) -> Result<Offer, Problem> {
    let now = web.now();
    Ok(web.read(async |snap| reads::offer(snap, now).await).await?)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct For {
    zone: String,
}

/// The form of a new one.
pub(crate) async fn blank(web: Web, Query(of): Query<For>) -> Result<Page, Problem> {
    let offer = offer(&web).await?;
    let typed = MethodTyped {
        zone: of.zone,
        is_on: true,
        transit_min: "1".into(),
        transit_max: "3".into(),
        ..MethodTyped::default()
    };
    Ok(page(&web, &offer, (None, &typed), Field::hidden("mark", web.mark("")), None))
}

/// Makes one.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (offer, typed, mark) = (offer(&web).await?, typed_of(&sent), value(&sent, "mark"));
    let ended = match actions::read_method(&typed, offer.shop.currency) {
        Ok(wish) => actions::add_method(&web.of_form(mark), &wish).await,
        Err(refused) => Err(refused),
    };
    match ended {
        Ok(method) => Ok(made(BACK, &method)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let hidden = Field::hidden("mark", web.mark(mark));
            Ok(page(&web, &offer, (None, &typed), hidden, Some(&refusal)).refused().into_response())
        }
    }
}

fn find<'o>(offer: &'o Offer, id: &str) -> Result<&'o Method, Problem> {
    let id: MethodId = id.parse().map_err(|_| Problem::NotFound)?;
    offer.known.methods.iter().find(|method| method.id == id).ok_or(Problem::NotFound)
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let offer = offer(&web).await?;
    let method = find(&offer, &id)?;
    let hidden = Field::hidden("version", method.version.to_string());
    Ok(page(&web, &offer, (Some(method.id), &typed(&web, &offer, method)), hidden, None))
}

/// Changes it.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (offer, typed) = (offer(&web).await?, typed_of(&sent));
    let (id, version) = (find(&offer, &id)?.id, version(&sent)?);
    let ended = match actions::read_method(&typed, offer.shop.currency) {
        Ok(wish) => actions::change_method(web.ctx(), id, version, &wish).await,
        Err(refused) => Err(refused),
    };
    let Err(failure) = ended else { return Ok(led(BACK, "saved")) };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let hidden = Field::hidden("version", version.to_string());
    Ok(page(&web, &offer, (Some(id), &typed), hidden, Some(&refusal)).refused().into_response())
}

/// Takes it away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = find(&offer(&web).await?, &id)?.id;
    actions::remove_method(web.ctx(), id).await?;
    Ok(led(BACK, "removed"))
}
