//! Links by which friends come.

use super::samples::{PASSWORD, Somebody, member, somebody, world};
use crate::{
    actions,
    model::{Invitation, Verb},
    reads,
};
use database::StoreError;
use http::{Request, header};
use kernel::{Actor, Role};
use testing::{Engine, World, both};

async fn invitation(world: &World, whose: &Somebody) -> Invitation {
    actions::make_invitation(&whose.ctx(world)).await.unwrap()
}

async fn are_friends(world: &World, one: &Somebody, other: &Somebody) -> bool {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| reads::relation(snap, Actor::Member(one.person), other.person).await)
        .await;
    found.unwrap().standing == crate::model::Standing::Friend
}

#[both]
async fn whoever_comes_by_a_link_and_says_yes_is_a_friend(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana Ruiz", "ana").await, somebody(&world, "Eva", Role::Member).await);
    let path = invitation(&world, &ana).await.path();
    let asked = eva.browser(&world).get(&path).await.expect(200).body;
    assert!(asked.contains("¿Sois amigos?") && asked.contains("Ana Ruiz"), "{asked}");
    assert!(!are_friends(&world, &ana, &eva).await, "looking does nothing");
    eva.browser(&world).post(&path, &[]).await.expect(303);
    assert!(are_friends(&world, &ana, &eva).await && are_friends(&world, &eva, &ana).await);
    // Twice is once.
    eva.browser(&world).post(&path, &[]).await.expect(303);
    let ctx = world.operator();
    let left: Result<_, StoreError> =
        ctx.read(async |snap| reads::invitations(snap, ana.person, ctx.now()).await).await;
    assert_eq!(left.unwrap()[0].uses, 1);
    let again = eva.browser(&world).get(&format!("/en{path}")).await.expect(200).body;
    assert!(again.contains("friends at La Prueba already"), "{again}");
    let own = ana.browser(&world).get(&path).await.expect(200).body;
    assert!(own.contains("Este enlace es tuyo"), "{own}");
    ana.browser(&world).post(&path, &[]).await.expect(422);
}

#[both]
async fn whoever_has_no_account_is_asked_after_making_one(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let path = invitation(&world, &ana).await.path();
    let page = world.get(&path).await.expect(200);
    assert!(page.body.contains("Ana te invita") && page.body.contains("Crear una cuenta"), "{}", page.body);
    assert!(page.body.contains(&format!("/sign-in?next={path}")));
    world.post("/i/nothing/sign-up", "").await.expect(404);
    let away = world.post(&format!("{path}/sign-up"), "").await.expect(303);
    assert_eq!(away.header("location"), "/sign-up");
    let carried = away.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(carried.contains(&path), "{carried}");
    world.post(&path, "").await.expect(403);

    let sign_up = testing::fields(&[
        ("name", "Eva"),
        ("address", "eva@people.example"),
        ("password", PASSWORD),
        ("age", "yes"),
        ("terms", "yes"),
    ]);
    let form = |address: &str, cookies: &str, body: &str| {
        Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, cookies)
            .body(axum::body::Body::from(body.to_owned()))
            .unwrap()
    };
    let sent = world.send(form("/sign-up", &carried, &sign_up)).await.expect(303);
    let bond = sent.header("set-cookie").split(';').next().unwrap().to_owned();
    world.see_to_duties().await;
    let letters = world.everything().await;
    let letter = letters["notification_mail"].iter().find(|row| row.contains("/confirm/")).unwrap();
    let secret: String = letter
        .split("/confirm/")
        .nth(1)
        .unwrap()
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign))
        .collect();
    let confirmed = world.send(form(&format!("/confirm/{secret}"), &format!("{bond}; {carried}"), "")).await;
    assert_eq!(confirmed.expect(303).header("location"), path);
}

#[both]
async fn a_link_that_is_over_leads_nowhere(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, somebody(&world, "Eva", Role::Member).await);
    let made = invitation(&world, &ana).await;
    let address = format!("/account/friends/invite/{}", made.id);
    ana.browser(&world).get(&address).await.expect(200);
    for (browser, status) in [(eva.browser(&world), 404), (ana.browser(&world), 303)] {
        browser.post(&format!("{address}/revoke"), &[]).await.expect(status);
    }
    ana.browser(&world).get(&address).await.expect(404);
    let old = invitation(&world, &ana).await;
    for path in [made.path(), "/i/nothing".into(), "/i/%00".into(), "/i/'%20OR%201=1".into()] {
        let gone = eva.browser(&world).get(&path).await.expect(404).body;
        assert!(gone.contains("Este enlace ya no vale"), "{gone}");
        eva.browser(&world).post(&path, &[]).await.expect(404);
    }
    world.get(&old.path()).await.expect(200);
    world.pass_days(30);
    world.get(&old.path()).await.expect(404);
    world.see_to_duties().await;
    assert_eq!(world.everything().await["profile_invitation"], Vec::<String>::new());
    assert!(!are_friends(&world, &ana, &eva).await);
}

#[both]
async fn there_are_five_links_at_a_time_and_twenty_come_by_one(engine: Engine) {
    let world = world(engine).await;
    let ana = member(&world, "Ana", "ana").await;
    let first = invitation(&world, &ana).await;
    for _ in 1..Invitation::AT_ONCE {
        ana.browser(&world).post("/account/friends/invite", &[]).await.expect(303);
    }
    let enough = ana.browser(&world).post("/account/friends/invite", &[]).await.expect(422).body;
    assert!(enough.contains("Ya tienes 5 enlaces"), "{enough}");
    let used = world.operator();
    let spent: Result<(), StoreError> = used
        .write(async |tx| {
            let sql = "UPDATE profile_invitation SET uses = 19 WHERE id = $1";
            tx.exec(sql, database::args![first.id]).await.map(drop)
        })
        .await;
    spent.unwrap();
    let (eva, luz) =
        (somebody(&world, "Eva", Role::Member).await, somebody(&world, "Luz", Role::Member).await);
    eva.browser(&world).post(&first.path(), &[]).await.expect(303);
    luz.browser(&world).post(&first.path(), &[]).await.expect(404);
    assert!(are_friends(&world, &ana, &eva).await && !are_friends(&world, &ana, &luz).await);
}

#[both]
async fn for_whoever_is_blocked_or_parted_from_a_link_is_over(engine: Engine) {
    let world = world(engine).await;
    let (ana, eva) = (member(&world, "Ana", "ana").await, somebody(&world, "Eva", Role::Member).await);
    let path = invitation(&world, &ana).await.path();
    eva.browser(&world).post(&path, &[]).await.expect(303);
    assert!(are_friends(&world, &ana, &eva).await);
    for verb in [Verb::Part, Verb::Block] {
        ana.does(&world, verb, &eva).await;
        let gone = eva.browser(&world).get(&path).await.expect(404).body;
        assert!(!gone.contains("Ana"), "{verb:?}: {gone}");
        eva.browser(&world).post(&path, &[]).await.expect(404);
        assert!(!are_friends(&world, &ana, &eva).await, "{verb:?}");
    }
}
