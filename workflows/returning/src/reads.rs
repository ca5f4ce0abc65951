//! What the roads back ask: an order with what of it goes back already, and by which law.

use crate::{
    model::Bought,
    rules::{
        ClaimRejected, claims, pieces,
        rights::{self, Law, RightRejected},
    },
};
use action::Ctx;
use database::{Snapshot, StoreError};
use jiff::civil::Date;
use kernel::{Lang, Localized, PersonId, Timestamp, Zone};
use orders::model::{Line, LineId, OrderId, Whole};
use returns::model::{self as back, Kind, NewWithdrawal, Policy};
use shop::rules::{Guarantee, guarantee};

/// An order with what of it goes back already.
pub async fn bought(snap: &mut Snapshot, whole: Whole) -> Result<Bought, StoreError> {
    let taken = returns::reads::taken(snap, whole.order.id).await?;
    // Of most orders nothing goes back: then nothing more is asked.
    let before = if taken.is_empty() {
        Vec::new()
    } else {
        returns::reads::wholes_of_order(snap, whole.order.id).await?
    };
    Ok(Bought { whole, taken, before })
}

/// The same, by its id.
pub async fn bought_of(snap: &mut Snapshot, id: OrderId) -> Result<Option<Bought>, StoreError> {
    match orders::reads::whole(snap, id).await? {
        Some(whole) => bought(snap, whole).await.map(Some),
        None => Ok(None),
    }
}

/// How many pieces of each line of a return were never sent.
pub(crate) fn unsent(whole: &back::Whole, bought: &Bought, is_back: bool) -> Vec<(LineId, u32)> {
    pieces::unsent(whole, bought, is_back)
}

/// The lines of a return as far as their money is still its own.
pub(crate) fn owing(whole: &back::Whole, bought: &Bought) -> Vec<back::Line> {
    pieces::owing(whole, bought)
}

/// A declaration by whoever comes by an order's own page.
pub(crate) fn declared(
    bought: &Bought,
    who: (Option<PersonId>, Lang),
    asked: &[(LineId, u32)],
) -> Result<NewWithdrawal, ClaimRejected> {
    claims::declared(bought, who, asked)
}

/// All that is left of an order.
pub(crate) fn all(bought: &Bought) -> Vec<(LineId, u32)> {
    claims::all(bought)
}

/// What a line was called, with what was chosen of it.
pub fn called(line: &Line) -> Localized {
    claims::called(line)
}

/// What decides besides an order: what the shop decided, its country, its days.
pub struct Rights {
    /// What the shop decided.
    pub policy: Policy,
    guarantee: Guarantee,
    zone: Zone,
    now: Timestamp,
}

impl Rights {
    /// Asks for it, as it is right now.
    pub async fn of(snap: &mut Snapshot, ctx: &Ctx) -> Result<Self, StoreError> {
        Self::at(snap, ctx, ctx.now()).await
    }

    /// The same for what was declared at some time: whoever was in time stays so, however late somebody looks at it.
    pub async fn at(snap: &mut Snapshot, ctx: &Ctx, now: Timestamp) -> Result<Self, StoreError> {
        let face = ctx.house().shop.face();
        let policy = returns::reads::policy(snap).await?;
        let (guarantee, zone) = (guarantee(&face.country), face.zone.clone());
        Ok(Self { policy, guarantee, zone, now })
    }

    fn law(&self) -> Law<'_> {
        Law { policy: &self.policy, guarantee: self.guarantee, zone: &self.zone }
    }

    /// Whether a line may go back by that at that time.
    pub fn may(&self, kind: Kind, whole: &Whole, line: &Line) -> Result<(), RightRejected> {
        rights::may(kind, (whole, line), self.law(), self.now)
    }

    /// The last day on which a line may go back by that right; nothing while that day is not known.
    pub fn until(&self, kind: Kind, whole: &Whole, line: &Line) -> Option<Date> {
        rights::until(kind, whole, line, self.law())
    }

    /// Whether whoever bought was told before that they may go back on it.
    pub fn was_told(&self, whole: &Whole) -> bool {
        rights::was_told(whole, self.law())
    }

    /// Whether anything of an order may.
    pub fn may_any(&self, kind: Kind, bought: &Bought) -> Result<(), RightRejected> {
        let whole = &bought.whole;
        let mut why = RightRejected::Gone;
        for line in whole.lines.iter().filter(|line| bought.left(line) > 0) {
            match self.may(kind, whole, line) {
                Ok(()) if bought.left_by(kind, line) > 0 => return Ok(()),
                Ok(()) => why = RightRejected::Early,
                Err(no) => why = no,
            }
        }
        Err(why)
    }
}
