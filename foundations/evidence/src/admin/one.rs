//! One sheet: what its codes stand for, and the codes, ready to be printed and cut.

use super::choice;
use crate::{model::Code, pieces::GoodsView, reads};
use askama::Template;
use axum::extract::Path;
use catalog_facts::VariantId;
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use kernel::Word;
use look::Style;
use webkit::{Html, Page, Problem, Say, Web};

#[derive(Template)]
#[template(path = "sheet.html")]
struct Shown<'a> {
    say: &'a Say,
    title: String,
    back: String,
    choice: String,
    until: String,
    used: String,
    goods: Vec<GoodsView>,
    codes: Vec<Slip>,
    /// Where a code is typed by whoever reads no drawing.
    typed_at: String,
}

/// A code to be cut out.
struct Slip {
    code: String,
    drawing: Html,
    /// When it was typed.
    used: Option<String>,
}

fn slip(web: &Web, one: &Code) -> Result<Slip, Problem> {
    let face = web.house().shop.face();
    let address = format!("{}{}", face.public_url, web.say.link(&format!("/till/{}", one.code)));
    let drawing = QRBuilder::new(address.as_str()).build();
    let drawing = drawing.map_err(|error| Problem::Broken(error.to_string()))?;
    Ok(Slip {
        code: reads::shown(&one.code),
        drawing: Html(SvgBuilder::default().to_str(&drawing)),
        used: one.used_at.map(|at| web.say.with("evidence-slip-used", &[("day", Word::At(at))])),
    })
}

/// `/admin/evidence/{id}`
pub(crate) async fn show(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let say = &web.say;
    let currency = web.house().shop.face().currency;
    let (sheet, lines, codes, items, gallery) = web
        .read(async |snap| {
            let (sheet, lines, codes) = reads::sheet(snap, id).await?.ok_or(Problem::NotFound)?;
            let variants: Vec<VariantId> = lines.iter().map(|line| line.variant).collect();
            let (items, gallery) = reads::goods(snap, &variants, currency).await?;
            Ok::<_, Problem>((sheet, lines, codes, items, gallery))
        })
        .await?;
    let used = codes.iter().filter(|code| code.used_at.is_some()).count();
    let slips: Result<Vec<Slip>, Problem> = codes.iter().map(|code| slip(&web, code)).collect();
    let title = if sheet.note.is_empty() { say.t("evidence-sheet-unnamed") } else { sheet.note.clone() };
    let face = web.house().shop.face();
    let view = Shown {
        say,
        title: title.clone(),
        back: say.link("/admin/evidence"),
        choice: choice(say, sheet.choice),
        until: say.with("evidence-sheet-until", &[("day", Word::At(sheet.valid_until))]),
        used: say.with(
            "evidence-sheet-used",
            &[
                ("used", Word::Count(i64::try_from(used).unwrap_or(i64::MAX))),
                ("count", Word::Count(i64::from(sheet.codes))),
            ],
        ),
        goods: lines.iter().map(|line| GoodsView::of(say, line.variant, &items, &gallery)).collect(),
        codes: slips?,
        typed_at: format!("{}{}", face.public_url, say.link("/account/purchases")),
    };
    Ok(Page::new(title, Html(view.to_string())).office())
}
