//! Setting up a shop that has nobody, and changing what it says of itself.

use super::doors as office_doors;
use accounts::{Guests, Keys};
use kernel::{Lang, Role};
use std::sync::Arc;
use testing::{Answer, Engine, World, both, fields};
use webkit::Door;

fn doors() -> Vec<Door> {
    let mut doors: Vec<Door> = office_doors()
        .into_iter()
        .filter(|door| !["office", "shop", "accounts"].contains(&door.name))
        .collect();
    let porter = accounts::Porter::new(Keys::new(accounts::Cost::CHEAP), accounts::Patience::default());
    doors.splice(0..0, [shop::door(), accounts::door_of(porter)]);
    let declared = features::declared(&doors);
    doors.push(crate::door_of(declared, Keys::new(accounts::Cost::CHEAP)));
    doors
}

/// A shop without anybody, and the secret of its link.
async fn empty(engine: Engine) -> (World, String) {
    let world = World::on(engine, doors()).await;
    world.house.receive(Arc::new(Guests));
    let secret = shop::actions::mint_setup(&world.operator()).await.unwrap();
    (world, secret)
}

const NAMING: &[(&str, &str)] = &[("seen", "0"), ("name", "Barro y Lino"), ("sentence_es", "Hecho a mano")];
const IDENTITY: &[(&str, &str)] = &[
    ("seen", "1"),
    ("legal_name", "Barro y Lino, S. Coop."),
    ("country", "ES"),
    ("tax_id", "f-00000000"),
    ("address", "Calle del Alfar 4, 45600 Talavera"),
    ("email", "hola@barroylino.example"),
];
const TRADE: &[(&str, &str)] =
    &[("seen", "2"), ("only", "es"), ("currency", "EUR"), ("zone", "Atlantic/Canary")];
const OWNER: &[(&str, &str)] = &[
    ("name", "Inés Alfaro"),
    ("address", "ines@correo.example"),
    ("password", "tres tristes tigres trigan"),
];

async fn send(world: &World, secret: &str, step: &str, form: &[(&str, &str)]) -> Answer {
    world.post(&format!("/setup/{secret}/{step}"), &fields(form)).await
}

async fn take_steps(world: &World, secret: &str) {
    for (step, form, next) in
        [("name", NAMING, "identity"), ("identity", IDENTITY, "trade"), ("trade", TRADE, "owner")]
    {
        world.get(&format!("/setup/{secret}/{step}")).await.expect(200);
        let answer = send(world, secret, step, form).await.expect(303);
        assert_eq!(answer.header("location"), format!("/setup/{secret}/{next}"));
    }
}

#[both]
async fn an_empty_shop_is_set_up_step_by_step_and_its_owner_is_in(engine: Engine) {
    let (world, secret) = empty(engine).await;
    assert!(world.get("/setup").await.expect(200).body.contains("se está preparando"));
    let begin = world.get(&format!("/setup/{secret}")).await.expect(303);
    assert_eq!(begin.header("location"), format!("/setup/{secret}/name"));
    take_steps(&world, &secret).await;
    // Back and forth: what was said stands there.
    let back = world.get(&format!("/en/setup/{secret}/identity")).await.expect(200).body;
    assert!(back.contains(r#"value="F00000000""#) && back.contains("Who is behind it"), "{back}");

    let short = [OWNER[0], OWNER[1], ("password", "corta")];
    let refused = send(&world, &secret, "owner", &short).await.expect(422).body;
    assert!(
        refused.contains(r#"aria-invalid="true""#) && refused.contains("ines@correo.example"),
        "{refused}"
    );
    let opened = send(&world, &secret, "owner", OWNER).await.expect(303);
    assert_eq!(opened.header("location"), "/admin/welcome");
    let owner = world.carrying(&opened.session_cookie().unwrap());
    let welcome = owner.get("/admin/welcome").await.expect(200).body;
    assert!(welcome.contains("/admin/import"), "{welcome}");
    owner.get("/admin/settings").await.expect(200);

    for address in ["", "/name", "/owner"] {
        let over = world.get(&format!("/setup/{secret}{address}")).await.expect(404).body;
        assert!(over.contains("ya no sirve"), "{over}");
    }
    send(&world, &secret, "name", &[("seen", "3"), ("name", "Otra")]).await.expect(404);
    send(&world, &secret, "owner", OWNER).await.expect(404);
    assert_eq!(world.get("/setup").await.expect(303).header("location"), "/");
    let known = world.operator().read(async |snap| shop::reads::profile(snap).await).await.unwrap();
    assert_eq!((known.name.as_str(), known.zone.as_str()), ("Barro y Lino", "Atlantic/Canary"));
    assert_eq!(known.only, Some(Lang::Es));
    let foreign = [("seen", "3"), ("only", "fr"), TRADE[2], TRADE[3]];
    owner.post("/admin/settings/trade", &foreign).await.expect(400);
    let both = [("seen", "3"), ("only", ""), TRADE[2], TRADE[3]];
    owner.post("/en/admin/settings/trade", &both).await.expect(303);
    let known = world.operator().read(async |snap| shop::reads::profile(snap).await).await.unwrap();
    assert_eq!(known.only, None);
}

#[both]
async fn of_two_who_come_at_once_one_is_the_owner(engine: Engine) {
    let (world, secret) = empty(engine).await;
    take_steps(&world, &secret).await;
    let other = [OWNER[0], ("address", "otra@correo.example"), OWNER[2]];
    let (one, two) =
        tokio::join!(send(&world, &secret, "owner", OWNER), send(&world, &secret, "owner", &other));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404], "{}{}", one.body, two.body);
    let people = world.operator().read(async |snap| accounts::reads::people(snap, "", None, 9).await).await;
    assert_eq!(people.unwrap().items.iter().filter(|person| person.role == Role::Owner).count(), 1);
}

#[both]
async fn nobody_becomes_the_owner_of_a_shop_that_says_nothing_of_itself(engine: Engine) {
    let (world, secret) = empty(engine).await;
    for (done, next) in [(None, "name"), (Some(("name", NAMING)), "identity")] {
        if let Some((step, form)) = done {
            send(&world, &secret, step, form).await.expect(303);
        }
        let owner = format!("/setup/{secret}/owner");
        let next = format!("/setup/{secret}/{next}");
        assert_eq!(world.get(&owner).await.expect(303).header("location"), next);
        assert_eq!(send(&world, &secret, "owner", OWNER).await.expect(303).header("location"), next);
    }
    let has_owner = world.operator().read(async |snap| accounts::reads::has_owner(snap).await).await;
    assert!(!has_owner.unwrap());
}

#[both]
async fn what_does_not_fit_is_shown_again_and_nothing_is_kept(engine: Engine) {
    let (world, secret) = empty(engine).await;
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("name", &[("seen", "0"), ("name", " ")]),
        ("name", &[("seen", "0"), ("name", "a\0b")]),
        ("name", &[("seen", "0"), ("name", "\u{202e}adneit")]),
        ("name", &[("seen", "7"), ("name", "Barro")]),
        ("identity", &[("seen", "0"), ("legal_name", "A"), ("country", "ES"), ("tax_id", "B12345678")]),
        ("identity", &[("seen", "0"), ("legal_name", "'; DROP TABLE shop; --")]),
        ("trade", &[("seen", "0"), ("currency", "EUR"), ("zone", "../../etc/passwd")]),
    ];
    for (step, form) in cases {
        let answer = send(&world, &secret, step, form).await.expect(422);
        assert!(answer.body.contains("aria-invalid") || answer.body.contains("role=\"alert\""), "{form:?}");
    }
    send(&world, &secret, "trade", &[("seen", "0"), ("currency", "XXXX")]).await.expect(400);
    send(&world, &secret, "elsewhere", NAMING).await.expect(404);
    let large = format!("seen=0&name={}", "a".repeat(1_000_000));
    world.post(&format!("/setup/{secret}/name"), &large).await.expect(413);
    for wrong in ["x", &"0".repeat(64), "%00", "..%2f"] {
        world.get(&format!("/setup/{wrong}/name")).await.expect(404);
        send(&world, wrong, "name", NAMING).await.expect(404);
    }
    let (_, version) = world.operator().read(async |snap| shop::reads::known(snap).await).await.unwrap();
    assert_eq!(version, 0);
    send(&world, &secret, "name", &[("seen", "0"), ("name", "<b>x</b>")]).await.expect(303);
    let shown = world.get(&format!("/setup/{secret}/name")).await.expect(200).body;
    assert!(!shown.contains("<b>x</b>"), "{shown}");
}

#[both]
async fn the_browser_is_asked_which_language_it_reads(engine: Engine) {
    let (world, secret) = empty(engine).await;
    for (said, prefix) in
        [("en-GB,en;q=0.9", "/en"), ("fr,en;q=0.5,es;q=0.4", "/en"), ("es-ES", ""), ("ñ", ""), ("", "")]
    {
        let request =
            http::Request::get(format!("/setup/{secret}")).header("accept-language", said.as_bytes());
        let answer = world.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(303);
        assert_eq!(answer.header("location"), format!("{prefix}/setup/{secret}/name"), "{said}");
    }
}

#[both]
async fn settings_keep_one_part_each_and_are_written_down(engine: Engine) {
    let (world, secret) = empty(engine).await;
    take_steps(&world, &secret).await;
    let opened = send(&world, &secret, "owner", OWNER).await.expect(303);
    let owner = world.carrying(&opened.session_cookie().unwrap());
    let form = [("seen", "3"), ("name", "Barro, Lino y Mimbre")];
    let kept = owner.post("/en/admin/settings/name", &form).await.expect(303);
    assert_eq!(kept.header("location"), "/en/admin/settings?done=name");
    let page = owner.get("/en/admin/settings?done=name").await.expect(200).body;
    assert!(page.contains("Saved: Your shop.") && page.contains("Barro, Lino y Mimbre"), "{page}");
    // Somebody else still has the page from before.
    let stale = owner.post("/admin/settings/name", &[("seen", "3"), ("name", "Otra")]).await.expect(422).body;
    assert!(stale.contains("Alguien ha cambiado") && stale.contains(r#"value="Otra""#), "{stale}");
    owner.post("/admin/settings/nothing", &form).await.expect(404);
    let log = world
        .operator()
        .read(async |snap| snap.list_audited(&database::AuditSought::default(), 9).await)
        .await;
    let log = log.unwrap();
    assert_eq!(log.len(), 1, "what was refused was not done; setting up is the operator's");
    assert!(log[0].after.contains("Mimbre") && !log[0].after.contains("S. Coop."), "{:?}", log[0]);
    world.get("/admin/settings").await.expect(303);
}

#[both]
async fn the_currency_stays_once_there_are_prices(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let form = [("seen", "0"), ("currency", "USD"), ("zone", "UTC")];
    let mug = catalog::model::ProductDraft {
        key: "mug".into(),
        product_type: catalog::model::ProductType::Digital,
        name: kernel::Localized::same("Mug"),
        variants: vec![catalog::model::VariantDraft { sku: "M".into(), price: 1, ..Default::default() }],
        ..Default::default()
    };
    catalog::actions::put_product(&world.operator(), &mug).await.unwrap();
    let secret = shop::actions::mint_setup(&world.operator()).await.unwrap();
    let refused = send(&world, &secret, "trade", &form).await.expect(422).body;
    assert!(refused.contains("La moneda ya no se puede cambiar"), "{refused}");
    send(&world, &secret, "trade", &[("seen", "0"), ("currency", "EUR"), ("zone", "UTC")]).await.expect(303);
}
