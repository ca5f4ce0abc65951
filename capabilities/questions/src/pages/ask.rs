//! Asking, in two steps: first what one wants to know, then what was said about that before and, if none of it helps, the question.
//! Whoever is not signed in can take the first.

mod form;

use super::{encoded, kinds, me, unkept};
use crate::{
    actions::{self, AskRejected},
    model::{Asking, State},
    patience::Patience,
    reads::{self, Similar},
};
use action::Failure;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog::view::CardView;
use catalog_facts::ProductId;
use form::{Bound, Said, page};
use std::sync::Arc;
use webkit::{Form, Page, Problem, SeeOther, Web};

/// So much of what was said before is shown.
const SHOWN: u32 = 3;
/// Nobody asks longer, and more is not looked for.
const TITLE_MAX: usize = 300;

/// What the page knows besides what was typed.
pub(super) struct Known {
    pub(super) card: CardView,
    pub(super) similar: Vec<Similar>,
    /// Where whoever is not signed in goes first.
    pub(super) sign_in: Option<String>,
}

async fn known(web: &Web, said: &Said) -> Result<Known, Problem> {
    let product: ProductId = said.product.parse().map_err(|_| Problem::NotFound)?;
    let kinds = kinds(web.house(), web.actor());
    let title: String = said.title.chars().take(TITLE_MAX).collect();
    let read = web.read(async |snap| {
        let card = catalog::reads::card(snap, product).await?.ok_or(Problem::NotFound)?;
        let similar = match title.trim().is_empty() {
            true => Vec::new(),
            false => reads::similar(snap, (product, &kinds), (&title, None), (SHOWN, None)).await?,
        };
        Ok::<_, Problem>((card, similar))
    });
    let (card, similar) = read.await?;
    let here = format!("/questions/new?product={product}&title={}", encoded(&title));
    let sign_in = web.actor().person().is_none();
    let sign_in = sign_in.then(|| web.say.link(&format!("/sign-in?next={}", encoded(&here))));
    Ok(Known { card, similar, sign_in })
}

/// The form: its first step, or with a title its second.
pub(crate) async fn show(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Query(said): Query<Said>,
) -> Result<Page, Problem> {
    if !said.title.trim().is_empty() {
        patience.look(web.household())?;
    }
    let known = known(&web, &said).await?;
    Ok(unkept(page(&web, &known, &said, None, None)))
}

/// Asks: where all can read it, or the shop alone.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let person = me(&web)?;
    patience.ask(person)?;
    let product: ProductId = said.product.parse().map_err(|_| Problem::NotFound)?;
    let wanted = Asking {
        product,
        person,
        title: said.title.clone(),
        body: said.body.clone(),
        lang: web.say.lang,
        is_sure: said.way == "public",
        household: web.household(),
    };
    let ctx = web.of_form(&said.mark);
    let done = match said.way.as_str() {
        "private" => actions::ask_privately(&ctx, &wanted).await.map(|id| (id, State::Withdrawn)),
        _ => actions::ask(&ctx, &wanted).await.map(|(id, state)| (id, state.unwrap_or(State::Published))),
    };
    match done {
        Ok((id, State::Published)) => Ok(SeeOther(format!("/questions/{id}?done=asked")).into_response()),
        Ok((id, State::Withdrawn)) => {
            Ok(SeeOther(format!("/account/questions?done=private#q-{id}")).into_response())
        }
        Ok((id, State::Held | State::Rejected | State::Hidden)) => {
            Ok(SeeOther(format!("/account/questions?done=held#q-{id}")).into_response())
        }
        Err(failure) => refused(&web, &said, failure).await,
    }
}

/// The form again, with what is wrong with it or with what they are asked.
async fn refused(web: &Web, said: &Said, failure: Failure<AskRejected>) -> Result<Response, Problem> {
    let bound = match &failure {
        Failure::Rejected(AskRejected::Own) => Some(Bound::Own),
        Failure::Rejected(AskRejected::Numbered) => Some(Bound::Numbered),
        _ => None,
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let known = known(web, said).await?;
    Ok(unkept(page(web, &known, said, bound, Some(&refusal)).refused()).into_response())
}
