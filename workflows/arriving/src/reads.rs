//! What must be known of the shop before a file is read.

use crate::model::Shop;
use action::Ctx;
use database::StoreError;
use jiff::tz::TimeZone;
use kernel::Lang;

/// The shop to which a file is brought whose people speak this language, where it does not say another.
pub(crate) async fn shop(ctx: &Ctx, lang: Lang) -> Result<Shop, StoreError> {
    let profile = ctx.read(async |snap| shop::reads::profile(snap).await).await?;
    let face = ctx.house().shop.face();
    Ok(Shop {
        currency: face.currency,
        zone: TimeZone::get(&profile.zone).unwrap_or(TimeZone::UTC),
        country: face.country.clone(),
        lang,
        now: ctx.now(),
    })
}
