//! What is refused takes nothing down that others stand on, and what is not said is not taken away.

use super::table::{carry, options};
use crate::model::{Format, Options};
use catalog::model::{Maker, ProductDraft, Status, Withdrawal};
use kernel::{Currency, Lang};
use testing::{Engine, World, both};

async fn shop(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), media::door(), catalog::door(), crate::door()]).await
}

const NEW_GROUND: &str = "Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price\n\
    bad,Bad,Sur,Cups,Size,S,B1,1.00\n\
    bad,,,,,S,B2,1.00\n\
    good,Good,Sur,Cups,,,G1,2.00\n";

#[both]
async fn a_refused_product_leaves_the_ground_to_the_next(engine: Engine) {
    let world = shop(engine).await;
    let trial = carry(&world, NEW_GROUND, &options(Format::Shopify), true).await;
    let real = carry(&world, NEW_GROUND, &options(Format::Shopify), false).await;
    assert_eq!((real.report.created, real.report.refused), (1, 1), "{:?}", real.remarks);
    assert_eq!((real.report.categories, real.report.brands), (1, 1));
    assert_eq!(real.report, trial.report);
    assert!(real.remarks.iter().any(|remark| remark.code == "catalog-values-twice"), "{:?}", real.remarks);
}

#[both]
async fn ground_that_cannot_be_laid_is_named_each_time(engine: Engine) {
    let world = shop(engine).await;
    let long = "&nbsp;";
    let text = format!("Handle,Title,Type,Variant Price\na,A,{long},1.00\nb,B,{long},1.00\nc,C,Cups,1.00\n");
    let trial = carry(&world, &text, &options(Format::Shopify), true).await;
    let real = carry(&world, &text, &options(Format::Shopify), false).await;
    assert_eq!((real.report.created, real.report.refused), (1, 2), "{:?}", real.remarks);
    assert_eq!(real.report, trial.report);
}

#[both]
async fn a_file_that_names_no_maker_takes_nobody_off_the_shelf(engine: Engine) {
    let world = shop(engine).await;
    let maker = Maker {
        name: "A".into(),
        address: "Calle 1".into(),
        email: "a@a.example".into(),
        ..Maker::default()
    };
    let answered = Options { maker: Some(maker.clone()), ..options(Format::Shopify) };
    let first = "Handle,Title,Variant SKU,Variant Price\nmug,Mug,M,5.00\n";
    carry(&world, first, &answered, false).await;
    let changed = first.replace("5.00", "6.00");
    let done = carry(&world, &changed, &options(Format::Shopify), false).await;
    assert_eq!((done.report.changed, done.report.held_back), (1, 0), "{:?}", done.remarks);
    let ctx = world.operator();
    let all = ctx.read(async |snap| catalog::reads::drafts::products(snap, None, 9).await).await.unwrap();
    let mug = &all[0].1;
    assert_eq!(
        (mug.status, mug.maker.as_ref(), mug.variants[0].price),
        (Status::Published, Some(&maker), 600)
    );
    assert_eq!(ctx.house().shop.face().currency, Currency::EUR);
}

#[both]
async fn a_shop_line_that_is_wrong_says_what_is_wrong_with_it(engine: Engine) {
    let world = shop(engine).await;
    let text = "{\"shop\":{\"name\":\"Sur\",\"email\":\"no\"}}\n";
    let done = carry(&world, text, &options(Format::Jsonl), false).await;
    assert_eq!(done.remarks.iter().map(|remark| remark.code).collect::<Vec<_>>(), ["shop-email-unfit"]);
    let good =
        carry(&world, &text.replace("\"no\"", "\"a@a.example\""), &options(Format::Jsonl), false).await;
    assert_eq!(good.remarks, vec![]);
}

#[both]
async fn warnings_that_not_everybody_can_read_hold_a_product_back_and_say_so(engine: Engine) {
    let world = shop(engine).await;
    let text = "clave;nombre;precio;advertencias_en;fabricante;fabricante_direccion;fabricante_correo;\
                fabricante_pais;desistimiento\n\
                taza;Taza;5,00;Hot;Sur;Calle 1, Sevilla;hola@sur.example;es;A medida\n";
    let options = Options { lang: Lang::Es, ..options(Format::Csv) };
    let done = carry(&world, text, &options, false).await;
    assert_eq!((done.report.created, done.report.refused, done.report.held_back), (1, 0, 0));
    let said: Vec<_> = done.remarks.iter().map(|remark| remark.code).collect();
    assert_eq!(said, ["exchange-held-back-safety"], "the maker is known");
    let whole = text.replace("advertencias_en", "advertencias");
    let done = carry(&world, &whole, &options, false).await;
    assert_eq!((done.report.changed, done.remarks), (1, vec![]));
    let ctx = world.operator();
    let all = ctx.read(async |snap| catalog::reads::drafts::products(snap, None, 9).await).await.unwrap();
    assert_eq!(all[0].1.status, Status::Published);
    assert_eq!(all[0].1.withdrawal, Withdrawal::MadeToMeasure);
    assert_eq!(all[0].1.maker.as_ref().map(|maker| maker.country.as_str()), Some("ES"));
}

const FROM_AFAR: &str = "clave;nombre;precio;advertencias;fabricante;fabricante_direccion;fabricante_correo;fabricante_pais;\
    responsable;responsable_direccion;responsable_correo\n\
    taza;Taza;5,00;Quema;Sur;Calle 1, Pekín;hola@sur.example;cn;Puerta;Vigo;a@puerta.example\n";

async fn only(world: &World) -> ProductDraft {
    let ctx = world.operator();
    let all = ctx.read(async |snap| catalog::reads::drafts::products(snap, None, 9).await);
    let mut all = all.await.unwrap();
    assert_eq!(all.len(), 1);
    all.remove(0).1
}

#[both]
async fn a_maker_who_comes_again_keeps_the_country_and_whoever_answers_here(engine: Engine) {
    let world = shop(engine).await;
    let spanish = Options { lang: Lang::Es, ..options(Format::Csv) };
    assert_eq!(carry(&world, FROM_AFAR, &spanish, false).await.remarks, vec![]);
    let shorter = "clave;nombre;precio;fabricante;fabricante_direccion;fabricante_correo\n\
                   taza;Taza;6,00;SUR;Calle 2, Pekín;hola@sur.example\n";
    let done = carry(&world, shorter, &spanish, false).await;
    assert_eq!((done.report.changed, done.remarks), (1, vec![]));
    let mug = only(&world).await;
    let maker = mug.maker.unwrap();
    assert_eq!(
        (mug.status, maker.address.as_str(), maker.country.as_str()),
        (Status::Published, "Calle 2, Pekín", "CN")
    );
    assert_eq!(maker.eu_responsible.map(|who| who.name).as_deref(), Some("Puerta"));

    let elsewhere = FROM_AFAR.replace(";cn;Puerta;Vigo;a@puerta.example", ";US;;;");
    let done = carry(&world, &elsewhere, &spanish, false).await;
    let said: Vec<_> = done.remarks.iter().map(|remark| remark.code).collect();
    assert_eq!((said, done.report.held_back), (vec!["exchange-held-back-responsible"], 0));
    let other = shorter.replace("SUR", "Norte");
    carry(&world, FROM_AFAR, &spanish, false).await;
    carry(&world, &other, &spanish, false).await;
    let maker = only(&world).await.maker.unwrap();
    assert_eq!((maker.country.as_str(), maker.eu_responsible), ("", None), "it is somebody else");
}

#[both]
async fn a_form_without_warnings_takes_none_away(engine: Engine) {
    let world = shop(engine).await;
    let spanish = Options { lang: Lang::Es, ..options(Format::Csv) };
    carry(&world, FROM_AFAR, &spanish, false).await;
    let text = "Handle,Title,Variant SKU,Variant Price\ntaza,Taza,TZ,6.00\n";
    let done = carry(&world, text, &options(Format::Shopify), false).await;
    assert_eq!((done.report.changed, done.report.held_back), (1, 0), "{:?}", done.remarks);
    let mug = only(&world).await;
    assert_eq!((mug.safety.es.as_str(), mug.variants[0].price), ("Quema", 600));
    carry(&world, &FROM_AFAR.replace("Quema", "Quema mucho"), &spanish, false).await;
    assert_eq!(only(&world).await.safety.es, "Quema mucho");
}
