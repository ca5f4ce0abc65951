//! What the shop has told: letters and facts.

use database::StoreError;
use kernel::Role;
use notifications::model::Letter;
use testing::World;

/// Lets a second pass, so that what comes now is later than what was.
pub(in crate::tests) fn a_second(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 1));
}

/// All letters, the first first.
pub(in crate::tests) async fn letters(world: &World) -> Vec<Letter> {
    let ctx = world.operator();
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let wanted = notifications::model::Wanted::default();
            let page = notifications::reads::list(snap, &wanted, None, 100).await?;
            let mut letters = Vec::new();
            for line in page.items.into_iter().rev() {
                letters.extend(notifications::reads::open(snap, &ctx, line.id, Role::Owner).await?);
            }
            Ok(letters)
        })
        .await;
    found.unwrap().into_iter().map(|opened| opened.letter).collect()
}

/// Subjects of all letters.
pub(in crate::tests) async fn subjects(world: &World) -> Vec<String> {
    letters(world).await.into_iter().map(|letter| letter.written.subject).collect()
}

/// The path that a letter leads to.
pub(in crate::tests) fn way_in(letter: &Letter) -> String {
    let link = letter.written.text.split_whitespace().find(|word| word.contains("/orders/")).unwrap();
    link.trim_start_matches("https://prueba.example").to_owned()
}

/// How often something of that name was told.
pub(in crate::tests) async fn told(world: &World, name: &str) -> usize {
    world.everything().await["event_log"].iter().filter(|row| row.contains(&format!("{name:?}"))).count()
}
