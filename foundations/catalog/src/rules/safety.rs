//! In which language warnings stand (RULES section 2 row 16; Regulation (EU) 2023/988, article 19): who buys must be able to
//! read them. Which things need warnings no program knows; one that has them somewhere has them for everybody.

use super::check::ProductRejected;
use kernel::{Lang, Localized};

/// Whether warnings may be shown: where there are any, they stand in the first language of the shop.
pub fn can_be_read(safety: &Localized, first: Lang) -> Result<(), ProductRejected> {
    let in_first = !safety.own(first).trim().is_empty();
    let in_any = Lang::ALL.into_iter().any(|lang| !safety.own(lang).trim().is_empty());
    if in_first || !in_any { Ok(()) } else { Err(ProductRejected::SafetyUnread) }
}
