//! What the page asks on which somebody says what is wrong with something they bought: what they bought, and what others wrote.

pub(crate) use crate::rules::problem::{chosen, trouble};

use crate::{
    model::{Help, Trouble},
    rules::problem as rules,
};
use action::Ctx;
use catalog::reads::sale::{self, SaleItem};
use catalog_facts::VariantId;
use contributions::{
    model::{Contribution, Kind},
    reads::Like,
};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Subject};
use orders_facts::OrderId;

/// Of somebody who comes from no order, so many of their latest purchases can be chosen.
const LATEST: u32 = 30;
/// Nobody reads more before they write.
const SHOWN: usize = 6;
/// Among so many answers the best is looked for.
const ANSWERS: u32 = 20;

/// What was bought with an order, or else lately, as the catalogue knows it now.
pub(crate) async fn goods(
    snap: &mut Snapshot,
    ctx: &Ctx,
    person: PersonId,
    order: Option<OrderId>,
) -> Result<Vec<SaleItem>, StoreError> {
    let variants: Vec<VariantId> = match order {
        Some(order) => {
            let goods = evidence::reads::of_order(snap, person, order).await?;
            goods.into_iter().map(|(_, variant)| variant).collect()
        }
        None => {
            let page = evidence::reads::of_person(snap, person, None, LATEST).await?;
            page.items.into_iter().map(|one| one.variant).collect()
        }
    };
    sale::items(snap, &variants, ctx.house().shop.face().currency).await
}

/// What others wrote about this, the best first: questions with their best answer, help and reviews of that product, and help for
/// all of its kind.
pub(crate) async fn help(snap: &mut Snapshot, ctx: &Ctx, trouble: &Trouble) -> Result<Vec<Help>, StoreError> {
    let words = trouble.text.reveal();
    let most = u32::try_from(SHOWN).unwrap_or(u32::MAX);
    let product = [Subject::from(trouble.product)];
    let kinds = open_kinds(ctx);
    let mut found: Vec<Like> = contributions::reads::like(snap, &product, &kinds, words, None, most).await?;
    let categories = catalog::reads::categories_of(snap, trouble.product).await?;
    let wider: Vec<Subject> = categories.into_iter().map(Subject::from).collect();
    if kinds.contains(&Kind::Article) {
        found.extend(contributions::reads::like(snap, &wider, &[Kind::Article], words, None, most).await?);
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.score));
    let mut help = Vec::new();
    for one in found.into_iter().take(SHOWN) {
        let answer = answer(snap, &one.contribution).await?;
        // A question that nobody has answered helps nobody.
        if one.contribution.kind != Kind::Question || answer.is_some() {
            help.push(Help { text: one.contribution, answer });
        }
    }
    Ok(help)
}

/// What people may read here: parts of the shop that are closed are not led to.
fn open_kinds(ctx: &Ctx) -> Vec<Kind> {
    let all = [(Kind::Question, "questions"), (Kind::Article, "faq"), (Kind::Review, "reviews")];
    let is_open = |feature: &str| ctx.house().state_of(feature).admits(ctx.actor());
    all.into_iter().filter(|(_, feature)| is_open(feature)).map(|(kind, _)| kind).collect()
}

/// The best answer to a question.
async fn answer(snap: &mut Snapshot, text: &Contribution) -> Result<Option<Contribution>, StoreError> {
    if text.kind != Kind::Question {
        return Ok(None);
    }
    let about = Subject::from(text.id);
    let mut all = contributions::reads::about(snap, &about, Kind::Answer, None, ANSWERS).await?.items;
    let votes: Vec<(u32, u32)> = all.iter().map(|one| (one.up, one.down)).collect();
    Ok(rules::best(&votes).map(|at| all.swap_remove(at)))
}
