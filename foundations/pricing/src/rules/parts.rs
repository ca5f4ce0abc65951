//! One sum in several parts: what each of several sellers gets of what was priced together (RULES 1.I, split checkout). Lines stay as
//! they are; delivery, what the way to pay costs, and their taxes are shared out. All parts together are the whole, to the cent.

use crate::model::{Priced, PricedCharge, PricedLine, Rate, Share, TaxKind, TaxTotal, Why};
use kernel::{Currency, Money};

/// The parts of a sum, one for each share. One share alone is the whole. Each line belongs to one share; where the shares of
/// delivery do not add up to what it costs they are taken as weights.
pub fn parts(whole: &Priced, shares: &[Share]) -> Vec<Priced> {
    if shares.len() == 1 {
        return vec![whole.clone()];
    }
    let currency = whole.total.currency;
    let weights: Vec<u64> = shares.iter().map(|share| share.delivery.minor.unsigned_abs()).collect();
    let mut delivery = whole.delivery.as_ref().map(|charge| Delivery {
        total: shared(charge.total.minor, &weights, currency),
        discount: off_delivery(whole, &weights),
        split: Vec::new(),
    });
    let bands = bands(whole);
    // What goes with the goods is taxed as they are: row by row, each takes its part of what every rate has left.
    let fee = whole.fee.iter().map(|charge| charge.total.minor);
    let rows: Vec<i64> = delivery.iter().flat_map(|one| one.total.iter().copied()).chain(fee).collect();
    let mut splits = split_rows(&bands, &rows, currency);
    let fee_split = whole.fee.as_ref().and_then(|_| splits.pop());
    if let Some(delivery) = &mut delivery {
        delivery.split = splits;
    }
    let of = |(at, share): (usize, &Share)| {
        let delivery = delivery.as_ref().map(|delivery| delivery.at(at, currency));
        let fee = fee_split.as_ref().filter(|_| share.has_fee);
        part(whole, share, (delivery, fee, &bands))
    };
    let mut all: Vec<Priced> = shares.iter().enumerate().map(of).collect();
    share_why(whole, &mut all, &weights);
    all
}

/// What is taxed at one rate besides the lines.
struct Band {
    kind: TaxKind,
    rate: Rate,
    /// The rate of the surcharge on top, if there is one.
    surcharge_rate: Option<Rate>,
    net: i64,
    tax: i64,
    surcharge: i64,
}

/// A row's part of each band.
#[derive(Clone, Default)]
struct Split {
    net: i64,
    tax: i64,
    surcharge: i64,
}

/// What each share has of the delivery.
struct Delivery {
    total: Vec<i64>,
    discount: Vec<i64>,
    split: Vec<Vec<Split>>,
}

impl Delivery {
    fn at(&self, at: usize, currency: Currency) -> (PricedCharge, Vec<Split>) {
        let split = self.split.get(at).cloned().unwrap_or_default();
        (charge(self.total[at], self.discount[at], &split, currency), split)
    }
}

/// What promotions take off each one's delivery: each promotion by itself, so that the reasons of a part add up.
fn off_delivery(whole: &Priced, weights: &[u64]) -> Vec<i64> {
    let mut off = vec![0; weights.len()];
    for why in &whole.why {
        let parts = shared(why.delivery.minor, weights, whole.total.currency);
        off.iter_mut().zip(parts).for_each(|(off, part)| *off += part);
    }
    off
}

fn charge(total: i64, discount: i64, split: &[Split], currency: Currency) -> PricedCharge {
    let money = |minor| Money::new(minor, currency);
    let sum = |of: fn(&Split) -> i64| split.iter().map(of).sum();
    PricedCharge {
        gross: money(total - discount),
        discount: money(discount),
        total: money(total),
        tax: money(sum(|one| one.tax)),
        net: money(sum(|one| one.net)),
        surcharge: money(sum(|one| one.surcharge)),
    }
}

/// What each rate has besides its lines: all of it less what the lines have.
fn bands(whole: &Priced) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for total in &whole.taxes {
        match (total.kind, bands.last_mut()) {
            (TaxKind::Surcharge, Some(band)) => {
                band.surcharge += total.tax.minor;
                band.surcharge_rate = Some(total.rate);
            }
            _ => bands.push(Band {
                kind: total.kind,
                rate: total.rate,
                surcharge_rate: None,
                net: total.base.minor,
                tax: total.tax.minor,
                surcharge: 0,
            }),
        }
    }
    for line in &whole.lines {
        let Some(band) = bands.iter_mut().find(|band| band.rate == line.rate) else { continue };
        band.net -= line.net.minor;
        band.tax -= line.tax.minor;
        band.surcharge -= line.surcharge.minor;
    }
    bands
}

/// Shares each row out over the bands, by what they have left, and each band's net, tax and surcharge over its rows.
fn split_rows(bands: &[Band], rows: &[i64], currency: Currency) -> Vec<Vec<Split>> {
    let mut left: Vec<i64> = bands.iter().map(|band| band.net + band.tax + band.surcharge).collect();
    let mut gross: Vec<Vec<i64>> = Vec::with_capacity(rows.len());
    for row in rows {
        let weights: Vec<u64> = left.iter().map(|left| u64::try_from(*left).unwrap_or(0)).collect();
        let taken = shared(*row, &weights, currency);
        left.iter_mut().zip(&taken).for_each(|(left, taken)| *left -= taken);
        gross.push(taken);
    }
    let mut splits = vec![vec![Split::default(); bands.len()]; rows.len()];
    for (at, band) in bands.iter().enumerate() {
        let column: Vec<u64> = gross.iter().map(|row| row[at].unsigned_abs()).collect();
        let nets = shared(band.net, &column, currency);
        let taxed: Vec<u64> =
            column.iter().zip(&nets).map(|(gross, net)| gross.saturating_sub(net.unsigned_abs())).collect();
        let taxes = shared(band.tax, &taxed, currency);
        for (row, split) in splits.iter_mut().enumerate() {
            let (net, tax) = (nets[row], taxes[row]);
            split[at] = Split { net, tax, surcharge: gross[row][at] - net - tax };
        }
    }
    splits
}

type Charges<'a> = (Option<(PricedCharge, Vec<Split>)>, Option<&'a Vec<Split>>, &'a [Band]);

fn part(whole: &Priced, share: &Share, (delivery, fee, bands): Charges<'_>) -> Priced {
    let currency = whole.total.currency;
    let money = |minor| Money::new(minor, currency);
    let lines: Vec<PricedLine> =
        whole.lines.iter().filter(|line| share.keys.contains(&line.key)).cloned().collect();
    let mut splits: Vec<&[Split]> = Vec::new();
    splits.extend(delivery.iter().map(|(_, split)| split.as_slice()));
    splits.extend(fee.iter().map(|split| split.as_slice()));
    let fee = fee.and_then(|split| {
        let whole = whole.fee.as_ref()?;
        Some(charge(whole.total.minor, whole.discount.minor, split, currency))
    });
    let taxes = bands.iter().enumerate().flat_map(|(at, band)| taxes_of(band, at, &lines, &splits, currency));
    let taxes: Vec<TaxTotal> = taxes.collect();
    let delivery = delivery.map(|(charge, _)| charge);
    let sum = |of: fn(&PricedLine) -> Money| lines.iter().map(|line| of(line).minor).sum::<i64>();
    let charges = delivery.iter().chain(&fee);
    let total = sum(|line| line.total) + charges.clone().map(|charge| charge.total.minor).sum::<i64>();
    let discount = sum(|line| line.discount) + charges.map(|charge| charge.discount.minor).sum::<i64>();
    Priced {
        subtotal: money(sum(|line| line.gross)),
        discount: money(discount),
        taxes,
        total: money(total),
        cause: whole.cause,
        company: whole.company.clone(),
        why: Vec::new(),
        codes: whole.codes.clone(),
        lines,
        delivery,
        fee,
    }
}

/// A part's tax at a rate, and the surcharge on top of it; nothing where the part has nothing of it.
fn taxes_of(
    band: &Band,
    at: usize,
    lines: &[PricedLine],
    splits: &[&[Split]],
    currency: Currency,
) -> Vec<TaxTotal> {
    let money = |minor| Money::new(minor, currency);
    let its = || lines.iter().filter(|line| line.rate == band.rate);
    let charges = || splits.iter().filter_map(|split| split.get(at));
    let net = its().map(|line| line.net.minor).sum::<i64>() + charges().map(|one| one.net).sum::<i64>();
    let tax = its().map(|line| line.tax.minor).sum::<i64>() + charges().map(|one| one.tax).sum::<i64>();
    let surcharge =
        its().map(|line| line.surcharge.minor).sum::<i64>() + charges().map(|one| one.surcharge).sum::<i64>();
    if its().next().is_none() && (net, tax, surcharge) == (0, 0, 0) {
        return Vec::new();
    }
    let usual = TaxTotal { kind: band.kind, rate: band.rate, base: money(net), tax: money(tax) };
    let on_top = band.surcharge_rate.map(|rate| TaxTotal {
        kind: TaxKind::Surcharge,
        rate,
        base: money(net),
        tax: money(surcharge),
    });
    [Some(usual), on_top].into_iter().flatten().collect()
}

/// Hands each reason to the parts that it touches.
fn share_why(whole: &Priced, parts: &mut [Priced], weights: &[u64]) {
    let currency = whole.total.currency;
    for why in &whole.why {
        let delivery = shared(why.delivery.minor, weights, currency);
        let touches = why.lines.iter().map(|line| line.key).collect::<Vec<_>>();
        let is_free_delivery = touches.is_empty();
        for (part, delivery) in parts.iter_mut().zip(delivery) {
            let is_its = |key: u32| part.lines.iter().any(|line| line.key == key);
            let lines: Vec<_> = why.lines.iter().filter(|line| is_its(line.key)).cloned().collect();
            let amount = lines.iter().map(|line| line.amount.minor).sum::<i64>() + delivery;
            if amount != 0 || is_free_delivery {
                let amount = Money::new(amount, currency);
                part.why.push(Why { lines, delivery: Money::new(delivery, currency), amount, ..why.clone() });
            }
        }
    }
}

/// Shares out by weight; where nothing weighs anything all weigh the same, and where there is nobody there is nothing.
fn shared(minor: i64, weights: &[u64], currency: Currency) -> Vec<i64> {
    let amount = Money::new(minor, currency);
    let mut parts = amount.share(weights);
    if parts.is_empty() {
        parts = amount.share(&vec![1; weights.len()]);
    }
    parts.into_iter().map(|part| part.minor).collect()
}
