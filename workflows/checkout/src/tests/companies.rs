//! Companies of other countries of the Union: their number is looked up, and takes the tax away only where it counts.

use super::{
    samples::{Buyer, doors_with, fields_of, filled, put, put_mugs},
    scenes::{typed, wish},
};
use crate::{
    model::Wish,
    rules::{company, may_be_company},
};
use action::{BoxFut, Fetch, FetchError, Outside, Question, Reply};
use addresses::{
    Registry,
    model::{Place, PostalAddress},
};
use database::StoreError;
use kernel::{Personal, Role};
use pricing::model::TaxSettings;
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use testing::{Engine, World, both};

fn place(country: &str) -> Place {
    Place { country: country.into(), postcode: String::new() }
}

/// Somebody who wants an invoice with this number, billed to another country where one is named.
fn invoiced(number: &str, billed_in: &str) -> Wish {
    let billing = PostalAddress { tax_id: number.into(), country: billed_in.into(), ..typed() };
    Wish {
        wants_invoice: true,
        bills_elsewhere: !billed_in.is_empty(),
        billing: Personal::new(billing),
        ..wish()
    }
}

#[test]
fn only_what_leaves_for_another_country_of_the_union_may_go_without_tax() {
    for (to, expected) in
        [("ES", false), ("DE", true), ("PT", true), ("US", false), ("CH", false), ("XX", false)]
    {
        assert_eq!(may_be_company(&place(to), "ES"), expected, "{to}");
    }
    let (german, french) = (invoiced(" DE136695976 ", ""), invoiced("136695976", "FR"));
    assert_eq!(company(&german, &place("DE"), "ES"), Some(("DE", "DE136695976")));
    assert_eq!(company(&french, &place("DE"), "ES"), Some(("FR", "136695976")), "of where it is billed");
    assert_eq!(company(&german, &place("ES"), "ES"), None, "it stays here");
    assert_eq!(company(&invoiced("  ", ""), &place("DE"), "ES"), None);
    assert_eq!(company(&Wish { wants_invoice: false, ..german }, &place("DE"), "ES"), None);
}

/// A register that knows one number, and says nothing of those that end in nine.
#[derive(Default)]
struct Known {
    asked: AtomicUsize,
}

impl Outside for Known {
    fn fetch(&self, _: Fetch) -> BoxFut<'_, Result<Vec<u8>, FetchError>> {
        Box::pin(async { Err(FetchError::Unreachable("nothing is fetched here".into())) })
    }

    fn ask(&self, question: Question) -> BoxFut<'_, Result<Reply, FetchError>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let body = question.body.unwrap_or_default();
        let answer = match body.contains("136695976") {
            true => "{\"valid\":true,\"name\":\"Keramik GmbH\",\"requestIdentifier\":\"WAPI1\"}",
            false if body.contains("999999999") => "{\"errorWrappers\":[{\"error\":\"MS_UNAVAILABLE\"}]}",
            false => "{\"valid\":false}",
        };
        Box::pin(async move { Ok(Reply { status: 200, beginning: answer.into() }) })
    }
}

/// A shop that sells to companies, and its register.
async fn shop(engine: Engine) -> (World, Arc<Known>) {
    let known = Arc::new(Known::default());
    let registry = Registry::at("https://vies.example/api").through(known.clone());
    let world = World::on(engine, doors_with(addresses::door_with(&registry))).await;
    put_mugs(&world, 1_210, 10).await;
    let ctx = world.operator();
    payments::demo::fill(&ctx).await.unwrap();
    let settings = TaxSettings { has_roi: true, ..TaxSettings::default() };
    ctx.write(async |tx| pricing::steps::put_taxes(tx, &ctx, 0, &settings).await).await.unwrap();
    (world, known)
}

/// The form of somebody in Berlin who wants an invoice with this number.
async fn form(buyer: &mut Buyer<'_>, number: &str) -> Vec<(String, String)> {
    let mut form = buyer.form().await;
    for (name, value) in [
        ("country", "DE"),
        ("postcode", "10115"),
        ("city", "Berlin"),
        ("invoice", "yes"),
        ("billing_company", "Keramik GmbH"),
        ("billing_tax_id", number),
        ("pay", "transfer"),
    ] {
        put(&mut form, name, value);
    }
    form.retain(|(name, _)| name != "way");
    form
}

/// The company in Berlin buys what is in the basket, without the tax.
async fn buys(buyer: &mut Buyer<'_>) {
    let mut form = form(buyer, "DE136695976").await;
    let page = buyer.post("/checkout", &fields_of(&form)).await.expect(200).body;
    assert!(page.contains("10,00\u{a0}€") && page.contains("Keramik GmbH"), "{page}");
    let seen = filled(&page);
    for name in ["seen", "mark", "way"] {
        let value = seen.iter().find(|(known, _)| known == name).unwrap().1.clone();
        put(&mut form, name, &value);
    }
    buyer.place(&form).await.expect(303);
}

#[both]
async fn a_number_that_stands_in_the_register_takes_the_tax_away(engine: Engine) {
    let (world, known) = shop(engine).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    let taxed = form(&mut buyer, "").await;
    let page = buyer.post("/checkout", &fields_of(&taxed)).await.expect(200).body;
    assert!(page.contains("12,10\u{a0}€") && page.contains("registro VIES, pagas sin IVA"), "{page}");
    assert_eq!(known.asked.load(Ordering::SeqCst), 0, "no number, no question");
    buys(&mut buyer).await;
    assert_eq!(known.asked.load(Ordering::SeqCst), 1, "its answer is kept");
    let kept = world.everything().await["order_group"].join("\n");
    assert!(
        kept.contains("company") && kept.contains("WAPI1"),
        "why there is no tax stands with the order: {kept}"
    );
}

#[both]
async fn a_number_of_which_nothing_good_is_known_pays_tax_and_is_told(engine: Engine) {
    let (world, _) = shop(engine).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    for (number, words) in [
        ("DE123456788", "no está en el registro"),
        ("DE999999999", "no contesta"),
        ("12", "no tiene la forma"),
    ] {
        let form = form(&mut buyer, number).await;
        let page = buyer.post("/checkout", &fields_of(&form)).await.expect(200).body;
        assert!(page.contains("12,10\u{a0}€") && page.contains(words), "{number}: {page}");
    }
}

#[both]
async fn whoever_is_forgotten_leaves_no_number_behind(engine: Engine) {
    let (world, _) = shop(engine).await;
    let mut buyer = Buyer::new(&world);
    buyer.add("MUG", "1").await;
    buys(&mut buyer).await;
    let asked = async || world.everything().await["vat_number"].len();
    assert_eq!(asked().await, 1, "it stands in no book of theirs");
    let found: Result<Vec<(orders::model::OrderId,)>, StoreError> =
        world.operator().read(async |snap| snap.all("SELECT id FROM order_head", &[]).await).await;
    let path = format!("/admin/orders/{}/forget", found.unwrap()[0].0);
    world.as_(Role::Owner).post(&path, &[]).await.expect(303);
    assert_eq!(asked().await, 0);
}
