//! What staff decides about people, and that the shop always has an owner.

use super::people::{PASSWORD, browser, inside, letters, somebody, staff, the_letter, told, world};
use crate::{
    actions,
    model::Says,
    reads,
    rules::{RoleRejected, StandRejected},
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, Lang, Right, Role};
use testing::{Engine, World, both, sweep};

#[both]
async fn an_owner_gives_roles_and_the_page_obeys_at_once(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let (mut owner, mut member) = (inside(&world, "Olvido").await, inside(&world, "Ana").await);
    member.get("/admin/people").await.expect(403);
    let list = owner.get("/admin/people?q=AN").await.expect(200).body;
    assert!(list.contains("ana@people.example") && !list.contains("olvido@people.example"), "{list}");

    let page = format!("/admin/people/{ana}");
    assert!(owner.get(&page).await.expect(200).body.contains("<option value=\"member\" selected>"));
    owner.post(&format!("{page}/role"), &[("role", "manager")]).await.expect(303);
    member.get("/admin/people").await.expect(200);
    let beyond = member.post(&format!("{page}/role"), &[("role", "owner")]).await.expect(422).body;
    assert!(beyond.contains("otra persona"), "nobody changes their own: {beyond}");
    owner.post(&format!("{page}/role"), &[("role", "emperor")]).await.expect(400);
    assert!(told(&world).await.contains(&"accounts.role_given".to_owned()));
}

#[both]
async fn a_manager_cannot_touch_an_owner(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    somebody(&world, "Otra", Role::Owner).await;
    let manager = somebody(&world, "Manuela", Role::Manager).await;
    let ctx = &staff(&world, manager);
    let no = actions::give_role(ctx, owner, Role::Member).await;
    assert!(matches!(no, Err(Failure::Rejected(RoleRejected::OwnersOnly))), "{no:?}");
    let no = actions::suspend(ctx, owner).await;
    assert!(matches!(no, Err(Failure::Rejected(StandRejected::OwnersOnly))), "{no:?}");
    let no = actions::invite(ctx, "x@people.example", "Xana", Role::Owner, Lang::Es).await;
    assert!(no.is_err());
    assert!(letters(&world).await.is_empty());
}

/// Who acts is looked up again: a context that says staff is not enough.
#[both]
async fn only_those_decide_who_may(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let agent = somebody(&world, "Amparo", Role::Agent).await;
    for actor in [Actor::Visitor, Actor::Member(ana), Actor::Staff(ana), Actor::Staff(agent), Actor::House] {
        let ctx = &world.ctx(actor);
        assert!(
            matches!(actions::give_role(ctx, ana, Role::Agent).await, Err(Failure::Forbidden)),
            "{actor:?}"
        );
        assert!(matches!(actions::suspend(ctx, ana).await, Err(Failure::Forbidden)), "{actor:?}");
        assert!(matches!(actions::restore(ctx, ana).await, Err(Failure::Forbidden)), "{actor:?}");
        let invited = actions::invite(ctx, "x@people.example", "Xana", Role::Member, Lang::Es).await;
        assert!(matches!(invited, Err(Failure::Forbidden)), "{actor:?}");
    }
    assert!(!Role::Agent.holds(Right::People));
}

#[both]
async fn whoever_is_suspended_is_out_until_restored(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    let (mut owner, mut member) = (inside(&world, "Olvido").await, inside(&world, "Ana").await);
    browser(&world).post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    let (_, reset) = the_letter(&world).await;

    owner.post(&format!("/admin/people/{ana}/suspend"), &[]).await.expect(303);
    assert!(!member.is_in().await);
    let told_why = member.sign_in("ana@people.example", PASSWORD).await.expect(422).body;
    assert!(told_why.contains("está suspendida"), "whoever knows the password is told: {told_why}");
    let wrong = member.sign_in("ana@people.example", "no es esta de aquí").await.expect(422).body;
    assert!(!wrong.contains("está suspendida"), "and nobody else");
    let link = format!("/reset/{reset}");
    member.post(&link, &[("password", "otra frase mucho mejor")]).await.expect(422);
    browser(&world).post("/reset", &[("address", "ana@people.example")]).await.expect(303);
    assert!(letters(&world).await.is_empty(), "nor by another letter");

    owner.post(&format!("/admin/people/{ana}/restore"), &[]).await.expect(303);
    member.sign_in("ana@people.example", PASSWORD).await.expect(303);
    let names = told(&world).await;
    for fact in ["accounts.person_suspended", "accounts.person_restored", "accounts.sessions_ended"] {
        assert_eq!(names.iter().filter(|name| *name == fact).count(), 1, "{fact}");
    }
}

#[both]
async fn somebody_is_invited_and_comes_in(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let mut owner = inside(&world, "Olvido").await;
    let form = [("name", "Amparo"), ("address", "amparo@people.example"), ("role", "agent")];
    let sent = owner.post("/admin/people/invite", &form).await.expect(303);
    assert!(owner.get(sent.header("location")).await.expect(200).body.contains("Invitación enviada"));
    let (letter, secret) = the_letter(&world).await;
    assert!(matches!(&letter.says, Says::Invite { name, role: Role::Agent, .. } if name == "Amparo"));

    let link = format!("/invite/{secret}");
    let mut amparo = browser(&world);
    let page = amparo.get(&link).await.expect(200).body;
    assert!(page.contains("value=\"Amparo\"") && page.contains("atención al cliente"), "{page}");
    let said = |password| [("name", "Amparo Gil"), ("password", password), ("age", "yes"), ("terms", "yes")];
    let refused = amparo.post(&link, &said("amparo gil 1990")).await.expect(422).body;
    assert!(
        refused.contains("no puede ser tu nombre") && refused.contains("value=\"Amparo Gil\""),
        "{refused}"
    );
    amparo.post(&link, &said(PASSWORD)).await.expect(303);
    assert!(amparo.is_in().await);
    amparo.get("/admin/people").await.expect(403);
    browser(&world).get(&link).await.expect(404);

    let again = owner.post("/admin/people/invite", &form).await.expect(422).body;
    assert!(again.contains("ya tiene cuenta"), "staff sees people, so it is told: {again}");
}

#[both]
async fn the_first_owner_comes_by_a_link_of_the_operator(engine: Engine) {
    let world = world(engine).await;
    let has_owner = async || {
        let asked: Result<bool, StoreError> =
            world.house.database.read(async |snap| reads::has_owner(snap).await).await;
        asked.unwrap()
    };
    assert!(!has_owner().await);
    let ctx = &world.operator();
    let secret =
        actions::invite_link(ctx, "ines@people.example", "Inés", Role::Owner, Lang::Es).await.unwrap();
    assert!(letters(&world).await.is_empty(), "no letter is sent");
    let mut ines = browser(&world);
    let said = [("name", "Inés"), ("password", PASSWORD), ("age", "yes"), ("terms", "yes")];
    ines.post(&format!("/invite/{secret}"), &said).await.expect(303);
    ines.get("/admin/people").await.expect(200);
    assert!(has_owner().await);
}

async fn owners(world: &World) -> usize {
    let listed: Result<_, StoreError> =
        world.house.database.read(async |snap| reads::people(snap, "", None, 50).await).await;
    listed.unwrap().items.iter().filter(|person| person.role == Role::Owner && person.is_active()).count()
}

#[both]
async fn the_last_owner_stays(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let otra = somebody(&world, "Otra", Role::Owner).await;
    actions::suspend(&staff(&world, otra), olvido).await.unwrap();
    let ctx = &world.operator();
    let no = actions::give_role(ctx, otra, Role::Member).await;
    assert!(matches!(no, Err(Failure::Rejected(RoleRejected::LastOwner))), "{no:?}");
    let no = actions::suspend(ctx, otra).await;
    assert!(matches!(no, Err(Failure::Rejected(StandRejected::LastOwner))), "{no:?}");
    assert_eq!(owners(&world).await, 1);
}

/// Two owners take each other away in the same moment. Each sees the other still there; only one may succeed.
#[both]
async fn two_owners_cannot_take_each_other_away(engine: Engine) {
    for round in 0..6 {
        let world = world(engine).await;
        let one = somebody(&world, "Olvido", Role::Owner).await;
        let two = somebody(&world, "Otra", Role::Owner).await;
        let (first, second) = (staff(&world, one), staff(&world, two));
        let done = match round % 3 {
            0 => {
                let both = tokio::join!(
                    actions::give_role(&first, two, Role::Member),
                    actions::give_role(&second, one, Role::Member)
                );
                [both.0.is_ok(), both.1.is_ok()]
            }
            1 => {
                let both = tokio::join!(actions::suspend(&first, two), actions::suspend(&second, one));
                [both.0.is_ok(), both.1.is_ok()]
            }
            _ => {
                let both = tokio::join!(
                    actions::suspend(&first, two),
                    actions::give_role(&second, one, Role::Agent)
                );
                [both.0.is_ok(), both.1.is_ok()]
            }
        };
        assert_eq!(done.iter().filter(|ok| **ok).count(), 1, "round {round}: {done:?}");
        assert_eq!(owners(&world).await, 1, "round {round}");
    }
}

#[both]
async fn a_decision_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana", Role::Member).await;
    inside(&world, "Ana").await;
    sweep(&world, async |ctx| actions::give_role(ctx, ana, Role::Agent).await).await;
    sweep(&world, async |ctx| actions::suspend(ctx, ana).await).await;
    sweep(&world, async |ctx| actions::restore(ctx, ana).await).await;
    sweep(&world, async |ctx| {
        actions::invite_link(ctx, "x@people.example", "Xana", Role::Agent, Lang::Es).await
    })
    .await;
}

#[both]
async fn a_long_list_goes_on_from_where_it_stopped(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let mut owner = inside(&world, "Olvido").await;
    for number in 0..70 {
        let address = format!("persona{number}@many.example");
        let name = format!("Persona {number}");
        actions::add_person(&world.operator(), &address, &name, Role::Member, Lang::Es).await.unwrap();
    }
    let mut seen = Vec::new();
    let mut next = Some("/admin/people?q=many.ex".to_owned());
    while let Some(address) = next.take() {
        let page = owner.get(&address).await.expect(200).body;
        let before: Vec<&str> = page.split("@many.example").collect();
        let found = before[..before.len() - 1].iter().map(|text| text.rsplit("persona").next().unwrap());
        seen.extend(found.map(str::to_owned));
        let link = page.split("rel=\"next\"").next().filter(|before| before.len() < page.len());
        next = link
            .and_then(|before| before.rsplit("href=\"").next())
            .map(|rest| rest.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&"));
    }
    assert_eq!(seen.len(), 70);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 70, "nobody twice, nobody left out");
}

#[both]
async fn whoever_runs_the_program_lets_somebody_in_who_has_no_password(engine: Engine) {
    let world = world(engine).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let no = actions::reset_link(&staff(&world, owner), "olvido@people.example").await;
    assert!(matches!(no, Err(Failure::Forbidden)), "{no:?}");
    let nobody = actions::reset_link(&world.operator(), "nobody@people.example").await;
    assert!(matches!(nobody, Err(Failure::NotFound)), "{nobody:?}");

    let secret = actions::reset_link(&world.operator(), " Olvido@People.example ").await.unwrap();
    let mut browser = browser(&world);
    let path = format!("/reset/{secret}");
    browser.get(&path).await.expect(200);
    browser.post(&path, &[("password", PASSWORD)]).await.expect(303);
    browser.get(&path).await.expect(404);
}
