//! By which right something of an order goes back: three ways that are never merged, each with its days, and why one is closed.

use super::{
    came::{Came, Which, by_link, by_person},
    terms::terms,
};
use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Rejection, Word};
use look::{Icon, Style};
use returns::{model::Kind, names, unkept};
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "choose.html")]
struct Choose<'a> {
    say: &'a Say,
    lead: String,
    ways: Vec<Way>,
    back: String,
}

/// A right, ready to print.
struct Way {
    name: String,
    text: String,
    /// Until when, or why not.
    when: String,
    link: Option<String>,
}

const fn text(kind: Kind) -> &'static str {
    match kind {
        Kind::Withdrawal => "returning-way-withdrawal",
        Kind::Allowed => "returning-way-allowed",
        Kind::Conformity => "returning-way-conformity",
    }
}

fn way(say: &Say, came: &Came, kind: Kind) -> Way {
    let may = came.rights.may_any(kind, &came.bought);
    let when = match &may {
        Err(no) => say.with(no.code(), &no.words()),
        Ok(()) => terms(say, came, kind),
    };
    let path = match kind {
        Kind::Withdrawal => "/withdraw".to_owned(),
        Kind::Allowed | Kind::Conformity => format!("/return/{}", kind.code()),
    };
    let link = may.is_ok().then(|| say.link(&came.at(&path)));
    Way { name: names::kind(say, kind), text: say.t(text(kind)), when, link }
}

fn page(web: &Web, came: &Came) -> Page {
    let say = &web.say;
    let view = Choose {
        say,
        lead: say.with("returning-of-order", &[("code", Word::Text(&came.bought.whole.order.code))]),
        ways: Kind::ALL.into_iter().map(|kind| way(say, came, kind)).collect(),
        back: say.link(&came.at("")),
    };
    unkept(Page::new(say.t("returning-return"), Html(view.to_string())))
}

/// By the link of an order.
pub(crate) async fn show_of_link(
    web: Web,
    Path(secret): Path<String>,
    Query(which): Query<Which>,
) -> Result<Page, Problem> {
    Ok(page(&web, &by_link(&web, &secret, &which.of).await?))
}

/// For an order of whoever is signed in.
pub(crate) async fn show_of_mine(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    Ok(page(&web, &by_person(&web, &id).await?))
}
