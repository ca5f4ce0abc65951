//! What people send who mean harm: nothing breaks, nothing changes, and nobody fills the log.

use super::samples::{at, form, in_cuenca, remember, world};
use crate::model::PostalAddress;
use kernel::Role;
use testing::{Engine, both, person_of};

/// Texts that have broken other programs.
const ODD: [&str; 8] = [
    "\0",
    "a\0b",
    "<script>alert(1)</script>",
    "\u{202e}ana",
    "{{ name }}",
    "javascript://x",
    "\u{feff}",
    "\r\nSet-Cookie: a=b|",
];

#[both]
async fn odd_texts_break_no_form_and_change_nothing(engine: Engine) {
    let world = world(engine).await;
    remember(&world, person_of(Role::Member), &at(1)).await;
    let before = world.everything().await;
    for (number, odd) in ODD.into_iter().enumerate() {
        // Each has a patience of their own.
        let browser = world.as_(Role::ALL[number % Role::ALL.len()]);
        for name in ["name", "company", "line1", "line2", "city", "postcode", "country", "phone", "tax_id"] {
            let right = in_cuenca();
            let mut all = form(&right);
            all.iter_mut().filter(|(field, _)| *field == name).for_each(|one| one.1 = odd);
            let page = browser.post("/account/addresses/new", &all).await.expect(422).body;
            assert!(!page.contains("<script>alert"), "{page}");
        }
        browser.post("/account/addresses/new", &[(odd, odd), ("country", odd)]).await.expect(422);
    }
    assert_eq!(world.everything().await, before);
}

#[both]
async fn what_is_kept_is_printed_as_text(engine: Engine) {
    let world = world(engine).await;
    let sly =
        PostalAddress { line1: "O\"Donnell' & onclick=x".into(), city: "&lt;b&gt;".into(), ..in_cuenca() };
    let browser = world.as_(Role::Member);
    browser.post("/account/addresses/new", &form(&sly)).await.expect(303);
    browser
        .post("/account/addresses/new", &form(&PostalAddress { line1: "O'Donnell 4 & 6".into(), ..sly }))
        .await
        .expect(303);
    let page = browser.get("/account/addresses").await.expect(200).body;
    assert!(!page.contains("&lt;b&gt;") && page.contains("O&#39;Donnell 4 &#38; 6"), "{page}");
}

#[both]
async fn whoever_never_stops_has_to_wait(engine: Engine) {
    let world = world(engine).await;
    let id = remember(&world, person_of(Role::Member), &at(1)).await;
    let browser = world.as_(Role::Member);
    let mut answers = Vec::new();
    for _ in 0..80 {
        answers.push(browser.post(&format!("/account/addresses/{id}/default"), &[]).await.status.as_u16());
    }
    assert!(answers.starts_with(&[303; 60]) && answers.ends_with(&[429; 5]), "{answers:?}");
    world.as_(Role::Seller).post("/account/addresses/new", &form(&at(2))).await.expect(303);
}
