//! What those who look after cases do. Each of it is written into the log of what staff changed.

use super::{calendar, customer::WriteRejected, keep, letters, load, timers};
use crate::{
    model::{Agent, Author, Canned, Case, CaseId, CaseState, Channel, Matter, Message, ReplyId, Settings},
    rules::{FormRejected, StateRejected, case, clock, fields},
    store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Right, Subject};
use serde_json::{Value, json};

/// An answer, or a note to the others who work here.
#[derive(Clone, Debug)]
pub(crate) struct Words {
    /// What it says.
    pub(crate) text: String,
    /// Minutes that it took, as somebody wrote them.
    pub(crate) minutes: String,
    /// What whoever writes it is called.
    pub(crate) name: Personal<String>,
}

fn unfit(no: FormRejected) -> Failure<WriteRejected> {
    Failure::Rejected(WriteRejected::Text(no))
}

/// Answers by mail; afterwards the case is there.
pub(crate) async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    words: &Words,
    to: CaseState,
) -> Result<Case, Failure<WriteRejected>> {
    let agent = ctx.person()?;
    let text = fields::answer(&words.text).map_err(unfit)?;
    let minutes = fields::minutes(&words.minutes).map_err(unfit)?;
    let before = load(tx, id).await?;
    let calendar = calendar(tx, ctx).await?;

    let given = case::Answer { agent, to, minutes };
    let refused = |no| Failure::Rejected(WriteRejected::State(no));
    let done = case::answer(&before, given, ctx.now(), &calendar).map_err(refused)?;

    let answered = keep(tx, done).await?;
    let theirs = last_mail(tx, id).await?;
    let name = words.name.reveal();
    let mail = letters::answered(tx, ctx, &answered, (&text, name), theirs.as_deref()).await?;
    said(tx, ctx, &answered, (Author::Staff, &text), words, (minutes, Some(mail))).await?;
    known(tx, agent, &words.name).await?;
    audit_case(tx, ctx, "care-audit-answered", (&before, &answered)).await?;
    letters::told(tx, ctx, &answered).await?;
    Ok(answered)
}

/// The mail of theirs that came last.
async fn last_mail(tx: &mut Tx, id: CaseId) -> Result<Option<String>, StoreError> {
    let all = store::messages::of_case(tx, id, 50).await?;
    Ok(all.into_iter().rev().find(|one| one.author == Author::Customer).and_then(|one| one.mail))
}

/// Notes something for the others; nobody else ever reads it.
pub(crate) async fn note(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    words: &Words,
) -> Result<Case, Failure<WriteRejected>> {
    let agent = ctx.person()?;
    let text = fields::answer(&words.text).map_err(unfit)?;
    let minutes = fields::minutes(&words.minutes).map_err(unfit)?;
    let before = load(tx, id).await?;
    let worked = Case { minutes: before.minutes.saturating_add(minutes), ..before.clone() };
    let noted = keep(tx, (worked, Vec::new())).await?;
    said(tx, ctx, &noted, (Author::Note, &text), words, (minutes, None)).await?;
    known(tx, agent, &words.name).await?;
    audit_case(tx, ctx, "care-audit-noted", (&before, &noted)).await?;
    Ok(noted)
}

async fn said(
    tx: &mut Tx,
    ctx: &Ctx,
    case: &Case,
    (author, text): (Author, &str),
    words: &Words,
    (minutes, mail): (u32, Option<String>),
) -> Result<(), StoreError> {
    let message = Message {
        id: ctx.id(),
        case: case.id,
        author,
        person: ctx.actor().person(),
        name: words.name.clone(),
        body: Personal::new(text.to_owned()),
        minutes,
        mail,
        channel: Channel::Mail,
        created_at: ctx.now(),
    };
    store::messages::insert(tx, &message).await
}

/// Whoever has done something is somebody to whom a case can be given.
async fn known(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    store::replies::put_agent(tx, &Agent { person, name: name.clone() }).await
}

/// Puts a case elsewhere without a word.
pub(crate) async fn put(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    to: CaseState,
) -> Result<Case, Failure<StateRejected>> {
    ctx.person()?;
    let before = load(tx, id).await?;
    let calendar = calendar(tx, ctx).await?;
    let done = case::put(&before, to, ctx.now(), &calendar).map_err(Failure::Rejected)?;
    let moved = keep(tx, done).await?;
    if moved.state == CaseState::Closed {
        letters::closed(tx, ctx, &moved).await?;
    }
    audit_case(tx, ctx, "care-audit-moved", (&before, &moved)).await?;
    Ok(moved)
}

/// Says what a case is about, if it is something else than was thought.
pub(crate) async fn sort(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    to: Matter,
) -> Result<Case, Failure<StateRejected>> {
    ctx.person()?;
    let before = load(tx, id).await?;
    let calendar = calendar(tx, ctx).await?;
    let done = case::sort(&before, to, ctx.now(), &calendar).map_err(Failure::Rejected)?;
    if done.1.is_empty() {
        return Ok(before);
    }
    let sorted = keep(tx, done).await?;
    if sorted.is_overdue(ctx.now()) {
        timers::was_told(tx, &sorted).await?;
    }
    audit_case(tx, ctx, "care-audit-sorted", (&before, &sorted)).await?;
    Ok(sorted)
}

/// Gives a case to somebody who may look after it, or to nobody.
pub(crate) async fn assign(
    tx: &mut Tx,
    ctx: &Ctx,
    id: CaseId,
    (agent, name): (Option<PersonId>, &Personal<String>),
) -> Result<Case, Failure<FormRejected>> {
    let me = ctx.person()?;
    known(tx, me, name).await?;
    if let Some(other) = agent.filter(|other| *other != me) {
        let found = accounts::reads::person(tx, other).await?;
        let may = found.filter(|one| one.is_active() && one.role.holds(Right::Cases));
        may.ok_or(Failure::Rejected(FormRejected::Agent))?;
    }
    let before = load(tx, id).await?;
    let calendar = calendar(tx, ctx).await?;
    let done = case::assign(&before, agent, ctx.now(), &calendar);
    if done.1.is_empty() {
        return Ok(before);
    }
    let given = keep(tx, done).await?;
    audit_case(tx, ctx, "care-audit-assigned", (&before, &given)).await?;
    Ok(given)
}

fn fields_of(case: &Case) -> Value {
    json!({
        "matter": case.matter.code(),
        "state": case.state.code(),
        "agent": case.agent.map(|agent| agent.to_string()),
        "minutes": case.minutes,
    })
}

async fn audit_case(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    (before, after): (&Case, &Case),
) -> Result<(), StoreError> {
    let (before, now) = (fields_of(before), fields_of(after));
    let change = Change { verb, subject: Subject::from(after.id), label: &after.code, before, after: now };
    ctx.audit(tx, &change).await
}

/// Keeps a canned reply, new or known.
pub(crate) async fn put_reply(
    tx: &mut Tx,
    ctx: &Ctx,
    id: Option<ReplyId>,
    (name, body): (&str, &str),
) -> Result<(), Failure<FormRejected>> {
    let (name, body) = fields::reply(name, body).map_err(Failure::Rejected)?;
    let before = match id {
        Some(id) => Some(store::replies::find(tx, id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let reply = Canned { id: id.unwrap_or_else(|| ctx.id()), name, body };
    let same_name = store::replies::by_name(tx, &reply.name).await?;
    if same_name.is_some_and(|other| other.id != reply.id) {
        return Err(Failure::Rejected(FormRejected::ReplyTaken));
    }
    store::replies::put(tx, &reply).await?;
    audit_reply(tx, ctx, (before.as_ref(), Some(&reply))).await?;
    Ok(())
}

/// Takes a canned reply away.
pub(crate) async fn remove_reply(tx: &mut Tx, ctx: &Ctx, id: ReplyId) -> Result<(), Failure<FormRejected>> {
    let before = store::replies::find(tx, id).await?.ok_or(Failure::NotFound)?;
    store::replies::remove(tx, id).await?;
    audit_reply(tx, ctx, (Some(&before), None)).await?;
    Ok(())
}

async fn audit_reply(
    tx: &mut Tx,
    ctx: &Ctx,
    (before, after): (Option<&Canned>, Option<&Canned>),
) -> Result<(), StoreError> {
    let Some(one) = after.or(before) else { return Ok(()) };
    let told = |reply: Option<&Canned>| {
        reply.map_or(Value::Null, |reply| json!({ "name": reply.name, "body": reply.body }))
    };
    let change = Change {
        verb: "care-audit-reply",
        subject: Subject::from(one.id),
        label: &one.name,
        before: told(before),
        after: told(after),
    };
    ctx.audit(tx, &change).await
}

/// Keeps what the shop decided about its customer care.
pub(crate) async fn put_settings(
    tx: &mut Tx,
    ctx: &Ctx,
    wanted: &Settings,
) -> Result<(), Failure<FormRejected>> {
    let whatsapp = fields::number(&wanted.whatsapp).map_err(Failure::Rejected)?;
    let days = clock::holidays(&wanted.holidays);
    let mut days = days.map_err(|line| Failure::Rejected(FormRejected::Day { line }))?;
    days.sort();
    days.dedup();
    let holidays = days.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let settings = Settings { whatsapp, holidays };
    let before = store::replies::settings(tx).await?;
    store::replies::put_settings(tx, &settings).await?;
    let told = |all: &Settings| json!({ "whatsapp": all.whatsapp, "holidays": all.holidays });
    let change = Change {
        verb: "care-audit-settings",
        subject: Subject::all("case"),
        label: "",
        before: told(&before),
        after: told(&settings),
    };
    ctx.audit(tx, &change).await?;
    Ok(())
}
