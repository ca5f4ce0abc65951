//! What whoever gets a letter meets, through the router and without a socket; and the page on which staff decides about asking.

use super::{
    invitation_heard::{ana, invitation, letters, order, sent},
    samples::{arrives, as_, buys, goods, record, review, score, wanted, with_files, world, writes},
};
use crate::{
    model::{About, Contact, Ended, InvitationState, Provenance, Review},
    steps::invitations,
    store,
};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use kernel::{Lang, Money, PersonId, Personal, Role};
use orders_facts::{Goods, LineId, OrderClaimed, OrderConfirmed, OrderDelivered, OrderRefunded};
use payments_facts::RefundId;
use returns_facts::{Kind, ReturnClosed, ReturnId, ReturnOpened};
use testing::{Answer, Engine, World, both, sweep};

pub(super) const WORDS: &str = "Pesa poco, guarda el calor y se lava bien.";

/// The path of the form that the last letter leads to.
async fn form(world: &World) -> String {
    let letter = letters(world).await.pop().unwrap();
    let rest = letter.split("/reviews/invited/").nth(1).unwrap();
    format!("/reviews/invited/{}", rest.chars().take(64).collect::<String>())
}

/// Ana bought a mug and is asked.
async fn asked(world: &World) -> (String, ProductId) {
    let (ana, mug) = (ana(world).await, goods(world, "MUG").await);
    buys(world, ana, 1, mug).await;
    arrives(world, ana, 1).await;
    world.pass_days(10);
    world.see_to_duties().await;
    (form(world).await, mug.0)
}

/// Somebody without an account bought a mug, and whoever knows their address was told that a letter is due.
pub(super) async fn asked_guest(world: &World, mug: (ProductId, VariantId)) -> String {
    asked_guest_about(world, &[mug]).await
}

fn bought(goods: &[(ProductId, VariantId)]) -> Vec<Goods> {
    let each = goods.iter().zip(2_u8..).map(|((product, variant), number)| Goods {
        line: LineId::from_bytes([number; 16]),
        product: *product,
        variant: *variant,
        quantity: 1,
        total: Money::eur(900),
    });
    each.collect()
}

/// The same of several things.
async fn asked_guest_about(world: &World, goods: &[(ProductId, VariantId)]) -> String {
    let goods = bought(goods);
    record(world, &OrderConfirmed { order: order(2), person: None, total: Money::eur(900), goods }).await;
    record(world, &OrderDelivered { order: order(2), person: None, delivered_at: world.now() }).await;
    world.see_to_duties().await;
    world.pass_days(10);
    world.see_to_duties().await;
    assert!(letters(world).await.is_empty(), "nobody here knows where a guest's letters go");
    write_to(world, "eva@casa.example").await;
    form(world).await
}

async fn write_to(world: &World, address: &str) {
    let ctx = world.operator();
    let contact =
        Contact { address: Personal::new(address.into()), name: Personal::new("Eva".into()), lang: Lang::Es };
    let done: Result<(), StoreError> =
        ctx.write(async |tx| invitations::write_to(tx, &ctx, order(2), &contact).await).await;
    done.unwrap();
}

/// Sends the form that a letter leads to, without pictures.
pub(super) async fn says(world: &World, form: &str, fields: &[(&str, &str)]) -> Answer {
    world.send(with_files(form, fields, &[])).await
}

pub(super) async fn reviews(world: &World) -> Vec<Review> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::lists::all(snap, None, None, 50).await).await;
    found.unwrap().items
}

#[both]
async fn the_stars_of_the_letter_are_chosen_and_looking_writes_nothing(engine: Engine) {
    let world = world(engine).await;
    let (form, mug) = asked(&world).await;
    let before = world.everything().await;
    let page = world.get(&format!("{form}?product={mug}&stars=4")).await.expect(200).body;
    assert!(page.contains("¿Qué tal Taza MUG?") && page.contains("noindex"), "{page}");
    assert!(page.contains("<option value=\"4\" selected") && !page.contains("name=\"name\""), "{page}");
    let english = world.get(&format!("/en{form}")).await.expect(200).body;
    assert!(english.contains("How is Mug MUG?"), "{english}");
    assert_eq!(world.everything().await, before, "programs that read mail follow links");
    for bad in ["/reviews/invited/x", &format!("/reviews/invited/{}", "0".repeat(64)), &format!("{form}0")] {
        world.get(bad).await.expect(404);
    }
}

#[both]
async fn a_member_answers_without_signing_in_and_only_once(engine: Engine) {
    let world = world(engine).await;
    let (form, mug) = asked(&world).await;
    let product = mug.to_string();
    let bad = [("product", product.as_str()), ("stars", ""), ("body", WORDS), ("mark", "m-1")];
    let refused = says(&world, &form, &bad).await.expect(422).body;
    assert!(refused.contains("id=\"error-stars\"") && refused.contains(WORDS), "{refused}");
    let good = [("product", product.as_str()), ("stars", "2"), ("body", WORDS), ("mark", "m-1")];
    let done = says(&world, &form, &good).await.expect(303);
    says(&world, &form, &good).await.expect(303);
    let thanks = world.get(done.header("location")).await.expect(200).body;
    assert!(thanks.contains("Gracias"), "{thanks}");
    let all = reviews(&world).await;
    assert_eq!(all.len(), 1, "the same form makes one review");
    let one = review(&world, all[0].id).await;
    assert!(one.is_verified && one.person.is_some(), "{one:?}");
    assert_eq!((one.stars, one.provenance), (2, Provenance::Invited));
    let is = invitation(&world, 1).await;
    assert_eq!((is.state, is.why), (InvitationState::Answered, Some(Ended::Answered)));
    let again = [("product", product.as_str()), ("stars", "5"), ("body", WORDS), ("mark", "m-2")];
    let answer = says(&world, &form, &again).await;
    assert_eq!(answer.status, 404, "nothing is left to say with this letter: {}", answer.body);
    assert_eq!(reviews(&world).await.len(), 1);
}

#[both]
async fn a_guest_is_asked_too_and_says_what_to_call_them(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let form = asked_guest(&world, mug).await;
    let product = mug.0.to_string();
    let page = world.get(&form).await.expect(200).body;
    assert!(page.contains("name=\"name\""), "{page}");
    let mut said = vec![("product", product.as_str()), ("stars", "5"), ("body", WORDS), ("mark", "m-1")];
    said.push(("name", "eva@casa.example"));
    let refused = says(&world, &form, &said).await.expect(422).body;
    assert!(refused.contains("id=\"error-name\""), "{refused}");
    said[4] = ("name", "Eva");
    says(&world, &form, &said).await.expect(303);
    let all = reviews(&world).await;
    assert_eq!(all.len(), 1);
    assert!(all[0].is_verified && all[0].person.is_none() && all[0].name.reveal() == "Eva", "{all:?}");
}

#[both]
async fn a_guest_who_wants_no_letters_gets_none_for_any_order(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    asked_guest(&world, mug).await;
    let letter = letters(&world).await.remove(0);
    let stop: String = letter.split("/unsubscribe/").nth(1).unwrap().chars().take(43).collect();
    let path = format!("/unsubscribe/{stop}");
    assert!(world.get(&path).await.expect(200).body.contains("Te preguntan"), "{path}");
    world.post(&path, "").await.expect(200);
    world.pass_days(7);
    world.see_to_duties().await;
    write_to(&world, "EVA@casa.example").await;
    assert_eq!(sent(&world).await, 1);
    assert_eq!(invitation(&world, 2).await.why, Some(Ended::OptOut));
}

#[both]
async fn a_coupon_is_for_writing_and_the_review_says_so(engine: Engine) {
    let world = world(engine).await;
    let office = world.as_(Role::Owner);
    let page = office.get("/admin/reviews/invitations").await.expect(200).body;
    assert!(page.contains("Preguntar a quien compra"), "{page}");
    let mut said = vec![("version", "0"), ("is_on", "yes"), ("days", "0"), ("days_digital", "3")];
    said.extend([("reminder_days", "7"), ("thanks_code", "gracias-10")]);
    let refused = office.post("/admin/reviews/invitations", &said).await.expect(422).body;
    assert!(refused.contains("id=\"error-days\""), "{refused}");
    said[2] = ("days", "5");
    office.post("/admin/reviews/invitations", &said).await.expect(303);
    office.post("/admin/reviews/invitations", &said).await.expect(409);
    let (form, mug) = asked(&world).await;
    let page = world.get(&form).await.expect(200).body;
    assert!(page.contains("digas lo que digas"), "{page}");
    let product = mug.to_string();
    let good = [("product", product.as_str()), ("stars", "1"), ("body", WORDS), ("mark", "m-1")];
    let done = says(&world, &form, &good).await.expect(303);
    let thanks = world.get(done.header("location")).await.expect(200).body;
    assert!(thanks.contains("GRACIAS-10"), "one star gets it too: {thanks}");
    assert_eq!(reviews(&world).await[0].provenance, Provenance::Incentivised);
    let list = office.get("/admin/reviews/invitations?state=answered").await.expect(200).body;
    assert!(list.contains("/admin/orders/"), "{list}");
    world.as_(Role::Member).get("/admin/reviews/invitations").await.expect(403);
}

#[both]
async fn a_letter_is_written_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    world.pass_days(10);
    let look = async |ctx: &action::Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| invitations::look(tx, ctx, order(1)).await).await;
        done
    };
    assert!(sweep(&world, look).await > 5);
    assert_eq!(letters(&world).await.len(), 1);
}

/// What a guest says who was asked.
async fn guest_says(world: &World, form: &str, product: ProductId, mark: &str) -> u16 {
    // What reads alike waits.
    let words = if mark == "m-1" { WORDS } else { "Me gusta mucho su color gris." };
    let product = product.to_string();
    let said =
        [("product", product.as_str()), ("stars", "5"), ("body", words), ("mark", mark), ("name", "Eva")];
    says(world, form, &said).await.status.as_u16()
}

#[both]
async fn whoever_got_their_money_back_or_quarrels_is_no_verified_buyer(engine: Engine) {
    let world = world(engine).await;
    let (mug, cup) = (goods(&world, "MUG").await, goods(&world, "CUP").await);
    let form = asked_guest_about(&world, &[mug, cup]).await;
    let (ret, lines) = (ReturnId::from_bytes([7; 16]), Vec::new());
    record(&world, &ReturnOpened { ret, order: order(2), person: None, lines, kind: Kind::Conformity }).await;
    world.see_to_duties().await;
    assert_eq!(guest_says(&world, &form, mug.0, "m-1").await, 422, "nobody knows yet what comes of it");
    record(&world, &ReturnClosed { ret, order: order(2) }).await;
    world.see_to_duties().await;
    assert_eq!(guest_says(&world, &form, mug.0, "m-2").await, 303);
    assert_eq!(guest_says(&world, &form, cup.0, "m-3").await, 303);
    assert_eq!(reviews(&world).await.len(), 2);
}

#[both]
async fn an_order_whose_money_went_back_is_reviewed_by_no_letter(engine: Engine) {
    let world = world(engine).await;
    let (mug, cup) = (goods(&world, "MUG").await, goods(&world, "CUP").await);
    let form = asked_guest_about(&world, &[mug, cup]).await;
    world.pass_days(31);
    world.see_to_duties().await;
    assert_eq!(invitation(&world, 2).await.state, InvitationState::Expired);
    let (refund, amount) = (RefundId::from_bytes([4; 16]), Money::eur(1_800));
    record(&world, &OrderRefunded { order: order(2), refund, amount, is_all: true }).await;
    world.see_to_duties().await;
    assert_eq!(guest_says(&world, &form, mug.0, "m-1").await, 404);
    assert!(reviews(&world).await.is_empty());
}

#[both]
async fn what_a_guest_wrote_is_theirs_once_the_order_is(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug, cup) = (ana(&world).await, goods(&world, "MUG").await, goods(&world, "CUP").await);
    let form = asked_guest_about(&world, &[mug, cup]).await;
    assert_eq!(guest_says(&world, &form, mug.0, "m-1").await, 303);
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    let own = writes(&world, ana, mug.0, 2).await;
    assert_eq!(guest_says(&world, &form, cup.0, "m-2").await, 303);
    assert_eq!(score(&world, mug.0).await.count(), 2);
    claim(&world, ana, &[mug, cup]).await;
    let (of_mug, of_cup): (Vec<Review>, Vec<Review>) =
        reviews(&world).await.into_iter().partition(|one| one.about == About::Product(mug.0));
    assert_eq!(score(&world, mug.0).await.by_stars, [0, 1, 0, 0, 0], "nobody counts twice");
    assert!(of_mug.iter().all(|one| one.is_shown() == (one.id == own)), "{of_mug:?}");
    assert!(of_cup[0].person == Some(ana) && of_cup[0].is_shown(), "{of_cup:?}");
    let words: Result<_, StoreError> =
        world.operator().read(async |snap| contributions::reads::one(snap, of_cup[0].id).await).await;
    assert_eq!(words.unwrap().unwrap().writer, contributions::model::Writer::Person(ana));
    let twice = crate::actions::write(&as_(&world, ana), &wanted(ana, cup.0, 1)).await;
    let already = matches!(twice, Err(action::Failure::Rejected(crate::rules::WriteRejected::Already)));
    assert!(already, "{twice:?}");
}

/// What the shop took down stays nobody's when the order becomes somebody's: nobody is named beside it.
#[both]
async fn what_was_taken_down_names_nobody_once_the_order_is_somebodys(engine: Engine) {
    let world = world(engine).await;
    let (ana, mug) = (ana(&world).await, goods(&world, "MUG").await);
    let form = asked_guest(&world, mug).await;
    assert_eq!(guest_says(&world, &form, mug.0, "m-1").await, 303);
    let id = reviews(&world).await[0].id;
    let (ctx, reasons) = (world.operator(), contributions::model::Reasons::default());
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await.unwrap();
    world.see_to_duties().await;
    buys(&world, ana, 1, mug).await;
    arrives(&world, ana, 1).await;
    let own = writes(&world, ana, mug.0, 2).await;
    claim(&world, ana, &[mug]).await;
    let all = reviews(&world).await;
    let theirs = all.iter().find(|one| one.id == id).unwrap();
    assert!(theirs.person.is_none() && theirs.name.reveal().is_empty(), "{theirs:?}");
    assert!(all.iter().any(|one| one.id == own && one.person == Some(ana)), "{all:?}");
}

async fn claim(world: &World, who: PersonId, goods: &[(ProductId, VariantId)]) {
    let fact = OrderClaimed { order: order(2), person: who, goods: bought(goods) };
    record(world, &fact).await;
    world.see_to_duties().await;
}
