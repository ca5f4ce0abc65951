//! Several who write in the same moment, and texts that would do harm.

use super::samples::{BODY, article, change, goods, live, marina, proposes, revisions, staff, wanted, world};
use crate::{
    actions::{self, ChangeRejected},
    rules::Verb,
};
use action::Failure;
use testing::{Engine, both};

/// So many at once.
const MANY: usize = 6;

#[both]
async fn of_many_changes_in_one_moment_one_stands_and_the_others_are_told(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let mut all = tokio::task::JoinSet::new();
    for number in 0..MANY {
        let (ctx, change) = (staff(&world), change(1, &format!("{BODY} La vez {number}.")));
        all.spawn(async move { actions::edit(&ctx, help.id, &change).await });
    }
    let mut good = 0;
    while let Some(done) = all.join_next().await {
        match done.unwrap() {
            Ok(number) => {
                assert_eq!(number, 2);
                good += 1;
            }
            Err(failure) => assert!(
                matches!(failure, Failure::Conflict | Failure::Rejected(ChangeRejected::Moved)),
                "{failure:?}"
            ),
        }
    }
    assert_eq!((good, revisions(&world, help.id).await.len()), (1, 2));
}

#[both]
async fn what_is_published_twice_in_one_moment_is_out_once(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let ctx = staff(&world);
    let id = actions::begin(&ctx, &wanted(cloth, "Lavado")).await.unwrap();
    actions::turn(&ctx, id, Verb::Review).await.unwrap();
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..MANY {
        let ctx = staff(&world);
        all.spawn(async move { actions::turn(&ctx, id, Verb::Publish).await.is_ok() });
    }
    let mut good = 0;
    while let Some(done) = all.join_next().await {
        good += usize::from(done.unwrap());
    }
    world.see_to_duties().await;
    assert_eq!(good, 1);
    assert!(article(&world, id).await.is_shown());
}

#[both]
async fn what_would_do_harm_is_text_or_waits(engine: Engine) {
    let world = world(engine).await;
    let cloth = goods(&world, "LIN").await;
    let help = live(&world, cloth, "Lavado").await;
    let hostile = format!(
        "{BODY} <script>alert(1)</script> [aquí](javascript:alert(1)) </script><img src=x onerror=y>"
    );
    actions::edit(&staff(&world), help.id, &change(1, &hostile)).await.unwrap();
    world.see_to_duties().await;
    for path in [help.path(), format!("{}/history", help.path())] {
        let page = world.get(&path).await.expect(200).body;
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
        assert!(!page.contains("href=\"javascript:"), "{page}");
    }
    let (id, _) = proposes(&world, marina(), &help, &format!("{BODY} Llámame al 600 123 123.")).await;
    let page = world.as_(kernel::Role::Moderator).get(&format!("/admin/faq/proposals/{id}")).await;
    assert!(page.expect(200).body.contains("Parece que lleva datos de una persona"));
    let huge = world.as_(kernel::Role::Member);
    let sent = [("base", "2"), ("title", "¿Cómo se lava?"), ("body", &"á".repeat(20_001)), ("mark", "ff01")];
    let answer = huge.post(&format!("{}/edit", help.path()), &sent).await;
    assert!(matches!(answer.status.as_u16(), 413 | 422), "{}", answer.status);
    assert_eq!(article(&world, help.id).await.revision, 2, "nothing changed");
}
