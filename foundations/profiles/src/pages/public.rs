//! `/u/HANDLE`: somebody, for whoever may see them. For everybody else there is nobody of that name, and what they do about
//! them is taken like anything else.

use super::{
    done, printed, unkept,
    whole::{Ways, Whole},
};
use crate::{
    actions,
    model::{AtHandle, Audience, Class, List, Verb},
    reads,
};
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Right;
use serde::Deserialize;
use webkit::{Form, Html, Meta, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// The page.
pub(crate) async fn show(
    web: Web,
    Path(handle): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let asked = web.read(async |snap| {
        let (owner, is_old) = match reads::at_handle(snap, &handle, web.now()).await? {
            AtHandle::Person(owner) => (owner, false),
            AtHandle::Moved(owner) => (owner, true),
            AtHandle::Nobody => return Err(Problem::NotFound),
        };
        let seen = reads::seen(snap, web.actor(), owner, None).await?.ok_or(Problem::NotFound)?;
        if is_old {
            return Err(Problem::Moved(seen.profile.handle.path()));
        }
        let panels = web.panels(snap, "profile.tab", owner).await;
        let is_public = reads::audience(snap, owner, Class::Profile).await? == Audience::Public;
        Ok((seen, panels, is_public))
    });
    let (seen, panels, is_public) = asked.await?;
    let mut view = Whole::of(&web.say, &seen, printed(seen.profile.about.reveal()));
    view.done = done(&web.say, way.done.as_deref());
    view.panels = panels.html.clone();
    view.ways = Ways {
        sign_in: web.session().is_none().then(|| web.say.link(&format!("/sign-in?next=/u/{handle}"))),
        moderate: web
            .may(Right::Moderation)
            .then(|| web.say.link(&format!("/admin/people/{}/profile", seen.profile.person))),
    };
    let mut page = Page::new(seen.face.name.reveal().clone(), Html(view.to_string())).with(&panels);
    page.meta = Meta { unlisted: !is_public, ..Meta::default() };
    page.whole = false;
    Ok(page)
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Doing {
    verb: String,
    /// Where whoever did it was: a list of theirs, or the profile.
    back: String,
}

/// Does something about somebody. Where they are not there for whoever does it, the answer is the same.
pub(crate) async fn send(
    web: Web,
    Path(handle): Path<String>,
    Form(doing): Form<Doing>,
) -> Result<Response, Problem> {
    let verb = Verb::from_code(&doing.verb).ok_or(Problem::Unreadable)?;
    let other = match web.read(async |snap| reads::at_handle(snap, &handle, web.now()).await).await? {
        AtHandle::Person(other) | AtHandle::Moved(other) => Some(other),
        AtHandle::Nobody => None,
    };
    match actions::turn(web.ctx(), other, verb).await {
        Ok(()) => Ok(SeeOther(back(&handle, &doing, verb)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let card = look::FormCard {
                title: web.say.t("profiles-refused"),
                links: vec![(web.say.link("/account/friends"), web.say.t("profiles-friends"))],
                ..look::FormCard::default()
            };
            let card = card.refused(&refusal);
            Ok(unkept(Page::new(card.title.clone(), card.html())).refused().into_response())
        }
    }
}

fn back(handle: &str, doing: &Doing, verb: Verb) -> String {
    let list = match verb {
        Verb::Block => List::Blocked,
        Verb::Ask => List::Sent,
        Verb::Accept
        | Verb::Decline
        | Verb::Withdraw
        | Verb::Part
        | Verb::Follow
        | Verb::Unfollow
        | Verb::Admit
        | Verb::Refuse
        | Verb::Drop
        | Verb::Unblock
        | Verb::Mute
        | Verb::Unmute
        | Verb::Join => List::from_code(&doing.back).unwrap_or_default(),
    };
    // Whom one blocks is not there any more.
    match doing.back == "profile" && verb != Verb::Block && reads::is_handle(handle) {
        true => format!("/u/{handle}?done={}", verb.code()),
        false => format!("/account/friends?list={}&done={}", list.code(), verb.code()),
    }
}
