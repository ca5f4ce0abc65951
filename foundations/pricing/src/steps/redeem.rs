//! Promotions counted for an order, and given back when it does not come about. Bounds hold however many come at once: the
//! row of a promotion is written only where it has one, and the row of a person by that person alone.

use crate::{
    model::{Priced, Promotion, Why},
    rules::promotion::is_running,
    store::{self, uses::Use},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Lang, Localized, PersonId, Rejection, Subject, Word};
use pricing_facts::{PromotionGivenBack, PromotionRedeemed};
use serde::{Deserialize, Serialize};

/// Why a promotion does not count any more that counted a moment ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RedeemRejected {
    /// It has ended.
    Over {
        /// What it is called.
        name: Localized,
    },
    /// It was used as often as it may be.
    UsedUp {
        /// What it is called.
        name: Localized,
    },
    /// This person has used it as often as one may.
    UsedByYou {
        /// What it is called.
        name: Localized,
    },
}

impl Rejection for RedeemRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Over { .. } => "pricing-redeem-over",
            Self::UsedUp { .. } => "pricing-redeem-used-up",
            Self::UsedByYou { .. } => "pricing-redeem-used-by-you",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            // A rejection knows no language: the name is said as the shop said it first.
            Self::Over { name } | Self::UsedUp { name } | Self::UsedByYou { name } => {
                vec![("name", Word::Text(name.show(Lang::default())))]
            }
        }
    }
}

/// Counts each promotion that took something off, once for the same thing. Whoever prices in the same transaction is refused
/// only if somebody else was quicker.
pub async fn redeem(
    tx: &mut Tx,
    ctx: &Ctx,
    priced: &Priced,
    person: Option<PersonId>,
    about: &Subject,
) -> Result<(), Failure<RedeemRejected>> {
    for why in priced.why.iter().filter(|why| why.amount.minor != 0) {
        one(tx, ctx, why, person, about).await?;
    }
    Ok(())
}

async fn one(
    tx: &mut Tx,
    ctx: &Ctx,
    why: &Why,
    person: Option<PersonId>,
    about: &Subject,
) -> Result<(), Failure<RedeemRejected>> {
    let name = || why.name.clone();
    let over = || Failure::Rejected(RedeemRejected::Over { name: name() });
    let Promotion { id, draft, .. } = store::promotions::find(tx, why.promotion).await?.ok_or_else(over)?;
    if !is_running(&draft, ctx.now()) {
        return Err(over());
    }
    let (is_counted, at) = (draft.in_all.is_some(), ctx.now());
    let used = Use { promotion: id, about: about.clone(), person, amount: why.amount, is_counted, at };
    if !store::uses::insert(tx, &used).await? {
        return Ok(());
    }
    if is_counted && !store::promotions::count_use(tx, id).await? {
        return Err(Failure::Rejected(RedeemRejected::UsedUp { name: name() }));
    }
    if let Some(person) = person
        && !store::uses::count_person(tx, id, person, draft.per_person).await?
    {
        return Err(Failure::Rejected(RedeemRejected::UsedByYou { name: name() }));
    }
    let fact = PromotionRedeemed { promotion: id, order: about.clone(), discount: why.amount };
    Ok(tx.record(&fact).await?)
}

/// Whatever was counted for something may be used again. Asked again it finds nothing to do.
pub async fn give_back(tx: &mut Tx, _: &Ctx, about: &Subject) -> Result<(), StoreError> {
    for used in store::uses::of_subject(tx, about).await? {
        store::uses::remove(tx, &used).await?;
        if used.is_counted {
            store::promotions::uncount_use(tx, used.promotion).await?;
        }
        if let Some(person) = used.person {
            store::uses::uncount_person(tx, used.promotion, person).await?;
        }
        tx.record(&PromotionGivenBack { promotion: used.promotion, order: about.clone() }).await?;
    }
    Ok(())
}
