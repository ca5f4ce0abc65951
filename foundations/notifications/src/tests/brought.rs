//! Addresses that agreed to the newsletter at another program.

use super::{
    issues::{go, write},
    newsletter::{ask, subscribe},
    samples::{Postwoman, telling},
};
use crate::{
    model::newsletter::{Brought, Standing},
    reads::newsletter as reads,
    steps,
};
use action::Ctx;
use database::StoreError;
use kernel::{Lang, Personal, Role, Timestamp};
use testing::{Engine, World, both, sweep};

const WORDS: &str = "Accepts Email Marketing: yes";

fn said(address: &str, given_at: Option<&str>) -> Brought {
    Brought {
        address: Personal::new(address.into()),
        lang: Lang::Es,
        words: WORDS.into(),
        given_at: given_at.map(|at| at.parse::<Timestamp>().unwrap()),
    }
}

async fn bring(world: &World, said: &Brought) -> bool {
    let ctx = world.operator();
    let done: Result<bool, StoreError> = ctx.write(async |tx| steps::bring(tx, &ctx, said).await).await;
    done.unwrap()
}

async fn standing(world: &World, address: &str) -> Option<Standing> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::by_address(snap, address).await).await;
    found.unwrap().map(|one| one.standing)
}

/// The page of the record of an address.
async fn record_page(world: &World, address: &str) -> String {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::by_address(snap, address).await).await;
    let id = found.unwrap().unwrap().id;
    world.as_(Role::Manager).get(&format!("/admin/newsletter/addresses/{id}")).await.expect(200).body
}

#[both]
async fn what_was_agreed_elsewhere_counts_as_what_it_is(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    assert!(bring(&world, &said("Ana@casa.example", Some("2024-03-05T10:00:00Z"))).await);
    assert!(bring(&world, &said("eva@casa.example", None)).await);
    assert!(!bring(&world, &said("ana@CASA.example", None)).await, "once is enough");
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Confirmed));
    let dated = record_page(&world, "ana@casa.example").await;
    assert!(dated.contains(WORDS) && dated.contains("Ya había dicho que sí"), "{dated}");
    assert!(dated.contains("Desde el 5 de marzo de 2024"), "{dated}");
    let undated = record_page(&world, "eva@casa.example").await;
    assert!(undated.contains("El archivo no dice desde cuándo"), "{undated}");
    let file = world.as_(Role::Manager).post("/admin/newsletter/export", &[]).await.expect(200).body;
    let line = |address: &str| file.lines().find(|line| line.contains(address)).unwrap().to_owned();
    let told = line("Ana@casa.example");
    assert!(told.starts_with("\"Ana@casa.example\",\"es\",\"2024-03-05T10:00:00Z\",\"import\""), "{told}");
    let told = line("eva@casa.example");
    assert!(told.starts_with("\"eva@casa.example\",\"es\",\"\",\"import\""), "no day is made up: {told}");
}

#[both]
async fn their_letters_say_why_and_one_click_ends_it_for_good(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    bring(&world, &said("ana@casa.example", None)).await;
    subscribe(&world, &post, "eva@casa.example").await;
    let issue = write(&world).await;
    assert_eq!(go(&world, &issue, "send").await, 303);
    world.see_to_duties().await;
    let taken = post.taken();
    let of = |address: &str| {
        taken
            .iter()
            .rev()
            .find(|letter| letter.to == address && letter.subject.starts_with("Novedades"))
            .unwrap()
    };
    assert!(of("ana@casa.example").text.contains("cuando aún usábamos otro programa"));
    assert!(of("eva@casa.example").text.contains("lo confirmaste"));
    let header = of("ana@casa.example").headers.iter().find(|(name, _)| *name == "List-Unsubscribe").unwrap();
    let path = header.1.trim_matches(['<', '>']).strip_prefix("https://prueba.example").unwrap().to_owned();
    world.post(&path, "").await.expect(200);
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Left));
    assert!(!bring(&world, &said("ana@casa.example", None)).await, "nobody comes back by a file");
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Left));
}

#[both]
async fn whoever_was_asked_here_answers_here(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    ask(&world, "ana@casa.example").await;
    assert!(!bring(&world, &said("ana@casa.example", None)).await);
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Asked));
}

#[both]
async fn an_address_is_brought_with_its_record_or_not_at_all(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let one = said("ana@casa.example", None);
    let calls = sweep(&world, async |ctx: &Ctx| {
        ctx.write(async |tx| steps::bring(tx, ctx, &one).await.map(drop)).await
    });
    assert!(calls.await > 4);
}

#[both]
async fn whoever_is_forgotten_leaves_no_address(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    bring(&world, &said("ana@casa.example", None)).await;
    let ctx = world.operator();
    for known in [true, false] {
        let done: Result<bool, StoreError> =
            ctx.write(async |tx| steps::forget_address(tx, &ctx, "ANA@casa.example").await).await;
        assert_eq!(done.unwrap(), known);
    }
    for (table, rows) in world.everything().await {
        assert!(!rows.join("\n").to_lowercase().contains("ana@casa.example"), "{table}");
    }
}
