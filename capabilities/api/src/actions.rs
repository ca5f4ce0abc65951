//! What may be done about tokens, each in a transaction of its own.

/// How long tokens last, and what somebody can give a program: for the pages that ask.
pub(crate) use crate::rules::{DAYS, DAYS_MAX, offered};

use crate::{
    model::{TokenId, Wish},
    rules::TokenRejected,
    steps,
};
use action::{Ctx, Failure, Made};
use database::StoreError;
use kernel::PersonId;

/// Whoever is in makes a token for a program of theirs, once for each form. Gives its text, which nobody sees again.
pub async fn make_token(ctx: &Ctx, wish: &Wish) -> Result<Made<TokenId, String>, Failure<TokenRejected>> {
    let person = ctx.person()?;
    ctx.make(async |tx| steps::make(tx, ctx, person, wish).await).await
}

/// Whoever runs the program makes one for somebody.
pub async fn make_token_for(
    ctx: &Ctx,
    person: PersonId,
    wish: &Wish,
) -> Result<String, Failure<TokenRejected>> {
    ctx.write(async |tx| Ok(steps::make(tx, ctx, person, wish).await?.1)).await
}

/// Whoever is in takes a token of theirs away.
pub async fn revoke_token(ctx: &Ctx, id: TokenId) -> Result<(), Failure<TokenRejected>> {
    let person = ctx.person()?;
    let was_theirs: Result<bool, StoreError> =
        ctx.write(async |tx| steps::revoke(tx, ctx, person, id).await).await;
    if was_theirs? { Ok(()) } else { Err(Failure::NotFound) }
}
