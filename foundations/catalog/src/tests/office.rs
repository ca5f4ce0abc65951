//! The list of products in the back office: what it holds, how it is looked through, and how quickly at a hundred thousand.

use super::journeys::mug;
use crate::{
    actions,
    model::{LineKey, LineOrder, LinePlace, Lines, Listed, ProductDraft, Sieve, Status, UNCOUNTED, Wanting},
    reads::office,
    rules::words,
    store,
};
use action::Ctx;
use kernel::{Localized, Role};
use testing::{Engine, World, both};

pub(super) async fn shop_of(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), media::door(), crate::door()]).await
}

pub(super) async fn put(world: &World, draft: &ProductDraft) {
    actions::put_product(&world.operator(), draft).await.unwrap();
}

async fn lines(ctx: &Ctx, sieve: &Sieve, order: LineOrder, from: Option<&LinePlace>, size: usize) -> Lines {
    ctx.read(async |snap| office::lines(snap, sieve, order, from, size).await).await.unwrap()
}

async fn found(world: &World, sieve: Sieve) -> Vec<String> {
    let found = lines(&world.operator(), &sieve, LineOrder::of("name"), None, 100).await;
    found.exact.iter().chain(&found.rows).map(|one| one.shown.sku.clone()).collect()
}

fn typed(text: &str) -> Sieve {
    Sieve { typed: text.to_owned(), ..Sieve::default() }
}

fn named(sku: &str, name: &str, price: i64) -> ProductDraft {
    ProductDraft { name: Localized::only(kernel::Lang::Es, name), ..mug(sku, price) }
}

fn beside(one: &Listed, order: LineOrder, is_back: bool) -> LinePlace {
    let key = match order.key {
        LineKey::Changed => one.changed_at.as_microsecond().to_string(),
        LineKey::Name => one.name.clone(),
        LineKey::Stock => one.stock.unwrap_or(UNCOUNTED).to_string(),
        LineKey::Price => one.price.to_string(),
    };
    LinePlace { key, product: one.product, is_back }
}

#[test]
fn words_are_found_by_their_beginnings_and_never_grow_without_bound() {
    assert_eq!(words::asked("  CAFÉ-molido, 250 "), ["molido", "cafe", "250"]);
    assert_eq!(words::asked("!?·"), Vec::<String>::new());
    let many = (0..500).map(|number| format!("palabra{number} ")).collect::<String>();
    assert_eq!(words::of_product(&named("A", &many, 1)).len(), 200);
    let endless = words::of_product(&named("A", &"ñ".repeat(5_000), 1));
    assert!(endless.iter().all(|word| word.len() <= 60), "{endless:?}");
}

#[both]
async fn a_product_is_found_by_what_stands_on_it(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &named("TZ-1", "Taza de café ancha", 900)).await;
    put(&world, &named("TZ-2", "Taza de té", 700)).await;
    let mut jar = named("JR-1", "Jarra para el café", 2_000);
    jar.variants[0].gtin = Some("4006381333931".into());
    put(&world, &jar).await;
    let table: [(&str, &[&str]); 9] = [
        ("", &["JR-1", "TZ-1", "TZ-2"]),
        ("taz", &["TZ-1", "TZ-2"]),
        ("CAFE", &["JR-1", "TZ-1"]),
        ("caf taz", &["TZ-1"]),
        ("tz-2", &["TZ-2"]),
        ("4006381333931", &["JR-1"]),
        ("400638", &["JR-1"]),
        ("afe", &[]),
        ("%", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(found(&world, typed(text)).await, expected, "{text:?}");
    }
}

#[both]
async fn exactly_that_reference_comes_first_and_once(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &named("A", "Zapatos", 900)).await;
    put(&world, &named("B", "A de madera", 900)).await;
    let all = lines(&world.operator(), &typed("a"), LineOrder::of("name"), None, 10).await;
    let skus = |some: &[Listed]| some.iter().map(|one| one.shown.sku.clone()).collect::<Vec<_>>();
    assert_eq!((skus(&all.exact), skus(&all.rows)), (vec!["A".to_owned()], vec!["B".to_owned()]));
}

#[both]
async fn sieves_let_through_what_they_say(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &mug("A", 900)).await;
    let mut out = mug("B", 900);
    out.variants[0].stock = Some(0);
    put(&world, &out).await;
    put(&world, &ProductDraft { status: Status::Draft, maker: None, ..mug("C", 900) }).await;
    let mut seen = mug("D", 900);
    seen.pictures = vec![crate::model::PictureDraft { source: "drawing:mug".into(), ..Default::default() }];
    seen.status = Status::Archived;
    put(&world, &seen).await;
    let wanting = |wanting| Sieve { wanting: Some(wanting), ..Sieve::default() };
    let state = |status| Sieve { status: Some(status), ..Sieve::default() };
    let table = [
        (wanting(Wanting::Stock), vec!["B"]),
        (wanting(Wanting::Picture), vec!["A", "B", "C"]),
        (wanting(Wanting::Duty), vec!["C"]),
        (state(Status::Published), vec!["A", "B"]),
        (state(Status::Draft), vec!["C"]),
        (state(Status::Archived), vec!["D"]),
        (Sieve { status: Some(Status::Published), ..wanting(Wanting::Stock) }, vec!["B"]),
    ];
    for (sieve, expected) in table {
        let mut skus = found(&world, sieve.clone()).await;
        skus.sort();
        assert_eq!(skus, expected, "{sieve:?}");
    }
}

#[both]
async fn a_category_holds_what_stands_below_it_hidden_or_not(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = world.operator();
    let category = |key: &str, parent: Option<&str>| crate::model::CategoryDraft {
        key: key.into(),
        parent: parent.map(str::to_owned),
        name: Localized::same(key),
        ..Default::default()
    };
    let drafts = [category("mesa", None), category("tazas", Some("mesa")), category("ropa", None)];
    for draft in &drafts {
        ctx.write(async |tx| crate::steps::put_category(tx, &ctx, draft).await).await.unwrap();
    }
    put(&world, &ProductDraft { categories: vec!["tazas".into()], status: Status::Draft, ..mug("A", 1) })
        .await;
    put(&world, &ProductDraft { categories: vec!["ropa".into(), "mesa".into()], ..mug("B", 1) }).await;
    let branches = ctx.read(async |snap| office::branches(snap).await).await.unwrap();
    let shown: Vec<_> = branches.iter().map(|one| (one.key.as_str(), one.depth)).collect();
    assert_eq!(shown.len(), 3);
    let at = |key: &str| shown.iter().position(|(known, _)| *known == key).unwrap();
    assert_eq!((shown[at("tazas")].1, at("tazas")), (1, at("mesa") + 1));
    for (key, expected) in [("mesa", vec!["A", "B"]), ("tazas", vec!["A"]), ("ropa", vec!["B"])] {
        let id = branches.iter().find(|one| one.key == key).unwrap().id;
        let categories = ctx.read(async |snap| office::with_below(snap, id).await).await.unwrap();
        let mut skus = found(&world, Sieve { categories, ..Sieve::default() }).await;
        skus.sort();
        assert_eq!(skus, expected, "{key}");
    }
}

/// Whatever the order, going on and coming back shows everybody once, also among equals.
#[both]
async fn a_list_goes_on_and_comes_back(engine: Engine) {
    let world = shop_of(engine).await;
    for number in 0..11 {
        let mut draft = named(&format!("S{number:02}"), &format!("Cosa {}", number % 3), 100 * (number % 4));
        draft.variants[0].stock = Some(number % 2).filter(|left| *left == 1);
        put(&world, &draft).await;
    }
    let ctx = world.operator();
    for (code, order) in LineOrder::ALL {
        let whole = lines(&ctx, &Sieve::default(), order, None, 50).await.rows;
        assert_eq!(whole.len(), 11);
        let mut seen = lines(&ctx, &Sieve::default(), order, None, 4).await;
        assert!(!seen.has_before && seen.has_after, "{code}");
        let mut all = seen.rows.clone();
        while seen.has_after {
            let from = beside(seen.rows.last().unwrap(), order, false);
            seen = lines(&ctx, &Sieve::default(), order, Some(&from), 4).await;
            all.extend(seen.rows.clone());
        }
        assert_eq!(all, whole, "{code}");
        let from = beside(&whole[8], order, true);
        let back = lines(&ctx, &Sieve::default(), order, Some(&from), 4).await;
        assert_eq!(
            (back.rows, back.has_before, back.has_after),
            (whole[4..8].to_vec(), true, true),
            "{code}"
        );
        let from = beside(&whole[4], order, true);
        let first = lines(&ctx, &Sieve::default(), order, Some(&from), 4).await;
        assert_eq!((first.rows, first.has_before), (whole[..4].to_vec(), false), "{code}");
    }
}

#[both]
async fn what_its_brand_answers_for_is_no_problem_once_the_brand_does(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = world.operator();
    let brand = |maker| crate::model::BrandDraft {
        key: "nogal".into(),
        name: "Nogal".into(),
        maker,
        ..Default::default()
    };
    let named = async |draft| {
        let draft = &draft;
        ctx.write(async |tx| crate::steps::put_brand(tx, &ctx, draft).await).await.unwrap();
    };
    named(brand(None)).await;
    let draft =
        ProductDraft { brand: Some("nogal".into()), maker: None, status: Status::Draft, ..mug("A", 1) };
    put(&world, &draft).await;
    let problems = Sieve { wanting: Some(Wanting::Duty), ..Sieve::default() };
    assert_eq!(found(&world, problems.clone()).await, ["A"]);
    named(brand(mug("A", 1).maker)).await;
    assert_eq!(found(&world, problems).await, Vec::<String>::new());
    let (nogal, _) =
        ctx.read(async |snap| store::tree::find_brand(snap, "nogal").await).await.unwrap().unwrap();
    for (lack, written) in [("", 0), ("x", 1), ("x", 0), ("y", 1)] {
        let answered = async |tx: &mut database::Tx| store::lines::answered(tx, nogal.id, lack).await;
        assert_eq!(ctx.write(answered).await.unwrap(), written, "{lack:?}: a line that is so already stays");
    }
}

#[both]
async fn products_from_before_get_their_lines_by_themselves(engine: Engine) {
    let world = shop_of(engine).await;
    for number in 0..120 {
        put(&world, &mug(&format!("S{number}"), 900)).await;
    }
    let before =
        (world.everything().await["product_line"].clone(), world.everything().await["product_word"].clone());
    let ctx = world.operator();
    let forget = ["DELETE FROM product_line", "DELETE FROM product_word", "DELETE FROM product_place"];
    for sql in forget {
        ctx.write(async |tx| tx.exec(sql, &[]).await).await.unwrap();
    }
    let first = kernel::Id::<catalog_facts::Product>::from_bytes([0; 16]);
    let sql = "INSERT INTO product_lined (number, product_id) VALUES (1, $1)";
    ctx.write(async |tx| tx.exec(sql, database::args![first]).await).await.unwrap();
    let page = world.as_(Role::Owner).get("/admin/products").await.expect(200).body;
    assert!(page.contains("Estamos preparando esta lista"), "{page}");
    world.see_to_duties().await;
    let page = world.as_(Role::Owner).get("/admin/products").await.expect(200).body;
    assert!(!page.contains("Estamos preparando esta lista") && page.contains("rel=\"next\""), "{page}");
    let everything = world.everything().await;
    assert_eq!((everything["product_line"].clone(), everything["product_word"].clone()), before);
}

#[both]
async fn the_page_is_for_those_who_keep_the_catalogue(engine: Engine) {
    let world = shop_of(engine).await;
    world.as_(Role::Agent).get("/admin/products").await.expect(403);
    let empty = world.as_(Role::Manager).get("/en/admin/products").await.expect(200).body;
    assert!(empty.contains("No products yet") && empty.contains("/en/admin/import"), "{empty}");
    put(&world, &named("A<b>", "Taza <script>alert(1)</script>", 123_456)).await;
    let owner = world.as_(Role::Owner);
    let page = owner.get("/admin/products").await.expect(200).body;
    assert!(page.contains("Taza &#60;script&#62;") && !page.contains("<script>alert"), "{page}");
    assert!(page.contains("1234,56"), "{page}");
    let none = owner.get("/admin/products?q=nada").await.expect(200).body;
    assert!(none.contains("No hay productos así") && none.contains("Ver todos"), "{none}");
}

/// Whatever stands in the address, the list answers; nobody gets in by it.
#[both]
async fn an_address_that_nobody_wrote_is_a_list_too(engine: Engine) {
    let world = shop_of(engine).await;
    put(&world, &mug("A", 900)).await;
    let owner = world.as_(Role::Owner);
    let long = "x".repeat(20_000);
    let odd = [
        "q=%00",
        "q=%27%20OR%201=1%20--",
        "q=%25%25%25",
        "q=%E2%80%AE%D7%A9",
        "after=x",
        "after=.",
        "before=1.2",
        "after=00000000-0000-0000-0000-000000000000.%00",
        "state=gone",
        "category=x",
        "brand=%27",
        "wanting=all",
        "sort=;drop",
        "category=00000000-0000-0000-0000-000000000000",
        &format!("q={long}"),
        "done=-1",
        "sort=price&after=00000000-0000-0000-0000-000000000000.99999999999999999999999",
    ];
    for query in odd {
        let page = owner.get(&format!("/admin/products?{query}")).await.expect(200).body;
        assert!(page.contains("Nuevo producto"), "{query}");
    }
}
