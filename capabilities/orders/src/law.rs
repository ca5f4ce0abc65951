//! What the law gives whoever bought, in sentences that the page of an order and the letter that confirms it share: what of it
//! cannot come back, for how long the seller answers, who sells (RULES section 2 rows 5, 6, 17 and 18).

use crate::{
    model::{Business, Line, Whole},
    names,
    rules::dates,
};
use action::Face;
use catalog::model::Withdrawal;
use kernel::{Personal, Word};
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

/// What of it cannot come back, or only on a condition: a sentence for each, with what it is about. What they agreed to get at once
/// has a sentence of its own.
pub(crate) fn kept(say: &Say, lines: &[Line]) -> Vec<String> {
    let of = |key: &&'static str| {
        let meant = lines.iter().filter(|line| line.consent_at.is_none());
        let meant = meant.filter(|line| kept_as(line.withdrawal) == Some(*key));
        let meant: Vec<String> = meant.map(|line| names::line(say.lang, line)).collect();
        let goods = meant.join("; ");
        (!meant.is_empty()).then(|| say.with(key, &[("goods", Word::Text(&goods))]))
    };
    KEPT.iter().filter_map(of).collect()
}

/// What whoever bought agreed to get at once, with the day and what they lose by it, said back to them on paper that lasts
/// (Directive 2011/83, articles 8 and 16 m).
pub(crate) fn agreed(say: &Say, lines: &[Line]) -> Option<String> {
    let meant: Vec<&Line> = lines.iter().filter(|line| line.consent_at.is_some()).collect();
    let at = meant.iter().filter_map(|line| line.consent_at).min()?;
    let goods: Vec<String> = meant.into_iter().map(|line| names::line(say.lang, line)).collect();
    let goods = goods.join("; ");
    Some(say.with("orders-kept-agreed", &[("day", Word::At(at)), ("goods", Word::Text(&goods))]))
}

/// What stands beside a line that was agreed to be had at once: what they said, or since when they may not go back on it. That they
/// still may is said while they may: `is_open`.
pub(crate) fn of_line(say: &Say, line: &Line, is_open: bool) -> Option<String> {
    match (line.is_begun_since(), line.begun_at, line.consent_at) {
        (Some(at), ..) => Some(say.with("orders-line-begun", &[("day", Word::At(at))])),
        (None, Some(at), _) => Some(say.with("orders-line-fetched", &[("day", Word::At(at))])),
        (None, None, Some(at)) => {
            let agreed = say.with("orders-line-agreed", &[("day", Word::At(at))]);
            Some(if is_open { format!("{agreed} {}", say.t("orders-line-open")) } else { agreed })
        }
        (None, None, None) => None,
    }
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

/// Who sells: the seller, and that the shop is only where they do; else as much as the shop says about itself.
pub(crate) fn seller(say: &Say, whole: &Whole, face: &Face) -> Vec<String> {
    if let Some(seller) = &whole.sold_by {
        let kind = if seller.is_trader { "orders-seller-trader" } else { "orders-seller-private" };
        let through = say.with("orders-seller-through", &[("shop", Word::Text(&face.name))]);
        let mut said = vec![seller.name.clone(), say.t(kind)];
        said.extend(
            seller.business.as_ref().map(|business| of_business(say, business.reveal())).unwrap_or_default(),
        );
        said.push(through);
        return said;
    }
    let facts = [&face.legal_name, &face.tax_id, &face.address, &face.email, &face.phone, &face.registry];
    facts.into_iter().filter(|fact| !fact.is_empty()).cloned().collect()
}

/// A business with all that it has to be named by.
fn of_business(say: &Say, business: &Business) -> Vec<String> {
    let mut said = business.address.lines(say.lang);
    said.extend([&business.address.tax_id, &business.email, &business.address.phone].map(Clone::clone));
    said.retain(|one| !one.is_empty());
    said
}

/// The form by which somebody goes back on a purchase (Directive 2011/83, annex I B; TRLGDCU, annex B).
pub(crate) fn form(say: &Say, whole: &Whole, face: &Face) -> String {
    let business = whole.sold_by.as_ref().and_then(|seller| seller.business.as_ref());
    let name = if face.legal_name.is_empty() { &face.name } else { &face.legal_name };
    let to = match business.map(Personal::reveal) {
        Some(business) => [business.address.lines(say.lang), vec![business.email.clone()]].concat(),
        None => vec![name.clone(), face.address.clone(), face.email.clone()],
    };
    let to = to.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
    say.with("orders-letter-form", &[("seller", Word::Text(&to))])
}
