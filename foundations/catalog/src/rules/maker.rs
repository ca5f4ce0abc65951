//! Who answers for the safety of a thing that is offered (RULES section 2 row 16; Regulation (EU) 2023/988, article 19): the
//! maker, and for a maker from outside the Union somebody within it as well.

use super::check::ProductRejected;
use crate::model::{Maker, ProductType};

/// The countries of the European Economic Area, where the rules of the Union on products hold.
const EEA: [&str; 30] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
    "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Whether a thing may be offered: things that one can hold need a maker, their own or their brand's, who can be reached.
pub fn may_offer(
    product_type: ProductType,
    own: Option<&Maker>,
    brand: Option<&Maker>,
) -> Result<(), ProductRejected> {
    match product_type {
        ProductType::Physical | ProductType::Grouped => answers(own.or(brand)),
        ProductType::Digital | ProductType::External => Ok(()),
    }
}

/// Whether this maker can be reached by post and by mail, or somebody within the Union on their behalf. Where a maker is
/// established nobody has to say; who says that it is elsewhere names who answers here.
pub fn answers(maker: Option<&Maker>) -> Result<(), ProductRejected> {
    let maker = maker
        .filter(|maker| are_said([&maker.name, &maker.address, &maker.email]))
        .ok_or(ProductRejected::MakerMissing)?;
    let is_here = maker.country.is_empty() || EEA.contains(&maker.country.as_str());
    let is_answered_for =
        maker.eu_responsible.as_ref().is_some_and(|who| are_said([&who.name, &who.address, &who.email]));
    if is_here || is_answered_for { Ok(()) } else { Err(ProductRejected::ResponsibleMissing) }
}

/// Whether a thing is offered whose maker has not said in which country it is: perhaps somebody within the Union should
/// answer for it, and nobody can tell.
pub fn is_country_open(product_type: ProductType, own: Option<&Maker>, brand: Option<&Maker>) -> bool {
    match product_type {
        ProductType::Physical | ProductType::Grouped => {
            own.or(brand).is_some_and(|maker| maker.country.is_empty() && maker.eu_responsible.is_none())
        }
        ProductType::Digital | ProductType::External => false,
    }
}

fn are_said(fields: [&String; 3]) -> bool {
    !fields.iter().any(|field| field.trim().is_empty())
}

/// Whether a country is written as two capital letters, or left open.
pub fn country(maker: Option<&Maker>) -> Result<(), ProductRejected> {
    let Some(Maker { country, .. }) = maker else { return Ok(()) };
    if country.is_empty() || country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        Ok(())
    } else {
        Err(ProductRejected::CountryUnfit { country: country.clone() })
    }
}
