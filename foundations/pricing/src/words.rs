//! Prices in words, for whoever prints them: why something costs less, what a promotion gives, what became
//! of a code, which tax it is.

use crate::model::{Cause, CodeSaid, Gives, Rate, Said, TaxKind, TaxTotal, VatProof, Why};
use kernel::Word;
use webkit::Say;

/// A promotion that counts, by its name and, where it has one, its code: `Bienvenida (BIENVENIDA)`.
pub fn why(say: &Say, why: &Why) -> String {
    let name = why.name.show(say.lang);
    match why.code.as_str() {
        "" => name.to_owned(),
        code => say.with("pricing-why-code", &[("name", Word::Text(name)), ("code", Word::Text(code))]),
    }
}

/// What became of a code, as a sentence.
pub fn said(say: &Say, code: &CodeSaid) -> String {
    let key = match &code.said {
        Said::Counts => "pricing-code-counts",
        Said::Unknown => "pricing-code-unknown",
        Said::NotYet { from } => {
            let words = [("code", Word::Text(&code.code)), ("from", Word::At(*from))];
            return say.with("pricing-code-not-yet", &words);
        }
        Said::Over => "pricing-code-over",
        Said::UsedUp => "pricing-code-used-up",
        Said::UsedByYou => "pricing-code-used-by-you",
        Said::NeedsAccount => "pricing-code-needs-account",
        Said::BelowMinimum { minimum } => {
            let words = [("code", Word::Text(&code.code)), ("minimum", Word::Money(*minimum))];
            return say.with("pricing-code-below-minimum", &words);
        }
        Said::NoGoods => "pricing-code-no-goods",
        Said::NotFirstOrder => "pricing-code-not-first-order",
        Said::NotForYou => "pricing-code-not-for-you",
        Said::BetterOne => "pricing-code-better-one",
    };
    say.with(key, &[("code", Word::Text(&code.code))])
}

/// What a tax is called.
pub fn kind(say: &Say, kind: TaxKind) -> String {
    match kind {
        TaxKind::Vat => say.t("pricing-tax-vat"),
        TaxKind::Igic => say.t("pricing-tax-igic"),
        TaxKind::Ipsi => say.t("pricing-tax-ipsi"),
        TaxKind::Surcharge => say.t("pricing-tax-surcharge"),
        TaxKind::None => say.t("pricing-tax-none"),
    }
}

/// A tax with its rate: `IVA 21 %`.
pub fn tax(say: &Say, total: &TaxTotal) -> String {
    rated(say, total.kind, total.rate)
}

/// A tax with a rate; where there is no tax there is no rate to speak of.
pub(crate) fn rated(say: &Say, of: TaxKind, rate: Rate) -> String {
    let name = kind(say, of);
    match of {
        TaxKind::None => name,
        TaxKind::Vat | TaxKind::Igic | TaxKind::Ipsi | TaxKind::Surcharge => {
            format!("{name} {}", rate.show(say.lang))
        }
    }
}

/// Why the tax is another than at home; nothing where it is not.
pub fn cause(say: &Say, cause: Cause) -> Option<String> {
    match cause {
        Cause::Home | Cause::Threshold => None,
        Cause::Oss => Some(say.t("pricing-cause-oss")),
        Cause::Company => Some(say.t("pricing-cause-company")),
        Cause::Export => Some(say.t("pricing-cause-export")),
        Cause::Elsewhere => Some(say.t("pricing-cause-elsewhere")),
    }
}

/// That a company's number was looked up, for whoever looks after the taxes.
pub fn proof(say: &Say, proof: &VatProof) -> String {
    let day = ("day", Word::At(proof.checked_at));
    match proof.proof.as_str() {
        "" => say.with("pricing-proof", &[day]),
        number => say.with("pricing-proof-number", &[day, ("number", Word::Text(number))]),
    }
}

/// What a promotion gives, in a few words.
pub fn gives(say: &Say, gives: &Gives) -> String {
    let lang = say.lang;
    match gives {
        Gives::Percent { percent } => {
            say.with("pricing-gives-percent", &[("percent", Word::Text(&percent.show(lang)))])
        }
        Gives::Amount { amount } => say.with("pricing-gives-amount", &[("amount", Word::Money(*amount))]),
        Gives::FreeDelivery => say.t("pricing-gives-free-delivery"),
        Gives::BuyGet { buy, get, percent } => {
            let percent = percent.show(lang);
            let words = [
                ("buy", Word::Count((*buy).into())),
                ("get", Word::Count((*get).into())),
                ("percent", Word::Text(&percent)),
            ];
            say.with("pricing-gives-buy-get", &words)
        }
        Gives::Bundle { quantity, price } => {
            let words = [("count", Word::Count((*quantity).into())), ("amount", Word::Money(*price))];
            say.with("pricing-gives-bundle", &words)
        }
        Gives::Tiers { tiers } => {
            let most = tiers.last().map(|tier| tier.percent.show(lang)).unwrap_or_default();
            say.with("pricing-gives-tiers", &[("percent", Word::Text(&most))])
        }
    }
}
