//! Trouble with something that was bought: it is solved by what others wrote, or it becomes a case; so does a question that only
//! the shop can answer.

use super::{
    letters,
    open::{Opened, Wish, begin, open, said_by_the_house},
};
use crate::{
    model::{Channel, Matter, Solved},
    names,
    rules::FormRejected,
    store,
};
use accounts::model::Person;
use action::{Ctx, Failure};
use care_facts::ProblemSolved;
use catalog_facts::ProductId;
use contributions::model::{Contribution, ContributionId};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Subject};
use orders_facts::OrderId;

/// What a case comes from, besides what was typed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct About {
    /// The order that they looked at.
    pub(crate) order: Option<OrderId>,
}

/// Opens a case of what somebody could not solve by themselves. Those who look after it see which order it came from.
pub(crate) async fn report(
    tx: &mut Tx,
    ctx: &Ctx,
    wish: &Wish,
    about: About,
) -> Result<Opened, Failure<FormRejected>> {
    let opened = open(tx, ctx, wish).await?;
    if let Some(order) = about.order {
        let words = names::from_order(ctx.house(), order);
        store::messages::insert(tx, &said_by_the_house(ctx, &opened.case, words, None)).await?;
    }
    Ok(opened)
}

/// What somebody else wrote has helped. Said twice of the same, it is kept and told once.
pub(crate) async fn solve(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    (product, found): (ProductId, ContributionId),
) -> Result<(), StoreError> {
    let solved = Solved { id: ctx.id(), person, product, what: Subject::from(found), at: ctx.now() };
    if !store::problems::put(tx, &solved).await? {
        return Ok(());
    }
    tx.record(&ProblemSolved { solved: solved.id, product, what: solved.what }).await
}

/// A question that is about somebody's own order goes on here: its words become a case. Heard twice, it is one case.
pub(crate) async fn convert(
    tx: &mut Tx,
    ctx: &Ctx,
    question: ContributionId,
    (person, product): (PersonId, ProductId),
) -> Result<(), StoreError> {
    if store::problems::converted(tx, question).await?.is_some() {
        return Ok(());
    }
    let known = accounts::reads::person(tx, person).await?.filter(Person::is_active);
    let words = contributions::reads::one(tx, question).await?;
    // Whoever has left, and what they took along, is no case.
    let (Some(person), Some(words)) = (known, words) else { return Ok(()) };
    let wish = wish_of(&person, product, &words);
    let (case, _) = begin(tx, ctx, &wish, Channel::Web, None).await?;
    letters::opened(tx, ctx, &case, None).await?;
    store::problems::put_converted(tx, question, case.id).await
}

fn wish_of(person: &Person, product: ProductId, words: &Contribution) -> Wish {
    let parts = [words.title.reveal().as_str(), words.body.reveal().as_str()];
    let text: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Wish {
        person: Some(person.id),
        name: person.name.clone(),
        address: person.address.clone(),
        lang: person.lang,
        matter: Matter::Order,
        about: Some(Subject::from(product)),
        text: Personal::new(text.join("\n\n")),
        known: None,
    }
}
