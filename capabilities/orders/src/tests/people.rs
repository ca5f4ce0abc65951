//! Whoever bought, as people: what letters say, what is handed over, what is erased and what stays for the books.

use super::{
    past::past,
    samples::{GUEST, How, buy, letters, paid, whole, world},
};
use crate::{
    actions,
    model::{PastOrder, ToSend},
    personal, steps, store,
};
use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role, time};
use orders_facts::CancelledBy;
use testing::{Engine, World, both};

/// Somebody with an account and this address.
async fn person(world: &World, address: &str) -> PersonId {
    let ctx = world.operator();
    let (role, lang) = (Role::Member, Lang::Es);
    let secret = accounts::actions::invite_link(&ctx, address, "Lucía", role, lang).await.unwrap();
    let password = "un secreto bastante largo";
    let form = Acceptance { name: "Lucía", password, is_fourteen: true, takes_terms: true };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let entry = Entry { agent: String::new(), before: None };
    accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap().person
}

/// RULES section 2 rows 6, 8, 9, 17, 18.
#[both]
async fn the_letter_that_confirms_says_all_that_the_law_wants(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    let letter = &letters(&world).await[0].written;
    for said in [
        &*bought.placed.code,
        "2 × Taza · 24,00",
        "1 × Jarra · 25,00",
        "Envío: 4,95",
        "Total: 53,95",
        "IVA",
        "9,37",
        "IBAN: ES91 2100 0418 4502 0005 1332",
        "Concepto: ",
        "Calle del Pez 7",
        "Llega como tarde 4 días laborables después de que nos llegue el dinero",
        "14 días naturales",
        "https://prueba.example/devoluciones",
        "hola@prueba.example",
        "3 años",
        "La Prueba, S. L.",
        "B00000000",
        "Calle Mayor 1, 28013 Madrid",
        "Ese envío lo pagas tú",
        "Modelo de formulario de desistimiento",
        "A la atención de La Prueba, S. L., Calle Mayor 1, 28013 Madrid, hola@prueba.example:",
        "quien lo tenga puede ver el pedido y anularlo",
    ] {
        assert!(letter.text.contains(said), "{said} is not in {}", letter.text);
        assert!(letter.html.contains(said), "{said} is not in {}", letter.html);
    }
    assert_eq!((letter.address.as_str(), letter.lang), (GUEST.email, Lang::Es));
}

#[both]
async fn nothing_of_who_bought_stands_in_the_log(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    let rows = world.everything().await;
    for table in ["event_log", "audit_log", "job", "deadline"] {
        let all = rows[table].join("\n");
        for word in ["Lucía", "casa.example", "Calle del Pez", "Llamad"] {
            assert!(!all.contains(word), "{table}: {word}");
        }
    }
}

async fn exported(world: &World, who: PersonId) -> Vec<usize> {
    let told: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let mut rows = Vec::new();
            for one in personal::all() {
                rows.push((one.export)(snap, who).await?.len());
            }
            Ok(rows)
        })
        .await;
    told.unwrap()
}

async fn erase(world: &World, who: PersonId) {
    let ctx = world.operator();
    let erased: Result<(), StoreError> = ctx
        .write(async |tx| {
            for one in personal::all().into_iter().rev() {
                (one.erase)(tx, &ctx, who).await?;
            }
            Ok(())
        })
        .await;
    erased.unwrap();
}

fn left(rows: &std::collections::BTreeMap<String, Vec<String>>) -> Vec<String> {
    let words = ["Lucía", "lucia", "casa.example", "Calle del Pez", "Llamad", "600111222", "28004"];
    let ours = rows.iter().filter(|(table, _)| table.starts_with("order_"));
    ours.flat_map(|(table, rows)| {
        let all = rows.join("\n");
        words.into_iter().filter(move |word| all.contains(word)).map(move |word| format!("{table}: {word}"))
    })
    .collect()
}

#[both]
async fn whoever_is_erased_leaves_amounts_and_a_region_behind(engine: Engine) {
    let world = world(engine).await;
    let me = person(&world, GUEST.email).await;
    let mine = buy(&world, &How { person: Some(me), email: "otro@casa.example", ..GUEST }).await;
    let as_guest = buy(&world, &GUEST).await;
    for order in [mine.order, as_guest.order] {
        actions::cancel(&world.operator(), order, CancelledBy::Customer).await.unwrap();
    }
    assert_eq!(exported(&world, me).await[..5], [2, 2, 4, 0, 0], "also what was bought for their address");
    // Two parts of a code, two of a name, three of an address; one of them bears the name in it.
    assert_eq!(exported(&world, me).await[5], 7 + 6);
    erase(&world, me).await;
    let rows = world.everything().await;
    assert_eq!(left(&rows), Vec::<String>::new());
    assert!(rows["order_link"].is_empty(), "nobody comes to it by a link any more");
    let kept = whole(&world, mine.order).await;
    assert_eq!((kept.order.total.minor, kept.lines.len()), (5_395, 2));
    let group = rows["order_group"].join("\n");
    assert!(group.contains("\"28\"") && group.contains("\"ES\"") && group.contains("Madrid"), "{group}");
    erase(&world, me).await;
    let before = letters(&world).await.len();
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), before, "there is nobody to write to");
}

#[both]
async fn what_is_still_to_be_sent_keeps_its_address_until_it_is_over(engine: Engine) {
    let world = world(engine).await;
    let me = person(&world, GUEST.email).await;
    let bought = paid(&world, &How { person: Some(me), ..GUEST }).await;
    erase(&world, me).await;
    assert!(!left(&world.everything().await).is_empty(), "it was promised");
    let lines = whole(&world, bought.order).await.lines;
    let goods = lines.iter().map(|line| (line.id, line.quantity.to_string())).collect();
    let ctx = world.operator();
    actions::send(&ctx, bought.order, &ToSend { goods, ..ToSend::default() }).await.unwrap();
    let parcel = whole(&world, bought.order).await.parcels[0].id;
    actions::deliver(&ctx, bought.order, parcel).await.unwrap();
    world.pass_days(20);
    world.see_to_duties().await;
    assert_eq!(left(&world.everything().await), Vec::<String>::new());
}

#[both]
async fn orders_of_others_are_not_touched(engine: Engine) {
    let world = world(engine).await;
    let me = person(&world, "eva@casa.example").await;
    let bought = buy(&world, &GUEST).await;
    assert_eq!(exported(&world, me).await, [0; 6]);
    let before = whole(&world, bought.order).await;
    erase(&world, me).await;
    assert_eq!(whole(&world, bought.order).await, before);
}

/// RULES section 2 row 19: nobody asked for it, and it was bought without an account.
#[both]
async fn whoever_bought_is_forgotten_when_no_books_need_them(engine: Engine) {
    let world = world(engine).await;
    let bought = buy(&world, &GUEST).await;
    actions::cancel(&world.operator(), bought.order, CancelledBy::Customer).await.unwrap();
    for (days, is_known) in [(6 * 365, true), (10, false)] {
        world.pass_days(days);
        world.see_to_duties().await;
        assert_eq!(!left(&world.everything().await).is_empty(), is_known, "{days}");
    }
    assert_eq!(whole(&world, bought.order).await.order.total.minor, 5_395);
}

/// Whoever has the file of the old shop could tell by it whose an order was.
#[both]
async fn no_hash_of_what_was_brought_outlives_whoever_bought_it(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let old = PastOrder { placed_at: time::days_before(world.now(), 7 * 366), ..past() };
    let young = PastOrder { reference: "2".into(), ..past() };
    let hashes = async || {
        let found: Result<_, StoreError> = ctx
            .read(async |snap| {
                let old = store::past::find(snap, "shopify", "1001").await?.unwrap();
                let young = store::past::find(snap, "shopify", "2").await?.unwrap();
                Ok([old.1.len(), young.1.len()])
            })
            .await;
        found.unwrap()
    };
    let bring = async || {
        for one in [&old, &young] {
            ctx.write(async |tx| steps::import(tx, &ctx, one).await).await.unwrap();
        }
    };
    bring().await;
    assert_eq!(hashes().await, [0, 32], "nobody was ever known of the first");
    world.pass_days(6 * 366);
    world.see_to_duties().await;
    assert_eq!(hashes().await, [0, 0], "both are forgotten");
    bring().await;
    assert_eq!(hashes().await, [0, 0], "brought once more");
    let all = format!("{:?}", world.everything().await["order_group"]);
    assert!(!all.contains("casa.example") && !all.contains("Núñez"), "{all}");
}
