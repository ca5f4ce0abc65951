//! What somebody has bought here, and the field for the code of a receipt.

use super::{Pairs, till, unkept, value};
use crate::{
    actions::{self, TillRejected},
    model::{Evidence, Source},
    patience::Patience,
    pieces::GoodsView,
    reads,
};
use action::Failure;
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog_facts::VariantId;
use kernel::{Cursor, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Rows of a page.
const SIZE: u32 = 20;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    after: Option<String>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "purchases.html")]
struct Purchases<'a> {
    say: &'a Say,
    done: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
    action: String,
    error: Option<FormError>,
    field: Field,
    button: Button,
}

struct Row {
    goods: GoodsView,
    bought: String,
    state: String,
    is_verified: bool,
}

fn row(say: &Say, one: &Evidence, goods: GoodsView) -> Row {
    let at = |key: &str, at| say.with(key, &[("day", Word::At(at))]);
    let bought = match one.source {
        Source::Order => at("evidence-bought-order", one.bought_at),
        Source::Till => at("evidence-bought-till", one.bought_at),
    };
    let state = match (one.returned_at, one.delivered_at) {
        (Some(returned), _) => at("evidence-returned", returned),
        (None, Some(_)) => say.t("evidence-verified"),
        (None, None) => say.t("evidence-on-its-way"),
    };
    Row { goods, bought, state, is_verified: one.is_verified() }
}

async fn page(web: &Web, asked: Asked, typed: &str, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let (say, person) = (&web.say, web.person::<Never>()?);
    let currency = web.house().shop.face().currency;
    let after = asked.after.map(Cursor);
    let (found, items, gallery) = web
        .read(async |snap| {
            let found = reads::of_person(snap, person, after.as_ref(), SIZE).await?;
            let variants: Vec<VariantId> = found.items.iter().map(|one| one.variant).collect();
            let (items, gallery) = reads::goods(snap, &variants, currency).await?;
            Ok::<_, Problem>((found, items, gallery))
        })
        .await?;
    let of_code = refusal.filter(|refusal| refusal.field == Some("code"));
    let rows = found.items.iter().map(|one| {
        let goods = GoodsView::of(say, one.variant, &items, &gallery);
        row(say, one, goods)
    });
    let view = Purchases {
        say,
        done: (asked.done.as_deref() == Some("redeemed")).then(|| say.t("evidence-done-redeemed")),
        rows: rows.collect(),
        more: found.next.map(|next| say.link(&format!("/account/purchases?after={}", next.0))),
        action: say.link("/account/purchases"),
        error: refusal
            .filter(|refusal| refusal.field != Some("code"))
            .map(|refusal| FormError { text: refusal.text.clone() }),
        field: Field {
            value: typed.to_owned(),
            hint: Some(say.t("evidence-code-hint")),
            error: of_code.map(|refusal| refusal.text.clone()),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "code", say.t("evidence-code"))
        },
        button: Button::small(say.t("evidence-code-send")),
    };
    Ok(unkept(Page::new(say.t("evidence-purchases"), Html(view.to_string()))))
}

/// All of it, the latest first.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    page(&web, asked, "", None).await
}

/// Somebody types a code. The form carries no mark: a code counts once, and whoever sends theirs again is told the same.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let person = web.person::<Never>()?;
    patience.try_code(person, web.household())?;
    let typed = value(&sent, "code");
    let chosen = sent.iter().filter(|(name, _)| name == "variant");
    let chosen: Vec<VariantId> = chosen.filter_map(|(_, id)| id.parse().ok()).collect();
    let is_of_receipt = value(&sent, "from") == "receipt";
    match actions::redeem(web.ctx(), typed, &chosen).await {
        Ok(()) => Ok(SeeOther("/account/purchases?done=redeemed".into()).into_response()),
        // What was bought is chosen on a page of its own.
        Err(Failure::Rejected(TillRejected::NothingChosen)) if !is_of_receipt => {
            let code = reads::typed(typed).unwrap_or_default();
            Ok(SeeOther(format!("/till/{code}")).into_response())
        }
        Err(Failure::Rejected(no @ (TillRejected::NothingChosen | TillRejected::TooManyChosen { .. }))) => {
            let refusal = Problem::from(Failure::Rejected(no)).refusal(&web.say)?;
            Ok(till::page(&web, typed, Some(&refusal)).await?.refused().into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let short: String = typed.chars().take(40).collect();
            Ok(page(&web, Asked::default(), &short, Some(&refusal)).await?.refused().into_response())
        }
    }
}
