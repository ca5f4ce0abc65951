//! What whoever sends something back does after it was opened.

use super::{keep, load};
use crate::{
    model::{Return, ReturnId},
    rules::{StateRejected, TextRejected, ret, texts},
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::{Rejection, Word};

/// Why something that carries words does not happen to a return.
#[derive(Debug)]
pub enum SendRejected {
    /// What was written.
    Text(TextRejected),
    /// How the return stands.
    State(StateRejected),
}

impl Rejection for SendRejected {
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
            Self::State(_) => None,
        }
    }
}

/// It was sent back, with this carrier and number: that is the proof of sending (RULES section 2 row 6).
pub async fn send(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ReturnId,
    tracking: &str,
) -> Result<Return, Failure<SendRejected>> {
    let state = |failure: Failure<StateRejected>| failure.widen(SendRejected::State);
    let whole = load(tx, id).await.map_err(state)?;
    let tracking =
        texts::line(tracking, "tracking").map_err(|no| Failure::Rejected(SendRejected::Text(no)))?;
    let done = ret::send(&whole.ret, tracking, ctx.now());
    let done = done.map_err(|no| Failure::Rejected(SendRejected::State(no)))?;
    keep(tx, done).await.map_err(state)
}
