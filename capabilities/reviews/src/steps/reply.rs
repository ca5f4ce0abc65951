//! The shop answers a review: once, and what it wrote before stays to be seen (RULES 1.C).

use super::load;
use crate::{
    model::{ContributionId, Review},
    notices,
    rules::ReplyRejected,
    store,
};
use action::{Ctx, Failure};
use contributions::{
    model::{Contribution, Draft, Kind, Signals, Text, Writer},
    rules::{Verb, turn},
};
use database::Tx;
use kernel::{PersonId, Subject};
use notifications::model::notices::Tell;
use reviews_facts::ReviewReplied;

/// Answers a review, or writes the answer anew; gives which it is.
pub(crate) async fn reply(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    by: PersonId,
    words: &str,
) -> Result<ContributionId, Failure<ReplyRejected>> {
    let review: Review = load(tx, id).await?;
    if !review.is_shown() {
        return Err(Failure::Rejected(ReplyRejected::NotShown));
    }
    let manner = contributions::rules::manner(Kind::Reply);
    let before = match review.reply {
        Some(reply) => contributions::reads::one(tx, reply).await?.filter(may_anew),
        None => None,
    };
    if let Some(before) = before {
        // It is the shop's, so whoever of the shop writes it anew does so in the place of whoever wrote it.
        let author = before.writer.account().ok_or(Failure::Rejected(ReplyRejected::Already))?;
        let text = Text { title: String::new(), body: words.to_owned() };
        let edited = contributions::steps::edit(tx, ctx, &manner, before.id, author, &text).await;
        edited.map_err(|failure| failure.widen(ReplyRejected::Edited))?;
        return Ok(before.id);
    }
    let asked = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    let draft = Draft {
        kind: Kind::Reply,
        about: Subject::from(id),
        writer: Writer::House(by),
        lang: asked.lang,
        title: String::new(),
        body: words.to_owned(),
        pictures: Vec::new(),
        signals: Signals { is_proven: true, ..Signals::default() },
    };
    let written = contributions::steps::write(tx, ctx, &manner, &draft).await;
    let written = written.map_err(|failure| failure.widen(ReplyRejected::Written))?;
    let now = Review { reply: Some(written.id), ..review };
    if !store::reviews::save(tx, &now).await? {
        return Err(Failure::Conflict);
    }
    tx.record(&ReviewReplied { review: id, reply: written.id }).await?;
    // Pages that show the review are made anew when it is heard that the answer stands.
    tell(tx, ctx, &now).await?;
    Ok(written.id)
}

/// Whether an answer can be written anew. One that was taken back, or down for good, is none: the shop may give another.
fn may_anew(reply: &Contribution) -> bool {
    turn(reply.state, Verb::Edit, reply.code).is_ok()
}

/// Tells the author.
async fn tell(tx: &mut Tx, ctx: &Ctx, review: &Review) -> Result<(), database::StoreError> {
    let Some(to) = review.person else { return Ok(()) };
    let link = Kind::Review.path(review.id);
    let tell = Tell { kind: &notices::REPLIED, to, about: review.id.into(), nth: 0, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}
