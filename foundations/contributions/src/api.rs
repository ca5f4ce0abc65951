//! What programs do for whoever they ask for: what they have written and what became of it, what they think of others' texts,
//! and that something should not stand. Texts are written and shown by whoever keeps their kind.

use crate::{
    model::{Contribution, ContributionId, ReportId, ReportReason, ReportWanted, Vote},
    patience::Patience,
    reads, steps,
};
use axum::Extension;
use kernel::rejection::Never;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Done, Fault, Listing, Operation, Query, Reply, instant},
};

const GROUP: &str = "contributions-api-group";

pub(crate) fn routes() -> Routes {
    let own = "/api/v1/me/contributions";
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get(own, "contributions-api-list-own-texts").of(GROUP), list)
        .api(Operation::get("/api/v1/me/contributions/{id}", "contributions-api-get-own-text").of(GROUP), one)
        .api(
            Operation::delete("/api/v1/me/contributions/{id}", "contributions-api-withdraw-own-text")
                .of(GROUP),
            withdraw,
        )
        .api(
            Operation::post("/api/v1/contributions/{id}/vote", "contributions-api-vote-on-text").of(GROUP),
            vote,
        )
        .api(
            Operation::post("/api/v1/contributions/{id}/reports", "contributions-api-report-text").of(GROUP),
            report,
        )
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

/// Something that one has written.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OwnText, example = json!({
    "id": "019a0000-0000-7000-8000-000000000005", "kind": "review", "about_kind": "product",
    "about": "019a0000-0000-7000-8000-000000000009", "language": "es", "title": "Va bien", "text": "Calienta rápido.",
    "state": "held", "held_for": "links", "rejected_for": null, "version": 1, "written_at": "2026-11-03T09:00:00Z",
    "edited_at": null, "up": 3, "down": 0,
}))]
pub(crate) struct OwnBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is: `review`, `reply`, `question`, `answer`, `comment`, `story` or `article`.
    kind: String,
    /// What it is about: `product`, `contribution` and the like.
    about_kind: String,
    /// Which one of them.
    #[schema(format = "uuid")]
    about: String,
    /// The language it is written in.
    language: String,
    /// The title; may be empty.
    title: String,
    /// The text as Markdown.
    text: String,
    /// `published`, `held`, `rejected`, `hidden` or `withdrawn`.
    state: String,
    /// Why it waits: `first_posts`, `personal`, `duplicate`, `links`, `burst`, `reports`, `fraud` or `staff`.
    held_for: Option<String>,
    /// Why it does not stand.
    rejected_for: Option<String>,
    /// How often it was written anew, and one.
    version: u32,
    /// When it was written.
    #[schema(format = "date-time")]
    written_at: String,
    /// When it was last written anew.
    #[schema(format = "date-time")]
    edited_at: Option<String>,
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
}

/// What one thinks of a text.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TextVote, example = json!({ "vote": "up" }))]
pub(crate) struct VoteBody {
    /// `up`, `down` or, to take it back, `none`.
    vote: String,
}

/// What all think of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TextVotes, example = json!({ "up": 4, "down": 0, "mine": "up" }))]
pub(crate) struct VotesBody {
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
    /// What one thinks oneself: `up`, `down` or `none`.
    mine: String,
}

/// That a text should not stand.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TextReport, example = json!({ "reason": "spam", "note": "It sells another shop's goods." }))]
pub(crate) struct ReportBody {
    /// `illegal`, `danger`, `personal`, `fraud`, `abuse`, `spam` or `off_topic`.
    reason: String,
    /// What one says besides, for those who decide.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

/// Where a list of texts begins.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn body(of: &Contribution) -> OwnBody {
    OwnBody {
        id: of.id.to_string(),
        kind: of.kind.code().to_owned(),
        about_kind: of.about.kind.to_string(),
        about: of.about.id.to_string(),
        language: of.lang.code().to_owned(),
        title: of.title.reveal().clone(),
        text: of.body.reveal().clone(),
        state: of.state.code().to_owned(),
        held_for: of.reason.map(|reason| reason.code().to_owned()),
        rejected_for: of.code.map(|code| code.code().to_owned()),
        version: of.version,
        written_at: instant(of.written_at),
        edited_at: of.edited_at.map(instant),
        up: of.up,
        down: of.down,
    }
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<OwnBody>, Problem> {
    let (me, bounds) = (call.person::<Never>()?, Bounds::of(asked.after, asked.limit)?);
    let read = call.read(async |snap| reads::of_person(snap, me, bounds.after.as_ref(), bounds.size).await);
    Ok(Listing::of(read.await?, |one| body(&one)))
}

async fn one(call: Call, At(id): At<ContributionId>) -> Result<Reply<OwnBody>, Problem> {
    let me = call.person::<Never>()?;
    let found = call.read(async |snap| reads::one(snap, id).await).await?;
    let own = found.filter(|one| one.writer.account() == Some(me)).ok_or(Problem::NotFound)?;
    Ok(Reply::new(body(&own)))
}

async fn withdraw(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ContributionId>,
) -> Result<Done, Problem> {
    let me = call.person::<Never>()?;
    patience.try_edit(me)?;
    call.once(async |tx| steps::withdraw(tx, call.ctx(), id, me).await).await?;
    Ok(Done)
}

async fn vote(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ContributionId>,
    Body(given): Body<VoteBody>,
) -> Result<Reply<VotesBody>, Problem> {
    let me = call.person::<Never>()?;
    let vote = Vote::from_code(&given.vote).ok_or_else(|| unfit("vote"))?;
    patience.try_vote(me)?;
    let voting = call.once(async |tx| {
        let votes = steps::vote(tx, call.ctx(), id, me, vote).await?;
        Ok::<(u32, u32), action::Failure<crate::actions::VoteRejected>>((votes.up, votes.down))
    });
    let (up, down) = voting.await?;
    Ok(Reply::new(VotesBody { up, down, mine: vote.code().to_owned() }))
}

async fn report(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ContributionId>,
    Body(given): Body<ReportBody>,
) -> Result<Done, Problem> {
    let me = call.person::<Never>()?;
    let reason = ReportReason::from_code(&given.reason).ok_or_else(|| unfit("reason"))?;
    patience.try_report(call.household(), Some(me))?;
    let wanted = &ReportWanted { reason, note: given.note.unwrap_or_default(), person: Some(me) };
    let _: ReportId = call.once(async |tx| steps::report(tx, call.ctx(), id, wanted).await).await?;
    Ok(Done)
}
