//! Somebody writes a review. Whether they may is asked here, where it is kept, and not where a form is shown (RULES 1.C).

use super::count;
use crate::{
    model::{About, Places, Review, Sign, Stars, Wanted},
    rules::{
        WriteRejected,
        check::{self, Clock, Grounds, Had},
        fraud,
    },
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Draft, Fraud, Kind, Signals, Writer, Written};
use database::{Snapshot, StoreError, Tx};
use kernel::{Actor, PersonId, Personal, Role, time};
use profiles::model::Class;
use reviews_facts::ReviewWritten;

/// So many purchases of somebody are looked at for a review of a seller or of the shop.
const PURCHASES: u32 = 50;
/// So many reviews of somebody are looked at for what speaks against the next.
const LATEST: u32 = 30;

/// Writes a review of something that somebody bought.
pub async fn write(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Written, Failure<WriteRejected>> {
    check::wanted(wanted).map_err(Failure::Rejected)?;
    let had = match (wanted.person, wanted.proven) {
        (Some(person), _) => had(tx, person, wanted.about).await?,
        (None, Some(at)) => Some(Had { delivered_at: Some(at), is_returned: false, line: None }),
        (None, None) => None,
    };
    let grounds = grounds(tx, ctx, wanted, had.as_ref()).await?;
    let signs = against(tx, ctx, wanted, had.as_ref()).await?;
    let signals = Signals {
        network: wanted.household,
        is_proven: grounds.is_verified,
        fraud: (!signs.is_empty()).then(|| Fraud { score: fraud::sum(&signs) }),
    };
    let draft = draft(wanted, signals);
    let manner = contributions::rules::manner(Kind::Review);
    let words = contributions::steps::write(tx, ctx, &manner, &draft).await;
    let written = words.map_err(|failure| failure.widen(WriteRejected::Words))?;
    let name = name(tx, wanted).await?;
    begin(tx, ctx, &review(ctx, wanted, (&written, name), grounds)).await?;
    if !signs.is_empty() {
        store::signs::put(tx, written.id, &signs).await?;
    }
    Ok(written)
}

/// On what grounds they may write it.
async fn grounds(
    snap: &mut Snapshot,
    ctx: &Ctx,
    wanted: &Wanted,
    had: Option<&Had>,
) -> Result<Grounds, Failure<WriteRejected>> {
    let manners = store::settings::manners(snap).await?;
    let has = match wanted.person {
        Some(person) => store::reviews::places(snap, person, wanted.about).await?,
        None => Places::default(),
    };
    let face = ctx.house().shop.face();
    let clock = Clock { now: ctx.now(), window_days: manners.window_days, zone: &face.zone };
    let grounds = check::grounds(had, has, clock).map_err(Failure::Rejected)?;
    if let Some(person) = wanted.person
        && is_own(snap, person, wanted.about).await?
    {
        return Err(Failure::Rejected(WriteRejected::Own));
    }
    Ok(grounds)
}

fn review(ctx: &Ctx, wanted: &Wanted, (words, name): (&Written, Personal<String>), on: Grounds) -> Review {
    Review {
        id: words.id,
        about: wanted.about,
        person: wanted.person,
        name,
        line: on.line,
        stars: wanted.stars,
        stars_before: Vec::new(),
        is_verified: on.is_verified,
        provenance: wanted.provenance,
        term: on.term,
        attributes: wanted.attributes.fitting(wanted.about.target()),
        pictures: u32::try_from(wanted.pictures.len()).unwrap_or(0),
        state: words.state,
        helpful: 0,
        reply: None,
        written_at: ctx.now(),
        version: 1,
    }
}

/// Keeps a new review.
pub(super) async fn begin(tx: &mut Tx, ctx: &Ctx, of: &Review) -> Result<(), Failure<WriteRejected>> {
    match store::reviews::insert(tx, of).await {
        // Two forms of one person at once.
        Err(StoreError::Taken(_)) => return Err(Failure::Rejected(WriteRejected::Already)),
        other => other?,
    }
    let version = u32::try_from(of.stars_before.len()).unwrap_or(u32::MAX - 1) + 1;
    let stars = Stars { version, stars: of.stars, at: of.written_at };
    store::reviews::add_stars(tx, of.id, stars).await?;
    count(tx, ctx, of.about, (None, of.counted()), of.is_shown()).await?;
    let fact = ReviewWritten {
        review: of.id,
        target: of.about.target(),
        target_id: of.about.id(),
        person: of.person,
        stars: of.stars,
        is_verified: of.is_verified,
        provenance: of.provenance,
        term: of.term,
    };
    Ok(tx.record(&fact).await?)
}

fn draft(wanted: &Wanted, signals: Signals) -> Draft {
    let guest = || Writer::Guest(wanted.name.clone());
    Draft {
        kind: Kind::Review,
        about: wanted.about.subject(),
        writer: wanted.person.map_or_else(guest, Writer::Person),
        lang: wanted.lang,
        title: wanted.title.clone(),
        body: wanted.body.clone(),
        pictures: wanted.pictures.clone(),
        signals,
    }
}

/// What stands beside it: as every visitor may read it, which is a mask unless they say otherwise.
async fn name(snap: &mut Snapshot, wanted: &Wanted) -> Result<Personal<String>, StoreError> {
    match wanted.person {
        Some(person) => public_name(snap, person).await,
        None => Ok(wanted.name.clone()),
    }
}

/// What somebody is called beside what they review.
pub(super) async fn public_name(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Personal<String>, StoreError> {
    Ok(profiles::reads::byline(snap, Actor::Visitor, person, Class::Reviews).await?.name)
}

/// What the house knows of somebody and a thing; of the shop it is their latest purchase that arrived, of a seller the latest of what
/// they sell.
async fn had(snap: &mut Snapshot, person: PersonId, about: About) -> Result<Option<Had>, StoreError> {
    let turn = |one: evidence::model::Evidence| Had {
        delivered_at: one.delivered_at,
        is_returned: one.returned_at.is_some(),
        line: one.line,
    };
    if let About::Product(product) = about {
        return Ok(evidence::reads::of(snap, person, product).await?.map(turn));
    }
    let bought = evidence::reads::of_person(snap, person, None, PURCHASES).await?.items;
    let mut best: Option<Had> = None;
    for one in bought {
        if let About::Seller(seller) = about
            && catalog::reads::sellers::of(snap, one.product).await? != Some(seller)
        {
            continue;
        }
        let now = turn(one);
        if best.is_none_or(|best| now.delivered_at > best.delivered_at) {
            best = Some(now);
        }
    }
    Ok(best)
}

/// Whether somebody would praise what is theirs: who works here reviews nothing of the house, who sells nothing of their own.
pub(super) async fn is_own(snap: &mut Snapshot, person: PersonId, about: About) -> Result<bool, StoreError> {
    let role = accounts::reads::person(snap, person).await?.map(|person| person.role);
    if role.is_some_and(|role| !matches!(role, Role::Member | Role::Seller)) {
        return Ok(true);
    }
    let seller = match about {
        About::Product(product) => catalog::reads::sellers::of(snap, product).await?,
        About::Seller(seller) => Some(seller),
        About::Shop => None,
    };
    let Some(seller) = seller else { return Ok(false) };
    let theirs = sellers::reads::of_person(snap, person).await?;
    Ok(theirs.iter().any(|one| one.id == seller))
}

/// What speaks against it being true.
async fn against(
    snap: &mut Snapshot,
    ctx: &Ctx,
    wanted: &Wanted,
    had: Option<&Had>,
) -> Result<Vec<Sign>, StoreError> {
    let Some(person) = wanted.person else { return Ok(Vec::new()) };
    let since = time::days_before(ctx.now(), 1);
    let mut stars = store::reviews::given_since(snap, person, since, LATEST).await?;
    stars.push(wanted.stars);
    let joined = accounts::reads::person(snap, person).await?.map(|person| person.joined_at);
    Ok(fraud::signs(fraud::Known {
        is_returned: had.is_some_and(|had| had.is_returned),
        account_s: joined.map(|at| ctx.now().as_second() - at.as_second()),
        stars: &stars,
    }))
}

/// What speaks against somebody writing a review now, before they have filled a form.
pub(crate) async fn refused_before(
    snap: &mut Snapshot,
    ctx: &Ctx,
    person: PersonId,
    about: About,
) -> Result<Option<WriteRejected>, StoreError> {
    let manners = store::settings::manners(snap).await?;
    let face = ctx.house().shop.face();
    let had = had(snap, person, about).await?;
    let has = store::reviews::places(snap, person, about).await?;
    let clock = Clock { now: ctx.now(), window_days: manners.window_days, zone: &face.zone };
    match check::grounds(had.as_ref(), has, clock) {
        Err(rejected) => Ok(Some(rejected)),
        Ok(_) => Ok(is_own(snap, person, about).await?.then_some(WriteRejected::Own)),
    }
}
