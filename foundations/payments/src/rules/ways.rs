//! What the shop may decide about a way to pay, and which ways a buyer is offered.

use super::{check_again, refunds};
use crate::model::{MethodShown, Terms, Way, WaySetting, WayWish};
use kernel::{Currency, Money, Rejection, Word};

/// Longer names of a holder no form of a bank takes.
const HOLDER_MAX: usize = 70;
/// Nobody waits longer for a transfer.
const DAYS_MAX: u32 = 30;
/// More countries nobody lists.
const COUNTRIES_MAX: usize = 60;
/// The lengths of accounts, by the registry of ISO 13616: from Norway to Malta.
const IBAN_LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;

/// Why a way to pay is not as somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayRejected {
    /// Nobody can send money to this account: its check digits are wrong.
    NotAnIban,
    /// It does not say whose account it is.
    NoHolder,
    /// So many days nobody waits.
    DaysUnfit,
    /// This is no amount.
    FeeUnfit,
    /// These are no countries.
    CountriesUnfit,
    /// Nobody has typed the keys by which its provider knows the shop.
    NoKeys,
}

impl Rejection for WayRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAnIban => "payments-not-an-iban",
            Self::NoHolder => "payments-no-holder",
            Self::DaysUnfit => "payments-days-unfit",
            Self::FeeUnfit => "payments-fee-unfit",
            Self::CountriesUnfit => "payments-countries-unfit",
            Self::NoKeys => "payments-no-keys",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::DaysUnfit => vec![("most", Word::Count(i64::from(DAYS_MAX)))],
            Self::NotAnIban | Self::NoHolder | Self::FeeUnfit | Self::CountriesUnfit | Self::NoKeys => {
                Vec::new()
            }
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NotAnIban => "iban",
            Self::NoHolder => "holder",
            Self::DaysUnfit => "days",
            Self::FeeUnfit => "fee",
            Self::CountriesUnfit => "countries",
            Self::NoKeys => return None,
        })
    }
}

/// What belongs to a way, as somebody types it. Also a way that is switched off must make sense, so that switching it on is
/// only that; a transfer that nobody has filled in yet may stay empty until then.
pub fn terms(way: Way, wish: &WayWish, currency: Currency) -> Result<Terms, WayRejected> {
    match way {
        Way::Test | Way::Stripe | Way::Redsys | Way::Bizum | Way::Free => Ok(Terms::None),
        Way::Transfer => transfer(wish),
        Way::CashOnDelivery => {
            let fee: &str = if wish.fee.trim().is_empty() { "0" } else { &wish.fee };
            let fee = refunds::amount(fee, currency).map_err(|_| WayRejected::FeeUnfit)?.minor;
            Ok(Terms::Cash { fee, countries: countries(&wish.countries)? })
        }
    }
}

fn transfer(wish: &WayWish) -> Result<Terms, WayRejected> {
    let iban: String = wish.iban.chars().filter(|sign| !sign.is_whitespace()).collect();
    let iban = iban.to_ascii_uppercase();
    let words: Vec<&str> = wish.holder.split_whitespace().collect();
    let holder: String = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    let is_untouched = !wish.is_on && iban.is_empty() && holder.is_empty();
    if !is_untouched && !is_iban(&iban) {
        return Err(WayRejected::NotAnIban);
    }
    if !is_untouched && !(1..=HOLDER_MAX).contains(&holder.chars().count()) {
        return Err(WayRejected::NoHolder);
    }
    let days = wish.days.trim().parse().ok().filter(|days| (1..=DAYS_MAX).contains(days));
    Ok(Terms::Transfer { iban, holder, days: days.ok_or(WayRejected::DaysUnfit)? })
}

/// Two letters each, once each.
fn countries(typed: &str) -> Result<Vec<String>, WayRejected> {
    let mut all: Vec<String> = Vec::new();
    for code in typed.split([' ', ',', ';', '\n', '\r', '\t']).filter(|code| !code.is_empty()) {
        let code = code.to_ascii_uppercase();
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(WayRejected::CountriesUnfit);
        }
        if !all.contains(&code) {
            all.push(code);
        }
    }
    if all.is_empty() || all.len() > COUNTRIES_MAX { Err(WayRejected::CountriesUnfit) } else { Ok(all) }
}

/// Whether an account can be one: its check digits make the whole number leave one when divided by 97 (ISO 7064).
fn is_iban(iban: &str) -> bool {
    let has_shape = IBAN_LENGTHS.contains(&iban.len())
        && iban.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        && iban.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && iban.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit());
    let step = |rest: u32, sign: u8| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter.saturating_sub(b'A')) + 10) % 97,
    };
    has_shape && iban.bytes().cycle().skip(4).take(iban.len()).fold(0, step) == 1
}

/// An account as people write it: in groups of four.
pub fn grouped(iban: &str) -> String {
    let signs: Vec<char> = iban.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Whether a way may be offered, given whether there is a contract with its provider.
pub fn may_offer(way: Way, is_on: bool, has_contract: bool) -> Result<(), WayRejected> {
    if is_on && way.peer().is_some() && !has_contract { Err(WayRejected::NoKeys) } else { Ok(()) }
}

/// The ways by which so much may be paid for what goes to a country, or nowhere, in the order in which they are shown. Where
/// nothing is to be paid, only that. Of two that a buyer cannot tell apart the first.
pub fn offered(settings: &[WaySetting], amount: Money, country: Option<&str>) -> Vec<MethodShown> {
    let shown = |way: Way, fee: Option<Money>| MethodShown {
        code: way.code().to_owned(),
        name: way.name(),
        text: way.text(),
        fee,
    };
    if amount.minor == 0 {
        return vec![shown(Way::Free, None)];
    }
    let on = |way: &Way| settings.iter().find(|setting| setting.way == *way && setting.is_on);
    let ways = Way::OFFERED.iter().filter_map(on);
    let ways = ways.filter_map(|setting| match &setting.terms {
        Terms::None | Terms::Transfer { .. } => Some(shown(setting.way, None)),
        Terms::Cash { fee, countries } => {
            let fee = (*fee > 0).then(|| Money::new(*fee, amount.currency));
            countries.iter().any(|known| Some(known.as_str()) == country).then(|| shown(setting.way, fee))
        }
    });
    let mut shown: Vec<MethodShown> = Vec::new();
    for way in ways {
        if shown.iter().all(|one| one.name != way.name) {
            shown.push(way);
        }
    }
    shown
}

/// The ways by which another attempt may be made at a payment of so much.
pub fn offered_again(settings: &[WaySetting], amount: Money) -> Vec<MethodShown> {
    let may = |code: &str| {
        settings.iter().any(|one| one.way.code() == code && check_again(amount, Some(one)).is_ok())
    };
    offered(settings, amount, None).into_iter().filter(|shown| may(&shown.code)).collect()
}
