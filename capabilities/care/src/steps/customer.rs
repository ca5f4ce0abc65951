//! What whoever opened a case does with it.

use super::{calendar, keep, letters, load};
use crate::{
    model::{Author, Case, CaseId, Channel, Message, MessageId},
    rules::{
        FormRejected, StateRejected,
        case::{self, RateRejected},
        fields,
    },
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Personal, Rejection, Word};

/// Why a word in a case is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WriteRejected {
    /// What was written.
    Text(FormRejected),
    /// Where the case is.
    State(StateRejected),
}

impl Rejection for WriteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Text(text) => text.code(),
            Self::State(state) => state.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Text(text) => text.words(),
            Self::State(state) => state.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Text(text) => text.field(),
            Self::State(state) => state.field(),
        }
    }
}

/// Writes another word.
pub(crate) async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    text: &str,
) -> Result<Case, Failure<WriteRejected>> {
    let text = fields::answer(text).map_err(|no| Failure::Rejected(WriteRejected::Text(no)))?;
    let case = load(tx, id).await?;
    let added = add(tx, ctx, &case, &text, Channel::Web, None).await;
    added.map(|(case, _)| case).map_err(|failure| failure.widen(WriteRejected::State))
}

/// The customer's words in a case, which is taken up again if it rested. Tells which words they are.
pub(super) async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    text: &str,
    channel: Channel,
    mail: Option<String>,
) -> Result<(Case, MessageId), Failure<StateRejected>> {
    let calendar = calendar(tx, ctx).await?;
    let done = case::hear(case, ctx.now(), &calendar).map_err(Failure::Rejected)?;
    let heard = keep(tx, done).await?;
    let message = said(ctx, &heard, text, channel, mail);
    store::messages::insert(tx, &message).await?;
    Ok((heard, message.id))
}

/// What the customer says, as it is kept.
pub(super) fn said(ctx: &Ctx, case: &Case, text: &str, channel: Channel, mail: Option<String>) -> Message {
    Message {
        id: ctx.id(),
        case: case.id,
        author: Author::Customer,
        person: None,
        name: case.name.clone(),
        body: Personal::new(text.to_owned()),
        minutes: 0,
        mail,
        channel,
        created_at: ctx.now(),
    }
}

/// Says that it is over, and is asked how it was.
pub(crate) async fn close(tx: &mut Tx, ctx: &Ctx, id: CaseId) -> Result<Case, Failure<StateRejected>> {
    let case = load(tx, id).await?;
    let calendar = calendar(tx, ctx).await?;
    let done = case::finish(&case, ctx.now(), &calendar).map_err(Failure::Rejected)?;
    if done.1.is_empty() {
        return Ok(case);
    }
    let closed = keep(tx, done).await?;
    letters::closed(tx, ctx, &closed).await?;
    Ok(closed)
}

/// Says how it was.
pub(crate) async fn rate(
    tx: &mut Tx,
    id: CaseId,
    (rating, words): (u32, &str),
) -> Result<Case, Failure<RateRejected>> {
    let case = load(tx, id).await?;
    let done = case::rate(&case, rating, words).map_err(Failure::Rejected)?;
    keep(tx, done).await
}
