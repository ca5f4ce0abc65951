//! People who have a thing and may be asked about it, and the letters that ask them.

use super::samples;
use crate::{
    actions,
    model::{ContributionId, Routing},
    store,
};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use kernel::{Lang, PersonId, Role};
use notifications::model::Letter;
use testing::World;

/// Somebody with an account.
pub(super) async fn somebody(world: &World, name: &str) -> PersonId {
    let address = format!("{}@casa.example", name.to_lowercase());
    let added =
        accounts::actions::add_person(&world.operator(), &address, name, Role::Member, Lang::Es).await;
    added.unwrap()
}

/// Owners of these numbers, who may be asked, and have had it for twenty days.
pub(super) async fn owners(
    world: &World,
    pot: (ProductId, VariantId),
    numbers: std::ops::RangeInclusive<u8>,
) -> Vec<PersonId> {
    let mut all = Vec::new();
    for number in numbers {
        let who = somebody(world, &format!("Lola{number}")).await;
        samples::has(world, who, number, pot).await;
        actions::routing::set_willing(&samples::as_(world, who), true).await.unwrap();
        all.push(who);
    }
    world.pass_days(20);
    all
}

/// Somebody who has it too, and so is believed at once, asks about it.
pub(super) async fn asks(
    world: &World,
    who: PersonId,
    pot: (ProductId, VariantId),
    title: &str,
) -> ContributionId {
    samples::has(world, who, 200, pot).await;
    samples::asks(world, who, pot.0, title).await
}

/// How far asking owners has come.
pub(super) async fn routing(world: &World, id: ContributionId) -> Routing {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::routing::find(snap, id).await).await;
    found.unwrap().unwrap()
}

/// What the letters say that ask owners, the first first.
pub(super) async fn letters(world: &World) -> Vec<String> {
    let ctx = world.operator();
    let found: Result<Vec<Letter>, StoreError> = ctx
        .read(async |snap| {
            let wanted = notifications::model::Wanted::default();
            let page = notifications::reads::list(snap, &wanted, None, 100).await?;
            let mut letters = Vec::new();
            for line in page.items.into_iter().rev() {
                letters.extend(notifications::reads::open(snap, &ctx, line.id, Role::Owner).await?);
            }
            Ok(letters.into_iter().map(|opened| opened.letter).collect())
        })
        .await;
    let texts = found.unwrap().into_iter().map(|letter| letter.written.text);
    texts.filter(|text| text.contains("/questions/asked/")).collect()
}

/// The path of the form that a letter leads to.
pub(super) fn form(letter: &str) -> String {
    let rest = letter.split("/questions/asked/").nth(1).unwrap();
    format!("/questions/asked/{}", rest.chars().take(48).collect::<String>())
}

/// Lets so many hours pass, and what falls due happen.
pub(super) async fn hours(world: &World, hours: i64) {
    world.machine.set(kernel::time::seconds_after(world.now(), hours * 3_600));
    world.see_to_duties().await;
}
