//! Groups of people: made, filled, named by promotions, and left without a trace.

use super::samples::{add, basket, draft, find, line, percent, price, world};
use crate::{
    model::{Draft, Group, GroupId, GroupWanted, Said, ToPrice, Wants},
    personal, reads,
    rules::{
        groups::{self, GroupRejected},
        promotion::PromotionRejected,
    },
    steps,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Lang, Money, PersonId, Role, text};
use testing::{Engine, World, both, sweep};

const PAGE: &str = "/admin/groups";

async fn somebody(world: &World, name: &str) -> PersonId {
    let address = format!("{}@people.example", text::slug(name));
    let ctx = world.operator();
    accounts::actions::add_person(&ctx, &address, name, Role::Member, Lang::Es).await.unwrap()
}

fn typed(name: &str, code: &str) -> GroupWanted {
    GroupWanted { name: name.into(), code: code.into() }
}

async fn make(world: &World, name: &str) -> GroupId {
    let ctx = world.operator();
    let wanted = &typed(name, "");
    ctx.write(async |tx| steps::groups::make(tx, &ctx, wanted).await).await.unwrap()
}

async fn put_in(ctx: &Ctx, id: GroupId, address: &str) -> Result<PersonId, Failure<GroupRejected>> {
    ctx.write(async |tx| steps::groups::put_in(tx, ctx, id, address).await).await
}

async fn groups_of(world: &World, person: PersonId) -> Vec<String> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::groups_of(snap, person).await).await;
    found.unwrap()
}

async fn all(world: &World) -> Vec<Group> {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::groups(snap).await).await;
    found.unwrap()
}

fn for_group(group: &str) -> Draft {
    Draft { wants: Wants { group: group.into(), ..Wants::default() }, ..draft(percent(1_000)) }
}

#[test]
fn a_group_is_called_by_a_word_that_promotions_can_name() {
    for (name, code, word) in [
        (" Socios   del taller ", "", "socios-del-taller"),
        ("Socios", "VIP_2", "VIP_2"),
        ("Ñandú", "", "nandu"),
        ("Clientes", "a.b-c", "a.b-c"),
    ] {
        let checked = groups::check(&typed(name, code)).unwrap();
        assert_eq!((checked.code.as_str(), groups::check(&checked)), (word, Ok(checked.clone())));
    }
    let long = "x".repeat(61);
    for (name, code, no) in [
        ("", "", GroupRejected::NameMissing),
        (" \n ", "a", GroupRejected::NameMissing),
        (long.as_str(), "a", GroupRejected::NameLong),
        ("店", "", GroupRejected::CodeUnfit),
        ("Socios", "dos palabras", GroupRejected::CodeUnfit),
        ("Socios", "ñ", GroupRejected::CodeUnfit),
        ("Socios", &"x".repeat(41), GroupRejected::CodeUnfit),
        ("Socios", "'; DROP TABLE", GroupRejected::CodeUnfit),
    ] {
        assert_eq!(groups::check(&typed(name, code)), Err(no), "{name:?} {code:?}");
    }
    assert_eq!(groups::addresses("a@b.c, d@e.f\n a@b.c;\n"), Ok(vec!["a@b.c".into(), "d@e.f".into()]));
    assert_eq!(groups::addresses(" \n,;"), Err(GroupRejected::NobodyTyped));
    let many = (0..201).map(|number| format!("{number}@b.c")).collect::<Vec<_>>().join("\n");
    assert_eq!(groups::addresses(&many), Err(GroupRejected::TooManyAtOnce));
}

#[both]
async fn staff_makes_a_group_and_puts_people_in_and_out(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let (ana, eva) = (somebody(&world, "Ana").await, somebody(&world, "Eva").await);
    let empty = owner.get(PAGE).await.expect(200).body;
    assert!(empty.contains("Todavía no hay ninguno") && empty.contains("name=\"mark\""), "{empty}");
    let form = [("mark", "g-1"), ("name", "<b>Socios"), ("code", "socios")];
    let made = owner.post(PAGE, &form).await.expect(303);
    let again = owner.post(PAGE, &form).await.expect(303);
    assert_eq!(made.header("location"), again.header("location"), "one form makes one");
    let here = made.header("location").split('?').next().unwrap().to_owned();
    let page = owner.get(made.header("location")).await.expect(200).body;
    assert!(
        page.contains("&#60;b&#62;Socios") && !page.contains("<b>Socios") && page.contains("Grupo hecho")
    );
    let sent = [("email", "ANA@people.example\neva@people.example, nadie@people.example")];
    let left = owner.post(&format!("{here}/people"), &sent).await.expect(422).body;
    assert!(left.contains("id=\"error-email\"") && left.contains("nadie@people.example"), "{left}");
    assert!(!left.contains("ANA@people.example") && left.contains("2 personas están dentro"), "{left}");
    assert_eq!(
        (groups_of(&world, ana).await, groups_of(&world, eva).await),
        (vec!["socios".into()], vec!["socios".into()])
    );
    let twice = owner.post(&format!("{here}/people"), &[("email", "eva@people.example")]).await.expect(303);
    assert!(twice.header("location").ends_with("done=in&count=1"));
    assert_eq!(all(&world).await[0].people, 2, "whoever is in is in once");
    owner.post(&format!("{here}/people"), &[("email", " ")]).await.expect(422);
    let out = [("person", ana.to_string())];
    let out = [(out[0].0, out[0].1.as_str())];
    for _ in 0..2 {
        owner.post(&format!("{here}/out"), &out).await.expect(303);
    }
    assert_eq!((groups_of(&world, ana).await.len(), all(&world).await[0].people), (0, 1));
    let renamed = owner.post(&here, &[("name", "Amigos"), ("version", "0")]).await.expect(303);
    assert!(owner.get(renamed.header("location")).await.expect(200).body.contains("<h1>Amigos</h1>"));
    owner.post(&here, &[("name", "Otros"), ("version", "0")]).await.expect(409);
    assert!(
        owner
            .post(&here, &[("name", ""), ("version", "1")])
            .await
            .expect(422)
            .body
            .contains("id=\"error-name\"")
    );
    let taken = owner.post(PAGE, &[("name", "Otros"), ("code", "socios")]).await.expect(422).body;
    assert!(taken.contains("id=\"error-code\""), "{taken}");
    owner.get(&format!("/en{here}")).await.expect(200);
    owner.get("/en/admin/groups").await.expect(200);
    let rows = world.everything().await;
    for verb in ["made", "renamed", "joined", "left"] {
        assert!(rows["audit_log"].join("").contains(&format!("pricing-audit-group-{verb}")), "{verb}");
    }
    assert!(!rows["event_log"].join("").contains("people.example"), "facts name nobody");
}

#[both]
async fn a_promotion_for_a_group_counts_for_those_in_it_and_for_nobody_else(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    let socios = make(&world, "Socios").await;
    put_in(&world.operator(), socios, "ana@people.example").await.unwrap();
    add(&world, &Draft { code: "SOCIOS".into(), ..for_group("socios") }).await;
    let mut asked = ToPrice { codes: vec!["socios".into()], ..basket(vec![line(1, 1_000, 1)]) };
    let guest = price(&world.operator(), &asked).await;
    assert_eq!((guest.total, &guest.codes[0].said), (Money::eur(1_000), &Said::NotForYou));
    asked.buyer.person = Some(ana);
    asked.buyer.groups = groups_of(&world, ana).await;
    assert_eq!(price(&world.operator(), &asked).await.total, Money::eur(900));
}

#[both]
async fn a_group_that_a_promotion_is_for_stays_and_one_that_is_not_there_is_named_by_none(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let socios = make(&world, "Socios").await;
    let ctx = world.operator();
    let unknown: Result<_, Failure<_>> =
        ctx.write(async |tx| steps::add(tx, &ctx, &for_group("nadie")).await).await;
    assert!(matches!(unknown, Err(Failure::Rejected(PromotionRejected::GroupUnknown))), "{unknown:?}");
    let shown = owner.get("/admin/promotions/new").await.expect(200).body;
    assert!(shown.contains("<option value=\"socios\"") && shown.contains("Para todo el mundo"), "{shown}");
    let id = add(&world, &for_group("socios")).await;
    let here = format!("{PAGE}/{socios}");
    let refused = owner.post(&format!("{here}/remove"), &[]).await.expect(422).body;
    assert!(refused.contains("es para este grupo y está encendida"), "{refused}");
    owner.post(&format!("/admin/promotions/{id}/switch"), &[("on", "no")]).await.expect(303);
    owner.post(&format!("{here}/remove"), &[]).await.expect(303);
    owner.get(&here).await.expect(404);
    let again =
        owner.post(&format!("/admin/promotions/{id}/switch"), &[("on", "yes")]).await.expect(422).body;
    assert!(again.contains("No hay ningún grupo de clientes"), "{again}");
    assert!(!find(&world, id).await.draft.is_on, "nobody could use it");
}

#[both]
async fn whoever_is_erased_is_in_no_group_and_whoever_asks_is_told(engine: Engine) {
    let world = world(engine).await;
    let ana = somebody(&world, "Ana").await;
    for name in ["Socios", "Escuelas"] {
        let id = make(&world, name).await;
        for _ in 0..2 {
            put_in(&world.operator(), id, "ana@people.example").await.unwrap();
        }
    }
    let refused = put_in(&world.operator(), all(&world).await[0].id, "nadie@people.example").await;
    assert!(matches!(refused, Err(Failure::Rejected(GroupRejected::PersonUnknown))), "{refused:?}");
    let ctx = world.operator();
    let own = personal::all().into_iter().find(|one| one.table == "pricing_group_person").unwrap();
    let told: Result<_, StoreError> = ctx.read(async |snap| (own.export)(snap, ana).await).await;
    let told = format!("{:?}", told.unwrap());
    assert!(told.contains("Socios") && told.contains("Escuelas"), "{told}");
    for _ in 0..2 {
        let gone: Result<(), StoreError> = ctx.write(async |tx| (own.erase)(tx, &ctx, ana).await).await;
        gone.unwrap();
    }
    assert!(groups_of(&world, ana).await.is_empty());
    assert!(all(&world).await.iter().all(|group| group.people == 0));
    assert!(world.everything().await["pricing_group_person"].is_empty());
}

#[both]
async fn the_people_of_a_group_are_shown_page_by_page(engine: Engine) {
    let world = world(engine).await;
    let id = make(&world, "Socios").await;
    let mut addresses = Vec::new();
    for number in 0..27 {
        somebody(&world, &format!("Socia {number}")).await;
        addresses.push(format!("socia-{number}@people.example"));
    }
    let ctx = world.operator();
    let typed = addresses.join("\n");
    let done = ctx.write(async |tx| steps::groups::put_in_typed(tx, &ctx, id, &typed).await).await.unwrap();
    assert_eq!((done.added, done.unknown.len()), (27, 0));
    let owner = world.as_(Role::Owner);
    let here = format!("{PAGE}/{id}");
    let first = owner.get(&here).await.expect(200).body;
    let count = |page: &str| page.matches("@people.example").count();
    let next = first.split("?after=").nth(1).unwrap().split('"').next().unwrap();
    let second = owner.get(&format!("{here}?after={next}")).await.expect(200).body;
    assert_eq!((count(&first), count(&second)), (25, 2));
    owner.get(&format!("{here}?after=nonsense&done=in&count=%3Cb%3E")).await.expect(200);
}

#[both]
async fn only_those_who_hold_the_right_and_only_what_there_is(engine: Engine) {
    let world = world(engine).await;
    let id = make(&world, "Socios").await;
    let here = format!("{PAGE}/{id}");
    for (role, status) in
        [(Role::Manager, 200), (Role::Agent, 403), (Role::Moderator, 403), (Role::Member, 403)]
    {
        world.as_(role).get(PAGE).await.expect(status);
        world.as_(role).get(&here).await.expect(status);
    }
    world.as_(Role::Agent).post(&format!("{here}/remove"), &[]).await.expect(403);
    let owner = world.as_(Role::Owner);
    for unknown in ["x", "018f0000-0000-7000-8000-000000000001", "%00"] {
        let here = format!("{PAGE}/{unknown}");
        owner.get(&here).await.expect(404);
        owner.post(&here, &[("name", "a"), ("version", "0")]).await.expect(404);
        owner.post(&format!("{here}/people"), &[("email", "a@b.example")]).await.expect(404);
        owner.post(&format!("{here}/remove"), &[]).await.expect(404);
    }
    owner.post(&format!("{here}/out"), &[("person", "x")]).await.expect(404);
}

#[both]
async fn every_step_is_kept_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Ana").await;
    let wanted = &typed("Socios", "");
    let makes = async |ctx: &Ctx| ctx.write(async |tx| steps::groups::make(tx, ctx, wanted).await).await;
    assert!(sweep(&world, makes).await >= 4);
    let id = all(&world).await[0].id;
    assert!(sweep(&world, async |ctx: &Ctx| put_in(ctx, id, "ana@people.example").await).await >= 5);
    let removes = async |ctx: &Ctx| ctx.write(async |tx| steps::groups::remove(tx, ctx, id).await).await;
    assert!(sweep(&world, removes).await >= 5);
    assert!(all(&world).await.is_empty() && world.everything().await["pricing_group_person"].is_empty());
}
