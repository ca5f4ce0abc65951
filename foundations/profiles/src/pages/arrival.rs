//! `/i/SECRET`: somebody comes by a friend's link. Whoever has no account makes one first and is asked afterwards.

use super::{FaceView, picture_at, unkept};
use crate::{
    actions,
    model::{Invited, Standing},
    reads,
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use kernel::Word;
use look::{Button, FormCard, FormError, Style};
use media::portrait::SIDES;
use webkit::{Html, Page, Problem, Refusal, SeeOther, Web};

#[derive(Template)]
#[template(path = "arrival.html")]
struct Arrival {
    picture: String,
    title: String,
    lead: String,
    error: Option<FormError>,
    /// Where one goes on, and how.
    yes: Option<(String, Button)>,
    /// Where else one may want to go: address and words.
    ways: Vec<(String, String)>,
}

/// A link by which nobody comes any more, or never did.
fn over(web: &Web) -> Page {
    let say = &web.say;
    let card = FormCard {
        title: say.t("profiles-arrival-over"),
        lead: vec![say.t("profiles-arrival-over-lead")],
        links: vec![(say.link("/"), say.t("profiles-arrival-home"))],
        ..FormCard::default()
    };
    let mut page = unkept(Page::new(card.title.clone(), card.html()));
    page.status = StatusCode::NOT_FOUND;
    page
}

struct Inviter {
    face: FaceView,
    picture: String,
}

async fn inviter(web: &Web, secret: &str) -> Result<Option<(Inviter, Invited)>, Problem> {
    let asked = web.read(async |snap| {
        let found = reads::invited_by(snap, secret, web.actor().person(), web.now()).await?;
        let Some((person, invited)) = found else { return Ok::<_, Problem>(None) };
        // Whoever hands out a link to friends wants to be known by it.
        let face = reads::face(snap, person.id, Standing::Friend).await?;
        Ok(Some((face, invited)))
    });
    Ok(asked.await?.map(|(face, invited)| {
        let picture = picture_at(face.person, face.picture.as_ref(), SIDES[0]);
        (Inviter { face: FaceView::of(&web.say, &face), picture }, invited)
    }))
}

fn page(web: &Web, secret: &str, (inviter, invited): (Inviter, Invited), refusal: Option<&Refusal>) -> Page {
    let (say, face) = (&web.say, web.house().shop.face());
    let words = [("name", Word::Text(&inviter.face.name)), ("shop", Word::Text(&face.name))];
    let here = format!("/i/{secret}");
    let friends = (say.link("/account/friends"), say.t("profiles-friends"));
    let (lead, yes, ways) = match invited {
        Invited::Stranger => {
            let sign_up =
                (say.link(&format!("{here}/sign-up")), Button::main(say.t("profiles-arrival-sign-up")));
            let sign_in = (say.link(&format!("/sign-in?next={here}")), say.t("profiles-arrival-sign-in"));
            ("profiles-arrival-stranger", Some(sign_up), vec![sign_in])
        }
        Invited::Member => {
            let yes = (say.link(&here), Button::main(say.t("profiles-arrival-yes")));
            ("profiles-arrival-member", Some(yes), vec![(say.link("/"), say.t("profiles-arrival-no"))])
        }
        Invited::Friend => {
            let profile = inviter.face.link.clone().map(|link| (link, say.t("profiles-see")));
            ("profiles-arrival-friend", None, profile.into_iter().chain([friends]).collect())
        }
        Invited::Oneself => ("profiles-arrival-oneself", None, vec![friends]),
    };
    let view = Arrival {
        picture: inviter.picture,
        title: match invited {
            Invited::Member => say.t("profiles-arrival-ask"),
            Invited::Stranger | Invited::Friend | Invited::Oneself => {
                say.with("profiles-arrival-title", &words)
            }
        },
        lead: say.with(lead, &words),
        error: refusal.map(|why| FormError { text: why.text.clone() }),
        yes,
        ways,
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// Who invites, and the question whether they are friends.
pub(crate) async fn show(web: Web, Path(secret): Path<String>) -> Result<Page, Problem> {
    Ok(match inviter(&web, &secret).await? {
        Some(found) => page(&web, &secret, found, None),
        None => over(&web),
    })
}

/// Goes to make an account first; the browser remembers the way back here.
pub(crate) async fn sign_up(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    if inviter(&web, &secret).await?.is_none() {
        return Ok(over(&web).into_response());
    }
    let cookie = accounts::remember_way(&web, &format!("/i/{secret}"));
    Ok(SeeOther("/sign-up".into()).with_cookie(cookie))
}

/// Yes.
pub(crate) async fn send(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    let Some(found) = inviter(&web, &secret).await? else { return Ok(over(&web).into_response()) };
    match actions::join(web.ctx(), &secret).await {
        Ok(_) => Ok(SeeOther("/account/friends?done=accept".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &secret, found, Some(&refusal)).refused().into_response())
        }
    }
}
