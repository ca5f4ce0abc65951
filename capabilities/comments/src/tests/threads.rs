//! Who talks to whom, and what becomes of threads.

use super::samples::{
    as_, comment, count, member, person, review, says, thing, threads, try_say, wanted, withdraws, world,
};
use crate::{
    actions::WriteRejected,
    model::{Badge, ContributionId, On},
};
use action::Failure;
use contributions::model::Kind;
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn an_answer_to_an_answer_hangs_below_the_first(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let second = says(&world, person(102), on, Some(first), "La mía no.").await;
    let third = says(&world, person(103), on, Some(second), "La mía un poco, al principio.").await;
    assert_eq!(comment(&world, third).await.thread, first);
    assert_eq!(comment(&world, third).await.answers, Some(second));
    let all = threads(&world, on).await;
    assert_eq!(all.len(), 1);
    let ids: Vec<ContributionId> = all[0].all().map(|one| one.comment.id).collect();
    assert_eq!(ids, [first, second, third]);
    let named: Vec<_> = all[0].all().map(|one| one.to.as_ref().map(|to| to.id)).collect();
    assert_eq!(named, [None, None, Some(second)], "whom it answers is named where that is not the first");
    assert_eq!((count(&world, on).await, all[0].first.comment.shown), (3, 3));
}

#[both]
async fn what_does_not_stand_there_is_not_answered(engine: Engine) {
    let world = world(engine).await;
    let (jar, bowl) = (thing(&world, "jarra").await, thing(&world, "cuenco").await);
    let (on, other) = (On::product(jar), On::product(bowl));
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let elsewhere = try_say(&world, &wanted(person(102), other, Some(first), "La mía no.")).await;
    assert!(matches!(elsewhere, Err(Failure::Rejected(WriteRejected::AnswerGone))), "{elsewhere:?}");
    withdraws(&world, person(101), first).await;
    let gone = try_say(&world, &wanted(person(102), on, Some(first), "La mía no.")).await;
    assert!(matches!(gone, Err(Failure::Rejected(WriteRejected::AnswerGone))), "{gone:?}");
    let nothing = ContributionId::from_bytes([9; 16]);
    let unknown = try_say(&world, &wanted(person(102), on, Some(nothing), "¿Hola?")).await;
    assert!(matches!(unknown, Err(Failure::Rejected(WriteRejected::AnswerGone))), "{unknown:?}");
    let nowhere = On::written(Kind::Review, nothing).unwrap();
    let lost = try_say(&world, &wanted(person(102), nowhere, None, "¿Hola?")).await;
    assert!(matches!(lost, Err(Failure::NotFound)), "{lost:?}");
    let empty = try_say(&world, &wanted(person(102), on, None, " \u{200b} ")).await;
    assert!(matches!(empty, Err(Failure::Rejected(WriteRejected::Words(_)))), "{empty:?}");
    assert_eq!(count(&world, on).await, 0);
}

#[both]
async fn a_first_comment_that_is_gone_leaves_its_answers(engine: Engine) {
    let world = world(engine).await;
    let on = On::product(thing(&world, "jarra").await);
    let first = says(&world, person(101), on, None, "¿Gotea al servir?").await;
    let answer = says(&world, person(102), on, Some(first), "La mía no.").await;
    withdraws(&world, person(101), first).await;
    let all = threads(&world, on).await;
    assert!(all[0].first.words.is_none() && all[0].replies.len() == 1, "{all:?}");
    assert_eq!(count(&world, on).await, 1);
    withdraws(&world, person(102), answer).await;
    assert!(threads(&world, on).await.is_empty());
    assert_eq!(count(&world, on).await, 0);
}

#[both]
async fn the_shop_and_the_author_are_marked(engine: Engine) {
    let world = world(engine).await;
    let jar = thing(&world, "jarra").await;
    let ana = member(&world, "Ana", Role::Member).await;
    let modesto = member(&world, "Modesto", Role::Moderator).await;
    let on = On::written(Kind::Review, review(&world, ana, jar).await).unwrap();
    let asks = says(&world, person(101), on, None, "¿Y por fuera suda?").await;
    let author = says(&world, ana, on, Some(asks), "Sí, pon un plato.").await;
    let house = says(&world, modesto, on, Some(asks), "Suda, sí: es barro sin esmaltar.").await;
    assert_eq!(comment(&world, asks).await.badge, None);
    assert_eq!(comment(&world, author).await.badge, Some(Badge::Author));
    let of_house = comment(&world, house).await;
    assert_eq!((of_house.badge, of_house.name.reveal().as_str()), (Some(Badge::House), ""));
    assert!(!comment(&world, author).await.name.reveal().is_empty());
    let held = as_(&world, ana).read(async |snap| crate::reads::matter(snap, on).await).await;
    let held: Result<_, database::StoreError> = held;
    assert_eq!(held.unwrap().unwrap().product, Some(jar));
}
