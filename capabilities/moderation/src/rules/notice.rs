//! What each command makes of a notice, and what is told of it. Texts come in as they are kept.

use super::states::{Command, StateRejected, after, appeal_until};
use crate::model::{Notice, NoticeState, Outcome, Side};
use contributions_facts::{RejectCode, StatementId};
use kernel::{PersonId, Personal, Timestamp};
use moderation_facts::{
    AppealJudged, ModerationFact, NoticeAppealed, NoticeDecided, NoticeReceived, NoticeTaken,
};

/// A notice after a command, and what is told of it.
pub type Done = (Notice, Vec<ModerationFact>);

/// What somebody of the shop decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Who; nobody where another part of the program hands over what somebody decided there.
    pub agent: Option<PersonId>,
    /// What.
    pub outcome: Outcome,
    /// The law or the terms behind it.
    pub ground: String,
    /// What both are told.
    pub explanation: String,
    /// The statement of reasons, if a text was taken down.
    pub statement: Option<StatementId>,
    /// By which code, if it was turned away before it stood.
    pub reject: Option<RejectCode>,
}

/// What somebody of the shop finds who looks again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Who.
    pub judge: PersonId,
    /// Whether it was decided wrongly.
    pub is_reversed: bool,
    /// What both are told.
    pub words: String,
}

/// It is here.
pub fn received(notice: &Notice) -> Vec<ModerationFact> {
    let Notice { id, category, source, due_at, .. } = notice;
    vec![NoticeReceived { notice: *id, category: *category, source: *source, due_at: *due_at }.into()]
}

/// Somebody looks at it. Taking it twice changes nothing.
pub fn take(notice: &Notice, by: PersonId) -> Result<Done, StateRejected> {
    let state = after(notice.state, notice.outcome, Command::Take)?;
    if notice.state == state {
        return Ok((notice.clone(), Vec::new()));
    }
    let taken = NoticeTaken { notice: notice.id, by };
    Ok((Notice { state, ..notice.clone() }, vec![taken.into()]))
}

/// Somebody decides.
pub fn decide(notice: &Notice, decision: Decision, now: Timestamp) -> Result<Done, StateRejected> {
    let state = after(notice.state, notice.outcome, Command::Decide(decision.outcome))?;
    let decided = NoticeDecided {
        notice: notice.id,
        outcome: decision.outcome,
        source: notice.source,
        took_s: notice.took_s(now),
    };
    let notice = Notice {
        state,
        outcome: Some(decision.outcome),
        ground: Personal::new(decision.ground),
        explanation: Personal::new(decision.explanation),
        statement: decision.statement,
        reject: decision.reject,
        agent: decision.agent,
        decided_at: Some(now),
        ..notice.clone()
    };
    Ok((notice, vec![decided.into()]))
}

/// Whether that side may appeal now.
pub fn may_appeal(notice: &Notice, side: Side, now: Timestamp) -> Result<(), StateRejected> {
    after(notice.state, notice.outcome, Command::Appeal(side))?;
    let until = notice.decided_at.map(appeal_until).ok_or(StateRejected::Undecided)?;
    if now > until { Err(StateRejected::Late { until }) } else { Ok(()) }
}

/// One side does not agree.
pub fn appeal(notice: &Notice, side: Side, words: String, now: Timestamp) -> Result<Done, StateRejected> {
    may_appeal(notice, side, now)?;
    let appealed = Notice {
        state: NoticeState::Appealed,
        appeal_side: Some(side),
        appeal: Personal::new(words),
        appealed_at: Some(now),
        ..notice.clone()
    };
    Ok((appealed, vec![NoticeAppealed { notice: notice.id, side }.into()]))
}

/// Somebody looks again.
pub fn judge(notice: &Notice, judgement: Judgement, now: Timestamp) -> Result<Done, StateRejected> {
    let Judgement { judge, is_reversed, words } = judgement;
    let state = after(notice.state, notice.outcome, Command::Judge { is_reversed })?;
    let side = notice.appeal_side.ok_or(StateRejected::NoAppeal)?;
    let judged = AppealJudged { notice: notice.id, side, is_reversed, took_s: notice.judged_s(now) };
    let notice = Notice {
        state,
        judge: Some(judge),
        judgement: Personal::new(words),
        judged_at: Some(now),
        ..notice.clone()
    };
    Ok((notice, vec![judged.into()]))
}

/// Somebody of the shop finds that it was wrong, though nobody has asked.
pub fn undo(notice: &Notice) -> Result<Done, StateRejected> {
    let state = after(notice.state, notice.outcome, Command::Undo)?;
    Ok((Notice { state, ..notice.clone() }, Vec::new()))
}

/// Whether what it is about was found not to be allowed to stand, after all that was said.
pub const fn is_restricted(notice: &Notice) -> bool {
    match (notice.outcome, notice.state) {
        (Some(outcome), NoticeState::Reversed) => !outcome.restricts(),
        (Some(outcome), _) => outcome.restricts(),
        (None, _) => false,
    }
}
