//! Whoever has the secret of a letter reviews what they bought. The letter proves it: a member's review is checked against what the
//! house knows of them, a guest's against their order. Looking at the form writes nothing.

use super::end;
use crate::{
    invitation_secret,
    model::{About, Attributes, Ended, Good, Invitation, InvitationSettings, Provenance, Wanted},
    rules::{
        WriteRejected,
        invitation_answer::{self as rules, AnswerRejected},
    },
    store::{invitation_words, invitations},
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use contributions::model::Written;
use database::{Snapshot, StoreError, Tx};
use kernel::{Lang, PersonId, Personal};
use reviews_facts::InvitationAnswered;

/// What the secret of a letter leads to.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The invitation.
    pub(crate) invitation: Invitation,
    /// What was bought.
    pub(crate) goods: Vec<Good>,
    /// What the shop has decided.
    pub(crate) settings: InvitationSettings,
}

/// What somebody answers, as it was typed.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// About which of the things.
    pub(crate) product: ProductId,
    /// 1 to 5; zero where none were chosen.
    pub(crate) stars: u32,
    /// A heading; may be empty.
    pub(crate) title: String,
    /// What they say.
    pub(crate) body: String,
    /// What a guest wants to be called.
    pub(crate) name: Personal<String>,
    /// In which language.
    pub(crate) lang: Lang,
    /// What else they say of it.
    pub(crate) attributes: Attributes,
    /// The sources of pictures that they handed in.
    pub(crate) pictures: Vec<String>,
    /// From where the request comes, if that is known.
    pub(crate) household: Option<u128>,
}

/// What a secret leads to, while it leads anywhere.
pub(crate) async fn asked(snap: &mut Snapshot, secret: &str) -> Result<Option<Asked>, StoreError> {
    let Some(hash) = invitation_secret::hash(secret) else { return Ok(None) };
    let Some(order) = invitation_words::by_link(snap, &hash).await? else { return Ok(None) };
    let Some(invitation) = invitations::find(snap, order).await?.filter(rules::may_answer) else {
        return Ok(None);
    };
    let goods = invitations::goods(snap, order).await?;
    let settings = invitation_words::settings(snap).await?;
    Ok(Some(Asked { invitation, goods, settings }))
}

/// Writes the review of one of the things.
pub(crate) async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    secret: &str,
    of: &Answer,
) -> Result<Written, Failure<AnswerRejected>> {
    let Asked { invitation: is, goods, settings } = asked(tx, secret).await?.ok_or(Failure::NotFound)?;
    let good = goods.iter().find(|good| good.product == of.product && !good.is_gone);
    let good = good.ok_or(Failure::NotFound)?;
    if good.review.is_some() {
        return Err(Failure::Rejected(AnswerRejected::Review(WriteRejected::Already)));
    }
    if invitations::is_troubled(tx, is.order).await? {
        return Err(Failure::Rejected(AnswerRejected::Troubled));
    }
    let person = writer(tx, &is).await?;
    let name = match person {
        Some(_) => String::new(),
        None => {
            rules::guest_name(of.name.reveal(), &ctx.house().shop.face().name).map_err(Failure::Rejected)?
        }
    };
    let wanted = wanted(&is, &settings, of, (person, name));
    let written = crate::steps::write(tx, ctx, &wanted).await;
    let written = written.map_err(|failure| failure.widen(AnswerRejected::Review))?;
    // Two letters of one order, answered in the same moment: the first counts.
    if !invitations::put_review(tx, (is.order, of.product), written.id).await? {
        return Err(Failure::Rejected(AnswerRejected::Review(WriteRejected::Already)));
    }
    tx.record(&InvitationAnswered { order: is.order, product: of.product, review: written.id }).await?;
    let is_last = !goods.iter().any(|one| one.is_open() && one.product != of.product);
    if is_last {
        end(tx, &is, Ended::Answered).await?;
    }
    Ok(written)
}

/// Who writes; nobody for a guest. Of whoever has left here no link leads anywhere.
async fn writer(tx: &mut Tx, is: &Invitation) -> Result<Option<PersonId>, Failure<AnswerRejected>> {
    let Some(person) = is.person else { return Ok(None) };
    let known = accounts::reads::person(tx, person).await?.filter(|known| known.is_active());
    known.map(|known| Some(known.id)).ok_or(Failure::NotFound)
}

fn wanted(
    is: &Invitation,
    settings: &InvitationSettings,
    of: &Answer,
    (person, name): (Option<PersonId>, String),
) -> Wanted {
    let provenance = if settings.is_thanked() { Provenance::Incentivised } else { Provenance::Invited };
    let proven = is.delivered_at.filter(|_| person.is_none());
    Wanted {
        about: About::Product(of.product),
        person,
        name: Personal::new(name),
        stars: of.stars,
        title: of.title.clone(),
        body: of.body.clone(),
        lang: of.lang,
        attributes: of.attributes,
        pictures: of.pictures.clone(),
        provenance,
        proven,
        household: of.household,
    }
}
