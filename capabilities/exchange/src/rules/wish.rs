//! What somebody may wish of a file, and what the reader is told because of it.

use crate::model::{Format, Options, TaxAdded, Wish};
use catalog::model::Maker;
use kernel::{Currency, Rejection};
use shop::model::Identity;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishRejected {
    /// None was chosen.
    FileMissing,
    /// There is nothing in it.
    FileEmpty,
    /// These are no percents.
    TaxUnfit,
    /// The shop has not said who it is, so it cannot answer for anything.
    MakerUnknown,
    /// Only PrestaShop has its combinations in another file.
    BesideUnwanted,
    /// It is not what it was when it was shown: somebody else was quicker.
    Over,
}

impl Rejection for WishRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::FileMissing => "exchange-wish-file-missing",
            Self::FileEmpty => "exchange-wish-file-empty",
            Self::TaxUnfit => "exchange-wish-tax-unfit",
            Self::MakerUnknown => "exchange-wish-maker-unknown",
            Self::BesideUnwanted => "exchange-wish-beside-unwanted",
            Self::Over => "exchange-wish-over",
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::FileMissing | Self::FileEmpty => Some("file"),
            Self::TaxUnfit => Some("tax"),
            Self::MakerUnknown => Some("maker"),
            Self::BesideUnwanted => Some("beside"),
            Self::Over => None,
        }
    }
}

/// Whether a file can be understood so, in the shop of these people.
pub(crate) fn wish(wish: &Wish, seller: &Identity) -> Result<(), WishRejected> {
    if !wish.tax.is_empty() && wish.tax.parse::<TaxAdded>().is_err() {
        return Err(WishRejected::TaxUnfit);
    }
    if wish.maker_is_shop && maker(seller).is_none() {
        return Err(WishRejected::MakerUnknown);
    }
    let is_other = wish.matter.is_some() || wish.format.is_some_and(|format| format != Format::Prestashop);
    if wish.has_beside && is_other {
        return Err(WishRejected::BesideUnwanted);
    }
    Ok(())
}

/// What the reader is told. What belongs to the file is added by whoever opens it.
pub(crate) fn options(wish: &Wish, format: Format, currency: Currency, seller: &Identity) -> Options {
    Options {
        format,
        lang: wish.lang,
        currency,
        maker: wish.maker_is_shop.then(|| maker(seller)).flatten(),
        tax_added: wish.tax.parse().ok(),
        categories: None,
        combinations: None,
        pictures_from: None,
    }
}

/// The shop as the one who answers for its products, if it has said who it is.
fn maker(seller: &Identity) -> Option<Maker> {
    let maker = Maker {
        name: seller.legal_name.clone(),
        address: seller.address.clone(),
        email: seller.email.clone(),
        country: seller.country.clone(),
        ..Maker::default()
    };
    let is_whole = !maker.name.is_empty() && !maker.address.is_empty() && maker.email.contains('@');
    (is_whole && catalog::rules::maker::country(Some(&maker)).is_ok()).then_some(maker)
}
