//! Somebody else who sells in the shop: some baskets hold things of two sellers, which become two orders and one payment.

use addresses::model::PostalAddress;
use catalog_facts::ProductId;
use kernel::Personal;
use sellers::model::{Command, RuleDraft, SellerWritten, Takes, Track};
use testing::World;

/// Lets a potter sell one of the products. The house keeps an eighth of it, and of its delivery.
pub(super) async fn let_in(world: &World, product: ProductId) {
    let ctx = &world.operator();
    let id = sellers::actions::open(ctx, "Barro Vivo", true).await.unwrap().what;
    let address = PostalAddress {
        name: "Ana Ruiz".into(),
        company: "Barro Vivo S.L.".into(),
        line1: "Calle del Horno 4".into(),
        postcode: "28013".into(),
        city: "Madrid".into(),
        country: "ES".into(),
        phone: "600100200".into(),
        tax_id: "B65410011".into(),
        ..PostalAddress::default()
    };
    let written = SellerWritten {
        name: "Barro Vivo".into(),
        is_trader: true,
        address: Personal::new(address),
        email: Personal::new("hola@barrovivo.example".into()),
        iban: Personal::new("ES9121000418450200051332".into()),
        is_certified: true,
        ..SellerWritten::default()
    };
    sellers::actions::fill(ctx, id, 0, &written).await.unwrap();
    for (command, version) in [(Command::Verify { by: "Registro".into() }, 1), (Command::Activate, 2)] {
        sellers::actions::turn(ctx, id, version, &command).await.unwrap();
    }
    ctx.write(async |tx| catalog::steps::sellers::give(tx, product, Some(id)).await).await.unwrap();
    let rule = RuleDraft {
        name: "Venta".into(),
        track: Track::Sale,
        seller: None,
        product: None,
        category: None,
        takes: Takes::Percent(1_250),
        least: None,
        most: None,
        has_delivery: true,
        precedence: 0,
        is_on: true,
    };
    ctx.write(async |tx| sellers::steps::add(tx, ctx, &rule).await).await.unwrap();
}
