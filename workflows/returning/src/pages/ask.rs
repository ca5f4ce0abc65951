//! Asking for something to go back that the shop allows, or that is not as it was agreed. Going back on the contract is
//! `withdraw`, with a form of its own.

use super::{
    came::{Came, Fields, Which, by_link, by_person, lines, mark, value},
    terms::terms,
    withdraw::lines_of,
};
use crate::{actions, model::Asked};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use returns::{
    Patience, blame,
    model::{Kind, Wish},
    names, unkept,
};
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "ask.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    /// Until when, and who pays the way.
    terms: String,
    action: String,
    /// Whether this very form was sent before.
    is_known: bool,
    error: Option<FormError>,
    goods: Vec<super::withdraw::ToChoose>,
    kept: Vec<(String, String)>,
    fields: Vec<Field>,
    button: Button,
    back: String,
}

/// The kind that an address names; a withdrawal has a form of its own.
fn kind_of(code: &str) -> Result<Kind, Problem> {
    let asked = [Kind::Allowed, Kind::Conformity].into_iter().find(|kind| kind.code() == code);
    asked.ok_or(Problem::NotFound)
}

fn fields_of(web: &Web, kind: Kind, came: &Came, typed: &Fields) -> Vec<Field> {
    let say = &web.say;
    let why = Field {
        value: value(typed, "why").to_owned(),
        required: kind == Kind::Conformity,
        hint: (kind == Kind::Conformity).then(|| say.t("returning-why-hint")),
        ..Field::new(
            FieldKind::Lines,
            "why",
            say.t(match kind {
                Kind::Conformity => "returning-why-wrong",
                Kind::Withdrawal | Kind::Allowed => "returning-why",
            }),
        )
    };
    let wishes = Wish::ALL.map(|wish| (wish.code().to_owned(), names::wish(say, wish)));
    let wish = Field {
        value: value(typed, "wish").to_owned(),
        hint: Some(say.t("returning-wish-hint")),
        ..Field::new(FieldKind::Choice(wishes.to_vec()), "wish", say.t("returning-wish"))
    };
    let hidden =
        [Field::hidden("of", came.of.clone()), Field::hidden("mark", web.mark(value(typed, "mark")))];
    let wish = (kind == Kind::Conformity).then_some(wish);
    std::iter::once(why).chain(wish).chain(hidden).collect()
}

fn page(
    web: &Web,
    kind: Kind,
    came: &Came,
    (typed, done): (&Fields, &str),
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let mut fields = fields_of(web, kind, came, typed);
    let error = blame(&mut fields, refusal);
    let (goods, kept) = lines_of(say, kind, came, (typed, false));
    let view = Shown {
        say,
        title: names::kind(say, kind),
        lead: say.with("returning-of-order", &[("code", Word::Text(&came.bought.whole.order.code))]),
        terms: terms(say, came, kind),
        action: say.link(&format!("{}/return/{}", came.path, kind.code())),
        is_known: done == "known",
        error,
        goods,
        kept,
        fields,
        button: Button::main(say.t("returning-send")),
        back: say.link(&came.at("/return")),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

async fn send(
    web: &Web,
    patience: &Patience,
    (kind, came): (Kind, Came),
    typed: &Fields,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let (wish, why) = (Wish::from_code(value(typed, "wish")), value(typed, "why").to_owned());
    let asked = Asked { kind, lines: lines(typed), why, wish };
    let ctx = web.of_form(&mark(typed));
    match actions::ask(&ctx, came.bought.whole.order.id, &asked).await {
        Ok(made) => Ok(SeeOther(match (web.session(), made.told) {
            (Some(_), _) => format!("/account/returns/{}?done=opened", made.what),
            (None, Some(secret)) => format!("/returns/{secret}?done=opened"),
            (None, None) => format!("{}/return/{}?done=known", came.path, kind.code()),
        })
        .into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(web, kind, &came, (typed, ""), Some(&refusal)).refused().into_response())
        }
    }
}

/// By the link of an order.
pub(crate) async fn show_of_link(
    web: Web,
    Path((secret, kind)): Path<(String, String)>,
    Query(which): Query<Which>,
) -> Result<Page, Problem> {
    let (kind, came) = (kind_of(&kind)?, by_link(&web, &secret, &which.of).await?);
    Ok(page(&web, kind, &came, (&Fields::new(), &which.done), None))
}

/// Asks for it, by the link of an order.
pub(crate) async fn send_of_link(
    web: Web,
    Path((secret, kind)): Path<(String, String)>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(typed): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_link(&web, &secret, value(&typed, "of")).await?;
    send(&web, &patience, (kind_of(&kind)?, came), &typed).await
}

/// For an order of whoever is signed in.
pub(crate) async fn show_of_mine(
    web: Web,
    Path((id, kind)): Path<(String, String)>,
    Query(which): Query<Which>,
) -> Result<Page, Problem> {
    let (kind, came) = (kind_of(&kind)?, by_person(&web, &id).await?);
    Ok(page(&web, kind, &came, (&Fields::new(), &which.done), None))
}

/// Asks for it, for an order of whoever is signed in.
pub(crate) async fn send_of_mine(
    web: Web,
    Path((id, kind)): Path<(String, String)>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(typed): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_person(&web, &id).await?;
    send(&web, &patience, (kind_of(&kind)?, came), &typed).await
}
