//! What returns show on others' pages: the way to go back on a contract, in the foot of every page (RULES section 2 row 5); the
//! way to one's own returns; what is to be looked at, for those who do.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Right, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// Behind all else in the foot.
const FOOT_WEIGHT: i32 = 20;

#[derive(Template)]
#[template(path = "foot.html")]
struct Foot<'a> {
    say: &'a Say,
}

/// Slot `frame.foot`: to go back on a contract.
pub(crate) async fn foot(_: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let foot = Foot { say: &ctx.say };
    Ok(Panel { html: Some(Html(foot.to_string())), weight: FOOT_WEIGHT, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "account_card.html")]
struct Card<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's returns.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let is_me = ctx.actor.person() == Some(PersonId::from_uuid(subject.id));
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/returns") };
    let html = is_me.then(|| Html(card.to_string()));
    Ok(Panel { html, weight: -9, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    open: String,
    is_quiet: bool,
    lost: Option<(String, String)>,
}

/// Slot `admin.dashboard`: returns that are to be looked at.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let known = accounts::reads::person(snap, person).await?;
    if !known.is_some_and(|one| one.role.holds(Right::Orders)) {
        return Ok(Panel::default());
    }
    let (open, lost) = reads::counts(snap).await?;
    let say = &ctx.say;
    let view = Dashboard {
        say,
        link: say.link("/admin/returns"),
        open: say.lang.group_digits(open.unsigned_abs()),
        is_quiet: open == 0,
        lost: (lost > 0)
            .then(|| (say.link("/admin/returns/declarations"), say.n("returns-figure-lost", &lost))),
    };
    Ok(Panel { html: Some(Html(view.to_string())), weight: -8, ..Panel::default() })
}
