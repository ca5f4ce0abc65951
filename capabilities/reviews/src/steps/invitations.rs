//! Asking how it was, inside a transaction: what is heard of an order, what is due, the letter, and the answer.

mod answer;
mod hear;
mod letter;
mod settings;

pub(crate) use answer::{Answer, Asked, answer, asked};
pub(crate) use hear::{
    Faulty, arrived, bought, claimed, disputed, gone_back, left_out, not_as_agreed, placed, returning,
    settled, undone,
};
pub use letter::write_to;
pub(crate) use settings::put as put_settings;

use crate::{
    model::{About, Ended, Invitation, Known},
    rules::invitation::{self as rules, Step},
    store::{self, invitation_words, invitations},
};
use action::Ctx;
use catalog::{model::ProductType, reads::sale};
use database::{Snapshot, StoreError, Tx};
use kernel::Subject;
use orders_facts::OrderId;
use reviews_facts::InvitationEnded;

/// The deadline at which an invitation is looked at.
pub(crate) const LOOK: &str = "reviews.invitation";

/// Looks what is to be done about an order now, and does it.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Result<(), StoreError> {
    let Some(known) = gather(tx, ctx, order).await? else { return Ok(()) };
    let settings = invitation_words::settings(tx).await?;
    match rules::step(&known, &settings, ctx.now()) {
        Step::Rest => Ok(()),
        Step::Wait(at) => tx.set_deadline(LOOK, &Subject::from(order), at).await,
        Step::End(why) => end(tx, &known.invitation, why).await,
        Step::Ask(nth) => letter::ask(tx, ctx, &known, nth).await,
    }
}

/// Sets the deadline by what is known after something was kept. Nothing is written to anybody here.
pub(super) async fn wait(tx: &mut Tx, ctx: &Ctx, known: &Known) -> Result<(), StoreError> {
    let settings = invitation_words::settings(tx).await?;
    match rules::step(known, &settings, ctx.now()) {
        Step::Rest | Step::End(_) | Step::Ask(_) => Ok(()),
        Step::Wait(at) => tx.set_deadline(LOOK, &Subject::from(known.invitation.order), at).await,
    }
}

/// Nobody is asked any more.
pub(super) async fn end(tx: &mut Tx, is: &Invitation, why: Ended) -> Result<(), StoreError> {
    let Some(ended) = rules::ended(is, why) else { return Ok(()) };
    invitations::save(tx, &ended).await?;
    tx.clear_deadline(LOOK, &Subject::from(is.order)).await?;
    tx.record(&InvitationEnded { order: is.order, why: why.code().to_owned() }).await
}

/// An invitation with all that a decision needs: what a member wrote by another way counts as answered.
pub(super) async fn gather(
    snap: &mut Snapshot,
    ctx: &Ctx,
    order: OrderId,
) -> Result<Option<Known>, StoreError> {
    let Some(mut known) = invitations::known(snap, order).await? else { return Ok(None) };
    if let Some(person) = known.invitation.person {
        for good in known.goods.iter_mut().filter(|good| good.is_open()) {
            let written = store::reviews::of_both(snap, person, About::Product(good.product)).await?;
            good.review = written.first().map(|review| review.id);
        }
    }
    let variants: Vec<_> =
        known.goods.iter().filter(|good| good.is_open()).filter_map(|good| good.variant).collect();
    let items = sale::items(snap, &variants, ctx.house().shop.face().currency).await?;
    known.is_digital = !items.is_empty() && items.iter().all(|item| item.kind == ProductType::Digital);
    Ok(Some(known))
}
