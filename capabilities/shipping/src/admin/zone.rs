//! One zone: what it is called and which places belong to it.

use super::{
    Pairs,
    areas::{self, Group},
    blame, led, line, localized, made, spoken, value, values, version,
};
use crate::{
    actions,
    model::{Zone, ZoneWish},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use shipping_facts::ZoneId;
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

const BACK: &str = "/admin/shipping";

#[derive(Template)]
#[template(path = "zone.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    back: String,
    action: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    groups: Vec<Group>,
    areas_error: Option<String>,
    postcodes: Field,
    save: Button,
    /// Where the button that takes it away leads; none for a new one.
    remove: Option<String>,
}

fn wish_of(sent: &Pairs) -> ZoneWish {
    ZoneWish {
        name: localized(sent, "name"),
        areas: values(sent, "areas").cloned().collect(),
        postcodes: value(sent, "postcodes").to_owned(),
    }
}

/// The page of a zone: `hidden` is its version, or the mark of a new one.
fn page(web: &Web, id: Option<ZoneId>, wish: &ZoneWish, hidden: Field, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = vec![hidden];
    fields.extend(spoken(web, FieldKind::Text, ("name", &say.t("shipping-name")), &wish.name, true));
    let of_areas = refusal.filter(|refusal| refusal.field == Some("areas"));
    let error = if of_areas.is_some() { None } else { blame(web, &mut fields, refusal) };
    let here = id.map(|id| say.link(&format!("{BACK}/zones/{id}")));
    let title = match id {
        Some(_) => wish.name.show(say.lang).to_owned(),
        None => say.t("shipping-zone-new"),
    };
    let view = Shown {
        say,
        title: title.clone(),
        back: say.link(BACK),
        action: here.clone().unwrap_or_else(|| say.link("/admin/shipping/zones/new")),
        error,
        fields,
        groups: areas::groups(say, &wish.areas),
        areas_error: of_areas.map(|refusal| refusal.text.clone()),
        postcodes: Field {
            required: false,
            hint: Some(say.t("shipping-postcodes-hint")),
            ..line("postcodes", &wish.postcodes, say.t("shipping-postcodes"))
        },
        save: Button::main(say.t("shipping-save")),
        remove: here.map(|here| format!("{here}/remove")),
    };
    Page::new(title, Html(view.to_string())).office()
}

/// The form of a new one.
pub(crate) async fn blank(web: Web) -> Page {
    page(&web, None, &ZoneWish::default(), Field::hidden("mark", web.mark("")), None)
}

/// Makes one.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (wish, mark) = (wish_of(&sent), value(&sent, "mark"));
    match actions::add_zone(&web.of_form(mark), &wish).await {
        Ok(zone) => Ok(made(BACK, &zone)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let hidden = Field::hidden("mark", web.mark(mark));
            Ok(page(&web, None, &wish, hidden, Some(&refusal)).refused().into_response())
        }
    }
}

async fn find(web: &Web, id: &str) -> Result<Zone, Problem> {
    let (id, now): (ZoneId, _) = (id.parse().map_err(|_| Problem::NotFound)?, web.now());
    let offer = web.read(async |snap| reads::offer(snap, now).await).await?;
    offer.known.zones.into_iter().find(|zone| zone.id == id).ok_or(Problem::NotFound)
}

/// One of them.
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let zone = find(&web, &id).await?;
    let (areas, postcodes) = areas::split(&zone.areas);
    let wish = ZoneWish { name: zone.name, areas, postcodes };
    Ok(page(&web, Some(zone.id), &wish, Field::hidden("version", zone.version.to_string()), None))
}

/// Changes it.
pub(crate) async fn change(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (zone, wish) = (find(&web, &id).await?, wish_of(&sent));
    let version = version(&sent)?;
    let Err(failure) = actions::change_zone(web.ctx(), zone.id, version, &wish).await else {
        return Ok(led(BACK, "saved"));
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let hidden = Field::hidden("version", version.to_string());
    Ok(page(&web, Some(zone.id), &wish, hidden, Some(&refusal)).refused().into_response())
}

/// Takes it away with the ways that lead there.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let zone = find(&web, &id).await?;
    actions::remove_zone(web.ctx(), zone.id).await?;
    Ok(led(BACK, "removed"))
}
