//! A link was followed: one more is counted, for everybody's links or for those of a member.

use crate::{
    model::{Target, Via},
    store,
};
use catalog::reads::AtSlug;
use database::{StoreError, Tx};
use kernel::Lang;

/// Counts it, if what it leads to is there. A code that nobody has counts as everybody's.
pub(crate) async fn count(
    tx: &mut Tx,
    (day, lang): (&str, Lang),
    via: &Via,
    to: &Target,
) -> Result<(), StoreError> {
    let is_there = match to {
        Target::Product(slug) => {
            matches!(catalog::reads::at_slug(tx, lang, slug).await?, AtSlug::Product(_))
        }
        Target::Bought(code) => store::bought::of_code(tx, code).await?.is_some(),
    };
    if !is_there {
        return Ok(());
    }
    let is_known = via.code.is_empty() || store::members::of_code(tx, &via.code).await?.is_some();
    let code = if is_known { via.code.clone() } else { String::new() };
    store::visits::count(tx, day, &Via { channel: via.channel, code }, to).await
}
