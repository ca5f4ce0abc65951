//! Somebody writes: a new case, or another word in the one that they have open about the same matter.

use super::{calendar, customer, letters, timers};
use crate::{
    model::{Author, Case, Channel, Matter, Message, MessageId, Purpose},
    rules::{self, FormRejected, case, code::code, fields},
    secret, store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Subject, time};

/// More cases of one person for one address within a day are too many.
const A_DAY_MAX: u32 = 10;
/// The dice show a word that is taken about once in a million; so often in a row never.
const THROWS: usize = 20;

/// What somebody writes about something.
#[derive(Clone, Debug)]
pub(crate) struct Wish {
    /// Who, if they are signed in.
    pub(crate) person: Option<PersonId>,
    /// What they are called.
    pub(crate) name: Personal<String>,
    /// Where answers go.
    pub(crate) address: Personal<String>,
    /// In which language they are.
    pub(crate) lang: Lang,
    /// About what.
    pub(crate) matter: Matter,
    /// About which thing.
    pub(crate) about: Option<Subject>,
    /// What they say.
    pub(crate) text: Personal<String>,
    /// The secret of a case of theirs that this browser carries.
    pub(crate) known: Option<String>,
}

/// What somebody sent, as it was typed.
#[derive(Debug)]
pub(crate) struct Sent {
    /// Who, if they are signed in.
    pub(crate) person: Option<PersonId>,
    /// What they are called.
    pub(crate) name: String,
    /// Their address, if it is known to be theirs,
    pub(crate) confirmed: Option<Personal<String>>,
    /// and what they typed for one.
    pub(crate) address: String,
    /// In which language answers are.
    pub(crate) lang: Lang,
    /// About what.
    pub(crate) matter: String,
    /// About which thing.
    pub(crate) about: Option<Subject>,
    /// What they say.
    pub(crate) text: String,
    /// Whether they have read what becomes of it.
    pub(crate) has_consent: bool,
    /// The secret of a case of theirs that this browser carries.
    pub(crate) known: Option<String>,
}

/// What was sent, if it can be kept.
pub(crate) fn wish(sent: &Sent) -> Result<Wish, FormRejected> {
    let name = accounts::rules::name(&sent.name).map_err(FormRejected::Field)?;
    let address = match &sent.confirmed {
        Some(address) => address.clone(),
        None => Personal::new(accounts::rules::postal(&sent.address).map_err(FormRejected::Field)?),
    };
    let matter = fields::matter(&sent.matter)?;
    let text = fields::text(&sent.text)?;
    if !sent.has_consent {
        return Err(FormRejected::Consent);
    }
    Ok(Wish {
        person: sent.person,
        name: Personal::new(name),
        address,
        lang: sent.lang,
        matter,
        about: sent.about.clone(),
        text: Personal::new(text),
        known: sent.known.clone(),
    })
}

/// What became of it.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    /// The case.
    pub(crate) case: Case,
    /// A secret that leads to it.
    pub(crate) secret: String,
    /// Whether it was there before.
    pub(crate) is_joined: bool,
}

/// Opens a case, or joins the one that the same person has open about the same. Who is the same person is known of whoever is
/// signed in, and of a browser that carries the link of that case; an address that somebody types proves nothing.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, wish: &Wish) -> Result<Opened, Failure<FormRejected>> {
    if let Some(case) = theirs(tx, wish).await? {
        let written = customer::add(tx, ctx, &case, wish.text.reveal(), Channel::Web, None).await;
        let (case, _) = written.map_err(|failure| failure.widen(|_| FormRejected::TooMany))?;
        let secret = letters::link(tx, ctx, &case, Purpose::Page).await?;
        return Ok(Opened { case, secret, is_joined: true });
    }
    let since = time::days_before(ctx.now(), 1);
    // Whoever is not signed in may have typed anybody's address, and shuts nobody out who is.
    let whose = (wish.person, wish.address.reveal().as_str());
    if store::cases::count_by_form(tx, whose, since, A_DAY_MAX).await? >= i64::from(A_DAY_MAX) {
        return Err(Failure::Rejected(FormRejected::TooMany));
    }
    let (case, _) = begin(tx, ctx, wish, Channel::Web, None).await?;
    letters::opened(tx, ctx, &case, None).await?;
    let secret = letters::link(tx, ctx, &case, Purpose::Page).await?;
    Ok(Opened { case, secret, is_joined: false })
}

/// The case that the same person has open about the same.
async fn theirs(tx: &mut Tx, wish: &Wish) -> Result<Option<Case>, StoreError> {
    if let Some(person) = wish.person {
        return store::cases::open_of_person(tx, person, wish.matter, wish.about.as_ref()).await;
    }
    let Some(hash) = wish.known.as_deref().and_then(secret::hash) else { return Ok(None) };
    let known = store::cases::by_link(tx, &hash, Purpose::Page).await?;
    let is_the_same = |case: &Case| {
        case.matter == wish.matter
            && case.about == wish.about
            && case.is_open()
            && store::cases::folded(case.address.reveal()) == store::cases::folded(wish.address.reveal())
    };
    Ok(known.filter(is_the_same))
}

/// A new case with its first words, and which words they are.
pub(super) async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    wish: &Wish,
    channel: Channel,
    mail: Option<String>,
) -> Result<(Case, MessageId), StoreError> {
    let (now, calendar) = (ctx.now(), calendar(tx, ctx).await?);
    let begun = case::Open {
        id: ctx.id(),
        code: fresh_code(tx, ctx).await?,
        person: wish.person,
        name: wish.name.clone(),
        address: wish.address.clone(),
        lang: wish.lang,
        matter: wish.matter,
        about: wish.about.clone(),
        channel,
    };
    let (case, facts) = rules::case::open(begun, now, &calendar);
    store::cases::insert(tx, &case).await?;
    let message = customer::said(ctx, &case, wish.text.reveal(), channel, mail);
    store::messages::insert(tx, &message).await?;
    timers::set(tx, &case).await?;
    tx.record(&facts).await?;
    Ok((case, message.id))
}

async fn fresh_code(tx: &mut Tx, ctx: &Ctx) -> Result<String, StoreError> {
    for _ in 0..THROWS {
        let word = code(ctx.house().machine.random());
        if store::cases::by_code(tx, &word).await?.is_none() {
            return Ok(word);
        }
    }
    Err(StoreError::Unavailable("no free code for a case".into()))
}

/// What the program itself says in a case.
pub(super) fn said_by_the_house(ctx: &Ctx, case: &Case, body: String, mail: Option<String>) -> Message {
    Message {
        author: Author::House,
        name: Personal::default(),
        body: Personal::new(body),
        ..customer::said(ctx, case, "", Channel::Mail, mail)
    }
}
