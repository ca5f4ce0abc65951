//! The second factor: switching it on and off, and the code at the end of a sign-in.

use super::{Letter, ask::ask, begin};
use crate::{
    model::{Begun, Entry, Pending, Person, Totp},
    rules::{self, SecondRejected, Typed},
    secret::{self, SecretHash},
    store,
};
use accounts_facts::{LetterKind, SecondSwitched, SignedInBy};
use action::{Ctx, Failure, Machine};
use database::{StoreError, Tx};
use kernel::{PersonId, Subject, time};

/// What happens when nobody waits for a code any more.
pub(crate) const SECOND_OVER: &str = "accounts.second_over";

/// Somebody showed who they are, and a code is asked for. What this gives is carried by their browser until then.
pub(super) async fn wait_for_code(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    how: SignedInBy,
) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    let ends_at = time::seconds_after(ctx.now(), Pending::LASTS_S);
    let pending = Pending { id: ctx.id(), person, how, tries: 0, ends_at };
    store::second::insert(tx, &pending, &hash).await?;
    tx.set_deadline(SECOND_OVER, &Subject::from(pending.id), ends_at).await?;
    Ok(secret)
}

/// A code is tried: one less is left, whether it is good or not.
pub(crate) async fn try_code(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
) -> Result<Pending, Failure<SecondRejected>> {
    let pending = store::second::by_secret(tx, link).await?.filter(|one| rules::waits(one, ctx.now()));
    let pending = pending.ok_or(Failure::Rejected(SecondRejected::Over))?;
    if !store::second::count_try(tx, &pending).await? {
        return Err(Failure::Conflict);
    }
    Ok(Pending { tries: pending.tries + 1, ..pending })
}

/// A sign-in ends with a good code. The row of the person is written as by every other way in.
pub(crate) async fn complete(
    tx: &mut Tx,
    ctx: &Ctx,
    pending: &Pending,
    code: &Typed,
    entry: &Entry,
) -> Result<Begun, Failure<SecondRejected>> {
    let over = || Failure::Rejected(SecondRejected::Over);
    let person = store::people::find(tx, pending.person).await?.filter(Person::is_active).ok_or_else(over)?;
    show_code(tx, ctx, &person, code).await?;
    if !store::second::forget(tx, pending.id).await? {
        return Err(over());
    }
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    Ok(begin(tx, ctx, &person, entry, pending.how).await?)
}

/// Somebody shows a code. It is used up by that; whoever uses a recovery code up hears of it.
async fn show_code(
    tx: &mut Tx,
    ctx: &Ctx,
    person: &Person,
    code: &Typed,
) -> Result<(), Failure<SecondRejected>> {
    let totp = store::totp::find(tx, person.id).await?.filter(|totp| totp.confirmed_at.is_some());
    let totp = totp.ok_or(Failure::Rejected(SecondRejected::NotOn))?;
    let is_good = match code {
        Typed::App(digits) => match matching(ctx, &totp, digits) {
            Some(step) => store::totp::use_step(tx, person.id, step).await?,
            None => false,
        },
        Typed::Recovery(typed) => {
            let used = store::totp::use_recovery(tx, person.id, &recovery_hash(person.id, typed)).await?;
            if used {
                tell(tx, ctx, person, LetterKind::RecoveryUsed).await?;
            }
            used
        }
    };
    if is_good { Ok(()) } else { Err(Failure::Rejected(SecondRejected::WrongCode)) }
}

/// Codes follow the machine's clock, as the app's follow the phone's.
fn matching(ctx: &Ctx, totp: &Totp, digits: &str) -> Option<i64> {
    rules::matching_step(totp.secret.reveal(), digits, ctx.house().machine.now(), totp.last_step)
}

/// The hash of a recovery code, which is good for one person only.
fn recovery_hash(person: PersonId, code: &str) -> SecretHash {
    secret::of_words(&[&person.to_string(), code])
}

/// A new secret for somebody who has none that counts.
pub(crate) async fn set_up(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<(), Failure<SecondRejected>> {
    if store::totp::is_on(tx, person).await? {
        return Err(Failure::Rejected(SecondRejected::AlreadyOn));
    }
    store::totp::forget(tx, person).await?;
    let secret: [u8; rules::SECRET_BYTES] = secret::chance(&*ctx.house().machine);
    Ok(store::totp::insert(tx, person, &secret).await?)
}

/// Somebody shows that their app makes the right codes: from now on they are asked for. Gives the recovery codes.
pub(crate) async fn switch_on(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    digits: &str,
) -> Result<Vec<String>, Failure<SecondRejected>> {
    let refused = |why| Err(Failure::Rejected(why));
    let person = store::people::find(tx, person).await?.ok_or(Failure::NotFound)?;
    let Some(totp) = store::totp::find(tx, person.id).await? else { return refused(SecondRejected::NotOn) };
    if totp.confirmed_at.is_some() {
        return refused(SecondRejected::AlreadyOn);
    }
    let Some(step) = matching(ctx, &totp, digits) else { return refused(SecondRejected::WrongCode) };
    if !store::totp::confirm(tx, person.id, step, ctx.now()).await? {
        return refused(SecondRejected::AlreadyOn);
    }
    let codes = give_codes(tx, ctx, person.id).await?;
    tx.record(&SecondSwitched { person: person.id, is_on: true }).await?;
    tell(tx, ctx, &person, LetterKind::SecondOn).await?;
    Ok(codes)
}

/// Other recovery codes; those from before are good no more.
pub(crate) async fn renew_codes(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
) -> Result<Vec<String>, Failure<SecondRejected>> {
    if !store::totp::is_on(tx, person).await? {
        return Err(Failure::Rejected(SecondRejected::NotOn));
    }
    Ok(give_codes(tx, ctx, person).await?)
}

async fn give_codes(tx: &mut Tx, ctx: &Ctx, person: PersonId) -> Result<Vec<String>, StoreError> {
    store::totp::forget_recovery(tx, person).await?;
    let mut codes = Vec::new();
    for _ in 0..rules::RECOVERY_CODES {
        let code = rules::recovery_code(&secret::chance(&*ctx.house().machine as &dyn Machine));
        store::totp::insert_recovery(tx, person, &recovery_hash(person, &code)).await?;
        codes.push(code);
    }
    Ok(codes)
}

/// What somebody shows before the second factor is switched off.
pub(crate) enum Shown {
    /// The password, as it was compared.
    Password,
    /// A code.
    Code(Typed),
}

/// Codes are asked for no more.
pub(crate) async fn switch_off(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    shown: &Shown,
) -> Result<(), Failure<SecondRejected>> {
    let person = store::people::find(tx, person).await?.ok_or(Failure::NotFound)?;
    if !store::totp::is_on(tx, person.id).await? {
        return Err(Failure::Rejected(SecondRejected::NotOn));
    }
    if let Shown::Code(code) = shown {
        let shown = show_code(tx, ctx, &person, code).await;
        shown.map_err(|failure| failure.widen(|_| SecondRejected::NotShown))?;
    }
    store::totp::forget(tx, person.id).await?;
    store::totp::forget_recovery(tx, person.id).await?;
    store::second::forget_all(tx, person.id).await?;
    tx.record(&SecondSwitched { person: person.id, is_on: false }).await?;
    Ok(tell(tx, ctx, &person, LetterKind::SecondOff).await?)
}

/// Whoever's credentials changed hears of it by letter, in case it was somebody else.
pub(crate) async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    person: &Person,
    kind: LetterKind,
) -> Result<(), StoreError> {
    let letter = Letter { person: Some(person.id), ..Letter::of(kind, person.address.reveal(), person.lang) };
    ask(tx, ctx, &letter).await.map(drop)
}
