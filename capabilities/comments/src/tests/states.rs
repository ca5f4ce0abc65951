//! A comment is what its words are: held, published, taken down, back again; and who hears of it.

use super::samples::{comment, count, member, person, publish, says, thing, try_say, wanted, world};
use crate::model::{ContributionId, On, State};
use contributions::model::{HoldReason, Reasons, RejectCode};
use kernel::Role;
use testing::{Engine, World, both};

async fn notices(world: &World) -> usize {
    let all = world.everything().await;
    all["notification_notice"].iter().filter(|row| row.contains("comments-notice-answered")).count()
}

#[both]
async fn it_counts_while_it_stands(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let id: ContributionId = try_say(&world, &wanted(person(101), on, None, "¿Gotea?")).await.unwrap();
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Held, 0));
    publish(&world, id).await;
    world.see_to_duties().await;
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Published, 1));
    let ctx = world.operator();
    let staff = HoldReason::Staff;
    ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, staff).await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Held, 0));
    publish(&world, id).await;
    world.see_to_duties().await;
    let reasons = Reasons { facts: "Insulta.".into(), ..Reasons::default() };
    let hidden = ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await;
    hidden.unwrap();
    world.see_to_duties().await;
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Hidden, 0));
    ctx.write(async |tx| contributions::steps::restore(tx, &ctx, id).await).await.map(drop).unwrap();
    world.see_to_duties().await;
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Published, 1));
}

#[both]
async fn what_was_sent_back_never_counted(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let id = try_say(&world, &wanted(person(101), on, None, "Compra en la otra tienda.")).await.unwrap();
    let ctx = world.operator();
    let code = RejectCode::Competitor;
    ctx.write(async |tx| contributions::steps::reject(tx, &ctx, id, code).await).await.map(drop).unwrap();
    world.see_to_duties().await;
    assert_eq!((comment(&world, id).await.state, count(&world, on).await), (State::Rejected, 0));
}

#[both]
async fn whoever_is_answered_hears_once_a_day_of_a_thread(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let ana = member(&world, "Ana", Role::Member).await;
    let first = says(&world, ana, on, None, "¿Gotea?").await;
    let waits = try_say(&world, &wanted(person(102), on, Some(first), "La mía no.")).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(notices(&world).await, 0, "nobody hears of what waits");
    publish(&world, waits).await;
    world.see_to_duties().await;
    assert_eq!(notices(&world).await, 1);
    says(&world, person(103), on, Some(first), "La mía tampoco gotea nada.").await;
    assert_eq!(notices(&world).await, 1, "the same day, the same thread");
    says(&world, ana, on, Some(first), "Gracias a las dos.").await;
    assert_eq!(notices(&world).await, 1, "not of oneself");
    world.pass_days(1);
    says(&world, person(104), on, Some(first), "Llego tarde: a mí sí me gotea.").await;
    assert_eq!(notices(&world).await, 2);
}
