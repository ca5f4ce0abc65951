//! What the answers of Redsys mean: a number for how it went, and an amount.

use super::fields::{Fields, money};
use crate::model::{KeptCard, Reason, Said};
use kernel::{Money, Personal};

/// It is being done.
const AT_IT: [i64; 2] = [9_998, 9_999];

/// How something went with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    code: i64,
    kind: String,
    amount: Option<Money>,
}

impl Outcome {
    /// Out of what they say; nothing where they do not say how it went.
    pub(super) fn of(fields: &Fields) -> Option<Self> {
        let (minor, currency) = (fields.get("Ds_Amount"), fields.get("Ds_Currency"));
        Self::new(&fields.get("Ds_Response"), &fields.get("Ds_TransactionType"), &minor, &currency)
    }

    /// Of its parts, as they write them.
    pub(super) fn new(response: &str, kind: &str, minor: &str, currency: &str) -> Option<Self> {
        let code = response.trim().parse().ok()?;
        Some(Self { code, kind: kind.to_owned(), amount: money(minor, currency) })
    }

    /// Whether it is about money that was to be taken.
    pub(super) fn is_payment(&self) -> bool {
        matches!(self.kind.as_str(), "0" | "")
    }

    /// Whether money went back.
    pub(super) fn is_given_back(&self) -> bool {
        self.code == 900
    }

    /// What it means for an attempt. An amount that cannot be read is nothing that was taken; they are asked again.
    pub(super) fn said(&self) -> Said {
        match self.code {
            0..=99 => self.amount.map_or(Said::Waits, Said::Takes),
            code if AT_IT.contains(&code) => Said::Waits,
            code => Said::Refuses(reason(code)),
        }
    }
}

/// Why not, as far as people need to know.
pub(super) fn reason(code: i64) -> Reason {
    match code {
        116 => Reason::Funds,
        106 | 129 | 184 | 195 => Reason::Authentication,
        100..=399 => Reason::Declined,
        _ => Reason::Provider,
    }
}

/// The card that they have kept, where they say so.
pub(super) fn kept_card(fields: &Fields) -> Option<KeptCard> {
    let their_ref = fields.get("Ds_Merchant_Identifier");
    if their_ref.is_empty() {
        return None;
    }
    // With stars where it is nobody's business, under either name.
    let number = [fields.get("Ds_Card_Number"), fields.get("Ds_CardNumber")].concat();
    let last_four = number.get(number.len().saturating_sub(4)..).unwrap_or_default().to_owned();
    let ends = fields.get("Ds_ExpiryDate");
    let two = |at: usize| ends.get(at..at + 2)?.parse::<u32>().ok();
    Some(KeptCard {
        customer: Personal::default(),
        their_ref: Personal::new(their_ref),
        first_ref: Personal::new(fields.get("Ds_Merchant_Cof_Txnid")),
        brand: brand(&fields.get("Ds_Card_Brand")).to_owned(),
        last_four,
        expires: two(0).zip(two(2)).map(|(year, month)| (2_000 + year, month)),
    })
}

/// The network of their number for it.
fn brand(number: &str) -> &'static str {
    match number {
        "1" => "visa",
        "2" => "mastercard",
        "6" => "diners",
        "8" => "amex",
        "9" => "jcb",
        "22" => "unionpay",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::model::{Reason, Said};
    use kernel::Money;

    #[test]
    fn every_number_has_a_meaning() {
        let of = |response: &str| Outcome::new(response, "0", "2500", "978").map(|outcome| outcome.said());
        for (response, said) in [
            ("0000", Some(Said::Takes(Money::eur(2_500)))),
            ("0099", Some(Said::Takes(Money::eur(2_500)))),
            ("99", Some(Said::Takes(Money::eur(2_500)))),
            ("0116", Some(Said::Refuses(Reason::Funds))),
            ("0184", Some(Said::Refuses(Reason::Authentication))),
            ("0190", Some(Said::Refuses(Reason::Declined))),
            ("9915", Some(Said::Refuses(Reason::Provider))),
            ("0900", Some(Said::Refuses(Reason::Provider))),
            ("-1", Some(Said::Refuses(Reason::Provider))),
            ("9998", Some(Said::Waits)),
            ("", None),
            ("OK", None),
        ] {
            assert_eq!(of(response), said, "{response}");
        }
        let foreign = Outcome::new("0000", "0", "2500", "840").unwrap();
        assert_eq!(foreign.said(), Said::Waits, "an amount that cannot be read was not taken");
        assert!(
            Outcome::new("0900", "3", "1", "978").is_some_and(|one| one.is_given_back() && !one.is_payment())
        );
    }
}
