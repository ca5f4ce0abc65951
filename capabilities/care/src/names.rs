//! What states, matters and channels are called on pages.

use crate::model::{CaseState, Channel, Matter};
use action::House;
use contributions::model::Kind;
use kernel::Word;
use orders_facts::OrderId;
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

/// That a case comes from the page of an order, for those who look after it.
pub(crate) fn from_order(house: &House, order: OrderId) -> String {
    let say = Say::new(house, house.shop.face().first());
    say.with("care-from-order", &[("link", Word::Text(&format!("/admin/orders/{order}")))])
}

/// What somebody wrote that may help: what it is.
pub(crate) fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Question => say.t("care-help-question"),
        Kind::Answer | Kind::Reply => say.t("care-help-answer"),
        Kind::Article => say.t("care-help-article"),
        Kind::Review => say.t("care-help-review"),
        Kind::Comment | Kind::Story => say.t("care-help-other"),
    }
}
