//! Articles are begun, changed, brought back and taken away; of two changes at once none is lost.

use super::samples::{BODY, article, change, goods, live, marina, revisions, staff, wanted, world};
use crate::{
    actions::{self, BeginRejected, ChangeRejected, TurnRejected},
    model::{ArticleState, State},
    rules::Verb,
};
use action::Failure;
use contributions::model::Text;
use database::StoreError;
use kernel::Actor;
use testing::{Engine, World, both};

/// What everybody reads of an article.
async fn read(world: &World, words: Option<crate::model::ContributionId>) -> (State, String) {
    let id = words.unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| contributions::reads::one(snap, id).await).await;
    let one = found.unwrap().unwrap();
    (one.state, one.body.reveal().clone())
}

#[both]
async fn a_draft_is_nobodys_to_read_until_it_was_reviewed_and_published(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let ctx = staff(&world);
    let id = actions::begin(&ctx, &wanted(cloth, "Lavado")).await.unwrap();
    let draft = article(&world, id).await;
    assert_eq!((draft.state, draft.contribution), (ArticleState::Proposed, None));
    assert!(matches!(
        actions::turn(&ctx, id, Verb::Publish).await,
        Err(Failure::Rejected(TurnRejected::NotNow))
    ));
    actions::turn(&ctx, id, Verb::Review).await.unwrap();
    actions::edit(&ctx, id, &change(1, &format!("{BODY} Y sin prisa."))).await.unwrap();
    assert_eq!(article(&world, id).await.state, ArticleState::Proposed, "what changed is reviewed again");
    for verb in [Verb::Review, Verb::Publish] {
        actions::turn(&ctx, id, verb).await.unwrap();
    }
    world.see_to_duties().await;
    let now = article(&world, id).await;
    assert!(now.is_shown() && now.is_brand && now.review_by.is_some());
    assert_eq!(read(&world, now.contribution).await, (State::Published, format!("{BODY} Y sin prisa.")));
}

#[both]
async fn there_is_one_article_for_each_topic_in_each_language(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let ctx = staff(&world);
    let first = live(&world, cloth, "Lavado").await;
    let again = actions::begin(&ctx, &wanted(cloth, "LAVADO")).await;
    assert!(matches!(again, Err(Failure::Rejected(BeginRejected::TopicTaken))), "{again:?}");
    let mut other = wanted(cloth, "Lavado");
    other.lang = kernel::Lang::En;
    let other = actions::begin(&ctx, &other).await.unwrap();
    assert_eq!(article(&world, other).await.slug, format!("{}-2", first.slug), "an address of its own");
    actions::turn(&ctx, first.id, Verb::Retire).await.unwrap();
    actions::begin(&ctx, &wanted(cloth, "Lavado")).await.unwrap();
    let nothing = catalog_facts::ProductId::from_bytes([9; 16]);
    let unknown = actions::begin(&ctx, &wanted(nothing, "Lavado")).await;
    assert!(matches!(unknown, Err(Failure::Rejected(BeginRejected::About))));
}

#[both]
async fn of_two_changes_at_once_the_second_sees_the_first(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let ctx = staff(&world);
    actions::edit(&ctx, help.id, &change(1, &format!("{BODY} Primero."))).await.unwrap();
    let second = actions::edit(&ctx, help.id, &change(1, &format!("{BODY} Segundo."))).await;
    assert!(matches!(second, Err(Failure::Rejected(ChangeRejected::Moved))), "{second:?}");
    let same = actions::edit(&ctx, help.id, &change(2, &format!("{BODY} Primero."))).await;
    assert!(matches!(same, Err(Failure::Rejected(ChangeRejected::Same))));
    actions::edit(&ctx, help.id, &change(2, &format!("{BODY} Primero. Segundo."))).await.unwrap();
    let said: Vec<String> =
        revisions(&world, help.id).await.iter().map(|one| one.body.reveal().clone()).collect();
    assert_eq!(said, [format!("{BODY} Primero. Segundo."), format!("{BODY} Primero."), BODY.to_owned()]);
}

#[both]
async fn what_it_said_comes_back_as_a_revision_of_its_own(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let ctx = staff(&world);
    actions::edit(&ctx, help.id, &change(1, "Mételo en la secadora muy caliente y plánchalo con fuerza."))
        .await
        .unwrap();
    assert_eq!(actions::back(&ctx, help.id, (2, 1)).await.unwrap(), 3);
    let all = revisions(&world, help.id).await;
    assert_eq!((all[0].number, all[0].back_to, all.len()), (3, Some(1), 3));
    let now = article(&world, help.id).await;
    assert_eq!(read(&world, now.contribution).await.1, BODY);
    let late = actions::back(&ctx, help.id, (2, 1)).await;
    assert!(matches!(late, Err(Failure::Rejected(ChangeRejected::Moved))), "somebody was faster");
    assert!(matches!(actions::back(&ctx, help.id, (3, 9)).await, Err(Failure::NotFound)));
}

#[both]
async fn what_is_retired_is_taken_back_and_stays_so(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let ctx = staff(&world);
    actions::turn(&ctx, help.id, Verb::Retire).await.unwrap();
    world.see_to_duties().await;
    let now = article(&world, help.id).await;
    assert!(!now.is_shown() && now.state == ArticleState::Retired);
    assert_eq!(read(&world, now.contribution).await.0, State::Withdrawn);
    let late = actions::edit(&ctx, help.id, &change(1, &format!("{BODY} Tarde."))).await;
    assert!(matches!(late, Err(Failure::Rejected(ChangeRejected::Turn(TurnRejected::NotNow)))));
}

#[both]
async fn what_its_writer_changes_among_their_texts_is_a_revision_too(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (ctx, id) = (staff(&world), help.contribution.unwrap());
    let text = Text { title: "¿Cómo se lava?".into(), body: format!("{BODY} Desde otro sitio.") };
    contributions::actions::edit(&ctx, id, &text).await.unwrap();
    world.see_to_duties().await;
    let now = article(&world, help.id).await;
    assert_eq!((now.revision, now.title.reveal().as_str()), (2, "¿Cómo se lava?"));
    contributions::actions::withdraw(&ctx, id).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Retired);
}

#[both]
async fn what_moderation_takes_down_nobody_reads_until_it_stands_again(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (ctx, id) = (world.operator(), help.contribution.unwrap());
    let reasons = contributions::model::Reasons::default();
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await.unwrap();
    world.see_to_duties().await;
    assert!(!article(&world, help.id).await.is_shown());
    world.get(&help.path()).await.expect(404);
    ctx.write(async |tx| contributions::steps::restore(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
    assert!(article(&world, help.id).await.is_shown());
    world.get(&help.path()).await.expect(200);
}

#[both]
async fn whoever_is_nobody_here_begins_nothing(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let visitor = world.ctx(Actor::Visitor);
    let begun = actions::begin(&visitor, &wanted(cloth, "Lavado")).await;
    assert!(matches!(begun, Err(Failure::Forbidden)));
    let at = "/admin/faq/new";
    world.as_(kernel::Role::Member).get(at).await.expect(403);
    assert_ne!(marina(), kernel::PersonId::from_bytes([0; 16]));
}
