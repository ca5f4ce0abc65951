//! Leaving the shop for good, and staying after all.

use crate::{
    keys::Keys,
    rules::{self, LeaveReason, LeaveRejected},
    steps, store,
};
use action::{Ctx, Failure};
use kernel::{PersonId, Timestamp, rejection::Never};

/// What whoever leaves has written.
pub struct Leaving<'f> {
    /// Their password; whoever has none writes their address.
    pub proof: &'f str,
    /// Whether they say that they are sure.
    pub is_sure: bool,
}

/// Whoever asks leaves: they are out at once, and erased when the days of grace are over. Gives that instant.
pub async fn leave(ctx: &Ctx, keys: &Keys, form: &Leaving<'_>) -> Result<Timestamp, Failure<LeaveRejected>> {
    let id = ctx.person()?;
    let person =
        ctx.read(async |snap| store::people::find(snap, id).await).await?.ok_or(Failure::NotFound)?;
    if !form.is_sure {
        return Err(Failure::Rejected(LeaveRejected::Unsure));
    }
    let is_proved = match &person.password {
        Some(kept) => keys.fits(&rules::normal(form.proof), Some(kept.reveal())).await?,
        None => {
            let typed = rules::folded_address(form.proof.trim());
            typed == rules::folded_address(person.address.reveal())
        }
    };
    if !is_proved {
        return Err(Failure::Rejected(LeaveRejected::Unproved));
    }
    ctx.write(async |tx| steps::leave(tx, ctx, id).await).await
}

/// Whoever asks stays after all.
pub async fn stay(ctx: &Ctx) -> Result<(), Failure<Never>> {
    let id = ctx.person()?;
    ctx.write(async |tx| steps::stay(tx, id).await).await
}

/// Staff has somebody leave who asked for it otherwise, or must.
pub async fn send_away(
    ctx: &Ctx,
    person: PersonId,
    reason: &str,
) -> Result<Timestamp, Failure<LeaveRejected>> {
    let reason = LeaveReason::from_code(reason).ok_or(Failure::Rejected(LeaveRejected::Reasonless))?;
    ctx.write(async |tx| steps::send_away(tx, ctx, person, reason).await).await
}

/// Staff takes everything that is known about somebody, to hand it over: written down before it is.
pub async fn note_handed_over(ctx: &Ctx, person: PersonId) -> Result<(), Failure<LeaveRejected>> {
    ctx.write(async |tx| steps::note_handed_over(tx, ctx, person).await).await
}

/// Staff lets somebody stay who was to leave.
pub async fn let_stay(ctx: &Ctx, person: PersonId) -> Result<(), Failure<LeaveRejected>> {
    ctx.write(async |tx| steps::let_stay(tx, ctx, person).await).await
}
