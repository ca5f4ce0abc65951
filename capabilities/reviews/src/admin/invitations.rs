//! `/admin/reviews/invitations`: when the shop asks how it was, and how far the asking has come. Who was asked is seen on their order.

use crate::{
    actions::invitations as actions,
    model::{Ended, Invitation, InvitationSettings, InvitationState},
    reads::invitations as reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, PageOf};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// So many on a page.
const SIZE: u32 = 50;
/// The page itself.
const HERE: &str = "/admin/reviews/invitations";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    state: String,
    after: Option<String>,
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    version: String,
    is_on: String,
    days: String,
    days_digital: String,
    reminder_days: String,
    thanks_code: String,
}

#[derive(Template)]
#[template(path = "invitations.html")]
struct Shown<'a> {
    say: &'a Say,
    back: String,
    action: String,
    is_done: bool,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    more: Option<String>,
}

/// A state that can be looked at.
struct Tab {
    name: String,
    link: String,
    is_here: bool,
}

/// An invitation, ready to print.
struct Row {
    link: String,
    delivered: String,
    sent: String,
    reminded: String,
    why: String,
}

/// What the shop has decided, and the invitations of a state.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let settings = web.read(async |snap| reads::settings(snap).await).await?;
    page(&web, &way, &typed(&settings), None).await
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    // What is no number is out of bounds.
    let days = |text: &str| text.trim().parse().unwrap_or(u32::MAX);
    let wanted = InvitationSettings {
        version: typed.version.parse().unwrap_or(-1),
        is_on: typed.is_on == "yes",
        days: days(&typed.days),
        days_digital: days(&typed.days_digital),
        reminder_days: days(&typed.reminder_days),
        thanks_code: typed.thanks_code.clone(),
    };
    let Err(failure) = actions::put_settings(web.ctx(), &wanted).await else {
        return Ok(SeeOther(format!("{HERE}?done=yes")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &Way::default(), &typed, Some(&refusal)).await?.refused().into_response())
}

fn typed(of: &InvitationSettings) -> Typed {
    Typed {
        version: of.version.to_string(),
        is_on: if of.is_on { "yes".to_owned() } else { String::new() },
        days: of.days.to_string(),
        days_digital: of.days_digital.to_string(),
        reminder_days: of.reminder_days.to_string(),
        thanks_code: of.thanks_code.clone(),
    }
}

async fn page(web: &Web, way: &Way, typed: &Typed, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let state = InvitationState::from_code(&way.state).unwrap_or(InvitationState::Eligible);
    let after = way.after.clone().map(Cursor);
    let found: PageOf<Invitation> =
        web.read(async |snap| reads::list(snap, state, after.as_ref(), SIZE).await).await?;
    let mut fields = fields(say, typed);
    let error = blame(&mut fields, refusal);
    let tab = |one: &InvitationState| Tab {
        name: named(say, *one),
        link: say.link(&format!("{HERE}?state={}", one.code())),
        is_here: *one == state,
    };
    let more = found.next.as_ref();
    let view = Shown {
        say,
        back: say.link("/admin/reviews"),
        action: say.link(HERE),
        is_done: way.done == "yes",
        error,
        fields,
        save: Button::main(say.t("reviews-invitations-save")),
        tabs: InvitationState::ALL.iter().map(tab).collect(),
        rows: found.items.iter().map(|is| row(say, is)).collect(),
        more: more.map(|next| say.link(&format!("{HERE}?state={}&after={}", state.code(), next.0))),
    };
    Ok(Page::new(say.t("reviews-invitations-title"), Html(view.to_string())).office())
}

fn fields(say: &Say, typed: &Typed) -> Vec<Field> {
    let number = |name: &'static str, key: &str, value: &str| Field {
        value: value.to_owned(),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, say.t(key))
    };
    vec![
        Field::hidden("version", typed.version.clone()),
        Field {
            value: typed.is_on.clone(),
            required: false,
            hint: Some(say.t("reviews-invitations-on-hint")),
            ..Field::new(FieldKind::Tick, "is_on", say.t("reviews-invitations-on"))
        },
        number("days", "reviews-invitations-days", &typed.days),
        number("days_digital", "reviews-invitations-days-digital", &typed.days_digital),
        number("reminder_days", "reviews-invitations-reminder", &typed.reminder_days),
        Field {
            value: typed.thanks_code.clone(),
            required: false,
            hint: Some(say.t("reviews-invitations-code-hint")),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "thanks_code", say.t("reviews-invitations-code"))
        },
    ]
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
fn blame(fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let Some(field) = fields.iter_mut().find(|field| Some(field.name) == refusal.field) else {
        return Some(FormError { text: refusal.text.clone() });
    };
    field.error = Some(refusal.text.clone());
    None
}

fn row(say: &Say, is: &Invitation) -> Row {
    let day = |at: Option<kernel::Timestamp>| at.map(|at| say.day(&at)).unwrap_or_default();
    Row {
        link: say.link(&format!("/admin/orders/{}", is.order)),
        delivered: is.delivered_at.map_or_else(|| say.t("reviews-invitations-not-yet"), |at| say.day(&at)),
        sent: day(is.sent_at),
        reminded: day(is.reminded_at),
        why: is.why.map(|why| reason(say, why)).unwrap_or_default(),
    }
}

fn named(say: &Say, state: InvitationState) -> String {
    say.t(match state {
        InvitationState::New => "reviews-invitation-new",
        InvitationState::Eligible => "reviews-invitation-eligible",
        InvitationState::Sent => "reviews-invitation-sent",
        InvitationState::Reminded => "reviews-invitation-reminded",
        InvitationState::Answered => "reviews-invitation-answered",
        InvitationState::Expired => "reviews-invitation-expired",
        InvitationState::Stopped => "reviews-invitation-stopped",
    })
}

fn reason(say: &Say, why: Ended) -> String {
    say.t(match why {
        Ended::OptOut => "reviews-ended-opt-out",
        Ended::Returned => "reviews-ended-returned",
        Ended::Undone => "reviews-ended-undone",
        Ended::Answered => "reviews-ended-answered",
        Ended::NoAddress => "reviews-ended-no-address",
        Ended::TooLate => "reviews-ended-too-late",
    })
}
