//! What the shop sets about what people write: from when on an author is no longer new, what a burst is, what reports weigh.
//! What is decided about texts is done where it is moderated.

use crate::{
    actions::{self, SettingsRejected},
    model::{ReportReason, Settings},
    reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Fields of a form, in the order in which they were sent.
type Pairs = Vec<(String, String)>;

/// The fields of numbers: their name, the least and the most.
const NUMBERS: [(&str, i64, i64); 4] =
    [("first_posts", 0, 50), ("held_at", 1, 100), ("burst_place", 1, 1_000), ("burst_about", 1, 10_000)];
/// The same of what a reason weighs.
const WEIGHT_MAX: i64 = 20;
/// Reports are weighed in hundredths and typed in whole numbers.
const HUNDREDTHS: u32 = 100;

#[derive(Template)]
#[template(path = "settings.html")]
struct Shown<'a> {
    say: &'a Say,
    done: bool,
    error: Option<FormError>,
    numbers: Vec<Field>,
    weights: Vec<Field>,
    version: Field,
    save: Button,
}

fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// What is set, as somebody would type it.
fn typed(settings: &Settings, version: i64) -> Pairs {
    let values =
        [settings.first_posts, settings.held_at / HUNDREDTHS, settings.burst_place, settings.burst_about];
    let numbers =
        NUMBERS.iter().zip(values).map(|((name, ..), value)| ((*name).to_owned(), value.to_string()));
    let weights =
        ReportReason::ALL.iter().map(|one| (one.code().to_owned(), settings.weight(*one).to_string()));
    numbers.chain(weights).chain([("version".to_owned(), version.to_string())]).collect()
}

fn read(pairs: &Pairs) -> Result<Settings, SettingsRejected> {
    let number = |field: &'static str, least: i64, most: i64| {
        let typed =
            kernel::typed::decimal(value(pairs, field), 0).filter(|typed| (least..=most).contains(typed));
        typed.and_then(|typed| u32::try_from(typed).ok()).ok_or(SettingsRejected::Number {
            field,
            least,
            most,
        })
    };
    let [first, held, place, about] = NUMBERS.map(|(name, least, most)| number(name, least, most));
    let weights = ReportReason::ALL.iter().map(|reason| number(reason.code(), 0, WEIGHT_MAX));
    Ok(Settings {
        first_posts: first?,
        held_at: held? * HUNDREDTHS,
        burst_place: place?,
        burst_about: about?,
        weights: weights.collect::<Result<_, _>>()?,
    })
}

fn page(web: &Web, pairs: &Pairs, done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let field = |name: &'static str, label: String, hint: Option<String>| Field {
        value: value(pairs, name).to_owned(),
        hint,
        error: refusal.filter(|why| why.field == Some(name)).map(|why| why.text.clone()),
        ..Field::new(FieldKind::Text, name, label)
    };
    let numbers = NUMBERS.iter().map(|(name, ..)| {
        let key = name.replace('_', "-");
        let hint = say.t(&format!("contributions-set-{key}-hint"));
        field(name, say.t(&format!("contributions-set-{key}")), Some(hint))
    });
    let weights = ReportReason::ALL
        .iter()
        .map(|one| field(one.code(), say.t(&format!("contributions-reason-{}", one.code())), None));
    let view = Shown {
        say,
        done,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        numbers: numbers.collect(),
        weights: weights.collect(),
        version: Field::hidden("version", value(pairs, "version")),
        save: Button::main(say.t("contributions-save")),
    };
    Page::new(say.t("contributions-settings"), Html(view.to_string())).office()
}

/// `/admin/contributions`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let (settings, version) = web.read(async |snap| reads::settings_with_version(snap).await).await?;
    Ok(page(&web, &typed(&settings, version), value(&asked, "done") == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let seen = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    let kept = match read(&sent) {
        Ok(settings) => actions::put_settings(web.ctx(), seen, &settings).await,
        Err(why) => Err(action::Failure::Rejected(why)),
    };
    let Err(failure) = kept else {
        return Ok(SeeOther("/admin/contributions?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &sent, false, Some(&refusal)).refused().office().into_response())
}
