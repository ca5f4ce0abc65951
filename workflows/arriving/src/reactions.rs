//! What moving in hears: somebody has confirmed an address. What another program knew of whoever has it is theirs from now on.

use crate::steps;
use accounts_facts::{AddressChanged, PersonJoined};
use action::{Ctx, Unheard};
use database::Tx;

pub(crate) async fn on_joined(tx: &mut Tx, ctx: &Ctx, fact: &PersonJoined) -> Result<(), Unheard> {
    Ok(steps::welcome(tx, ctx, fact.person).await?)
}

pub(crate) async fn on_address_changed(tx: &mut Tx, ctx: &Ctx, fact: &AddressChanged) -> Result<(), Unheard> {
    Ok(steps::welcome(tx, ctx, fact.person).await?)
}
