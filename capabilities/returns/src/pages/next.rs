//! What comes next for whoever sends something back, in a sentence or two: what they do, what the shop does, until when.

use crate::{
    model::{Kind, Return, State, Whereabouts},
    reads::{may_send, send_until},
};
use kernel::Word;
use webkit::Say;

/// What comes next.
pub(super) fn next(say: &Say, ret: &Return) -> Vec<String> {
    let mut said = vec![match ret.state {
        State::Declared if ret.kind != Kind::Withdrawal => say.t("returns-next-wait"),
        State::Declared | State::Accepted => to_send(say, ret),
        State::Sent => say.t("returns-next-sent"),
        State::Received if ret.kind == Kind::Conformity => say.t("returns-next-look"),
        State::Received => say.t("returns-next-received"),
        State::Refunded => say.with("returns-next-refunded", &[("amount", Word::Money(ret.refunded))]),
        State::Refused => say.t("returns-next-refused"),
        State::Closed => say.t("returns-next-closed"),
    }];
    let due = ret.due_at.filter(|_| ret.state.is_open());
    said.extend(due.map(|day| say.with("returns-next-due", &[("day", Word::At(day))])));
    said
}

fn to_send(say: &Say, ret: &Return) -> String {
    match (ret.whereabouts, send_until(ret)) {
        (Whereabouts::Unsent, _) => say.t("returns-send-nothing"),
        (Whereabouts::Held, Some(day)) if may_send(ret) => {
            say.with("returns-next-send", &[("day", Word::At(day))])
        }
        (Whereabouts::Held | Whereabouts::OnTheWay, _) => say.t("returns-next-once-there"),
    }
}
