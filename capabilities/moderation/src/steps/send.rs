//! Somebody says that something should not stand: a filing with a notice for each address, and a receipt at once.

use super::{abuse, fresh_reference, letters};
use crate::{
    model::{Category, Contact, FilingId, Notice, NoticeState, Sent, Source},
    rules::{
        self, FormRejected, fields,
        urls::{self, Place},
    },
    store,
};
use action::{Ctx, Failure};
use contributions::model::Contribution;
use database::{StoreError, Tx};
use kernel::{Lang, PersonId, Personal, Timestamp, time};

/// What somebody sent, as it was typed.
pub(crate) struct Typed<'a> {
    /// Who, if they are signed in,
    pub(crate) person: Option<PersonId>,
    /// with what they are called and their address then.
    pub(crate) known: Option<Contact>,
    pub(crate) name: &'a str,
    pub(crate) address: &'a str,
    pub(crate) urls: &'a str,
    pub(crate) category: &'a str,
    pub(crate) text: &'a str,
    pub(crate) law: &'a str,
    /// Whether they say that they believe it.
    pub(crate) is_meant: bool,
    pub(crate) lang: Lang,
    /// Where this shop is.
    pub(crate) public_url: &'a str,
}

/// What was sent, if it can be kept.
#[derive(Clone)]
pub(crate) struct Wish {
    person: Option<PersonId>,
    contact: Personal<Contact>,
    places: Vec<Place>,
    category: Category,
    why: Personal<String>,
    law: Personal<String>,
    lang: Lang,
}

impl Wish {
    /// Where the receipt goes; may be empty.
    pub(crate) fn address(&self) -> &str {
        &self.contact.reveal().address
    }
}

/// What became of it.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    /// What was kept.
    pub(crate) filing: FilingId,
    /// The code that leads to it.
    pub(crate) code: String,
}

/// Reads what somebody sent, or says what is wrong with it.
pub(crate) fn wish(typed: &Typed<'_>) -> Result<Wish, FormRejected> {
    let places = urls::places(typed.urls, typed.public_url).map_err(FormRejected::Url)?;
    let category = fields::category(typed.category)?;
    let why = fields::reason(typed.text)?;
    let law = fields::law(typed.law)?;
    let contact = match &typed.known {
        Some(known) => known.clone(),
        None => fields::contact(category, typed.name, typed.address)?,
    };
    if !typed.is_meant {
        return Err(FormRejected::Faith);
    }
    Ok(Wish {
        person: typed.person,
        contact: Personal::new(contact),
        places,
        category,
        why: Personal::new(why),
        law: Personal::new(law),
        lang: typed.lang,
    })
}

/// Keeps it, and tells its sender the code by which they follow it.
pub(crate) async fn send(tx: &mut Tx, ctx: &Ctx, wish: &Wish) -> Result<Received, Failure<FormRejected>> {
    let contact = wish.contact.reveal();
    let sent = Sent {
        id: ctx.id(),
        person: wish.person,
        name: Personal::new(contact.name.clone()),
        address: Personal::new(contact.address.clone()),
        lang: wish.lang,
        category: wish.category,
        why: wish.why.clone(),
        law: wish.law.clone(),
        created_at: ctx.now(),
    };
    store::filings::insert(tx, &sent).await?;
    // What may concern a life is looked at at once, whoever sends it.
    let rests_until = match is_urgent(wish.category) {
        true => None,
        false => abuse::rests_until(tx, ctx, &sent).await?,
    };
    let due_at = due_at(tx, ctx, wish.category, rests_until).await?;
    for place in &wish.places {
        let notice = Notice { due_at, rests_until, ..fresh(tx, ctx, &sent, place).await? };
        store::notices::insert(tx, &notice).await?;
        tx.record(&rules::notice::received(&notice)).await?;
        if is_urgent(wish.category) {
            letters::urgent(tx, ctx, &notice).await?;
        }
    }
    let code = letters::received(tx, ctx, &sent, rests_until).await?;
    Ok(Received { filing: sent.id, code })
}

/// What concerns children or lives is decided within a day; what is unsafe within three (RULES section 2 row 16).
const fn days_of(category: Category, due_days: i64) -> i64 {
    let most = match category {
        Category::Minors | Category::Danger => 1,
        Category::Product => 3,
        Category::Speech
        | Category::Privacy
        | Category::Fraud
        | Category::Property
        | Category::Consumer
        | Category::Other => return due_days,
    };
    if due_days < most { due_days } else { most }
}

const fn is_urgent(category: Category) -> bool {
    matches!(category, Category::Minors | Category::Danger)
}

async fn due_at(
    tx: &mut Tx,
    ctx: &Ctx,
    category: Category,
    rests_until: Option<Timestamp>,
) -> Result<Timestamp, StoreError> {
    let settings = store::settings::find(tx).await?;
    Ok(time::days_after(rests_until.unwrap_or(ctx.now()), days_of(category, settings.due_days)))
}

async fn fresh(tx: &mut Tx, ctx: &Ctx, sent: &Sent, place: &Place) -> Result<Notice, StoreError> {
    let text = match place.contribution {
        Some(id) => contributions::reads::one(tx, id).await?,
        None => None,
    };
    let reference = fresh_reference(tx, ctx).await?;
    let notice = blank(ctx, reference, sent.category, text.as_ref());
    Ok(Notice { filing: Some(sent.id), url: Personal::new(place.path.clone()), ..notice })
}

/// A notice about a text, or about nothing that somebody wrote here, that was just received.
pub(super) fn blank(ctx: &Ctx, reference: String, category: Category, text: Option<&Contribution>) -> Notice {
    Notice {
        id: ctx.id(),
        filing: None,
        reference,
        source: Source::Notice,
        category,
        url: Personal::new(text.map(|text| text.kind.path(text.id)).unwrap_or_default()),
        contribution: text.map(|text| text.id),
        kind: text.map(|text| text.kind),
        author: text.and_then(|text| text.writer.person()),
        state: NoticeState::Received,
        outcome: None,
        ground: Personal::default(),
        explanation: Personal::default(),
        statement: None,
        reject: None,
        is_detected: false,
        agent: None,
        created_at: ctx.now(),
        due_at: ctx.now(),
        rests_until: None,
        decided_at: None,
        appeal_side: None,
        appeal: Personal::default(),
        appealed_at: None,
        judge: None,
        judgement: Personal::default(),
        judged_at: None,
        version: 0,
    }
}
