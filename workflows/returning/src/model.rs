//! What somebody asks for, as it was typed, and the order that it is about.

use orders::{
    model::{Line, LineId, Whole},
    rules::goods::to_send,
};
use returns::model::{self as back, Kind, ReturnId, Wish};

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
    /// A line of it.
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.whole.lines.iter().find(|line| line.id == id)
    }

    /// The same, if it is one that is sent at all.
    pub fn sendable(&self, id: LineId) -> Option<&Line> {
        to_send(&self.whole.lines).into_iter().find(|line| line.id == id)
    }

    /// How many of a line the order gave up of itself: not sent any more, and not because of a return.
    pub fn given_up(&self, line: &Line) -> u32 {
        let of = self.rows(line.id).map(|(_, one)| one.unsent);
        line.dropped.saturating_sub(of.fold(0, u32::saturating_add))
    }

    /// How many of a line may still go back.
    pub fn left(&self, line: &Line) -> u32 {
        let taken = self.taken.iter().find(|(id, _)| *id == line.id).map_or(0, |(_, taken)| *taken);
        line.quantity.saturating_sub(self.given_up(line)).saturating_sub(taken)
    }

    /// The same by a right: one goes back on what was never sent, and complains only of what was.
    pub fn left_by(&self, kind: Kind, line: &Line) -> u32 {
        let left = self.left(line);
        match kind {
            Kind::Withdrawal => left,
            Kind::Allowed | Kind::Conformity if self.sendable(line.id).is_none() => left,
            Kind::Allowed | Kind::Conformity => left.min(self.held(line, None)),
        }
    }

    /// How many of a line were sent and are in no other return of which it is known which pieces it takes.
    pub fn held(&self, line: &Line, but: Option<ReturnId>) -> u32 {
        let others = self.rows(line.id).filter(|(ret, _)| Some(ret.id) != but && is_settled(ret));
        let gone = others.map(|(_, one)| one.pieces().saturating_sub(one.unsent));
        line.sent.saturating_sub(gone.fold(0, u32::saturating_add))
    }

    /// How many pieces of a line that were never sent are there for a withdrawal, or for one that is declared now: those that were
    /// declared before it mean theirs first.
    pub fn unspoken(&self, line: &Line, ret: Option<ReturnId>) -> u32 {
        let is_before = |other: &back::Return| ret.is_none_or(|id| other.id < id);
        let waits = |other: &back::Return| {
            other.kind == Kind::Withdrawal && other.state.is_open() && other.sent_at.is_none()
        };
        let others = self.rows(line.id);
        let others = others.filter(|(other, _)| is_before(other) && waits(other) && !is_settled(other));
        let meant = others.map(|(_, one)| one.quantity.saturating_sub(one.unsent));
        line.left().saturating_sub(meant.fold(0, u32::saturating_add))
    }

    fn rows(&self, line: LineId) -> impl Iterator<Item = (&back::Return, &back::Line)> {
        let all = self.before.iter().flat_map(|whole| whole.lines.iter().map(move |one| (&whole.ret, one)));
        all.filter(move |(_, one)| one.line == line)
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
        self.rows(line).fold(0, |sum: u32, (_, one)| sum.saturating_add(one.restocked))
    }
}

/// Whether it is known which pieces a return takes: a withdrawal takes those that were never sent, until it is paid or
/// something of it has come.
fn is_settled(ret: &back::Return) -> bool {
    match ret.kind {
        Kind::Withdrawal => ret.received_at.is_some() || ret.has_money(),
        Kind::Allowed | Kind::Conformity => ret.state.is_open() || ret.has_money(),
    }
}
