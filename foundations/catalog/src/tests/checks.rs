//! What `plaza doctor` says of a catalogue that is whole.

use crate::{
    actions::put_product,
    model::{BrandDraft, Maker, ProductDraft, ProductType, Responsible, Status, VariantDraft},
    rules::check::ProductRejected,
    steps,
};
use action::{Ailment, Failure};
use database::StoreError;
use kernel::Localized;
use testing::{Engine, World, both};

fn maker(country: &str) -> Option<Maker> {
    Some(Maker {
        name: "Sur".into(),
        address: "Calle 1, Sevilla".into(),
        email: "hola@sur.example".into(),
        country: country.into(),
        eu_responsible: None,
    })
}

fn thing(key: &str, brand: Option<&str>, own: Option<Maker>) -> ProductDraft {
    ProductDraft {
        key: key.into(),
        name: Localized::same(key),
        brand: brand.map(str::to_owned),
        maker: own,
        variants: vec![VariantDraft { sku: key.into(), price: 100, ..VariantDraft::default() }],
        ..ProductDraft::default()
    }
}

async fn said(world: &World) -> Vec<Ailment> {
    let door = crate::door();
    world.operator().read(async |snap| door.checks[0].ask(snap).await).await.unwrap()
}

#[both]
async fn makers_without_a_country_are_counted_where_visitors_see_their_things(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), crate::door()]).await;
    let ctx = world.operator();
    for (key, country) in [("known", "ES"), ("unknown", "")] {
        let brand =
            BrandDraft { key: key.into(), name: key.into(), maker: maker(country), ..BrandDraft::default() };
        let put: Result<_, Failure<ProductRejected>> =
            ctx.write(async |tx| steps::put_brand(tx, &ctx, &brand).await).await;
        put.unwrap();
    }
    let answered = |mut maker: Maker| {
        maker.eu_responsible = Some(Responsible {
            name: "Puerta".into(),
            address: "Vigo".into(),
            email: "a@puerta.example".into(),
        });
        maker
    };
    let told = [
        thing("by-its-brand", Some("known"), None),
        thing("by-itself", Some("unknown"), maker("PT")),
        thing("answered-for", None, maker("").map(answered)),
        ProductDraft { status: Status::Draft, ..thing("unseen", None, maker("")) },
        ProductDraft { product_type: ProductType::Digital, ..thing("file", Some("unknown"), None) },
    ];
    for draft in &told {
        put_product(&ctx, draft).await.unwrap();
    }
    assert_eq!(said(&world).await, vec![]);
    put_product(&ctx, &thing("open", None, maker(""))).await.unwrap();
    put_product(&ctx, &thing("open-by-its-brand", Some("unknown"), None)).await.unwrap();
    let warning = Ailment::warning("catalog-doctor-countries").with("count", 2_i64);
    assert_eq!(said(&world).await, vec![warning]);
}

#[both]
async fn warnings_that_were_kept_before_they_had_to_be_read_are_counted(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), media::door(), crate::door()]).await;
    let ctx = world.operator();
    let hot = Localized { es: "Quema".into(), en: "Hot".into() };
    for (key, status) in [("seen", Status::Published), ("unseen", Status::Draft)] {
        let draft = ProductDraft { safety: hot.clone(), status, ..thing(key, None, maker("ES")) };
        put_product(&ctx, &draft).await.unwrap();
    }
    assert_eq!(said(&world).await, vec![]);
    let sql = "UPDATE product SET details = REPLACE(details, '\"Quema\"', '\"\"')";
    let changed: Result<u64, StoreError> = ctx.write(async |tx| tx.exec(sql, &[]).await).await;
    assert_eq!(changed.unwrap(), 2);
    let warning = Ailment::warning("catalog-doctor-safety").with("count", 1_i64);
    assert_eq!(said(&world).await, vec![warning]);
}
