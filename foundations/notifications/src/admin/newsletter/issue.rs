//! One issue: written, seen as it arrives, tried, let out and held back.

use super::copies;
use crate::{
    actions,
    letters::newsletter::{self as letters, Below, To},
    model::newsletter::{Issue, IssueId, IssueState, Move, Standing, Words},
    reads::newsletter as reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::header;
use kernel::{Lang, Localized, Word};
use look::{Button, Crumb, Crumbs, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// A letter stands alone: nothing in it may run, load or send, and nobody puts it into a page of theirs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
const ISSUES: &str = "/admin/newsletter/issues";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    subject_es: String,
    body_es: String,
    subject_en: String,
    body_en: String,
    version: i64,
    mark: String,
}

impl Typed {
    fn words(&self) -> Words {
        Words {
            subject: Localized { es: self.subject_es.clone(), en: self.subject_en.clone() },
            body: Localized { es: self.body_es.clone(), en: self.body_en.clone() },
        }
    }

    fn of(issue: &Issue) -> Self {
        let Words { subject, body } = issue.words.clone();
        Self {
            subject_es: subject.es,
            body_es: body.es,
            subject_en: subject.en,
            body_en: body.en,
            version: issue.version,
            mark: String::new(),
        }
    }
}

#[derive(Template)]
#[template(path = "issue.html")]
struct Editor<'a> {
    say: &'a Say,
    crumbs: Crumbs,
    title: String,
    done: Option<String>,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    save: Button,
    /// Once it is kept: how it looks, trying it, letting it out.
    kept: Option<Kept>,
}

struct Kept {
    previews: Vec<(String, String)>,
    test: (String, Button),
    go: String,
    version: i64,
    send: Button,
    sure: String,
}

pub(super) fn crumbs(say: &Say, here: String) -> Crumbs {
    let steps = vec![Crumb { link: say.link("/admin/newsletter"), name: say.t("notifications-newsletter") }];
    Crumbs { label: say.t("notifications-newsletter"), steps, here }
}

fn fields(web: &Web, typed: &Typed) -> Vec<Field> {
    let say = &web.say;
    let subject = |name, value: &str, key| Field {
        value: value.to_owned(),
        required: false,
        ..Field::new(FieldKind::Text, name, say.t(key))
    };
    let body = |name, value: &str, key| Field {
        value: value.to_owned(),
        required: false,
        hint: Some(say.t("notifications-issue-hint")),
        ..Field::new(FieldKind::Lines, name, say.t(key))
    };
    let face = web.house().shop.face();
    let spoken = |lang, field: Field| if face.speaks(lang) { field } else { field.unseen() };
    vec![
        spoken(Lang::Es, subject("subject_es", &typed.subject_es, "notifications-issue-subject-es")),
        spoken(Lang::Es, body("body_es", &typed.body_es, "notifications-issue-body-es")),
        spoken(Lang::En, subject("subject_en", &typed.subject_en, "notifications-issue-subject-en")),
        spoken(Lang::En, body("body_en", &typed.body_en, "notifications-issue-body-en")),
        Field::hidden("version", typed.version.to_string()),
        Field::hidden("mark", web.mark(&typed.mark)),
    ]
}

/// The editor, with what a rule said about what was typed.
fn editor<'w>(
    web: &'w Web,
    known: Option<(&Issue, i64)>,
    typed: &Typed,
    refusal: Option<&Refusal>,
) -> Editor<'w> {
    let say = &web.say;
    let title = match known {
        Some((issue, _)) => issue.words.subject.show(say.lang).to_owned(),
        None => say.t("notifications-issue-new"),
    };
    let mut fields = fields(web, typed);
    let blamed = refusal.and_then(|why| fields.iter_mut().find(|field| Some(field.name) == why.field));
    let error = match (refusal, blamed) {
        (Some(why), Some(field)) => {
            field.error = Some(why.text.clone());
            None
        }
        (Some(why), None) => Some(FormError { text: why.text.clone() }),
        (None, _) => None,
    };
    let action = known.map_or_else(|| ISSUES.to_owned(), |(issue, _)| format!("{ISSUES}/{}", issue.id));
    Editor {
        say,
        crumbs: crumbs(say, title.clone()),
        title,
        done: None,
        error,
        action: say.link(&action),
        fields,
        save: Button {
            text: say.t("notifications-issue-save"),
            is_main: known.is_none(),
            ..Button::default()
        },
        kept: known.map(|(issue, readers)| kept(say, issue, readers)),
    }
}

fn kept(say: &Say, issue: &Issue, readers: i64) -> Kept {
    let path = say.link(&format!("{ISSUES}/{}", issue.id));
    let written = Lang::ALL.into_iter().filter(|lang| !issue.words.body.own(*lang).is_empty());
    let name = |lang| match lang {
        Lang::Es => say.t("notifications-issue-see-es"),
        Lang::En => say.t("notifications-issue-see-en"),
    };
    let many = super::number(say, readers);
    Kept {
        previews: written.map(|lang| (format!("{path}/html?lang={}", lang.code()), name(lang))).collect(),
        test: (format!("{path}/test"), Button::small(say.t("notifications-issue-test"))),
        go: format!("{path}/move"),
        version: issue.version,
        send: Button {
            sends: Some(("to", "send".to_owned())),
            ..Button::main(say.t("notifications-issue-send"))
        },
        sure: say.with("notifications-issue-sure", &[("count", Word::Text(&many))]),
    }
}

fn page(editor: &Editor<'_>) -> Page {
    Page::new(editor.title.clone(), Html(editor.to_string())).office()
}

/// An empty one.
pub(crate) async fn new(web: Web) -> Page {
    page(&editor(&web, None, &Typed::default(), None))
}

/// Keeps the first words.
pub(crate) async fn begin(web: Web, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    match actions::begin_issue(&web.of_form(&typed.mark), &typed.words()).await {
        Ok(id) => Ok(SeeOther(format!("{ISSUES}/{id}?done=saved")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&editor(&web, None, &typed, Some(&refusal))).refused().into_response())
        }
    }
}

async fn find(web: &Web, id: &str) -> Result<(Issue, i64), Problem> {
    let id: IssueId = id.parse().map_err(|_| Problem::NotFound)?;
    let (issue, counts) = web
        .read(async |snap| {
            let issue = reads::issue(snap, id).await?;
            Ok::<_, database::StoreError>((issue, reads::counts(snap).await?))
        })
        .await?;
    let readers = counts.iter().find(|(standing, _)| *standing == Standing::Confirmed);
    Ok((issue.ok_or(Problem::NotFound)?, readers.map_or(0, |(_, count)| *count)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    done: Option<String>,
    after: Option<String>,
    lang: String,
}

/// One that is being written, or what became of one that goes out.
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let (issue, readers) = find(&web, &id).await?;
    if issue.state != IssueState::Draft {
        return copies::page(&web, &issue, asked.after, None).await;
    }
    let mut view = editor(&web, Some((&issue, readers)), &Typed::of(&issue), None);
    view.done = match asked.done.as_deref() {
        Some("saved") => Some(web.say.t("notifications-issue-saved")),
        Some("tested") => Some(web.say.t("notifications-issue-tested")),
        _ => None,
    };
    Ok(page(&view))
}

/// Keeps other words.
pub(crate) async fn send(
    web: Web,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, Problem> {
    let (issue, readers) = find(&web, &id).await?;
    match actions::rewrite_issue(web.ctx(), (issue.id, typed.version), &typed.words()).await {
        Ok(()) => Ok(SeeOther(format!("{ISSUES}/{}?done=saved", issue.id)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let view = editor(&web, Some((&issue, readers)), &typed, Some(&refusal));
            Ok(page(&view).refused().into_response())
        }
    }
}

/// Writes it to whoever asks.
pub(crate) async fn test(web: Web, Path(id): Path<String>) -> Result<SeeOther, Problem> {
    let id: IssueId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::try_issue(web.ctx(), id).await?;
    Ok(SeeOther(format!("{ISSUES}/{id}?done=tested")))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Going {
    to: String,
    version: i64,
}

/// Lets it out, holds it back, lets it go on.
pub(crate) async fn go(
    web: Web,
    Path(id): Path<String>,
    Form(going): Form<Going>,
) -> Result<Response, Problem> {
    let (issue, readers) = find(&web, &id).await?;
    let to = Move::from_code(&going.to).ok_or(Problem::Unreadable)?;
    match actions::move_issue(web.ctx(), (issue.id, going.version), to).await {
        Ok(()) => Ok(SeeOther(format!("{ISSUES}/{}", issue.id)).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let page = match issue.state {
                IssueState::Draft => {
                    page(&editor(&web, Some((&issue, readers)), &Typed::of(&issue), Some(&refusal)))
                }
                IssueState::Sending | IssueState::Paused | IssueState::Sent => {
                    copies::page(&web, &issue, None, Some(&refusal)).await?
                }
            };
            Ok(page.refused().into_response())
        }
    }
}

/// The letter as it arrives.
pub(crate) async fn html(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let (issue, _) = find(&web, &id).await?;
    let lang = asked.lang.parse().unwrap_or(web.say.lang);
    let to = To { address: "", lang, person: None };
    let below = Below { stop_path: "/newsletter", is_brought: false };
    let written = letters::issue(web.house(), &issue.words, &to, &below);
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, written.html).into_response())
}
