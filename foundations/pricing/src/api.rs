//! What programs read and change of promotions and their codes. The words of it are in `bodies`; groups of people and taxes have
//! files of their own.

mod bodies;
mod groups;
mod taxes;

use crate::{
    model::{Promotion, PromotionId},
    reads, steps,
};
use action::Failure;
use bodies::{ChangeBody, NewBody, PromotionBody, body};
use database::Snapshot;
use kernel::{Currency, PageOf, Right, Timestamp};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Listing, Made, Operation, Paging, Query, Reply, Seen},
};

const GROUP: &str = "pricing-api-group";
const ALL: &str = "/api/v1/admin/promotions";
const ONE: &str = "/api/v1/admin/promotions/{promotion}";
const END: &str = "/api/v1/admin/promotions/{promotion}/end";
const COUPONS: &str = "/api/v1/admin/coupons";
const COUPON: &str = "/api/v1/admin/coupons/{code}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ALL, "pricing-api-list-promotions").of(GROUP), list)
        .api(Operation::post(ALL, "pricing-api-create-promotion").of(GROUP), create)
        .api(Operation::get(ONE, "pricing-api-get-promotion").of(GROUP), one)
        .api(Operation::patch(ONE, "pricing-api-change-promotion").of(GROUP), change)
        .api(Operation::delete(ONE, "pricing-api-delete-promotion").of(GROUP), remove)
        .api(Operation::post(END, "pricing-api-end-promotion").of(GROUP), end)
        .api(Operation::get(COUPONS, "pricing-api-list-coupons").of(GROUP), coupons)
        .api(Operation::get(COUPON, "pricing-api-get-coupon").of(GROUP), coupon)
        .merge(groups::routes())
        .merge(taxes::routes())
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

/// A page of them with how often each was used.
async fn used(snap: &mut Snapshot, page: PageOf<Promotion>) -> Result<PageOf<(Promotion, i64)>, Problem> {
    let mut items: Vec<(Promotion, i64)> = Vec::with_capacity(page.items.len());
    for known in page.items {
        let uses = reads::uses(snap, &known).await?;
        items.push((known, uses));
    }
    Ok(PageOf { items, next: page.next })
}

fn shown(page: PageOf<(Promotion, i64)>, now: Timestamp) -> Listing<PromotionBody> {
    Listing::of(page, |(known, uses)| body(&known, uses, now))
}

async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<PromotionBody>, Problem> {
    let bounds = paging.bounds()?;
    let page = call.read(async |snap| {
        let page = reads::promotions(snap, bounds.after.as_ref(), bounds.size).await?;
        used(snap, page).await
    });
    Ok(shown(page.await?, call.now()))
}

async fn coupons(call: Call, Query(paging): Query<Paging>) -> Result<Listing<PromotionBody>, Problem> {
    let bounds = paging.bounds()?;
    let page = call.read(async |snap| {
        let page = reads::coupons(snap, bounds.after.as_ref(), bounds.size).await?;
        used(snap, page).await
    });
    Ok(shown(page.await?, call.now()))
}

async fn coupon(call: Call, At(code): At<String>) -> Result<Reply<PromotionBody>, Problem> {
    let known = call.read(async |snap| reads::coupon(snap, &code).await).await?;
    let id = known.ok_or(Problem::NotFound)?.id;
    one(call, At(id)).await
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

async fn end(call: Call, At(id): At<PromotionId>) -> Result<Reply<PromotionBody>, Problem> {
    call.once(async |tx| steps::end(tx, call.ctx(), id).await).await?;
    one(call, At(id)).await
}
