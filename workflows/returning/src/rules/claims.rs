//! Which lines go back, and what was paid besides them. So many of a line as are left, never more.

use crate::model::Bought;
use kernel::{Lang, Localized, Money, Rejection, Word};
use orders::model::{Line, LineId};
use returns::model::{Kind, NewLine};

/// Why nothing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimRejected {
    /// No piece was chosen.
    Nothing,
    /// So many are not left.
    TooMany {
        /// So many are.
        left: u32,
    },
}

impl Rejection for ClaimRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "returning-nothing",
            Self::TooMany { .. } => "returning-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMany { left } => vec![("left", Word::Count(i64::from(*left)))],
            Self::Nothing => Vec::new(),
        }
    }
}

/// What a line was called, with what was chosen of it.
pub fn called(line: &Line) -> Localized {
    let of = |lang| orders::words::line(lang, line);
    Localized { es: of(Lang::Es), en: of(Lang::En) }
}

fn new_line(line: &Line, quantity: u32) -> NewLine {
    NewLine {
        line: line.id,
        product: line.product,
        variant: line.variant,
        name: called(line),
        quantity,
        ordered: line.quantity,
        total: line.total,
    }
}

/// The lines that somebody asks to send back. What is no line of this order is nothing.
pub fn chosen(bought: &Bought, asked: &[(LineId, u32)]) -> Result<Vec<NewLine>, ClaimRejected> {
    let mut lines = Vec::new();
    for line in &bought.whole.lines {
        let all = asked.iter().filter(|(id, _)| *id == line.id).map(|(_, quantity)| *quantity);
        let quantity = all.fold(0_u32, u32::saturating_add);
        let left = bought.left(line);
        if quantity > left {
            return Err(ClaimRejected::TooMany { left });
        }
        if quantity > 0 {
            lines.push(new_line(line, quantity));
        }
    }
    if lines.is_empty() { Err(ClaimRejected::Nothing) } else { Ok(lines) }
}

/// What a declaration means: the lines that it names as far as they are left, or all that is left where it names none.
pub fn meant(bought: &Bought, named: &[(LineId, u32)]) -> Vec<NewLine> {
    let of = |line: &Line| {
        let named_of = named.iter().find(|(id, _)| *id == line.id).map_or(0, |(_, quantity)| *quantity);
        let wanted = if named.is_empty() { u32::MAX } else { named_of };
        let quantity = wanted.min(bought.left(line));
        (quantity > 0).then(|| new_line(line, quantity))
    };
    bought.whole.lines.iter().filter_map(of).collect()
}

/// What goes back besides the goods where with these all of the order goes back: delivery and the price of the way to pay (RULES
/// section 2 row 6). Whoever withdraws piece by piece gets it with the last one, once. What the shop allows on its own terms gives
/// back the goods only.
pub fn charges(kind: Kind, bought: &Bought, lines: &[NewLine]) -> Money {
    let order = &bought.whole.order;
    let goods = bought.whole.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.total.minor));
    let besides = order.total.minor.saturating_sub(goods).max(0);
    let is_all = bought.whole.lines.iter().all(|line| {
        let back = lines.iter().find(|one| one.line == line.id).map_or(0, |one| one.quantity);
        let before = if kind == Kind::Withdrawal { bought.withdrawn(line.id) } else { 0 };
        back.saturating_add(before).saturating_add(line.dropped) >= line.quantity
    });
    let counts = is_all && kind != Kind::Allowed && !bought.has_charges();
    Money { minor: if counts { besides } else { 0 }, ..order.total }
}
