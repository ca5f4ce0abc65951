//! Telling sellers what becomes of commissions before it counts, each by a letter, some at a time; and making it count when its day
//! has come (RULES 2, row 15).

use crate::{
    COMMISSION,
    letters::{self, GoodsSaid},
    model::{Coming, Rule, RuleDraft, RuleId, Seller, SellerId, State, Whose},
    reads, rules,
    store::{rules as kept, sellers},
};
use action::{Ctx, Work};
use database::{Snapshot, StoreError, Tx};
use jiff::tz::TimeZone;
use kernel::{Subject, Timestamp};
use notifications::Tell;
use sellers_facts::{CommissionAnnounced, CommissionChanged};
use serde::{Deserialize, Serialize};

/// The deadline at which a rule becomes what was announced.
pub const BEGIN: &str = "sellers.commission";

/// So many sellers are written to at once.
const AT_ONCE: u32 = 50;

/// Telling sellers of a rule that becomes another.
#[derive(Serialize, Deserialize)]
pub(crate) struct TellCommission {
    pub(crate) rule: RuleId,
    /// Which time it is told of this rule.
    pub(crate) nth: i64,
    pub(crate) said: Announced,
    pub(crate) whose: Whose,
    /// Those up to this one were told.
    pub(crate) behind: Option<SellerId>,
}

impl Work for TellCommission {
    const NAME: &'static str = "sellers.tell_commission";
}

/// What is told of a rule.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Announced {
    /// What it says now; nothing where it does not count yet.
    pub(crate) before: Option<RuleDraft>,
    /// What it would have become, or becomes; nothing where it is taken away.
    pub(crate) after: Option<RuleDraft>,
    /// From when on; nothing where that was taken back.
    pub(crate) at: Option<Timestamp>,
}

/// From when on a rule may say something else; nothing where it may at once, because nothing changes for anybody who sells.
pub(super) async fn day(
    snap: &mut Snapshot,
    ctx: &Ctx,
    before: Option<&RuleDraft>,
    after: Option<&RuleDraft>,
) -> Result<Option<Timestamp>, StoreError> {
    if !rules::matters(before, after) || !has_any(snap, &rules::concerned(before, after)).await? {
        return Ok(None);
    }
    let zone = shop::reads::profile(snap).await?.zone;
    let zone = TimeZone::get(&zone).unwrap_or(TimeZone::UTC);
    Ok(Some(rules::begins_at(ctx.now(), &zone)))
}

/// Whether anybody sells whom it concerns.
async fn has_any(snap: &mut Snapshot, whose: &Whose) -> Result<bool, StoreError> {
    match whose {
        Whose::All => {
            for state in State::ALL.iter().copied().filter(|state| rules::is_told(*state)) {
                if sellers::is_any(snap, state).await? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Whose::These(ids) => {
            for id in ids {
                if sellers::find(snap, *id).await?.is_some_and(|seller| rules::is_told(seller.state)) {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

/// What follows when a rule became this: its day is appointed, and sellers are told. Nothing stands for a rule that is not there.
pub(super) async fn follow(
    tx: &mut Tx,
    ctx: &Ctx,
    before: Option<&Rule>,
    after: Option<&Rule>,
) -> Result<(), StoreError> {
    let Some(rule) = after.or(before) else { return Ok(()) };
    let subject = Subject::from(rule.id);
    let (now, nth) = (before.and_then(Rule::now), before.map_or(0, |before| before.version + 1));
    match after.and_then(|after| after.coming.as_ref()) {
        Some(coming) => {
            tx.set_deadline(BEGIN, &subject, coming.at).await?;
            let was = before.and_then(|before| before.coming.as_ref());
            if !rules::is_news(was, coming) {
                return Ok(());
            }
            announce(tx, ctx, (rule.id, nth), (now, coming.draft.as_ref()), Some(coming.at)).await
        }
        None => {
            tx.clear_deadline(BEGIN, &subject).await?;
            let was = before.and_then(|before| before.coming.as_ref());
            let is_as_it_was = !rules::matters(now, after.map(|after| &after.draft));
            match was.filter(|_| is_as_it_was) {
                Some(was) => announce(tx, ctx, (rule.id, nth), (now, was.draft.as_ref()), None).await,
                None => Ok(()),
            }
        }
    }
}

async fn announce(
    tx: &mut Tx,
    ctx: &Ctx,
    (rule, nth): (RuleId, i64),
    (before, after): (Option<&RuleDraft>, Option<&RuleDraft>),
    at: Option<Timestamp>,
) -> Result<(), StoreError> {
    tx.record(&CommissionAnnounced { rule, at }).await?;
    let whose = rules::concerned(before, after);
    let said = Announced { before: before.cloned(), after: after.cloned(), at };
    ctx.enqueue(tx, &TellCommission { rule, nth, said, whose, behind: None }).await.map(drop)
}

/// Tells the next of those whom it concerns. Where it stands moves with the letters, so that nobody is written to twice.
pub(crate) async fn tell_some(tx: &mut Tx, ctx: &Ctx, work: &TellCommission) -> Result<(), StoreError> {
    let next: Vec<Seller> = match &work.whose {
        Whose::All => sellers::behind(tx, work.behind, AT_ONCE).await?,
        Whose::These(ids) => {
            let mut these = Vec::new();
            for id in ids {
                these.extend(sellers::find(tx, *id).await?);
            }
            these
        }
    };
    let goods = goods_said(tx, &work.said).await?;
    for seller in next.iter().filter(|seller| rules::is_told(seller.state)) {
        tell(tx, ctx, (work, &goods), seller).await?;
    }
    let last = next.last().filter(|_| work.whose == Whose::All && next.len() == AT_ONCE as usize);
    let Some(last) = last else { return Ok(()) };
    let TellCommission { rule, nth, .. } = *work;
    let (said, whose, behind) = (work.said.clone(), work.whose.clone(), Some(last.id));
    ctx.enqueue(tx, &TellCommission { rule, nth, said, whose, behind }).await.map(drop)
}

/// What the goods are called of which the rule is now, and those of which it will be: they may be others.
async fn goods_said(snap: &mut Snapshot, said: &Announced) -> Result<GoodsSaid, StoreError> {
    let mut goods = reads::goods_of(snap, &[said.before.clone(), said.after.clone()]).await?.into_iter();
    Ok(GoodsSaid { before: goods.next().flatten(), after: goods.next().flatten() })
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    (work, goods): (&TellCommission, &GoodsSaid),
    seller: &Seller,
) -> Result<(), StoreError> {
    if let Some(letter) = letters::commission(ctx, seller, &work.said, goods) {
        notifications::steps::write(tx, ctx, &letter).await?;
    }
    let Some(to) = seller.person else { return Ok(()) };
    let link = format!("/account/selling/{}/data", seller.id);
    let tell = Tell { kind: &COMMISSION, to, about: work.rule.into(), nth: work.nth, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// The day of which sellers were told has come: the rule is what it was to become.
pub(crate) async fn begin(tx: &mut Tx, ctx: &Ctx, id: RuleId) -> Result<(), StoreError> {
    let Some(before) = kept::find(tx, id).await? else { return Ok(()) };
    let due = before.coming.clone().filter(|coming| coming.at <= ctx.now());
    match due {
        None => return Ok(()),
        Some(Coming { draft: None, .. }) => kept::remove(tx, id).await?,
        Some(Coming { draft: Some(draft), .. }) => {
            let after = Rule { draft, is_new: false, coming: None, ..before };
            if !kept::save(tx, &after).await? {
                return Err(StoreError::SlowDown);
            }
        }
    }
    tx.record(&CommissionChanged { rule: id }).await
}
