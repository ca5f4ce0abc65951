//! What the house keeps of each line (RULES 1.I, commission). A share is rounded once for all lines of a seller under one rule and
//! handed back to them by largest remainder; nothing is ever below zero, and all of it together never more than the seller gets.

use crate::model::{Commission, Rule, Takes, ToCommission, Track};
use kernel::Money;
use sellers_facts::{RuleId, SellerId};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

/// A whole in hundredths of a percent.
const WHOLE: i128 = 10_000;

/// What is kept of each line, by its key, in the order of the kinds. A line of which nothing is kept has none.
pub fn commissions(rules: &[Rule], lines: &[ToCommission]) -> HashMap<u32, Vec<Commission>> {
    let mut kept: HashMap<u32, Vec<Commission>> = HashMap::new();
    for track in Track::ALL {
        let mut groups: BTreeMap<(SellerId, RuleId), (&Rule, Vec<&ToCommission>)> = BTreeMap::new();
        for line in lines {
            let Some(rule) = chosen(rules, track, line) else { continue };
            groups.entry((line.seller, rule.id)).or_insert((rule, Vec::new())).1.push(line);
        }
        for (rule, lines) in groups.into_values() {
            for (line, wanted) in lines.iter().zip(taken(rule, &lines)) {
                let all = kept.entry(line.key).or_default();
                let room = worth(line) - all.iter().map(|one| one.amount.minor).sum::<i64>();
                let amount = bounded(rule, wanted).min(room).max(0);
                if amount > 0 {
                    all.push(frozen(rule, Money::new(amount, line.total.currency)));
                }
            }
        }
    }
    kept.retain(|_, all| !all.is_empty());
    kept
}

/// The rule of a kind that counts for a line: the highest, of equals the narrowest, of those the first.
fn chosen<'r>(rules: &'r [Rule], track: Track, line: &ToCommission) -> Option<&'r Rule> {
    let fits = |rule: &&Rule| {
        let draft = &rule.draft;
        let is_in = |category| line.categories.contains(&category);
        rule.counts()
            && draft.track == track
            && draft.seller.is_none_or(|seller| seller == line.seller)
            && draft.product.is_none_or(|product| product == line.product)
            && draft.category.is_none_or(is_in)
            && is_of(rule, line)
    };
    let rank = |rule: &&Rule| (rule.draft.precedence, rule.draft.narrowness(), Reverse(rule.id));
    rules.iter().filter(fits).max_by_key(rank)
}

/// Whether all its amounts are of the line's currency.
fn is_of(rule: &Rule, line: &ToCommission) -> bool {
    let flat = match rule.draft.takes {
        Takes::Flat(amount) => Some(amount),
        Takes::Percent(_) => None,
    };
    let mut amounts = [flat, rule.draft.least, rule.draft.most].into_iter().flatten();
    amounts.all(|amount| amount.currency == line.total.currency)
}

/// What a rule takes of each of these lines of one seller, before its bounds.
fn taken(rule: &Rule, lines: &[&ToCommission]) -> Vec<i64> {
    match rule.draft.takes {
        Takes::Flat(each) => {
            let of = |line: &&ToCommission| each.minor.max(0).saturating_mul(i64::from(line.quantity));
            lines.iter().map(of).collect()
        }
        Takes::Percent(hundredths) => {
            let base = |line: &&ToCommission| match rule.draft.has_delivery {
                true => worth(line),
                false => line.total.minor.max(0),
            };
            let bases: Vec<i64> = lines.iter().map(base).collect();
            let all: i128 = bases.iter().map(|base| i128::from(*base)).sum();
            let exact = (all * i128::from(hundredths) * 2 + WHOLE) / (WHOLE * 2);
            let Some(currency) = lines.first().map(|line| line.total.currency) else { return Vec::new() };
            let whole = Money::new(i64::try_from(exact).unwrap_or(i64::MAX), currency);
            let weights: Vec<u64> = bases.iter().map(|base| base.unsigned_abs()).collect();
            let shares = whole.share(&weights);
            match shares.is_empty() {
                true => vec![0; lines.len()],
                false => shares.into_iter().map(|share| share.minor).collect(),
            }
        }
    }
}

/// What the seller gets for a line and for sending it: more than that is never kept.
fn worth(line: &ToCommission) -> i64 {
    line.total.minor.max(0).saturating_add(line.delivery.minor.max(0))
}

fn bounded(rule: &Rule, wanted: i64) -> i64 {
    let wanted = rule.draft.least.map_or(wanted, |least| wanted.max(least.minor));
    rule.draft.most.map_or(wanted, |most| wanted.min(most.minor))
}

fn frozen(rule: &Rule, amount: Money) -> Commission {
    let (rate, flat) = match rule.draft.takes {
        Takes::Percent(hundredths) => (hundredths, 0),
        Takes::Flat(each) => (0, each.minor),
    };
    Commission { rule: rule.id, name: rule.draft.name.clone(), rate, flat, amount }
}
