//! Who answers for a product that comes again, and which warnings it has: what a file leaves open stays as it is kept.

use catalog::model::{Maker, ProductDraft};
use catalog::reads::drafts::KnownSafety;
use kernel::text;
use std::borrow::Cow;

/// The draft with what is known of its safety where its file says nothing of it. Most forms have no place for it.
pub(crate) fn completed(draft: &ProductDraft, known: KnownSafety) -> Cow<'_, ProductDraft> {
    let mut draft = Cow::Borrowed(draft);
    if draft.safety.is_empty() && !known.warnings.is_empty() {
        draft.to_mut().safety = known.warnings;
    }
    if let Some(kept) = known.maker {
        let answers = match &draft.maker {
            None => kept,
            Some(said) => same_or_other(said, kept),
        };
        if draft.maker.as_ref() != Some(&answers) {
            draft.to_mut().maker = Some(answers);
        }
    }
    draft
}

/// Who is said to answer, with the country and whoever answers within the Union where it is the same maker and the file has
/// left them out.
fn same_or_other(said: &Maker, kept: Maker) -> Maker {
    let mut maker = said.clone();
    let name = |maker: &Maker| text::fold(maker.name.trim());
    let is_elsewhere = !said.country.is_empty() && !kept.country.is_empty() && said.country != kept.country;
    if name(said) != name(&kept) || is_elsewhere {
        return maker;
    }
    if maker.country.is_empty() {
        maker.country = kept.country;
    }
    maker.eu_responsible = maker.eu_responsible.or(kept.eu_responsible);
    maker
}
