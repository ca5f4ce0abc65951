//! Signing in, once the password has been compared.

use super::begin;
use crate::{
    model::{Begun, Entry, Person},
    rules::SignInRejected,
    store,
};
use accounts_facts::SignedInBy;
use action::{Ctx, Failure};
use database::Tx;
use kernel::Personal;

/// Lets somebody in whose password was compared with what `known` keeps of it. `renewed` is the same password, kept dearer.
///
/// The row of the person is written in any case. A reset or a suspension at the same moment writes it too and ends the
/// sessions it sees; were it only read here, both could be kept, and the new session would stay.
pub(crate) async fn sign_in(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Person,
    renewed: Option<&String>,
    entry: &Entry,
) -> Result<Begun, Failure<SignInRejected>> {
    let still = store::people::find(tx, known.id).await?.filter(|now| now.password == known.password);
    let Some(mut person) = still else { return Err(Failure::Rejected(SignInRejected::Wrong)) };
    if !person.is_active() {
        return Err(Failure::Rejected(SignInRejected::Suspended));
    }
    if let Some(renewed) = renewed {
        person.password = Some(Personal::new(renewed.clone()));
    }
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    Ok(begin(tx, ctx, &person, entry, SignedInBy::Password).await?)
}
