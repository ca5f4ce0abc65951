//! Telling somebody something: among their notices, by letter, or both, as they want it; once for each thing and each time.

use super::keep;
use crate::{
    letters,
    model::notices::{Tell, Ways},
    rules::notices as rules,
    secret,
    store::{self, stops::Stop},
};
use accounts::model::Person;
use action::Ctx;
use database::{StoreError, Tx};
use kernel::{Subject, time};
use notifications_facts::NoticeTold;

/// The deadline at which a notice is forgotten.
pub(crate) const FORGET: &str = "notifications.forget";

/// Tells somebody something, by the ways they want. Told again about the same thing for the same time, nothing happens; nor
/// is anybody told who may not come in, or of what they did themselves.
///
/// ```ignore
/// let tell = Tell { kind: &FOLLOWER, to, about: Subject::from(edge), nth: 0, link: "/u/ana", by: Some(ana) };
/// notifications::steps::tell(tx, ctx, &tell).await?;
/// ```
pub async fn tell(tx: &mut Tx, ctx: &Ctx, notice: &Tell<'_>) -> Result<(), StoreError> {
    let known = accounts::reads::person(tx, notice.to).await?.filter(Person::is_active);
    let Some(person) = known.filter(|person| notice.by != Some(person.id)) else { return Ok(()) };
    let said = store::wishes::find(tx, person.id, notice.kind.name).await?;
    let ways = rules::ways(notice.kind, said);

    if put(tx, ctx, notice, ways.site).await? && ways.mail {
        write(tx, ctx, notice, &person).await?;
    }
    Ok(())
}

/// Puts something among the notices of somebody to whom a letter about it is written anyway.
pub(crate) async fn note(tx: &mut Tx, ctx: &Ctx, notice: &Tell<'_>) -> Result<(), StoreError> {
    let ways = rules::ways(notice.kind, None);
    put(tx, ctx, notice, ways.site).await.map(drop)
}

/// Keeps it; false if it was told before.
async fn put(tx: &mut Tx, ctx: &Ctx, notice: &Tell<'_>, is_shown: bool) -> Result<bool, StoreError> {
    let (id, kept) = (ctx.id(), Tell { link: rules::way_on(notice.link), ..notice.clone() });
    if !store::notices::insert(tx, id, &kept, is_shown, ctx.now()).await? {
        return Ok(false);
    }
    tx.set_deadline(FORGET, &Subject::from(id), time::days_after(ctx.now(), rules::KEPT_DAYS)).await?;
    if is_shown {
        tx.record(&NoticeTold { person: notice.to }).await?;
    }
    Ok(true)
}

/// Writes the letter, with the secret that stops those of its kind where they may be stopped.
async fn write(tx: &mut Tx, ctx: &Ctx, notice: &Tell<'_>, person: &Person) -> Result<(), StoreError> {
    let by = match notice.by {
        Some(by) => accounts::reads::person(tx, by).await?.filter(|one| !one.is_erased()),
        None => None,
    };
    let stop = match notice.kind.duty {
        true => None,
        false => {
            let stop = Stop::Kind { person: person.id, kind: notice.kind.name.to_owned() };
            Some(store::stops::secret_of(tx, &stop, &secret::mint(&*ctx.house().machine)).await?)
        }
    };
    let who = by.as_ref().map(|by| by.name.reveal().as_str());
    let letter =
        letters::notice::Told { kind: notice.kind, link: notice.link, person, who, stop: stop.as_deref() };
    let id = keep(tx, ctx, letters::notice::write(ctx.house(), &letter)).await?;
    match &stop {
        Some(secret) => store::stops::put_into(tx, id, secret).await,
        None => Ok(()),
    }
}

/// By which ways a kind is told to somebody who said this about it.
pub(crate) fn without_letters(ways: Ways) -> Ways {
    Ways { mail: false, ..ways }
}
