//! Taxes: what the shop decides, what is in force, and what a hundred become elsewhere.

use super::{Pairs, blame, is_ticked, text, tick, value};
use crate::{
    actions,
    model::{Buyer, Exports, Prices, Seat, TaxSettings},
    reads::{self, InForce, TaxesShown, Tried},
    words,
};
use addresses::model::Place;
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog::model::TaxClass;
use kernel::{Word, text::fold};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "taxes.html")]
struct Taxes<'a> {
    say: &'a Say,
    here: String,
    done: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
    ask: Vec<Field>,
    ask_go: Button,
    answer: Option<Answer>,
    lands: Vec<Row>,
}

/// What a hundred become where somebody asked.
struct Answer {
    why: String,
    rows: Vec<(String, String)>,
}

/// The rates of a land, ready to print.
struct Row {
    code: &'static str,
    name: String,
    tax: String,
    rates: [String; 3],
    is_own: bool,
}

/// What was sent: the decisions, and corrected rates as they were typed.
struct Sent {
    settings: TaxSettings,
    own: String,
}

fn read(sent: &Pairs) -> Sent {
    let exports = if value(sent, "exports") == "keep" { Exports::KeepPrice } else { Exports::LoseTax };
    let union = if value(sent, "union") == "follow" { Prices::FollowRate } else { Prices::Stay };
    Sent {
        settings: TaxSettings {
            seat: Seat::of(value(sent, "seat")).unwrap_or_default(),
            has_oss: is_ticked(sent, "oss"),
            has_roi: is_ticked(sent, "roi"),
            exports,
            union,
            own: Vec::new(),
        },
        own: value(sent, "own").to_owned(),
    }
}

fn choice(name: &'static str, value: &str, label: String, all: Vec<(&str, String)>, hint: String) -> Field {
    let all = all.into_iter().map(|(code, text)| (code.to_owned(), text)).collect();
    Field { value: value.to_owned(), hint: Some(hint), ..Field::new(FieldKind::Choice(all), name, label) }
}

fn seat_name(say: &Say, seat: Seat) -> String {
    match seat {
        Seat::Mainland => say.t("pricing-land-es"),
        Seat::Canary => say.t("pricing-land-es-cn"),
        Seat::Ceuta => say.t("pricing-land-es-ce"),
        Seat::Melilla => say.t("pricing-land-es-ml"),
    }
}

fn fields(say: &Say, shown: &TaxesShown, settings: &TaxSettings, own: &str) -> Vec<Field> {
    let seats = Seat::ALL.map(|seat| (seat.code(), seat_name(say, seat))).to_vec();
    let seat = choice(
        "seat",
        settings.seat.code(),
        say.t("pricing-taxes-seat"),
        seats,
        say.t("pricing-taxes-seat-hint"),
    );
    let exports =
        vec![("lose", say.t("pricing-taxes-exports-lose")), ("keep", say.t("pricing-taxes-exports-keep"))];
    let exported = if settings.exports == Exports::KeepPrice { "keep" } else { "lose" };
    let union =
        vec![("stay", say.t("pricing-taxes-union-stay")), ("follow", say.t("pricing-taxes-union-follow"))];
    let chosen = if settings.union == Prices::FollowRate { "follow" } else { "stay" };
    vec![
        Field::hidden("version", shown.version.to_string()),
        if shown.is_spanish { seat } else { seat.unseen() },
        Field {
            hint: Some(say.t("pricing-taxes-oss-hint")),
            ..tick("oss", settings.has_oss, say.t("pricing-taxes-oss"))
        },
        Field {
            hint: Some(say.t("pricing-taxes-roi-hint")),
            ..tick("roi", settings.has_roi, say.t("pricing-taxes-roi"))
        },
        choice("union", chosen, say.t("pricing-taxes-union"), union, say.t("pricing-taxes-union-hint")),
        choice(
            "exports",
            exported,
            say.t("pricing-taxes-exports"),
            exports,
            say.t("pricing-taxes-exports-hint"),
        ),
        Field {
            value: own.to_owned(),
            required: false,
            hint: Some(say.t("pricing-taxes-own-hint")),
            ..Field::new(FieldKind::Lines, "own", say.t("pricing-taxes-own"))
        },
    ]
}

fn row(say: &Say, land: &InForce) -> Row {
    let named = match land.code {
        "ES" => Some(say.t("pricing-land-es")),
        "ES-CN" => Some(say.t("pricing-land-es-cn")),
        "ES-CE" => Some(say.t("pricing-land-es-ce")),
        "ES-ML" => Some(say.t("pricing-land-es-ml")),
        "PT-20" => Some(say.t("pricing-land-pt-20")),
        "PT-30" => Some(say.t("pricing-land-pt-30")),
        "XI" => Some(say.t("pricing-land-xi")),
        _ => None,
    };
    Row {
        code: land.code,
        name: named.unwrap_or_else(|| land.country.unwrap_or(land.code).to_owned()),
        tax: words::kind(say, land.kind),
        rates: TaxClass::ALL.map(|class| land.rates.of(class).show(say.lang)),
        is_own: land.is_own,
    }
}

/// Spain first, then the others by their names.
fn rows(say: &Say, lands: &[InForce]) -> Vec<Row> {
    let mut rows: Vec<Row> = lands.iter().map(|land| row(say, land)).collect();
    rows.sort_by_cached_key(|row| match row.code.starts_with("ES") {
        true => (0, row.code.to_owned()),
        false => (1, fold(&row.name)),
    });
    rows
}

fn class(say: &Say, class: TaxClass) -> String {
    match class {
        TaxClass::Standard => say.t("pricing-class-standard"),
        TaxClass::Reduced => say.t("pricing-class-reduced"),
        TaxClass::SuperReduced => say.t("pricing-class-super-reduced"),
    }
}

fn answer(say: &Say, tried: &[Tried]) -> Option<Answer> {
    let cause = tried.first()?.cause;
    let why = words::cause(say, cause).unwrap_or_else(|| say.t("pricing-cause-home"));
    let one = |one: &Tried| {
        let tax = words::rated(say, one.kind, one.rate);
        let words = [("price", Word::Money(one.price)), ("tax", Word::Text(&tax))];
        (class(say, one.class), say.with("pricing-try-price", &words))
    };
    Some(Answer { why, rows: tried.iter().map(one).collect() })
}

/// What somebody wants to know: a country, a postcode, whether a company buys.
fn ask(say: &Say, countries: Vec<(String, String)>, query: &Pairs) -> Vec<Field> {
    vec![
        Field {
            value: value(query, "country").to_owned(),
            ..Field::new(FieldKind::Choice(countries), "country", say.t("pricing-try-country"))
        },
        text(
            "postcode",
            value(query, "postcode"),
            say.t("pricing-try-postcode"),
            Some(say.t("pricing-try-postcode-hint")),
        ),
        tick("company", is_ticked(query, "company"), say.t("pricing-try-company")),
        tick("surcharge", is_ticked(query, "surcharge"), say.t("pricing-try-surcharge")),
    ]
}

async fn page(
    web: &Web,
    query: &Pairs,
    sent: Option<&Sent>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let (say, now) = (&web.say, web.now());
    let lang = say.lang;
    let country: String = value(query, "country").chars().take(2).collect();
    let postcode: String = value(query, "postcode").chars().take(12).collect();
    let buyer = Buyer {
        vat_id: is_ticked(query, "company"),
        has_surcharge: is_ticked(query, "surcharge"),
        ..Buyer::default()
    };
    let (shown, tried) = web
        .read(async |snap| {
            let shown = reads::in_force(snap, now, lang).await?;
            let place = Place { country: country.clone(), postcode: postcode.clone() };
            let tried = match country.is_empty() {
                true => Vec::new(),
                false => reads::tried(snap, now, &place, &buyer).await?,
            };
            Ok::<_, Problem>((shown, tried))
        })
        .await?;
    let (settings, own) = sent.map_or((&shown.settings, &shown.own), |sent| (&sent.settings, &sent.own));
    let mut fields = fields(say, &shown, settings, own);
    let error = blame(&mut fields, refusal);
    let done = (value(query, "done") == "saved").then(|| say.t("pricing-done-saved"));
    let view = Taxes {
        say,
        here: say.link("/admin/taxes"),
        done,
        error,
        fields,
        save: Button::main(say.t("pricing-save")),
        ask: ask(say, reads::countries_by_name(lang), query),
        ask_go: Button::small(say.t("pricing-try-go")),
        answer: answer(say, &tried),
        lands: rows(say, &shown.lands),
    };
    Ok(Page::new(say.t("pricing-taxes"), Html(view.to_string())).office())
}

/// `/admin/taxes`
pub(crate) async fn show(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    page(&web, &query, None, None).await
}

/// Keeps what was sent, or shows it again with what is wrong.
pub(crate) async fn send(web: Web, Form(form): Form<Pairs>) -> Result<Response, Problem> {
    let sent = read(&form);
    let seen = value(&form, "version").parse().map_err(|_| Problem::Unreadable)?;
    let Err(failure) = actions::set_taxes(web.ctx(), seen, &sent.settings, &sent.own).await else {
        return Ok(SeeOther("/admin/taxes?done=saved".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &Pairs::new(), Some(&sent), Some(&refusal)).await?.refused().into_response())
}
