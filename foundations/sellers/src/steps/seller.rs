//! Sellers written down and filled in, and what every step about them keeps: the row, what became of them, what the catalogue knows.
//! The catalogue is told in the same transaction whether their goods can be bought.

use crate::{
    model::{Seller, SellerId, SellerWritten, State, Trader, Turned},
    rules::{self, Checked, SellerRejected},
    store::{sellers, turns},
};
use action::{Change, Ctx, Failure};
use database::{Snapshot, StoreError, Tx};
use jiff::{civil::Date, tz::TimeZone};
use kernel::{PersonId, Personal, Subject, text};
use sellers_facts::{SellerChanged, SellerOpened, SellerStateChanged};
use serde_json::{Value, json};

/// More numbers behind a name nobody tries.
const SLUGS_MAX: u32 = 1_000;

pub(super) type Done<T> = Result<T, Failure<SellerRejected>>;

pub(super) async fn load(tx: &mut Tx, id: SellerId) -> Done<Seller> {
    sellers::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Writes somebody down who may sell here: by name only, so that the rest can be asked.
pub async fn open(tx: &mut Tx, ctx: &Ctx, name: &str, is_trader: bool) -> Done<SellerId> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > rules::NAME_MAX {
        return Err(Failure::Rejected(SellerRejected::Name));
    }
    let id = ctx.id();
    let made = Seller {
        id,
        slug: free_slug(tx, &name).await?,
        name,
        state: State::Draft,
        person: None,
        is_trader,
        trader: Personal::new(Trader::default()),
        preparation_days: 0,
        payout_days: None,
        certified_at: None,
        verified_at: None,
        verified_by: String::new(),
        closes_at: None,
        closed_at: None,
        created_at: ctx.now(),
        version: 0,
    };
    sellers::insert(tx, &made).await.map_err(quicker)?;
    catalog::steps::sellers::close(tx, id, &made.name).await?;
    tx.record(&SellerOpened { seller: id }).await?;
    audit(tx, ctx, "sellers-audit-opened", &made, (Value::Null, json!({ "is_trader": is_trader }))).await?;
    Ok(id)
}

/// Somebody of the same name was written down in this very moment.
fn quicker(error: StoreError) -> Failure<SellerRejected> {
    match error {
        StoreError::Taken(_) => Failure::Conflict,
        other => other.into(),
    }
}

/// The name as a part of an address, or the first of `name-2`, `name-3`, .. that nobody has.
async fn free_slug(snap: &mut Snapshot, name: &str) -> Done<String> {
    let wanted = Some(text::slug(name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "x".to_owned());
    for number in 1..SLUGS_MAX {
        let slug = if number == 1 { wanted.clone() } else { format!("{wanted}-{number}") };
        if sellers::at(snap, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(Failure::Rejected(SellerRejected::Name))
}

/// Keeps what the form says, if nobody has written anything in between.
pub async fn fill(
    tx: &mut Tx,
    ctx: &Ctx,
    id: SellerId,
    version: i64,
    written: &SellerWritten,
) -> Done<Seller> {
    let before = load(tx, id).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let checked = rules::check(written, today(tx, ctx).await?).map_err(Failure::Rejected)?;
    let person = account(tx, written.account.reveal()).await?;
    let after = rules::filled(&before, &checked, ctx.now()).map_err(Failure::Rejected)?;
    let after = Seller { person, ..after };
    if after == before {
        return Ok(before);
    }
    keep(tx, &after).await?;
    tx.record(&SellerChanged { seller: id }).await?;
    if after.state != before.state {
        told_state(tx, (&before, &after), ctx, ("fill", "")).await?;
    }
    in_catalogue(tx, &after).await?;
    // Who they are does not stand in the log of staff; what was written anew does.
    let both = (json!({}), json!({ "changed": changed(&before, &checked) }));
    audit(tx, ctx, "sellers-audit-changed", &after, both).await?;
    load(tx, id).await
}

pub(super) async fn today(snap: &mut Snapshot, ctx: &Ctx) -> Result<Date, StoreError> {
    let zone = shop::reads::profile(snap).await?.zone;
    Ok(ctx.now().to_zoned(TimeZone::get(&zone).unwrap_or(TimeZone::UTC)).date())
}

/// Whose account an address is.
async fn account(snap: &mut Snapshot, address: &str) -> Done<Option<PersonId>> {
    match address.trim() {
        "" => Ok(None),
        address => {
            let person = accounts::reads::by_address(snap, address).await?;
            let unknown = Failure::Rejected(SellerRejected::AccountUnknown);
            person.map(|person| Some(person.id)).ok_or(unknown)
        }
    }
}

/// Which parts are others now.
fn changed(before: &Seller, checked: &Checked) -> Vec<&'static str> {
    let (was, is) = (before.trader.reveal(), checked.trader.reveal());
    let parts = [
        ("name", before.name != checked.name),
        ("kind", before.is_trader != checked.is_trader),
        ("address", was.address != is.address),
        ("email", was.email != is.email),
        ("register", (&was.register, &was.register_no) != (&is.register, &is.register_no)),
        ("iban", was.iban != is.iban),
        ("born", was.born != is.born),
        ("preparation", before.preparation_days != checked.preparation_days),
        ("payout", before.payout_days != checked.payout_days),
        ("certified", before.certified_at.is_some() != checked.is_certified),
    ];
    parts.into_iter().filter(|(_, is_other)| *is_other).map(|(name, _)| name).collect()
}

pub(super) async fn keep(tx: &mut Tx, seller: &Seller) -> Done<()> {
    if sellers::save(tx, seller).await? { Ok(()) } else { Err(Failure::Conflict) }
}

/// Writes down what became of them, and tells it where the state is another.
pub(super) async fn told_state(
    tx: &mut Tx,
    (before, after): (&Seller, &Seller),
    ctx: &Ctx,
    (command, said): (&str, &str),
) -> Result<(), StoreError> {
    let turned = Turned {
        at: ctx.now(),
        from: before.state,
        to: after.state,
        command: command.to_owned(),
        said: Personal::new(said.to_owned()),
    };
    turns::add(tx, after.id, before.version, &turned).await?;
    match before.state == after.state {
        true => Ok(()),
        false => {
            tx.record(&SellerStateChanged { seller: after.id, from: before.state, to: after.state }).await
        }
    }
}

/// What the catalogue knows of them.
pub(super) async fn in_catalogue(tx: &mut Tx, seller: &Seller) -> Result<(), StoreError> {
    use catalog::steps::sellers::{close, open};
    match seller.state {
        State::Active => open(tx, seller.id, &seller.name).await,
        State::Draft
        | State::Identified
        | State::Verified
        | State::Paused
        | State::Suspended
        | State::Closed => close(tx, seller.id, &seller.name).await,
    }
}

pub(super) async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    seller: &Seller,
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    let subject = Subject::from(seller.id);
    ctx.audit(tx, &Change { verb, subject, label: &seller.name, before, after }).await
}
