//! Reviews of other programs: what their rows say, what is kept of it, and the sets that lie beside this project.

use super::samples::{Made, delivery, made, rows, shop, tried, world};
use crate::{
    actions,
    model::Review,
    rules::{Reviews, masked, stars},
};
use catalog::model::{ProductDraft, Put, VariantDraft};
use exchange::{
    Header, Rows, Told,
    actions::{Run, Watch},
    model::{Heading, Matter, Remark, Report, Row, Source, Stage},
};
use flate2::read::GzDecoder;
use kernel::{Lang, Localized};
use serde_json::{Value, json};
use std::{
    collections::{BTreeSet, HashMap},
    fs::File,
    io::Read,
};
use testing::{Engine, World, both, shared_data};

const JUDGEME: &str = "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls,ip_address\n\
    Preciosa,\"Pesa poco, y abriga\",5,2024-03-05 10:15:22 UTC,web,ok,Lucía Núñez,lucia@casa.example,991,mug,Gracias,https://a.example/1.jpg,1.2.3.4\n\
    Buy now,Cheap pills,1,2024-03-06 10:15:22 UTC,web,spam,Bot,bot@b.example,991,mug,,,\n\
    ,No llegó,7,2024-03-07 10:15:22 UTC,web,ok,Marc,marc@casa.example,991,mug,,,\n\
    ,Va lento,2,2024-03-08 10:15:22 UTC,web,ok,Marc,marc@casa.example,992,nothing,,,\n\
    Buen trato,Contestan enseguida,4,2024-03-09 10:15:22 UTC,web,ok,joana99,joana@casa.example,,,,,\n";

const WOOCOMMERCE: &str = "comment_ID,comment_post_ID,product_sku,comment_author,comment_author_email,comment_content,comment_date_gmt,comment_approved,rating,verified\n\
    11,5,MUG,María del Mar García,m@casa.example,Me encanta,2023-01-02 08:00:00,1,5,1\n\
    12,5,MUG,Pau,p@casa.example,Pse,2023-01-03 08:00:00,0,3,1\n";

pub(super) fn read(text: &str) -> Made<Review> {
    made(text.as_bytes(), |header, _, line| Reviews::new(header, &shop(), line))
}

#[test]
fn judgeme_says_who_thought_what_of_which_thing() {
    let read = read(JUDGEME);
    assert_eq!(read.refusals(), [(3, "arriving-review-hidden"), (4, "arriving-review-stars-unfit")]);
    let first = &read.things[0];
    assert_eq!((first.other.as_str(), first.stars, first.title.as_str()), ("mug", 5, "Preciosa"));
    assert_eq!((first.name.reveal().as_str(), first.reply.as_deref()), ("L. N.", Some("Gracias")));
    assert_eq!(first.pictures, ["https://a.example/1.jpg"]);
    assert_eq!(first.written_at.to_string(), "2024-03-05T10:15:22Z");
    let of_the_shop = &read.things[2];
    assert!(of_the_shop.product.is_empty() && of_the_shop.other.is_empty(), "{of_the_shop:?}");
}

#[test]
fn woocommerce_has_reviews_among_its_comments() {
    let read = read(WOOCOMMERCE);
    assert_eq!(read.refusals(), [(3, "arriving-review-hidden")]);
    assert_eq!((read.things[0].product.as_str(), read.things[0].name.reveal().as_str()), ("MUG", "M. G."));
    assert_eq!(read.said(), [], "what was verified there is passed over");
}

#[test]
fn lines_of_json_are_a_table_too() {
    let text = "{\"asin\":\"MUG\",\"overall\":5.0,\"reviewText\":\"Good\",\"unixReviewTime\":1472688000}\n\
                {\"asin\":\"MUG\",\"overall\":4.0,\"reviewerName\":\"Shelly F\",\"reviewText\":\"Well\",\"unixReviewTime\":1472688000}\n\
                {\"asin\":\n\
                [1]\n\
                {\"asin\":\"MUG\",\"reviewText\":\"No stars\"}\n";
    let read = read(text);
    let names: Vec<&str> = read.things.iter().map(|one| one.name.reveal().as_str()).collect();
    assert_eq!(names, ["N. N.", "S. F."]);
    assert_eq!(
        read.refusals(),
        [(3, "exchange-line-syntax"), (4, "exchange-line-syntax"), (5, "arriving-review-stars-unfit")]
    );
}

#[test]
fn a_table_without_stars_has_no_reviews() {
    assert_eq!(read("title,body\na,b\n").refusals(), [(1, "exchange-column-missing")]);
}

#[test]
fn stars_are_whole_and_one_to_five() {
    for (text, found) in [("5", Some(5)), (" 4.0 ", Some(4)), ("3,0", Some(3)), ("2/5", Some(2))] {
        assert_eq!(stars(text), found, "{text}");
    }
    for bad in ["", "0", "6", "4.5", "five", "-1", "5e0", "99999999999999999999"] {
        assert_eq!(stars(bad), None, "{bad}");
    }
}

#[test]
fn of_a_name_its_first_letters_stay() {
    let cases = [
        ("María García", "M. G."),
        ("María del Mar García", "M. G."),
        ("houserules18", "H."),
        ("lucia.nunez@casa.example", "L. N."),
        ("élodie", "É."),
        ("李 小龙", "李. 小."),
        ("  ", "N. N."),
        ("12345", "N. N."),
    ];
    for (name, shown) in cases {
        assert_eq!(masked(name), shown, "{name}");
    }
}

/// Whoever looks on and says nothing.
struct Quiet;

impl Watch for Quiet {
    fn header(&mut self, _: &Heading) {}
    fn remark(&mut self, _: &Remark) {}
    fn refused(&mut self, _: &Remark, _: &[Source]) {}
    fn kept(&mut self, _: &str, _: Put) {}
    fn read(&mut self, _: u64, _: &Report) {}
}

/// Something to sell for each of these references.
async fn shelf<'k>(world: &World, keys: impl Iterator<Item = &'k str>) {
    for key in keys.collect::<BTreeSet<_>>() {
        let variant = VariantDraft { sku: key.into(), price: 900, ..VariantDraft::default() };
        let draft = ProductDraft {
            key: format!("of-{}", kernel::text::slug(key)),
            name: Localized::same(key),
            brand: Some("kiln".into()),
            variants: vec![variant],
            ..ProductDraft::default()
        };
        catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    }
}

async fn carried(world: &World, text: &str) -> Report {
    let path = world.folder().join("opiniones");
    std::fs::write(&path, text).unwrap();
    let opened = exchange::open(&path.display().to_string()).unwrap();
    let run = Run { is_trial: false, is_single: false };
    actions::reviews(&world.operator(), opened, Lang::Es, run, &mut Quiet).await.unwrap()
}

/// What is kept: of what, by whom, and what stands beside it.
type Kept = (String, String, bool, String);

async fn kept(world: &World) -> Vec<Kept> {
    rows(world, "SELECT target, name, is_verified, provenance FROM reviews_review ORDER BY id").await
}

#[both]
async fn a_file_is_carried_in_once(engine: Engine) {
    let world = world(engine).await;
    let report = carried(&world, JUDGEME).await;
    assert_eq!((report.created, report.same, report.refused), (2, 0, 3), "one names what is not here");
    let all = kept(&world).await;
    assert!(all.iter().all(|(_, _, is_verified, from)| !is_verified && from == "imported"), "{all:?}");
    assert_eq!(all.iter().filter(|(target, ..)| target == "shop").count(), 1, "{all:?}");
    world.see_to_duties().await;
    let again = carried(&world, JUDGEME).await;
    assert_eq!((again.created, again.same, again.refused), (0, 2, 3));
    assert_eq!(kept(&world).await, all, "carried in again it changes nothing");
    let text = format!("{:?}", world.everything().await);
    for secret in ["lucia@casa.example", "Núñez", "1.2.3.4", "joana99"] {
        assert!(!text.contains(secret), "{secret} is nobody's business here");
    }
}

#[both]
async fn a_file_of_reviews_is_found_out_by_its_head(engine: Engine) {
    let world = world(engine).await;
    let id = tried(&world, JUDGEME.as_bytes()).await;
    let one = delivery(&world, id).await;
    assert_eq!((one.stage, one.wish.matter), (Stage::Tried, Some(Matter::Reviews)));
    assert_eq!((one.told.created, one.told.refused), (2, 3));
    assert!(kept(&world).await.is_empty(), "a trial keeps nothing");
}

/// The text of a packed file; nothing, said aloud, where the sets are not there.
fn unpacked(name: &str) -> Option<String> {
    let mut text = String::new();
    GzDecoder::new(File::open(shared_data(name)?).unwrap()).read_to_string(&mut text).unwrap();
    Some(text)
}

/// The cells of a table by the names of their columns.
struct Cells(Header);

impl Rows for Cells {
    type Thing = Vec<String>;

    fn header(&self) -> &Header {
        &self.0
    }

    fn goes_on(&self, _: &Row, _: &Row) -> bool {
        false
    }

    fn thing(&mut self, rows: &[Row], _: &[Row], _: &mut Told) -> Result<Option<Vec<String>>, Remark> {
        Ok(rows.first().map(|row| row.cells.clone()))
    }
}

fn table(text: &str) -> Vec<HashMap<String, String>> {
    let names = text.lines().next().unwrap().split(',').map(str::to_owned).collect::<Vec<_>>();
    let read = made(text.as_bytes(), |header, _, _| Ok(Cells(header)));
    read.things.into_iter().map(|cells| names.iter().cloned().zip(cells).collect()).collect()
}

/// Carries a file in twice; gives how many were new, the same as another line, and refused.
async fn twice(world: &World, text: &str, lines: u64) -> (u64, u64, u64) {
    let first = carried(world, text).await;
    assert_eq!(first.created + first.same + first.refused, lines, "every line is told of");
    let all = kept(world).await;
    assert_eq!(all.len() as u64, first.created);
    assert!(all.iter().all(|(_, _, is_verified, from)| !is_verified && from == "imported"));
    let is_masked = |name: &str| name.split(' ').all(|part| part.ends_with('.') && part.chars().count() <= 3);
    let named = all.iter().find(|(_, name, ..)| !is_masked(name));
    assert!(named.is_none(), "no real name is kept: {named:?}");
    let again = carried(world, text).await;
    assert_eq!((again.created, again.refused), (0, first.refused), "twice changes nothing");
    assert_eq!(kept(world).await.len(), all.len());
    (first.created, first.same, first.refused)
}

#[both]
async fn amazons_beauty_comes_in_whole(engine: Engine) {
    let Some(text) = unpacked("reviews-amazon-all-beauty/All_Beauty_5.json.gz") else { return };
    let world = world(engine).await;
    let objects: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    shelf(&world, objects.iter().filter_map(|one| one["asin"].as_str())).await;
    let (created, same, refused) = twice(&world, &text, 5_269).await;
    assert_eq!(refused, 0);
    assert!(created > 4_000 && same > 0, "the same words for every size count once: {created}, {same}");
}

#[both]
async fn womens_clothing_has_no_days_and_comes_in(engine: Engine) {
    let Some(text) = unpacked("reviews-womens-clothing/womens_clothing_trimmed.csv.gz") else { return };
    let world = world(engine).await;
    let all = table(&text);
    shelf(&world, all.iter().map(|row| row["ClothingID"].as_str())).await;
    let (_, _, refused) = twice(&world, &text, 1_499).await;
    assert_eq!(refused, 0);
}

#[both]
async fn dummyjson_has_three_for_each_product(engine: Engine) {
    let Some(text) = unpacked("catalog-dummyjson/products.json.gz") else { return };
    let world = world(engine).await;
    let products: Vec<Value> = serde_json::from_str(&text).unwrap();
    shelf(&world, products.iter().filter_map(|one| one["sku"].as_str())).await;
    let mut lines = String::new();
    for product in &products {
        for review in product["reviews"].as_array().unwrap() {
            let mut line = review.clone();
            line["sku"] = product["sku"].clone();
            lines.push_str(&format!("{line}\n"));
        }
    }
    let (created, same, refused) = twice(&world, &lines, 582).await;
    assert_eq!((created + same, refused), (582, 0));
}

#[both]
async fn the_corpus_of_sfu_is_spanish_and_long(engine: Engine) {
    let Some(text) = unpacked("es-sfu-reviews/Review.csv.gz") else { return };
    let world = world(engine).await;
    let all = table(&text);
    shelf(&world, all.iter().map(|row| row["categoria"].as_str())).await;
    let line = |row: &HashMap<String, String>| {
        let stars = if row["sentimiento"] == "yes" { 5 } else { 1 };
        json!({ "sku": row["categoria"], "rating": stars, "texto": row["Texto"], "review_id": row["file"] })
    };
    let lines: String = all.iter().map(|row| format!("{}\n", line(row))).collect();
    let (created, _, refused) = twice(&world, &lines, 400).await;
    assert_eq!((created, refused), (400, 0));
}

#[both]
async fn olists_reviews_are_of_the_shop(engine: Engine) {
    let Some(text) = unpacked("orders-olist-subset/olist_order_reviews_dataset.csv.gz") else { return };
    let world = world(engine).await;
    let (created, same, refused) = twice(&world, &text, 6_123).await;
    assert_eq!((created, same, refused), (6_123, 0, 0), "stars without words count too");
    assert!(kept(&world).await.iter().all(|(target, ..)| target == "shop"));
}
