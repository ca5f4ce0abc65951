//! All sheets of codes, and the form for another.

use super::choice;
use crate::{
    actions,
    model::{Choice, Sheet, SheetWanted},
    pages::{Pairs, value},
    reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Cursor, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// Rows of a page.
const SIZE: u32 = 30;

#[derive(Template)]
#[template(path = "sheets.html")]
struct Sheets<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    more: Option<String>,
    action: String,
    error: Option<FormError>,
    fields: Vec<Field>,
    button: Button,
}

struct Row {
    link: String,
    name: String,
    codes: String,
    day: String,
    until: String,
    is_over: bool,
}

fn row(web: &Web, sheet: &Sheet) -> Row {
    let say = &web.say;
    Row {
        link: say.link(&format!("/admin/evidence/{}", sheet.id)),
        name: if sheet.note.is_empty() { say.t("evidence-sheet-unnamed") } else { sheet.note.clone() },
        codes: say.n("evidence-sheet-count", &i64::from(sheet.codes)),
        day: say.day(&sheet.made_at),
        until: say.with("evidence-sheet-until", &[("day", Word::At(sheet.valid_until))]),
        is_over: web.now() >= sheet.valid_until,
    }
}

fn fields(say: &Say, wanted: &SheetWanted, refusal: Option<&Refusal>) -> Vec<Field> {
    let text = |name, kind, label: &str, hint: &str, value: &str| Field {
        value: value.to_owned(),
        hint: Some(say.t(hint)),
        autocomplete: Some("off"),
        ..Field::new(kind, name, say.t(label))
    };
    let choices = Choice::ALL.map(|one| (one.code().to_owned(), choice(say, one))).to_vec();
    let mut fields = vec![
        text("skus", FieldKind::Lines, "evidence-sheet-skus", "evidence-sheet-skus-hint", &wanted.skus),
        Field {
            value: wanted.choice.clone(),
            ..Field::new(FieldKind::Choice(choices), "choice", say.t("evidence-sheet-choice"))
        },
        Field {
            required: false,
            ..text("most", FieldKind::Text, "evidence-sheet-most", "evidence-sheet-most-hint", &wanted.most)
        },
        text("codes", FieldKind::Text, "evidence-sheet-codes", "evidence-sheet-codes-hint", &wanted.codes),
        text("days", FieldKind::Text, "evidence-sheet-days", "evidence-sheet-days-hint", &wanted.days),
        Field {
            required: false,
            ..text("note", FieldKind::Text, "evidence-sheet-note", "evidence-sheet-note-hint", &wanted.note)
        },
    ];
    for field in &mut fields {
        let blamed = refusal.filter(|refusal| refusal.field == Some(field.name));
        field.error = blamed.map(|refusal| refusal.text.clone());
    }
    fields
}

async fn page(
    web: &Web,
    after: Option<&Cursor>,
    (mark, wanted): (&str, &SheetWanted),
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let found = web.read(async |snap| reads::sheets(snap, after, SIZE).await).await?;
    let mut fields = fields(say, wanted, refusal);
    fields.push(Field::hidden("mark", web.mark(mark)));
    let view = Sheets {
        say,
        rows: found.items.iter().map(|sheet| row(web, sheet)).collect(),
        more: found.next.map(|next| say.link(&format!("/admin/evidence?after={}", next.0))),
        action: say.link("/admin/evidence"),
        error: refusal
            .filter(|refusal| refusal.field.is_none())
            .map(|refusal| FormError { text: refusal.text.clone() }),
        fields,
        button: Button::main(say.t("evidence-sheet-make")),
    };
    Ok(Page::new(say.t("evidence-sheets"), Html(view.to_string())).office())
}

/// `/admin/evidence`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let after = Some(value(&asked, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let usual =
        SheetWanted { most: "1".into(), codes: "1".into(), days: "60".into(), ..SheetWanted::default() };
    page(&web, after.as_ref(), ("", &usual), None).await
}

/// Makes a sheet, and shows its codes.
pub(crate) async fn make(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let text = |name: &str| value(&sent, name).to_owned();
    let wanted = SheetWanted {
        note: text("note"),
        skus: text("skus"),
        choice: text("choice"),
        most: text("most"),
        days: text("days"),
        codes: text("codes"),
    };
    let mark = value(&sent, "mark");
    match actions::make_sheet(&web.of_form(mark), &wanted).await {
        Ok(id) => Ok(SeeOther(format!("/admin/evidence/{id}")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, None, (mark, &wanted), Some(&refusal)).await?.refused().office().into_response())
        }
    }
}
