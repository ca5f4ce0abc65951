//! Where the demo shop lets parcels be collected. All of it is invented.

use crate::{
    actions,
    model::{Kind, MethodWish, PointWish, PricedBy, Step},
    reads,
    rules::{self, ShippingRejected},
};
use action::{Ctx, Failure};
use kernel::Localized;

/// Name, address, postcode, and when it is open in both languages.
const POINTS: [(&str, &str, &str, &str, &str); 2] = [
    (
        "Papelería El Tajo",
        "Calle del Puente 12, Talavera de la Reina",
        "45600",
        "De lunes a sábado, de 10 a 14 y de 17 a 20",
        "Monday to Saturday, 10 to 14 and 17 to 20",
    ),
    (
        "Ultramarinos La Latina",
        "Cava Alta 9, Madrid",
        "28005",
        "De lunes a viernes, de 9 a 21",
        "Monday to Friday, 9 to 21",
    ),
];

/// Two collection points and the way to them. In a shop that has decided anything about sending nothing happens.
pub async fn fill(ctx: &Ctx) -> Result<(), Failure<ShippingRejected>> {
    let now = ctx.now();
    let offer: Result<_, Failure<ShippingRejected>> =
        ctx.read(async |snap| Ok(reads::offer(snap, now).await?)).await;
    if !offer?.known.is_suggested {
        return Ok(());
    }
    for (name, address, postcode, es, en) in POINTS {
        let point = PointWish {
            name: name.into(),
            address: address.into(),
            postcode: postcode.into(),
            country: "ES".into(),
            hours: Localized { es: es.into(), en: en.into() },
            is_on: true,
        };
        actions::add_point(ctx, &point).await?;
    }
    let way = MethodWish {
        zone: rules::ZONE_HOME,
        kind: Kind::CollectionPoint,
        name: Localized { es: "Punto de recogida".into(), en: "Collection point".into() },
        text: Localized {
            es: "Te avisamos cuando llegue; te esperan siete días.".into(),
            en: "We tell you when it is there; they keep it for seven days.".into(),
        },
        carrier: String::new(),
        is_on: true,
        position: 2,
        priced_by: PricedBy::Weight,
        steps: vec![Step { up_to: Some(10_000), price: 295 }, Step { up_to: Some(20_000), price: 495 }],
        free_from: Some(4_000),
        transit_min: 1,
        transit_max: 3,
        preparation: None,
    };
    actions::add_method(ctx, &way).await.map(drop)
}
