//! What programs read and change in the back office: what the house could not do, searches in vain, synonyms.

use crate::{
    model::Again,
    reads::{self, FOUR_WEEKS},
    steps,
};
use action::Failure;
use database::{DeadlineSeen, JobSeen, UnheardSeen};
use kernel::{Right, Subject, rejection::Never};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{Body, Call, Fault, Listing, Operation, Query, Reply, Seen, instant},
};

const JOBS: &str = "office-api-group-jobs";
const SEARCHES: &str = "office-api-group-searches";
/// Nobody looks further back.
const DAYS_MAX: usize = 366;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Jobs))
        .api(Operation::get("/api/v1/admin/jobs", "office-api-list-jobs").of(JOBS), jobs)
        .api(Operation::get("/api/v1/admin/set-aside", "office-api-list-set-aside").of(JOBS), set_aside)
        .api(Operation::post("/api/v1/admin/set-aside/retry", "office-api-retry-set-aside").of(JOBS), retry)
        .only(Audience::Staff(Right::Catalogue))
        .api(
            Operation::get("/api/v1/admin/searches-in-vain", "office-api-list-searches-in-vain").of(SEARCHES),
            in_vain,
        )
        .api(Operation::get("/api/v1/admin/synonyms", "office-api-get-synonyms").of(SEARCHES), synonyms)
        .api(Operation::put("/api/v1/admin/synonyms", "office-api-put-synonyms").of(SEARCHES), put_synonyms)
}

/// A job that waits or is under way.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Job, example = json!({
    "id": "019a0000-0000-7000-8000-000000000005", "name": "media.fetch", "attempts": 0, "why": "",
    "made_at": "2026-11-03T09:00:00Z", "due_at": "2026-11-03T09:00:00Z", "is_running": false,
}))]
pub(crate) struct JobBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What kind of work.
    name: String,
    /// How often it was begun.
    attempts: u32,
    /// What went wrong last; empty if nothing did.
    why: String,
    /// When it was put in.
    #[schema(format = "date-time")]
    made_at: String,
    /// When it is due.
    #[schema(format = "date-time")]
    due_at: String,
    /// Whether somebody works on it.
    is_running: bool,
}

/// Something that the house could not do. The four fields from `what` to `id` name it when you ask for another try.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SetAside, example = json!({
    "what": "job", "name": "media.fetch", "kind": "", "id": "019a0000-0000-7000-8000-000000000005",
    "why": "nobody answered", "since": "2026-11-03T09:00:00Z", "is_asked": false,
}))]
pub(crate) struct AsideBody {
    /// `job`, `facts` or `deadline`.
    what: String,
    /// The kind of job, the reaction, or the kind of deadline.
    name: String,
    /// What kind of thing it is about; empty for a job.
    kind: String,
    /// The id of the job, or of that thing.
    #[schema(format = "uuid")]
    id: String,
    /// What went wrong.
    why: String,
    /// Since when.
    #[schema(format = "date-time")]
    since: String,
    /// Whether somebody has asked for another try that has not come yet.
    is_asked: bool,
}

/// What is to be tried again: everything (`all`), or one thing by the four fields that name it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Retry, example = json!({ "what": "all" }))]
pub(crate) struct RetryBody {
    /// `all`, `job`, `facts` or `deadline`.
    what: String,
    /// The reaction, or the kind of deadline.
    #[serde(default)]
    name: String,
    /// What kind of thing it is about.
    #[serde(default)]
    kind: String,
    /// The id of the job, or of that thing.
    #[serde(default)]
    #[schema(format = "uuid")]
    id: Option<String>,
}

/// How much is tried again.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Retried, example = json!({ "count": 1 }))]
pub(crate) struct RetriedBody {
    /// How much; nothing, if somebody else was quicker.
    count: u64,
}

/// What people looked for in vain.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SearchInVain, example = json!({ "language": "es", "words": "botijo", "count": 7 }))]
pub(crate) struct MissedBody {
    /// In which language they looked.
    language: String,
    /// The words.
    words: String,
    /// How often.
    count: i64,
}

/// The owner's synonyms.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Synonyms, example = json!({ "list": "es, botijo, cántaro\n", "groups": 1 }))]
pub(crate) struct SynonymsBody {
    /// One group on each line, as at `/admin/searches`.
    list: String,
    /// How many groups there are.
    groups: u64,
}

/// A list of synonyms.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SynonymsPut, example = json!({ "list": "es, botijo, cántaro\n" }))]
pub(crate) struct ListBody {
    /// One group on each line.
    #[schema(max_length = 200000)]
    list: String,
}

/// How far one looks back.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Span {
    /// So many days, today included; 28 if nothing is said.
    #[param(minimum = 1, maximum = 366)]
    days: Option<usize>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn job_body(of: JobSeen) -> JobBody {
    JobBody {
        id: of.id.to_string(),
        name: of.name,
        attempts: of.attempts,
        why: of.why,
        made_at: instant(of.made_at),
        due_at: instant(of.due_at),
        is_running: of.is_running,
    }
}

fn job_aside(of: JobSeen) -> AsideBody {
    AsideBody {
        what: "job".into(),
        name: of.name,
        kind: String::new(),
        id: of.id.to_string(),
        why: of.why,
        since: instant(of.due_at),
        is_asked: false,
    }
}

fn facts_aside(of: UnheardSeen) -> AsideBody {
    AsideBody {
        what: "facts".into(),
        name: of.reaction,
        kind: of.subject.kind.into_owned(),
        id: of.subject.id.to_string(),
        why: of.why,
        since: instant(of.since),
        is_asked: of.is_asked,
    }
}

fn deadline_aside(of: DeadlineSeen) -> AsideBody {
    AsideBody {
        what: "deadline".into(),
        name: of.kind,
        kind: of.subject.kind.into_owned(),
        id: of.subject.id.to_string(),
        why: of.why,
        since: instant(of.due_at),
        is_asked: false,
    }
}

async fn jobs(call: Call) -> Result<Listing<JobBody>, Problem> {
    let duties = call.read(async |snap| reads::duties(snap).await).await?;
    Ok(Listing::whole(duties.waiting.into_iter().map(job_body).collect()))
}

async fn set_aside(call: Call) -> Result<Listing<AsideBody>, Problem> {
    let duties = call.read(async |snap| reads::duties(snap).await).await?;
    let jobs = duties.jobs.into_iter().map(job_aside);
    let facts = duties.facts.into_iter().map(facts_aside);
    let deadlines = duties.deadlines.into_iter().map(deadline_aside);
    Ok(Listing::whole(facts.chain(jobs).chain(deadlines).collect()))
}

fn again(wanted: RetryBody) -> Result<Again, Problem> {
    let RetryBody { what, name, kind, id } = wanted;
    let id = match id.as_deref() {
        Some(id) => Some(id.parse().map_err(|_| unfit("id"))?),
        None => None,
    };
    let named = |id: Option<uuid::Uuid>| id.ok_or_else(|| unfit("id"));
    let subject = |id| Ok::<_, Problem>(Subject { kind: kind.into(), id: named(id)? });
    match what.as_str() {
        "all" => Ok(Again::All),
        "job" => Ok(Again::Job(named(id)?)),
        "facts" => Ok(Again::Facts { reaction: name, subject: subject(id)? }),
        "deadline" => Ok(Again::Deadline { kind: name, subject: subject(id)? }),
        _ => Err(unfit("what")),
    }
}

async fn retry(call: Call, Body(wanted): Body<RetryBody>) -> Result<Reply<RetriedBody>, Problem> {
    let again = &again(wanted)?;
    let count = call
        .once(async |tx| {
            let count = steps::try_again(tx, call.ctx(), again).await?;
            Ok::<_, Failure<Never>>(count)
        })
        .await?;
    Ok(Reply::new(RetriedBody { count }))
}

async fn in_vain(call: Call, Query(span): Query<Span>) -> Result<Listing<MissedBody>, Problem> {
    let days = span.days.unwrap_or(FOUR_WEEKS);
    if !(1..=DAYS_MAX).contains(&days) {
        return Err(unfit("days"));
    }
    let days = reads::days(&call.house().shop.face().zone, call.now(), days);
    let found = call.read(async |snap| reads::nothing_found(snap, &days).await).await?;
    let body = |one: &database::SignalSum| {
        let (language, words) = reads::spoken(one);
        MissedBody { language: language.to_owned(), words: words.to_owned(), count: one.count }
    };
    Ok(Listing::whole(found.iter().map(body).collect()))
}

async fn synonyms(call: Call) -> Result<Reply<SynonymsBody>, Problem> {
    let known = call.read(async |snap| reads::synonyms(snap).await).await?;
    let groups = u64::try_from(known.groups).unwrap_or(u64::MAX);
    Ok(Reply::at(SynonymsBody { list: known.list, groups }, known.mark))
}

async fn put_synonyms(
    call: Call,
    seen: Seen,
    Body(wanted): Body<ListBody>,
) -> Result<Reply<SynonymsBody>, Problem> {
    let (seen, list) = (&seen, wanted.list.as_str());
    call.once(async |tx| {
        let known = reads::synonyms(tx).await?;
        match seen.is(&known.mark) {
            true => steps::replace_synonyms(tx, call.ctx(), list, &known.mark).await,
            false => Err(Failure::Conflict),
        }
    })
    .await
    .map_err(Seen::judge)?;
    synonyms(call).await
}
