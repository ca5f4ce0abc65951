//! Sending what goes to both sides of a notice. Each letter carries a code of its own that leads to where the notice stands.

use crate::{
    URGENT,
    letters::{self, Says},
    model::{Measure, Notice, Outcome, Sent, Side},
    reads, secret, store,
};
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Right, Timestamp};
use notifications::{
    Tell,
    model::{Head, NewLetter},
};
use uuid::Uuid;

/// To whom a letter goes.
struct To {
    person: Option<PersonId>,
    name: String,
    address: String,
    lang: Lang,
}

/// A code that leads one side to what it is about.
async fn link(tx: &mut Tx, ctx: &Ctx, side: Side, subject: Uuid) -> Result<String, StoreError> {
    let (code, hash) = secret::mint(&*ctx.house().machine);
    store::notices::add_link(tx, &hash, side, subject, ctx.now()).await?;
    Ok(code)
}

/// Somebody with an account who can still be written to.
async fn member(tx: &mut Tx, person: PersonId) -> Result<Option<To>, StoreError> {
    let known = accounts::reads::person(tx, person).await?.filter(accounts::model::Person::is_active);
    Ok(known.map(|one| To {
        person: Some(person),
        name: one.name.reveal().clone(),
        address: one.address.reveal().clone(),
        lang: one.lang,
    }))
}

/// Whoever sent a notice, if they can be written to.
async fn sender(tx: &mut Tx, notice: &Notice) -> Result<Option<(To, Sent)>, StoreError> {
    let Some(filing) = notice.filing else { return Ok(None) };
    let Some(sent) = store::filings::find(tx, filing).await? else { return Ok(None) };
    let to = to_sender(&sent);
    Ok((!to.address.is_empty()).then_some((to, sent)))
}

fn to_sender(sent: &Sent) -> To {
    To {
        person: sent.person,
        name: sent.name.reveal().clone(),
        address: sent.address.reveal().clone(),
        lang: sent.lang,
    }
}

async fn write(tx: &mut Tx, ctx: &Ctx, to: To, path: String, says: Says) -> Result<(), StoreError> {
    let letter = NewLetter {
        person: to.person,
        name: to.name,
        address: to.address,
        lang: to.lang,
        subject: says.subject,
        body: says.body,
        button: (says.button, path),
        fine: says.fine,
        head: Head {
            message_id: ctx.id::<()>().to_string(),
            reply_to: None,
            in_reply_to: None,
            references: None,
            is_by_hand: false,
        },
    };
    notifications::steps::write(tx, ctx, &letter).await.map(drop)
}

/// The receipt, at once (DSA art. 16.4). Gives the code, for whoever has no address.
pub(super) async fn received(
    tx: &mut Tx,
    ctx: &Ctx,
    sent: &Sent,
    rests_until: Option<Timestamp>,
) -> Result<String, StoreError> {
    let code = link(tx, ctx, Side::Reporter, sent.id.uuid()).await?;
    let to = to_sender(sent);
    if !to.address.is_empty() {
        let says = letters::received(ctx.house(), to.lang, &secret::grouped(&code), rests_until);
        // The code stands in the letter as words too; another leads there by the button.
        let path = format!("/notices/{}", link(tx, ctx, Side::Reporter, sent.id.uuid()).await?);
        write(tx, ctx, to, path, says).await?;
    }
    Ok(code)
}

/// Tells those who decide that children or a life may be in danger (DSA art. 18).
pub(super) async fn urgent(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    let link = format!("/admin/moderation/notices/{}", notice.id);
    for to in accounts::reads::who_may(tx, Right::Moderation).await? {
        let tell = Tell { kind: &URGENT, to, about: notice.id.into(), nth: 0, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// Tells both sides what was decided.
pub(super) async fn decided(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    if let Some((to, sent)) = sender(tx, notice).await? {
        let says = letters::decided(ctx.house(), to.lang, notice);
        let path = format!("/notices/{}", link(tx, ctx, Side::Reporter, sent.id.uuid()).await?);
        write(tx, ctx, to, path, says).await?;
    }
    match concerns_author(tx, notice).await? {
        true => to_author(tx, ctx, notice, letters::statement).await,
        false => Ok(()),
    }
}

/// Whether a decision changes anything for whoever wrote the text: it took it down, or it found nothing and the text stands.
async fn concerns_author(tx: &mut Tx, notice: &Notice) -> Result<bool, StoreError> {
    match notice.outcome.is_some_and(Outcome::restricts) {
        true => Ok(notice.statement.is_some()),
        false => reads::stands(tx, notice).await,
    }
}

/// Tells whoever appeals that it is here.
pub(super) async fn appealed(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    match notice.appeal_side {
        Some(Side::Reporter) => to_reporter(tx, ctx, notice, letters::appealed).await,
        Some(Side::Author) => to_author(tx, ctx, notice, letters::appealed).await,
        None => Ok(()),
    }
}

/// Tells both sides what somebody found who looked again.
pub(super) async fn judged(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<(), StoreError> {
    let words = if reads::stands(tx, notice).await? { letters::judged } else { letters::judged_in_vain };
    to_reporter(tx, ctx, notice, words).await?;
    to_author(tx, ctx, notice, words).await
}

type Words = fn(&action::House, Lang, &Notice) -> Says;

async fn to_reporter(tx: &mut Tx, ctx: &Ctx, notice: &Notice, words: Words) -> Result<(), StoreError> {
    let Some((to, sent)) = sender(tx, notice).await? else { return Ok(()) };
    let says = words(ctx.house(), to.lang, notice);
    let path = format!("/notices/{}", link(tx, ctx, Side::Reporter, sent.id.uuid()).await?);
    write(tx, ctx, to, path, says).await
}

/// Whoever wrote the text, if they have an account.
async fn to_author(tx: &mut Tx, ctx: &Ctx, notice: &Notice, words: Words) -> Result<(), StoreError> {
    let Some(author) = notice.author else { return Ok(()) };
    let Some(to) = member(tx, author).await? else { return Ok(()) };
    let says = words(ctx.house(), to.lang, notice);
    let path = format!("/statements/{}", link(tx, ctx, Side::Author, notice.id.uuid()).await?);
    write(tx, ctx, to, path, says).await
}

/// Tells somebody that it was too often, until when they must wait, or that they need not wait any more. Whoever has no account is
/// written to in the language of what they sent.
pub(super) async fn measured(
    tx: &mut Tx,
    ctx: &Ctx,
    measure: &Measure,
    lang: Option<Lang>,
) -> Result<(), StoreError> {
    let to = match measure.person {
        Some(person) => member(tx, person).await?,
        None => {
            let address = measure.address.reveal().clone();
            let lang = lang.unwrap_or_else(|| ctx.house().shop.face().first());
            Some(To { person: None, name: String::new(), address, lang })
        }
    };
    let Some(to) = to else { return Ok(()) };
    let says = match measure.waits(ctx.now()) || measure.until.is_none() {
        true => letters::measured(ctx.house(), to.lang, measure),
        false => letters::lifted(ctx.house(), to.lang, measure.side),
    };
    write(tx, ctx, to, "/report-content".to_owned(), says).await
}
