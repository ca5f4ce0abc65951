//! Somebody comments on a thing, or answers who did.

use super::{count, matter::matter, tell::tell};
use crate::{
    model::{Badge, Comment, ContributionId, Matter, Wanted},
    rules::{self, Part, WriteRejected},
    store,
};
use action::{Ctx, Failure};
use comments_facts::CommentWritten;
use contributions::model::{Draft, Kind, Signals, State, Writer, Written};
use database::{Snapshot, StoreError, Tx};
use kernel::{Actor, PersonId, Personal, Role};
use profiles::model::Class;

/// Keeps what somebody says to a thing that everybody may see. What they answer must stand there too.
pub async fn write(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Result<Written, Failure<WriteRejected>> {
    let matter = matter(tx, wanted.on).await?.ok_or(Failure::NotFound)?;
    let answered = answered(tx, wanted.answers).await?;
    let hangs = rules::hangs(wanted.on, answered.as_ref()).map_err(Failure::Rejected)?;
    let badge = badge(tx, wanted.person, matter).await?;
    let manner = contributions::rules::manner(Kind::Comment);
    let words = contributions::steps::write(tx, ctx, &manner, &draft(wanted, badge)).await;
    let written = words.map_err(|failure| failure.widen(WriteRejected::Words))?;
    let comment = Comment {
        id: written.id,
        on: wanted.on,
        thread: hangs.unwrap_or(written.id),
        answers: wanted.answers,
        person: Some(wanted.person),
        name: name(tx, wanted.person, badge).await?,
        badge,
        state: written.state,
        shown: 0,
        is_told: false,
        written_at: ctx.now(),
    };
    store::comments::insert(tx, &comment).await?;
    tx.record(&fact(&comment)).await?;
    count(tx, &comment, (false, comment.is_shown())).await?;
    if written.state == State::Published {
        tell(tx, ctx, &comment).await?;
    }
    Ok(written)
}

/// The comment that is answered; one that is not there is as gone as one that was taken down.
async fn answered(
    tx: &mut Tx,
    id: Option<ContributionId>,
) -> Result<Option<Comment>, Failure<WriteRejected>> {
    let Some(id) = id else { return Ok(None) };
    let found = store::comments::find(tx, id).await?;
    found.map(Some).ok_or(Failure::Rejected(WriteRejected::AnswerGone))
}

fn draft(wanted: &Wanted, badge: Option<Badge>) -> Draft {
    let writer = match badge {
        Some(Badge::House) => Writer::House(wanted.person),
        Some(Badge::Seller | Badge::Author) | None => Writer::Person(wanted.person),
    };
    Draft {
        kind: Kind::Comment,
        about: wanted.on.subject(),
        writer,
        lang: wanted.lang,
        title: String::new(),
        body: wanted.body.clone(),
        pictures: Vec::new(),
        signals: Signals { network: wanted.household, ..Signals::default() },
    }
}

fn fact(of: &Comment) -> CommentWritten {
    let person = of.person.filter(|_| of.badge != Some(Badge::House));
    CommentWritten { comment: of.id, thread: of.thread, about: of.on.subject(), person, answers: of.answers }
}

/// In what part somebody speaks.
async fn badge(snap: &mut Snapshot, person: PersonId, matter: Matter) -> Result<Option<Badge>, StoreError> {
    let role = accounts::reads::person(snap, person).await?.map(|known| known.role);
    let part = Part {
        is_house: role.is_some_and(|role| !matches!(role, Role::Member | Role::Seller)),
        is_seller: is_seller(snap, person, matter).await?,
        is_author: matter.author == Some(person),
    };
    Ok(rules::badge(part))
}

/// Whether somebody sells what it is about.
async fn is_seller(snap: &mut Snapshot, person: PersonId, matter: Matter) -> Result<bool, StoreError> {
    let Some(product) = matter.product else { return Ok(false) };
    let Some(seller) = catalog::reads::sellers::of(snap, product).await? else { return Ok(false) };
    Ok(sellers::reads::of_person(snap, person).await?.iter().any(|one| one.id == seller))
}

/// What stands beside it: as every visitor may read it. The shop speaks in its own name.
pub(super) async fn name(
    snap: &mut Snapshot,
    person: PersonId,
    badge: Option<Badge>,
) -> Result<Personal<String>, StoreError> {
    match badge {
        Some(Badge::House) => Ok(Personal::default()),
        Some(Badge::Seller | Badge::Author) | None => {
            Ok(profiles::reads::byline(snap, Actor::Visitor, person, Class::Reviews).await?.name)
        }
    }
}
