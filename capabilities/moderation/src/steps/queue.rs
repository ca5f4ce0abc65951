//! Somebody of the shop decides about a text that waits or was reported. The way is the same for praise and for blame: nothing
//! here knows what a text thinks of what it is about (RULES 1.C).

use super::{
    Refused, abuse, audit,
    decide::{Ruling, keep_decided, reasons},
    fresh_reference, keep, no_way, of_text,
    send::blank,
    unfit,
};
use crate::{
    letters,
    model::{Category, Notice, NoticeState, Outcome, Source},
    rules::{self, FormRejected, fields, notice::Decision},
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Contribution, HoldReason, Statement};
use contributions_facts::{ContributionId, RejectCode};
use database::{StoreError, Tx};
use kernel::Lang;

/// What is decided about a text.
#[derive(Clone, Debug)]
pub(crate) enum Choice {
    /// It stands from now on.
    Publish,
    /// It stays where it is; what was reported about it was not right.
    Keep,
    /// It waits until somebody has looked again.
    Hold,
    /// It is turned away before it stood.
    Reject(RejectCode),
    /// It is taken down, with a statement of reasons.
    Hide(Ruling, Category),
    /// It stands again.
    Restore,
}

/// What somebody decides about a text, as it was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Chosen {
    /// What is done.
    pub(crate) what: String,
    /// A RejectCode, where it is turned away.
    pub(crate) reject: String,
    /// A Category, where it is taken down, and why.
    pub(crate) category: String,
    pub(crate) ruling: Ruling,
}

/// What was typed, if it is a decision.
pub(crate) fn choose(chosen: &Chosen) -> Result<Choice, FormRejected> {
    Ok(match chosen.what.as_str() {
        "publish" => Choice::Publish,
        "keep" => Choice::Keep,
        "hold" => Choice::Hold,
        "restore" => Choice::Restore,
        "reject" => Choice::Reject(RejectCode::from_code(&chosen.reject).ok_or(FormRejected::Code)?),
        "hide" => Choice::Hide(chosen.ruling.clone(), fields::category(&chosen.category)?),
        _ => return Err(FormRejected::Outcome),
    })
}

/// Decides about a text. What was done to it is written into the log of staff by `contributions`.
pub(crate) async fn rule(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    choice: &Choice,
) -> Result<(), Failure<Refused>> {
    use contributions::steps as texts;
    ctx.person()?;
    let before = contributions::reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
    match choice {
        Choice::Publish => {
            let holds = holding(tx, id).await?;
            texts::publish(tx, ctx, id).await.map_err(of_text)?;
            undo(tx, ctx, holds).await?;
        }
        Choice::Keep => texts::keep(tx, ctx, id).await.map_err(of_text)?,
        Choice::Hold => texts::hold(tx, ctx, id, HoldReason::Staff).await.map_err(of_text)?,
        Choice::Restore => {
            let holds = holding(tx, id).await?;
            texts::restore(tx, ctx, id).await.map_err(of_text)?;
            undo(tx, ctx, holds).await?;
        }
        Choice::Reject(code) => reject(tx, ctx, &before, *code).await?,
        Choice::Hide(ruling, category) => hide(tx, ctx, &before, ruling, *category).await?,
    }
    Ok(())
}

/// The reasons that keep a text away.
async fn holding(tx: &mut Tx, id: ContributionId) -> Result<Option<Statement>, StoreError> {
    let stated = contributions::reads::statements_of(tx, id).await?;
    Ok(stated.into_iter().find(|one| one.reversed_at.is_none()))
}

/// If these reasons hold no more, the decision that gave them was wrong, and so is what came of it. Where somebody has appealed
/// against it they are still answered.
async fn undo(tx: &mut Tx, ctx: &Ctx, held: Option<Statement>) -> Result<(), Failure<Refused>> {
    let Some(held) = held else { return Ok(()) };
    let now = contributions::reads::statement(tx, held.id).await?;
    if now.is_none_or(|now| now.reversed_at.is_none()) {
        return Ok(());
    }
    let notice = store::notices::of_statement(tx, held.contribution, held.id).await?;
    let Some(before) = notice.filter(|notice| notice.state != NoticeState::Appealed) else { return Ok(()) };
    let done = rules::notice::undo(&before).map_err(no_way)?;
    let undone = keep(tx, done).await?;
    abuse::again(tx, ctx, &undone).await?;
    audit(tx, ctx, "moderation-audit-undone", (&before, &undone)).await?;
    Ok(())
}

async fn reject(
    tx: &mut Tx,
    ctx: &Ctx,
    text: &Contribution,
    code: RejectCode,
) -> Result<(), Failure<Refused>> {
    contributions::steps::reject(tx, ctx, text.id, code).await.map_err(of_text)?;
    let notice = found(tx, ctx, text, category_of(code)).await?;
    let lang = reader_of(tx, text).await?;
    let (facts, quote) = letters::turned_away(ctx.house(), lang, code);
    let why = reasons(&notice, Outcome::Terms, (&quote, &facts));
    let statement = contributions::steps::state_reasons(tx, ctx, text.id, &why).await;
    let statement = statement.map_err(|failure| failure.widen(|never| match never {}))?;
    let decision = Decision {
        agent: Some(ctx.person()?),
        outcome: Outcome::Terms,
        ground: quote,
        explanation: String::new(),
        statement: Some(statement),
        reject: Some(code),
    };
    keep_decided(tx, ctx, notice, decision).await.map(drop)
}

async fn hide(
    tx: &mut Tx,
    ctx: &Ctx,
    text: &Contribution,
    ruling: &Ruling,
    category: Category,
) -> Result<(), Failure<Refused>> {
    let outcome = Outcome::from_code(&ruling.outcome).filter(|outcome| outcome.restricts());
    let outcome = outcome.ok_or_else(|| unfit(FormRejected::Outcome))?;
    let ground = fields::ground(&ruling.ground).map_err(unfit)?;
    let explanation = fields::reason(&ruling.text).map_err(unfit)?;
    let notice = found(tx, ctx, text, category).await?;
    let why = reasons(&notice, outcome, (ground.as_str(), explanation.as_str()));
    let statement = contributions::steps::hide(tx, ctx, text.id, &why).await.map_err(of_text)?;
    let statement = Some(statement);
    let agent = Some(ctx.person()?);
    let decision = Decision { agent, outcome, ground, explanation, statement, reject: None };
    keep_decided(tx, ctx, notice, decision).await.map(drop)
}

/// The language of whoever reads why: the author's, or that of the text.
async fn reader_of(tx: &mut Tx, text: &Contribution) -> Result<Lang, StoreError> {
    let author = match text.writer.account() {
        Some(person) => accounts::reads::person(tx, person).await?,
        None => None,
    };
    Ok(author.map_or(text.lang, |author| author.lang))
}

/// What the shop found itself, as a notice that nobody sent.
async fn found(
    tx: &mut Tx,
    ctx: &Ctx,
    text: &Contribution,
    category: Category,
) -> Result<Notice, StoreError> {
    let notice = blank(ctx, fresh_reference(tx, ctx).await?, category, Some(text));
    Ok(Notice { source: Source::Own, is_detected: text.reason.is_some_and(is_found_by_program), ..notice })
}

/// Whether a program saw what was wrong. That somebody is new here, or that readers said so, is no finding.
const fn is_found_by_program(reason: HoldReason) -> bool {
    match reason {
        HoldReason::Personal
        | HoldReason::Duplicate
        | HoldReason::Links
        | HoldReason::Burst
        | HoldReason::Fraud => true,
        HoldReason::FirstPosts | HoldReason::Reports | HoldReason::Staff => false,
    }
}

const fn category_of(code: RejectCode) -> Category {
    match code {
        RejectCode::Personal => Category::Privacy,
        RejectCode::Profanity => Category::Speech,
        RejectCode::Fake | RejectCode::MisleadingStars => Category::Consumer,
        RejectCode::Competitor
        | RejectCode::Url
        | RejectCode::Price
        | RejectCode::Shipping
        | RejectCode::WrongImage
        | RejectCode::Irrelevant
        | RejectCode::CustomerService => Category::Other,
    }
}
