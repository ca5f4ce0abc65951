//! What moderation shows on others' pages: the way to send a notice, in the foot of every page; the way to what was decided
//! about one's own texts; how things stand, for those who decide.

use crate::{admin::queue::counted, model::Notice, reads};
use askama::Template;
use contributions_facts::ContributionId;
use database::{Snapshot, StoreError};
use kernel::{PersonId, Right, Subject};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

/// Behind all else in the foot.
const FOOT_WEIGHT: i32 = 30;

#[derive(Template)]
#[template(path = "foot.html")]
struct Foot<'a> {
    say: &'a Say,
}

/// Slot `frame.foot`: to say that something here is illegal.
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

/// Slot `account.card`: what was decided about texts of whoever looks, if anything was.
pub(crate) async fn account(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let me = PersonId::from_uuid(subject.id);
    if ctx.actor.person() != Some(me) || !reads::has_own(snap, me).await? {
        return Ok(Panel::default());
    }
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/statements") };
    Ok(Panel { html: Some(Html(card.to_string())), weight: -3, ..Panel::default() })
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<(String, String)>,
}

/// Slot `contribution.mine`: what was decided about a text, for whoever wrote it: scope, duration, how to appeal.
pub(crate) async fn mine(snap: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let Some(me) = ctx.actor.person() else { return Ok(Panel::default()) };
    let all = reads::owns_about(snap, me, ContributionId::from_uuid(subject.id)).await?;
    if all.is_empty() {
        return Ok(Panel::default());
    }
    let link = |one: &Notice| ctx.say.link(&format!("/account/statements/{}", one.id));
    let rows = all.iter().map(|one| (link(one), one.reference.clone())).collect();
    let mine = Mine { say: &ctx.say, rows };
    Ok(Panel { html: Some(Html(mine.to_string())), ..Panel::default() })
}

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    open: String,
    appeals: String,
    late: String,
    is_late: bool,
}

/// Slot `admin.dashboard`: notices and appeals that wait, for those who decide.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let found = reads::person(snap, person).await?;
    if !found.is_some_and(|one| one.role.holds(Right::Moderation)) {
        return Ok(Panel::default());
    }
    let [open, late, appeals] = reads::counts(snap, ctx.now).await?;
    let say = &ctx.say;
    let view = Dashboard {
        say,
        link: say.link("/admin/moderation/notices"),
        open: counted(say, open),
        appeals: say.n("moderation-figure-appeals", &appeals),
        late: say.n("moderation-figure-late", &late),
        is_late: late > 0,
    };
    Ok(Panel { html: Some(Html(view.to_string())), ..Panel::default() })
}
