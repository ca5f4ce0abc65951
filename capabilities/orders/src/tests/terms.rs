//! What somebody agreed to is kept as it was: the letter leads to it, and it never changes.

use super::samples::{GUEST, How, letters, member, place, whole, wish, world};
use crate::papers;
use kernel::Role;
use paper::Block;
use testing::{Engine, World, both};

async fn bought(world: &World, how: &How, text: &str) -> crate::tests::samples::Bought {
    let mut wish = wish(world, how).await;
    wish.terms = vec![format!("# Condiciones de venta\n\n{text}\n"), "# Garantía\n\nTres **años**.".into()];
    let bought = place(&world.operator(), &wish).await.unwrap();
    world.see_to_duties().await;
    bought
}

#[both]
async fn each_version_is_kept_once_and_read_by_whoever_agreed_to_it(engine: Engine) {
    let world = world(engine).await;
    let first = bought(&world, &GUEST, "Antes.").await;
    let same = bought(&world, &GUEST, "Antes.").await;
    let other = bought(&world, &member(), "Después.").await;
    assert_eq!(world.everything().await["order_terms"].len(), 2);
    let of = async |one: &crate::tests::samples::Bought| whole(&world, one.order).await;
    assert_eq!(of(&first).await.group.terms, of(&same).await.group.terms);
    assert_ne!(of(&first).await.group.terms, of(&other).await.group.terms);
    let path = format!("/orders/{}/terms.pdf", first.placed.secret);
    let pdf = world.get(&path).await.expect(200);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let again = world.get(&path).await.expect(200);
    assert_eq!(pdf.body, again.body, "the same paper");
    let own = format!("/account/orders/{}/terms.pdf", other.order);
    world.as_(Role::Member).get(&own).await.expect(200);
    world.as_(Role::Agent).get(&own).await.expect(404);
    let page = world.get(&format!("/orders/{}", first.placed.secret)).await.expect(200).body;
    assert!(page.contains("/terms.pdf"), "{page}");
}

#[both]
async fn the_letter_leads_to_it_and_says_where_to_complain(engine: Engine) {
    let world = world(engine).await;
    bought(&world, &GUEST, "Antes.").await;
    let letter = letters(&world).await.remove(0).written.text;
    assert!(letter.contains("https://prueba.example/reclamaciones") && letter.contains("15 días laborables"));
    let link = letter.split_whitespace().find(|word| word.ends_with("/terms.pdf")).unwrap();
    world.get(link.trim_start_matches("https://prueba.example")).await.expect(200);
}

#[both]
async fn what_nobody_agreed_to_is_not_there(engine: Engine) {
    let world = world(engine).await;
    let one = crate::tests::samples::buy(&world, &GUEST).await;
    world.get(&format!("/orders/{}/terms.pdf", one.placed.secret)).await.expect(404);
    let page = world.get(&format!("/orders/{}", one.placed.secret)).await.expect(200).body;
    assert!(!page.contains("/terms.pdf"));
    assert!(!letters(&world).await[0].written.text.contains("/terms.pdf"));
}

#[both]
async fn the_paper_says_what_stood_there_and_which_version_it_is(engine: Engine) {
    let world = world(engine).await;
    let one = bought(&world, &GUEST, "Antes.").await;
    let order = whole(&world, one.order).await;
    let found: Result<_, database::StoreError> =
        world.operator().read(async |snap| crate::reads::terms(snap, &order).await).await;
    let terms = found.unwrap().unwrap();
    let paper = papers::terms(&world.house, &order, &terms);
    assert_eq!(paper.made_at, order.order.placed_at, "not when it is printed");
    let said = |block: &Block| match block {
        Block::Heading(text) | Block::Text(text) => Some(text.clone()),
        _ => None,
    };
    let said: Vec<String> = paper.blocks.iter().filter_map(said).collect();
    assert_eq!(said, ["Condiciones de venta", "Antes.", "Garantía", "Tres años."]);
    let version: String = terms.hash[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(matches!(&paper.blocks[1], Block::Fine(text) if text.contains(&version)));
}
