//! What sellers see of themselves and write of themselves.

use super::samples::{find, is_members, mug, selling, turn, world};
use crate::model::{Command, State};
use database::StoreError;
use kernel::Role;
use testing::{Engine, both, person_of};

/// What a seller sends about themselves.
const GOOD: [(&str, &str); 14] = [
    ("title", "Barro Vivo"),
    ("trader", "yes"),
    ("billing_name", "Ana Ruiz"),
    ("billing_company", "Barro Vivo S.L."),
    ("billing_line1", "Calle del Horno 4"),
    ("billing_postcode", "28013"),
    ("billing_city", "Madrid"),
    ("billing_country", "ES"),
    ("billing_phone", "600100200"),
    ("billing_tax_id", "B65410011"),
    ("email", "hola@barrovivo.example"),
    ("register", "Registro Mercantil de Madrid"),
    ("register_no", "M-12345"),
    ("certified", "yes"),
];

#[both]
async fn a_seller_changes_their_account_and_is_paid_nothing_until_it_is_compared(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    accounts::demo::fill(ctx).await.unwrap();
    let id = selling(ctx).await;
    let product = mug(ctx, Some(id)).await;
    is_members(ctx, id).await;
    let (member, page) = (world.as_(Role::Member), format!("/account/selling/{id}/data"));
    let shown = member.get(&page).await.expect(200).body;
    assert!(shown.contains(">vende<") && shown.contains("Registro Mercantil de Madrid"), "{shown}");
    assert!(!shown.contains("name=\"payout\"") && !shown.contains("name=\"account\""), "{shown}");
    let version = find(ctx, id).await.version.to_string();
    let mut sent = GOOD.to_vec();
    sent.extend([
        ("iban", "DE89370400440532013000"),
        ("version", version.as_str()),
        ("payout", "1"),
        ("preparation", "2"),
    ]);
    let done = member.post(&page, &sent).await.expect(303).header("location").to_owned();
    let told = member.get(&done).await.expect(200).body;
    assert!(told.contains("Guardado.") && told.contains("Estamos comprobando tus datos"), "{told}");
    let now = find(ctx, id).await;
    assert_eq!((now.state, now.verified_at, now.payout_days), (State::Active, None, Some(7)));
    assert_eq!(now.person, Some(person_of(Role::Member)), "the account stays theirs");
    let to: Result<_, StoreError> = ctx.read(async |snap| crate::reads::payout_to(snap, id).await).await;
    assert!(!to.unwrap().unwrap().is_open);
    member.post(&page, &sent).await.expect(409);
    turn(ctx, id, &Command::Verify { by: "Justificante del banco".into() }).await;
    let to: Result<_, StoreError> = ctx.read(async |snap| crate::reads::payout_to(snap, id).await).await;
    assert!(to.unwrap().unwrap().is_open);
    let on_sale: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::sellers::of(snap, product).await).await;
    assert_eq!(on_sale.unwrap(), Some(id));
    let rows = world.everything().await;
    assert!(rows["notification_notice"].join("\n").contains("sellers-notice-check"), "somebody is told");
    assert!(!rows["event_log"].join("\n").contains("DE89"));
}

#[both]
async fn what_is_wrong_is_said_and_nobody_else_comes_in(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let id = selling(ctx).await;
    let page = format!("/account/selling/{id}/data");
    for role in [Role::Member, Role::Owner] {
        world.as_(role).get(&page).await.expect(404);
        world.as_(role).post(&page, &GOOD).await.expect(404);
    }
    assert!(world.get(&page).await.status != 200);
    is_members(ctx, id).await;
    let member = world.as_(Role::Member);
    let version = find(ctx, id).await.version.to_string();
    let mut sent = GOOD.to_vec();
    sent.extend([("iban", "ES00"), ("version", version.as_str())]);
    let refused = member.post(&page, &sent).await.expect(422).body;
    assert!(refused.contains("id=\"error-iban\"") && refused.contains("Calle del Horno 4"), "{refused}");
    member.post(&page, &[("version", "x")]).await.expect(400);
    member.get("/account/selling/x/data").await.expect(404);
    member.get(&format!("/en{page}")).await.expect(200);
    turn(ctx, id, &Command::Suspend { reason: "Copias de otra marca".into() }).await;
    let told = member.get(&page).await.expect(200).body;
    assert!(told.contains("Copias de otra marca"), "they are told why: {told}");
}

#[both]
async fn nobody_writes_without_end(engine: Engine) {
    let world = world(engine).await;
    let id = selling(&world.operator()).await;
    is_members(&world.operator(), id).await;
    let mut answers = Vec::new();
    for _ in 0..30 {
        let sent = [("version", "1")];
        let answer = world.as_(Role::Member).post(&format!("/account/selling/{id}/data"), &sent).await;
        answers.push(answer.status.as_u16());
    }
    assert!(answers.contains(&429) && answers[0] == 409, "{answers:?}");
}

#[both]
async fn a_seller_stops_for_a_while_and_comes_back(engine: Engine) {
    let world = world(engine).await;
    let ctx = &world.operator();
    let id = selling(ctx).await;
    is_members(ctx, id).await;
    let product = mug(ctx, Some(id)).await;
    let (member, page) = (world.as_(Role::Member), format!("/account/selling/{id}/data"));
    let state = format!("/account/selling/{id}/state");
    let is_sold = async || {
        let open: Result<_, StoreError> =
            ctx.read(async |snap| catalog::reads::sellers::all(snap).await).await;
        open.unwrap().iter().any(|one| one.id == id && one.is_open)
    };
    assert!(is_sold().await, "{product}");
    let version = async || find(ctx, id).await.version.to_string();
    let shown = member.get(&page).await.expect(200).body;
    assert!(shown.contains("value=\"pause\"") && !shown.contains("value=\"resume\""), "{shown}");
    let stop =
        [("do", "pause"), ("version", &*version().await)].map(|(name, value)| (name, value.to_owned()));
    let stop: Vec<(&str, &str)> = stop.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = member.post(&state, &stop).await.expect(303).header("location").to_owned();
    assert!(member.get(&done).await.expect(200).body.contains("Hecho."));
    assert!(!is_sold().await && find(ctx, id).await.state == State::Paused);
    member.post(&state, &stop).await.expect(409);
    let rests = member.get(&page).await.expect(200).body;
    assert!(rests.contains("value=\"resume\"") && rests.contains("Están en pausa"), "{rests}");
    for wrong in ["activate", "suspend", "close", "verify", "pause"] {
        let refused =
            member.post(&state, &[("do", wrong), ("version", &version().await)]).await.expect(422).body;
        assert!(refused.contains("Ahora no se puede"), "{wrong}: {refused}");
    }
    member.post(&state, &[("do", "sell"), ("version", &version().await)]).await.expect(400);
    member.post(&state, &[("do", "resume"), ("version", &version().await)]).await.expect(303);
    assert!(is_sold().await && find(ctx, id).await.state == State::Active);
    for other in [world.as_(Role::Owner), world.as_(Role::Agent)] {
        other.post(&state, &stop).await.expect(404);
    }
    let rows = world.everything().await;
    assert!(rows["seller_turn"].join("\n").contains("resume"), "what became of them is written down");
    turn(ctx, id, &Command::Suspend { reason: "Copias".into() }).await;
    member.post(&state, &[("do", "resume"), ("version", &version().await)]).await.expect(422);
}
