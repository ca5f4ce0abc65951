//! `/questions/{id}`: a question with its answers, and the forms of those who answer.

mod view;

pub(super) use view::{Tell, view};

use super::{data, me};
use crate::{
    model::{ContributionId, Question, State},
    reads::{self, Said, Similar, Whole, routing::Standing},
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use catalog::view::CardView;
use contributions::model::{Kind, Vote};
use database::Snapshot;
use kernel::{Right, Subject};
use serde::Deserialize;
use std::collections::HashMap;
use webkit::{Meta, Page, Problem, SeeOther, Web};

/// So many questions stand to be chosen as the one that asks the same.
const LIKE: u32 = 5;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
}

/// What was read for the page.
pub(super) struct Read {
    pub(super) whole: Whole,
    pub(super) card: CardView,
    pub(super) answers: Vec<Said>,
    pub(super) votes: HashMap<ContributionId, Vote>,
    /// Questions that may ask the same, for whoever is signed in.
    pub(super) like: Vec<Similar>,
    /// The question that this one leads on to, with its title.
    pub(super) into: Option<(ContributionId, String)>,
    /// Whether whoever asked may have those asked who have it, and how many were.
    pub(super) standing: Standing,
}

/// A question that everybody can read, with all that stands on its page.
pub(super) async fn read(web: &Web, snap: &mut Snapshot, id: ContributionId) -> Result<Read, Problem> {
    let whole = reads::one(snap, id).await?.filter(|one| one.question.is_shown() && one.words.stands());
    let whole = whole.ok_or(Problem::NotFound)?;
    let card = catalog::reads::card(snap, whole.question.product).await?.ok_or(Problem::NotFound)?;
    let answers = reads::answers(snap, &whole.question).await?;
    let ids: Vec<ContributionId> =
        answers.iter().map(|said| said.answer.id).chain([whole.question.id]).collect();
    let person = web.actor().person();
    let votes = reads::votes(snap, person, &ids).await?;
    let like = match person {
        Some(_) if whole.question.is_going_on() => {
            let title = whole.words.title.reveal();
            let of = (whole.question.product, &[Kind::Question][..]);
            reads::similar(snap, of, (title, None), (LIKE, Some(id))).await?
        }
        Some(_) | None => Vec::new(),
    };
    let into = match whole.question.into {
        Some(into) => {
            let other =
                reads::one(snap, into).await?.filter(|one| one.question.is_shown() && one.words.stands());
            other.map(|one| (into, one.words.title.reveal().clone()))
        }
        None => None,
    };
    let standing = reads::routing::standing(snap, &whole.question, person).await?;
    Ok(Read { whole, card, answers, votes, like, into, standing })
}

/// Where somebody who may not read it with all goes: its author to what they asked, staff to their room.
fn elsewhere(web: &Web, question: &Question) -> Option<String> {
    let me = web.actor().person();
    if me.is_some() && me == question.person {
        return Some(format!("/account/questions#q-{}", question.id));
    }
    web.may(Right::Moderation).then(|| format!("/admin/questions/{}", question.id))
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let id: ContributionId = id.parse().map_err(|_| Problem::NotFound)?;
    let read = web.read(async |snap| {
        let question = reads::find(snap, id).await?.ok_or(Problem::NotFound)?;
        if question.state != State::Published {
            return Ok(Err(elsewhere(&web, &question).ok_or(Problem::NotFound)?));
        }
        Ok::<_, Problem>(Ok(read(&web, snap, id).await?))
    });
    match read.await? {
        Err(way) => Ok(SeeOther(way).into_response()),
        Ok(read) => {
            let done = asked.done.as_deref().and_then(done);
            Ok(page(&web, &read, &Tell { done, ..Tell::default() }).into_response())
        }
    }
}

fn done(word: &str) -> Option<&'static str> {
    match word {
        "asked" => Some("questions-done-asked"),
        "answered" => Some("questions-done-answered"),
        "held" => Some("questions-done-answer-held"),
        "accepted" => Some("questions-done-accepted"),
        "unaccepted" => Some("questions-done-unaccepted"),
        "same" => Some("questions-done-same"),
        "owners" => Some("questions-owners-done"),
        "helped" => Some("questions-done-helped"),
        _ => None,
    }
}

/// The page of what was read, with what was done or refused.
pub(super) fn page(web: &Web, read: &Read, tell: &Tell<'_>) -> Page {
    let question = &read.whole.question;
    let html = view(web, read, tell);
    let mut page = Page::new(read.whole.words.title.reveal().clone(), html).about(question.id);
    page.tags.push(question.product.into());
    page.tags.extend(read.answers.iter().map(|said| Subject::from(said.answer.id)));
    page.tags.extend(read.into.iter().map(|(id, _)| Subject::from(*id)));
    page.meta = Meta {
        canonical: Some(format!("/questions/{}", read.into.as_ref().map_or(question.id, |(id, _)| *id))),
        alternates: vec![(read.whole.words.lang, format!("/questions/{}", question.id))],
        data: data::page(&web.say, &read.whole, &read.answers).into_iter().collect(),
        unlisted: !question.is_listed() || question.answers == 0,
        ..Meta::default()
    };
    page
}

/// The page again, with what was refused.
pub(super) async fn refused(web: &Web, id: ContributionId, tell: &Tell<'_>) -> Result<Response, Problem> {
    me(web)?;
    let read = web.read(async |snap| read(web, snap, id).await).await?;
    Ok(page(web, &read, tell).refused().into_response())
}
