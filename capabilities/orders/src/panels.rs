//! What orders show on others' pages: what is to be sent today and what the week has brought, for those who send; the way to
//! one's own orders.

use crate::reads;
use askama::Template;
use database::{Snapshot, StoreError};
use kernel::{Currency, PersonId, Right, Subject, Word, Zone};
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "dashboard.html")]
struct Dashboard<'a> {
    say: &'a Say,
    link: String,
    to_send: String,
    is_quiet: bool,
    week: String,
    owes: Option<(String, String)>,
}

/// Slot `admin.dashboard`: orders to send, and what was taken this week.
pub(crate) async fn dashboard(snap: &mut Snapshot, ctx: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
    let Some(person) = ctx.actor.person() else { return Ok(Panel::default()) };
    let found = accounts::reads::person(snap, person).await?;
    let Some(role) = found.map(|one| one.role).filter(|role| role.holds(Right::Orders)) else {
        return Ok(Panel::default());
    };
    let (zone, currency) = of_the_shop(snap).await?;
    let counts = reads::counts(snap, ctx.now, (&zone, currency)).await?;
    let say = &ctx.say;
    let number = |count: i64| {
        let digits = say.lang.group_digits(count.unsigned_abs());
        if count >= i64::from(reads::COUNTED) { format!("{digits}+") } else { digits }
    };
    let taken = say.money(&counts.taken);
    let week = say.n("orders-figure-week", &counts.this_week);
    let view = Dashboard {
        say,
        link: say.link("/admin/orders?state=to_send"),
        to_send: number(counts.to_send),
        is_quiet: counts.to_send == 0,
        week: if role.holds(Right::Sales) { format!("{week} · {taken}") } else { week },
        owes: (counts.to_refund > 0).then(|| {
            let mut said = say.n("orders-figure-refund", &counts.to_refund);
            if let Some(until) = counts.owes_since.map(reads::refund_until_of) {
                said =
                    format!("{said} {}", say.with("orders-figure-refund-until", &[("day", Word::At(until))]));
            }
            (say.link("/admin/orders?state=to_refund"), said)
        }),
    };
    Ok(Panel { html: Some(Html(view.to_string())), weight: -10, ..Panel::default() })
}

/// By which days and in which currency the shop counts.
async fn of_the_shop(snap: &mut Snapshot) -> Result<(Zone, Currency), StoreError> {
    let profile = shop::reads::profile(snap).await?;
    let zone =
        profile.zone.parse().map_err(|_| StoreError::Corrupt(format!("{:?} is no zone", profile.zone)))?;
    Ok((zone, profile.currency))
}

#[derive(Template)]
#[template(path = "account_card.html")]
struct Card<'a> {
    say: &'a Say,
    link: String,
}

/// Slot `account.card`: the way to one's orders.
pub(crate) async fn account(_: &mut Snapshot, ctx: &PanelCtx, subject: Subject) -> Result<Panel, StoreError> {
    let me = PersonId::from_uuid(subject.id);
    if ctx.actor.person() != Some(me) {
        return Ok(Panel::default());
    }
    let card = Card { say: &ctx.say, link: ctx.say.link("/account/orders") };
    Ok(Panel { html: Some(Html(card.to_string())), weight: -10, ..Panel::default() })
}
