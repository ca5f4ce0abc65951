//! What states, matters and channels are called on pages.

use crate::model::{CaseState, Channel, Matter};
use webkit::Say;

pub(crate) fn state(say: &Say, state: CaseState) -> String {
    match state {
        CaseState::New => say.t("care-state-new"),
        CaseState::Open => say.t("care-state-open"),
        CaseState::WaitingCustomer => say.t("care-state-waiting-customer"),
        CaseState::WaitingSeller => say.t("care-state-waiting-seller"),
        CaseState::WaitingCarrier => say.t("care-state-waiting-carrier"),
        CaseState::Escalated => say.t("care-state-escalated"),
        CaseState::Resolved => say.t("care-state-resolved"),
        CaseState::Closed => say.t("care-state-closed"),
    }
}

/// What a state means to whoever has the case.
pub(crate) fn state_for_them(say: &Say, state: CaseState) -> String {
    match state {
        CaseState::New => say.t("care-yours-new"),
        CaseState::Open | CaseState::Escalated => say.t("care-yours-open"),
        CaseState::WaitingCustomer => say.t("care-yours-waiting"),
        CaseState::WaitingSeller | CaseState::WaitingCarrier => say.t("care-yours-others"),
        CaseState::Resolved => say.t("care-yours-resolved"),
        CaseState::Closed => say.t("care-yours-closed"),
    }
}

pub(crate) fn matter(say: &Say, matter: Matter) -> String {
    match matter {
        Matter::Product => say.t("care-matter-product"),
        Matter::Order => say.t("care-matter-order"),
        Matter::Delivery => say.t("care-matter-delivery"),
        Matter::Return => say.t("care-matter-return"),
        Matter::Charge => say.t("care-matter-charge"),
        Matter::Privacy => say.t("care-matter-privacy"),
        Matter::Barrier => say.t("care-matter-barrier"),
        Matter::Other => say.t("care-matter-other"),
    }
}

pub(crate) fn channel(say: &Say, channel: Channel) -> String {
    match channel {
        Channel::Web => say.t("care-channel-web"),
        Channel::Mail => say.t("care-channel-mail"),
    }
}
