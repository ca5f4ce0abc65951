//! Wanting the newsletter, saying so twice, and leaving: each with a line of the record.

use super::keep;
use crate::{
    letters::newsletter::{self as letters, To},
    model::newsletter::{Consent, Place, Standing, Subscriber, SubscriberId, Wish, WishId},
    rules::newsletter::{self as rules, Answer, ConfirmRejected, WishRejected},
    secret,
    store::{self, stops::Stop},
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, Personal, Subject, Timestamp, time};
use notifications_facts::{NewsletterWished, SubscriberConfirmed, SubscriberLeft};
use serde_json::{Value, json};

/// The deadline at which an address that did not answer is forgotten.
pub(crate) const ASKED_OVER: &str = "notifications.asked_over";

/// Keeps that somebody says an address wants the newsletter. Whatever is known of the address, the same is written: what
/// happens then is decided by whoever answers.
pub(crate) async fn wish(
    tx: &mut Tx,
    ctx: &Ctx,
    address: &str,
    has_agreed: bool,
    lang: Lang,
) -> Result<(), Failure<WishRejected>> {
    let unfit = |_| Failure::Rejected(WishRejected::AddressUnfit);
    let address = accounts::rules::postal(address).map_err(unfit)?;
    if !has_agreed {
        return Err(Failure::Rejected(WishRejected::NotAgreed));
    }
    let person = ctx.actor().person();
    let place = if person.is_some() { Place::Account } else { Place::Page };
    let id: WishId = ctx.id();
    let wish = Wish { id, address: Personal::new(address), lang, person, place, asked_at: ctx.now() };
    store::subscribers::insert_wish(tx, &wish).await?;
    Ok(tx.record(&NewsletterWished { wish: id }).await?)
}

/// Answers a wish: by a letter that asks, or one that says they get it already, or not at all.
pub(crate) async fn answer(tx: &mut Tx, ctx: &Ctx, id: WishId) -> Result<(), StoreError> {
    let Some(wish) = store::subscribers::take_wish(tx, id).await? else { return Ok(()) };
    let folded = store::folded(wish.address.reveal());
    let known = store::subscribers::by_address(tx, &folded).await?;
    match rules::answer(known.as_ref(), ctx.now()) {
        Answer::Silence => Ok(()),
        Answer::Ask => ask(tx, ctx, &wish, known).await,
        Answer::Already => match known {
            Some(known) => already(tx, ctx, known).await,
            None => Ok(()),
        },
    }
}

async fn ask(tx: &mut Tx, ctx: &Ctx, wish: &Wish, known: Option<Subscriber>) -> Result<(), StoreError> {
    let now = ctx.now();
    let link = secret::mint(&*ctx.house().machine);
    let good_until = time::days_after(now, rules::ASKED_DAYS);
    let asked = Subscriber {
        id: known.as_ref().map_or_else(|| ctx.id(), |known| known.id),
        address: known.as_ref().map_or_else(|| wish.address.clone(), |known| known.address.clone()),
        lang: wish.lang,
        // Whose address it is nobody knows before whoever reads its letters has said so.
        person: known.as_ref().and_then(|known| known.person),
        standing: known.as_ref().map_or(Standing::Asked, |known| known.standing),
        secret_hash: Some(secret::hash(&link)),
        good_until: Some(good_until),
        asked_at: now,
        changed_at: known.as_ref().map_or(now, |known| known.changed_at),
        is_brought: known.as_ref().is_some_and(|known| known.is_brought),
        version: known.as_ref().map_or(1, |known| known.version),
    };
    match known {
        Some(_) => store::subscribers::save(tx, &asked).await?,
        None => store::subscribers::insert(tx, &asked).await?,
    }
    let said = Said { what: Standing::Asked, place: wish.place, lang: wish.lang, at: wish.asked_at };
    record(tx, ctx, asked.id, &said, wish.person).await?;
    tx.set_deadline(ASKED_OVER, &Subject::from(asked.id), good_until).await?;
    let to = To { address: asked.address.reveal(), lang: wish.lang, person: None };
    keep(tx, ctx, letters::ask(ctx.house(), &to, &link)).await.map(drop)
}

async fn already(tx: &mut Tx, ctx: &Ctx, known: Subscriber) -> Result<(), StoreError> {
    let told = Subscriber { asked_at: ctx.now(), ..known };
    store::subscribers::save(tx, &told).await?;
    let stop = stop_of(tx, ctx, told.id).await?;
    let to = To { address: told.address.reveal(), lang: told.lang, person: told.person };
    keep(tx, ctx, letters::already(ctx.house(), &to, &stop)).await.map(drop)
}

/// What stops the newsletter to an address.
pub(crate) async fn stop_of(tx: &mut Tx, ctx: &Ctx, id: SubscriberId) -> Result<String, StoreError> {
    store::stops::secret_of(tx, &Stop::Newsletter(id), &secret::mint(&*ctx.house().machine)).await
}

/// What happened, where, when, and in which language it was read.
struct Said {
    what: Standing,
    place: Place,
    lang: Lang,
    at: Timestamp,
}

async fn record(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SubscriberId,
    said: &Said,
    person: Option<kernel::PersonId>,
) -> Result<(), StoreError> {
    let line = Consent {
        what: said.what,
        place: said.place,
        person,
        lang: said.lang,
        words: letters::agreed(ctx.house(), said.lang),
        words_version: rules::WORDS_VERSION,
        at: said.at,
        given_at: None,
    };
    store::consents::insert(tx, ctx.id(), id, &line).await
}

/// Whoever has the link says yes, to words that they read in this language.
pub(crate) async fn confirm(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &str,
    lang: Lang,
) -> Result<(), Failure<ConfirmRejected>> {
    let known = match secret::can_be(link) {
        true => store::subscribers::by_secret(tx, &secret::hash(link)).await?,
        false => None,
    };
    let known = known.ok_or(Failure::NotFound)?;
    let confirmed = rules::confirm(&known, ctx.now()).map_err(Failure::Rejected)?;
    let owner = accounts::reads::by_address(tx, confirmed.address.reveal()).await?;
    let person = owner.map(|person| person.id);
    store::subscribers::save(tx, &Subscriber { person, ..confirmed }).await?;
    tx.clear_deadline(ASKED_OVER, &Subject::from(known.id)).await?;
    let said = Said { what: Standing::Confirmed, place: Place::Letter, lang, at: ctx.now() };
    record(tx, ctx, known.id, &said, ctx.actor().person()).await?;
    Ok(tx.record(&SubscriberConfirmed { subscriber: known.id }).await?)
}

/// Whoever has a letter wants no more.
pub(crate) async fn leave_by_letter(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SubscriberId,
    is_one_click: bool,
) -> Result<(), StoreError> {
    let Some(known) = store::subscribers::find(tx, id).await? else { return Ok(()) };
    let place = if is_one_click { Place::OneClick } else { Place::Letter };
    leave(tx, ctx, &known, place).await
}

async fn leave(tx: &mut Tx, ctx: &Ctx, known: &Subscriber, place: Place) -> Result<(), StoreError> {
    let Some(left) = rules::leave(known, ctx.now()) else { return Ok(()) };
    store::subscribers::save(tx, &left).await?;
    tx.clear_deadline(ASKED_OVER, &Subject::from(known.id)).await?;
    let said = Said { what: Standing::Left, place, lang: known.lang, at: ctx.now() };
    record(tx, ctx, known.id, &said, ctx.actor().person()).await?;
    store::copies::hold_back(tx, known.id).await?;
    tx.record(&SubscriberLeft { subscriber: known.id }).await
}

/// Somebody of the staff forgets an address, because whoever it belongs to asks for that. When and to what it had agreed
/// stays, with nobody's name.
pub(crate) async fn forget(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SubscriberId,
) -> Result<(), Failure<kernel::rejection::Never>> {
    let known = store::subscribers::find(tx, id).await?;
    let known = known.filter(|one| !one.address.reveal().is_empty()).ok_or(Failure::NotFound)?;
    leave(tx, ctx, &known, Place::Office).await?;
    store::delete_to_stranger(tx, &store::folded(known.address.reveal())).await?;
    store::subscribers::empty(tx, id).await?;
    let change = Change {
        verb: "notifications-audit-forgot",
        subject: id.into(),
        label: "",
        before: json!({ "state": known.standing.code() }),
        after: Value::Null,
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// An address that did not answer is forgotten.
pub(crate) async fn over(tx: &mut Tx, ctx: &Ctx, id: SubscriberId) -> Result<(), StoreError> {
    let Some(known) = store::subscribers::find(tx, id).await? else { return Ok(()) };
    if rules::is_forgotten(&known, ctx.now()) {
        return store::subscribers::delete(tx, id).await;
    }
    Ok(())
}

/// Notes that somebody of the staff took the addresses along.
pub(crate) async fn note_export(tx: &mut Tx, ctx: &Ctx) -> Result<(), StoreError> {
    let change = Change {
        verb: "notifications-audit-exported",
        subject: Subject::all("subscriber"),
        label: "",
        before: Value::Null,
        after: Value::Null,
    };
    ctx.audit(tx, &change).await
}
