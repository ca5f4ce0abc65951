//! The pages of whoever sends something back.

pub(crate) mod mine;
mod next;
pub(crate) mod one;
mod view;

use look::{Field, FieldKind, FormError};
use webkit::{Meta, Page, Refusal};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
pub fn unkept(page: Page) -> Page {
    Page { whole: false, ..page.meta(Meta { unlisted: true, ..Meta::default() }) }
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
pub fn blame(fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let text = refusal?.text.clone();
    let wanted = refusal?.field;
    for field in fields.iter_mut().filter(|field| field.kind != FieldKind::Hidden) {
        if wanted == Some(field.name) {
            field.error = Some(text);
            return None;
        }
    }
    Some(FormError { text })
}
