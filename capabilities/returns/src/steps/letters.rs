//! Keeping what goes to whoever sends something back, each letter with a link of its own where they have no account, and telling
//! staff.

use crate::{
    DUE_SOON, LOST, NEW_RETURN,
    letters::{self, Says},
    model::{Line, Policy, Return, ReturnId, Withdrawal},
    secret, store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{NoticeKind, Right, Subject};
use notifications::{
    Tell,
    model::{Head, Kind as MailKind, NewLetter},
};
use returns_facts::Remedy;

/// Acknowledges a declaration on paper that lasts: what it says, and when it came, to the second.
pub(super) async fn declared(
    tx: &mut Tx,
    ctx: &Ctx,
    is: &Withdrawal,
    secret: Option<&str>,
) -> Result<(), StoreError> {
    let zone = shop::reads::profile(tx).await?.zone;
    let says = letters::declared(ctx.house(), is, &zone);
    let button = match secret {
        Some(secret) => (says.button, format!("/withdraw/received/{secret}")),
        None => (letters::later(ctx.house(), is), "/".to_owned()),
    };
    let letter = NewLetter {
        person: is.person,
        name: is.name.reveal().clone(),
        address: is.email.reveal().clone(),
        lang: is.lang,
        subject: says.subject,
        body: says.body,
        button,
        fine: says.fine,
        head: head(ctx),
    };
    notifications::steps::write_of(tx, ctx, MailKind::Order, &letter).await.map(drop)
}

fn head(ctx: &Ctx) -> Head {
    let message_id = ctx.id::<()>().to_string();
    Head { message_id, reply_to: None, in_reply_to: None, references: None, is_by_hand: false }
}

pub(super) async fn opened(
    tx: &mut Tx,
    ctx: &Ctx,
    (ret, lines): (&Return, &[Line]),
    policy: &Policy,
) -> Result<(), StoreError> {
    write(tx, ctx, ret, letters::opened(ctx.house(), ret, lines, policy)).await
}

pub(super) async fn accepted(
    tx: &mut Tx,
    ctx: &Ctx,
    (ret, lines): (&Return, &[Line]),
    policy: &Policy,
) -> Result<(), StoreError> {
    write(tx, ctx, ret, letters::accepted(ctx.house(), ret, lines, policy)).await
}

pub(super) async fn refused(tx: &mut Tx, ctx: &Ctx, ret: &Return) -> Result<(), StoreError> {
    write(tx, ctx, ret, letters::refused(ctx.house(), ret)).await
}

pub(super) async fn received(
    tx: &mut Tx,
    ctx: &Ctx,
    (ret, lines): (&Return, &[Line]),
) -> Result<(), StoreError> {
    write(tx, ctx, ret, letters::received(ctx.house(), ret, lines)).await
}

pub(super) async fn remedied(tx: &mut Tx, ctx: &Ctx, ret: &Return, remedy: Remedy) -> Result<(), StoreError> {
    write(tx, ctx, ret, letters::remedied(ctx.house(), ret, remedy)).await
}

/// A secret that leads to a return.
pub async fn link(tx: &mut Tx, ctx: &Ctx, ret: ReturnId) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::links::add(tx, &hash, ret, ctx.now()).await?;
    Ok(secret)
}

async fn write(tx: &mut Tx, ctx: &Ctx, ret: &Return, says: Says) -> Result<(), StoreError> {
    if ret.email.reveal().is_empty() {
        // Whoever sent it is forgotten: there is nobody to write to.
        return Ok(());
    }
    let page = match ret.person {
        Some(_) => format!("/account/returns/{}", ret.id),
        None => format!("/returns/{}", link(tx, ctx, ret.id).await?),
    };
    let letter = NewLetter {
        person: ret.person,
        name: ret.name.reveal().clone(),
        address: ret.email.reveal().clone(),
        lang: ret.lang,
        subject: says.subject,
        body: says.body,
        button: (says.button, page),
        fine: says.fine,
        head: head(ctx),
    };
    notifications::steps::write_of(tx, ctx, MailKind::Order, &letter).await.map(drop)
}

/// Tells those who look after returns that there is one.
pub(super) async fn to_staff(tx: &mut Tx, ctx: &Ctx, ret: &Return) -> Result<(), StoreError> {
    tell(tx, ctx, (&NEW_RETURN, 0), (ret.id.into(), &format!("/admin/returns/{}", ret.id))).await
}

/// Tells them that its money is soon late (0), is late (1), or did not go (2).
pub(super) async fn warn(tx: &mut Tx, ctx: &Ctx, ret: &Return, nth: i64) -> Result<(), StoreError> {
    tell(tx, ctx, (&DUE_SOON, nth), (ret.id.into(), &format!("/admin/returns/{}", ret.id))).await
}

/// Tells them that a declaration means no order that was found.
pub(super) async fn lost(tx: &mut Tx, ctx: &Ctx, is: &Withdrawal) -> Result<(), StoreError> {
    let link = format!("/admin/returns/declarations/{}", is.id);
    tell(tx, ctx, (&LOST, 0), (is.id.into(), &link)).await
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    (kind, nth): (&'static NoticeKind, i64),
    (about, link): (Subject, &str),
) -> Result<(), StoreError> {
    for to in accounts::reads::who_may(tx, Right::Orders).await? {
        let notice = Tell { kind, to, about: about.clone(), nth, link, by: None };
        notifications::steps::tell(tx, ctx, &notice).await?;
    }
    Ok(())
}
