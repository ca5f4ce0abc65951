//! Texts of the shop's own, inside a transaction.

use crate::{
    rules::{self, TextRejected},
    store,
};
use action::{Ctx, Failure, audit::Change};
use database::Tx;
use kernel::Lang;
use serde_json::{Value, json};
use shop_facts::{ShopChanged, THE_SHOP};

/// A text that somebody wrote, and what it stands for.
pub struct Written<'w> {
    /// Which text: `shipping`.
    pub name: &'w str,
    /// In which language.
    pub lang: Lang,
    /// What was written; the one that comes with the program, or nothing, to have that one again.
    pub text: &'w str,
    /// The one that comes with the program.
    pub given: &'w str,
    /// The version that was shown; zero where the shop had none of its own.
    pub seen: i64,
}

/// Keeps a text, if it is still as whoever wrote saw it. The same again changes nothing.
pub async fn put_text(tx: &mut Tx, ctx: &Ctx, written: &Written<'_>) -> Result<(), Failure<TextRejected>> {
    let Written { name, lang, text, given, seen } = *written;
    let text = rules::text(lang, text, given).map_err(Failure::Rejected)?;
    let known = store::texts::find(tx, name, lang).await?;
    let (before, version) = known.map_or((None, 0), |(text, version)| (Some(text), version));
    if version != seen {
        return Err(Failure::Rejected(TextRejected::Changed));
    }
    if before == text {
        return Ok(());
    }
    match &text {
        Some(text) => store::texts::save(tx, name, lang, text, ctx.now().as_microsecond()).await?,
        None => store::texts::remove(tx, name, lang).await?,
    }
    tx.record(&ShopChanged { shop: THE_SHOP }).await?;
    let shown = |text: Option<String>| text.map_or(Value::Null, |text| json!({ lang.code(): text }));
    let (before, after) = (shown(before), shown(text));
    let change = Change { verb: "shop-audit-text", subject: THE_SHOP.into(), label: name, before, after };
    Ok(ctx.audit(tx, &change).await?)
}
