//! `/account/problem`: something is wrong with what one bought. First what others wrote of the same; whoever finds no help there opens
//! a case with what they have typed. What they say stands in no address.

mod view;

use super::unkept;
use crate::{
    actions,
    model::{Help, Matter, Trouble},
    patience::Patience,
    reads::problems as reads,
    secret::mark_of,
    steps::{About, Sent},
};
use action::Failure;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog::reads::sale::SaleItem;
use catalog_facts::ProductId;
use kernel::{PersonId, Personal, Subject, rejection::Never};
use orders_facts::OrderId;
use serde::Deserialize;
use std::sync::Arc;
use view::{Asking, Told};
use webkit::{Form, Page, Problem, SeeOther, Web};

/// Where it stands.
const HERE: &str = "/account/problem";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    order: String,
    done: String,
}

/// What the forms of this page send.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    order: String,
    product: String,
    text: String,
    matter: String,
    consent: String,
    found: String,
    mark: String,
}

/// Who looks, and what they can choose.
struct Seen {
    person: PersonId,
    order: Option<OrderId>,
    goods: Vec<SaleItem>,
}

impl Seen {
    fn products(&self) -> Vec<ProductId> {
        self.goods.iter().map(|item| item.product).collect()
    }
}

async fn seen(web: &Web, order: &str) -> Result<Seen, Problem> {
    let person = web.person::<Never>()?;
    let order = match order {
        "" => None,
        some => Some(some.parse::<OrderId>().map_err(|_| Problem::NotFound)?),
    };
    let goods = web.read(async |snap| reads::goods(snap, web.ctx(), person, order).await).await?;
    Ok(Seen { person, order, goods })
}

/// The first form; or thanks, where something has helped.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    if way.done == "solved" {
        return Ok(unkept(view::thanks(&web, &way.order)));
    }
    let seen = seen(&web, &way.order).await?;
    // Of several things none is chosen for them.
    let only = Some(&seen.goods).filter(|goods| goods.len() == 1).and_then(|goods| goods.first());
    let product = only.map(|item| item.product.to_string()).unwrap_or_default();
    Ok(unkept(view::ask(&web, &asking(&seen, &product, ""), None)))
}

fn asking<'a>(seen: &'a Seen, product: &'a str, text: &'a str) -> Asking<'a> {
    Asking { order: seen.order, goods: &seen.goods, product, text }
}

/// What others wrote of the same. Nothing is kept.
pub(crate) async fn look(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let seen = seen(&web, &said.order).await?;
    let trouble = match reads::trouble(&seen.products(), (&said.product, seen.order), &said.text) {
        Ok(trouble) => trouble,
        Err(rejected) => {
            let refusal = Problem::from(Failure::Rejected(rejected)).refusal(&web.say)?;
            let page = view::ask(&web, &asking(&seen, &said.product, &said.text), Some(&refusal));
            return Ok(unkept(page).refused().into_response());
        }
    };
    patience.look(seen.person)?;
    let help = help(&web, &trouble).await?;
    Ok(unkept(view::told(&web, &told(&trouble, &help, &said), None)).into_response())
}

async fn help(web: &Web, trouble: &Trouble) -> Result<Vec<Help>, Problem> {
    Ok(web.read(async |snap| reads::help(snap, web.ctx(), trouble).await).await?)
}

fn told<'a>(trouble: &'a Trouble, help: &'a [Help], said: &'a Said) -> Told<'a> {
    Told { trouble, help, matter: &said.matter, consent: &said.consent, mark: &said.mark }
}

/// One of them helped.
pub(crate) async fn solved(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let seen = seen(&web, &said.order).await?;
    let product = reads::chosen(&seen.products(), &said.product).map_err(|_| Problem::NotFound)?;
    let found = said.found.parse().map_err(|_| Problem::NotFound)?;
    let text = web.read(async |snap| contributions::reads::one(snap, found).await).await?;
    text.filter(contributions::model::Contribution::stands).ok_or(Problem::NotFound)?;
    actions::solve(web.ctx(), product, found).await?;
    let order = seen.order.map(|order| format!("&order={order}")).unwrap_or_default();
    Ok(SeeOther(format!("{HERE}?done=solved{order}")).into_response())
}

/// None of them did: a case, with what was typed.
pub(crate) async fn report(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let seen = seen(&web, &said.order).await?;
    let product = reads::chosen(&seen.products(), &said.product).map_err(|_| Problem::NotFound)?;
    let wish = match actions::read(&sent(&web, &seen, (product, &said)).await?) {
        Ok(wish) => wish,
        Err(failure) => return again(&web, &seen, (product, &said), Problem::from(failure)),
    };
    if let Some(wait) = patience.wait_to_open(web.household(), wish.address.reveal()) {
        return Err(Problem::TooFast(wait));
    }
    let mark = mark_of(&said.mark, &[&said.matter, &said.product, &said.text]);
    match actions::report(&web.of_form(&mark), &wish, About { order: seen.order }).await {
        Ok(made) => {
            let done =
                made.told.map_or("", |opened| if opened.is_joined { "?done=joined" } else { "?done=new" });
            Ok(SeeOther(format!("/account/cases/{}{done}", made.what)).into_response())
        }
        Err(failure) => again(&web, &seen, (product, &said), Problem::from(failure)),
    }
}

/// The form that opens a case, with what is wrong with it; what others wrote is not looked for a second time.
fn again(
    web: &Web,
    seen: &Seen,
    (product, said): (ProductId, &Said),
    problem: Problem,
) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let trouble = Trouble { product, order: seen.order, text: Personal::new(said.text.clone()) };
    let page = view::told(web, &told(&trouble, &[], said), Some(&refusal));
    Ok(unkept(page).refused().into_response())
}

/// What was sent, with what is known of whoever is signed in.
async fn sent(web: &Web, seen: &Seen, (product, said): (ProductId, &Said)) -> Result<Sent, Problem> {
    let known = web.read(async |snap| accounts::reads::person(snap, seen.person).await).await?;
    let known = known.ok_or(Problem::NotFound)?;
    let matter = if said.matter.is_empty() { Matter::Product.code() } else { said.matter.as_str() };
    Ok(Sent {
        person: Some(seen.person),
        name: known.name.reveal().clone(),
        confirmed: Some(known.address),
        address: String::new(),
        lang: known.lang,
        matter: matter.to_owned(),
        about: Some(Subject::from(product)),
        text: said.text.clone(),
        has_consent: said.consent == "yes",
        known: None,
    })
}
