//! Keeping what goes to whoever bought, each letter with a link of its own where they have no account, and telling staff.

use super::load;
use crate::{
    NEW_ORDER,
    letters::{self, Says},
    model::{GroupId, Line, OrderId, Parcel, Whole},
    reads, secret, store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Money, Right, rejection::Never};
use notifications::{
    Tell,
    model::{Head, Kind, NewLetter},
};

/// A secret that leads to a group.
pub(super) async fn link(tx: &mut Tx, ctx: &Ctx, group: GroupId) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::links::add(tx, &hash, group, ctx.now()).await?;
    Ok(secret)
}

/// Confirms an order that was placed.
pub(crate) async fn received(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), Failure<Never>> {
    let whole = load(tx, id).await?;
    let transfer = reads::transfer(tx, &whole).await?;
    Ok(write(tx, ctx, &whole, letters::received(ctx.house(), &whole, transfer.as_ref())).await?)
}

/// Tells those who send that there is something to send.
pub(crate) async fn stands(tx: &mut Tx, ctx: &Ctx, id: OrderId) -> Result<(), StoreError> {
    let link = format!("/admin/orders/{id}");
    for to in accounts::reads::who_may(tx, Right::Orders).await? {
        let tell = Tell { kind: &NEW_ORDER, to, about: id.into(), nth: 0, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// Tells where to send the money of an order that is to be paid by transfer from now on.
pub(super) async fn by_transfer(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    match reads::transfer(tx, whole).await? {
        Some(to) => write(tx, ctx, whole, letters::by_transfer(ctx.house(), whole, &to)).await,
        None => Ok(()),
    }
}

pub(super) async fn paid(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::paid(ctx.house(), whole)).await
}

pub(super) async fn sent(tx: &mut Tx, ctx: &Ctx, whole: &Whole, parcel: &Parcel) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::sent(ctx.house(), whole, parcel)).await
}

pub(super) async fn handed_over(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    parcel: &Parcel,
) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::handed_over(ctx.house(), whole, parcel)).await
}

pub(super) async fn cancelled(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::cancelled(ctx.house(), whole)).await
}

pub(super) async fn shortened(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    (before, amount): (&[Line], Money),
) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::shortened(ctx.house(), whole, before, amount)).await
}

pub(super) async fn expired(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::expired(ctx.house(), whole)).await
}

pub(super) async fn too_late(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::too_late(ctx.house(), whole)).await
}

pub(super) async fn refunded(tx: &mut Tx, ctx: &Ctx, whole: &Whole, amount: Money) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::refunded(ctx.house(), whole, amount)).await
}

pub(super) async fn found(tx: &mut Tx, ctx: &Ctx, whole: &Whole) -> Result<(), StoreError> {
    write(tx, ctx, whole, letters::found(ctx.house(), whole)).await
}

async fn write(tx: &mut Tx, ctx: &Ctx, whole: &Whole, says: Says) -> Result<(), StoreError> {
    let group = &whole.group;
    if group.email.reveal().is_empty() {
        // Whoever bought is forgotten: there is nobody to write to.
        return Ok(());
    }
    let (at, of) = match group.person {
        Some(_) => (format!("/account/orders/{}", whole.order.id), String::new()),
        None => {
            let secret = link(tx, ctx, group.id).await?;
            let of = match whole.others.is_empty() {
                true => String::new(),
                false => format!("?of={}", whole.order.code),
            };
            (format!("/orders/{secret}"), of)
        }
    };
    let body = match says.has_terms {
        true => {
            let terms = letters::terms(ctx.house(), whole, &format!("{at}/terms.pdf"));
            format!("{}\n\n{terms}", says.body)
        }
        false => says.body,
    };
    let letter = NewLetter {
        person: group.person,
        name: group.delivery_to.reveal().name.clone(),
        address: group.email.reveal().clone(),
        lang: group.lang,
        subject: says.subject,
        body,
        button: (says.button, format!("{at}{of}")),
        fine: says.fine,
        head: Head {
            message_id: ctx.id::<()>().to_string(),
            reply_to: None,
            in_reply_to: None,
            references: None,
            is_by_hand: false,
        },
    };
    notifications::steps::write_of(tx, ctx, Kind::Order, &letter).await.map(drop)
}
