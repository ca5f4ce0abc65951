//! The shop's days: until when an order counts today, on which days parcels leave, holidays, and days that somebody decided about.

use super::{Pairs, Way, blame, choice, done, led, line, value, values, version};
use crate::{
    actions,
    model::{DayWish, Known, Offer, OwnDay, SettingsTyped},
    names, reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use kernel::Lang;
use look::{Button, Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

const HERE: &str = "/admin/shipping/days";

#[derive(Template)]
#[template(path = "days.html")]
struct Days<'a> {
    say: &'a Say,
    back: String,
    done: Option<String>,
    error: Option<FormError>,
    settle: String,
    settings: Vec<Field>,
    weekdays: Vec<(usize, String, bool)>,
    weekdays_error: Option<String>,
    save: Button,
    rows: Vec<Row>,
    ends: Option<String>,
    put: String,
    decide: String,
    today: String,
    day: String,
    day_error: Option<String>,
    why: Field,
    add_go: Button,
}

/// A day on which something is otherwise, ready to print.
struct Row {
    day: String,
    machine: String,
    name: String,
    state: String,
    is_closed: bool,
    /// What the button does: `open` or `forget`, and what it says.
    does: &'static str,
    button: String,
}

/// What was typed into one of the two forms and refused.
#[derive(Default)]
struct Sent<'a> {
    settings: Option<(&'a SettingsTyped, i64)>,
    day: Option<(&'a str, &'a str)>,
    refusal: Option<&'a Refusal>,
}

async fn offer(web: &Web) -> Result<Offer, Problem> {
    let now = web.now();
    Ok(web.read(async |snap| reads::offer(snap, now).await).await?)
}

fn typed(known: &Known) -> SettingsTyped {
    let days = known.settings.weekdays.0.iter().enumerate().filter(|(_, leaves)| **leaves);
    SettingsTyped {
        cut_off: reads::write_clock(known.settings.cut_off),
        weekdays: days.map(|(place, _)| (place + 1).to_string()).collect(),
        preparation: known.settings.preparation.to_string(),
        region: known.settings.region.clone(),
    }
}

fn settings(say: &Say, offer: &Offer, typed: &SettingsTyped, version: i64) -> Vec<Field> {
    let hinted = |field: Field, hint: &str| Field { hint: Some(say.t(hint)), ..field };
    let none = (String::new(), say.t("shipping-no-region"));
    let named = |one: &reads::Region| {
        let name = match say.lang {
            Lang::Es => &one.es,
            Lang::En => &one.en,
        };
        (one.code.clone(), name.clone())
    };
    let regions = [none].into_iter().chain(reads::regions().iter().map(named)).collect();
    let mut fields = vec![
        Field::hidden("version", version.to_string()),
        hinted(line("cut_off", &typed.cut_off, say.t("shipping-cut-off")), "shipping-cut-off-hint"),
        hinted(
            line("preparation", &typed.preparation, say.t("shipping-preparation")),
            "shipping-preparation-all",
        ),
    ];
    if offer.shop.country == "ES" {
        let region = choice("region", &typed.region, say.t("shipping-region"), regions);
        fields.push(Field { required: false, ..hinted(region, "shipping-region-hint") });
    }
    fields
}

/// Holidays that the shop keeps and what was decided about days, from today on.
fn rows(web: &Web, offer: &Offer, today: Date) -> Vec<Row> {
    let (say, known) = (&web.say, &offer.known);
    let own = |day: Date| known.days.iter().find(|own| own.day == day);
    let holidays = reads::holidays(&known.settings.region)
        .filter(|holiday| offer.shop.country == "ES" && holiday.day >= today && own(holiday.day).is_none());
    let of_calendar = holidays.map(|holiday| {
        let name = match say.lang {
            Lang::Es => &holiday.es,
            Lang::En => &holiday.en,
        };
        row(say, (holiday.day, name.clone()), true, ("open", "shipping-day-open"))
    });
    let decided = known.days.iter().filter(|own| own.day >= today).map(|own: &OwnDay| {
        let button = if own.is_closed { "shipping-day-forget" } else { "shipping-day-close-again" };
        row(say, (own.day, own.name.clone()), own.is_closed, ("forget", button))
    });
    let mut rows: Vec<Row> = of_calendar.chain(decided).collect();
    rows.sort_by(|one, other| one.machine.cmp(&other.machine));
    rows
}

fn row(say: &Say, (day, name): (Date, String), is_closed: bool, (does, button): (&'static str, &str)) -> Row {
    Row {
        day: format!("{} {}", names::day(say, day), day.year()),
        machine: day.to_string(),
        name,
        state: if is_closed { say.t("shipping-day-closed") } else { say.t("shipping-day-like-any") },
        is_closed,
        does,
        button: say.t(button),
    }
}

/// That nobody knows the holidays of the months to come.
fn ends(say: &Say, offer: &Offer, today: Date) -> Option<String> {
    const LOOKS_AHEAD_DAYS: i32 = 90;
    let is_near = |until: Date| today.until(until).is_ok_and(|span| span.get_days() < LOOKS_AHEAD_DAYS);
    let is_known = offer.shop.country == "ES" && !is_near(*reads::DATA_UNTIL);
    (!is_known).then(|| say.t("shipping-days-unknown"))
}

fn page(web: &Web, offer: &Offer, done: Option<String>, sent: &Sent<'_>) -> Page {
    let say = &web.say;
    let today = web.now().to_zoned(offer.shop.zone.clone()).date();
    let kept = typed(&offer.known);
    let (typed, version) = sent.settings.unwrap_or((&kept, offer.known.settings.version));
    let mut fields = settings(say, offer, typed, version);
    let (day, name) = sent.day.unwrap_or_default();
    let mut why = vec![Field { required: false, ..line("name", name, say.t("shipping-day-why")) }];
    let of = |field| sent.refusal.filter(|refusal| refusal.field == Some(field));
    let by_itself = of("weekdays").or(of("day"));
    let form = if sent.day.is_some() { &mut why } else { &mut fields };
    let error = if by_itself.is_some() { None } else { blame(web, form, sent.refusal) };
    let is_ticked = |number: usize| typed.weekdays.contains(&number.to_string());
    let view = Days {
        say,
        back: say.link("/admin/shipping"),
        done,
        error,
        settle: say.link(HERE),
        settings: fields,
        weekdays: (1..=7).map(|number| (number, names::weekday(say, number), is_ticked(number))).collect(),
        weekdays_error: of("weekdays").map(|refusal| refusal.text.clone()),
        save: Button::main(say.t("shipping-save")),
        rows: rows(web, offer, today),
        ends: ends(say, offer, today),
        put: say.link("/admin/shipping/days/add"),
        decide: say.link("/admin/shipping/days/decide"),
        today: today.to_string(),
        day: day.to_owned(),
        day_error: of("day").map(|refusal| refusal.text.clone()),
        why: why.remove(0),
        add_go: Button::small(say.t("shipping-day-add")),
    };
    Page::new(say.t("shipping-days"), Html(view.to_string())).office()
}

/// `/admin/shipping/days`
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let offer = offer(&web).await?;
    Ok(page(&web, &offer, done(&web.say, &way.done), &Sent::default()))
}

/// Keeps what was decided about all days.
pub(crate) async fn settle(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let text = |name| value(&sent, name).to_owned();
    let typed = SettingsTyped {
        cut_off: text("cut_off"),
        weekdays: values(&sent, "weekdays").cloned().collect(),
        preparation: text("preparation"),
        region: text("region"),
    };
    let version = version(&sent)?;
    let ended = match actions::read_settings(&typed) {
        Ok(wish) => actions::settle_days(web.ctx(), version, &wish).await,
        Err(refused) => Err(refused),
    };
    let Err(failure) = ended else { return Ok(led(HERE, "saved")) };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let sent = Sent { settings: Some((&typed, version)), refusal: Some(&refusal), ..Sent::default() };
    Ok(page(&web, &offer(&web).await?, None, &sent).refused().into_response())
}

/// A day on which nothing leaves.
pub(crate) async fn add(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let (day, name) = (value(&sent, "day"), value(&sent, "name"));
    let ended = match actions::read_day(day, name) {
        Ok(wish) => actions::put_day(web.ctx(), &wish).await,
        Err(refused) => Err(refused),
    };
    let Err(failure) = ended else { return Ok(led(HERE, "saved")) };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let sent = Sent { day: Some((day, name)), refusal: Some(&refusal), ..Sent::default() };
    Ok(page(&web, &offer(&web).await?, None, &sent).refused().into_response())
}

/// A holiday on which the shop works, or a day about which nothing is decided any more.
pub(crate) async fn decide(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let day: Date = value(&sent, "day").parse().map_err(|_| Problem::Unreadable)?;
    match value(&sent, "does") {
        "open" => {
            let name = value(&sent, "name").to_owned();
            actions::put_day(web.ctx(), &DayWish { day, is_closed: false, name }).await?;
        }
        "forget" => actions::forget_day(web.ctx(), day).await?,
        _ => return Err(Problem::Unreadable),
    }
    Ok(led(HERE, "saved"))
}
