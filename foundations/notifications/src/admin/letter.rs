//! One letter: what is known of its way, what it says, and having it sent that was not.

use super::words::{breakable, escaped};
use crate::{
    actions,
    model::{Letter, MailId, State, Why},
    reads::{self, Opened},
};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use kernel::Lang;
use look::{Button, Crumb, Crumbs, FormError, Icon};
use webkit::{Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// The document of a letter stands alone: nothing in it may run, load or send, and nobody puts it into a page of theirs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

#[derive(Template)]
#[template(path = "letter.html")]
struct Opening<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    subject: String,
    refused: Option<FormError>,
    why: Option<String>,
    known: Vec<(String, Html)>,
    /// Why there is nothing to read any more.
    emptied: Option<String>,
    is_readable: bool,
    text: Html,
    document: String,
    send: Option<(String, Button)>,
}

/// `/admin/mail/ID`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let opened = open(&web, &id).await?;
    Ok(page(&web, &opened, None))
}

/// `/admin/mail/ID/html`: the letter as whoever gets it sees it.
pub(crate) async fn html(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let opened = open(&web, &id).await?;
    if !opened.is_readable {
        return Err(Problem::Forbidden);
    }
    if opened.letter.is_emptied() {
        return Err(Problem::NotFound);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, opened.letter.written.html).into_response())
}

/// Has it sent, or shows it again with the reason why not.
pub(crate) async fn send(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let letter = read_id(&id)?;
    let Err(failure) = actions::send(web.ctx(), letter).await else {
        return Ok(SeeOther(format!("/admin/mail/{letter}")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let opened = open(&web, &id).await?;
    Ok(page(&web, &opened, Some(&refusal)).refused().into_response())
}

fn read_id(id: &str) -> Result<MailId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

async fn open(web: &Web, id: &str) -> Result<Opened, Problem> {
    let id = read_id(id)?;
    let role = web.session().map(|session| session.role).ok_or(Problem::Forbidden)?;
    let opened = web.read(async |snap| reads::open(snap, web.ctx(), id, role).await).await?;
    opened.ok_or(Problem::NotFound)
}

fn page(web: &Web, opened: &Opened, refusal: Option<&Refusal>) -> Page {
    let (say, letter) = (&web.say, &opened.letter);
    let path = format!("/admin/mail/{}", letter.id);
    let subject = letter.written.subject.clone();
    let steps = vec![Crumb { link: say.link("/admin/mail"), name: say.t("notifications-mail") }];
    let send = Button::main(say.t("notifications-send"));
    let view = Opening {
        say,
        crumbs: Crumbs { label: say.t("notifications-mail"), steps, here: subject.clone() },
        subject: subject.clone(),
        refused: refusal.map(|refusal| FormError { text: refusal.text.clone() }),
        why: letter.why.map(|why| reason(say, why)),
        known: known(web, letter),
        emptied: letter.is_emptied().then(|| emptied(say, letter)),
        is_readable: opened.is_readable,
        text: linked(&letter.written.text),
        document: say.link(&format!("{path}/html")),
        send: opened.may_be_sent.then(|| (say.link(&format!("{path}/send")), send)),
    };
    Page::new(subject, Html(view.to_string())).office()
}

fn emptied(say: &Say, letter: &Letter) -> String {
    match letter.state {
        State::Sent if letter.written.kind.has_secret() => say.t("notifications-emptied-sent"),
        State::Waiting | State::Sent | State::Kept | State::Refused => say.t("notifications-emptied"),
    }
}

fn reason(say: &Say, why: Why) -> String {
    match why {
        Why::Refused => say.t("notifications-why-refused"),
        Why::TooLate => say.t("notifications-why-too-late"),
        Why::Unwanted => say.t("notifications-why-unwanted"),
    }
}

/// What is known of its way: names and values.
fn known(web: &Web, letter: &Letter) -> Vec<(String, Html)> {
    let say = &web.say;
    let language = match letter.written.lang {
        Lang::Es => say.t("notifications-in-es"),
        Lang::En => say.t("notifications-in-en"),
    };
    let good_until = letter.good_until.filter(|_| letter.state != State::Sent);
    let rows = [
        ("notifications-state", Some(super::state(say, letter.state))),
        ("notifications-to", Some(letter.written.address.clone())),
        ("notifications-language", Some(language)),
        ("notifications-written", Some(say.day(&letter.created_at))),
        ("notifications-handed-over", letter.sent_at.map(|at| say.day(&at))),
        ("notifications-good-until", good_until.map(|at| say.day(&at))),
        ("notifications-attempts", (letter.attempts > 0).then(|| letter.attempts.to_string())),
        ("notifications-server-said", letter.said.clone()),
        ("notifications-message-id", letter.job.map(|job| job.to_string())),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), breakable(&value?)))).collect()
}

/// Plain text as paragraphs, its addresses as links.
fn linked(text: &str) -> Html {
    let paragraph = |lines: &str| {
        let lines: Vec<String> = lines.trim().lines().map(linked_line).collect();
        format!("<p>{}</p>", lines.join("<br>"))
    };
    let paragraphs = text.split("\n\n").filter(|lines| !lines.trim().is_empty());
    Html(paragraphs.map(paragraph).collect())
}

fn linked_line(line: &str) -> String {
    let word = |word: &str| match word.starts_with("https://") || word.starts_with("http://") {
        true => format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(word), breakable(word).0),
        false => breakable(word).0,
    };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
