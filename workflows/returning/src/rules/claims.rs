//! Which lines go back, and what was paid besides them. So many of a line as are left, never more.

use crate::model::Bought;
use kernel::{Lang, Localized, Money, PersonId, Rejection, Word};
use orders::model::{Line, LineId, Whole};
use returns::model::{Kind, NewLine, NewWithdrawal};

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

/// The lines that somebody asks to send back by a right. What is no line of this order is nothing.
pub fn chosen(kind: Kind, bought: &Bought, asked: &[(LineId, u32)]) -> Result<Vec<NewLine>, ClaimRejected> {
    let mut lines = Vec::new();
    for line in &bought.whole.lines {
        let all = asked.iter().filter(|(id, _)| *id == line.id).map(|(_, quantity)| *quantity);
        let quantity = all.fold(0_u32, u32::saturating_add);
        let left = bought.left_by(kind, line);
        if quantity > left {
            return Err(ClaimRejected::TooMany { left });
        }
        if quantity > 0 {
            lines.push(new_line(line, quantity));
        }
    }
    if lines.is_empty() { Err(ClaimRejected::Nothing) } else { Ok(lines) }
}

/// So many characters say which goods.
const GOODS_MAX: usize = 1_800;

/// A declaration by whoever comes by an order's own page: its name, code and address are known.
pub fn declared(
    bought: &Bought,
    (person, lang): (Option<PersonId>, Lang),
    asked: &[(LineId, u32)],
) -> Result<NewWithdrawal, ClaimRejected> {
    let (group, order) = (&bought.whole.group, &bought.whole.order);
    let goods = chosen(Kind::Withdrawal, bought, asked)?;
    let goods = goods.iter().map(|line| format!("{} × {}", line.quantity, line.name.show(lang)));
    Ok(NewWithdrawal {
        person,
        name: group.delivery_to.reveal().name.clone(),
        code: order.code.clone(),
        email: group.email.reveal().clone(),
        lang,
        // Of very many lines the first are written out; all of them are kept beside the words.
        goods: goods.collect::<Vec<_>>().join("\n").chars().take(GOODS_MAX).collect(),
        lines: asked.to_vec(),
        known_order: Some(order.id),
    })
}

/// All that is left of an order.
pub fn all(bought: &Bought) -> Vec<(LineId, u32)> {
    let left = bought.whole.lines.iter().map(|line| (line.id, bought.left(line)));
    left.filter(|(_, left)| *left > 0).collect()
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
    let is_all = bought.whole.lines.iter().all(|line| {
        let back = lines.iter().find(|one| one.line == line.id).map_or(0, |one| one.quantity);
        let before = if kind == Kind::Withdrawal { bought.withdrawn(line.id) } else { 0 };
        back.saturating_add(before).saturating_add(bought.given_up(line)) >= line.quantity
    });
    let counts = is_all && kind != Kind::Allowed && !bought.has_charges();
    Money { minor: if counts { besides(kind, &bought.whole) } else { 0 }, ..order.total }
}

/// What was paid besides the goods. Whoever goes back on a purchase is given back for its delivery what the cheapest usual way
/// would have cost, where that is known and less (Directive 2011/83, article 13).
fn besides(kind: Kind, whole: &Whole) -> i64 {
    let order = &whole.order;
    let goods = whole.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.total.minor));
    let paid = order.total.minor.saturating_sub(goods).max(0);
    let usual = whole.group.delivery.as_ref().and_then(|way| way.standard);
    match usual.filter(|_| kind == Kind::Withdrawal) {
        None => paid,
        Some(usual) => {
            let fee = order.fee.minor.clamp(0, paid);
            fee.saturating_add(paid.saturating_sub(fee).min(part_of(usual.minor, whole)))
        }
    }
}

/// What of the cheapest usual way falls on this order, where several share one delivery: a cent goes to whoever bought.
fn part_of(usual: i64, whole: &Whole) -> i64 {
    let own = i128::from(whole.order.delivery.minor.max(0));
    let all = whole.others.iter().fold(own, |sum, other| sum + i128::from(other.delivery.minor.max(0)));
    if whole.others.is_empty() || all == 0 {
        return usual;
    }
    let share = (i128::from(usual) * own + all - 1) / all;
    i64::try_from(share).unwrap_or(i64::MAX)
}
