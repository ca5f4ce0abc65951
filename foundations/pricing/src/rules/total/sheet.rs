//! What is to be taxed, rate by rate: each tax is rounded once over all that has its rate, and what comes of that goes back
//! to lines and charges. Everything here is minor units of one currency.

use crate::{
    model::{Rate, TaxKind, TaxTotal, ToPrice},
    rules::law::Regime,
};
use catalog::model::TaxClass;
use kernel::{Currency, Money};

/// What goes with the goods, and its place among the splits.
#[derive(Clone, Copy)]
pub(super) struct Charge {
    pub(super) gross: i64,
    pub(super) off: i64,
    pub(super) at: usize,
}

/// What a sum is made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Split {
    pub(super) net: i64,
    pub(super) tax: i64,
    pub(super) surcharge: i64,
}

/// What is taxed at one rate: parts of lines and charges, each by its place among the splits.
struct Band {
    rate: Rate,
    surcharge: Rate,
    parts: Vec<(usize, i64)>,
}

/// Everything that is to be taxed, rate by rate.
pub(super) struct Sheet {
    currency: Currency,
    bands: Vec<Band>,
    lines: usize,
    places: usize,
}

pub(super) struct Settled {
    pub(super) splits: Vec<Split>,
    pub(super) taxes: Vec<TaxTotal>,
}

impl Sheet {
    pub(super) fn of(asked: &ToPrice, regime: &Regime, gross: &[i64], off: &[i64]) -> Self {
        let rates = |class: TaxClass| (regime.rate(class), regime.surcharge(class));
        let mut all: Vec<(Rate, Rate)> = match asked.lines.is_empty() {
            true => vec![rates(TaxClass::Standard)],
            false => asked.lines.iter().map(|line| rates(line.class)).collect(),
        };
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.dedup();
        let of_band = |band: (Rate, Rate)| {
            let lines = asked.lines.iter().enumerate().filter(|(_, line)| rates(line.class) == band);
            lines.map(|(at, _)| (at, gross[at] - off[at])).collect()
        };
        let bands = all.into_iter().map(|(rate, surcharge)| Band {
            parts: of_band((rate, surcharge)),
            rate,
            surcharge,
        });
        let lines = asked.lines.len();
        Self { currency: asked.currency, bands: bands.collect(), lines, places: lines }
    }

    /// Taxes a charge as the goods are that it goes with, each rate by its share of them.
    pub(super) fn charge(&mut self, gross: i64, off: i64) -> Charge {
        let lines = self.lines;
        let goods: Vec<u64> = self
            .bands
            .iter()
            .map(|band| {
                let of_goods = band.parts.iter().filter(|(at, _)| *at < lines);
                of_goods.map(|(_, total)| total.unsigned_abs()).sum()
            })
            .collect();
        let money = Money::new(gross - off, self.currency);
        let mut parts = money.share(&goods);
        if parts.is_empty() {
            // Goods that cost nothing weigh the same.
            parts = money.share(&vec![1; self.bands.len()]);
        }
        let at = self.places;
        self.places += 1;
        for (band, part) in self.bands.iter_mut().zip(parts) {
            band.parts.push((at, part.minor));
        }
        Charge { gross, off, at }
    }

    /// Rounds each tax once and hands its parts back.
    pub(super) fn settle(self, kind: TaxKind) -> Settled {
        let mut settled = Settled { splits: vec![Split::default(); self.places], taxes: Vec::new() };
        for band in self.bands {
            let money = |minor| Money::new(minor, self.currency);
            let whole = band.whole();
            let mut say = |kind, rate, tax| {
                settled.taxes.push(TaxTotal { kind, rate, base: money(whole.net), tax: money(tax) });
            };
            say(kind, band.rate, whole.tax);
            if band.surcharge > Rate(0) {
                say(TaxKind::Surcharge, band.surcharge, whole.surcharge);
            }
            for ((at, _), part) in band.parts.iter().zip(band.split(whole, self.currency)) {
                let split = &mut settled.splits[*at];
                split.net += part.net;
                split.tax += part.tax;
                split.surcharge += part.surcharge;
            }
        }
        settled
    }
}

impl Band {
    /// Tax and surcharge in all of it, each rounded once.
    fn whole(&self) -> Split {
        let total: i64 = self.parts.iter().map(|(_, total)| total).sum();
        let all = i128::from(Rate::WHOLE.0) + i128::from(self.rate.0) + i128::from(self.surcharge.0);
        let inside = |rate: Rate| {
            let part = (i128::from(total) * i128::from(rate.0) * 2 + all) / (all * 2);
            i64::try_from(part).unwrap_or(total)
        };
        let tax = inside(self.rate).min(total);
        let surcharge = inside(self.surcharge).min(total - tax);
        Split { net: total - tax - surcharge, tax, surcharge }
    }

    /// The same for each part. What is net is shared first and tax of what is left, so that nothing is below zero.
    fn split(&self, whole: Split, currency: Currency) -> Vec<Split> {
        let totals: Vec<u64> = self.parts.iter().map(|(_, total)| total.unsigned_abs()).collect();
        let nets = share(whole.net, &totals, currency);
        let left: Vec<u64> =
            totals.iter().zip(&nets).map(|(total, net)| total - net.unsigned_abs()).collect();
        let taxes = share(whole.tax, &left, currency);
        let parts = nets.into_iter().zip(taxes).zip(left);
        parts.map(|((net, tax), left)| Split { net, tax, surcharge: left as i64 - tax }).collect()
    }
}

/// Shares out by weight; where nothing weighs anything there is nothing to share.
fn share(minor: i64, weights: &[u64], currency: Currency) -> Vec<i64> {
    let parts = Money::new(minor, currency).share(weights);
    if parts.is_empty() { vec![0; weights.len()] } else { parts.iter().map(|part| part.minor).collect() }
}
