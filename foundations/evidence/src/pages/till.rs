//! What the code of a receipt stands for, for whoever followed it: to sign in first, to choose, to say that it is theirs.

use super::unkept;
use crate::{
    model::{Choice, Found, Standing},
    patience::Patience,
    pieces::GoodsView,
    reads,
};
use action::Failure;
use askama::Template;
use axum::{Extension, extract::Path};
use catalog_facts::VariantId;
use look::{Button, Field, FormError, Icon, Style};
use std::sync::Arc;
use webkit::{Html, Page, Problem, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "receipt.html")]
struct Receipt<'a> {
    say: &'a Say,
    shown: String,
    error: Option<FormError>,
    goods: Vec<GoodsView>,
    /// Whether whoever holds it says what of it they bought.
    is_any: bool,
    /// Where whoever is not signed in says who they are.
    sign_in: Option<String>,
    /// Whether they have typed it before.
    is_theirs: bool,
    /// Nothing where it does not count any more.
    does: Option<Does>,
}

/// What says that it is theirs.
struct Does {
    action: String,
    hidden: [Field; 2],
    button: Button,
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(code): Path<String>,
) -> Result<Page, Problem> {
    patience.look(web.household())?;
    page(&web, &code, None).await
}

/// The same with what a rule said to what was sent.
pub(super) async fn page(web: &Web, typed: &str, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let (found, items, gallery) = web
        .read(async |snap| {
            let found = reads::code(snap, typed).await?.ok_or(Problem::NotFound)?;
            let variants: Vec<VariantId> = found.lines.iter().map(|line| line.variant).collect();
            let (items, gallery) = reads::goods(snap, &variants, currency).await?;
            Ok::<_, Problem>((found, items, gallery))
        })
        .await?;
    let shown = reads::shown(&reads::typed(typed).unwrap_or_default());
    let (standing, said) = stands(web, &found)?;
    let goods = found.lines.iter().map(|line| GoodsView::of(say, line.variant, &items, &gallery));
    let is_guest = web.session().is_none();
    let can = standing == Some(Standing::Good) && said.is_none();
    let view = Receipt {
        say,
        error: refusal.map(|refusal| refusal.text.clone()).or(said).map(|text| FormError { text }),
        goods: goods.collect(),
        is_any: found.sheet.choice == Choice::Any,
        sign_in: (is_guest && can).then(|| say.link(&format!("/sign-in?next=/till/{shown}"))),
        is_theirs: standing == Some(Standing::Theirs),
        does: (!is_guest && can).then(|| Does {
            action: say.link("/account/purchases"),
            hidden: [Field::hidden("code", shown.clone()), Field::hidden("from", "receipt")],
            button: Button::main(say.t("evidence-receipt-mine")),
        }),
        shown,
    };
    Ok(unkept(Page::new(say.t("evidence-receipt"), Html(view.to_string()))))
}

/// How it stands for whoever looks, and what is wrong with it. Of whoever is not signed in nobody knows whether it is theirs.
fn stands(web: &Web, found: &Found) -> Result<(Option<Standing>, Option<String>), Problem> {
    let nobody = kernel::PersonId::from_bytes([0; 16]);
    let person = web.session().map_or(nobody, |session| session.person);
    match reads::stands(found, person, web.now()) {
        Ok(standing) => Ok((Some(standing), None)),
        Err(no) => {
            let refusal = Problem::from(Failure::Rejected(no)).refusal(&web.say)?;
            Ok((None, Some(refusal.text)))
        }
    }
}
