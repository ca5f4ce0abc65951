//! What the shop decides about bringing friends, with the promotion that is for them: it is made with the first decision and
//! follows each later one. When the plan stops it stays on: it was promised to those who came already, and nobody else comes.

use crate::{
    model::{Settings, Wanted},
    rules::{self, SettingsRejected},
    store, words,
};
use action::{Change, Ctx, Failure};
use database::Tx;
use kernel::{Currency, Money, Subject};
use pricing::model::{Draft, Gives, GroupId, GroupWanted, PromotionId, Wants};
use serde_json::{Value, json};

/// The word of the group of those who were brought.
pub(crate) const GROUP: &str = "plan-amigo";

type Done<T> = Result<T, Failure<SettingsRejected>>;

/// Keeps it, if whoever says it has seen what was said last.
pub(crate) async fn put(tx: &mut Tx, ctx: &Ctx, wanted: &Wanted) -> Done<()> {
    let before = store::settings::find(tx).await?;
    if before.version != wanted.version {
        return Err(Failure::Conflict);
    }
    let currency = ctx.house().shop.face().currency;
    let mut after = rules::settings::read(wanted, &before, currency).map_err(Failure::Rejected)?;
    if after.is_on && after.friend_minor > 0 {
        let (group, word) = group(tx, ctx, &before).await?;
        after.group = Some(group);
        after.promotion = Some(promotion(tx, ctx, &after, (&word, currency)).await?);
    }
    if !store::settings::put(tx, wanted.version, &after).await? {
        return Err(Failure::Conflict);
    }
    let change = Change {
        verb: "sharing-audit-settings",
        subject: Subject::all("sharing"),
        label: "",
        before: told(&before),
        after: told(&after),
    };
    Ok(ctx.audit(tx, &change).await?)
}

/// The group of those who were brought, and its word; made where there is none.
async fn group(tx: &mut Tx, ctx: &Ctx, before: &Settings) -> Done<(GroupId, String)> {
    let all = pricing::reads::groups(tx).await?;
    let known = all.into_iter().find(|one| Some(one.id) == before.group || one.code == GROUP);
    if let Some(known) = known {
        return Ok((known.id, known.code));
    }
    let wanted = GroupWanted { name: words::group(ctx.house()), code: GROUP.to_owned() };
    let made = pricing::steps::groups::make(tx, ctx, &wanted).await;
    Ok((made.map_err(|failure| failure.widen(|_| SettingsRejected::Promotion))?, GROUP.to_owned()))
}

/// The promotion that is for them, as it should be now.
async fn promotion(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &Settings,
    (group, currency): (&str, Currency),
) -> Done<PromotionId> {
    let draft = Draft {
        name: words::welcome(ctx.house()),
        code: String::new(),
        gives: Gives::Amount { amount: Money::new(of.friend_minor, currency) },
        wants: Wants {
            minimum: (of.minimum_minor > 0).then(|| Money::new(of.minimum_minor, currency)),
            is_first_order: true,
            group: group.to_owned(),
            ..Wants::default()
        },
        starts_at: None,
        ends_at: None,
        per_person: Some(1),
        in_all: None,
        priority: 0,
        is_exclusive: false,
        is_on: true,
    };
    let known = match of.promotion {
        Some(id) => pricing::reads::promotion(tx, id).await?,
        None => None,
    };
    let done = match known {
        Some(known) => {
            pricing::steps::change(tx, ctx, known.id, known.version, &draft).await.map(|changed| changed.id)
        }
        None => pricing::steps::add(tx, ctx, &draft).await,
    };
    done.map_err(|failure| failure.widen(|_| SettingsRejected::Promotion))
}

fn told(of: &Settings) -> Value {
    json!({
        "on": of.is_on,
        "friend": of.friend_minor,
        "advocate": of.advocate_minor,
        "minimum": of.minimum_minor,
        "window_days": of.window_days,
        "lock_days": of.lock_days,
        "reward_days": of.reward_days,
        "most_a_year": of.most_a_year,
    })
}
