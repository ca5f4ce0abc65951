//! Somebody joined, is called otherwise or is gone: the words by which they are found follow. Whoever changes a person keeps
//! them in the same step; this is for a node of before, which does not know them while it is replaced.

use crate::steps;
use accounts_facts::{AddressChanged, PersonErased, PersonJoined, ProfileChanged};
use action::{Ctx, Unheard};
use database::Tx;

pub(crate) async fn on_joined(tx: &mut Tx, _ctx: &Ctx, heard: &PersonJoined) -> Result<(), Unheard> {
    Ok(steps::put_words_right(tx, heard.person).await?)
}

pub(crate) async fn on_profile(tx: &mut Tx, _ctx: &Ctx, heard: &ProfileChanged) -> Result<(), Unheard> {
    Ok(steps::put_words_right(tx, heard.person).await?)
}

pub(crate) async fn on_address(tx: &mut Tx, _ctx: &Ctx, heard: &AddressChanged) -> Result<(), Unheard> {
    Ok(steps::put_words_right(tx, heard.person).await?)
}

pub(crate) async fn on_erased(tx: &mut Tx, _ctx: &Ctx, heard: &PersonErased) -> Result<(), Unheard> {
    Ok(steps::put_words_right(tx, heard.person).await?)
}
