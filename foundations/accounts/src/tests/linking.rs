//! Accounts elsewhere that are linked and given up at an awkward moment.

use super::{
    authenticator::Device,
    passkeys::{make, page_id},
    people::{inside, meddle, somebody, the_letter},
    provider_sample::{arrive, world_of},
    providers::{identities, linked, rows},
};
use crate::{
    actions::{self, Joined, Rest},
    model::{Entry, Passage},
    rules::{IdentityRejected, Told, taken_down},
    secret, steps,
};
use action::Failure;
use kernel::{Actor, Lang, Role, time};
use serde_json::json;
use testing::{Engine, both};

/// They come back with a session that was thrown out meanwhile; the page had let them in just before.
#[both]
async fn whoever_was_thrown_out_meanwhile_links_nothing(engine: Engine) {
    let (world, _) = world_of(engine, &["one"]).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let home = inside(&world, "Ana").await;
    let before = secret::hash(home.secret().unwrap());
    let ctx = &world.ctx(Actor::Member(ana));
    let passage = Passage {
        id: ctx.id(),
        provider: "one".into(),
        person: Some(ana),
        lang: Lang::Es,
        next: String::new(),
        claimed: None,
        asked: None,
        ends_at: time::seconds_after(world.now(), 600),
    };
    let claimed =
        taken_down(&Told { issuer: "https://one.example", subject: "1", ..Told::default() }).unwrap();
    let arrive = async |before| {
        let entry = Entry { before, ..Entry::default() };
        ctx.write(async |tx| steps::arrive(tx, ctx, &passage, &claimed, &entry).await).await
    };
    let refused = |came| matches!(came, Err(Failure::Rejected(IdentityRejected::OtherSession)));
    assert!(refused(arrive(None).await), "no session at all");
    assert!(arrive(before).await.is_ok());
    meddle(&world, "DELETE FROM account_identity").await;
    meddle(&world, "DELETE FROM account_session").await;
    assert!(refused(arrive(before).await));
    assert_eq!(rows(&world, "account_identity").await, 0);
}

/// A way that the settings no longer name is none: what is left is not given up.
#[both]
async fn what_is_no_longer_offered_is_no_way_in(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    somebody(&world, "Ana", Role::Member).await;
    let mut ana = inside(&world, "Ana").await;
    linked((&world, &sample), &mut ana, "one", "1").await;
    let mut device = Device::new(7);
    make(&mut ana, &mut device, "Móvil").await;
    meddle(&world, "UPDATE account_person SET password = NULL").await;
    meddle(&world, "UPDATE account_identity SET provider = 'gone'").await;
    let key = page_id(&ana.get("/account/security").await.expect(200).body);
    ana.post("/account/passkeys/remove", &[("passkey", &key)]).await.expect(422);

    linked((&world, &sample), &mut ana, "one", "2").await;
    ana.post("/account/passkeys/remove", &[("passkey", &key)]).await.expect(303);
    let page = ana.get("/account/identities").await.expect(200).body;
    let ids = identities(&page);
    ana.post("/account/identities/unlink", &[("identity", &ids[1])]).await.expect(422);
    ana.post("/account/identities/unlink", &[("identity", &ids[0])]).await.expect(303);
}

/// The button is pressed twice before the first answer is there.
#[both]
async fn whoever_asks_twice_for_a_letter_gets_one_that_is_good(engine: Engine) {
    let (world, sample) = world_of(engine, &["one"]).await;
    let (mut home, _) = arrive((&world, &sample), "one", &json!({ "name": "Lola" })).await;
    let ctx = world.ctx(Actor::Visitor);
    let way = actions::stranger(&ctx, Some(&home.cookies["__Host-plaza-way"])).await.unwrap().unwrap();
    let rest = [("name", "Lola"), ("address", "lola@people.example"), ("age", "yes"), ("terms", "yes")];
    home.post("/sign-up/provider", &rest).await.expect(303);
    let said = Rest { name: "Lola", address: "lola@people.example", is_fourteen: true, takes_terms: true };
    let again = actions::join_by_provider(&ctx, &way, &said, &Entry::default()).await.unwrap();
    let Joined::Letter(bond) = again else { panic!("{again:?}") };
    home.cookies.insert("__Host-plaza-letter".into(), bond);
    let (_, link) = the_letter(&world).await;
    home.post(&format!("/confirm/{link}"), &[]).await.expect(303);
    assert!(home.is_in().await);
    assert_eq!(rows(&world, "account_identity").await, 1, "who they are elsewhere came along");
}
