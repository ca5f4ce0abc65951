//! What the demo's digital products hand over: a small book as PDF, and keys of a course.

use crate::{
    actions::{self, Handed, Sent},
    reads,
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Lang, rejection::Never};
use paper::{Block, Paper};
use std::io::Write;
use tempfile::NamedTempFile;

/// The book, by the reference of its variant, and what its two files are called.
const BOOK: &str = "BYL-REC";
const FILES: [(Lang, &str); 2] =
    [(Lang::Es, "doce-guisos-de-barro.pdf"), (Lang::En, "twelve-clay-pot-stews.pdf")];
/// The course, whose pieces come with a key.
const COURSE: &str = "BYL-CUR";
/// So many keys of it.
const KEYS: u32 = 40;

type Done = Result<(), Failure<Never>>;

/// Gives them what they hand over, where they are and have nothing yet.
pub async fn fill(ctx: &Ctx) -> Done {
    if let Some(book) = without_any(ctx, BOOK).await? {
        for (lang, name) in FILES {
            put(ctx, book, name, &pages(ctx, lang)).await?;
        }
    }
    if let Some(course) = without_any(ctx, COURSE).await? {
        let all: Vec<String> =
            (1..=KEYS).map(|number| format!("BARRO-2026-{:04}", 7_919 * number % 9_973)).collect();
        actions::add_keys(ctx, course, &Handed::Pasted(&all.join("\n")))
            .await
            .map_err(|failure| broken(failure.to_string()))?;
    }
    Ok(())
}

fn broken(why: String) -> Failure<Never> {
    Failure::Broken(StoreError::Unavailable(why))
}

/// The variant of a reference, if nothing belongs to it.
async fn without_any(ctx: &Ctx, sku: &str) -> Result<Option<VariantId>, Failure<Never>> {
    ctx.read(async |snap| {
        let Some(variant) = catalog::reads::variant_of_sku(snap, sku).await? else { return Ok(None) };
        let known = reads::stocked(snap, &[variant]).await?;
        Ok(known.iter().all(|one| !one.is_something()).then_some(variant))
    })
    .await
}

async fn put(ctx: &Ctx, variant: VariantId, name: &str, paper: &Paper) -> Done {
    let bytes = paper::print(paper).map_err(|error| broken(error.0))?;
    let mut file = NamedTempFile::new().map_err(|error| broken(error.to_string()))?;
    file.write_all(&bytes).map_err(|error| broken(error.to_string()))?;
    let sent = Sent { name, bytes: bytes.len() as u64, path: file.path() };
    let put = actions::put_file(ctx, variant, None, Some(&sent)).await;
    put.map(drop).map_err(|failure| broken(failure.to_string()))
}

/// The first pages of the book.
fn pages(ctx: &Ctx, lang: Lang) -> Paper {
    let (title, recipes) = book(lang);
    let mut blocks = vec![Block::Title(title.to_owned())];
    for (name, text) in recipes {
        blocks.extend([Block::Heading(name.to_owned()), Block::Text(text.to_owned())]);
    }
    let author = ctx.house().shop.face().name.clone();
    Paper { title: title.to_owned(), author, lang, made_at: ctx.now(), blocks, foot: title.to_owned() }
}

/// What it is called, and its recipes: the name of each, and how it is made.
const fn book(lang: Lang) -> (&'static str, [(&'static str, &'static str); 2]) {
    match lang {
        Lang::Es => (
            "Doce guisos de barro",
            [
                (
                    "Enero: lentejas",
                    "Pon a remojo 300 g de lentejas la víspera. Al día siguiente, cuécelas despacio con una zanahoria, \
                     media cebolla y una hoja de laurel.",
                ),
                (
                    "Noviembre: castañas",
                    "Haz un corte en 500 g de castañas y ásalas en la cazuela, tapadas y a fuego lento, media hora.",
                ),
            ],
        ),
        Lang::En => (
            "Twelve clay-pot stews",
            [
                (
                    "January: lentils",
                    "Soak 300 g of lentils the day before. The next day, cook them slowly with a carrot, half an onion \
                     and a bay leaf.",
                ),
                (
                    "November: chestnuts",
                    "Cut 500 g of chestnuts and roast them in the pot, covered and over a low flame, for half an hour.",
                ),
            ],
        ),
    }
}
