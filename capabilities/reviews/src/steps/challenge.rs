//! The shop says that a review is not true and proves it; somebody decides, and says why (RULES 2 row 3).

use super::load;
use crate::{
    model::{Challenge, ChallengeId, ChallengeState, ContributionId, Judgement, Proof, Review},
    names, notices,
    rules::{ChallengeRejected, challenge as rules},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Ground, Kind, Measure, Reasons, Scope, Source};
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Personal, Right, rejection::Never};
use notifications::model::notices::Tell;
use reviews_facts::{ReviewChallenged, ReviewJudged};

/// More challenges of one review are not looked at.
const MOST: u32 = 50;

/// Says that a review is not true.
pub(crate) async fn challenge(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    by: PersonId,
    (proof, words): (&str, &str),
) -> Result<ChallengeId, Failure<ChallengeRejected>> {
    let review: Review = load(tx, id).await?;
    let before = store::challenges::of_review(tx, id, MOST).await?;
    let states: Vec<ChallengeState> = before.iter().map(|one| one.state).collect();
    rules::may(review.state, &states).map_err(Failure::Rejected)?;
    let proof = Proof::from_code(proof).ok_or(Failure::Rejected(ChallengeRejected::Proof))?;
    let words = rules::words(words).map_err(Failure::Rejected)?;
    let challenge = Challenge {
        id: ctx.id(),
        review: id,
        by,
        proof,
        words: Personal::new(words),
        state: ChallengeState::Open,
        made_at: ctx.now(),
        decided_at: None,
        reasons: Personal::default(),
    };
    store::challenges::insert(tx, &challenge).await?;
    tx.record(&ReviewChallenged { review: id, challenge: challenge.id }).await?;
    if let Some(to) = review.person {
        let (link, nth) = (Kind::Review.path(id), challenge.made_at.as_second());
        let tell = Tell { kind: &notices::CHALLENGED, to, about: id.into(), nth, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(challenge.id)
}

/// Decides: somebody else than whoever challenged it, while there is anybody else. A review that goes is taken down with a statement of
/// reasons, of which its author hears and against which they may appeal.
pub(crate) async fn judge(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ChallengeId,
    to: Judgement,
    reasons: &str,
) -> Result<ContributionId, Failure<ChallengeRejected>> {
    let before = store::challenges::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let state = rules::judged(before.state, to).map_err(Failure::Rejected)?;
    let is_own = ctx.actor().person() == Some(before.by);
    if is_own && has_others(tx, before.by).await? {
        return Err(Failure::Rejected(ChallengeRejected::Own));
    }
    let reasons = rules::reasons(reasons).map_err(Failure::Rejected)?;
    let now =
        Challenge { state, decided_at: Some(ctx.now()), reasons: Personal::new(reasons.clone()), ..before };
    if !store::challenges::decide(tx, &now).await? {
        return Err(Failure::Conflict);
    }
    tx.record(&ReviewJudged { review: now.review, challenge: id, state }).await?;
    let review: Review = load(tx, now.review).await?;
    if state == ChallengeState::Removed && rules::goes(review.state) {
        take_down(tx, ctx, &review, (reasons, is_own)).await?;
    }
    Ok(now.review)
}

/// Whether anybody else of the shop may decide.
async fn has_others(snap: &mut Snapshot, by: PersonId) -> Result<bool, StoreError> {
    let all = accounts::reads::who_may(snap, Right::Moderation).await?;
    Ok(all.iter().any(|one| *one != by))
}

async fn take_down(
    tx: &mut Tx,
    ctx: &Ctx,
    review: &Review,
    (mut facts, is_own): (String, bool),
) -> Result<(), Failure<ChallengeRejected>> {
    let lang = match contributions::reads::one(tx, review.id).await? {
        Some(words) => words.lang,
        None => return Ok(()),
    };
    if is_own {
        facts = format!("{facts}\n\n{}", names::alone(ctx.house(), lang));
    }
    let reasons = Reasons {
        measure: Measure::Removed,
        scope: Scope::Everywhere,
        facts,
        ground: Ground::Illegal,
        quote: names::quote(ctx.house(), lang),
        category: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD".to_owned(),
        source: Source::Report,
        ..Reasons::default()
    };
    let hidden = contributions::steps::hide(tx, ctx, review.id, &reasons).await;
    hidden.map_err(|failure| failure.widen(|_| ChallengeRejected::Over))?;
    let done: Result<(), Failure<Never>> = super::follow(tx, ctx, review.id).await;
    done.map_err(|failure| failure.widen(|never| match never {}))
}
