//! Which pieces of a line a return takes: those that whoever bought has, or those that were never sent. Its money goes for each
//! piece once, whatever the order gives back of itself.

use crate::model::Bought;
use orders::model::LineId;
use returns::model::{Kind, Line, Return, ReturnId, Whereabouts, Whole};

/// How many pieces of each line of a return were never sent. Whoever goes back on a purchase means those first, as far as nobody who
/// declared it before does, unless they have sent goods back (`is_back`): then the pieces are those that they had. What was counted
/// before stays so.
pub fn unsent(whole: &Whole, bought: &Bought, is_back: bool) -> Vec<(LineId, u32)> {
    whole.lines.iter().map(|line| (line.line, unsent_of((&whole.ret, line), bought, is_back))).collect()
}

fn unsent_of((ret, line): (&Return, &Line), bought: &Bought, is_back: bool) -> u32 {
    let Some(sold) = bought.sendable(line.line).filter(|_| line.received.is_none()) else {
        return line.unsent;
    };
    let (wanted, left) = match ret.kind {
        Kind::Withdrawal if !is_back => (line.quantity, bought.unspoken(sold, Some(ret.id))),
        Kind::Withdrawal | Kind::Allowed | Kind::Conformity => {
            (line.quantity.saturating_sub(bought.held(sold, Some(ret.id))), sold.left())
        }
    };
    wanted.min(left.saturating_add(line.unsent)).max(line.unsent)
}

/// How many of each line are not sent any more in all, once so many of this return are not.
pub fn dropped(ret: &Return, bought: &Bought, unsent: &[(LineId, u32)]) -> Vec<(LineId, u32)> {
    let of = |(id, many): &(LineId, u32)| {
        let others =
            bought.before.iter().filter(|other| other.ret.id != ret.id).flat_map(|other| &other.lines);
        let others =
            others.filter(|one| one.line == *id).fold(0, |sum: u32, one| sum.saturating_add(one.unsent));
        let own = bought.line(*id).map_or(0, |line| bought.given_up(line));
        (*id, many.saturating_add(others).saturating_add(own))
    };
    unsent.iter().filter(|(_, many)| *many > 0).map(of).collect()
}

/// How many pieces of a line its return still means. Whoever went back on what was never sent means nothing else once the order
/// has given that back of itself, unless they have sent goods back.
pub fn meant((ret, line): (&Return, &Line), bought: &Bought) -> u32 {
    let is_unsent =
        ret.whereabouts == Whereabouts::Unsent && ret.sent_at.is_none() && line.received.is_none();
    let is_meant = ret.kind == Kind::Withdrawal && is_unsent;
    match bought.sendable(line.line).filter(|sold| is_meant && bought.given_up(sold) > 0) {
        Some(sold) => line.quantity.min(sold.left().saturating_add(line.unsent)),
        None => line.quantity,
    }
}

/// The lines of a return without the pieces whose money the order gave back of itself: those are the last of a line, as those that
/// other returns paid before are the first.
pub fn owing(whole: &Whole, bought: &Bought) -> Vec<Line> {
    let of = |line: &Line| {
        let known = bought.line(line.line);
        let most = known.map_or(line.quantity, |one| {
            one.quantity.saturating_sub(bought.given_up(one)).saturating_sub(line.before)
        });
        let quantity = meant((&whole.ret, line), bought).min(most);
        Line { quantity, received: line.received.map(|came| came.min(most)), ..line.clone() }
    };
    whole.lines.iter().map(of).collect()
}

/// Where the goods are of so many of each line: with whoever bought, on the way, or never sent. A file is nowhere, since nobody sends
/// it back. `ret` is the return that they are of, if there is one already.
pub fn whereabouts(
    (kind, ret): (Kind, Option<ReturnId>),
    lines: &[(LineId, u32)],
    bought: &Bought,
) -> Whereabouts {
    let is_nowhere = |(id, many): &(LineId, u32)| {
        bought.sendable(*id).filter(|sold| sold.travels()).is_none_or(|sold| match kind {
            Kind::Withdrawal => *many <= bought.unspoken(sold, ret),
            // Only of what was sent somebody says that it is not as agreed.
            Kind::Allowed | Kind::Conformity => *many == 0,
        })
    };
    if lines.iter().all(is_nowhere) {
        return Whereabouts::Unsent;
    }
    match kind {
        Kind::Withdrawal if bought.whole.order.delivered_at.is_none() => Whereabouts::OnTheWay,
        Kind::Withdrawal | Kind::Allowed | Kind::Conformity => Whereabouts::Held,
    }
}
