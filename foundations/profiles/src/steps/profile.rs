//! One's own profile: made when it is first needed, changed, shown to whom, and taken away.

use crate::{
    model::{Audience, Class, Frame, Handle, Profile, ShownAs, Wanted},
    rules::{self, ProfileRejected},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Rejection, Timestamp, time};
use profiles_facts::{ProfileChanged, VisibilityChanged};

/// The deadline at which an old handle is free again.
pub(crate) const HANDLE_OVER: &str = "profiles.handle_over";
/// So often chance is tried for a handle that nobody has.
const TRIES: usize = 8;

/// The profile of somebody; made, with a handle that says nothing, if there is none.
pub async fn ensure(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<Profile, StoreError> {
    if let Some(profile) = store::profiles::find(tx, person).await? {
        return Ok(profile);
    }
    let known = accounts::reads::person(tx, person).await?;
    let handle = free_handle(tx, ctx).await?;
    let profile = Profile {
        person,
        handle,
        handle_at: None,
        about: Personal::default(),
        lang: known.map_or(Lang::default(), |known| known.lang),
        shown_as: ShownAs::default(),
        is_reserved: false,
        picture: None,
        asked_from: ctx.now(),
        asked_count: 0,
        created_at: ctx.now(),
        version: 1,
    };
    store::profiles::insert(tx, &profile).await?;
    store::handles::give(tx, &profile.handle, person).await?;
    Ok(profile)
}

/// A handle made of chance that nobody has.
pub(super) async fn free_handle(tx: &mut Tx, ctx: &Ctx) -> Result<Handle, StoreError> {
    for _ in 0..TRIES {
        let made = rules::made(ctx.house().machine.random());
        if store::handles::find(tx, &made).await?.is_none() {
            return Ok(made);
        }
    }
    Err(StoreError::SlowDown)
}

/// Keeps what somebody wants to show of themselves.
pub async fn set_profile(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    wanted: &Wanted,
    frame: &Frame,
) -> Result<Profile, Failure<ProfileRejected>> {
    let before = ensure(tx, ctx, person).await?;
    let about = rules::about(&wanted.about).map_err(Failure::Rejected)?;
    let handle = match wanted.handle.trim() {
        "" => before.handle.clone(),
        some if some.trim_start_matches('@') == before.handle.as_str() => before.handle.clone(),
        some => rules::chosen(some).map_err(Failure::Rejected)?,
    };
    let (mut after, is_new) = (before.clone(), handle != before.handle);
    if is_new {
        take_handle(tx, ctx, &before, &handle).await?;
        (after.handle, after.handle_at) = (handle, Some(ctx.now()));
    }
    after.about = Personal::new(about);
    (after.lang, after.shown_as, after.is_reserved) = (wanted.lang, wanted.shown_as, wanted.is_reserved);
    after.picture = match frame {
        Frame::Same => before.picture.clone(),
        Frame::Empty => None,
        Frame::New(portrait) => Some(portrait.clone()),
    };
    if after == before {
        return Ok(after);
    }
    keep(tx, ctx, &before, &after).await?;
    tx.record(&ProfileChanged { person }).await?;
    Ok(after)
}

/// Keeps what a program wants to be different about what somebody shows, if it has seen how it is. Of a profile that is not
/// there yet it has seen the version zero.
pub async fn change_profile(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    is_seen: impl Fn(i64) -> bool,
    change: impl FnOnce(Wanted) -> Wanted,
) -> Result<(), Failure<ProfileRejected>> {
    let known = store::profiles::find(tx, person).await?;
    if !is_seen(known.map_or(0, |profile| profile.version)) {
        return Err(Failure::Conflict);
    }
    let before = ensure(tx, ctx, person).await?;
    let kept = set_profile(tx, ctx, person, &change(Wanted::of(&before)), &Frame::Same).await;
    kept.map(drop).map_err(taken)
}

/// Somebody else took a handle between looking and keeping.
pub(crate) fn taken(failure: Failure<ProfileRejected>) -> Failure<ProfileRejected> {
    match failure {
        Failure::Broken(StoreError::Taken(_)) => Failure::Rejected(ProfileRejected::HandleTaken),
        other => other,
    }
}

/// Keeps what a profile has become; a picture that it does not show any more is taken away.
pub(super) async fn keep<R: Rejection>(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Profile,
    after: &Profile,
) -> Result<(), Failure<R>> {
    if !store::profiles::save(tx, after).await? {
        return Err(Failure::Conflict);
    }
    if let Some(picture) = before.picture.as_ref().filter(|_| before.picture != after.picture) {
        media::portrait::forget(tx, ctx, picture).await?;
    }
    Ok(())
}

/// Gives somebody another handle. The one of before leads to them for a year, if they had chosen it.
async fn take_handle(
    tx: &mut Tx,
    ctx: &Ctx,
    before: &Profile,
    wanted: &Handle,
) -> Result<(), Failure<ProfileRejected>> {
    let now = ctx.now();
    rules::may_change(before, wanted, now).map_err(Failure::Rejected)?;
    if let Some(held) = store::handles::find(tx, wanted).await? {
        let is_over = held.ends_at.is_some_and(|ends_at| ends_at <= now);
        if held.person != Some(before.person) && !is_over {
            return Err(Failure::Rejected(ProfileRejected::HandleTaken));
        }
        store::handles::free(tx, wanted).await?;
    }
    let_go(tx, before, now).await?;
    store::handles::give(tx, wanted, before.person).await?;
    Ok(())
}

/// What becomes of the handle that somebody had. One that was made for them was shown to nobody who would miss it.
async fn let_go(tx: &mut Tx, before: &Profile, now: Timestamp) -> Result<(), StoreError> {
    if before.handle_at.is_none() {
        return store::handles::free(tx, &before.handle).await;
    }
    let ends_at = time::days_after(now, rules::KEPT_DAYS);
    store::handles::end(tx, &before.handle, ends_at).await?;
    let next = store::handles::free_old(tx, before.person, now).await?;
    tx.set_deadline(HANDLE_OVER, &store::handles::subject(before.person), next.unwrap_or(ends_at)).await
}

/// The time of an old handle is over.
pub(crate) async fn free_old_handles(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    if let Some(next) = store::handles::free_old(tx, person, ctx.now()).await? {
        tx.set_deadline(HANDLE_OVER, &store::handles::subject(person), next).await?;
    }
    Ok(())
}

/// Keeps who may see what of somebody. What they say nothing about stays as it is.
pub async fn set_visibility(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    said: &[(Class, Audience)],
) -> Result<(), StoreError> {
    ensure(tx, ctx, person).await?;
    let before = store::sights::all(tx, person).await?;
    let mut is_changed = false;
    for (class, audience) in said {
        let known = before.iter().find(|(known, _)| known == class).map(|(_, audience)| *audience);
        if known.unwrap_or(class.usual()) != *audience {
            store::sights::set(tx, person, *class, *audience).await?;
            is_changed = true;
        }
    }
    match is_changed {
        true => tx.record(&VisibilityChanged { person }).await,
        false => Ok(()),
    }
}

/// Takes a profile away, with its picture.
pub(crate) async fn erase_profile(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), StoreError> {
    if let Some(picture) = store::profiles::find(tx, person).await?.and_then(|profile| profile.picture) {
        media::portrait::forget(tx, ctx, &picture).await?;
    }
    store::erasing::forget_profile(tx, person).await
}

/// The handles of somebody who is gone stay reserved, without a word of what they were.
pub(crate) async fn erase_handles(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.clear_deadline(HANDLE_OVER, &store::handles::subject(person)).await?;
    store::erasing::empty_handles(tx, person).await
}
