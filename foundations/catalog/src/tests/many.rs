//! The list of the back office at a hundred thousand products: each page within three times a bare query of the same rows,
//! the first as quick as any later one. Takes minutes, so it runs only when it is asked for.

use super::office::shop_of;
use crate::{
    model::{LineKey, LineOrder, LinePlace, Listed, Sieve, Status, UNCOUNTED, Wanting},
    reads::office,
};
use action::Ctx;
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Stopwatch, StoreError, Tx, Value, args};
use kernel::Role;
use testing::Engine;

const MANY: usize = 100_000;
const WORDS: [&str; 12] = [
    "taza", "cuenco", "jarra", "plato", "manta", "cojin", "vela", "cesta", "lampara", "alfombra", "espejo",
    "silla",
];

fn id(kind: u8, number: usize) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[8..].copy_from_slice(&(number as u64).to_be_bytes());
    bytes
}

/// Lines without the products' other tables: the list reads no others.
async fn fill(tx: &mut Tx, from: usize, to: usize) -> Result<(), StoreError> {
    for number in from..to {
        let product = id(1, number);
        let brand = BrandId::from_bytes(id(2, number % 40));
        let name = format!("{} {} {number}", WORDS[number % 12], WORDS[number / 12 % 12]);
        let status = if number % 50 == 0 { "draft" } else { "published" };
        let key = format!("k{number}");
        let at = 1_790_000_000_000_000 + (number as i64 * 7_919) % 1_000_003;
        tx.exec(
            "INSERT INTO product (id, key, status, brand_id, details, hash, created_at, changed_at, version)
             VALUES ($1, $2, $3, $4, '{}', '', $5, $5, 1)",
            args![Value::Bytes(&product), key, *status, brand, at],
        )
        .await?;
        if status == "published" {
            let sql = "INSERT INTO card (product_id, published_at, body) VALUES ($1, $2, '{}')";
            tx.exec(sql, args![Value::Bytes(&product), at]).await?;
        }
        let body = format!(
            "{{\"name\":{{\"es\":\"{name}\"}},\"sku\":\"SKU-{number}\",\"variants\":1,\"price_to\":1}}"
        );
        let words = format!(" {name} sku ");
        let (stock, price) = ((number * 31 % 90) as i64, (number * 17 % 20_000) as i64);
        tx.exec(
            "INSERT INTO product_line (product_id, status, brand_id, name, changed_at, stock, price, is_out, is_bare,
                                       lack, by_brand, is_unread, has_problem, words, body)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', FALSE, FALSE, $10, $11, $12)",
            args![
                Value::Bytes(&product), *status, brand, name, at, stock, price, stock == 0, number % 3 == 0,
                number % 997 == 0, words, body
            ],
        )
        .await?;
        let mut each: Vec<&str> = words.split_whitespace().collect();
        each.sort_unstable();
        each.dedup();
        let values: Vec<Value<'_>> =
            each.iter().flat_map(|word| [Value::Text(word), Value::Bytes(&product)]).collect();
        tx.insert_many("product_word (word, product_id)", 2, &values).await?;
        let place = [Value::Bytes(&product), Value::Bytes(&id(3, number % 25))];
        tx.insert_many("product_place (product_id, category_id)", 2, &place).await?;
    }
    Ok(())
}

async fn furnish(ctx: &Ctx) {
    let made: Result<(), StoreError> = ctx
        .write(async |tx| {
            for number in 0..40 {
                let (brand, key) = (BrandId::from_bytes(id(2, number)), format!("b{number}"));
                let sql = "INSERT INTO brand (id, key, slug, name, details, hash) VALUES ($1, $2, $2, $2, '{}', '')";
                tx.exec(sql, args![brand, key]).await?;
            }
            for number in 0..25 {
                let (category, key) = (CategoryId::from_bytes(id(3, number)), format!("c{number}"));
                let sql = "INSERT INTO category (id, key, position, picture, hash) VALUES ($1, $2, 0, '', '')";
                tx.exec(sql, args![category, key]).await?;
                for lang in ["es", "en"] {
                    let sql = "INSERT INTO category_text (category_id, lang, name, slug, path, body)
                               VALUES ($1, $2, $3, $3, $3, '')";
                    tx.exec(sql, args![category, *lang, key]).await?;
                }
            }
            Ok(())
        })
        .await;
    made.unwrap();
    for from in (0..MANY).step_by(1_000) {
        let filled: Result<(), StoreError> = ctx.write(async |tx| fill(tx, from, from + 1_000).await).await;
        filled.unwrap();
    }
}

fn beside(one: &Listed, order: LineOrder) -> LinePlace {
    let key = match order.key {
        LineKey::Changed => one.changed_at.as_microsecond().to_string(),
        LineKey::Name => one.name.clone(),
        LineKey::Stock => one.stock.unwrap_or(UNCOUNTED).to_string(),
        LineKey::Price => one.price.to_string(),
    };
    LinePlace { key, product: one.product, is_back: false }
}

/// The middle one of so many tries, in microseconds.
async fn micros<F: Future<Output = ()>>(mut ask: impl FnMut() -> F) -> u128 {
    let mut took = Vec::new();
    for _ in 0..11 {
        let watch = Stopwatch::start();
        ask().await;
        took.push(watch.elapsed().as_micros());
    }
    took.sort_unstable();
    took[5]
}

/// The same rows with nothing to decide: by their ids.
async fn bare(ctx: &Ctx, rows: &[ProductId]) -> u128 {
    let places: Vec<String> = (1..=rows.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT l.name, l.body, l.stock, b.name FROM product_line l LEFT JOIN brand b ON b.id = l.brand_id
         WHERE l.product_id IN ({})",
        places.join(", ")
    );
    let values: Vec<Value<'_>> = rows.iter().map(|id| Value::Bytes(id.as_bytes())).collect();
    let (sql, values) = (&sql, &values[..]);
    micros(|| async move {
        let got: Result<Vec<(String, String, i64, Option<String>)>, StoreError> =
            ctx.read(async |snap| snap.all(sql.clone(), values).await).await;
        assert_eq!(got.unwrap().len(), rows.len());
    })
    .await
}

#[test]
#[ignore = "fills a hundred thousand products; `cargo xtask long` asks for it"]
fn every_page_of_a_hundred_thousand_is_quick_on_sqlite() {
    testing::tell(Engine::Sqlite, every_page_is_quick);
}

#[test]
#[ignore = "fills a hundred thousand products; `cargo xtask long` asks for it"]
fn every_page_of_a_hundred_thousand_is_quick_on_postgres() {
    testing::tell(Engine::Postgres, every_page_is_quick);
}

async fn every_page_is_quick(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    furnish(ctx).await;
    let brand = Some(BrandId::from_bytes(id(2, 7)));
    let categories = vec![CategoryId::from_bytes(id(3, 4))];
    let sieves = [
        ("all", Sieve::default()),
        ("draft", Sieve { status: Some(Status::Draft), ..Sieve::default() }),
        ("published", Sieve { status: Some(Status::Published), ..Sieve::default() }),
        ("brand", Sieve { brand, ..Sieve::default() }),
        ("category", Sieve { categories: categories.clone(), ..Sieve::default() }),
        ("out", Sieve { wanting: Some(Wanting::Stock), ..Sieve::default() }),
        ("no picture", Sieve { wanting: Some(Wanting::Picture), ..Sieve::default() }),
        ("duty", Sieve { wanting: Some(Wanting::Duty), ..Sieve::default() }),
        ("words", Sieve { typed: "ta cue".into(), ..Sieve::default() }),
        ("one word", Sieve { typed: "4242".into(), ..Sieve::default() }),
        ("both", Sieve { brand, categories, ..Sieve::default() }),
    ];
    let mut slow = Vec::new();
    for (name, sieve) in &sieves {
        for (code, order) in LineOrder::ALL {
            let page = async |from: Option<&LinePlace>| {
                ctx.read(async |snap| office::lines(snap, sieve, order, from, 50).await).await.unwrap()
            };
            let first = page(None).await;
            let mut last = first.clone();
            for _ in 0..20 {
                let Some(from) = last.rows.last().filter(|_| last.has_after).map(|one| beside(one, order))
                else {
                    break;
                };
                last = page(Some(&from)).await;
            }
            let from = &last.rows.first().map(|one| beside(one, order));
            let rows: Vec<ProductId> = first.exact.iter().chain(&first.rows).map(|one| one.product).collect();
            let bare = bare(ctx, &rows).await.max(100);
            let one = micros(|| async { drop(page(None).await) }).await;
            let later = micros(|| async { drop(page(from.as_ref()).await) }).await;
            println!(
                "{engine:?} {name:>10} {code:>8}: bare {bare:>6} us, first {one:>6} us, later {later:>6} us"
            );
            if one.max(later) > bare * 3 {
                slow.push(format!("{name} {code}"));
            }
        }
    }
    let owner = world.as_(Role::Owner);
    let shown = micros(|| async { drop(owner.get("/admin/products").await.expect(200)) }).await;
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory =
        status.lines().find(|line| line.starts_with("RssAnon")).unwrap_or("RssAnon: unknown").to_owned();
    println!("{engine:?} {memory}");
    println!("{engine:?} the page, printed: {shown} us; beyond three times a bare query: {slow:?}");
}
