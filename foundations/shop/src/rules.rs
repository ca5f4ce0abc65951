//! What a shop must say about itself. How long it answers for what it sells is `rules/guarantee.rs`, which file may be shown
//! as the official notice of that `rules/notice.rs`; what its forms may say is `rules/blocks.rs`.

mod blocks;
mod guarantee;
pub mod holidays;
mod notice;
mod setup;
mod tax_id;
mod texts;

pub use blocks::{BlockRejected, Standing, block};
pub use guarantee::{Guarantee, guarantee};
pub use notice::{NOTICE_BYTES_MAX, NoticeRejected, notice};
pub(crate) use setup::{LINK_DAYS, is_good};
pub use tax_id::tax_id;
pub use texts::{TextRejected, text};

use crate::model::Profile;
use kernel::Rejection;

/// Why a profile is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileRejected {
    /// It has no name.
    NameMissing,
    /// Its e-mail address cannot be one.
    EmailUnfit,
    /// Its country is not written as two capital letters. That decides for how long it answers for what it sells.
    CountryUnfit,
}

impl Rejection for ProfileRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "shop-name-missing",
            Self::EmailUnfit => "shop-email-unfit",
            Self::CountryUnfit => "shop-country-unfit",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NameMissing => "name",
            Self::EmailUnfit => "email",
            Self::CountryUnfit => "country",
        })
    }
}

/// Whether the profile may be kept. An e-mail address may be missing while the shop is set up, but not be wrong.
pub fn profile(profile: &Profile) -> Result<(), ProfileRejected> {
    if profile.name.trim().is_empty() {
        return Err(ProfileRejected::NameMissing);
    }
    let is_address =
        |text: &str| text.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    if !profile.email.is_empty() && !is_address(&profile.email) {
        return Err(ProfileRejected::EmailUnfit);
    }
    if profile.country.len() != 2 || !profile.country.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(ProfileRejected::CountryUnfit);
    }
    Ok(())
}
