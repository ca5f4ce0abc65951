//! What promotions and the group of the plan are called, in each language: buyers read it in their basket, staff in its lists.

use action::House;
use kernel::{Lang, Localized};
use webkit::Say;

fn in_all(house: &House, text: impl Fn(&Say) -> String) -> Localized {
    let mut all = Localized::default();
    for lang in Lang::ALL {
        *all.own_mut(lang) = text(&Say::new(house, lang));
    }
    all
}

/// The coupon of whoever brought somebody.
pub(crate) fn coupon(house: &House) -> Localized {
    in_all(house, |say| say.t("sharing-coupon-name"))
}

/// The promotion of those who were brought.
pub(crate) fn welcome(house: &House) -> Localized {
    in_all(house, |say| say.t("sharing-welcome-name"))
}

/// The group of those, in the shop's first language.
pub(crate) fn group(house: &House) -> String {
    Say::new(house, house.shop.face().first()).t("sharing-group-name")
}
