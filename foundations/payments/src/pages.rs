//! What whoever pays sees on their way: on to the provider, back from it, and the page of the provider that is none; the cards that
//! are kept for them. And where providers tell us something.

pub(crate) mod cards;
pub(crate) mod notify;
pub(crate) mod stand_in;
pub(crate) mod way_back;

use crate::{
    model::{Attempt, Next, Payment},
    reads,
};
use axum::response::{IntoResponse, Response};
use webkit::{Meta, Page, Problem, SeeOther, Web};

/// A page that is nobody else's: nobody finds it by searching, and nobody keeps it.
fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// The payment from which somebody comes back by this secret, the attempt that counts, and where they go on.
async fn found(web: &Web, secret: &str) -> Result<(Payment, Option<Attempt>, String), Problem> {
    let found = web.read(async |snap| reads::by_secret(snap, secret).await).await?;
    let (payment, attempt) = found.ok_or(Problem::NotFound)?;
    let path = payment.back.as_ref().map(|back| back.path.reveal().clone()).ok_or(Problem::NotFound)?;
    Ok((payment, attempt, path))
}

fn to(path: String) -> Response {
    SeeOther(path).into_response()
}

/// Where somebody goes on who has asked for another attempt.
fn lead(next: Next, secret: &str, path: String) -> Response {
    match next {
        Next::Page(page) => to(page),
        Next::Done | Next::Waiting => to(path),
        Next::Declined(_) => to(format!("/pay/back/{secret}")),
    }
}
