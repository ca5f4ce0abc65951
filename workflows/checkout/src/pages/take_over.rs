//! Whoever buys goes on by themselves with what a program has prepared for them.

use crate::actions;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use baskets::{
    model::{Checkout, CheckoutId, CheckoutState},
    rules::checkout::is_over,
};
use kernel::rejection::Never;
use look::{Button, FormCard};
use webkit::{Meta, Page, Problem, SeeOther, Web};

async fn find(web: &Web, id: &str) -> Result<Checkout, Problem> {
    let id: CheckoutId = id.parse().map_err(|_| Problem::NotFound)?;
    let person = web.person::<Never>()?;
    let found = web.read(async |snap| baskets::reads::checkout(snap, person, id).await).await?;
    found.ok_or(Problem::NotFound)
}

/// Where one goes with what is over: to the order that it became, or to the basket.
fn over(one: &Checkout) -> Response {
    let way = if one.state == CheckoutState::Completed { one.order_page.as_str() } else { "/basket" };
    SeeOther(way.to_owned()).into_response()
}

/// `/checkout/continue/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = find(&web, &id).await?;
    if is_over(one.state) {
        return Ok(over(&one));
    }
    let holder = one.holder();
    let basket = web.read(async |snap| baskets::reads::of(snap, &holder).await).await?;
    let pieces = basket.map_or(0, |basket| basket.count());
    let say = &web.say;
    let card = FormCard {
        title: say.t("checkout-continue"),
        lead: vec![say.n("checkout-continue-what", &pieces), say.t("checkout-continue-how")],
        action: say.link(&format!("/checkout/continue/{}", one.id)),
        button: Some(Button::main(say.t("checkout-continue-go"))),
        links: vec![(say.link("/basket"), say.t("checkout-continue-not"))],
        ..FormCard::default()
    };
    let mut page =
        Page::new(card.title.clone(), card.html()).meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    Ok(page.into_response())
}

/// What is in it comes into their own basket, and they go on to pay.
pub(crate) async fn send(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let one = find(&web, &id).await?;
    if is_over(one.state) {
        return Ok(over(&one));
    }
    actions::take_over(web.ctx(), one.person, one.id).await?;
    Ok(SeeOther("/checkout".into()).into_response())
}
