//! Rules about what the house keeps: made, changed, taken away. Each step says so in the log of staff. What was frozen with an order
//! is no rule any more and stays. Whom a change concerns is told before it counts: that is `announcing`.

use super::announcing;
use crate::{
    model::{Coming, Rule, RuleDraft, RuleId, RuleWritten},
    rules::{self, RULES_MAX, RuleRejected},
    store::{rules as kept, sellers},
};
use action::{Change, Ctx, Failure};
use catalog_facts::{CategoryId, ProductId};
use database::{Snapshot, StoreError, Tx};
use kernel::{Subject, Timestamp};
use sellers_facts::CommissionChanged;
use serde_json::{Value, json};

type Done<T> = Result<T, Failure<RuleRejected>>;

async fn load(tx: &mut Tx, id: RuleId) -> Done<Rule> {
    kept::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Makes a rule that counts at once: it was agreed with whoever it concerns. What nobody agreed to is announced.
pub async fn add(tx: &mut Tx, ctx: &Ctx, draft: &RuleDraft) -> Done<RuleId> {
    make(tx, ctx, draft, None).await
}

/// Makes a rule that counts from then on; at once where nobody has to be told.
async fn make(tx: &mut Tx, ctx: &Ctx, draft: &RuleDraft, at: Option<Timestamp>) -> Done<RuleId> {
    known(tx, draft).await?;
    if kept::count(tx, RULES_MAX).await? >= RULES_MAX {
        return Err(Failure::Rejected(RuleRejected::TooMany));
    }
    let coming = at.map(|at| Coming { at, draft: Some(draft.clone()) });
    let (id, is_new) = (ctx.id(), coming.is_some());
    let made = Rule { id, draft: draft.clone(), is_new, coming, created_at: ctx.now(), version: 0 };
    kept::insert(tx, &made).await?;
    announcing::follow(tx, ctx, None, Some(&made)).await?;
    tell(tx, ctx, "sellers-audit-rule-added", &made, (Value::Null, shown(draft))).await?;
    Ok(id)
}

/// Makes another of a rule, if it is still the one that was seen. It counts once those whom it concerns were told long enough.
pub async fn change(tx: &mut Tx, ctx: &Ctx, id: RuleId, version: i64, draft: &RuleDraft) -> Done<()> {
    let before = load(tx, id).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    if before.becomes() == Some(draft) {
        return Ok(());
    }
    known(tx, draft).await?;
    turn(tx, ctx, &before, Some(draft)).await?;
    let both = (shown(&before.draft), shown(draft));
    Ok(tell(tx, ctx, "sellers-audit-rule-changed", &before, both).await?)
}

/// Takes a rule away. Tells from when on, where those whom it concerns are told before.
pub async fn remove(tx: &mut Tx, ctx: &Ctx, id: RuleId) -> Done<Option<Timestamp>> {
    let before = load(tx, id).await?;
    if let Some(Coming { at, draft: None }) = before.coming {
        return Ok(Some(at));
    }
    let after = turn(tx, ctx, &before, None).await?;
    let both = (shown(&before.draft), Value::Null);
    tell(tx, ctx, "sellers-audit-rule-removed", &before, both).await?;
    Ok(after.and_then(|after| after.coming).map(|coming| coming.at))
}

/// Keeps what becomes of a rule of which somebody wants this, and tells whom it concerns.
async fn turn(tx: &mut Tx, ctx: &Ctx, before: &Rule, wish: Option<&RuleDraft>) -> Done<Option<Rule>> {
    let at = announcing::day(tx, ctx, before.now(), wish).await?;
    let after = rules::turned(before, wish, at);
    match &after {
        Some(after) if !kept::save(tx, after).await? => return Err(Failure::Conflict),
        Some(_) => {}
        None => kept::remove(tx, before.id).await?,
    }
    announcing::follow(tx, ctx, Some(before), after.as_ref()).await?;
    Ok(after)
}

/// Makes what the form says; it counts once those whom it concerns were told long enough.
pub(crate) async fn add_written(tx: &mut Tx, ctx: &Ctx, written: &RuleWritten) -> Done<RuleId> {
    let draft = read(tx, written).await?;
    let at = announcing::day(tx, ctx, None, Some(&draft)).await?;
    make(tx, ctx, &draft, at).await
}

/// Makes it what the form says.
pub(crate) async fn change_written(
    tx: &mut Tx,
    ctx: &Ctx,
    id: RuleId,
    version: i64,
    written: &RuleWritten,
) -> Done<()> {
    let draft = read(tx, written).await?;
    change(tx, ctx, id, version, &draft).await
}

/// What the form says, with the product that it names. What nobody sees has no card; it stands in the form by its id.
async fn read(tx: &mut Tx, written: &RuleWritten) -> Done<RuleDraft> {
    let sku = written.product.trim();
    let product: Option<ProductId> = match sku {
        "" => None,
        sku => {
            let found = catalog::reads::card_of_sku(tx, sku).await?.map(|card| card.product);
            let unknown = || RuleRejected::UnknownGoods { sku: sku.chars().take(60).collect() };
            Some(found.or_else(|| sku.parse().ok()).ok_or_else(|| Failure::Rejected(unknown()))?)
        }
    };
    let currency = shop::reads::profile(tx).await?.currency;
    rules::read(written, product, currency).map_err(Failure::Rejected)
}

/// Whether whom and what it names is there.
async fn known(snap: &mut Snapshot, draft: &RuleDraft) -> Done<()> {
    let unknown = |field| Err(Failure::Rejected(RuleRejected::Unknown { field }));
    if let Some(seller) = draft.seller
        && sellers::find(snap, seller).await?.is_none()
    {
        return unknown("seller");
    }
    match draft.category {
        Some(category) if !is_category(snap, category).await? => unknown("category"),
        Some(_) | None => Ok(()),
    }
}

async fn is_category(snap: &mut Snapshot, id: CategoryId) -> Result<bool, StoreError> {
    Ok(catalog::reads::office::branches(snap).await?.iter().any(|branch| branch.id == id))
}

/// The log of staff keeps what was decided.
fn shown(draft: &RuleDraft) -> Value {
    serde_json::to_value(draft).unwrap_or_else(|_| json!({}))
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    rule: &Rule,
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    tx.record(&CommissionChanged { rule: rule.id }).await?;
    let change = Change { verb, subject: Subject::from(rule.id), label: &rule.draft.name, before, after };
    ctx.audit(tx, &change).await
}
