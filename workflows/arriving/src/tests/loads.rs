//! Real orders, thousands of them: items and payments of a marketplace, baskets of a grocery. The material is not part of this
//! repository; without it the stories are skipped with a notice.

use super::samples::{carried, delivery, rows, tried, world};
use database::Stopwatch;
use exchange::actions::carry_in;
use flate2::read::GzDecoder;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt::Write,
    io::Read,
};
use testing::{Engine, World, both};

/// The text of a packed file.
fn unpacked(name: &str) -> Option<String> {
    let file = std::fs::File::open(testing::shared_data(name)?).unwrap();
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text).unwrap();
    Some(text)
}

/// The cells of each row behind the header; none of them has a comma inside.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.trim_matches('"')).collect())
}

/// Cents of an amount like `58.9`.
fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{part:0<2}").parse().unwrap()
}

fn decimal(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

const HEAD: &str =
    "order,placed_at,email,state,delivery,total,paid,line_name,line_sku,line_quantity,line_unit\n";

/// The orders of the marketplace as a table of ours, and what they cost in all.
fn marketplace(most: usize) -> Option<(String, usize, i64)> {
    let folder = "orders-olist-subset";
    let items = unpacked(&format!("{folder}/olist_order_items_dataset.csv.gz"))?;
    let payments = unpacked(&format!("{folder}/olist_order_payments_dataset.csv.gz"))?;
    let orders = unpacked(&format!("{folder}/olist_orders_dataset.csv.gz"))?;
    let mut paid: HashMap<&str, i64> = HashMap::new();
    for row in table(&payments) {
        *paid.entry(row[0]).or_default() += cents(row[4]);
    }
    let heads: HashMap<&str, Vec<&str>> = table(&orders).map(|row| (row[0], row)).collect();
    let mut by_order: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    table(&items).for_each(|row| by_order.entry(row[0]).or_default().push(row));
    let (mut text, mut sum) = (HEAD.to_owned(), 0);
    let count = by_order.len().min(most);
    for (order, items) in by_order.iter().take(most) {
        let delivery: i64 = items.iter().map(|item| cents(item[6])).sum();
        let total = delivery + items.iter().map(|item| cents(item[5])).sum::<i64>();
        let head = heads.get(order);
        let (placed, state) = head.map_or((items[0][4], "delivered"), |head| (head[3], head[2]));
        let email = head.map(|head| format!("{}@cliente.example", head[1])).unwrap_or_default();
        let paid = paid.get(order).copied().unwrap_or(total);
        for (at, item) in items.iter().enumerate() {
            let [delivery, total, paid] =
                if at == 0 { [delivery, total, paid].map(decimal) } else { Default::default() };
            let (product, price) = (item[2], item[5]);
            writeln!(
                text,
                "{order},{placed},{email},{state},{delivery},{total},{paid},{product},{product},1,{price}"
            )
            .unwrap();
        }
        sum += total;
    }
    Some((text, count, sum))
}

/// What all orders cost, and their lines and delivery less what was taken off.
async fn sums(world: &World) -> (usize, i64, i64) {
    let orders: Vec<(i64, i64, i64)> = rows(world, "SELECT total, delivery, discount FROM order_head").await;
    let lines: Vec<(i64,)> = rows(world, "SELECT total FROM order_line").await;
    let goods: i64 = lines.iter().map(|(total,)| total).sum();
    let rest: i64 = orders.iter().map(|(_, delivery, discount)| delivery + discount).sum();
    (orders.len(), orders.iter().map(|(total, _, _)| total).sum(), goods + rest)
}

async fn marketplace_moves_in(engine: Engine, most: usize) {
    let Some((text, count, sum)) = marketplace(most) else { return };
    let world = world(engine).await;
    let one = carried(&world, text.as_bytes()).await;
    assert_eq!((one.told.created, one.told.refused), (count as u64, 0), "{:?}", one.told.first);
    let differing = one.told.remarks.iter().find(|(code, _)| code == "arriving-sum-differs");
    assert_eq!(differing, None, "each order is its items and their freight");
    assert_eq!(sums(&world).await, (count, sum, sum));
    let again = carried(&world, text.as_bytes()).await;
    assert_eq!((again.told.created, again.told.same), (0, count as u64));
    assert_eq!(sums(&world).await, (count, sum, sum));
}

#[both]
async fn orders_of_a_marketplace_move_in_to_the_cent(engine: Engine) {
    marketplace_moves_in(engine, 150).await;
}

#[test]
#[ignore = "thousands of orders; `cargo xtask long` asks for it"]
fn all_orders_of_a_marketplace_move_in_to_the_cent_on_sqlite() {
    testing::tell(Engine::Sqlite, |engine| marketplace_moves_in(engine, usize::MAX));
}

#[test]
#[ignore = "thousands of orders; `cargo xtask long` asks for it"]
fn all_orders_of_a_marketplace_move_in_to_the_cent_on_postgres() {
    testing::tell(Engine::Postgres, |engine| marketplace_moves_in(engine, usize::MAX));
}

/// What each thing of the grocery costs, in cents: nobody says, so it is made up out of its place in the alphabet.
fn prices(baskets: &str) -> BTreeMap<&str, i64> {
    let things: BTreeSet<&str> = baskets.lines().flat_map(|line| line.split(',')).map(str::trim).collect();
    things.into_iter().enumerate().map(|(at, thing)| (thing, 49 + 7 * at as i64)).collect()
}

async fn grocery_moves_in(engine: Engine, most: usize) {
    let Some(baskets) = unpacked("baskets-groceries/groceries.csv.gz") else { return };
    let prices = prices(&baskets);
    let world = world(engine).await;
    let mut goods = "clave;nombre;precio;sku;fabricante;fabricante_direccion;fabricante_correo\n".to_owned();
    for (thing, price) in &prices {
        let (sku, price) = (sku(thing), decimal(*price).replace('.', ","));
        writeln!(goods, "{sku};{thing};{price};{sku};Huerta;Calle 1, Madrid;h@huerta.example").unwrap();
    }
    assert_eq!(carried(&world, goods.as_bytes()).await.told.created, prices.len() as u64);
    let (mut text, mut sum, mut items) = (HEAD.to_owned(), 0, 0);
    for (at, basket) in baskets.lines().take(most).enumerate() {
        let things: Vec<&str> = basket.split(',').map(str::trim).collect();
        let total: i64 = things.iter().map(|thing| prices[thing]).sum();
        for thing in &things {
            let (total, price) = (decimal(total), decimal(prices[thing]));
            writeln!(
                text,
                "cesta-{at},2026-03-05 10:00,,completed,,{total},,{thing},{},1,{price}",
                sku(thing)
            )
            .unwrap();
        }
        (sum, items) = (sum + total, items + things.len());
    }
    let count = baskets.lines().count().min(most);
    let one = carried(&world, text.as_bytes()).await;
    assert_eq!((one.told.created, one.told.refused), (count as u64, 0), "{:?}", one.told.first);
    assert_eq!(sums(&world).await, (count, sum, sum));
    let known: Vec<(i64,)> =
        rows(&world, "SELECT COUNT(*) FROM order_line l JOIN variant v ON v.id = l.variant_id").await;
    assert_eq!(known, [(items as i64,)], "each of them is sold here");
    let buyers: Vec<(i64,)> =
        rows(&world, "SELECT COUNT(*) FROM order_head WHERE person_id IS NOT NULL").await;
    assert_eq!(buyers, [(0,)]);
}

fn sku(thing: &str) -> String {
    kernel::text::slug(thing).to_uppercase()
}

#[both]
async fn baskets_of_a_grocery_move_in_without_customers(engine: Engine) {
    grocery_moves_in(engine, 150).await;
}

#[test]
#[ignore = "ten thousand orders; `cargo xtask long` asks for it"]
fn all_baskets_of_a_grocery_move_in_on_sqlite() {
    testing::tell(Engine::Sqlite, |engine| grocery_moves_in(engine, usize::MAX));
}

#[test]
#[ignore = "ten thousand orders; `cargo xtask long` asks for it"]
fn all_baskets_of_a_grocery_move_in_on_postgres() {
    testing::tell(Engine::Postgres, |engine| grocery_moves_in(engine, usize::MAX));
}

/// So many orders of two lines each, of a tenth as many people.
fn years(count: usize) -> String {
    let mut text = HEAD.to_owned();
    for number in 0..count {
        let (day, buyer) = (1 + number % 28, number % (count / 10).max(1));
        let head = format!("Y-{number},2024-03-{day:02} 10:15");
        writeln!(text, "{head},p{buyer}@casa.example,completed,4.95,36.95,36.95,Taza,MUG,2,12.00").unwrap();
        writeln!(text, "{head},,,,,,Plato,PLATE,1,8.00").unwrap();
    }
    text
}

async fn years_move_in(engine: Engine, count: usize) {
    let text = years(count);
    let world = world(engine).await;
    let a_second = |begun: &Stopwatch| count as u128 * 1_000 / begun.elapsed().as_millis().max(1);
    let begun = Stopwatch::start();
    let id = tried(&world, text.as_bytes()).await;
    let trying = a_second(&begun);
    let begun = Stopwatch::start();
    carry_in(&world.operator(), id).await.unwrap();
    world.see_to_duties().await;
    println!("{engine:?}: {trying} orders a second tried, {} kept and heard of", a_second(&begun));
    let one = delivery(&world, id).await;
    assert_eq!((one.told.created, one.told.refused), (count as u64, 0), "{:?}", one.told.first);
    let kept: Vec<(i64, i64)> =
        rows(&world, "SELECT COUNT(*), CAST(SUM(total) AS BIGINT) FROM order_head").await;
    assert_eq!(kept, [(count as i64, 3_695 * count as i64)]);
}

#[both]
async fn years_of_orders_move_in(engine: Engine) {
    years_move_in(engine, 700).await;
}

#[test]
#[ignore = "a hundred thousand orders; `cargo xtask long` asks for it"]
fn a_hundred_thousand_orders_move_in_on_sqlite() {
    testing::tell(Engine::Sqlite, |engine| years_move_in(engine, 100_000));
}

#[test]
#[ignore = "a hundred thousand orders; `cargo xtask long` asks for it"]
fn a_hundred_thousand_orders_move_in_on_postgres() {
    testing::tell(Engine::Postgres, |engine| years_move_in(engine, 100_000));
}
