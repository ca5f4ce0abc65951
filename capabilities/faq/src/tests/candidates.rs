//! Accepted answers become help: one, several together, or none.

use super::samples::{accepted, article, eva, goods, live, marina, record, revisions, staff, world};
use crate::{
    actions::{self, PromoteRejected},
    model::Answer,
    reads,
    rules::Verb,
};
use action::Failure;
use database::StoreError;
use questions_facts::AnswerUnaccepted;
use testing::{Engine, World, both};

const COLD: (&str, &str) =
    ("¿Se puede lavar con agua fría?", "Sí, con agua fría sale igual de limpio y dura más tiempo así.");
const IRON: (&str, &str) =
    ("¿Hace falta plancharlo después?", "No hace falta: si lo tiendes estirado queda liso del todo.");

async fn open(world: &World) -> Vec<Answer> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::candidates(snap, None, 50).await).await;
    found.unwrap().items
}

#[both]
async fn several_answers_of_one_product_become_one_article_with_thanks(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let eva = eva(&world).await;
    let first = accepted(&world, eva, cloth, COLD).await;
    let second = accepted(&world, eva, cloth, IRON).await;
    assert_eq!(open(&world).await.len(), 2);
    let ctx = staff(&world);
    let id = actions::promote(&ctx, &[first, second], "Lavado").await.unwrap();
    assert_eq!(open(&world).await.len(), 0, "they are used");
    let draft = article(&world, id).await;
    assert!(!draft.is_brand && draft.title.reveal() == COLD.0);
    let body = revisions(&world, id).await[0].body.reveal().clone();
    assert!(body.contains("## ¿Hace falta plancharlo") && body.contains(COLD.1), "{body}");
    for verb in [Verb::Review, Verb::Publish] {
        actions::turn(&ctx, id, verb).await.unwrap();
    }
    world.see_to_duties().await;
    let page = world.get(&article(&world, id).await.path()).await.expect(200).body;
    assert!(page.contains("Escrito con la ayuda de E") && !page.contains("FAQPage"), "{page}");
    let told: Result<_, StoreError> = world
        .operator()
        .read(async |snap| notifications::reads::notices::told(snap, eva, None, 10).await)
        .await;
    assert!(told.unwrap().notices.items.iter().any(|one| one.kind == "faq-notice-live"));
}

#[both]
async fn what_is_accepted_no_more_or_dropped_waits_no_more(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let first = accepted(&world, marina(), cloth, COLD).await;
    let second = accepted(&world, marina(), cloth, IRON).await;
    let question = open(&world).await[0].candidate.question;
    let fact = AnswerUnaccepted {
        question,
        answer: first,
        product: cloth,
        asker: None,
        author: None,
        is_own: false,
    };
    record(&world, &fact).await;
    assert_eq!(open(&world).await.iter().map(|one| one.candidate.answer).collect::<Vec<_>>(), [second]);
    record(&world, &fact).await;
    let again = questions_facts::AnswerAccepted {
        question,
        answer: first,
        product: cloth,
        asker: None,
        author: None,
        is_own: false,
    };
    record(&world, &again).await;
    assert_eq!(open(&world).await.len(), 1, "heard the wrong way round it comes to the same");
    actions::drop_candidate(&staff(&world), second).await.unwrap();
    assert!(open(&world).await.is_empty());
    assert!(matches!(actions::drop_candidate(&staff(&world), second).await, Err(Failure::Conflict)));
}

#[both]
async fn answers_of_several_products_or_none_make_no_article(engine: Engine) {
    let world = world(engine).await;
    let (cloth, mug) = (goods(&world, "LIN").await, goods(&world, "TAZ").await);
    let first = accepted(&world, marina(), cloth, COLD).await;
    let second = accepted(&world, marina(), mug, IRON).await;
    let ctx = staff(&world);
    let mixed = actions::promote(&ctx, &[first, second], "Lavado").await;
    assert!(matches!(mixed, Err(Failure::Rejected(PromoteRejected::Mixed))), "{mixed:?}");
    let none = actions::promote(&ctx, &[], "Lavado").await;
    assert!(matches!(none, Err(Failure::Rejected(PromoteRejected::Nothing))));
    live(&world, cloth, "Lavado").await;
    let taken = actions::promote(&ctx, &[first], "Lavado").await;
    assert!(matches!(taken, Err(Failure::Rejected(PromoteRejected::Begin(_)))), "{taken:?}");
    assert_eq!(open(&world).await.len(), 2, "both still wait");
}
