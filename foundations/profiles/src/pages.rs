//! The pages of whoever shows themselves, and of whoever looks.

pub(crate) mod arrival;
pub(crate) mod edit;
pub(crate) mod friends;
pub(crate) mod invite;
pub(crate) mod portrait;
pub(crate) mod preview;
pub(crate) mod public;
pub(crate) mod visibility;
mod whole;

use crate::model::{Face, Verb};
use kernel::{PersonId, rejection::Never};
use look::Button;
use media::portrait::{Portrait, SIDES};
use webkit::{Html, Meta, Page, Problem, Refusal, Say, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// Who is signed in.
fn me(web: &Web) -> Result<PersonId, Problem> {
    Ok(web.person::<Never>()?)
}

/// Where the picture of somebody is: the one that they handed in, or one that is drawn for them.
pub(crate) fn picture_at(person: PersonId, picture: Option<&Portrait>, side: u32) -> String {
    match picture {
        Some(Portrait { large, .. }) => format!("/portraits/{large}/{side}.webp"),
        None => media::shown(&format!("person:{person}")).address,
    }
}

/// What somebody wrote about themselves, as a page prints it: no headings, because those of a page are the shop's and whoever
/// hears a page goes by them; and no markup but Markdown's, or there would be headings again.
pub(crate) fn printed(about: &str) -> Option<Html> {
    if about.trim().is_empty() {
        return None;
    }
    let Html(mut html) = look::markdown(&about.replace('<', "&lt;"));
    for level in 1..=6 {
        html = html.replace(&format!("<h{level}>"), "<p><strong>");
        html = html.replace(&format!("</h{level}>"), "</strong></p>");
    }
    Some(Html(html))
}

/// Somebody in a row.
struct FaceView {
    /// Where they are found, if they have a profile.
    link: Option<String>,
    name: String,
    /// With its sign; empty where that is the name already.
    handle: String,
    picture: String,
}

impl FaceView {
    fn of(say: &Say, face: &Face) -> Self {
        let handle = face.handle.as_ref().map(|handle| format!("@{}", handle.as_str())).unwrap_or_default();
        let name = match face.name.reveal().as_str() {
            "" => say.t(accounts::model::Person::ERASED),
            some => some.to_owned(),
        };
        Self {
            link: face.handle.as_ref().map(|handle| say.link(&handle.path())),
            handle: if handle == name { String::new() } else { handle },
            name,
            picture: picture_at(face.person, face.picture.as_ref(), SIDES[1]),
        }
    }
}

/// What does something about somebody.
fn does(say: &Say, verb: Verb) -> Button {
    let text = say.t(&format!("profiles-do-{}", verb.code()));
    Button { sends: Some(("verb", verb.code().to_owned())), ..Button::small(text) }
}

/// The same, as the one thing to do.
fn does_mainly(say: &Say, verb: Verb) -> Button {
    Button { is_main: true, ..does(say, verb) }
}

/// What was done, in words.
fn done(say: &Say, way: Option<&str>) -> Option<String> {
    let verb = way.and_then(Verb::from_code);
    verb.map(|verb| say.t(&format!("profiles-done-{}", verb.code())))
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
fn blame(fields: &mut [look::Field], refusal: Option<&Refusal>) -> Option<look::FormError> {
    let refusal = refusal?;
    match fields.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(look::FormError { text: refusal.text.clone() }),
    }
}
