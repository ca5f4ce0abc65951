//! Cards that Stripe is to forget, with whom they belonged to.

use super::{
    line::{Line, SECRET, head, world},
    samples::{jobs, pass_seconds},
    stripe_cards::keep,
};
use crate::steps;
use database::StoreError;
use kernel::Role;
use serde_json::json as of;
use std::sync::Arc;
use testing::{Engine, both, person_of};

#[both]
async fn a_card_is_forgotten_there_too_and_what_they_do_not_know_is(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    for (number, status) in [(1, 200), (2, 404), (3, 400)] {
        let card = keep(&world, &line, number).await;
        line.asked();
        world.as_(Role::Member).post(&format!("/account/cards/{card}/remove"), &[]).await.expect(303);
        match status {
            200 => line.says(200, of!({ "id": "pm_1", "customer": null })),
            status => line.says(status, of!({ "error": { "type": "invalid_request_error" } })),
        }
        match status {
            200 => line.says(200, of!({ "id": "cus_1", "object": "customer", "deleted": true })),
            status => line.says(status, of!({ "error": { "type": "invalid_request_error" } })),
        }
        world.see_to_duties().await;
        let asked = line.asked();
        assert!(asked[0].url.ends_with("/v1/payment_methods/pm_1/detach"), "{}", asked[0].url);
        assert_eq!(
            (asked.len(), line.removed()),
            (2, vec!["https://api.stripe.com/v1/customers/cus_1".into()])
        );
        assert_eq!(head(&asked[1], "authorization"), format!("Bearer {SECRET}"));
        assert_eq!((world.everything().await["payment_saved"].len(), jobs(&world).await), (0, (0, 0)));
    }
}

/// Whoever erases their account stands in no list there; what cannot be reached is tried again.
#[both]
async fn nobody_who_has_gone_stays_there(engine: Engine) {
    let line = Arc::new(Line::default());
    let world = world(engine, &line).await;
    keep(&world, &line, 1).await;
    line.asked();
    let (ctx, me) = (world.operator(), person_of(Role::Member));
    let done: Result<(), StoreError> =
        ctx.write(async |tx| steps::saved::remove_all(tx, &ctx, me).await).await;
    done.unwrap();
    line.says(200, of!({ "id": "pm_1", "customer": null }));
    line.goes_dead();
    world.see_to_duties().await;
    assert_eq!((line.asked().len(), line.removed().len()), (2, 1));
    line.says(400, of!({ "error": { "type": "invalid_request_error" } }));
    line.says(200, of!({ "id": "cus_1", "deleted": true }));
    pass_seconds(&world, 60);
    world.see_to_duties().await;
    assert_eq!((line.asked().len(), line.removed().len(), jobs(&world).await), (2, 1, (0, 0)));
    assert!(world.everything().await["payment_saved"].is_empty());
}
