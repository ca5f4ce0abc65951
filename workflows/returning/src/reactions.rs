//! What the roads back hear: somebody has declared a withdrawal, so the order that it means is looked up. Whoever declared it does
//! not wait for that, and cannot tell by anything whether there is one.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use returns_facts::WithdrawalDeclared;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("returning.matched", on_declared)]
}

async fn on_declared(tx: &mut Tx, ctx: &Ctx, fact: &WithdrawalDeclared) -> Result<(), Unheard> {
    Ok(steps::look_up(tx, ctx, fact.withdrawal).await?)
}
