//! Somebody wants to bring friends and gets a code.

use crate::{
    model::Member,
    rules::{JoinRejected, code},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Personal;

/// Gives whoever acts a code, once; whoever has one keeps it.
pub(crate) async fn enrol(tx: &mut Tx, ctx: &Ctx) -> Result<Member, Failure<JoinRejected>> {
    let person = ctx.person()?;
    if let Some(known) = store::members::find(tx, person).await? {
        return Ok(known);
    }
    if !store::settings::find(tx).await?.is_on {
        return Err(Failure::Rejected(JoinRejected::Closed));
    }
    let code = Personal::new(code::member(ctx.house().machine.random()));
    let member = Member { person, code, made_at: ctx.now() };
    match store::members::insert(tx, &member).await {
        Ok(()) => Ok(member),
        // The same code by chance: another try makes another one.
        Err(StoreError::Taken(_)) => Err(Failure::SlowDown),
        Err(error) => Err(error.into()),
    }
}
