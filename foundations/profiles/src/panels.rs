//! What profiles show on others' pages.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use look::{Icon, Style};
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "friend_card.html")]
struct FriendCard<'a> {
    say: &'a Say,
}

/// For whoever has no friends here: how to find them. Asked for where it helps, and gone once it did.
pub(crate) async fn friends(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let (me, tags) = (PersonId::from_uuid(subject.id), vec![subject]);
    if ctx.actor.person() != Some(me) || reads::has_friends(snap, me).await? {
        return Ok(Panel { tags, ..Panel::default() });
    }
    let card = FriendCard { say: &ctx.say };
    Ok(Panel { html: Some(Html(card.to_string())), tags, ..Panel::default() })
}
