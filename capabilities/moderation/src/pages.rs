//! The pages of whoever sends a notice, of whoever wrote what it is about, and of all who want to know what the shop does.

pub(crate) mod report;
pub(crate) mod statement;
pub(crate) mod status;
pub(crate) mod transparency;

use look::{Button, Field, FieldKind, FormCard, FormError};
use webkit::{Meta, Page, Problem, Refusal, Say, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
pub(crate) fn blame(fields: &mut Vec<Field>, refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let card = FormCard { fields: std::mem::take(fields), ..FormCard::default() }.refused(refusal);
    *fields = card.fields;
    card.error
}

/// A text as paragraphs, to be printed each by itself.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The field for why a decision is wrong, and what sends it.
fn appealing(say: &Say, written: &str, refusal: Option<&Refusal>) -> (Field, Button) {
    let field = Field {
        value: written.to_owned(),
        hint: Some(say.t("moderation-appeal-hint")),
        error: refusal.map(|refusal| refusal.text.clone()),
        ..Field::new(FieldKind::Lines, "text", say.t("moderation-appeal-text"))
    };
    (field, Button::main(say.t("moderation-appeal-send")))
}

/// Whoever sends or appeals too often waits.
fn patient(patience: &crate::patience::Patience, web: &Web) -> Result<(), Problem> {
    match patience.wait_to_write(web.household()) {
        Some(wait) => Err(Problem::TooFast(wait)),
        None => Ok(()),
    }
}
