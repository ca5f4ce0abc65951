//! Somebody says that something should not stand: why, and what they know. Whoever thinks that the law forbids it has a form of its
//! own elsewhere, with all that the law asks for.

use super::{heading, readable, unkept};
use crate::{
    actions,
    model::{Contribution, ReportReason, ReportWanted},
    patience::Patience,
    reads::NOTE_MAX,
};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web, is_own_path};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    back: String,
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    reason: String,
    note: String,
    back: String,
    mark: String,
}

/// Where whoever reports came from; the thing itself where that is no path of ours.
fn back_to(one: &Contribution, back: &str) -> String {
    if is_own_path(back) { back.to_owned() } else { one.kind.path(one.id) }
}

fn page(web: &Web, one: &Contribution, sent: &Sent, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let reasons = ReportReason::ALL
        .iter()
        .map(|reason| (reason.code().to_owned(), say.t(&format!("contributions-reason-{}", reason.code()))));
    let most = i64::try_from(NOTE_MAX).unwrap_or(i64::MAX);
    let card = FormCard {
        title: say.t("contributions-report-title"),
        lead: vec![
            say.with("contributions-report-about", &[("what", Word::Text(&heading(say, one)))]),
            say.t("contributions-report-lead"),
        ],
        action: say.link(&format!("/contributions/{}/report", one.id)),
        fields: vec![
            Field {
                value: sent.reason.clone(),
                ..Field::new(
                    FieldKind::Choice(reasons.collect()),
                    "reason",
                    say.t("contributions-report-why"),
                )
            },
            Field {
                value: sent.note.clone(),
                hint: Some(say.with("contributions-report-note-hint", &[("most", Word::Count(most))])),
                required: false,
                ..Field::new(FieldKind::Lines, "note", say.t("contributions-report-note"))
            },
            Field::hidden("back", back_to(one, &sent.back)),
            Field::hidden("mark", web.mark(&sent.mark)),
        ],
        button: Some(Button::main(say.t("contributions-report-send"))),
        links: vec![(say.link(&back_to(one, &sent.back)), say.t("contributions-back"))],
        ..FormCard::default()
    };
    let card = refusal.map_or(card.clone(), |refusal| card.refused(refusal));
    unkept(Page::new(card.title.clone(), card.html()))
}

/// What whoever has reported is told.
fn thanks(web: &Web, one: &Contribution, back: &str) -> Page {
    let say = &web.say;
    let card = FormCard {
        title: say.t("contributions-report-done"),
        lead: vec![say.t("contributions-report-next")],
        links: vec![(say.link(&back_to(one, back)), say.t("contributions-back"))],
        ..FormCard::default()
    };
    unkept(Page::new(card.title.clone(), card.html()))
}

/// `/contributions/ID/report`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    // What was reported may wait by now: whoever has reported it is thanked all the same.
    if asked.done.as_deref() == Some("yes") {
        let one = super::find(&web, &id).await?;
        return Ok(thanks(&web, &one, &asked.back));
    }
    let one = readable(&web, &id).await?;
    Ok(page(&web, &one, &Sent { back: asked.back, ..Sent::default() }, None))
}

/// Keeps it.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Path(id): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    // The same form sent twice is answered twice, though the first may have held it.
    let one = super::find(&web, &id).await?;
    let reason = ReportReason::from_code(&sent.reason).ok_or(Problem::Unreadable)?;
    let person = web.actor().person();
    patience.try_report(web.household(), person)?;
    let wanted = ReportWanted { reason, note: sent.note.clone(), person };
    match actions::report(&web.of_form(&sent.mark), one.id, &wanted).await {
        Ok(_) => {
            let back = crate::pieces::encoded(&back_to(&one, &sent.back));
            Ok(SeeOther(format!("/contributions/{}/report?done=yes&back={back}", one.id)).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let one = readable(&web, &id).await?;
            Ok(page(&web, &one, &sent, Some(&refusal)).refused().into_response())
        }
    }
}
