//! The page of the provider that is none. It stands for another's: one fills in a test card there, and shows one's bank who one
//! is.

use super::{found, to, unkept};
use crate::{
    actions,
    model::{Attempt, Card, Payment, Standing, Way},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "card.html")]
struct CardPage<'a> {
    say: &'a Say,
    lead: String,
    action: String,
    card: Field,
    pay: Button,
    leave: String,
    /// Numbers of test cards and how it goes with each.
    cards: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "bank.html")]
struct BankPage<'a> {
    say: &'a Say,
    lead: String,
    action: String,
    yes: Button,
    no: Button,
}

/// The attempt that is paid here, and how it stands at this provider; nothing where nothing is left to do.
async fn here(web: &Web, secret: &str) -> Result<(Payment, Option<(Attempt, Standing)>), Problem> {
    let (payment, attempt, _) = found(web, secret).await?;
    let attempt = attempt.filter(|attempt| attempt.way == Way::Test).ok_or(Problem::NotFound)?;
    let known = web.read(async |snap| reads::stand_in(snap, attempt.id).await).await?;
    let standing = known.map(|known| known.standing).filter(|_| payment.state.is_under_way());
    Ok((payment, standing.map(|standing| (attempt, standing))))
}

/// `/pay/test/{secret}`
pub(crate) async fn show(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (payment, standing) = here(&web, &secret).await?;
    Ok(match standing {
        Some((_, Standing::Open)) => card_page(&web, &payment, &secret, None).into_response(),
        Some((_, Standing::Asking)) => bank_page(&web, &payment, &secret).into_response(),
        Some((_, Standing::Late | Standing::Paid | Standing::Refused | Standing::Dropped)) | None => {
            to(format!("/pay/back/{secret}"))
        }
    })
}

fn lead(say: &Say, key: &str, payment: &Payment) -> String {
    say.with(key, &[("amount", Word::Money(payment.amount)), ("code", Word::Text(&payment.reference))])
}

fn card_page(web: &Web, payment: &Payment, secret: &str, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let view = CardPage {
        say,
        lead: lead(say, "payments-card-lead", payment),
        action: say.link(&format!("/pay/test/{secret}")),
        card: Field {
            error: refusal.map(|refusal| refusal.text.clone()),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "card", say.t("payments-card"))
        },
        pay: Button::main(say.with("payments-card-pay", &[("amount", Word::Money(payment.amount))])),
        leave: say.link(&format!("/pay/back/{secret}?left=yes")),
        cards: Card::ALL.iter().map(|card| (grouped(*card), say.t(meaning(*card)))).collect(),
    };
    unkept(Page::new(say.t("payments-card-title"), Html(view.to_string())))
}

fn bank_page(web: &Web, payment: &Payment, secret: &str) -> Page {
    let say = &web.say;
    let answer = |text: String, word: &str, is_main: bool| Button {
        text,
        sends: Some(("answer", word.to_owned())),
        is_main,
        is_small: false,
    };
    let view = BankPage {
        say,
        lead: lead(say, "payments-bank-lead", payment),
        action: say.link(&format!("/pay/test/{secret}/bank")),
        yes: answer(say.t("payments-bank-yes"), "yes", true),
        no: answer(say.t("payments-bank-no"), "no", false),
    };
    unkept(Page::new(say.t("payments-bank-title"), Html(view.to_string())))
}

/// A number as it stands on a card.
fn grouped(card: Card) -> String {
    let signs: Vec<char> = card.code().chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn meaning(card: Card) -> &'static str {
    match card {
        Card::Pays => "payments-card-pays",
        Card::Asks => "payments-card-asks",
        Card::Declined => "payments-card-declined",
        Card::NoFunds => "payments-card-no-funds",
        Card::Late => "payments-card-late",
        Card::Twice => "payments-card-twice",
        Card::Disputed => "payments-card-disputed",
        Card::DisputeWon => "payments-card-dispute-won",
        Card::DisputeLost => "payments-card-dispute-lost",
        Card::PaysOnce => "payments-card-pays-once",
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    card: String,
}

/// A card was filled in.
pub(crate) async fn fill_in(
    web: Web,
    Path(secret): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let (payment, standing) = here(&web, &secret).await?;
    let Some((attempt, _)) = standing else { return Ok(to(format!("/pay/back/{secret}"))) };
    actions::meet(web.ctx(), Some(&attempt)).await?;
    match actions::fill_in(web.ctx(), &attempt, &typed.card).await {
        // It shows the page of the bank, or leads back to us.
        Ok(()) => Ok(to(format!("/pay/test/{secret}"))),
        Err(failure) => refused(&web, &payment, &secret, failure.into()),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answered {
    answer: String,
}

/// The bank was answered.
pub(crate) async fn show_who(
    web: Web,
    Path(secret): Path<String>,
    Form(answered): Form<Answered>,
) -> Result<Response, Problem> {
    let (payment, standing) = here(&web, &secret).await?;
    let Some((attempt, _)) = standing else { return Ok(to(format!("/pay/back/{secret}"))) };
    match actions::show_who(web.ctx(), &attempt, answered.answer == "yes").await {
        Ok(()) => Ok(to(format!("/pay/back/{secret}"))),
        Err(failure) => refused(&web, &payment, &secret, failure.into()),
    }
}

/// A card that is none is asked for again; what is over leads back.
fn refused(web: &Web, payment: &Payment, secret: &str, problem: Problem) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    Ok(match refusal.field {
        Some(_) => card_page(web, payment, secret, Some(&refusal)).refused().into_response(),
        None => to(format!("/pay/back/{secret}")),
    })
}
