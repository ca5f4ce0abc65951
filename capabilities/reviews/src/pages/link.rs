//! The lasting addresses of a review and of an answer: each leads on to where it stands.

use super::place::Place;
use crate::{
    model::{ContributionId, Review},
    reads,
};
use axum::extract::Path;
use database::Snapshot;
use kernel::Right;
use webkit::{Problem, SeeOther, Web};

/// `/reviews/{id}`
pub(crate) async fn review(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let way = web.read(async |snap| way(&web, snap, id).await).await?;
    Ok(SeeOther(way))
}

/// `/replies/{id}`
pub(crate) async fn reply(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let asked = web.read(async |snap| {
        let reply = contributions::reads::one(snap, id).await?.ok_or(Problem::NotFound)?;
        let review: ContributionId = reply.about.id_of().ok_or(Problem::NotFound)?;
        way(&web, snap, review).await
    });
    Ok(SeeOther(asked.await?))
}

/// Where a review stands for whoever asks: its author finds it among theirs where it does not stand for all.
async fn way(web: &Web, snap: &mut Snapshot, id: ContributionId) -> Result<String, Problem> {
    let review = reads::find(snap, id).await?.ok_or(Problem::NotFound)?;
    if !review.is_shown() {
        return hidden(web, &review).ok_or(Problem::NotFound);
    }
    let place = Place::find(snap, web.house(), review.about, web.say.lang).await?.ok_or(Problem::NotFound)?;
    Ok(format!("{}?one={id}#r-{id}", place.list))
}

fn hidden(web: &Web, review: &Review) -> Option<String> {
    let me = web.actor().person();
    if me.is_some() && me == review.person {
        return Some(format!("/account/reviews#r-{}", review.id));
    }
    web.may(Right::Moderation).then(|| format!("/admin/reviews/{}", review.id))
}
