//! What programs read and do: the line of texts that wait, notices, decisions about both.

mod bodies;

use crate::{
    model::{NoticeId, Outcome, Wanted},
    reads,
    steps::{self, Choice, Refused, Ruling},
};
use action::Failure;
use bodies::{Asked, DecisionBody, NoticeBody, NoticeLine, RulingBody, WaitingBody, line, waiting, whole};
use contributions_facts::{ContributionId, RejectCode};
use kernel::Right;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Done, Fault, Listing, Operation, Query, Reply},
};

const GROUP: &str = "moderation-api-group";

pub(crate) fn routes() -> Routes {
    let at = |path| Operation::post(path, "moderation-api-decide-text").of(GROUP);
    Routes::new()
        .only(Audience::Staff(Right::Moderation))
        .api(Operation::get("/api/v1/admin/moderation/texts", "moderation-api-list-texts").of(GROUP), texts)
        .api(at("/api/v1/admin/moderation/texts/{id}/decisions"), rule)
        .api(
            Operation::get("/api/v1/admin/moderation/notices", "moderation-api-list-content-notices")
                .of(GROUP),
            notices,
        )
        .api(
            Operation::get("/api/v1/admin/moderation/notices/{id}", "moderation-api-get-content-notice")
                .of(GROUP),
            one,
        )
        .api(
            Operation::post(
                "/api/v1/admin/moderation/notices/{id}/decisions",
                "moderation-api-decide-content-notice",
            )
            .of(GROUP),
            decide,
        )
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

async fn texts(call: Call, Query(asked): Query<bodies::Page>) -> Result<Listing<WaitingBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let page = call
        .read(async |snap| contributions::reads::queue(snap, bounds.after.as_ref(), bounds.size).await)
        .await?;
    Ok(Listing::of(page, |one| waiting(&one)))
}

/// What is decided about a text, or which field does not say it.
fn choice(given: &DecisionBody) -> Result<Choice, Problem> {
    Ok(match given.decision.as_str() {
        "publish" => Choice::Publish,
        "keep" => Choice::Keep,
        "hold" => Choice::Hold,
        "restore" => Choice::Restore,
        "reject" => {
            let code = given.reject.as_deref().and_then(RejectCode::from_code);
            Choice::Reject(code.ok_or_else(|| unfit("reject"))?)
        }
        "hide" => {
            let category = given.category.as_deref().and_then(crate::model::Category::from_code);
            let outcome = given.outcome.as_deref().and_then(Outcome::from_code);
            let outcome = outcome.filter(|one| one.restricts()).ok_or_else(|| unfit("outcome"))?;
            let ruling = Ruling {
                outcome: outcome.code().to_owned(),
                ground: given.ground.clone().unwrap_or_default(),
                text: given.text.clone().unwrap_or_default(),
            };
            Choice::Hide(ruling, category.ok_or_else(|| unfit("category"))?)
        }
        _ => return Err(unfit("decision")),
    })
}

async fn rule(
    call: Call,
    At(id): At<ContributionId>,
    Body(given): Body<DecisionBody>,
) -> Result<Done, Problem> {
    let choice = &choice(&given)?;
    call.once(async |tx| steps::rule(tx, call.ctx(), id, choice).await).await?;
    Ok(Done)
}

async fn notices(call: Call, Query(asked): Query<Asked>) -> Result<Listing<NoticeLine>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let wanted = match asked.only.as_deref() {
        None | Some("open") => Wanted::Open,
        Some("appealed") => Wanted::Appealed,
        Some("done") => Wanted::Done,
        Some(_) => return Err(unfit("only")),
    };
    let page =
        call.read(async |snap| reads::list(snap, wanted, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |notice| line(&call, &notice)))
}

async fn one(call: Call, At(id): At<NoticeId>) -> Result<Reply<NoticeBody>, Problem> {
    let opened = call.read(async |snap| reads::opened(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(whole(&call, &opened), opened.notice.version))
}

async fn decide(
    call: Call,
    At(id): At<NoticeId>,
    Body(given): Body<RulingBody>,
) -> Result<Reply<NoticeBody>, Problem> {
    let outcome = Outcome::from_code(&given.outcome).ok_or_else(|| unfit("outcome"))?;
    let ground = given.ground.unwrap_or_default();
    let ruling = &Ruling { outcome: outcome.code().to_owned(), ground, text: given.text };
    call.once(async |tx| {
        steps::decide(tx, call.ctx(), id, ruling).await?;
        Ok::<_, Failure<Refused>>(())
    })
    .await?;
    one(call, At(id)).await
}
