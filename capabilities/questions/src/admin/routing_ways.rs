//! `/admin/questions/points`: whether and how owners are asked, what gives points, and what points let people do.

use crate::{
    actions::routing as actions,
    model::Ways,
    reads::reputation::{self as reads, Bounds, NUMBERS, WaysRejected},
};
use action::Failure;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use webkit::{Form, Page, Problem, Refusal, Say, SeeOther, Web};

/// Where it stands.
const HERE: &str = "/admin/questions/points";

/// Fields of a form, in the order in which they were sent.
type Pairs = Vec<(String, String)>;

fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// What is set, as somebody would type it.
fn typed(of: &Ways, version: i64) -> Pairs {
    let values = [
        of.wait_h,
        of.owners,
        of.enough,
        of.rest_days,
        of.question_up,
        of.answer_up,
        of.down,
        of.accepted,
        of.accepting,
        of.day_max,
        of.same,
        of.close,
    ];
    let numbers =
        NUMBERS.iter().zip(values).map(|((name, ..), value)| ((*name).to_owned(), value.to_string()));
    let tick = |name: &str, is: bool| (name.to_owned(), if is { "yes".to_owned() } else { String::new() });
    let rest = [
        tick("asks_owners", of.asks_owners),
        tick("is_bootstrap", of.is_bootstrap),
        ("version".to_owned(), version.to_string()),
    ];
    numbers.chain(rest).collect()
}

fn read(pairs: &Pairs) -> Result<Ways, WaysRejected> {
    let numbers = NUMBERS.map(|(name, ..)| kernel::typed::decimal(value(pairs, name), 0));
    let is = |name: &str| value(pairs, name) == "yes";
    reads::typed_ways(numbers, (is("asks_owners"), is("is_bootstrap")))
}

/// What a number is called.
fn label(say: &Say, name: &str) -> String {
    say.t(match name {
        "wait_h" => "questions-set-wait",
        "owners" => "questions-set-owners",
        "enough" => "questions-set-enough",
        "rest_days" => "questions-set-rest",
        "question_up" => "questions-set-question-up",
        "answer_up" => "questions-set-answer-up",
        "down" => "questions-set-down",
        "accepted" => "questions-set-accepted",
        "accepting" => "questions-set-accepting",
        "day_max" => "questions-set-day-max",
        "same" => "questions-set-same",
        _ => "questions-set-close",
    })
}

fn page(web: &Web, pairs: &Pairs, is_done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let tick = |name: &'static str, key: &str, hint: &str| Field {
        value: value(pairs, name).to_owned(),
        required: false,
        hint: Some(say.t(hint)),
        ..Field::new(FieldKind::Tick, name, say.t(key))
    };
    let number = |(name, ..): &Bounds| Field {
        value: value(pairs, name).to_owned(),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, *name, label(say, name))
    };
    let mut fields = vec![
        Field::hidden("version", value(pairs, "version")),
        tick("asks_owners", "questions-set-asks", "questions-set-asks-hint"),
    ];
    fields.extend(NUMBERS.iter().map(number));
    fields.push(tick("is_bootstrap", "questions-set-bootstrap", "questions-set-bootstrap-hint"));
    let mut card = FormCard {
        title: say.t("questions-ways"),
        lead: vec![say.t(if is_done { "questions-ways-done" } else { "questions-ways-lead" })],
        action: say.link(HERE),
        fields,
        button: Some(Button::main(say.t("questions-ways-save"))),
        links: vec![(say.link("/admin/questions"), say.t("questions-ways-back"))],
        ..FormCard::default()
    };
    if let Some(refusal) = refusal {
        card = card.refused(refusal);
    }
    Page::new(card.title.clone(), card.html()).office()
}

/// The form.
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let (ways, version) = web.read(async |snap| reads::ways(snap).await).await?;
    Ok(page(&web, &typed(&ways, version), value(&asked, "done") == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let seen = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    let kept = match read(&sent) {
        Ok(ways) => actions::put_ways(web.ctx(), &ways, seen).await,
        Err(why) => Err(Failure::Rejected(why)),
    };
    let Err(failure) = kept else {
        return Ok(SeeOther(format!("{HERE}?done=yes")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &sent, false, Some(&refusal)).refused().office().into_response())
}
