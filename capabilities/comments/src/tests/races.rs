//! Many who talk in the same moment: no answer is lost, and the counts are what stands.

use super::samples::{as_, comment, count, member, person, says, thing, threads, wanted, world};
use crate::{actions, model::On, reads};
use kernel::{Actor, Role};
use testing::{Engine, both};

/// So many at once.
const MANY: u8 = 12;

#[both]
async fn of_many_answers_at_once_none_is_lost(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let mut staff = Vec::new();
    for number in 0..MANY {
        // What staff says stands at once.
        staff.push(member(&world, &format!("Agente{number}"), Role::Agent).await);
    }
    let mut all = tokio::task::JoinSet::new();
    for (number, who) in staff.into_iter().enumerate() {
        let ctx = world.ctx(Actor::Staff(who));
        let wanted = wanted(who, on, Some(first), &format!("Respuesta número {number}, que es otra."));
        all.spawn(async move { actions::write(&ctx, &wanted).await.map(drop) });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap().unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(count(&world, on).await, u32::from(MANY) + 1);
    assert_eq!(comment(&world, first).await.shown, u32::from(MANY) + 1);
    assert_eq!(threads(&world, on).await[0].replies.len(), usize::from(MANY));
}

#[both]
async fn two_answers_while_the_first_is_taken_back_both_stand(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let who = person(101);
    let first = says(&world, who, on, None, "¿Gotea al servir?").await;
    let (ana, eva) = (member(&world, "Ana", Role::Agent).await, member(&world, "Eva", Role::Agent).await);
    let [one, two] = [(ana, "A mí no."), (eva, "A mí sí, un poco.")].map(|(who, text)| {
        let (ctx, wanted) = (world.ctx(Actor::Staff(who)), wanted(who, on, Some(first), text));
        async move { actions::write(&ctx, &wanted).await.is_ok() }
    });
    let ctx = as_(&world, who);
    let (one, two, gone) = tokio::join!(one, two, contributions::actions::withdraw(&ctx, first));
    gone.unwrap();
    world.see_to_duties().await;
    let stood = u32::from(one) + u32::from(two);
    assert_eq!(count(&world, on).await, stood, "what was taken stands");
    let thread: Result<_, database::StoreError> =
        world.operator().read(async |snap| reads::thread(snap, first, None, 9).await).await;
    assert_eq!(thread.unwrap().map_or(0, |thread| thread.replies.len()), stood as usize);
}

#[both]
async fn a_form_sent_twice_makes_one_comment(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let who = member(&world, "Ana", Role::Agent).await;
    let wanted = wanted(who, on, None, "Dicho una vez.");
    let ctx = world.ctx(Actor::Staff(who)).of_form("0a1b2c3d");
    let (one, two) = tokio::join!(actions::write(&ctx, &wanted), actions::write(&ctx, &wanted));
    assert_eq!(one.unwrap().0, two.unwrap().0);
    assert_eq!(count(&world, on).await, 1);
}
