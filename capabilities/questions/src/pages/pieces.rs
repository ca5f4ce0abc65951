//! What stands on several pages: a question with its first answer, and an answer by itself.

use crate::{
    names,
    reads::{Said, Whole},
};
use askama::{Template, filters::HtmlSafe};
use contributions::{model::Vote, pieces};
use kernel::PersonId;
use look::{Button, Field, Icon};
use webkit::{Html, Say};

/// So much of an answer stands below its question in a list, in characters.
const SHORT: usize = 400;

/// A question in a list, ready to print.
#[derive(Template)]
#[template(path = "entry.html")]
pub(crate) struct Entry<'a> {
    say: &'a Say,
    id: String,
    link: String,
    title: String,
    lang: &'static str,
    by: String,
    answers: String,
    /// How far it has come, where whoever looks wants to know.
    stage: Option<String>,
    is_accepted: bool,
    best: Option<Short>,
}
impl HtmlSafe for Entry<'_> {}

/// The first answer to it.
struct Short {
    name: String,
    mark: Option<String>,
    day: String,
    lang: &'static str,
    text: Html,
}

impl<'a> Entry<'a> {
    /// Of this question.
    pub(crate) fn of(say: &'a Say, one: &Whole) -> Self {
        let question = &one.question;
        Self {
            say,
            id: question.id.to_string(),
            link: say.link(&format!("/questions/{}", question.id)),
            title: one.words.title.reveal().clone(),
            lang: one.words.lang.code(),
            by: format!("{} · {}", names::asker(say, question), say.day(&question.asked_at)),
            answers: say.n("questions-answers-count", &i64::from(question.answers)),
            stage: None,
            is_accepted: question.accepted.is_some(),
            best: one.best.as_ref().map(|said| short(say, said)),
        }
    }

    /// The same with how far it has come.
    pub(crate) fn staged(self, one: &Whole) -> Self {
        let stage = Some(names::stage(self.say, &one.question));
        Self { stage, is_accepted: false, ..self }
    }
}

fn short(say: &Say, said: &Said) -> Short {
    let text = said.words.body.reveal();
    Short {
        name: names::author(say, &said.answer),
        mark: names::mark(say, &said.answer),
        day: say.day(&said.answer.written_at),
        lang: said.words.lang.code(),
        text: pieces::printed(&shortened(text)),
    }
}

/// The beginning of a long text, to the end of a word.
pub(crate) fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    let begun: String = text.chars().take(SHORT).collect();
    let end = begun.rfind(char::is_whitespace).unwrap_or(begun.len());
    format!("{} …", begun[..end].trim_end())
}

/// An answer on the page of its question, ready to print.
#[derive(Template)]
#[template(path = "answer.html")]
pub(crate) struct Reply<'a> {
    say: &'a Say,
    id: String,
    name: String,
    mark: Option<String>,
    day: String,
    lang: &'static str,
    text: Html,
    is_accepted: bool,
    /// Votes, history, reporting.
    foot: Html,
    /// Where whoever asked says that it helped, or no more.
    accept: Option<(String, Field, Button)>,
}
impl HtmlSafe for Reply<'_> {}

/// Who looks at answers, and where.
#[derive(Clone, Copy)]
pub(crate) struct Looks<'s> {
    pub(crate) say: &'s Say,
    /// Who, if they are signed in.
    pub(crate) who: Option<PersonId>,
    /// The path of the page, without prefix, to which votes come back.
    pub(crate) back: &'s str,
    /// Whether they asked the question and it goes on.
    pub(crate) may_accept: bool,
}

impl<'a> Reply<'a> {
    /// Of this answer, for whoever looks; whether it is the accepted one.
    pub(crate) fn of(looks: Looks<'a>, said: &Said, mine: Vote, is_accepted: bool) -> Self {
        let Looks { say, who, back, may_accept } = looks;
        let (answer, words) = (&said.answer, &said.words);
        let (sent, key) = match is_accepted {
            true => (String::new(), "questions-unaccept"),
            false => (answer.id.to_string(), "questions-accept"),
        };
        let form = || {
            let action = say.link(&format!("/questions/{}/accept", answer.question));
            (action, Field::hidden("answer", sent), Button::small(say.t(key)))
        };
        Self {
            say,
            id: answer.id.to_string(),
            name: names::author(say, answer),
            mark: names::mark(say, answer),
            day: say.day(&answer.written_at),
            lang: words.lang.code(),
            text: pieces::body(words),
            is_accepted,
            foot: Html(pieces::Foot::of(say, words, mine, who, back).to_string()),
            accept: may_accept.then(form),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORT, shortened};

    #[test]
    fn a_long_answer_ends_at_a_word() {
        assert_eq!(shortened("Sí, se puede."), "Sí, se puede.");
        let long = "palabra ".repeat(80);
        let cut = shortened(&long);
        assert!(cut.ends_with("palabra …") && cut.chars().count() <= SHORT + 2, "{cut}");
        assert!(shortened(&"ñ".repeat(900)).ends_with(" …"));
    }
}
