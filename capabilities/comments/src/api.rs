//! What programs read and write of comments: the threads of a thing, the answers in a thread, and one more.

use crate::{
    actions::WriteRejected,
    model::{Badge, ContributionId, On, Wanted},
    patience::Patience,
    reads::{self, Whole},
    steps,
};
use action::Failure;
use axum::Extension;
use kernel::{PageOf, PersonId, rejection::Never};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{Body, Bounds, Call, Fault, Listing, Made, Operation, Query, instant},
};

const GROUP: &str = "comments-api-group";
const PATH: &str = "/api/v1/comments";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .api(Operation::get(PATH, "comments-api-list-comments").of(GROUP), list)
        .only(Audience::Member)
        .api(Operation::post(PATH, "comments-api-write-comment").of(GROUP), write)
}

/// Which comments.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// On what: `product:ID`, `review:ID` or `story:ID`.
    #[param(pattern = "^(product|review|story):[0-9a-f-]{36}$")]
    about: String,
    /// The answers in this thread, the earliest first. Without it the first comments of all threads, the latest first.
    #[param(format = "uuid")]
    thread: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// A comment that everybody can read.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = Comment, example = json!({
    "id": "019a0000-0000-7000-8000-000000000021", "about": "product:019a0000-0000-7000-8000-000000000001",
    "thread": "019a0000-0000-7000-8000-000000000021", "answers": null, "replies": 2, "name": "Marta R.", "badge": null,
    "text": "¿Alguien la mete en el lavavajillas?", "language": "es", "up": 1, "down": 0,
    "written_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct CommentBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// On what it stands: `product:ID`, `review:ID` or `story:ID`.
    about: String,
    /// The first comment of its thread; itself, where it begins one.
    #[schema(format = "uuid")]
    thread: String,
    /// Which comment it answers; null where it begins a thread.
    #[schema(format = "uuid")]
    answers: Option<String>,
    /// How many answers stand in the thread that it begins.
    replies: u32,
    /// As every visitor may read it; empty for the shop, and for somebody who is gone.
    name: String,
    /// `house`, `seller`, `author` or null: in what part its author speaks.
    badge: Option<String>,
    /// What it says, as Markdown; null where it was taken back and answers to it stand.
    text: Option<String>,
    /// The language it is written in.
    language: Option<String>,
    /// How many find it good.
    up: u32,
    /// How many do not.
    down: u32,
    /// When it was written.
    #[schema(format = "date-time")]
    written_at: String,
}

/// A comment to write.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewComment, example = json!({
    "about": "product:019a0000-0000-7000-8000-000000000001", "text": "¿Alguien la mete en el lavavajillas?",
    "language": "es",
}))]
pub(crate) struct NewBody {
    /// On what: `product:ID`, `review:ID` or `story:ID`.
    #[schema(pattern = "^(product|review|story):[0-9a-f-]{36}$")]
    about: String,
    /// Which comment it answers; it begins a thread unless said otherwise.
    #[schema(format = "uuid")]
    answers: Option<String>,
    /// What it says, as Markdown.
    #[schema(min_length = 1, max_length = 2000)]
    text: String,
    /// The language it is written in; that of the request unless said otherwise.
    language: Option<String>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn named(about: &str) -> Result<On, Problem> {
    let parts = about.split_once(':');
    parts.and_then(|(place, id)| On::named(place, id)).ok_or_else(|| unfit("about"))
}

fn id(field: &str, text: Option<&str>) -> Result<Option<ContributionId>, Problem> {
    text.map(|text| text.parse().map_err(|_| unfit(field))).transpose()
}

fn body(of: &Whole) -> CommentBody {
    let (comment, words) = (&of.comment, of.words.as_ref());
    let own = u32::from(comment.is_first() && comment.is_shown());
    let name = if words.is_some() { comment.name.reveal().clone() } else { String::new() };
    CommentBody {
        id: comment.id.to_string(),
        about: comment.on.to_string(),
        thread: comment.thread.to_string(),
        answers: comment.answers.map(|id| id.to_string()),
        replies: comment.shown.saturating_sub(own),
        name,
        badge: comment.badge.map(|badge: Badge| badge.code().to_owned()),
        text: words.map(|words| words.body.reveal().clone()),
        language: words.map(|words| words.lang.code().to_owned()),
        up: words.map_or(0, |words| words.up),
        down: words.map_or(0, |words| words.down),
        written_at: instant(comment.written_at),
    }
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<CommentBody>, Problem> {
    let (on, thread) = (named(&asked.about)?, id("thread", asked.thread.as_deref())?);
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let read = call.read(async |snap| {
        reads::matter(snap, on).await?.ok_or(Problem::NotFound)?;
        let Some(thread) = thread else {
            let page = reads::threads(snap, on, after, (size, 0)).await?;
            return Ok::<_, Problem>(page.map(|one| one.first));
        };
        let found = reads::thread(snap, thread, after, size).await?;
        let one = found.filter(|one| one.first.comment.on == on).ok_or(Problem::NotFound)?;
        Ok(PageOf { items: one.replies, next: one.next })
    });
    Ok(Listing::of(read.await?, |one| body(&one)))
}

async fn write(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    Body(given): Body<NewBody>,
) -> Result<Made<CommentBody>, Problem> {
    let me: PersonId = call.person::<Never>()?;
    let (on, answers) = (named(&given.about)?, id("answers", given.answers.as_deref())?);
    let lang = match given.language.as_deref() {
        Some(code) => code.parse().map_err(|_| unfit("language"))?,
        None => call.say.lang,
    };
    if given.text.is_empty() {
        return Err(unfit("text"));
    }
    patience.talk(me)?;
    let household = call.household();
    let wanted = &Wanted { on, answers, person: me, body: given.text, lang, household };
    let id: ContributionId = call
        .once(async |tx| {
            let written = steps::write(tx, call.ctx(), wanted).await?;
            Ok::<_, Failure<WriteRejected>>(written.id)
        })
        .await?;
    let found = call.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)?;
    let whole = Whole { comment: found.0, words: Some(found.1), to: None };
    Ok(Made::at(format!("/comments/{id}"), body(&whole)))
}
