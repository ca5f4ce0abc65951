//! The pages of payments in the back office, and what they share: how states are called, how instants are written.

pub(crate) mod back;
pub(crate) mod keys;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod ways;

use crate::model::{Reason, RefundState, Stage, State};
use kernel::{Lang, Money};
use webkit::Say;

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// An amount as people of a language type it.
fn typed(say: &Say, amount: Money) -> String {
    match say.lang {
        Lang::Es => amount.decimal().replace('.', ","),
        Lang::En => amount.decimal(),
    }
}

fn state(say: &Say, state: State) -> String {
    match state {
        State::Started => say.t("payments-state-started"),
        State::ActionNeeded => say.t("payments-state-action-needed"),
        State::Authorised => say.t("payments-state-authorised"),
        State::Captured => say.t("payments-state-captured"),
        State::Declined => say.t("payments-state-declined"),
        State::Voided => say.t("payments-state-voided"),
        State::Expired => say.t("payments-state-expired"),
    }
}

/// The name of a badge's colour.
fn badge(state: State) -> &'static str {
    match state {
        State::Captured => "badge badge-good",
        State::Declined => "badge badge-warn",
        State::Started | State::ActionNeeded | State::Authorised | State::Voided | State::Expired => "badge",
    }
}

fn stage(say: &Say, stage: Stage) -> String {
    match stage {
        Stage::Begun => say.t("payments-stage-begun"),
        Stage::Waiting => say.t("payments-stage-waiting"),
        Stage::Authorised => say.t("payments-state-authorised"),
        Stage::Captured => say.t("payments-state-captured"),
        Stage::Declined => say.t("payments-state-declined"),
        Stage::Dropped => say.t("payments-stage-dropped"),
        Stage::Odd => say.t("payments-stage-odd"),
    }
}

fn refund_state(say: &Say, state: RefundState) -> String {
    match state {
        RefundState::Waiting => say.t("payments-refund-waiting"),
        RefundState::ByHand => say.t("payments-refund-by-hand"),
        RefundState::Done => say.t("payments-refund-done"),
        RefundState::Failed => say.t("payments-refund-failed"),
    }
}

/// Why something was refused, for those who run the shop.
fn why(say: &Say, reason: Reason) -> String {
    match reason {
        Reason::Declined => say.t("payments-why-declined"),
        Reason::Funds => say.t("payments-why-funds"),
        Reason::Authentication => say.t("payments-why-authentication"),
        Reason::Provider => say.t("payments-why-provider"),
    }
}
