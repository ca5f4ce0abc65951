//! What goes back for what comes back, to the cent. The pieces of a line cost as nearly the same as cents allow, the earlier ones
//! a cent more, so that all of them together give back what the line cost, in however many returns they come.

use crate::model::{Line, Return, Whole};
use kernel::{Money, Rejection, Word, typed};

/// Why money does not go back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountRejected {
    /// It is no amount above nothing.
    Unfit,
    /// It is more than the order has left.
    Large {
        /// So much is left.
        most: Money,
    },
    /// There is nothing to give back.
    Nothing,
}

impl Rejection for AmountRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unfit => "returns-amount-unfit",
            Self::Large { .. } => "returns-amount-large",
            Self::Nothing => "returns-amount-nothing",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Large { most } => vec![("most", Word::Money(*most))],
            Self::Unfit | Self::Nothing => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("amount")
    }
}

/// What the first so many pieces of a line cost together: the largest remainder goes to the earlier ones.
pub fn first(total: Money, ordered: u32, count: u32) -> Money {
    let (ordered, count) = (i64::from(ordered.max(1)), i64::from(count.min(ordered)));
    let (each, over) = (total.minor.div_euclid(ordered), total.minor.rem_euclid(ordered));
    Money { minor: each * count + over.min(count), ..total }
}

/// Says of each line how many of its pieces had their money before: those of returns that were paid earlier. Pieces are counted
/// as they are paid, not as they are announced, so that no cent goes twice when some of them never come.
pub fn place(whole: &mut Whole, others: &[Whole]) {
    let mine = whole.first_paid();
    let is_earlier = |other: &&Whole| match (other.first_paid(), mine) {
        (Some(theirs), Some(mine)) => theirs < mine,
        (theirs, None) => theirs.is_some(),
        (None, Some(_)) => false,
    };
    for line in &mut whole.lines {
        let paid = others.iter().filter(is_earlier).flat_map(|other| &other.lines);
        let paid = paid.filter(|one| one.line == line.line);
        line.before = paid.fold(0, |sum: u32, one| sum.saturating_add(one.pieces()));
    }
}

/// What a line gives back.
pub fn of_line(line: &Line) -> Money {
    let before = line.before.min(line.ordered);
    let (from, to) = (before, before.saturating_add(line.counted()));
    let [from, to] = [from, to].map(|count| first(line.total, line.ordered, count));
    Money { minor: to.minor - from.minor, ..line.total }
}

/// What a return gives back altogether. Delivery goes back where all that was bought did (RULES section 2 row 6).
pub fn of(ret: &Return, lines: &[Line]) -> Money {
    let goods = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(of_line(line).minor));
    let is_all = lines.iter().all(|line| line.counted() >= line.quantity);
    let charges = if is_all { ret.charges.minor } else { 0 };
    Money { minor: goods.saturating_add(charges), ..ret.charges }
}

/// What is still to go back, never more than the order has left.
pub fn owed(ret: &Return, lines: &[Line], left: Money) -> Money {
    let gone = ret.asked.minor.saturating_add(ret.refunded.minor);
    let owed = of(ret, lines).minor.saturating_sub(gone);
    Money { minor: owed.clamp(0, left.minor.max(0)), ..ret.charges }
}

/// The amount that somebody typed, if the order has so much left; nothing typed is what is owed.
pub fn asked(owed: Money, left: Money, typed_text: &str) -> Result<Money, AmountRejected> {
    if left.minor <= 0 {
        return Err(AmountRejected::Nothing);
    }
    let wanted = match typed_text.trim() {
        "" => owed,
        text => typed::amount(text, left.currency).ok_or(AmountRejected::Unfit)?,
    };
    if wanted.minor > left.minor {
        return Err(AmountRejected::Large { most: left });
    }
    if wanted.minor > 0 { Ok(wanted) } else { Err(AmountRejected::Unfit) }
}
