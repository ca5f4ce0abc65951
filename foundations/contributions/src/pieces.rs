//! Pieces by which every capability shows what people write: the text itself, and what stands below it. Who wrote it and what it is
//! about is the capability's to print.

use crate::model::{Contribution, Vote};
use askama::{Template, filters::HtmlSafe};
use kernel::{PersonId, Word};
use webkit::{Html, Say};

/// The text as a page prints it: Markdown's emphasis, lists and quotes. What is markup in it is text; headings are strong,
/// since those of a page are the shop's and whoever hears a page goes by them. Carry it in an element with `lang` and
/// `dir="auto"`.
pub fn body(one: &Contribution) -> Html {
    printed(one.body.reveal())
}

/// The same of a text that is not kept, or no more.
pub fn printed(text: &str) -> Html {
    let Html(html) = look::markdown(&text.replace('<', "&lt;"));
    let strong = (1..=6).fold(html, |html, level| {
        let (open, close) = (format!("<h{level}>"), format!("</h{level}>"));
        html.replace(&open, "<p><strong>").replace(&close, "</strong></p>")
    });
    Html(strong)
}

/// What stands below a text: votes, its history, a way to say that it should not stand. It works without script: votes are a
/// form.
///
/// ```ignore
/// let foot = Foot::of(&web.say, &words, mine, web.actor().person(), "/p/olla/reviews");
/// ```
#[derive(Template)]
#[template(path = "foot.html")]
pub struct Foot {
    ask: String,
    /// Where votes go; nothing for whoever cannot vote.
    action: Option<String>,
    /// Where whoever votes comes back to: a path of ours without the prefix of its language.
    back: String,
    choices: Vec<Choice>,
    links: Vec<(String, String)>,
}
impl HtmlSafe for Foot {}

struct Choice {
    text: String,
    /// What is sent: what they say, or that they say nothing any more.
    sends: &'static str,
    is_mine: bool,
    /// Where whoever is not signed in goes first.
    sign_in: Option<String>,
}

impl Foot {
    /// What stands below a text that stands, for whoever looks.
    pub fn of(say: &Say, one: &Contribution, mine: Vote, who: Option<PersonId>, back: &str) -> Self {
        let is_own = who.is_some() && who == one.writer.account();
        let sign_in = who.is_none().then(|| say.link(&format!("/sign-in?next={}", encoded(back))));
        let choice = |vote: Vote, key: &str, count: u32| Choice {
            text: say.n(key, &i64::from(count)),
            sends: if mine == vote { Vote::None.code() } else { vote.code() },
            is_mine: mine == vote,
            sign_in: sign_in.clone(),
        };
        let choices = match is_own {
            true => Vec::new(),
            false => vec![
                choice(Vote::Up, "contributions-vote-up", one.up),
                choice(Vote::Down, "contributions-vote-down", one.down),
            ],
        };
        let at = |rest: &str| say.link(&format!("/contributions/{}/{rest}", one.id));
        Self {
            ask: say.t("contributions-vote-ask"),
            action: (who.is_some() && !is_own).then(|| at("vote")),
            back: back.to_owned(),
            choices,
            links: links(say, one, is_own, &at, back),
        }
    }
}

fn links(
    say: &Say,
    one: &Contribution,
    is_own: bool,
    at: &impl Fn(&str) -> String,
    back: &str,
) -> Vec<(String, String)> {
    let mut links = Vec::new();
    if let Some(edited) = one.edited_at.filter(|_| one.version > 1) {
        links.push((at("history"), say.with("contributions-edited", &[("day", Word::At(edited))])));
    }
    links.push(match is_own {
        true => (say.link(&format!("/account/contributions/{}", one.id)), say.t("contributions-change")),
        false => (at(&format!("report?back={}", encoded(back))), say.t("contributions-report")),
    });
    links
}

/// A path as it stands in a query.
pub(crate) fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('&', "%26").replace('#', "%23").replace('+', "%2B").replace(' ', "%20")
}
