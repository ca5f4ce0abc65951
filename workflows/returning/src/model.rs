//! What somebody asks for, as it was typed, and the order that it is about.

use orders::model::{LineId, Whole};
use returns::model::{self as back, Kind, Wish};

/// What somebody asks for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// By which right.
    pub kind: Kind,
    /// How many of each line.
    pub lines: Vec<(LineId, u32)>,
    /// What they say to it.
    pub why: String,
    /// What they want, where a thing is not as agreed.
    pub wish: Option<Wish>,
}

/// An order of which something goes back, with what went back before.
#[derive(Clone, Debug)]
pub struct Bought {
    /// The order.
    pub whole: Whole,
    /// How many of each line go back by other returns.
    pub taken: Vec<(LineId, u32)>,
    /// The returns that there are of it.
    pub before: Vec<back::Whole>,
}

impl Bought {
    /// How many of a line may still go back: what is not sent any more never comes.
    pub fn left(&self, line: &orders::model::Line) -> u32 {
        let taken = self.taken.iter().find(|(id, _)| *id == line.id).map_or(0, |(_, taken)| *taken);
        line.quantity.saturating_sub(line.dropped).saturating_sub(taken)
    }

    /// The withdrawals whose money goes back or has gone: what was refused gives nothing.
    fn withdrawals(&self) -> impl Iterator<Item = &back::Whole> {
        let counts = |whole: &&back::Whole| {
            let ret = &whole.ret;
            ret.kind == Kind::Withdrawal && (ret.state.is_open() || ret.has_money())
        };
        self.before.iter().filter(counts)
    }

    /// How many of a line go back by withdrawals that were declared before.
    pub fn withdrawn(&self, line: LineId) -> u32 {
        let of = self.withdrawals().flat_map(|whole| &whole.lines).filter(|one| one.line == line);
        of.fold(0, |sum: u32, one| sum.saturating_add(one.counted()))
    }

    /// Whether one of them gives back delivery already.
    pub fn has_charges(&self) -> bool {
        let gives = |whole: &back::Whole| {
            whole.ret.charges.minor > 0 && whole.lines.iter().all(|line| line.counted() >= line.quantity)
        };
        self.withdrawals().any(gives)
    }

    /// How many of a line are on sale again by returns that came before.
    pub fn restocked(&self, line: LineId) -> u32 {
        let of = self.before.iter().flat_map(|whole| &whole.lines).filter(|one| one.line == line);
        of.fold(0, |sum: u32, one| sum.saturating_add(one.restocked))
    }
}
