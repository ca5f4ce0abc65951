//! What programs read of notices and letters: their own notices, by which ways they come, and for staff the letters of the
//! shop.

mod preferences;

use crate::{
    model::{
        Line, MailId, State, Wanted,
        notices::{Notice, NoticeId},
    },
    reads::{
        self, Opened,
        notices::{self as told, Told},
    },
    steps,
};
use kernel::{Right, Role, Word, rejection::Never};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Done, Fault, Listing, Operation, Paging, Query, Reply, instant},
};

const GROUP: &str = "notifications-api-group";
const OWN: &str = "notifications-api-group-own";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/me/notices", "notifications-api-list-own-notices").of(OWN), own_notices)
        .api(
            Operation::post("/api/v1/me/notices/read", "notifications-api-read-own-notices").of(OWN),
            read_own,
        )
        .api(
            Operation::get("/api/v1/me/notice-preferences", "notifications-api-get-own-notice-preferences")
                .of(OWN),
            preferences::show,
        )
        .api(
            Operation::patch(
                "/api/v1/me/notice-preferences",
                "notifications-api-change-own-notice-preferences",
            )
            .of(OWN),
            preferences::change,
        )
        .only(Audience::Staff(Right::Mail))
        .api(Operation::get("/api/v1/admin/letters", "notifications-api-list-letters").of(GROUP), letters)
        .api(Operation::get("/api/v1/admin/letters/{id}", "notifications-api-get-letter").of(GROUP), letter)
}

/// Something that one was told.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Notice, example = json!({
    "id": "019a0000-0000-7000-8000-000000000003", "kind": "care-notice-answered", "text": "You have an answer.",
    "link": "/account/cases", "told_at": "2026-11-03T09:00:00Z", "read_at": null,
}))]
pub(crate) struct NoticeBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The stable name of its kind.
    kind: String,
    /// What it says, in the language of `Accept-Language`.
    text: String,
    /// Where it leads: a path of the shop.
    link: String,
    /// When it was told.
    #[schema(format = "date-time")]
    told_at: String,
    /// When it was read.
    #[schema(format = "date-time")]
    read_at: Option<String>,
}

/// Until where notices were read.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NoticesRead, example = json!({ "until": "019a0000-0000-7000-8000-000000000003" }))]
pub(crate) struct ReadBody {
    /// The last that was read; those before it are read too.
    #[schema(format = "uuid")]
    until: String,
}

/// A letter in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = LetterLine, example = json!({
    "id": "019a0000-0000-7000-8000-000000000004", "subject": "Confirm your address", "address": "lucia@mail.example",
    "state": "sent", "created_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct LineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Its subject.
    subject: String,
    /// Where it goes.
    address: String,
    /// `waiting`, `sent`, `kept` or `refused`.
    state: String,
    /// When it was written.
    #[schema(format = "date-time")]
    created_at: String,
}

/// A letter.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Letter)]
pub(crate) struct LetterBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Which letter it is: `confirm`, `reset`, `case`, ..
    kind: String,
    /// Its subject.
    subject: String,
    /// Where it goes.
    address: String,
    /// Its language.
    language: String,
    /// `waiting`, `sent`, `kept` or `refused`.
    state: String,
    /// What it says, as plain text. Empty where it was emptied, `…` where only its addressee may read it.
    text: String,
    /// How often a server was asked to take it.
    attempts: u32,
    /// What the server said that would not take it.
    said: Option<String>,
    /// When it was written.
    #[schema(format = "date-time")]
    created_at: String,
    /// When a server took it.
    #[schema(format = "date-time")]
    sent_at: Option<String>,
}

/// Which letters.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Only in this state: `waiting`, `sent`, `kept` or `refused`.
    state: Option<String>,
    /// Only those to this address.
    address: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

fn line_body(of: Line) -> LineBody {
    LineBody {
        id: of.id.to_string(),
        subject: of.subject,
        address: of.address,
        state: of.state.code().to_owned(),
        created_at: instant(of.created_at),
    }
}

fn letter_body(opened: Opened) -> LetterBody {
    let letter = opened.letter;
    LetterBody {
        id: letter.id.to_string(),
        kind: letter.written.kind.code().to_owned(),
        subject: letter.written.subject,
        address: letter.written.address,
        language: letter.written.lang.code().to_owned(),
        state: letter.state.code().to_owned(),
        text: letter.written.text,
        attempts: letter.attempts,
        said: letter.said,
        created_at: instant(letter.created_at),
        sent_at: letter.sent_at.map(instant),
    }
}

/// What a notice says. Of what nothing here tells any more, only that there was something is known.
fn text_of(call: &Call, told: &Told, notice: &Notice) -> String {
    let say = &call.say;
    let Some(kind) = call.notices().iter().find(|kind| kind.name == notice.kind) else {
        return say.t("notifications-notice-old");
    };
    let name = notice.by.and_then(|by| told.names.get(&by)).cloned();
    let who = name.unwrap_or_else(|| say.t("notifications-somebody"));
    say.with(&format!("{}-text", kind.name), &[("who", Word::Text(&who))])
}

async fn own_notices(call: Call, Query(paging): Query<Paging>) -> Result<Listing<NoticeBody>, Problem> {
    let (bounds, person) = (paging.bounds()?, call.person::<Never>()?);
    let told =
        call.read(async |snap| told::told(snap, person, bounds.after.as_ref(), bounds.size).await).await?;
    let body = |notice: &Notice| NoticeBody {
        id: notice.id.to_string(),
        kind: notice.kind.clone(),
        text: text_of(&call, &told, notice),
        link: notice.link.clone(),
        told_at: instant(notice.told_at),
        read_at: notice.read_at.map(instant),
    };
    let items = told.notices.items.iter().map(body).collect();
    Ok(Listing::page(items, told.notices.next.clone()))
}

async fn read_own(call: Call, Body(read): Body<ReadBody>) -> Result<Done, Problem> {
    let last: NoticeId = read.until.parse().map_err(|_| unfit("until"))?;
    call.once(async |tx| steps::notices::read_until(tx, call.ctx(), last).await).await?;
    Ok(Done)
}

async fn letters(call: Call, Query(asked): Query<Asked>) -> Result<Listing<LineBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let state = match asked.state.as_deref() {
        Some(code) => Some(State::from_code(code).ok_or_else(|| unfit("state"))?),
        None => None,
    };
    let address = asked.address.filter(|address| !address.trim().is_empty());
    let wanted = Wanted { state, address };
    let page =
        call.read(async |snap| reads::list(snap, &wanted, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, line_body))
}

async fn letter(call: Call, At(id): At<MailId>) -> Result<Reply<LetterBody>, Problem> {
    let role = call.session().map(|session| session.role).ok_or(Problem::Forbidden)?;
    // A link that opens an account is worth more than any scope: no token reads one, an owner's neither.
    let role = if call.scopes().is_some() { Role::Member } else { role };
    let opened = call.read(async |snap| reads::open(snap, call.ctx(), id, role).await).await?;
    Ok(Reply::new(letter_body(opened.ok_or(Problem::NotFound)?)))
}
