//! A declaration for which no order was found: what it says, the order that somebody finds for it, or that nothing follows.

use crate::{
    actions,
    pages::came::{Fields, value},
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError};
use returns::{
    blame,
    model::{Progress, Withdrawal, WithdrawalId},
    names,
};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "declaration.html")]
struct Shown<'a> {
    say: &'a Say,
    state: String,
    back: String,
    path: String,
    error: Option<FormError>,
    rows: Vec<(String, String)>,
    /// The form that finds its order, while nobody has.
    find: Option<(Vec<Field>, Button)>,
    ret: Option<String>,
}

async fn open(web: &Web, id: &str) -> Result<(Withdrawal, String), Problem> {
    let id: WithdrawalId = id.parse().map_err(|_| Problem::NotFound)?;
    web.read(async |snap| {
        let declared = returns::reads::withdrawal(snap, id).await?.ok_or(Problem::NotFound)?;
        Ok((declared, shop::reads::profile(snap).await?.zone))
    })
    .await
}

fn page(web: &Web, (is, zone): &(Withdrawal, String), typed: &Fields, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let of = |kind, name, known: &str, label: &str| {
        let typed = value(typed, name);
        let value = if typed.is_empty() { known } else { typed };
        Field { value: value.to_owned(), autocomplete: Some("off"), ..Field::new(kind, name, say.t(label)) }
    };
    let mut fields = vec![
        of(FieldKind::Text, "code", is.code.reveal(), "returning-code"),
        of(FieldKind::Email, "email", is.email.reveal(), "returning-email"),
    ];
    let error = blame(&mut fields, refusal);
    let button = Button::main(say.t("returning-match"));
    let view = Shown {
        say,
        state: names::progress(say, is.progress),
        back: say.link("/admin/returns/declarations"),
        path: say.link(&format!("/admin/returns/declarations/{}", is.id)),
        error,
        rows: names::declared(say, is, zone),
        find: (is.progress == Progress::Lost).then_some((fields, button)),
        ret: is.ret.map(|ret| say.link(&format!("/admin/returns/{ret}"))),
    };
    Page::new(say.t("returning-declaration"), Html(view.to_string())).office()
}

/// `/admin/returns/declarations/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    Ok(page(&web, &open(&web, &id).await?, &Fields::new(), None))
}

/// Finds its order.
pub(crate) async fn find(
    web: Web,
    Path(id): Path<String>,
    Form(typed): Form<Fields>,
) -> Result<Response, Problem> {
    let known = open(&web, &id).await?;
    match actions::find(web.ctx(), known.0.id, (value(&typed, "code"), value(&typed, "email"))).await {
        Ok(ret) => Ok(SeeOther(format!("/admin/returns/{ret}?done=yes")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &typed, Some(&refusal)).refused().office().into_response())
        }
    }
}

/// Nothing follows from it.
pub(crate) async fn set_aside(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    actions::set_aside(web.ctx(), id).await?;
    Ok(SeeOther("/admin/returns/declarations".into()).into_response())
}
