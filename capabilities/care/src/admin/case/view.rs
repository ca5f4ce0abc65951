//! How one case is drawn for those who look after it.

use super::Written;
use crate::{
    admin::inbox::{called, due},
    model::{Attachment, Author, Case, CaseState, Matter, Message},
    names,
    pages::blame,
    reads::{self, Whole},
};
use askama::Template;
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Html, Page, Refusal, Say, Web};

#[derive(Template)]
#[template(path = "office_case.html")]
struct Opened<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    back: String,
    path: String,
    done: Option<String>,
    error: Option<FormError>,
    lines: Vec<Line>,
    known: Vec<(String, String)>,
    about: Option<(String, String)>,
    answer: Option<Answering>,
    note: (Vec<Field>, Button),
    puts: Vec<(&'static str, String)>,
    sort: Option<(Field, Button)>,
    assign: (Field, Button),
    others: Vec<(String, String)>,
}

/// What an answer is written with.
struct Answering {
    fields: Vec<Field>,
    button: Button,
    /// Canned replies: where each is put into the answer, and its name.
    replies: Vec<(String, String)>,
    signature: String,
}

/// Something said, ready to print.
struct Line {
    class: &'static str,
    who: String,
    day: String,
    minutes: Option<String>,
    paragraphs: Vec<String>,
    /// Files that came with it: where each is, its name and how long it is.
    files: Vec<(String, String, String)>,
}

/// What somebody typed that is shown again, and why.
#[derive(Default)]
pub(super) struct Typed<'t> {
    pub(super) answer: Option<&'t Written>,
    pub(super) note: Option<&'t Written>,
    pub(super) refusal: Option<&'t Refusal>,
    pub(super) done: Option<String>,
}

fn line(say: &Say, path: &str, message: &Message, files: &[Attachment]) -> Line {
    let (class, who) = match message.author {
        Author::Customer => ("is-theirs", message.name.reveal().clone()),
        Author::Staff => ("is-ours", message.name.reveal().clone()),
        Author::Note => {
            let name = message.name.reveal();
            ("is-note", say.with("care-note-of", &[("name", Word::Text(name))]))
        }
        Author::House => ("is-note", say.t("care-by-itself")),
    };
    let parts = message.body.reveal().split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    let files = files.iter().filter(|file| file.message == message.id).map(|file| {
        let size = say.n("care-file-kb", &i64::from(file.bytes.div_ceil(1_024)));
        (format!("{path}/files/{}", file.id), file.name.reveal().clone(), size)
    });
    Line {
        class,
        who,
        day: say.day(&message.created_at),
        minutes: (message.minutes > 0).then(|| say.n("care-minutes-worked", &i64::from(message.minutes))),
        paragraphs: parts.map(str::to_owned).collect(),
        files: files.collect(),
    }
}

/// Where a case can be after an answer, the usual one first.
const AFTER: [CaseState; 6] = [
    CaseState::WaitingCustomer,
    CaseState::Resolved,
    CaseState::Open,
    CaseState::WaitingSeller,
    CaseState::WaitingCarrier,
    CaseState::Escalated,
];

fn minutes_field(say: &Say, value: &str) -> Field {
    Field {
        value: value.to_owned(),
        required: false,
        hint: Some(say.t("care-minutes-hint")),
        ..Field::new(FieldKind::Text, "minutes", say.t("care-minutes"))
    }
}

fn answering(web: &Web, whole: &Whole, written: &Written, path: &str) -> Answering {
    let say = &web.say;
    let after = AFTER.map(|state| (state.code().to_owned(), names::state(say, state))).to_vec();
    let fields = vec![
        Field { value: written.text.clone(), ..Field::new(FieldKind::Lines, "text", say.t("care-answer")) },
        Field {
            value: written.to.clone(),
            ..Field::new(FieldKind::Choice(after), "to", say.t("care-after"))
        },
        minutes_field(say, &written.minutes),
        Field::hidden("mark", web.mark(&written.mark)),
    ];
    let name = web.session().map(|session| session.name.clone()).unwrap_or_default();
    let shop = web.house().shop.face().name.clone();
    Answering {
        fields,
        button: Button::main(say.t("care-answer-send")),
        replies: whole
            .replies
            .iter()
            .map(|one| (format!("{path}?reply={}#answer", one.id), one.name.clone()))
            .collect(),
        signature: format!("{name} · {shop}"),
    }
}

/// The page.
pub(super) fn page(web: &Web, whole: &Whole, about: Option<(String, String)>, typed: Typed<'_>) -> Page {
    let (say, case) = (&web.say, &whole.case);
    let path = say.link(&format!("/admin/cases/{}", case.id));
    let empty = Written::default();
    let is_closed = case.state == CaseState::Closed;
    let mut answer = answering(web, whole, typed.answer.unwrap_or(&empty), &path);
    let noted = typed.note.unwrap_or(&empty);
    let mut note = vec![
        Field { value: noted.text.clone(), ..Field::new(FieldKind::Lines, "note", say.t("care-note")) },
        Field::hidden("mark", web.mark(&noted.mark)),
    ];
    let error = match (typed.refusal, typed.note) {
        (Some(refusal), Some(_)) => {
            let at_note = Refusal { field: Some("note"), ..refusal.clone() };
            blame(&mut note, Some(&at_note))
        }
        (refusal, _) => blame(&mut answer.fields, refusal),
    };
    let name = case.name.reveal();
    let view = Opened {
        say,
        title: format!("{} · {name}", case.code),
        lead: format!("{}. {}. {}", names::matter(say, case.matter), names::state(say, case.state), {
            due(say, case, case.is_overdue(web.now()))
        }),
        back: say.link("/admin/cases"),
        done: typed.done,
        error,
        lines: whole.messages.iter().map(|one| line(say, &path, one, &whole.files)).collect(),
        known: known(say, whole),
        about,
        answer: (!is_closed).then_some(answer),
        note: (note, Button::small(say.t("care-note-send"))),
        puts: reads::ways_on(case).into_iter().map(|to| (to.code(), names::state(say, to))).collect(),
        sort: (!is_closed).then(|| sorting(say, case)),
        assign: assigning(web, whole),
        others: whole
            .others
            .iter()
            .map(|one| {
                let words = format!(
                    "{} {}, {}",
                    one.code,
                    names::matter(say, one.matter),
                    names::state(say, one.state)
                );
                (say.link(&format!("/admin/cases/{}", one.id)), words)
            })
            .collect(),
        path,
    };
    Page::new(view.title.clone(), Html(view.to_string())).office()
}

/// What is known of it: names and values.
fn known(say: &Say, whole: &Whole) -> Vec<(String, String)> {
    let case = &whole.case;
    let member = match case.person {
        Some(_) => say.t("care-is-member"),
        None => say.t("care-is-visitor"),
    };
    let rating = case.rating.map(|rating| format!("{rating}/5 {}", case.rating_words.reveal()));
    let rows = [
        ("care-reached-at", Some(case.address.reveal().clone())),
        ("care-who", Some(member)),
        ("care-channel", Some(names::channel(say, case.channel))),
        ("care-since", Some(say.day(&case.created_at))),
        ("care-looked-after", case.agent.map(|agent| called(&whole.agents, agent))),
        ("care-minutes", (case.minutes > 0).then(|| case.minutes.to_string())),
        ("care-rating", rating),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((say.t(key), value?))).collect()
}

/// What it is about. Some matters must be solved sooner than others.
fn sorting(say: &Say, case: &Case) -> (Field, Button) {
    let all = Matter::ALL.iter().map(|one| (one.code().to_owned(), names::matter(say, *one)));
    let matter = Field {
        value: case.matter.code().to_owned(),
        hint: Some(say.t("care-sort-hint")),
        ..Field::new(FieldKind::Choice(all.collect()), "matter", say.t("care-matter"))
    };
    (matter, Button::small(say.t("care-sort")))
}

fn assigning(web: &Web, whole: &Whole) -> (Field, Button) {
    let say = &web.say;
    let me = web.actor().person();
    let mut choices = vec![("".to_owned(), say.t("care-nobody"))];
    choices.extend(me.map(|me| (me.to_string(), say.t("care-me"))));
    let others = whole.agents.iter().filter(|agent| Some(agent.person) != me);
    choices.extend(others.map(|agent| (agent.person.to_string(), agent.name.reveal().clone())));
    let agent = Field {
        value: whole.case.agent.map(|agent| agent.to_string()).unwrap_or_default(),
        required: false,
        ..Field::new(FieldKind::Choice(choices), "agent", say.t("care-looked-after"))
    };
    (agent, Button::small(say.t("care-assign")))
}
