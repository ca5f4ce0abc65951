//! What programs read and change about sending. The words of it are in `bodies`.

mod bodies;

use crate::{
    model::{Method, Offer, Zone},
    reads, steps,
};
use bodies::{
    CarrierBody, ChangeMethodBody, ChangePointBody, ChangeZoneBody, DayBody, MethodBody, NewMethodBody,
    NewPointBody, NewZoneBody, PointBody, QuoteBody, QuoteQuery, SettingsBody, ZoneBody,
};
use jiff::civil::Date;
use kernel::Right;
use shipping_facts::{MethodId, PointId, ZoneId, carriers};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Fault, Listing, Made, Operation, Query, Reply, Seen},
};

const GROUP: &str = "shipping-api-group";
const ZONES: &str = "/api/v1/shipping/zones";
const ZONE: &str = "/api/v1/shipping/zones/{id}";
const METHODS: &str = "/api/v1/shipping/methods";
const METHOD: &str = "/api/v1/shipping/methods/{id}";
const POINTS: &str = "/api/v1/shipping/points";
const POINT: &str = "/api/v1/shipping/points/{id}";
const DAYS: &str = "/api/v1/shipping/days";
const DAY: &str = "/api/v1/shipping/days/{day}";
const SETTINGS: &str = "/api/v1/shipping/settings";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ZONES, "shipping-api-list-shipping-zones").of(GROUP), list_zones)
        .api(Operation::post(ZONES, "shipping-api-create-shipping-zone").of(GROUP), add_zone)
        .api(Operation::patch(ZONE, "shipping-api-change-shipping-zone").of(GROUP), change_zone)
        .api(Operation::delete(ZONE, "shipping-api-delete-shipping-zone").of(GROUP), remove_zone)
        .api(Operation::get(METHODS, "shipping-api-list-shipping-methods").of(GROUP), list_methods)
        .api(Operation::post(METHODS, "shipping-api-create-shipping-method").of(GROUP), add_method)
        .api(Operation::patch(METHOD, "shipping-api-change-shipping-method").of(GROUP), change_method)
        .api(Operation::delete(METHOD, "shipping-api-delete-shipping-method").of(GROUP), remove_method)
        .api(Operation::get(POINTS, "shipping-api-list-collection-points").of(GROUP), list_points)
        .api(Operation::post(POINTS, "shipping-api-create-collection-point").of(GROUP), add_point)
        .api(Operation::patch(POINT, "shipping-api-change-collection-point").of(GROUP), change_point)
        .api(Operation::delete(POINT, "shipping-api-delete-collection-point").of(GROUP), remove_point)
        .api(Operation::get(SETTINGS, "shipping-api-get-shipping-settings").of(GROUP), settings)
        .api(Operation::put(SETTINGS, "shipping-api-put-shipping-settings").of(GROUP), put_settings)
        .api(Operation::get(DAYS, "shipping-api-list-shipping-days").of(GROUP), list_days)
        .api(Operation::put(DAY, "shipping-api-put-shipping-day").of(GROUP), put_day)
        .api(Operation::delete(DAY, "shipping-api-delete-shipping-day").of(GROUP), forget_day)
        .api(Operation::get("/api/v1/shipping/quotes", "shipping-api-list-shipping-quotes").of(GROUP), quotes)
        .api(
            Operation::get("/api/v1/shipping/carriers", "shipping-api-list-carriers").of(GROUP),
            list_carriers,
        )
}

async fn offer(call: &Call) -> Result<Offer, Problem> {
    let now = call.now();
    Ok(call.read(async |snap| reads::offer(snap, now).await).await?)
}

fn zone_in(offer: &Offer, id: ZoneId) -> Result<&Zone, Problem> {
    offer.known.zones.iter().find(|zone| zone.id == id).ok_or(Problem::NotFound)
}

fn method_in(offer: &Offer, id: MethodId) -> Result<&Method, Problem> {
    offer.known.methods.iter().find(|method| method.id == id).ok_or(Problem::NotFound)
}

async fn list_zones(call: Call) -> Result<Listing<ZoneBody>, Problem> {
    Ok(Listing::whole(offer(&call).await?.known.zones.iter().map(ZoneBody::of).collect()))
}

async fn add_zone(call: Call, Body(wanted): Body<NewZoneBody>) -> Result<Made<ZoneBody>, Problem> {
    let wish = &wanted.wish();
    let id = call.once(async |tx| steps::zones::add(tx, call.ctx(), wish).await).await?;
    Ok(Made::at(format!("{ZONES}/{id}"), ZoneBody::of(zone_in(&offer(&call).await?, id)?)))
}

async fn change_zone(
    call: Call,
    At(id): At<ZoneId>,
    seen: Seen,
    Body(wanted): Body<ChangeZoneBody>,
) -> Result<Reply<ZoneBody>, Problem> {
    let known = offer(&call).await?;
    let zone = zone_in(&known, id)?;
    let (version, wish) = (seen.only()?.unwrap_or(zone.version), &wanted.over(zone));
    let done = call.once(async |tx| steps::zones::change(tx, call.ctx(), id, version, wish).await).await;
    done.map_err(Seen::judge)?;
    let now = offer(&call).await?;
    let zone = zone_in(&now, id)?;
    Ok(Reply::at(ZoneBody::of(zone), zone.version))
}

async fn remove_zone(call: Call, At(id): At<ZoneId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::zones::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn list_methods(call: Call) -> Result<Listing<MethodBody>, Problem> {
    Ok(Listing::whole(offer(&call).await?.known.methods.iter().map(MethodBody::of).collect()))
}

async fn add_method(call: Call, Body(wanted): Body<NewMethodBody>) -> Result<Made<MethodBody>, Problem> {
    let wish = &wanted.wish()?;
    let id = call.once(async |tx| steps::methods::add(tx, call.ctx(), wish).await).await?;
    Ok(Made::at(format!("{METHODS}/{id}"), MethodBody::of(method_in(&offer(&call).await?, id)?)))
}

async fn change_method(
    call: Call,
    At(id): At<MethodId>,
    seen: Seen,
    Body(wanted): Body<ChangeMethodBody>,
) -> Result<Reply<MethodBody>, Problem> {
    let known = offer(&call).await?;
    let method = method_in(&known, id)?;
    let (version, wish) = (seen.only()?.unwrap_or(method.version), &wanted.over(method));
    let done = call.once(async |tx| steps::methods::change(tx, call.ctx(), id, version, wish).await).await;
    done.map_err(Seen::judge)?;
    let now = offer(&call).await?;
    let method = method_in(&now, id)?;
    Ok(Reply::at(MethodBody::of(method), method.version))
}

async fn remove_method(call: Call, At(id): At<MethodId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::methods::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn list_points(call: Call) -> Result<Listing<PointBody>, Problem> {
    Ok(Listing::whole(offer(&call).await?.known.points.iter().map(PointBody::of).collect()))
}

async fn add_point(call: Call, Body(wanted): Body<NewPointBody>) -> Result<Made<PointBody>, Problem> {
    let wish = &wanted.wish();
    let id = call.once(async |tx| steps::points::add(tx, call.ctx(), wish).await).await?;
    Ok(Made::at(format!("{POINTS}/{id}"), point_of(&call, id).await?.0))
}

async fn point_of(call: &Call, id: PointId) -> Result<(PointBody, i64), Problem> {
    let offer = offer(call).await?;
    let point = offer.known.points.iter().find(|point| point.id == id).ok_or(Problem::NotFound)?;
    Ok((PointBody::of(point), point.version))
}

async fn change_point(
    call: Call,
    At(id): At<PointId>,
    seen: Seen,
    Body(wanted): Body<ChangePointBody>,
) -> Result<Reply<PointBody>, Problem> {
    let known = offer(&call).await?;
    let point = known.known.points.iter().find(|point| point.id == id).ok_or(Problem::NotFound)?;
    let (version, wish) = (seen.only()?.unwrap_or(point.version), &wanted.over(point));
    let done = call.once(async |tx| steps::points::change(tx, call.ctx(), id, version, wish).await).await;
    done.map_err(Seen::judge)?;
    let (body, version) = point_of(&call, id).await?;
    Ok(Reply::at(body, version))
}

async fn remove_point(call: Call, At(id): At<PointId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::points::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn settings(call: Call) -> Result<Reply<SettingsBody>, Problem> {
    let settings = offer(&call).await?.known.settings;
    Ok(Reply::at(SettingsBody::of(&settings), settings.version))
}

async fn put_settings(
    call: Call,
    seen: Seen,
    Body(wanted): Body<SettingsBody>,
) -> Result<Reply<SettingsBody>, Problem> {
    let known = offer(&call).await?.known.settings.version;
    let (version, wish) = (seen.only()?.unwrap_or(known), &wanted.wish()?);
    let done = call.once(async |tx| steps::days::settle(tx, call.ctx(), version, wish).await).await;
    done.map_err(Seen::judge)?;
    settings(call).await
}

async fn list_days(call: Call) -> Result<Listing<DayBody>, Problem> {
    Ok(Listing::whole(offer(&call).await?.known.days.iter().map(DayBody::of).collect()))
}

async fn put_day(call: Call, At(day): At<String>, Body(wanted): Body<DayBody>) -> Result<Done, Problem> {
    if wanted.day != day {
        return Err(Fault::new("day", "webkit-api-field-unfit").into());
    }
    let wish = &wanted.wish()?;
    call.once(async |tx| steps::days::put(tx, call.ctx(), wish).await).await?;
    Ok(Done)
}

async fn forget_day(call: Call, At(day): At<String>) -> Result<Done, Problem> {
    let day: Date = day.parse().map_err(|_| Problem::NotFound)?;
    call.once(async |tx| steps::days::forget(tx, call.ctx(), day).await).await?;
    Ok(Done)
}

async fn quotes(call: Call, Query(asked): Query<QuoteQuery>) -> Result<Listing<QuoteBody>, Problem> {
    let (offer, now) = (offer(&call).await?, call.now());
    let parcel = asked.parcel(&offer)?;
    let quotes = reads::quotes(&offer, now, &parcel);
    Ok(Listing::whole(quotes.iter().map(|quote| QuoteBody::of(quote, call.say.lang)).collect()))
}

async fn list_carriers(_: Call) -> Result<Listing<CarrierBody>, Problem> {
    Ok(Listing::whole(carriers::all().iter().map(CarrierBody::of).collect()))
}
