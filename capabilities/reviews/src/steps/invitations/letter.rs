//! The letter that asks: to a member at once; to a guest once whoever knows their address says it. It holds nothing but links that
//! lead to the form.

use super::{LOOK, end, gather, wait};
use crate::{
    invitation_letters, invitation_secret,
    model::{Contact, Ended, Known},
    rules::invitation::{self as rules, Step},
    store::{invitation_words, invitations},
};
use accounts::model::Person;
use action::Ctx;
use catalog::reads::sale;
use database::{StoreError, Tx};
use kernel::{Subject, time};
use orders_facts::OrderId;
use reviews_facts::{InvitationDue, InvitationSent};

/// Asks whoever bought. Of a guest the address is known elsewhere: whoever knows it hears that a letter is due.
pub(super) async fn ask(tx: &mut Tx, ctx: &Ctx, known: &Known, nth: u32) -> Result<(), StoreError> {
    let order = known.invitation.order;
    let Some(person) = known.invitation.person else {
        let again = time::days_after(ctx.now(), rules::PAUSE_DAYS);
        tx.set_deadline(LOOK, &Subject::from(order), again).await?;
        return tx.record(&InvitationDue { order, nth }).await;
    };
    let found = accounts::reads::person(tx, person).await?.filter(Person::is_active);
    let Some(person) = found else { return end(tx, &known.invitation, Ended::NoAddress).await };
    let contact = Contact { address: person.address, name: person.name, lang: person.lang };
    send(tx, ctx, known, &contact, nth).await
}

/// Writes the letter of an order to whoever bought it without an account, if one is due. Told again, nothing happens.
///
/// ```ignore
/// reviews::steps::invitations::write_to(tx, ctx, order, &Contact { address, name, lang }).await?;
/// ```
pub async fn write_to(tx: &mut Tx, ctx: &Ctx, order: OrderId, contact: &Contact) -> Result<(), StoreError> {
    let Some(known) = gather(tx, ctx, order).await? else { return Ok(()) };
    let settings = invitation_words::settings(tx).await?;
    match rules::step(&known, &settings, ctx.now()) {
        Step::Ask(_) if contact.address.reveal().is_empty() => {
            end(tx, &known.invitation, Ended::NoAddress).await
        }
        Step::Ask(nth) => send(tx, ctx, &known, contact, nth).await,
        Step::Rest | Step::Wait(_) | Step::End(_) => Ok(()),
    }
}

async fn send(tx: &mut Tx, ctx: &Ctx, known: &Known, to: &Contact, nth: u32) -> Result<(), StoreError> {
    let is = &known.invitation;
    let open = known.goods.iter().filter(|good| good.is_open());
    let variants: Vec<_> = open.filter_map(|good| good.variant).collect();
    let items = sale::items(tx, &variants, ctx.house().shop.face().currency).await?;
    // What is not shown any more cannot be reviewed either.
    if items.is_empty() {
        return end(tx, is, Ended::Returned).await;
    }
    let (secret, hash) = invitation_secret::mint(&*ctx.house().machine);
    let offer = invitation_letters::write(ctx.house(), (is, to), &items, (&secret, nth));
    if notifications::steps::offer(tx, ctx, &offer).await?.is_none() {
        return end(tx, is, Ended::OptOut).await;
    }
    invitation_words::add_link(tx, &hash, is.order).await?;
    let Some(invitation) = rules::asked(is, ctx.now()) else { return Ok(()) };
    invitations::save(tx, &invitation).await?;
    tx.record(&InvitationSent { order: is.order, nth }).await?;
    wait(tx, ctx, &Known { invitation, ..known.clone() }).await
}
