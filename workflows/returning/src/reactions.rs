//! What the roads back hear: somebody has declared a withdrawal, so the order that it means is looked up. Whoever declared it does
//! not wait for that, and cannot tell by anything whether there is one. And goods are sent or arrive of which somebody goes back.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use orders_facts::{OrderDelivered, ParcelSent};
use returns_facts::WithdrawalDeclared;

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("returning.matched", on_declared),
        on("returning.sent", on_sent),
        on("returning.arrived", on_arrived),
    ]
}

async fn on_declared(tx: &mut Tx, ctx: &Ctx, fact: &WithdrawalDeclared) -> Result<(), Unheard> {
    Ok(steps::look_up(tx, ctx, fact.withdrawal).await?)
}

async fn on_sent(tx: &mut Tx, ctx: &Ctx, fact: &ParcelSent) -> Result<(), Unheard> {
    Ok(steps::locate(tx, ctx, fact.order).await?)
}

async fn on_arrived(tx: &mut Tx, ctx: &Ctx, fact: &OrderDelivered) -> Result<(), Unheard> {
    Ok(steps::locate(tx, ctx, fact.order).await?)
}
