//! What single cells say of a product, and what is to be said about them: prices, counts, weights, barcodes, texts.

use super::super::{
    amounts::{self, Decimals, Price, Unfit},
    header::{Column, Header},
    html,
    told::Told,
};
use crate::model::{Options, Row};
use catalog::{model::TaxClass, rules::gtin};
use kernel::{Lang, Localized};

/// How the prices of a row are to be understood.
#[derive(Clone, Copy)]
pub(crate) struct Pricing<'o> {
    pub(crate) options: &'o Options,
    pub(crate) decimals: Decimals,
    /// By which class it is taxed, if the tax is to be added.
    pub(crate) class: Option<TaxClass>,
}

/// The price in a cell, with tax; refused if there is none.
pub(crate) fn price(row: &Row, at: (&Header, Column), how: Pricing<'_>, told: &mut Told) -> Option<i64> {
    let cell = row.get(at.1);
    let added = match (&how.options.tax_added, how.class) {
        (Some(rates), Some(class)) => match rates.of(class) {
            Some(rate) => rate,
            None => {
                let words = vec![("class", class_word(class).to_owned())];
                told.refuse(row, at, "exchange-tax-rate-missing", words);
                return None;
            }
        },
        (None, _) | (_, None) => 0,
    };
    match amounts::price(cell, how.options.currency, how.decimals, added) {
        Ok(Price { minor, rounded }) => {
            // A price that tax was added to is rounded by nature; that says nothing about the file.
            if rounded && added == 0 {
                told.note(row, at, "exchange-price-rounded", vec![("cell", cell.to_owned())]);
            }
            Some(minor)
        }
        Err(_) if cell.is_empty() => {
            told.refuse(row, at, "exchange-price-missing", vec![]);
            None
        }
        Err(why) => {
            unfit(row, at, why, "exchange-price-unfit", how.options, told);
            None
        }
    }
}

/// The word by which a class is named where rates are given.
fn class_word(class: TaxClass) -> &'static str {
    match class {
        TaxClass::Standard => "standard",
        TaxClass::Reduced => "reduced",
        TaxClass::SuperReduced => "super-reduced",
    }
}

fn unfit(
    row: &Row,
    at: (&Header, Column),
    why: Unfit,
    plainly: &'static str,
    options: &Options,
    told: &mut Told,
) {
    let cell = ("cell", row.get(at.1).to_owned());
    match why {
        Unfit::Number => told.refuse(row, at, plainly, vec![cell]),
        Unfit::Ambiguous => told.refuse(row, at, "exchange-number-ambiguous", vec![cell]),
        Unfit::Currency => {
            let words = vec![cell, ("currency", options.currency.code().to_owned())];
            told.refuse(row, at, "exchange-price-currency", words);
        }
    }
}

/// What it costs the shop; what cannot be read is left out, and that is said.
pub(crate) fn cost(row: &Row, at: (&Header, Column), how: Pricing<'_>, told: &mut Told) -> Option<i64> {
    let cell = row.get(at.1);
    if cell.is_empty() {
        return None;
    }
    match amounts::price(cell, how.options.currency, how.decimals, 0) {
        Ok(Price { minor, .. }) => Some(minor),
        Err(_) => {
            told.note(row, at, "exchange-cost-left", vec![("cell", cell.to_owned())]);
            None
        }
    }
}

/// A weight in grams out of a cell in grams; what cannot be read is left out, and that is said.
pub(crate) fn grams(row: &Row, at: (&Header, Column), decimals: Decimals, told: &mut Told) -> Option<i64> {
    weight(row, at, told, |cell| amounts::whole(cell, decimals).ok())
}

/// A weight in grams out of a cell in kilograms.
pub(crate) fn kilograms(row: &Row, at: (&Header, Column), told: &mut Told) -> Option<i64> {
    weight(row, at, told, amounts::thousandths)
}

fn weight(
    row: &Row,
    at: (&Header, Column),
    told: &mut Told,
    read: impl Fn(&str) -> Option<i64>,
) -> Option<i64> {
    let cell = row.get(at.1);
    let grams = read(cell);
    if !cell.is_empty() && grams.is_none_or(|grams| grams < 0) {
        told.note(row, at, "exchange-weight-left", vec![("cell", cell.to_owned())]);
    }
    grams.filter(|grams| *grams > 0)
}

/// A barcode if it is one.
pub(crate) fn gtin(row: &Row, at: (&Header, Column), told: &mut Told) -> Option<String> {
    let cell = row.get(at.1);
    let bare: String = cell.trim_start_matches('\'').chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if bare.is_empty() || gtin::is_gtin(&bare) {
        return Some(bare).filter(|bare| !bare.is_empty());
    }
    told.note(row, at, "exchange-barcode-left", vec![("cell", cell.to_owned())]);
    None
}

/// A stock: whole, and not below nothing.
pub(crate) fn stock(row: &Row, at: (&Header, Column), how: Pricing<'_>, told: &mut Told) -> Option<i64> {
    let cell = row.get(at.1);
    match amounts::whole(cell, how.decimals) {
        Ok(count) if count < 0 => {
            told.note(row, at, "exchange-stock-negative", vec![("cell", cell.to_owned())]);
            Some(0)
        }
        Ok(count) => Some(count),
        Err(_) if cell.is_empty() => None,
        Err(why) => {
            unfit(row, at, why, "exchange-number-unfit", how.options, told);
            None
        }
    }
}

/// A description as we keep it.
pub(crate) fn description(row: &Row, at: (&Header, Column), lang: Lang, told: &mut Told) -> Localized {
    let cell = row.get(at.1);
    if cell.len() > html::HTML_MAX {
        told.refuse(row, at, "exchange-text-long", vec![]);
        return Localized::default();
    }
    let carried = html::markdown(cell);
    if carried.lost {
        told.note(row, at, "exchange-markup-left", vec![]);
    }
    Localized::only(lang, carried.text)
}
