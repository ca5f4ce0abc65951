//! What the law gives whoever bought, in sentences that the page of an order and the letter that confirms it share: what of it
//! cannot come back, for how long the seller answers, who sells (RULES section 2 rows 5, 6, 17 and 18).

use crate::{model::Line, names, rules::dates};
use action::Face;
use catalog::model::Withdrawal;
use kernel::Word;
use webkit::Say;

/// The sentences about what is not simply sent back, in their order.
const KEPT: [&str; 5] = [
    "orders-kept-closed",
    "orders-kept-sealed",
    "orders-kept-begun",
    "orders-kept-service",
    "orders-kept-mixed",
];

/// The sentence about a class of things, if they are not simply sent back.
const fn kept_as(withdrawal: Withdrawal) -> Option<&'static str> {
    use Withdrawal::{
        Dated, DigitalAtOnce, DrinkLater, MadeToMeasure, MarketPrice, Mixed, Perishable, Press, Recording,
        Sealed, ServiceDone, Usual,
    };
    match withdrawal {
        Usual => None,
        MadeToMeasure | Perishable | Press | Dated | MarketPrice | DrinkLater => Some("orders-kept-closed"),
        Sealed | Recording => Some("orders-kept-sealed"),
        DigitalAtOnce => Some("orders-kept-begun"),
        ServiceDone => Some("orders-kept-service"),
        Mixed => Some("orders-kept-mixed"),
    }
}

/// What of it cannot come back, or only on a condition: a sentence for each, with what it is about.
pub(crate) fn kept(say: &Say, lines: &[Line]) -> Vec<String> {
    let of = |key: &&'static str| {
        let meant = lines.iter().filter(|line| kept_as(line.withdrawal) == Some(*key));
        let meant: Vec<String> = meant.map(|line| names::line(say.lang, line)).collect();
        let goods = meant.join("; ");
        (!meant.is_empty()).then(|| say.with(key, &[("goods", Word::Text(&goods))]))
    };
    KEPT.iter().filter_map(of).collect()
}

/// For how long the seller answers, in a sentence of that key; files have one of their own where that is not as long.
pub(crate) fn guarantee(say: &Say, key: &str, lines: &[Line], face: &Face) -> String {
    let guarantee = shop::rules::guarantee(&face.country);
    let said = say.n(key, &dates::guarantee_years(lines, guarantee));
    match dates::files_years(lines, guarantee) {
        Some(years) => format!("{said} {}", say.n("orders-guarantee-files", &years)),
        None => said,
    }
}

/// Who sells: as much as the shop says about itself.
pub(crate) fn seller(face: &Face) -> Vec<String> {
    let facts = [&face.legal_name, &face.tax_id, &face.address, &face.email, &face.phone, &face.registry];
    facts.into_iter().filter(|fact| !fact.is_empty()).cloned().collect()
}

/// The form by which somebody goes back on a purchase (Directive 2011/83, annex I B; TRLGDCU, annex B).
pub(crate) fn form(say: &Say, face: &Face) -> String {
    let name = if face.legal_name.is_empty() { &face.name } else { &face.legal_name };
    let to: Vec<&str> = [name, &face.address, &face.email]
        .into_iter()
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    let to = to.join(", ");
    say.with("orders-letter-form", &[("seller", Word::Text(&to))])
}
