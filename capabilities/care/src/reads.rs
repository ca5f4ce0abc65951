//! What pages ask about cases. What they ask about trouble that is no case yet is in `problems`.

pub(crate) mod problems;

use crate::{
    model::{
        Agent, Attachment, Canned, Case, CaseId, CaseState, FileId, Message, Purpose, ReplyId, Settings,
        Wanted,
    },
    rules::{states, words},
    secret, store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, PersonId, Timestamp};

/// Nobody reads more of one case.
const MESSAGES_MAX: u32 = 300;
const FILES_MAX: u32 = 200;
/// How many other cases of somebody are shown.
const OTHERS_MAX: u32 = 10;
/// How many cases somebody sees of their own.
const OWN_MAX: u32 = 100;

/// The case that a link leads to.
pub(crate) async fn by_secret(snap: &mut Snapshot, secret: &str) -> Result<Option<Case>, StoreError> {
    match secret::hash(secret) {
        Some(hash) => store::cases::by_link(snap, &hash, Purpose::Page).await,
        None => Ok(None),
    }
}

/// A case of somebody who is signed in.
pub(crate) async fn own(
    snap: &mut Snapshot,
    person: PersonId,
    id: CaseId,
) -> Result<Option<Case>, StoreError> {
    Ok(store::cases::find(snap, id).await?.filter(|case| case.person == Some(person)))
}

/// The cases of somebody who is signed in, the latest first.
pub(crate) async fn owns(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Case>, StoreError> {
    store::lists::of_person(snap, person, OWN_MAX).await
}

/// What was said in a case.
pub(crate) async fn messages(snap: &mut Snapshot, case: CaseId) -> Result<Vec<Message>, StoreError> {
    store::messages::of_case(snap, case, MESSAGES_MAX).await
}

/// A case with all that those who look after it see.
pub(crate) struct Whole {
    pub(crate) case: Case,
    pub(crate) messages: Vec<Message>,
    pub(crate) files: Vec<Attachment>,
    pub(crate) others: Vec<Case>,
    pub(crate) agents: Vec<Agent>,
    pub(crate) replies: Vec<Canned>,
}

/// Everything about a case, for those who look after it.
pub(crate) async fn whole(snap: &mut Snapshot, id: CaseId) -> Result<Option<Whole>, StoreError> {
    let Some(case) = store::cases::find(snap, id).await? else { return Ok(None) };
    let address = case.address.reveal();
    let others = match address.is_empty() {
        true => Vec::new(),
        false => store::lists::of_address(snap, address, OTHERS_MAX).await?,
    };
    Ok(Some(Whole {
        messages: messages(snap, id).await?,
        files: store::messages::files_of(snap, id, FILES_MAX).await?,
        others: others.into_iter().filter(|other| other.id != id).collect(),
        agents: agents(snap).await?,
        replies: replies(snap).await?,
        case,
    }))
}

/// A file that came with a mail of a case.
pub(crate) async fn file(
    snap: &mut Snapshot,
    case: CaseId,
    id: FileId,
) -> Result<Option<Attachment>, StoreError> {
    store::messages::file(snap, case, id).await
}

/// A page of cases.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Case>, StoreError> {
    store::lists::list(snap, wanted, after.and_then(store::lists::place), size).await
}

/// The case of a code, for those who look after cases.
pub(crate) async fn by_code(snap: &mut Snapshot, code: &str) -> Result<Option<Case>, StoreError> {
    store::cases::by_code(snap, code).await
}

/// Those who have looked after cases.
pub(crate) async fn agents(snap: &mut Snapshot) -> Result<Vec<Agent>, StoreError> {
    store::replies::agents(snap).await
}

/// Canned replies.
pub(crate) async fn replies(snap: &mut Snapshot) -> Result<Vec<Canned>, StoreError> {
    store::replies::list(snap).await
}

/// One of them.
pub(crate) async fn reply(snap: &mut Snapshot, id: ReplyId) -> Result<Option<Canned>, StoreError> {
    store::replies::find(snap, id).await
}

/// What the shop decided about its customer care.
pub(crate) async fn settings(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    store::replies::settings(snap).await
}

/// A canned reply as it is written to whoever has this case.
pub(crate) fn filled(canned: &Canned, case: &Case) -> String {
    words::filled(&canned.body, case.name.reveal(), &case.code)
}

/// Where a case may be put without a word.
pub(crate) fn ways_on(case: &Case) -> Vec<CaseState> {
    CaseState::ALL.iter().copied().filter(|to| states::may_put(case.state, *to)).collect()
}

/// So many cases are counted and no more.
pub(crate) const COUNTED: u32 = store::lists::COUNTED;

/// How many are open, how many of them late, and in how many the customer spoke last.
pub(crate) async fn counts(snap: &mut Snapshot, now: Timestamp) -> Result<[i64; 3], StoreError> {
    store::lists::counts(snap, now).await
}
