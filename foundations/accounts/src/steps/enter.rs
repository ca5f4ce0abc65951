//! Letting somebody in who has shown who they are, whatever the way. The second factor stands behind all of them.

use super::{begin, second::wait_for_code};
use crate::{
    model::{Entered, Entry, Person},
    rules::SignInRejected,
    store,
};
use accounts_facts::SignedInBy;
use action::{Ctx, Failure};
use database::Tx;
use kernel::{PersonId, Personal};

/// Lets somebody in whose password was compared with what `known` keeps of it. `renewed` is the same password, kept dearer.
pub(crate) async fn sign_in(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Person,
    renewed: Option<&String>,
    entry: &Entry,
) -> Result<Entered, Failure<SignInRejected>> {
    let still = store::people::find(tx, known.id).await?.filter(|now| now.password == known.password);
    let Some(mut person) = still else { return Err(Failure::Rejected(SignInRejected::Wrong)) };
    if let Some(renewed) = renewed.filter(|_| person.is_active()) {
        person.password = Some(Personal::new(renewed.clone()));
    }
    admit(tx, ctx, &person, SignedInBy::Password, entry).await
}

/// Lets somebody in who has shown who they are. Whoever has a second factor is asked for it first, unless they came by a
/// passkey, which is two already.
pub(crate) async fn enter(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    how: SignedInBy,
    entry: &Entry,
) -> Result<Entered, Failure<SignInRejected>> {
    let person = store::people::find(tx, person).await?.ok_or(Failure::Rejected(SignInRejected::Wrong))?;
    admit(tx, ctx, &person, how, entry).await
}

/// The row of the person is written in any case. A reset or a suspension at the same moment writes it too and ends the
/// sessions it sees; were it only read here, both could be kept, and the new session would stay.
pub(super) async fn admit(
    tx: &mut Tx,
    ctx: &Ctx,
    person: &Person,
    how: SignedInBy,
    entry: &Entry,
) -> Result<Entered, Failure<SignInRejected>> {
    if !person.is_active() {
        return Err(Failure::Rejected(SignInRejected::Suspended));
    }
    if !store::people::save(tx, person).await? {
        return Err(Failure::Conflict);
    }
    let asks_for_code = how != SignedInBy::Passkey && store::totp::is_on(tx, person.id).await?;
    Ok(match asks_for_code {
        true => Entered::Second { secret: wait_for_code(tx, ctx, person.id, how).await? },
        false => Entered::In(begin(tx, ctx, person, entry, how).await?),
    })
}
