//! Writing the whole catalogue out, in short reads: what changes meanwhile may be there or not, what stays is there.

use crate::{
    files,
    model::Move,
    rules::{self, Beside, Line},
};
use action::Ctx;
use catalog::{
    model::{CategoryDraft, ProductDraft},
    reads::drafts,
};
use database::StoreError;
use kernel::Lang;
use std::{
    collections::{BTreeMap, HashMap},
    fmt,
    io::{self, Write},
};

/// How many products are read at once.
const PAGE: u32 = 100;

/// What became of an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Products.
    pub products: u64,
    /// How many products have something that the form has no place for, by the code of what.
    pub left: BTreeMap<&'static str, u64>,
}

/// Why an export stopped.
#[derive(Debug)]
pub enum Unwritten {
    /// The file cannot be written.
    File(io::Error),
    /// The database does not answer.
    Store(StoreError),
}

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Unwritten {}

impl From<StoreError> for Unwritten {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

/// Writes Plaza's own lines: the shop, categories, brands, product types, products.
pub async fn lines(ctx: &Ctx, out: &mut (dyn Write + Send)) -> Result<Written, Unwritten> {
    let (profile, ground) = ctx
        .read(async |snap| {
            Ok::<_, StoreError>((shop::reads::profile(snap).await?, drafts::ground(snap).await?))
        })
        .await?;
    line(out, &Line::Shop(Box::new(profile)))?;
    for draft in ground.categories {
        line(out, &Line::Category(draft))?;
    }
    for draft in ground.brands {
        line(out, &Line::Brand(draft))?;
    }
    for draft in ground.kinds {
        line(out, &Line::Kind(draft))?;
    }
    let mut written = Written::default();
    each(ctx, &mut |draft| {
        written.products += 1;
        line(out, &Line::Product(Box::new(draft)))
    })
    .await?;
    moved(ctx, out).await?;
    out.flush()?;
    Ok(written)
}

/// Writes the addresses that lead elsewhere now.
async fn moved(ctx: &Ctx, out: &mut (dyn Write + Send)) -> Result<(), Unwritten> {
    const PAGE: u32 = 500;
    let mut after: Option<String> = None;
    loop {
        let from = after.as_deref();
        let page = ctx.read(async |snap| drafts::moved(snap, from, PAGE).await).await?;
        let Some((last, _)) = page.last() else { return Ok(()) };
        after = Some(last.clone());
        for (old, new) in page {
            line(out, &Line::Moved(Move { old, new }))?;
        }
    }
}

/// Writes Shopify's table, in one language.
pub async fn shopify(ctx: &Ctx, lang: Lang, out: &mut (dyn Write + Send)) -> Result<Written, Unwritten> {
    let ground = ctx.read(async |snap| drafts::ground(snap).await).await?;
    let categories: HashMap<&str, &CategoryDraft> =
        ground.categories.iter().map(|one| (one.key.as_str(), one)).collect();
    let brands: HashMap<&str, &str> =
        ground.brands.iter().map(|one| (one.key.as_str(), one.name.as_str())).collect();
    let currency = ctx.house().shop.face().currency;
    out.write_all(files::line(rules::SHOPIFY_HEADER, b',').as_bytes())?;
    let mut written = Written::default();
    each(ctx, &mut |draft| {
        let beside = Beside {
            brand: draft
                .brand
                .as_deref()
                .and_then(|key| brands.get(key))
                .map_or_else(String::new, |name| (*name).to_owned()),
            path: path(&draft, &categories, lang),
            html: look::markdown(draft.text.show(lang)).0,
            lang,
            currency,
        };
        written.products += 1;
        for code in rules::left_out(&draft, lang) {
            *written.left.entry(code).or_default() += 1;
        }
        for cells in rules::shopify_rows(&draft, &beside) {
            out.write_all(files::line(cells.iter().map(String::as_str), b',').as_bytes())?;
        }
        Ok(())
    })
    .await?;
    out.flush()?;
    Ok(written)
}

fn line(out: &mut (dyn Write + Send), line: &Line) -> io::Result<()> {
    let text = serde_json::to_string(line)?;
    writeln!(out, "{text}")
}

/// The names of the first category and those above it, outermost first.
fn path(draft: &ProductDraft, categories: &HashMap<&str, &CategoryDraft>, lang: Lang) -> Vec<String> {
    let mut path = Vec::new();
    let mut next = draft.categories.first().map(String::as_str);
    while let Some(category) = next.and_then(|key| categories.get(key)).filter(|_| path.len() < 20) {
        path.push(category.name.show(lang).to_owned());
        next = category.parent.as_deref();
    }
    path.reverse();
    path
}

async fn each(
    ctx: &Ctx,
    hear: &mut (dyn FnMut(ProductDraft) -> io::Result<()> + Send),
) -> Result<(), Unwritten> {
    let mut after = None;
    loop {
        let page = ctx.read(async |snap| drafts::products(snap, after, PAGE).await).await?;
        let Some((last, _)) = page.last() else { return Ok(()) };
        after = Some(*last);
        for (_, draft) in page {
            hear(draft)?;
        }
    }
}
