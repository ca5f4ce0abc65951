//! What people see and do, through the router and without a socket.

use super::samples::{draft, one, standing, world, write};
use crate::model::{Reasons, State};
use kernel::{Actor, Lang, PersonId, Role};
use testing::{Engine, World, both, person_of};

/// Somebody with an account and an address, as letters need it.
async fn member(world: &World, name: &str) -> PersonId {
    let address = format!("{}@people.example", name.to_lowercase());
    accounts::actions::add_person(&world.operator(), &address, name, Role::Member, Lang::Es).await.unwrap()
}

#[both]
async fn a_text_is_voted_on_and_reported_without_script(engine: Engine) {
    let world = world(engine).await;
    let (ana, marina) = (member(&world, "Ana").await, world.as_(Role::Member));
    let id = standing(&world, ana, "Va bien.").await;
    let vote = format!("/contributions/{id}/vote");
    let back = marina.post(&vote, &[("vote", "up"), ("back", "/p/olla")]).await.expect(303);
    assert_eq!((back.header("location"), one(&world, id).await.up), ("/p/olla", 1));
    let out = marina.post(&vote, &[("vote", "none"), ("back", "//evil.example")]).await.expect(303);
    assert_eq!((out.header("location"), one(&world, id).await.up), ("/", 0));
    world.post(&vote, "vote=up").await.expect(403);

    let report = format!("/contributions/{id}/report");
    let form = world.get(&format!("{report}?back=/p/olla")).await.expect(200).body;
    assert!(form.contains("Va bien.") || form.contains("Una olla"), "{form}");
    assert!(form.contains("name=\"mark\"") && form.contains("value=\"/p/olla\""), "{form}");
    let foreign = world.get(&format!("{report}?back=//evil.example")).await.expect(200).body;
    assert!(!foreign.contains("\"//evil.example"), "{foreign}");
    let said = [("reason", "spam"), ("note", "Es publicidad"), ("mark", "m-1"), ("back", "/p/olla")];
    let done = marina.post(&report, &said).await.expect(303);
    marina.post(&report, &said).await.expect(303);
    assert!(done.header("location").ends_with("done=yes&back=/p/olla"), "{}", done.header("location"));
    let thanks = marina.get(done.header("location")).await.expect(200).body;
    assert!(thanks.contains("Gracias por avisar") && thanks.contains("href=\"/p/olla\""), "{thanks}");
    assert_eq!(world.everything().await["contribution_report"].len(), 1, "a form makes one");
    let long = "a".repeat(1_001);
    let refused = world.post(&report, &format!("reason=spam&note={long}")).await.expect(422).body;
    assert!(refused.contains("id=\"error-note\"") && refused.contains(&long), "{refused}");
}

#[both]
async fn an_author_sees_what_became_of_it_and_puts_it_right(engine: Engine) {
    let world = world(engine).await;
    let me = person_of(Role::Member);
    let marina = world.as_(Role::Member);
    let id = write(&world, &draft(me, "Llámame al 600 123 123")).await.id;
    let list = marina.get("/account/contributions").await.expect(200).body;
    assert!(list.contains("Una olla") && list.contains("pendiente de revisión"), "{list}");
    let at = format!("/account/contributions/{id}");
    let page = marina.get(&at).await.expect(200).body;
    assert!(page.contains("Hemos visto un teléfono") && page.contains("600 123 123"), "{page}");
    let empty = marina.post(&at, &[("title", "Una olla"), ("body", "")]).await.expect(422).body;
    assert!(empty.contains("id=\"error-body\""), "{empty}");
    marina.post(&at, &[("title", "Una olla"), ("body", "Ya está")]).await.expect(303);
    assert_eq!(one(&world, id).await.state, State::Published);
    let english = marina.get(&format!("/en{at}")).await.expect(200).body;
    assert!(english.contains("It is published."), "{english}");
    marina.post(&at, &[("title", "Una olla"), ("body", "**Muy** bien")]).await.expect(303);
    let history = world.get(&format!("/contributions/{id}/history")).await.expect(200).body;
    assert!(history.contains("Ya está") && history.contains("<strong>Muy</strong>"), "{history}");
    assert!(!history.contains("600 123 123"));

    let withdraw = format!("{at}/withdraw");
    marina.post(&withdraw, &[]).await.expect(303);
    marina.post(&withdraw, &[]).await.expect(303);
    assert_eq!(one(&world, id).await.state, State::Withdrawn);
    world.get(&format!("/contributions/{id}/history")).await.expect(404);
    world.get(&format!("/contributions/{id}/report")).await.expect(404);
    let shown = marina.get("/account/contributions?done=withdrawn").await.expect(200).body;
    assert!(shown.contains("Lo retiraste."), "{shown}");
    marina.post("/account/contributions", &[("along", "yes")]).await.expect(303);
    assert!(marina.get("/account/contributions").await.expect(200).body.contains("checked"));
}

#[both]
async fn what_is_somebody_elses_is_not_there(engine: Engine) {
    let world = world(engine).await;
    let (ana, marina) = (member(&world, "Ana").await, world.as_(Role::Member));
    let waits = write(&world, &draft(ana, "Mi DNI es 12345678Z")).await.id;
    for path in [format!("/account/contributions/{waits}"), format!("/contributions/{waits}/history")] {
        marina.get(&path).await.expect(404);
    }
    marina.post(&format!("/account/contributions/{waits}"), &[("body", "x")]).await.expect(404);
    marina.post(&format!("/account/contributions/{waits}/withdraw"), &[]).await.expect(404);
    marina.post(&format!("/contributions/{waits}/report"), &[("reason", "spam")]).await.expect(404);
    world.as_(Role::Moderator).get(&format!("/contributions/{waits}/history")).await.expect(200);
    assert!(world.get("/account/contributions").await.expect(303).header("location").starts_with("/sign-in"));
    marina.get("/admin/contributions").await.expect(403);
}

#[both]
async fn its_author_is_told_why_it_was_taken_down(engine: Engine) {
    let world = world(engine).await;
    let me = member(&world, "Ana").await;
    let id = standing(&world, me, "Va mal.").await;
    let staff = world.ctx(Actor::Staff(person_of(Role::Moderator)));
    let reasons = Reasons { facts: "Insulta a una persona.".into(), ..Reasons::default() };
    staff.write(async |tx| crate::steps::hide(tx, &staff, id, &reasons).await).await.unwrap();
    let notices = format!("{:?}", world.everything().await["notification_notice"]);
    assert!(notices.contains("contributions-notice-hidden"), "{notices}");
    assert!(notices.contains(&format!("/account/contributions/{id}")), "{notices}");

    let own = standing(&world, person_of(Role::Member), "Muy mal.").await;
    staff.write(async |tx| crate::steps::hide(tx, &staff, own, &reasons).await).await.unwrap();
    let page = world.as_(Role::Member).get(&format!("/account/contributions/{own}")).await.expect(200).body;
    assert!(page.contains("Insulta a una persona.") && page.contains("condiciones de la tienda"), "{page}");
    assert!(page.contains("Muy mal.") && !page.contains("name=\"body\""), "nothing to write anew: {page}");
}

#[both]
async fn the_shop_sets_what_holds_and_weighs(engine: Engine) {
    let world = world(engine).await;
    let modesto = world.as_(Role::Moderator);
    let page = modesto.get("/admin/contributions").await.expect(200).body;
    assert!(page.contains("name=\"danger\"") && page.contains("name=\"version\""), "{page}");
    let form = |first: &'static str, version: &'static str| {
        let rest = [
            ("held_at", "12"),
            ("burst_place", "4"),
            ("burst_about", "9"),
            ("illegal", "9"),
            ("danger", "8"),
        ];
        let more = [("personal", "5"), ("fraud", "4"), ("abuse", "3"), ("spam", "2"), ("off_topic", "0")];
        let mut all = vec![("first_posts", first), ("version", version)];
        all.extend(rest.iter().chain(&more).copied());
        all
    };
    let refused = modesto.post("/admin/contributions", &form("muchos", "0")).await.expect(422).body;
    assert!(refused.contains("id=\"error-first_posts\"") && refused.contains("muchos"), "{refused}");
    modesto.post("/admin/contributions", &form("3", "0")).await.expect(303);
    modesto.post("/admin/contributions", &form("4", "0")).await.expect(409);
    let kept: Result<_, database::StoreError> =
        world.operator().read(async |snap| crate::reads::settings(snap).await).await;
    let kept = kept.unwrap();
    assert_eq!((kept.first_posts, kept.held_at, kept.weights[0], kept.weights[6]), (3, 1_200, 9, 0));
}
