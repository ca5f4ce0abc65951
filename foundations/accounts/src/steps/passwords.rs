//! Changing a password, once the one from before has been compared.

use super::{end_others, links::tell_changed};
use crate::{model::Person, rules::PasswordRejected, secret::SecretHash, store};
use accounts_facts::LetterKind;
use action::{Ctx, Failure};
use database::Tx;
use kernel::Personal;

/// Keeps another password of somebody and ends all other sessions. Links to choose one by letter are good no more, nor are
/// those to another address: whoever knew the password of before may have asked for them.
pub(crate) async fn change_password(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Person,
    password: &str,
    this: &SecretHash,
) -> Result<(), Failure<PasswordRejected>> {
    let still = store::people::find(tx, known.id).await?.filter(|now| now.password == known.password);
    let Some(mut person) = still.filter(Person::is_active) else {
        return Err(Failure::Rejected(PasswordRejected::OtherBefore));
    };
    person.password = Some(Personal::new(password.to_owned()));
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    let folded = crate::rules::folded_address(person.address.reveal());
    store::asked::close_all(tx, &folded, LetterKind::Reset).await?;
    store::asked::close_of_person(tx, person.id, LetterKind::AddressConfirm).await?;
    store::second::forget_all(tx, person.id).await?;
    end_others(tx, person.id, Some(this)).await?;
    Ok(tell_changed(tx, ctx, &person).await?)
}
