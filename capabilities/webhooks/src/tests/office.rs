//! What those who run the shop see and do.

use super::{
    receiver::Receiver,
    samples::{KIND, create, find, log, pass_seconds, world},
};
use crate::{
    model::{State, Webhook},
    reads,
};
use database::StoreError;
use kernel::Role;
use testing::{Engine, World, both};

const PAGE: &str = "/admin/webhooks";

async fn all(world: &World) -> Vec<Webhook> {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::list(snap).await).await;
    found.unwrap()
}

#[both]
async fn somebody_adds_one_sees_its_secret_once_and_tries_it(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let owner = world.as_(Role::Owner);
    let empty = owner.get(PAGE).await.expect(200).body;
    assert!(empty.contains("Todavía no avisas a nadie") && empty.contains(KIND));
    let url = receiver.url();
    let made = owner.post(PAGE, &[("address", &url), ("name", "Almacén"), ("kinds", KIND)]).await.expect(200);
    assert_eq!(made.body.matches("whsec_").count(), 1);
    let webhook = all(&world).await.pop().unwrap();
    let page = format!("{PAGE}/{}", webhook.id);
    let shown = owner.get(&page).await.expect(200).body;
    assert!(shown.contains("Almacén") && !shown.contains("whsec_"));
    owner.get(&format!("/en{page}")).await.expect(200);
    owner.get("/en/admin/webhooks").await.expect(200);
    receiver.says("418 Teapot", "<b>soy una tetera</b>");
    let way = owner.post(&format!("{page}/test"), &[]).await.expect(303).header("location").to_owned();
    let tried = owner.get(&way).await.expect(200).body;
    assert!(tried.contains("La prueba no ha llegado") && tried.contains("Contestó 418"));
    assert!(tried.contains("soy una tetera") && !tried.contains("<b>soy"));
    receiver.says("200 OK", "");
    let way = owner.post(&format!("{page}/test"), &[]).await.expect(303).header("location").to_owned();
    assert!(owner.get(&way).await.expect(200).body.contains("La prueba ha llegado"));
    let renewed = owner.post(&format!("{page}/secret"), &[]).await.expect(200).body;
    assert_eq!(renewed.matches("whsec_").count(), 1);
    owner.post(&format!("{page}/remove"), &[]).await.expect(303);
    owner.get(&page).await.expect(404);
    let audited = world.everything().await["audit_log"].join("\n");
    for verb in ["added", "secret", "removed"] {
        assert!(audited.contains(&format!("webhooks-audit-{verb}")), "{verb}: {audited}");
    }
    assert!(!audited.contains("whsec_") && !audited.contains("geheim"), "{audited}");
    let facts = world.everything().await["event_log"].join("\n");
    assert!(!facts.contains("geheim") && !facts.contains("whsec_"));
}

#[both]
async fn a_form_that_is_refused_is_shown_again_and_changes_nothing(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let owner = world.as_(Role::Owner);
    let url = receiver.url();
    let long = "x".repeat(61);
    let cases: [(&str, &str, &str, &str); 7] = [
        ("http://almacen.example/", "", KIND, "error-address"),
        ("https://10.1.2.3/", "", KIND, "error-address"),
        ("'; DROP TABLE webhook_endpoint; --", "", KIND, "error-address"),
        ("https://a.example/\u{202e}", "", KIND, "error-address"),
        (&url, &long, KIND, "error-name"),
        (&url, "<script>alert(1)</script>", "", "error-kinds"),
        (&url, "a", "accounts.letter_asked", "error-kinds"),
    ];
    for (address, name, kind, marked) in cases {
        let kinds = if kind.is_empty() { vec![] } else { vec![("kinds", kind)] };
        let sent: Vec<(&str, &str)> =
            [("address", address), ("name", name)].into_iter().chain(kinds).collect();
        let refused = owner.post(PAGE, &sent).await.expect(422).body;
        assert!(refused.contains(&format!("id=\"{marked}\"")), "{address} {name} {kind}");
        assert!(!refused.contains("<script>alert"));
    }
    owner.post(PAGE, &[("address", &"a".repeat(100_000))]).await.expect(413);
    assert!(all(&world).await.is_empty());
    owner
        .post(PAGE, &[("address", &url), ("name", "Caja\0fuerte\u{202e}"), ("kinds", KIND)])
        .await
        .expect(200);
    let webhook = all(&world).await.pop().unwrap();
    assert_eq!(webhook.name.replace('\u{202e}', ""), "Cajafuerte");
    let page = format!("{PAGE}/{}", webhook.id);
    let version = webhook.version.to_string();
    let bad =
        [("version", version.as_str()), ("address", "no"), ("name", "Otra"), ("kinds", KIND), ("on", "yes")];
    let refused = owner.post(&page, &bad).await.expect(422).body;
    assert!(refused.contains("value=\"Otra\""), "what was typed is still there");
    assert_eq!(find(&world, webhook.id).await, webhook);
    owner.post(&page, &[("version", "x"), ("address", &url), ("kinds", KIND)]).await.expect(400);
    owner.post(&page, &[("version", "7"), ("address", &url), ("kinds", KIND)]).await.expect(409);
    let off = [("version", version.as_str()), ("address", url.as_str()), ("kinds", "shop.changed")];
    owner.post(&page, &off).await.expect(303);
    let after = find(&world, webhook.id).await;
    assert_eq!((after.state, after.kinds.join(" ")), (State::Off, "shop.changed".into()));
}

#[both]
async fn only_those_who_hold_the_right_and_only_what_there_is(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    for (role, status) in [
        (Role::Owner, 200),
        (Role::Manager, 200),
        (Role::Agent, 403),
        (Role::Moderator, 403),
        (Role::Seller, 403),
        (Role::Member, 403),
    ] {
        world.as_(role).get(PAGE).await.expect(status);
    }
    let owner = world.as_(Role::Owner);
    for unknown in ["x", "018f0000-0000-7000-8000-000000000001", "..%2f", "%00"] {
        owner.get(&format!("{PAGE}/{unknown}")).await.expect(404);
        for verb in ["test", "secret", "remove", "deliveries/018f0000-0000-7000-8000-000000000001/again"] {
            owner.post(&format!("{PAGE}/{unknown}/{verb}"), &[]).await.expect(404);
        }
    }
}

#[both]
async fn the_log_goes_on_page_by_page_and_sends_again(engine: Engine) {
    let receiver = Receiver::new().await;
    let world = world(engine, &[&receiver]).await;
    let owner = world.as_(Role::Owner);
    let url = receiver.url();
    owner.post(PAGE, &[("address", &url), ("kinds", KIND)]).await.expect(200);
    let webhook = all(&world).await.pop().unwrap();
    let page = format!("{PAGE}/{}", webhook.id);
    receiver.says("500 Oh", "");
    for number in 1..=30 {
        create(&world, number).await;
        pass_seconds(&world, 1);
        world.see_to_duties().await;
    }
    let told = log(&world, webhook.id).await;
    let ids: Vec<String> = told.iter().map(|one| crate::model::message_id(one.delivery.id)).collect();
    let first = owner.get(&page).await.expect(200).body;
    assert!(first.contains("Se volverá a intentar"));
    let seen = |page: &str| ids.iter().filter(|id| page.contains(id.as_str())).count();
    assert_eq!(seen(&first), 25);
    let next = first.split("?after=").nth(1).unwrap().split(['"', '#']).next().unwrap();
    let second = owner.get(&format!("{page}?after={next}")).await.expect(200).body;
    assert_eq!(seen(&second), ids.len() - 25);
    owner.get(&format!("{page}?after=nonsense&tested=nothing&done=%3Cb%3E")).await.expect(200);
    receiver.says("200 OK", "");
    let again = format!("{page}/deliveries/{}/again", told[0].delivery.id);
    owner.post(&again, &[]).await.expect(303);
    world.see_to_duties().await;
    assert!(log(&world, webhook.id).await[0].attempts.last().unwrap().is_taken());
    let off = [("version", "0"), ("address", url.as_str()), ("kinds", KIND)];
    owner.post(&page, &off).await.expect(303);
    assert!(owner.post(&again, &[]).await.expect(422).body.contains("Está apagado"));
}
