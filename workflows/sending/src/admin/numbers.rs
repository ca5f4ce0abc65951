//! What a carrier gives back: pasted, or brought as a file.

use super::labels::tray;
use crate::{
    actions,
    model::{Desk, NotSent, Outcome},
    view::{Said, Unfit, refused},
};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use kernel::{Rejection, Word};
use shipping_facts::carriers;
use webkit::{Allowed, Problem, Say, SeeOther, Upload, Web};

/// The largest file, in bytes: far more than the lines that are read.
const FILE_MAX: u64 = 1_000_000;
const TEXT_MAX: usize = 200_000;

/// Sends the orders that are named. What cannot be sent stands on the page again, with why.
pub(crate) async fn send(web: Web, request: Request) -> Result<Response, Problem> {
    sent(&web, &Desk::House, request).await
}

/// Sends what was named at a desk.
pub(crate) async fn sent(web: &Web, desk: &Desk, request: Request) -> Result<Response, Problem> {
    let allowed = Allowed { bytes_max: FILE_MAX, files_max: 1, text_max: TEXT_MAX, fields_max: 20 };
    let upload = Upload::receive(request, allowed).await?;
    let numbers = text_of(&upload).await?;
    let (by, of) = (upload.text("by").to_owned(), tray(upload.text("carrier")));
    let read = match carriers::find(&by) {
        Some(carrier) => actions::read(&numbers)
            .map(|answers| (carrier.code, answers))
            .map_err(|no| web.say.with(no.code(), &no.words())),
        None => Err(web.say.t("sending-no-carrier")),
    };
    let (carrier, answers) = match read {
        Ok(read) => read,
        Err(why) => {
            let said = Said { by, numbers, numbers_error: Some(why), ..Said::default() };
            return refused(web, desk, of, said).await;
        }
    };
    let outcomes = actions::send_all(web.ctx(), desk.seller(), carrier, answers).await?;
    let sent = outcomes.iter().filter(|one| one.ended.is_ok()).count();
    let sent = i64::try_from(sent).unwrap_or(i64::MAX);
    let unfit: Vec<Unfit> = outcomes.iter().filter_map(|one| unfit_of(&web.say, one)).collect();
    if unfit.is_empty() {
        return Ok(SeeOther(format!("{}?sent={sent}", desk.labels())).into_response());
    }
    let (sent, numbers) = ((sent > 0).then_some(sent), left(&outcomes));
    refused(web, desk, of, Said { sent, by, numbers, unfit, ..Said::default() }).await
}

/// What was brought, or else pasted.
async fn text_of(upload: &Upload) -> Result<String, Problem> {
    Ok(match upload.files().first() {
        Some(file) => written(file.read().await?),
        None => upload.text("numbers").to_owned(),
    })
}

/// A file as text: older programs write one byte for each sign.
fn written(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())
}

/// The lines that were not sent, to be mended and sent again.
fn left(outcomes: &[Outcome]) -> String {
    let left = outcomes.iter().filter(|one| one.ended.is_err());
    let lines = left.map(|one| format!("{};{}", one.answer.reference, one.answer.number));
    lines.collect::<Vec<_>>().join("\n")
}

/// A line that was not sent, and why.
fn unfit_of(say: &Say, outcome: &Outcome) -> Option<Unfit> {
    let no: &NotSent = outcome.ended.as_ref().err()?;
    let row = i64::try_from(outcome.answer.row).unwrap_or(i64::MAX);
    let words = [("row", Word::Count(row)), ("reference", Word::Text(&outcome.answer.reference))];
    Some(Unfit { title: say.with("sending-line", &words), why: say.with(no.code(), &no.words()) })
}
