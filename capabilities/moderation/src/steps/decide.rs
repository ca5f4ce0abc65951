//! Somebody of the shop looks at a notice and decides: what may not stand is taken down with a statement of reasons, and both
//! sides are told in the same transaction.

use super::{Refused, abuse, audit, keep, letters, load, no_way, of_text, unfit};
use crate::{
    model::{Category, Notice, NoticeId, Outcome, Source},
    rules::{self, FormRejected, fields, notice::Decision, states},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Ground, Reasons, State};
use contributions_facts::StatementId;
use database::Tx;

/// What somebody decides, as it was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ruling {
    /// An Outcome.
    pub(crate) outcome: String,
    /// The law or the terms behind it; nothing is needed for what stays.
    pub(crate) ground: String,
    /// What both are told.
    pub(crate) text: String,
}

/// Begins to look at a notice.
pub(crate) async fn take(tx: &mut Tx, ctx: &Ctx, id: NoticeId) -> Result<Notice, Failure<Refused>> {
    let agent = ctx.person()?;
    let before = load(tx, id).await?;
    let done = rules::notice::take(&before, agent).map_err(no_way)?;
    if done.1.is_empty() {
        return Ok(before);
    }
    let taken = keep(tx, done).await?;
    audit(tx, ctx, "moderation-audit-taken", (&before, &taken)).await?;
    Ok(taken)
}

/// Decides.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    id: NoticeId,
    ruling: &Ruling,
) -> Result<Notice, Failure<Refused>> {
    let agent = ctx.person()?;
    let outcome = Outcome::from_code(&ruling.outcome).ok_or_else(|| unfit(FormRejected::Outcome))?;
    let ground = match outcome.restricts() {
        true => fields::ground(&ruling.ground),
        false => fields::law(&ruling.ground),
    };
    let ground = ground.map_err(unfit)?;
    let explanation = fields::reason(&ruling.text).map_err(unfit)?;
    let before = load(tx, id).await?;
    // Before anything is taken down.
    states::after(before.state, before.outcome, states::Command::Decide(outcome)).map_err(no_way)?;

    let statement = match outcome.restricts() {
        true => take_down(tx, ctx, &before, (outcome, &ground, &explanation)).await?,
        false => None,
    };
    let agent = Some(agent);
    let decision = Decision { agent, outcome, ground, explanation, statement, reject: None };
    let done = rules::notice::decide(&before, decision, ctx.now()).map_err(no_way)?;
    let decided = keep(tx, done).await?;
    letters::decided(tx, ctx, &decided).await?;
    abuse::after(tx, ctx, &decided).await?;
    audit(tx, ctx, "moderation-audit-decided", (&before, &decided)).await?;
    Ok(decided)
}

/// Takes a text down that still stands or waits. What is no text of ours is taken down by hand.
pub(super) async fn take_down(
    tx: &mut Tx,
    ctx: &Ctx,
    notice: &Notice,
    (outcome, ground, facts): (Outcome, &str, &str),
) -> Result<Option<StatementId>, Failure<Refused>> {
    let Some(id) = notice.contribution else { return Ok(None) };
    let Some(text) = contributions::reads::one(tx, id).await? else { return Ok(None) };
    match text.state {
        State::Published | State::Held => {
            let why = reasons(notice, outcome, (ground, facts));
            contributions::steps::hide(tx, ctx, id, &why).await.map(Some).map_err(of_text)
        }
        // It is gone already; why it went is known.
        State::Rejected | State::Hidden | State::Withdrawn => Ok(None),
    }
}

/// The statement of reasons, in the fields of the database of the Commission (RULES 1.P, DSA art. 17).
pub(super) fn reasons(notice: &Notice, outcome: Outcome, (ground, facts): (&str, &str)) -> Reasons {
    Reasons {
        ground: match outcome {
            Outcome::Illegal => Ground::Illegal,
            Outcome::Terms | Outcome::Unfounded => Ground::Terms,
        },
        facts: facts.to_owned(),
        quote: ground.to_owned(),
        category: eu_category(notice.category).to_owned(),
        source: match notice.source {
            Source::Notice => contributions::model::Source::Notice,
            Source::Own => contributions::model::Source::Own,
        },
        is_found_by_program: notice.is_detected,
        ..Reasons::default()
    }
}

/// What the database of the Commission calls it.
pub(super) const fn eu_category(category: Category) -> &'static str {
    match category {
        Category::Minors => "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
        Category::Danger => "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
        Category::Product => "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
        Category::Speech => "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
        Category::Privacy => "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
        Category::Fraud => "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
        Category::Property => "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
        Category::Consumer => "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
        Category::Other => "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    }
}

/// What the database of the Commission calls it, by our own word.
pub(super) fn category_of(eu: &str) -> Category {
    let found = Category::ALL.iter().copied().find(|one| eu_category(*one) == eu);
    found.unwrap_or(Category::Other)
}

/// Keeps something that was decided without anybody having sent a notice, so that its author can appeal against it.
pub(super) async fn keep_decided(
    tx: &mut Tx,
    ctx: &Ctx,
    notice: Notice,
    decision: Decision,
) -> Result<Notice, Failure<Refused>> {
    store::notices::insert(tx, &notice).await?;
    let done = rules::notice::decide(&notice, decision, ctx.now()).map_err(no_way)?;
    let decided = keep(tx, done).await?;
    letters::decided(tx, ctx, &decided).await?;
    abuse::after(tx, ctx, &decided).await?;
    audit(tx, ctx, "moderation-audit-decided", (&notice, &decided)).await?;
    Ok(decided)
}
