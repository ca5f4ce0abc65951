//! What those do who look after reviews: answer once, challenge with proof, decide.

use super::samples::{goods, has, marina, record, review, score, world, writes};
use database::StoreError;
use kernel::Role;
use orders_facts::{LineId, OrderId};
use returns_facts::{Kind, ReturnId, ReturnReceived};
use testing::{Engine, World, both};

const PROOF: &str = "El albarán firmado y la fotografía del transportista dicen lo contrario.";

async fn list(world: &World) -> String {
    let page = world.get("/p/taza-mug/reviews").await.expect(200);
    page.body
}

/// How often it was told that the page of a product is another.
async fn scored(world: &World) -> usize {
    let log =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 1_000_000).await);
    log.await.unwrap().iter().filter(|fact| fact.name == "reviews.product_scored").count()
}

#[both]
async fn the_shop_answers_once_and_may_change_its_answer(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 2).await;
    let (staff, at) = (world.as_(Role::Moderator), format!("/admin/reviews/{id}"));
    assert!(staff.get("/admin/reviews").await.expect(200).body.contains(&at));
    world.as_(Role::Member).get("/admin/reviews").await.expect(403);
    let empty = staff.post(&format!("{at}/reply"), &[("answer", " ")]).await.expect(422).body;
    assert!(empty.contains("id=\"error-answer\""), "{empty}");
    let before = scored(&world).await;
    let first = [("answer", "Lo sentimos: te mandamos otra."), ("mark", "aa11")];
    staff.post(&format!("{at}/reply"), &first).await.expect(303);
    world.see_to_duties().await;
    assert!(list(&world).await.contains("te mandamos otra"));
    assert_eq!(scored(&world).await, before + 1, "pages are made anew once");
    let reply = review(&world, id).await.reply.unwrap();
    let second = [("answer", "Ya te ha llegado otra, ¿verdad?"), ("mark", "aa12")];
    staff.post(&format!("{at}/reply"), &second).await.expect(303);
    world.see_to_duties().await;
    let page = list(&world).await;
    assert!(page.contains("Ya te ha llegado otra") && !page.contains("te mandamos otra"), "{page}");
    assert_eq!(review(&world, id).await.reply, Some(reply), "there is one");
    let way = world.get(&format!("/replies/{reply}")).await.expect(303);
    assert!(way.header("location").contains(&format!("#r-{id}")));
}

#[both]
async fn a_review_that_is_proved_untrue_goes_with_reasons(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 1).await;
    let (staff, at) = (world.as_(Role::Moderator), format!("/admin/reviews/{id}"));
    let vague = [("proof", "untrue"), ("words", "mentira")];
    let refused = staff.post(&format!("{at}/challenge"), &vague).await.expect(422).body;
    assert!(refused.contains("id=\"error-words\""), "{refused}");
    let none = staff.post(&format!("{at}/challenge"), &[("words", PROOF)]).await.expect(422).body;
    assert!(none.contains("id=\"error-proof\""), "{none}");
    staff.post(&format!("{at}/challenge"), &[("proof", "untrue"), ("words", PROOF)]).await.expect(303);
    assert!(review(&world, id).await.is_shown(), "it stands until somebody decides");
    let page = staff.get(&at).await.expect(200).body;
    assert!(page.contains("Sin decidir") && !page.contains("name=\"proof\""), "{page}");
    assert!(staff.get("/admin/reviews?only=challenged").await.expect(200).body.contains(&at));
    let challenge = page.split("name=\"challenge\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let judge = [("challenge", challenge), ("to", "remove"), ("reasons", "Lo prueba el albarán firmado.")];
    staff.post(&format!("{at}/judge"), &judge).await.expect(303);
    assert_eq!(score(&world, mug.0).await.count(), 0, "at once");
    world.see_to_duties().await;
    assert!(!review(&world, id).await.is_shown());
    let again = staff.post(&format!("{at}/judge"), &judge).await.expect(422).body;
    assert!(again.contains("Ya está decidido"), "{again}");
    assert_eq!(score(&world, mug.0).await.count(), 0);
}

#[both]
async fn what_was_found_true_stays_and_is_not_challenged_again(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 1).await;
    let (staff, at) = (world.as_(Role::Moderator), format!("/admin/reviews/{id}"));
    let words = [("proof", "no_buyer"), ("words", PROOF)];
    staff.post(&format!("{at}/challenge"), &words).await.expect(303);
    let twice = staff.post(&format!("{at}/challenge"), &words).await.expect(422).body;
    assert!(twice.contains("Ya está impugnada"), "{twice}");
    let page = staff.get(&at).await.expect(200).body;
    let challenge = page.split("name=\"challenge\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let judge = [("challenge", challenge), ("to", "keep"), ("reasons", "Consta que lo compró y le llegó.")];
    staff.post(&format!("{at}/judge"), &judge).await.expect(303);
    assert!(review(&world, id).await.is_shown());
    let third = staff.post(&format!("{at}/challenge"), &words).await.expect(422).body;
    assert!(third.contains("Ya se decidió que se queda"), "{third}");
}

#[both]
async fn the_window_is_the_shops_to_set(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let at = "/admin/reviews/settings";
    assert!(owner.get(at).await.expect(200).body.contains("value=\"30\""));
    for bad in ["0", "", "4000", "-3"] {
        let said = [("version", "0"), ("window_days", bad)];
        assert!(owner.post(at, &said).await.expect(422).body.contains("error-window_days"));
    }
    let sixty = [("version", "0"), ("window_days", "60")];
    owner.post(at, &sixty).await.expect(303);
    assert!(owner.get(at).await.expect(200).body.contains("value=\"60\""));
    owner.post(at, &sixty).await.expect(409);
    owner.post(at, &[("version", "1"), ("window_days", "45")]).await.expect(303);
    let kept = format!("{:?}", world.everything().await["audit_log"]);
    assert!(kept.contains("reviews-audit-window") && kept.contains("45"), "{kept}");
    world.as_(Role::Moderator).get(at).await.expect(403);
}

/// Whoever looks after reviews reads what the program saw in one, and its author gets it with all that is kept of them.
#[both]
async fn what_speaks_against_a_review_is_told_with_its_reasons(engine: Engine) {
    let world = world(engine).await;
    let (ctx, es, mug) = (world.operator(), kernel::Lang::Es, goods(&world, "MUG").await);
    let ana = accounts::actions::add_person(&ctx, "ana@casa.example", "Ana", Role::Member, es).await.unwrap();
    has(&world, ana, 1, mug).await;
    let (ret, order) = (ReturnId::from_bytes([7; 16]), OrderId::from_bytes([1; 16]));
    let lines = vec![(LineId::from_bytes([1; 16]), mug.0, 1)];
    let kind = Kind::Withdrawal;
    record(&world, &ReturnReceived { ret, order, person: Some(ana), lines, kind }).await;
    world.see_to_duties().await;
    let at = format!("/admin/reviews/{}", writes(&world, ana, mug.0, 1).await);
    let page = world.as_(Role::Moderator).get(&at).await.expect(200).body;
    for said in ["suma 45 de 100", "devolvió el producto", "menos de un día"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("muchas opiniones"), "{page}");
    let english = world.as_(Role::Moderator).get(&format!("/en{at}")).await.expect(200).body;
    assert!(english.contains("comes to 45 of 100"), "{english}");
    let handed = crate::personal::all();
    let reviews = handed.iter().find(|one| one.table == "reviews_review").unwrap();
    let told: Result<_, StoreError> = ctx.read(async |snap| (reviews.export)(snap, ana).await).await;
    assert_eq!(told.unwrap()[0]["signs"], serde_json::json!(["given_back", "young"]));
    has(&world, marina(), 2, mug).await;
    let other = writes(&world, marina(), mug.0, 4).await;
    let page = world.as_(Role::Moderator).get(&format!("/admin/reviews/{other}")).await.expect(200).body;
    assert!(!page.contains("id=\"signs\""), "of whoever nothing speaks against nothing is said: {page}");
}

/// Challenges what stands at an address; gives what the form of the decision sends.
async fn challenged(world: &World, at: &str) -> String {
    let staff = world.as_(Role::Moderator);
    staff.post(&format!("{at}/challenge"), &[("proof", "untrue"), ("words", PROOF)]).await.expect(303);
    let page = staff.get(at).await.expect(200).body;
    page.split("name=\"challenge\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[both]
async fn whoever_challenges_does_not_decide_while_somebody_else_can(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 1).await;
    let (ctx, es) = (world.operator(), kernel::Lang::Es);
    accounts::actions::add_person(&ctx, "olga@prueba.example", "Olga", Role::Moderator, es).await.unwrap();
    let at = format!("/admin/reviews/{id}");
    let challenge = challenged(&world, &at).await;
    let judge =
        [("challenge", challenge.as_str()), ("to", "remove"), ("reasons", "Lo prueba el albarán firmado.")];
    let own = world.as_(Role::Moderator).post(&format!("{at}/judge"), &judge).await.expect(422).body;
    assert!(own.contains("La impugnaste tú"), "{own}");
    assert!(review(&world, id).await.is_shown());
    world.as_(Role::Owner).post(&format!("{at}/judge"), &judge).await.expect(303);
    assert!(!review(&world, id).await.is_shown());
    assert!(!told(&world, id).await.contains("la misma persona"));
}

#[both]
async fn where_nobody_else_is_the_statement_says_so_and_what_waits_goes_too(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 1).await;
    let at = format!("/admin/reviews/{id}");
    let challenge = challenged(&world, &at).await;
    let ctx = world.operator();
    let why = contributions_facts::HoldReason::Reports;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, why).await).await.unwrap();
    world.see_to_duties().await;
    let judge =
        [("challenge", challenge.as_str()), ("to", "remove"), ("reasons", "Lo prueba el albarán firmado.")];
    world.as_(Role::Moderator).post(&format!("{at}/judge"), &judge).await.expect(303);
    assert_eq!(review(&world, id).await.state, crate::model::State::Hidden);
    assert!(told(&world, id).await.contains("la misma persona"));
}

/// What the author was told of why it went.
async fn told(world: &World, id: crate::model::ContributionId) -> String {
    let all: Result<_, database::StoreError> =
        world.operator().read(async |snap| contributions::reads::statements_of(snap, id).await).await;
    all.unwrap()[0].reasons.facts.clone()
}

#[both]
async fn an_answer_that_was_taken_down_makes_room_for_another(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 2).await;
    let (staff, at) = (world.as_(Role::Moderator), format!("/admin/reviews/{id}/reply"));
    staff.post(&at, &[("answer", "Mal dicho por la tienda."), ("mark", "aa11")]).await.expect(303);
    let first = review(&world, id).await.reply.unwrap();
    let (ctx, reasons) = (world.operator(), contributions::model::Reasons::default());
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, first, &reasons).await).await.unwrap();
    world.see_to_duties().await;
    staff.post(&at, &[("answer", "Lo sentimos de verdad."), ("mark", "aa12")]).await.expect(303);
    world.see_to_duties().await;
    assert!(
        review(&world, id).await.reply != Some(first) && list(&world).await.contains("sentimos de verdad")
    );
}
