//! The pages of whoever has a question.

pub(crate) mod case;
pub(crate) mod contact;
pub(crate) mod mine;
pub(crate) mod problem;

use webkit::{Meta, Page};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
pub(crate) fn blame(
    fields: &mut [look::Field],
    refusal: Option<&webkit::Refusal>,
) -> Option<look::FormError> {
    let refusal = refusal?;
    match fields.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(look::FormError { text: refusal.text.clone() }),
    }
}
