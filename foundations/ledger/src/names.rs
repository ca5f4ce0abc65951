//! How accounts, reasons, states, days and taxes are called where somebody reads them.

use crate::model::{Account, Frozen, Kind, Month, PayoutState, Role, TaxCause};
use ::sellers::model::SellerShown;
use jiff::civil::Date;
use kernel::{Lang, Money, Word};
use payments::model::Way as Method;
use sellers_facts::SellerId;
use std::collections::HashMap;
use webkit::Say;

/// Several facts about one thing, in a line.
pub(crate) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A word and an amount.
pub(crate) fn part(say: &Say, word: String, amount: Money) -> String {
    if amount.minor == 0 { String::new() } else { format!("{word} {}", say.money(&amount)) }
}

pub(crate) fn role(say: &Say, role: Role) -> String {
    match role {
        Role::Provider => say.t("ledger-role-provider"),
        Role::Buyer => say.t("ledger-role-buyer"),
        Role::SellerPending => say.t("ledger-role-pending"),
        Role::SellerPayable => say.t("ledger-role-payable"),
        Role::Sales => say.t("ledger-role-sales"),
        Role::Refunds => say.t("ledger-role-refunds"),
        Role::Tax => say.t("ledger-role-tax"),
        Role::Commission => say.t("ledger-role-commission"),
        Role::Fees => say.t("ledger-role-fees"),
        Role::Disputes => say.t("ledger-role-disputes"),
        Role::Payouts => say.t("ledger-role-payouts"),
    }
}

/// What an account is called: with whose it is, where it is somebody's.
pub(crate) fn account(say: &Say, account: &Account, names: &HashMap<SellerId, SellerShown>) -> String {
    let role = role(say, account.role());
    match account {
        Account::Provider(way) => format!("{role}: {}", way_name(say, way)),
        Account::SellerPending(id) | Account::SellerPayable(id) => {
            format!("{role}: {}", seller(say, *id, names))
        }
        Account::Buyer(_)
        | Account::Sales
        | Account::Refunds
        | Account::Tax
        | Account::Commission
        | Account::Fees
        | Account::Disputes
        | Account::Payouts => role,
    }
}

pub(crate) fn way_name(say: &Say, code: &str) -> String {
    Method::from_code(code).map_or_else(|| code.to_owned(), |way| say.t(way.name()))
}

pub(crate) fn seller(say: &Say, id: SellerId, names: &HashMap<SellerId, SellerShown>) -> String {
    names.get(&id).map_or_else(|| say.t("ledger-seller-unknown"), |shown| shown.name.clone())
}

pub(crate) fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Captured => say.t("ledger-kind-captured"),
        Kind::GivenBack => say.t("ledger-kind-given-back"),
        Kind::Disputed => say.t("ledger-kind-disputed"),
        Kind::DisputeWon => say.t("ledger-kind-dispute-won"),
        Kind::ExtraTaken => say.t("ledger-kind-extra-taken"),
        Kind::ExtraGivenBack => say.t("ledger-kind-extra-given-back"),
        Kind::Sale => say.t("ledger-kind-sale"),
        Kind::Refund => say.t("ledger-kind-refund"),
        Kind::CalledOff => say.t("ledger-kind-called-off"),
        Kind::Released => say.t("ledger-kind-released"),
        Kind::CommissionTax => say.t("ledger-kind-commission-tax"),
        Kind::Fee => say.t("ledger-kind-fee"),
        Kind::PayoutSent => say.t("ledger-kind-payout-sent"),
        Kind::PayoutReturned => say.t("ledger-kind-payout-returned"),
    }
}

pub(crate) fn payout_state(say: &Say, state: PayoutState) -> String {
    match state {
        PayoutState::Proposed => say.t("ledger-payout-proposed"),
        PayoutState::Sent => say.t("ledger-payout-sent"),
        PayoutState::Settled => say.t("ledger-payout-settled"),
        PayoutState::Returned => say.t("ledger-payout-returned"),
        PayoutState::Dropped => say.t("ledger-payout-dropped"),
    }
}

/// A day as a language writes it.
pub(crate) fn day(lang: Lang, day: Date) -> String {
    let month = lang.month(day.month());
    match lang {
        Lang::Es => format!("{} de {month} de {}", day.day(), day.year()),
        Lang::En => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// A month with its year: `noviembre 2026`.
pub(crate) fn named(say: &Say, month: Month) -> String {
    format!("{} {}", say.lang.month(month.month), month.year)
}

/// Hundredths of a percent as a language prints them: `21 %`, `5,5 %`.
pub(crate) fn rate(lang: Lang, hundredths: u32) -> String {
    let part = format!("{:02}", hundredths % 100);
    let part = part.trim_end_matches('0');
    let mark = if part.is_empty() { String::new() } else { lang.decimal_mark().to_string() };
    let blank = match lang {
        Lang::Es => "\u{a0}",
        Lang::En => "",
    };
    format!("{}{mark}{part}{blank}%", hundredths / 100)
}

/// How a commission is taxed: `Impuesto del 21 % sobre 9,92 €: 2,08 €`, or why there is none.
pub(crate) fn taxed(say: &Say, one: &Frozen) -> String {
    let rate = rate(say.lang, one.by.rate);
    let words =
        [("rate", Word::Text(&*rate)), ("base", Word::Money(one.base)), ("tax", Word::Money(one.tax))];
    let taxed = match one.by.cause {
        TaxCause::Home => say.with("ledger-taxed-home", &words),
        TaxCause::Reverse => say.with("ledger-taxed-reverse", &words[1..2]),
        TaxCause::Outside => say.with("ledger-taxed-outside", &words[1..2]),
    };
    let Some(of) = one.of else { return taxed };
    let month = named(say, of);
    say.with("ledger-taxed-of", &[("month", Word::Text(&*month)), ("what", Word::Text(&*taxed))])
}
