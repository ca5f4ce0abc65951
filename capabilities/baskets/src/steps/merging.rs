//! A guest turns out to be a member.

use super::{ending, items, keep};
use crate::{
    model::{Basket, Holder, SecretHash},
    rules::{BasketRejected, merge as rule, price},
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::PersonId;

/// Puts what is in a guest's basket into the member's and takes the guest's away. Whoever asks again finds no guest's basket,
/// so nothing is added up twice.
pub(crate) async fn merge(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    guest: &SecretHash,
) -> Result<bool, Failure<BasketRejected>> {
    let Some(guest) = store::baskets::of(tx, &Holder::Cookie(*guest)).await? else { return Ok(false) };
    ending::clear_forgetting(tx, guest.id).await?;
    match store::baskets::of(tx, &Holder::Person(person)).await? {
        Some(member) => add_up(tx, ctx, member, guest).await?,
        None if store::baskets::hand_over(tx, &guest, person).await? => {}
        None => return Err(Failure::Conflict),
    }
    Ok(true)
}

async fn add_up(
    tx: &mut Tx,
    ctx: &Ctx,
    member: Basket,
    guest: Basket,
) -> Result<(), Failure<BasketRejected>> {
    let both: Vec<_> =
        guest.lines.iter().map(|line| line.variant).filter(|one| member.line_of(*one).is_some()).collect();
    let items = items(tx, ctx, &both).await?;
    store::links::move_over(tx, guest.id, member.id).await?;
    store::baskets::remove(tx, guest.id).await?;
    let after = rule::merge(member.clone(), guest, |variant| price::offer(&items, variant));
    keep(tx, &member, &after).await
}
