//! What things cost: lines and what they add up to.

use kernel::Money;
use pricing::model::{Cause, Priced, PricedCharge, PricedLine, Rate, TaxKind, TaxTotal};

/// So many at that price, taxed at 21 percent.
pub(in crate::tests) fn priced(key: u32, unit: i64, quantity: u32) -> PricedLine {
    let total = unit * i64::from(quantity);
    let tax = total - total * 100 / 121;
    PricedLine {
        key,
        quantity,
        unit: Money::eur(unit),
        gross: Money::eur(total),
        discount: Money::eur(0),
        total: Money::eur(total),
        rate: Rate(2_100),
        tax: Money::eur(tax),
        net: Money::eur(total - tax),
        surcharge: Money::eur(0),
    }
}

/// These lines, sent for 4.95.
pub(in crate::tests) fn sum(lines: Vec<PricedLine>) -> Priced {
    let delivery = PricedCharge {
        gross: Money::eur(495),
        discount: Money::eur(0),
        total: Money::eur(495),
        tax: Money::eur(86),
        net: Money::eur(409),
        surcharge: Money::eur(0),
    };
    let goods: i64 = lines.iter().map(|line| line.total.minor).sum();
    let tax: i64 = lines.iter().map(|line| line.tax.minor).sum::<i64>() + 86;
    let all = goods + 495;
    Priced {
        subtotal: Money::eur(goods),
        discount: Money::eur(0),
        taxes: vec![TaxTotal {
            kind: TaxKind::Vat,
            rate: Rate(2_100),
            base: Money::eur(all - tax),
            tax: Money::eur(tax),
        }],
        total: Money::eur(all),
        cause: Cause::Home,
        why: Vec::new(),
        codes: Vec::new(),
        company: None,
        delivery: Some(delivery),
        fee: None,
        lines,
    }
}
