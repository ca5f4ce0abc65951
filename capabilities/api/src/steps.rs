//! Making tokens and taking them away, inside a transaction that somebody else opened.

use crate::{
    TOKEN_MADE,
    model::{Token, TokenId, Wish},
    rules::{self, TokenRejected},
    secret, store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Subject, Timestamp};
use notifications::Tell;
use serde_json::{Value, json};

/// When a token is over.
pub(crate) const TOKEN_OVER: &str = "api.token_over";

/// Makes a token for somebody. The text of it is given once and kept nowhere.
pub(crate) async fn make(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    wish: &Wish,
) -> Result<(TokenId, String), Failure<TokenRejected>> {
    let whose = accounts::reads::person(tx, person).await?.filter(|whose| whose.is_active());
    let whose = whose.ok_or(Failure::Forbidden)?;
    let has = store::of_person(tx, person).await?.len();
    let name = rules::check(wish, whose.role, has).map_err(Failure::Rejected)?;

    let made_at = ctx.house().machine.now();
    let token = Token {
        id: ctx.id(),
        person,
        name,
        scopes: wish.scopes.clone(),
        made_at,
        ends_at: rules::ends_at(made_at, wish.days),
        used_at: None,
    };
    let (text, hash) = secret::mint(&*ctx.house().machine);
    store::insert(tx, &token, &hash).await?;
    tx.set_deadline(TOKEN_OVER, &token.id.into(), token.ends_at).await?;
    let after = json!({ "scopes": token.scopes.to_string(), "days": wish.days });
    tell_staff(tx, ctx, "api-audit-token-made", &token, (Value::Null, after)).await?;
    let notice = Tell {
        kind: &TOKEN_MADE,
        to: person,
        about: token.id.into(),
        nth: 0,
        link: "/account/tokens",
        by: None,
    };
    notifications::steps::tell(tx, ctx, &notice).await?;
    Ok((token.id, text))
}

/// Takes a token away, if it is theirs.
pub(crate) async fn revoke(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    id: TokenId,
) -> Result<bool, StoreError> {
    let known = store::of_person(tx, person).await?.into_iter().find(|token| token.id == id);
    let Some(token) = known else { return Ok(false) };
    store::revoke(tx, person, id).await?;
    let before = json!({ "scopes": token.scopes.to_string() });
    tell_staff(tx, ctx, "api-audit-token-revoked", &token, (before, Value::Null)).await?;
    Ok(true)
}

/// What a token is called is its person's word: the log has what it may do.
async fn tell_staff(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    token: &Token,
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    let subject = Subject::from(token.id);
    ctx.audit(tx, &Change { verb, subject, label: "", before, after }).await
}

/// Takes a token away whose time is over; gives when that will be, if it is not yet.
pub(crate) async fn end(tx: &mut Tx, id: TokenId, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    let Some(ends_at) = store::ends_at(tx, id).await? else { return Ok(None) };
    if !rules::is_over(ends_at, now) {
        return Ok(Some(ends_at));
    }
    store::forget(tx, id).await?;
    Ok(None)
}
