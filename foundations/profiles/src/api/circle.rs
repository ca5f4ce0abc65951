//! Those with whom one has to do, somebody by their handle, and what one does about them. That nobody has a handle and that
//! somebody does not want to be found is the same answer.

use super::unfit;
use crate::{
    model::{AtHandle, Edge, Face, Follow, Line, List, Seen, Verb},
    pages::picture_at,
    patience::Patience,
    reads, steps,
};
use axum::Extension;
use kernel::rejection::Never;
use media::portrait::SIDES;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem,
    api::{At, Body, Bounds, Call, Done, Listing, Query, Reply, instant},
};

/// Somebody as one sees them.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Face, example = json!({
    "handle": "marta_ruiz", "name": "Marta Ruiz", "picture": "/portraits/7f0c/96.webp",
}))]
pub(crate) struct FaceBody {
    /// The short name by which they are found; null for those who have no profile.
    handle: Option<String>,
    /// What they are called, as far as one may read it; empty for those who are gone.
    name: String,
    /// Where their picture is: a path of the shop.
    picture: String,
}

/// What somebody is to one.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Tie, example = json!({ "friend": "friends", "follow": "following", "is_muted": false, "is_blocked": false }))]
pub(crate) struct TieBody {
    /// `none`, `asked` (one asked them), `asked_of` (they asked one) or `friends`.
    friend: String,
    /// Whether one follows them: `none`, `asked` or `following`.
    follow: String,
    /// Whether one does not want to hear of them.
    is_muted: bool,
    /// Whether one wants to have nothing to do with them.
    is_blocked: bool,
}

/// Somebody in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PersonInList)]
pub(crate) struct LineBody {
    /// Who.
    face: FaceBody,
    /// What they are to one.
    tie: TieBody,
    /// Since when they stand in this list.
    #[schema(format = "date-time")]
    since: String,
}

/// Somebody's profile as one sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Somebody)]
pub(crate) struct SomebodyBody {
    /// Who.
    face: FaceBody,
    /// What they are to one.
    tie: TieBody,
    /// Whether they follow one.
    follows_me: bool,
    /// What they write about themselves, as Markdown.
    about: String,
    /// The language of that.
    language: String,
    /// Some of their friends; null where one may not see them.
    friends: Option<Vec<FaceBody>>,
}

/// What one does about somebody.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Turn, example = json!({ "verb": "follow" }))]
pub(crate) struct TurnBody {
    /// Friends: `ask`, `accept`, `decline`, `withdraw`, `part`. Following: `follow`, `unfollow`; of those who follow one:
    /// `admit`, `refuse`, `drop`. `block`, `unblock`, `mute`, `unmute`.
    verb: String,
}

/// Which people.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `friends` (if nothing is said), `asked`, `sent`, `followers`, `knocking`, `following`, `blocked` or `muted`.
    list: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn face_body(of: &Face) -> FaceBody {
    FaceBody {
        handle: of.handle.as_ref().map(|handle| handle.as_str().to_owned()),
        name: of.name.reveal().clone(),
        picture: picture_at(of.person, of.picture.as_ref(), SIDES[1]),
    }
}

fn tie_body(of: &Edge) -> TieBody {
    TieBody {
        friend: of.friend.code().to_owned(),
        follow: of.follow.code().to_owned(),
        is_muted: of.muted_at.is_some(),
        is_blocked: of.blocked_at.is_some(),
    }
}

fn line_body(of: Line) -> LineBody {
    LineBody { face: face_body(&of.face), tie: tie_body(&of.edge), since: instant(of.since) }
}

fn somebody_body(of: &Seen) -> SomebodyBody {
    SomebodyBody {
        face: face_body(&of.face),
        tie: tie_body(&of.mine),
        follows_me: of.theirs.follow == Follow::Following,
        about: of.profile.about.reveal().clone(),
        language: of.profile.lang.code().to_owned(),
        friends: of.friends.as_ref().map(|all| all.iter().map(face_body).collect()),
    }
}

pub(super) async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<LineBody>, Problem> {
    let (me, bounds) = (call.person::<Never>()?, Bounds::of(asked.after, asked.limit)?);
    let list = asked.list.as_deref().map(|code| List::from_code(code).ok_or_else(|| unfit("list")));
    let list = list.transpose()?.unwrap_or_default();
    let read =
        call.read(async |snap| reads::circle(snap, me, list, bounds.after.as_ref(), bounds.size).await);
    Ok(Listing::of(read.await?, line_body))
}

/// A program finds people as seldom as somebody who types: by handles that one was told, never by a list of names.
pub(super) async fn one(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(handle): At<String>,
) -> Result<Reply<SomebodyBody>, Problem> {
    patience.finding.take(call.person::<Never>()?)?;
    let seen = call.read(async |snap| match reads::at_handle(snap, &handle, call.now()).await? {
        AtHandle::Person(person) | AtHandle::Moved(person) => {
            reads::seen(snap, call.actor(), person, None).await
        }
        AtHandle::Nobody => Ok(None),
    });
    Ok(Reply::new(somebody_body(&seen.await?.ok_or(Problem::NotFound)?)))
}

/// Does something about somebody. Where they are not there for whoever does it, the answer is the same.
pub(super) async fn turn(
    call: Call,
    At(handle): At<String>,
    Body(wanted): Body<TurnBody>,
) -> Result<Done, Problem> {
    let (me, verb) = (call.person::<Never>()?, Verb::from_code(&wanted.verb).ok_or_else(|| unfit("verb"))?);
    let found = call.read(async |snap| reads::at_handle(snap, &handle, call.now()).await).await?;
    let other = match found {
        AtHandle::Person(other) | AtHandle::Moved(other) => Some(other),
        AtHandle::Nobody => None,
    };
    call.once(async |tx| steps::turn(tx, call.ctx(), me, other, verb).await).await?;
    Ok(Done)
}
