//! What staff and the back office ask about letters, and what `plaza doctor` does.

pub mod newsletter;
pub mod notices;

use crate::{
    model::{Letter, Line, MailId, Wanted},
    rules, store,
};
use action::{Ailment, Ctx};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, Role};

/// The letters that are looked for, the latest first.
pub async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    store::list(snap, wanted, after.and_then(place), size).await
}

/// A letter as somebody of the staff opens it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The letter; without what it says, unless they may read it.
    pub letter: Letter,
    /// Whether they may read what it says.
    pub is_readable: bool,
    /// Whether they may have it sent now.
    pub may_be_sent: bool,
}

/// One letter, as somebody with this role opens it.
pub async fn open(
    snap: &mut Snapshot,
    ctx: &Ctx,
    id: MailId,
    role: Role,
) -> Result<Option<Opened>, StoreError> {
    let Some(mut letter) = store::find(snap, id).await? else { return Ok(None) };
    let is_readable = rules::may_be_read(letter.written.kind, role);
    let may_be_sent = rules::may_be_sent(&letter, ctx.house().post.is_set(), ctx.now()).is_ok();
    if !is_readable && !letter.is_emptied() {
        (letter.written.text, letter.written.html) = ("…".to_owned(), "…".to_owned());
    }
    Ok(Some(Opened { letter, is_readable, may_be_sent }))
}

/// How many letters servers have refused of late, and nobody has sent since.
pub async fn count_refused(snap: &mut Snapshot) -> Result<i64, StoreError> {
    store::count_refused(snap).await
}

/// Letters that a server has refused of late.
pub async fn doctor(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    match store::count_refused(snap).await? {
        0 => Ok(Vec::new()),
        some => Ok(vec![Ailment::warning("notifications-doctor-refused").with("count", some)]),
    }
}

fn place(cursor: &Cursor) -> Option<store::Place> {
    let (at, id) = cursor.0.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}
