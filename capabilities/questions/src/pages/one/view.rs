//! A question with its answers, ready to print.

use super::Read;
use crate::{
    model::{ContributionId, QuestionState},
    names,
    pages::{
        encoded,
        pieces::{Looks, Reply},
    },
    reads::Similar,
};
use askama::Template;
use contributions::{model::Vote, pieces};
use kernel::Word;
use look::{Button, Crumb, Crumbs, Field, FieldKind, FormError, Icon, Style};
use webkit::{Html, Refusal, Say, Web};

/// What the page says besides: what was done, what was typed, what was refused.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tell<'t> {
    pub(crate) done: Option<&'static str>,
    pub(crate) body: &'t str,
    pub(crate) mark: &'t str,
    pub(crate) refusal: Option<&'t Refusal>,
}

#[derive(Template)]
#[template(path = "one.html")]
struct One<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    lang: &'static str,
    by: String,
    stage: String,
    text: Html,
    foot: Html,
    done: Option<String>,
    error: Option<FormError>,
    /// That it is closed, and why; or the same as another, and where that is.
    over: Option<(String, Option<(String, String)>)>,
    count: String,
    answers: Vec<Reply<'a>>,
    /// Fields and button of the form, or where whoever is not signed in goes first.
    form: Option<(String, Vec<Field>, Button)>,
    sign_in: Option<String>,
    same: Option<(String, Field, Button)>,
    /// Where whoever asked has those asked who have it, and how many were.
    owners: Option<(String, Field, Button)>,
    owners_asked: Option<String>,
    /// Where whoever has points enough closes it.
    close: Option<String>,
    all: String,
}

/// The main part of the page.
pub(crate) fn view(web: &Web, read: &Read, tell: &Tell<'_>) -> Html {
    let (say, who) = (&web.say, web.actor().person());
    let (question, words) = (&read.whole.question, &read.whole.words);
    let path = format!("/questions/{}", question.id);
    let mine = |id: ContributionId| read.votes.get(&id).copied().unwrap_or(Vote::None);
    let may_accept = who.is_some() && who == question.person && question.is_going_on();
    let looks = Looks { say, who, back: &path, may_accept };
    let name = read.card.name.show(say.lang);
    let product = format!("/p/{}", read.card.slug.show(say.lang));
    let is_open = question.is_going_on();
    let of_body = tell.refusal.filter(|refusal| refusal.field == Some("body"));
    let above = tell.refusal.filter(|_| of_body.is_none());
    let one = One {
        say,
        crumbs: Crumbs {
            label: say.t("questions-way"),
            steps: vec![
                Crumb { link: say.link(&product), name: name.to_owned() },
                Crumb { link: say.link(&format!("{product}/questions")), name: say.t("questions-title") },
            ],
            here: say.t("questions-one"),
        },
        title: words.title.reveal().clone(),
        lang: words.lang.code(),
        by: format!("{} · {}", names::asker(say, question), say.day(&question.asked_at)),
        stage: names::stage(say, question),
        text: pieces::body(words),
        foot: Html(pieces::Foot::of(say, words, mine(question.id), who, &path).to_string()),
        done: tell.done.map(|key| say.t(key)),
        error: above.map(|refusal| FormError { text: refusal.text.clone() }),
        over: over(say, read),
        count: say.n("questions-answers-count", &i64::from(question.answers)),
        answers: read
            .answers
            .iter()
            .map(|said| {
                let is_accepted = question.accepted == Some(said.answer.id);
                Reply::of(looks, said, mine(said.answer.id), is_accepted)
            })
            .collect(),
        form: (is_open && who.is_some()).then(|| form(web, &path, tell, of_body)),
        sign_in: (is_open && who.is_none())
            .then(|| say.link(&format!("/sign-in?next={}", encoded(&format!("{path}#answer"))))),
        same: same(say, &path, &read.like).filter(|_| is_open && who.is_some()),
        owners: read.standing.may_ask.then(|| {
            let mark = Field::hidden("mark", web.mark(""));
            (say.link(&format!("{path}/owners")), mark, Button::small(say.t("questions-owners")))
        }),
        owners_asked: (read.standing.asked > 0)
            .then(|| say.n("questions-owners-asked", &i64::from(read.standing.asked))),
        close: read.standing.may_close.then(|| say.link(&format!("{path}/close"))),
        all: say.link(&format!("{product}/questions")),
    };
    Html(one.to_string())
}

fn over(say: &Say, read: &Read) -> Option<(String, Option<(String, String)>)> {
    let question = &read.whole.question;
    match question.stage {
        QuestionState::Duplicate => {
            let to = |(id, title): &(ContributionId, String)| {
                (say.link(&format!("/questions/{id}")), title.clone())
            };
            Some((say.t("questions-over-same"), read.into.as_ref().map(to)))
        }
        QuestionState::Closed => {
            let reason = question.reason.map(|reason| names::reason(say, reason)).unwrap_or_default();
            Some((say.with("questions-over-closed", &[("reason", Word::Text(&reason))]), None))
        }
        QuestionState::Open
        | QuestionState::Answered
        | QuestionState::Accepted
        | QuestionState::Converted => None,
    }
}

fn form(web: &Web, path: &str, tell: &Tell<'_>, refusal: Option<&Refusal>) -> (String, Vec<Field>, Button) {
    let say = &web.say;
    let body = Field {
        value: tell.body.to_owned(),
        error: refusal.map(|refusal| refusal.text.clone()),
        hint: Some(say.t("questions-answer-hint")),
        ..Field::new(FieldKind::Lines, "body", say.t("questions-answer-field"))
    };
    let fields = vec![Field::hidden("mark", web.mark(tell.mark)), body];
    (say.link(&format!("{path}/answers")), fields, Button::main(say.t("questions-answer-send")))
}

/// The form by which somebody says that it asks the same as another; nothing where nothing is like it.
fn same(say: &Say, path: &str, like: &[Similar]) -> Option<(String, Field, Button)> {
    if like.is_empty() {
        return None;
    }
    let first = (String::new(), say.t("questions-choose"));
    let each = like.iter().map(|one| (one.words.id.to_string(), one.words.title.reveal().clone()));
    let field = Field {
        hint: Some(say.t("questions-same-hint")),
        ..Field::new(
            FieldKind::Choice(std::iter::once(first).chain(each).collect()),
            "into",
            say.t("questions-same-field"),
        )
    };
    Some((say.link(&format!("{path}/same")), field, Button::small(say.t("questions-same-send"))))
}
