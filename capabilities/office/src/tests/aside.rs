//! Something is set aside: those who look after it hear of it, once for each thing and day.

use accounts::{Cost, Keys, actions::Acceptance, model::Entry};
use action::{Ctx, JobCtx, JobFailure, Unheard, Work, at, job, on};
use database::{StoreError, Tx};
use kernel::{Actor, Id, Lang, PersonId, Role, Subject, Tag, time};
use serde::{Deserialize, Serialize};
use testing::{Engine, World, both};
use uuid::Uuid;
use webkit::Door;

enum Singer {}
impl Tag for Singer {
    const KIND: &'static str = "singer";
}

events::facts! {
    /// What singers do.
    enum SingerFact {
        /// Somebody came late.
        CameLate { singer: Id<Singer> } = "choir.came_late" v 1 about singer,
    }
}

async fn on_came_late(_: &mut Tx, _: &Ctx, _: &CameLate) -> Result<(), Unheard> {
    Err(Unheard::because("nobody waits for Rarísima"))
}

async fn sing(_: &mut Tx, _: &Ctx, _: Subject) -> Result<(), Unheard> {
    Err(Unheard::because("hoarse"))
}

#[derive(Serialize, Deserialize)]
struct Print {
    page: u8,
}

impl Work for Print {
    const NAME: &'static str = "choir.print";
}

async fn print(_: &JobCtx, _: &Print) -> Result<(), JobFailure> {
    Err(JobFailure::Never("no paper".into()))
}

/// A back office over a choir that can do nothing.
fn doors() -> Vec<Door> {
    let choir = Door {
        reactions: vec![on("choir.listen", on_came_late)],
        jobs: vec![job(print)],
        deadlines: vec![at("choir.sing", sing)],
        ..Door::new("choir")
    };
    vec![features::door(), accounts::door(), notifications::door(), choir, crate::door(Vec::new())]
}

async fn somebody(world: &World, name: &str, role: Role) -> PersonId {
    let address = format!("{}@coro.example", name.to_lowercase());
    let invited = accounts::actions::invite_link(&world.operator(), &address, name, role, Lang::Es).await;
    let form = Acceptance { name, password: "un secreto largo", is_fourteen: true, takes_terms: true };
    let entry = Entry { agent: String::new(), before: None };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    accounts::actions::accept(&visitor, &keys, &invited.unwrap(), &form, &entry).await.unwrap().person
}

async fn do_in(world: &World, does: impl AsyncFn(&mut Tx) -> Result<(), StoreError> + Clone) {
    world.operator().write(does).await.unwrap();
    world.see_to_duties().await;
}

async fn print_page(world: &World, page: u8) {
    let at = world.now();
    let body = format!("{{\"page\":{page}}}");
    do_in(world, async |tx| tx.add_job(Uuid::from_u128(page.into()), Print::NAME, &body, at).await).await;
}

async fn come_late(world: &World, number: u8) {
    let fact = CameLate { singer: Id::from_bytes([number; 16]) };
    do_in(world, async |tx| tx.record(&fact).await).await;
}

/// How often somebody was told of something that was set aside.
async fn told(world: &World, person: PersonId) -> usize {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| notifications::reads::notices::told(snap, person, None, 20).await)
        .await;
    let notices = found.unwrap().notices.items;
    assert!(notices.iter().all(|one| one.kind == "office-notice-aside" && one.link == "/admin/jobs"));
    notices.len()
}

#[both]
async fn each_thing_that_fails_is_told_once_a_day(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let (agent, member) =
        (somebody(&world, "Amparo", Role::Agent).await, somebody(&world, "Marina", Role::Member).await);
    print_page(&world, 1).await;
    assert_eq!(told(&world, owner).await, 1, "a job");
    print_page(&world, 2).await;
    assert_eq!(told(&world, owner).await, 1, "another one of the same");
    for number in 1..=3 {
        come_late(&world, number).await;
    }
    assert_eq!(told(&world, owner).await, 2, "a reaction, about whatever");
    world.pass_days(1);
    print_page(&world, 3).await;
    assert_eq!(told(&world, owner).await, 3, "the next day once more");
    assert_eq!((told(&world, agent).await, told(&world, member).await), (0, 0), "it is not their work");
    let letters = world.everything().await["notification_mail"].join("\n");
    assert!(letters.contains("Algo se ha quedado sin hacer en La Prueba"), "{letters}");
    assert!(!letters.contains("no paper") && !letters.contains("Rarísima"), "why is read in the back office");
}

#[both]
async fn a_deadline_is_told_of_when_it_is_tried_no_more(engine: Engine) {
    let world = World::on(engine, doors()).await;
    let owner = somebody(&world, "Olvido", Role::Owner).await;
    let subject = Subject::all("concert");
    let at = world.now();
    do_in(&world, async |tx| tx.set_deadline("choir.sing", &subject, at).await).await;
    for seconds in [5, 30, 180, 1_080, 6_480] {
        assert_eq!(told(&world, owner).await, 0, "it is tried again");
        world.machine.set(time::seconds_after(world.now(), seconds));
        world.see_to_duties().await;
    }
    assert_eq!(told(&world, owner).await, 1);
}

/// Otherwise one would follow the other for ever.
#[both]
async fn that_telling_fails_is_not_told_of(engine: Engine) {
    async fn never(_: &mut Tx, _: &Ctx, _: Subject) -> Result<(), Unheard> {
        Err(Unheard::because("no bell"))
    }
    let choir =
        Door { jobs: vec![job(print)], deadlines: vec![at(action::SET_ASIDE, never)], ..Door::new("choir") };
    let world = World::on(engine, vec![choir]).await;
    print_page(&world, 1).await;
    for _ in 0..8 {
        world.pass_days(1);
        world.see_to_duties().await;
    }
    let kept = world.everything().await["deadline"].clone();
    assert_eq!(kept.len(), 1, "{kept:?}");
}
