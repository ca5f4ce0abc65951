//! The sum to the cent. Prices are brought to where the goods go, promotions are taken off, and each tax is rounded once for
//! each rate of the order; the parts of a rounded sum go back to the lines by largest remainder (RULES 1.F, 1.T).

mod sheet;

use super::{law::Regime, promotion};
use crate::model::{Cause, LineToPrice, Priced, PricedCharge, PricedLine, Promotion, ToPrice};
use catalog::model::TaxClass;
use kernel::{Money, Rejection, Timestamp};
use serde::{Deserialize, Serialize};
use sheet::{Charge, Sheet, Split};

/// More than this, in minor units, nothing costs: ten thousand million euros. All sums of such amounts can be counted.
const AMOUNT_MAX: i64 = 1_000_000_000_000;
/// More lines nobody orders at once.
const LINES_MAX: usize = 1_000;

/// Why something cannot be priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PricingRejected {
    /// There is too much of it to be counted, or a price below zero.
    TooMuch,
    /// Its amounts are not all of one currency.
    OtherCurrency,
}

impl Rejection for PricingRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TooMuch => "pricing-too-much",
            Self::OtherCurrency => "pricing-other-currency",
        }
    }
}

/// A promotion that may count, and how often whoever buys has used it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The promotion.
    pub promotion: Promotion,
    /// How often this person has used it.
    pub used_by_person: u32,
}

/// What it costs.
pub fn price(
    asked: &ToPrice,
    regime: &Regime,
    offers: &[Offer],
    now: Timestamp,
) -> Result<Priced, PricingRejected> {
    check(asked)?;
    let units = there(asked, regime)?;
    let gross: Vec<i64> =
        units.iter().zip(&asked.lines).map(|(unit, line)| unit * i64::from(line.quantity)).collect();
    let delivery = asked.delivery.map(|shown| charge_there(asked, regime, shown)).transpose()?;
    let fee = asked.fee.map(|shown| charge_there(asked, regime, shown)).transpose()?;
    let scene = promotion::Scene {
        lines: &asked.lines,
        gross: &gross,
        delivery,
        buyer: &asked.buyer,
        codes: &asked.codes,
        currency: asked.currency,
        now,
    };
    let taken = promotion::take_off(&scene, offers);
    let mut sheet = Sheet::of(asked, regime, &gross, &taken.lines);
    let delivery = delivery.map(|gross| sheet.charge(gross, taken.delivery));
    let fee = fee.map(|gross| sheet.charge(gross, 0));
    let settled = sheet.settle(regime.kind);

    let money = |minor| Money::new(minor, asked.currency);
    let line = |(at, line): (usize, &LineToPrice)| {
        let Split { net, tax, surcharge } = settled.splits[at];
        PricedLine {
            key: line.key,
            quantity: line.quantity,
            unit: money(units[at]),
            gross: money(gross[at]),
            discount: money(-taken.lines[at]),
            total: money(gross[at] - taken.lines[at]),
            rate: regime.rate(line.class),
            tax: money(tax),
            net: money(net),
            surcharge: money(surcharge),
        }
    };
    let charge = |charge: Charge| {
        let Split { net, tax, surcharge } = settled.splits[charge.at];
        PricedCharge {
            gross: money(charge.gross),
            discount: money(-charge.off),
            total: money(charge.gross - charge.off),
            tax: money(tax),
            net: money(net),
            surcharge: money(surcharge),
        }
    };
    let charges: i64 = [delivery, fee].iter().flatten().map(|charge| charge.gross).sum();
    let subtotal: i64 = gross.iter().sum();
    let off: i64 = taken.lines.iter().sum::<i64>() + taken.delivery;
    Ok(Priced {
        lines: asked.lines.iter().enumerate().map(line).collect(),
        delivery: delivery.map(charge),
        fee: fee.map(charge),
        subtotal: money(subtotal),
        discount: money(-off),
        taxes: settled.taxes,
        total: money(subtotal + charges - off),
        cause: regime.cause,
        company: asked.buyer.vat_proof.clone().filter(|_| regime.cause == Cause::Company),
        why: taken.why,
        codes: taken.codes,
    })
}

/// Bounds under which every sum below can be counted.
fn check(asked: &ToPrice) -> Result<(), PricingRejected> {
    let units = asked.lines.iter().map(|line| line.unit);
    let mut all = units.chain(asked.delivery).chain(asked.fee);
    if all.any(|amount| amount.currency != asked.currency) {
        return Err(PricingRejected::OtherCurrency);
    }
    let fits = |amount: Option<i64>| amount.is_some_and(|minor| (0..=AMOUNT_MAX).contains(&minor));
    let line = |line: &LineToPrice| {
        line.quantity > 0 && fits(line.unit.minor.checked_mul(line.quantity.into())) && line.unit.minor >= 0
    };
    let charges = [asked.delivery, asked.fee];
    let is_good = asked.lines.len() <= LINES_MAX
        && asked.lines.iter().all(line)
        && charges.iter().flatten().all(|amount| fits(Some(amount.minor)));
    if is_good { Ok(()) } else { Err(PricingRejected::TooMuch) }
}

/// The price of one of each line where it goes.
fn there(asked: &ToPrice, regime: &Regime) -> Result<Vec<i64>, PricingRejected> {
    let one = |line: &LineToPrice| regime.there(line.unit, line.class).map(|unit| unit.minor);
    let units: Option<Vec<i64>> = asked.lines.iter().map(one).collect();
    units.ok_or(PricingRejected::TooMuch)
}

/// What goes with goods of several rates goes with each for its share.
fn charge_there(asked: &ToPrice, regime: &Regime, shown: Money) -> Result<i64, PricingRejected> {
    let weight = |class: TaxClass| -> u64 {
        let of = asked.lines.iter().filter(|line| line.class == class);
        of.map(|line| line.unit.minor.unsigned_abs() * u64::from(line.quantity)).sum()
    };
    let mut parts = shown.share(&TaxClass::ALL.map(weight));
    if parts.is_empty() {
        let usual = |class: TaxClass| u64::from(class == TaxClass::Standard);
        parts = shown.share(&TaxClass::ALL.map(usual));
    }
    let there = |(part, class): (Money, TaxClass)| regime.there(part, class).map(|part| part.minor);
    let sum: Option<i64> = parts.into_iter().zip(TaxClass::ALL).map(there).sum();
    sum.ok_or(PricingRejected::TooMuch)
}
