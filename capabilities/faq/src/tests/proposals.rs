//! What members suggest waits, is taken or is not, and is theirs to take back. Whoever is trusted changes at once.

use super::samples::{BODY, article, as_, change, goods, live, marina, proposes, revisions, staff, world};
use crate::{
    actions::{self, ChangeRejected, DecideRejected},
    model::{ArticleState, ContributionId, ProposalState, RejectCode, State},
    reads,
    rules::Verb,
};
use action::Failure;
use database::StoreError;
use kernel::PersonId;
use testing::{Engine, World, both};

async fn state(world: &World, id: ContributionId) -> (ProposalState, State) {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let proposal = reads::proposal(snap, id).await?.unwrap();
            let words = contributions::reads::one(snap, id).await?.unwrap();
            Ok((proposal.state, words.state))
        })
        .await;
    found.unwrap()
}

#[both]
async fn what_a_member_suggests_waits_and_is_taken_with_thanks(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (id, told) = proposes(&world, marina(), &help, &format!("{BODY} Nunca con lejía.")).await;
    assert_eq!(told, Some(ProposalState::Waiting));
    assert_eq!(state(&world, id).await, (ProposalState::Waiting, State::Held));
    assert_eq!(article(&world, help.id).await.revision, 1, "nobody reads it yet");
    let ctx = staff(&world);
    actions::apply(&ctx, id, &change(1, &format!("{BODY} Nunca con lejía, por favor."))).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, (ProposalState::Applied, State::Published));
    let now = article(&world, help.id).await;
    assert!(now.revision == 2 && !now.is_brand && now.is_shown());
    let all = revisions(&world, help.id).await;
    assert_eq!((all[0].by, all[0].is_house, all[0].proposal), (Some(marina()), false, Some(id)));
    let page = world.get(&help.path()).await.expect(200).body;
    assert!(
        page.contains("Nunca con lejía, por favor") && page.contains("Escrito con la ayuda de"),
        "{page}"
    );
    let again = actions::apply(&ctx, id, &change(2, BODY)).await;
    assert!(matches!(again, Err(Failure::Rejected(DecideRejected::NotWaiting))));
}

#[both]
async fn what_is_not_taken_comes_back_with_its_reason(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Y además vendo mis manteles.")).await;
    let ctx = staff(&world);
    let vague = actions::decline(&ctx, id, None).await;
    assert!(matches!(vague, Err(Failure::Rejected(DecideRejected::Code))));
    actions::decline(&ctx, id, Some(RejectCode::Irrelevant)).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, (ProposalState::Declined, State::Rejected));
    assert_eq!(article(&world, help.id).await.revision, 1);
}

#[both]
async fn what_moderation_let_stand_is_sent_back_all_the_same(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Con vapor.")).await;
    let ctx = world.operator();
    ctx.write(async |tx| contributions::steps::publish(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, (ProposalState::Waiting, State::Published));
    actions::decline(&staff(&world), id, Some(RejectCode::Fake)).await.unwrap();
    assert_eq!(state(&world, id).await, (ProposalState::Declined, State::Rejected));
}

#[both]
async fn what_is_taken_down_after_it_was_taken_is_read_no_more_and_looked_at(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let text = format!("{BODY} Con vapor.");
    let (id, _) = proposes(&world, marina(), &help, &text).await;
    actions::apply(&staff(&world), id, &change(1, &text)).await.unwrap();
    world.see_to_duties().await;
    let at = format!("{}/history?n=2", help.path());
    assert!(world.get(&at).await.expect(200).body.contains("vapor"));
    let (ctx, reasons) = (world.operator(), contributions::model::Reasons::default());
    ctx.write(async |tx| contributions::steps::hide(tx, &ctx, id, &reasons).await).await.unwrap();
    world.see_to_duties().await;
    let page = world.get(&at).await.expect(200).body;
    assert!(!page.contains("vapor") && page.contains("ya no se puede leer"), "{page}");
    assert_eq!(article(&world, help.id).await.state, ArticleState::Stale);
}

#[both]
async fn whoever_suggested_it_may_take_it_back(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Con agua fría.")).await;
    contributions::actions::withdraw(&as_(&world, marina()), id).await.unwrap();
    let unheard = actions::apply(&staff(&world), id, &change(1, &format!("{BODY} Con agua fría."))).await;
    assert!(
        matches!(unheard, Err(Failure::Rejected(DecideRejected::NotWaiting))),
        "before anybody heard of it"
    );
    world.see_to_duties().await;
    assert_eq!(state(&world, id).await, (ProposalState::Withdrawn, State::Withdrawn));
    let late = actions::apply(&staff(&world), id, &change(1, BODY)).await;
    assert!(matches!(late, Err(Failure::Rejected(DecideRejected::NotWaiting))));
}

#[both]
async fn of_two_suggestions_the_second_is_read_beside_the_first(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let (first, _) = proposes(&world, marina(), &help, &format!("{BODY} Con poca agua y despacio.")).await;
    let eva = PersonId::from_bytes([66; 16]);
    let (second, _) = proposes(&world, eva, &help, &format!("{BODY} Plancha siempre por el revés.")).await;
    let ctx = staff(&world);
    actions::apply(&ctx, first, &change(1, &format!("{BODY} Con poca agua y despacio."))).await.unwrap();
    let blind =
        actions::apply(&ctx, second, &change(1, &format!("{BODY} Plancha siempre por el revés."))).await;
    let moved = ChangeRejected::Moved;
    assert!(matches!(blind, Err(Failure::Rejected(DecideRejected::Change(why))) if why == moved));
    let page = world.as_(kernel::Role::Moderator).get(&format!("/admin/faq/proposals/{second}")).await;
    let page = page.expect(200).body;
    assert!(
        page.contains("El artículo ha cambiado desde que se propuso") && page.contains("<del>"),
        "{page}"
    );
    let both = format!("{BODY} Con poca agua y despacio. Plancha siempre por el revés.");
    actions::apply(&ctx, second, &change(2, &both)).await.unwrap();
    assert_eq!(revisions(&world, help.id).await[0].body.reveal(), &both, "nothing of either is lost");
}

#[both]
async fn whoever_is_trusted_changes_at_once(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let settings = crate::model::Settings { trust: contributions::model::Trust::Known, ..Default::default() };
    actions::set(&staff(&world), settings).await.unwrap();
    let (first, _) = proposes(&world, marina(), &help, &format!("{BODY} Primera vez que escribo.")).await;
    assert_eq!(state(&world, first).await.0, ProposalState::Waiting, "nobody knows her yet");
    for (number, words) in [(1, "Del revés y a la sombra."), (2, "Con pinzas de madera."), (3, "Sin prisa.")]
    {
        let now = article(&world, help.id).await;
        let (id, state) = proposes(&world, marina(), &help, &format!("{BODY} {words}")).await;
        if state == Some(ProposalState::Applied) {
            assert!(number > 1, "she had to be known first");
            assert_eq!(article(&world, help.id).await.revision, now.revision + 1);
            return;
        }
        actions::apply(&staff(&world), id, &change(now.revision, &format!("{BODY} {words}"))).await.unwrap();
        world.see_to_duties().await;
    }
    panic!("nobody is ever trusted");
}

#[both]
async fn nothing_is_suggested_of_what_says_so_or_is_gone(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let me = as_(&world, marina());
    let same = crate::model::Change { base: 1, title: help.title.reveal().clone(), body: BODY.into() };
    let refused = actions::propose(&me, help.id, None, &same).await;
    assert!(matches!(refused, Err(Failure::Rejected(ChangeRejected::Same))));
    let stale = actions::propose(&me, help.id, None, &change(7, BODY)).await;
    assert!(matches!(stale, Err(Failure::Rejected(ChangeRejected::Moved))));
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Antes de que se vaya.")).await;
    actions::turn(&staff(&world), help.id, Verb::Retire).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(article(&world, help.id).await.state, ArticleState::Retired);
    let gone = actions::propose(&me, help.id, None, &change(1, &format!("{BODY} Tarde."))).await;
    assert!(matches!(gone, Err(Failure::Rejected(ChangeRejected::Turn(_)))));
    assert!(actions::apply(&staff(&world), id, &change(1, &format!("{BODY} Tarde."))).await.is_err());
    actions::decline(&staff(&world), id, Some(RejectCode::Irrelevant)).await.unwrap();
}
