//! Collection points: all of them, and one.

use super::{
    Pairs, Way, blame, choice, countries, done, led, line, localized, made, spoken, tick, value, version,
};
use crate::{
    actions,
    model::{CollectionPoint, Offer, PointWish},
    names, reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use shipping_facts::PointId;
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

const BACK: &str = "/admin/shipping/points";

#[derive(Template)]
#[template(path = "points.html")]
struct Points<'a> {
    say: &'a Say,
    back: String,
    done: Option<String>,
    rows: Vec<Row>,
}

/// A collection point, ready to print.
struct Row {
    name: String,
    link: String,
    address: String,
    hours: String,
    is_on: bool,
}

async fn offer(web: &Web) -> Result<Offer, Problem> {
    let now = web.now();
    Ok(web.read(async |snap| reads::offer(snap, now).await).await?)
}

/// `/admin/shipping/points`
pub(crate) async fn list(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let (offer, say) = (offer(&web).await?, &web.say);
    let row = |point: &CollectionPoint| Row {
        name: point.name.clone(),
        link: say.link(&format!("{BACK}/{}", point.id)),
        address: format!(
            "{}, {}, {}",
            point.address,
            point.postcode,
            names::country(say.lang, &point.country)
        ),
        hours: point.hours.show(say.lang).to_owned(),
        is_on: point.is_on,
    };
    let view = Points {
        say,
        back: say.link("/admin/shipping"),
        done: done(say, &way.done),
        rows: offer.known.points.iter().map(row).collect(),
    };
    Ok(Page::new(say.t("shipping-points"), Html(view.to_string())).office())
}

#[derive(Template)]
#[template(path = "point.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    back: String,
    action: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
    remove: Option<(String, Button)>,
}

fn wish_of(sent: &Pairs) -> PointWish {
    PointWish {
        name: value(sent, "name").to_owned(),
        address: value(sent, "address").to_owned(),
        postcode: value(sent, "postcode").to_owned(),
        country: value(sent, "country").to_owned(),
        hours: localized(sent, "hours"),
        is_on: value(sent, "on") == "yes",
    }
}

/// The page of a collection point: `hidden` is its version, or the mark of a new one.
fn page(web: &Web, id: Option<PointId>, wish: &PointWish, hidden: Field, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = vec![
        hidden,
        line("name", &wish.name, say.t("shipping-name")),
        line("address", &wish.address, say.t("shipping-address")),
        line("postcode", &wish.postcode, say.t("shipping-postcode")),
        choice("country", &wish.country, say.t("shipping-country"), countries(say.lang)),
    ];
    fields.extend(spoken(web, FieldKind::Text, ("hours", &say.t("shipping-hours")), &wish.hours, false));
    fields.push(tick("on", wish.is_on, say.t("shipping-on")));
    let error = blame(web, &mut fields, refusal);
    let here = id.map(|id| say.link(&format!("{BACK}/{id}")));
    let title = if id.is_some() { wish.name.clone() } else { say.t("shipping-point-new") };
    let remove = here.as_ref().map(|here| format!("{here}/remove"));
    let view = Shown {
        say,
        title: title.clone(),
        back: say.link(BACK),
        action: here.unwrap_or_else(|| say.link("/admin/shipping/points/new")),
        error,
        fields,
        save: Button::main(say.t("shipping-save")),
        remove: remove.map(|to| (to, Button::small(say.t("shipping-point-remove")))),
    };
    Page::new(title, Html(view.to_string())).office()
}

/// The form of a new one.
pub(crate) async fn blank(web: Web) -> Page {
    let country = web.house().shop.face().country.clone();
    let wish = PointWish { country, is_on: true, ..PointWish::default() };
    page(&web, None, &wish, Field::hidden("mark", web.mark("")), None)
}

/// Makes one.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (wish, mark) = (wish_of(&sent), value(&sent, "mark"));
    match actions::add_point(&web.of_form(mark), &wish).await {
        Ok(point) => Ok(made(BACK, &point)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let hidden = Field::hidden("mark", web.mark(mark));
            Ok(page(&web, None, &wish, hidden, Some(&refusal)).refused().into_response())
        }
    }
}

async fn find(web: &Web, id: &str) -> Result<CollectionPoint, Problem> {
    let id: PointId = id.parse().map_err(|_| Problem::NotFound)?;
    let points = offer(web).await?.known.points;
    points.into_iter().find(|point| point.id == id).ok_or(Problem::NotFound)
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let CollectionPoint { id, name, address, postcode, country, hours, is_on, version } =
        find(&web, &id).await?;
    let wish = PointWish { name, address, postcode, country, hours, is_on };
    Ok(page(&web, Some(id), &wish, Field::hidden("version", version.to_string()), None))
}

/// Changes it.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (point, wish) = (find(&web, &id).await?, wish_of(&sent));
    let version = version(&sent)?;
    let Err(failure) = actions::change_point(web.ctx(), point.id, version, &wish).await else {
        return Ok(led(BACK, "saved"));
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let hidden = Field::hidden("version", version.to_string());
    Ok(page(&web, Some(point.id), &wish, hidden, Some(&refusal)).refused().into_response())
}

/// Takes it away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let point = find(&web, &id).await?;
    actions::remove_point(web.ctx(), point.id).await?;
    Ok(led(BACK, "removed"))
}
