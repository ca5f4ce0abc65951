//! What pages, programs and the checkout ask about sending.

use crate::{
    model::{Area, Known, Offer, Parcel, Quote, Settings, Shop, Window, Zone},
    rules, store,
};
use database::{Snapshot, StoreError};
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::Timestamp;
use shop::model::Profile;

pub use rules::{DATA_UNTIL, Holiday, Region, holidays, regions, write_amount, write_clock, write_weight};

/// Every way in which the shop sends this parcel, as of now: the cheapest first. Empty: it does not send there, or nothing has to
/// be sent. A form that sends back the key of one of them chooses it; whoever takes the choice asks again and looks for the key.
pub async fn quote(snap: &mut Snapshot, now: Timestamp, parcel: &Parcel) -> Result<Vec<Quote>, StoreError> {
    let offer = offer(snap, now).await?;
    Ok(rules::quotes(&offer, now, parcel))
}

/// All that the shop offers, and what is asked of the shop itself.
pub async fn offer(snap: &mut Snapshot, now: Timestamp) -> Result<Offer, StoreError> {
    let shop = shop_of(&shop::reads::profile(snap).await?);
    let today = now.to_zoned(shop.zone.clone()).date();
    Ok(Offer { known: known(snap, &shop, today).await?, shop })
}

/// What the shop is asked for out of its profile.
pub(crate) fn shop_of(profile: &Profile) -> Shop {
    Shop {
        currency: profile.currency,
        country: profile.country.clone(),
        zone: TimeZone::get(&profile.zone).unwrap_or(TimeZone::UTC),
        name: profile.name.clone(),
        address: profile.address.clone(),
    }
}

/// What is kept; the suggestion as long as nobody has changed anything. Days that have passed are left out.
pub(crate) async fn known(snap: &mut Snapshot, shop: &Shop, today: Date) -> Result<Known, StoreError> {
    let Some(settings) = store::days::find_settings(snap).await? else {
        let (zones, methods) = rules::suggested(&shop.country, shop.currency);
        let settings = Settings::default();
        let (points, days) = (Vec::new(), Vec::new());
        return Ok(Known { zones, methods, points, settings, days, is_suggested: true });
    };
    let yesterday = today.saturating_sub(1.day());
    Ok(Known {
        zones: store::zones::list(snap, rules::LISTED_MAX).await?,
        methods: store::methods::list(snap, rules::LISTED_MAX).await?,
        points: store::points::list(snap, rules::LISTED_MAX).await?,
        days: store::days::list(snap, yesterday, rules::LISTED_MAX).await?,
        settings,
        is_suggested: false,
    })
}

/// When what is ordered now arrives, for every way of delivery in its order, where no place has a holiday of its own.
pub fn windows(offer: &Offer, now: Timestamp) -> Vec<Window> {
    rules::windows(offer, now)
}

/// Until when these windows stay what they are.
pub fn windows_until(offer: &Offer, now: Timestamp) -> Timestamp {
    rules::next_change(now, &offer.shop.zone, offer.known.settings.cut_off)
}

/// The places of a zone in the order in which one reads them.
pub fn places(zone: &Zone) -> Vec<Area> {
    rules::places(zone)
}

/// A weight in kilograms as grams, an amount with decimals as minor units: what somebody typed to try what something costs.
pub(crate) fn typed(weight: &str, value: &str, offer: &Offer) -> (Option<i64>, Option<i64>) {
    (rules::weight(weight), rules::amount(value, offer.shop.currency.exponent()))
}

/// Every way in which a parcel would be sent, by an offer that was asked for already.
pub(crate) fn quotes(offer: &Offer, now: Timestamp, parcel: &Parcel) -> Vec<Quote> {
    rules::quotes(offer, now, parcel)
}
