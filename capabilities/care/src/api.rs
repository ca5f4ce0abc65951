//! What programs read and do with cases: the list, one with what was said in it, an answer, a note.

use crate::{
    model::{Case, CaseId, CaseState, Message, Wanted},
    reads,
    steps::{self, Words, WriteRejected},
};
use action::Failure;
use kernel::{Personal, Right};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Operation, Query, Reply, instant},
};

const GROUP: &str = "care-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Cases))
        .api(Operation::get("/api/v1/admin/cases", "care-api-list-cases").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/cases/{id}", "care-api-get-case").of(GROUP), one)
        .api(Operation::post("/api/v1/admin/cases/{id}/answers", "care-api-answer-case").of(GROUP), answer)
        .api(Operation::post("/api/v1/admin/cases/{id}/notes", "care-api-note-case").of(GROUP), note)
}

/// A case in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CaseLine, example = json!({
    "id": "019a0000-0000-7000-8000-000000000006", "code": "ABCD-1234", "matter": "delivery", "channel": "web",
    "state": "open", "is_unanswered": true, "is_overdue": false, "name": "Lucía Prado",
    "address": "lucia@mail.example", "person": null, "agent": null, "created_at": "2026-11-03T09:00:00Z",
    "due_at": "2026-11-24T09:00:00Z", "minutes": 4, "rating": null,
}))]
pub(crate) struct LineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The short word by which people speak of it.
    code: String,
    /// `product`, `order`, `delivery`, `return`, `charge`, `privacy`, `barrier` or `other`.
    matter: String,
    /// `web` or `mail`.
    channel: String,
    /// `new`, `open`, `waiting_customer`, `waiting_seller`, `waiting_carrier`, `escalated`, `resolved` or `closed`.
    state: String,
    /// Whether the last who wrote was the customer.
    is_unanswered: bool,
    /// Whether it should have been solved by now.
    is_overdue: bool,
    /// What whoever wrote is called.
    name: String,
    /// Where answers go.
    address: String,
    /// Who wrote, if they were signed in.
    #[schema(format = "uuid")]
    person: Option<String>,
    /// Who looks after it.
    #[schema(format = "uuid")]
    agent: Option<String>,
    /// Since when.
    #[schema(format = "date-time")]
    created_at: String,
    /// Until when it must be solved.
    #[schema(format = "date-time")]
    due_at: String,
    /// Minutes that people of the shop have worked on it.
    minutes: u32,
    /// How it was, from 1 to 5.
    rating: Option<u32>,
}

/// A case with what was said in it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Case)]
pub(crate) struct CaseBody {
    /// The case.
    case: LineBody,
    /// What was said, the first first.
    messages: Vec<MessageBody>,
}

/// Something that was said in a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CaseMessage)]
pub(crate) struct MessageBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// `customer`, `staff`, `note` (for those who work here only) or `house`.
    author: String,
    /// What whoever wrote it for the shop is called.
    name: String,
    /// Plain text.
    text: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
}

/// An answer to whoever opened the case. It goes out by mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CaseAnswer, example = json!({
    "text": "It is on its way and arrives tomorrow.", "to": "waiting_customer", "minutes": 4,
}))]
pub(crate) struct AnswerBody {
    /// Plain text.
    #[schema(max_length = 20000)]
    text: String,
    /// Where the case goes then: `waiting_customer`, `resolved`, ..
    to: String,
    /// Minutes that it took.
    #[serde(default)]
    minutes: u32,
}

/// A note for those who work here.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CaseNote, example = json!({ "text": "Asked the workshop." }))]
pub(crate) struct NoteBody {
    /// Plain text.
    #[schema(max_length = 20000)]
    text: String,
    /// Minutes that it took.
    #[serde(default)]
    minutes: u32,
}

/// Which cases.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `open` (the default), `mine`, `unassigned`, `waiting`, `overdue` or `done`.
    only: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn line(call: &Call, of: &Case) -> LineBody {
    LineBody {
        id: of.id.to_string(),
        code: of.code.clone(),
        matter: of.matter.code().to_owned(),
        channel: of.channel.code().to_owned(),
        state: of.state.code().to_owned(),
        is_unanswered: of.is_unanswered,
        is_overdue: of.is_overdue(call.now()),
        name: of.name.reveal().clone(),
        address: of.address.reveal().clone(),
        person: of.person.map(|person| person.to_string()),
        agent: of.agent.map(|agent| agent.to_string()),
        created_at: instant(of.created_at),
        due_at: instant(of.due_at),
        minutes: of.minutes,
        rating: of.rating,
    }
}

fn message(of: Message) -> MessageBody {
    MessageBody {
        id: of.id.to_string(),
        author: of.author.code().to_owned(),
        name: of.name.into_revealed(),
        text: of.body.into_revealed(),
        at: instant(of.created_at),
    }
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<LineBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let wanted = match asked.only.as_deref() {
        None | Some("open") => Wanted::Open,
        Some("mine") => Wanted::Of(call.person::<WriteRejected>()?),
        Some("unassigned") => Wanted::Unassigned,
        Some("waiting") => Wanted::Waiting,
        Some("overdue") => Wanted::Overdue(call.now()),
        Some("done") => Wanted::Done,
        Some(_) => return Err(unfit("only")),
    };
    let page =
        call.read(async |snap| reads::list(snap, &wanted, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |case| line(&call, &case)))
}

async fn one(call: Call, At(id): At<CaseId>) -> Result<Reply<CaseBody>, Problem> {
    let whole = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    let messages = whole.messages.into_iter().map(message).collect();
    Ok(Reply::at(CaseBody { case: line(&call, &whole.case), messages }, whole.case.version))
}

fn words(call: &Call, text: String, minutes: u32) -> Result<Words, Problem> {
    let name = call.session().map(|session| session.name.clone()).ok_or(Problem::Forbidden)?;
    Ok(Words { text, minutes: minutes.to_string(), name: Personal::new(name) })
}

async fn answer(
    call: Call,
    At(id): At<CaseId>,
    Body(given): Body<AnswerBody>,
) -> Result<Reply<CaseBody>, Problem> {
    let to = CaseState::from_code(&given.to).ok_or_else(|| unfit("to"))?;
    let said = &words(&call, given.text, given.minutes)?;
    call.once(async |tx| {
        steps::answer(tx, call.ctx(), id, said, to).await?;
        Ok::<_, Failure<WriteRejected>>(())
    })
    .await?;
    one(call, At(id)).await
}

async fn note(
    call: Call,
    At(id): At<CaseId>,
    Body(given): Body<NoteBody>,
) -> Result<Reply<CaseBody>, Problem> {
    let said = &words(&call, given.text, given.minutes)?;
    call.once(async |tx| {
        steps::note(tx, call.ctx(), id, said).await?;
        Ok::<_, Failure<WriteRejected>>(())
    })
    .await?;
    one(call, At(id)).await
}
