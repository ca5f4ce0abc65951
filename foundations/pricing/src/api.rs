//! What programs read and change of promotions. The words of it are in `bodies`.

mod bodies;

use crate::{
    model::{Promotion, PromotionId},
    reads, steps,
};
use action::Failure;
use bodies::{ChangeBody, NewBody, PromotionBody, body};
use kernel::{Currency, PageOf, Right};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Listing, Made, Operation, Paging, Query, Reply, Seen},
};

const GROUP: &str = "pricing-api-group";
const ALL: &str = "/api/v1/admin/promotions";
const ONE: &str = "/api/v1/admin/promotions/{promotion}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ALL, "pricing-api-list-promotions").of(GROUP), list)
        .api(Operation::post(ALL, "pricing-api-create-promotion").of(GROUP), create)
        .api(Operation::get(ONE, "pricing-api-get-promotion").of(GROUP), one)
        .api(Operation::patch(ONE, "pricing-api-change-promotion").of(GROUP), change)
        .api(Operation::delete(ONE, "pricing-api-delete-promotion").of(GROUP), remove)
}

fn currency(call: &Call) -> Currency {
    call.house().shop.face().currency
}

async fn find(call: &Call, id: PromotionId) -> Result<(PromotionBody, i64), Problem> {
    let (now, found) = (
        call.now(),
        call.read(async |snap| {
            let Some(known) = reads::promotion(snap, id).await? else { return Ok(None) };
            let uses = reads::uses(snap, &known).await?;
            Ok::<_, Problem>(Some((known, uses)))
        })
        .await?,
    );
    let (known, uses) = found.ok_or(Problem::NotFound)?;
    Ok((body(&known, uses, now), known.version))
}

async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<PromotionBody>, Problem> {
    let (bounds, now) = (paging.bounds()?, call.now());
    let page = call
        .read(async |snap| {
            let page = reads::promotions(snap, bounds.after.as_ref(), bounds.size).await?;
            let mut items: Vec<(Promotion, i64)> = Vec::with_capacity(page.items.len());
            for known in page.items {
                let uses = reads::uses(snap, &known).await?;
                items.push((known, uses));
            }
            Ok::<_, Problem>(PageOf { items, next: page.next })
        })
        .await?;
    Ok(Listing::of(page, |(known, uses)| body(&known, uses, now)))
}

async fn create(call: Call, Body(wanted): Body<NewBody>) -> Result<Made<PromotionBody>, Problem> {
    let draft = wanted.draft(currency(&call))?;
    let id = call.once(async |tx| steps::add(tx, call.ctx(), &draft).await).await?;
    Ok(Made::at(format!("{ALL}/{id}"), find(&call, id).await?.0))
}

async fn one(call: Call, At(id): At<PromotionId>) -> Result<Reply<PromotionBody>, Problem> {
    let (shown, version) = find(&call, id).await?;
    Ok(Reply::at(shown, version))
}

async fn change(
    call: Call,
    At(id): At<PromotionId>,
    seen: Seen,
    Body(wanted): Body<ChangeBody>,
) -> Result<Reply<PromotionBody>, Problem> {
    let found = call.read(async |snap| reads::promotion(snap, id).await).await?;
    let known = found.ok_or(Problem::NotFound)?;
    let draft = wanted.over(&known.draft).draft(currency(&call))?;
    let seen = &seen;
    call.once(async |tx| {
        // What is changed is what was read: another version in between is another promotion.
        let now = reads::promotion(tx, id).await?.ok_or(Failure::NotFound)?;
        if !seen.is(now.version) || now.version != known.version {
            return Err(Failure::Conflict);
        }
        steps::change(tx, call.ctx(), id, known.version, &draft).await.map(drop)
    })
    .await
    .map_err(Seen::judge)?;
    let (shown, version) = find(&call, id).await?;
    Ok(Reply::at(shown, version))
}

async fn remove(call: Call, At(id): At<PromotionId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}
