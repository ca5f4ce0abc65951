//! Sending what goes to whoever has a case. Each letter carries a link of its own and, where a mailbox is read, an address of
//! its own to answer to.

use crate::{
    ANSWERED,
    letters::{self, Says},
    model::{Case, Purpose},
    secret, store,
};
use action::Ctx;
use database::{StoreError, Tx};
use notifications::{
    Tell,
    model::{Head, NewLetter},
};

/// A Message-ID of theirs that is longer is not repeated: the header has no room for it.
const THEIR_ID_MAX: usize = 120;

/// A secret that leads to the page of a case.
pub(super) async fn link(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    purpose: Purpose,
) -> Result<String, StoreError> {
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::cases::add_link(tx, &hash, case.id, purpose, ctx.now()).await?;
    Ok(secret)
}

/// Tells somebody the code of their case.
pub(super) async fn opened(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    answers: Option<&str>,
) -> Result<(), StoreError> {
    write(tx, ctx, case, letters::opened(ctx.house(), case), answers).await.map(drop)
}

/// Sends an answer, and tells by which Message-ID it goes.
pub(super) async fn answered(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    (body, agent): (&str, &str),
    answers: Option<&str>,
) -> Result<String, StoreError> {
    write(tx, ctx, case, letters::answered(ctx.house(), case, body, agent), answers).await
}

/// Asks how it was.
pub(super) async fn closed(tx: &mut Tx, ctx: &Ctx, case: &Case) -> Result<(), StoreError> {
    write(tx, ctx, case, letters::closed(ctx.house(), case), None).await.map(drop)
}

/// Whoever has an account finds among their notices that they were answered.
pub(super) async fn told(tx: &mut Tx, ctx: &Ctx, case: &Case) -> Result<(), StoreError> {
    let Some(to) = case.person else { return Ok(()) };
    let link = format!("/account/cases/{}", case.id);
    let nth = ctx.now().as_microsecond();
    let tell = Tell { kind: &ANSWERED, to, about: case.id.into(), nth, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    says: Says,
    answers: Option<&str>,
) -> Result<String, StoreError> {
    let message_id = ctx.id::<()>().to_string();
    if case.address.reveal().is_empty() {
        // Whoever had it is forgotten: there is nobody to write to.
        return Ok(message_id);
    }
    let page = link(tx, ctx, case, Purpose::Page).await?;
    let reply_to = match ctx.house().mailbox.is_set() {
        true => {
            let tag = link(tx, ctx, case, Purpose::Mail).await?;
            ctx.house().mailbox.tagged(&tag)
        }
        false => None,
    };
    store::cases::add_link(tx, &secret::of_letter(&message_id), case.id, Purpose::Mail, ctx.now()).await?;
    let answers = answers.filter(|id| id.len() <= THEIR_ID_MAX).map(|id| format!("<{id}>"));
    let letter = NewLetter {
        person: case.person,
        name: case.name.reveal().clone(),
        address: case.address.reveal().clone(),
        lang: case.lang,
        subject: says.subject,
        body: says.body,
        button: (says.button, format!("/cases/{page}")),
        fine: says.fine,
        head: Head {
            message_id: message_id.clone(),
            reply_to,
            in_reply_to: answers.clone(),
            references: answers,
            is_by_hand: says.is_by_hand,
        },
    };
    notifications::steps::write(tx, ctx, &letter).await?;
    Ok(message_id)
}
