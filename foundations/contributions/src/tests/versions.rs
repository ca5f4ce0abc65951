//! What was written anew: what stood is kept, what nobody has read is not, and what is sent back comes back.

use super::samples::{draft, manner, one, person, standing, told, unproven, world, write};
use crate::{
    model::{ContributionId, HoldReason, Kind, RejectCode, State, Text, Writer, Written},
    reads,
    rules::{EditRejected, StateRejected},
    steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, PersonId};
use testing::{Engine, World, both};

fn text(body: &str) -> Text {
    Text { title: "Una olla".into(), body: body.into() }
}

async fn edit(
    world: &World,
    id: ContributionId,
    author: PersonId,
    body: &str,
) -> Result<Written, Failure<EditRejected>> {
    let ctx = world.ctx(Actor::Member(author));
    ctx.write(async |tx| steps::edit(tx, &ctx, &manner(), id, author, &text(body)).await).await
}

async fn before(world: &World, id: ContributionId) -> Vec<String> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::history(snap, id).await).await;
    found.unwrap().iter().map(|version| version.body.reveal().clone()).collect()
}

#[both]
async fn what_stood_is_kept_in_its_order(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Primero.").await;
    world.pass_days(1);
    edit(&world, id, person(1), "Segundo.").await.unwrap();
    edit(&world, id, person(1), "Segundo.").await.unwrap();
    edit(&world, id, person(1), "Tercero.").await.unwrap();
    assert_eq!(before(&world, id).await, ["Primero.", "Segundo."]);
    let now = one(&world, id).await;
    assert_eq!((now.body.reveal().as_str(), now.version, now.state), ("Tercero.", 3, State::Published));
    assert_eq!(told(&world).await, ["written", "published", "edited", "edited"]);
    world.pass_days(30);
    let late = edit(&world, id, person(1), "Cuarto.").await;
    assert!(matches!(late, Err(Failure::Rejected(EditRejected::TooLate { .. }))), "{late:?}");
    let other = edit(&world, id, person(2), "Mío.").await;
    assert!(matches!(other, Err(Failure::Rejected(EditRejected::NotYours))), "{other:?}");
}

#[both]
async fn private_data_that_is_taken_out_is_nowhere_any_more(engine: Engine) {
    let world = world(engine).await;
    let written = write(&world, &draft(person(1), "Llámame al 600 123 123")).await;
    assert_eq!((written.state, written.reason), (State::Held, Some(HoldReason::Personal)));
    let mended = edit(&world, written.id, person(1), "Escríbeme si quieres").await.unwrap();
    assert_eq!((mended.state, mended.reason), (State::Published, None));
    assert_eq!(before(&world, written.id).await, Vec::<String>::new());
    assert!(!format!("{:?}", world.everything().await).contains("600 123 123"));
    assert_eq!(told(&world).await, ["written", "held", "edited", "published"]);
    let again = edit(&world, written.id, person(1), "Mi DNI es 12345678Z").await.unwrap();
    assert_eq!(again.reason, Some(HoldReason::Personal), "what stood can be held again");
}

#[both]
async fn what_was_sent_back_for_what_it_told_is_nowhere_any_more(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Vive en la casa verde de la plaza.").await;
    let staff = world.ctx(Actor::Staff(person(9)));
    staff.write(async |tx| steps::hold(tx, &staff, id, HoldReason::Reports).await).await.unwrap();
    staff.write(async |tx| steps::reject(tx, &staff, id, RejectCode::Personal).await).await.unwrap();
    edit(&world, id, person(1), "Vive cerca.").await.unwrap();
    staff.write(async |tx| steps::publish(tx, &staff, id).await).await.unwrap();
    assert_eq!(before(&world, id).await, Vec::<String>::new());
}

#[both]
async fn mending_one_thing_does_not_publish_what_somebody_must_see(engine: Engine) {
    let world = world(engine).await;
    let written = write(&world, &unproven(person(1), "Mira https://a.example")).await;
    assert_eq!(written.reason, Some(HoldReason::Links));
    let mended = edit(&world, written.id, person(1), "Mira").await.unwrap();
    assert_eq!(mended.reason, Some(HoldReason::FirstPosts));
    let still = edit(&world, written.id, person(1), "Mira otra vez").await.unwrap();
    assert_eq!(still.reason, Some(HoldReason::FirstPosts), "writing anew is no way round");
}

#[both]
async fn what_is_sent_back_is_looked_at_again(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let written = write(&world, &unproven(person(1), "Cuesta 3 euros")).await;
    let reject = async |code| staff.write(async |tx| steps::reject(tx, &staff, written.id, code).await).await;
    reject(RejectCode::Price).await.unwrap();
    assert!(reject(RejectCode::Price).await.is_err(), "once");
    world.pass_days(40);
    let late = edit(&world, written.id, person(1), "Es buena").await;
    assert!(matches!(late, Err(Failure::Rejected(EditRejected::TooLate { .. }))), "{late:?}");
    let second = write(&world, &unproven(person(1), "Cuesta 4 euros")).await;
    staff.write(async |tx| steps::reject(tx, &staff, second.id, RejectCode::Price).await).await.unwrap();
    let back = edit(&world, second.id, person(1), "Es buena").await.unwrap();
    assert_eq!((back.state, back.reason), (State::Held, Some(HoldReason::Staff)));
    staff.write(async |tx| steps::publish(tx, &staff, second.id).await).await.unwrap();
    let now = one(&world, second.id).await;
    assert_eq!((now.state, now.reason, now.code), (State::Published, None, None));
}

#[both]
async fn the_shop_and_sellers_change_what_they_said(engine: Engine) {
    let world = world(engine).await;
    let mut reply = draft(person(9), "Gracias, lo miramos en www.olla.com");
    (reply.writer, reply.kind, reply.title) = (Writer::House(person(9)), Kind::Reply, String::new());
    let written = write(&world, &reply).await;
    assert_eq!(written.reason, None, "the shop stands for what it says");
    let ctx = world.ctx(Actor::Staff(person(9)));
    let text = Text { title: String::new(), body: "Gracias, ya está en www.olla.com".into() };
    let manner = crate::rules::manner(Kind::Reply);
    let edited =
        ctx.write(async |tx| steps::edit(tx, &ctx, &manner, written.id, person(9), &text).await).await;
    assert_eq!(edited.unwrap().state, State::Published);
    assert_eq!(before(&world, written.id).await.len(), 1);
}

#[both]
async fn what_was_taken_down_is_not_handed_in_again(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let id = standing(&world, person(1), "Insulta a todo el mundo.").await;
    let reasons = crate::model::Reasons::default();
    staff.write(async |tx| steps::hide(tx, &staff, id, &reasons).await).await.unwrap();
    let me = world.ctx(Actor::Member(person(1)));
    let back = me.write(async |tx| steps::withdraw(tx, &me, id, person(1)).await).await;
    assert!(matches!(back, Err(Failure::Rejected(StateRejected::NotNow))), "{back:?}");
    let again = write(&world, &draft(person(1), "Insulta a todo el mundo.")).await;
    assert_eq!((again.state, again.reason), (State::Held, Some(HoldReason::Staff)));
    let other = write(&world, &draft(person(2), "A mí me gusta.")).await;
    assert_eq!(other.state, State::Published, "only theirs");
}

#[both]
async fn what_was_sent_back_waits_again_also_under_another_number(engine: Engine) {
    let world = world(engine).await;
    let (staff, me) = (world.ctx(Actor::Staff(person(9))), world.ctx(Actor::Member(person(1))));
    let first = write(&world, &unproven(person(1), "Cuesta 3 euros")).await.id;
    staff.write(async |tx| steps::reject(tx, &staff, first, RejectCode::Price).await).await.unwrap();
    me.write(async |tx| steps::withdraw(tx, &me, first, person(1)).await).await.unwrap();
    let again = write(&world, &draft(person(1), "Cuesta 3 euros")).await;
    assert_eq!((again.state, again.reason), (State::Held, Some(HoldReason::Staff)));
}

#[both]
async fn what_was_sent_back_for_its_stars_comes_back_with_its_words(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let id = write(&world, &unproven(person(1), "Muy buena.")).await.id;
    staff.write(async |tx| steps::reject(tx, &staff, id, RejectCode::MisleadingStars).await).await.unwrap();
    let back = edit(&world, id, person(1), "Muy buena.").await.unwrap();
    assert_eq!((back.state, back.reason), (State::Held, Some(HoldReason::Staff)));
}

#[both]
async fn an_edit_while_held_keeps_what_stood_and_only_that(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let id = standing(&world, person(1), "Lo que se leyó.").await;
    let hold = async |why| staff.write(async |tx| steps::hold(tx, &staff, id, why).await).await.unwrap();
    hold(HoldReason::Reports).await;
    edit(&world, id, person(1), "Lo que nadie leyó.").await.unwrap();
    edit(&world, id, person(1), "Lo último.").await.unwrap();
    assert_eq!(before(&world, id).await, ["Lo que se leyó."]);
    staff.write(async |tx| steps::publish(tx, &staff, id).await).await.unwrap();
    hold(HoldReason::Personal).await;
    edit(&world, id, person(1), "Sin lo que decía quién es.").await.unwrap();
    assert_eq!(before(&world, id).await, ["Lo que se leyó."], "what tells who somebody is is kept nowhere");
}
