//! What people do, each in a transaction of its own.

use crate::{
    model::{Audience, Class, Cleared, Frame, Invitation, InvitationId, Profile, Verb, Wanted},
    reads,
    rules::{EdgeRejected, InvitationRejected, ProfileRejected},
    steps,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, rejection::Never};
use media::portrait;

/// What somebody does with their picture.
#[derive(Debug, Default)]
pub enum Handed {
    /// Nothing.
    #[default]
    Nothing,
    /// They want none.
    Away,
    /// The bytes of a photograph.
    Photo(Vec<u8>),
}

/// Whoever asks shows this of themselves. A picture is made before, since that takes long; a browser that goes away meanwhile
/// ends nothing half-way.
pub async fn set_profile(
    ctx: &Ctx,
    wanted: &Wanted,
    handed: Handed,
) -> Result<Profile, Failure<ProfileRejected>> {
    let (ctx, wanted) = (ctx.clone(), wanted.clone());
    let kept = tokio::spawn(async move { keep_profile(&ctx, &wanted, handed).await }).await;
    kept.unwrap_or(Err(Failure::Broken(StoreError::Panicked("profiles.set_profile"))))
}

async fn keep_profile(
    ctx: &Ctx,
    wanted: &Wanted,
    handed: Handed,
) -> Result<Profile, Failure<ProfileRejected>> {
    let person = ctx.person()?;
    let frame = match handed {
        Handed::Nothing => Frame::Same,
        Handed::Away => Frame::Empty,
        Handed::Photo(bytes) => {
            Frame::New(portrait::keep(ctx, bytes).await.map_err(|why| why.widen(ProfileRejected::Picture))?)
        }
    };
    let kept = ctx.write(async |tx| steps::set_profile(tx, ctx, person, wanted, &frame).await).await;
    if let (Frame::New(made), Err(_)) = (&frame, &kept) {
        // A database that went away may have kept the row all the same.
        let named: Result<_, StoreError> =
            ctx.read(async |snap| reads::portrait(snap, &made.large).await).await;
        if matches!(named, Ok(None)) {
            portrait::drop_unnamed(ctx.house(), made).await;
        }
    }
    kept.map_err(steps::taken)
}

/// Whoever asks lets these audiences see these classes of things.
pub async fn set_visibility(ctx: &Ctx, said: &[(Class, Audience)]) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    Ok(ctx.write(async |tx| steps::set_visibility(tx, ctx, person, said).await).await?)
}

/// Whoever asks does something about somebody, or about nobody: they do not learn which.
pub async fn turn(ctx: &Ctx, other: Option<PersonId>, verb: Verb) -> Result<(), Failure<EdgeRejected>> {
    let me = ctx.person()?;
    ctx.write(async |tx| steps::turn(tx, ctx, me, other, verb).await).await
}

/// Whoever asks makes a link by which friends come.
pub async fn make_invitation(ctx: &Ctx) -> Result<Invitation, Failure<InvitationRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::make_invitation(tx, ctx, person).await).await
}

/// The same by a form, once for each.
pub(crate) async fn make_invitation_by_form(ctx: &Ctx) -> Result<InvitationId, Failure<InvitationRejected>> {
    let person = ctx.person()?;
    let make = async |tx: &mut Tx| steps::make_invitation(tx, ctx, person).await.map(|made| (made.id, ()));
    Ok(ctx.make(make).await?.what)
}

/// Nobody comes by this link of whoever asks any more.
pub async fn revoke_invitation(ctx: &Ctx, id: InvitationId) -> Result<(), Failure<InvitationRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::revoke_invitation(tx, person, id).await).await
}

/// Whoever asks says that they are friends with whoever made this link.
pub async fn join(ctx: &Ctx, secret: &str) -> Result<PersonId, Failure<EdgeRejected>> {
    let me = ctx.person()?;
    ctx.write(async |tx| steps::join(tx, ctx, me, secret).await).await
}

/// Staff takes something off a profile.
pub async fn clear(ctx: &Ctx, person: PersonId, what: Cleared) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::clear(tx, ctx, person, what).await).await
}
