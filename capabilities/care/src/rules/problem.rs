//! What somebody may say about trouble with something they bought, and which answer is shown beside a question.

use super::{FormRejected, fields};
use crate::model::Trouble;
use catalog_facts::ProductId;
use kernel::{Personal, Rejection, Word};
use orders_facts::OrderId;

/// Why what somebody says about their trouble is not looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemRejected {
    /// None of the things that they bought was chosen.
    Product,
    /// What they say.
    Text(FormRejected),
}

impl Rejection for ProblemRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Product => "care-problem-product-missing",
            Self::Text(text) => text.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Product => Vec::new(),
            Self::Text(text) => text.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Product => Some("product"),
            Self::Text(text) => text.field(),
        }
    }
}

/// What was chosen and said; `had` are the things that they bought.
pub fn trouble(
    had: &[ProductId],
    (product, order): (&str, Option<OrderId>),
    text: &str,
) -> Result<Trouble, ProblemRejected> {
    let product = chosen(had, product)?;
    let text = fields::text(text).map_err(ProblemRejected::Text)?;
    Ok(Trouble { product, order, text: Personal::new(text) })
}

/// The thing that was chosen, if it is one of theirs.
pub fn chosen(had: &[ProductId], product: &str) -> Result<ProductId, ProblemRejected> {
    let product: ProductId = product.parse().map_err(|_| ProblemRejected::Product)?;
    if had.contains(&product) { Ok(product) } else { Err(ProblemRejected::Product) }
}

/// Which of some answers stands beside its question: the one that is found good by most more than not, the first of equals;
/// none that more find bad than good.
pub fn best(votes: &[(u32, u32)]) -> Option<usize> {
    let good = votes.iter().enumerate().filter(|(_, (up, down))| up >= down);
    let by_votes = |(at, (up, down)): &(usize, &(u32, u32))| (up - down, usize::MAX - at);
    good.max_by_key(by_votes).map(|(at, _)| at)
}
