//! What `plaza doctor` asks of the shop itself: does it show what the law makes it show?

use crate::store;
use action::{Ailment, check};
use database::{Snapshot, StoreError};
use kernel::Lang;

/// The checks of the shop.
pub(crate) fn all() -> Vec<action::Check> {
    vec![check("shop-doctor", notices)]
}

/// The harmonised notice must be the official picture (Implementing Regulation (EU) 2025/1960); our own words are less.
async fn notices(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        if store::find_notice(snap, lang).await?.is_none() {
            found.push(Ailment::warning("shop-doctor-notice").with("lang", lang.code()));
        }
    }
    Ok(found)
}
