//! What sellers show on others' pages: who sells a product, and whether by profession.

use crate::{model::Seller, names, reads};
use askama::Template;
use catalog_facts::Product;
use database::{Snapshot, StoreError};
use kernel::Subject;
use look::Icon;
use webkit::{Html, Panel, PanelCtx, Say};

#[derive(Template)]
#[template(path = "sold_by.html")]
struct SoldBy<'a> {
    say: &'a Say,
    link: String,
    name: String,
    kind: String,
    /// What a private person's buyer must know before.
    note: Option<String>,
}

/// Slot `product.proof`: who sells this product, where that is not the house.
pub(crate) async fn sold_by(
    snap: &mut Snapshot,
    ctx: &PanelCtx,
    subject: Subject,
) -> Result<Panel, StoreError> {
    let Some(product) = subject.id_of::<Product>() else { return Ok(Panel::default()) };
    let Some(id) = catalog::reads::sellers::of(snap, product).await? else { return Ok(Panel::default()) };
    let tags = vec![Subject::from(id)];
    let Some(seller) = reads::seller(snap, id).await?.filter(Seller::is_seen) else {
        return Ok(Panel { tags, ..Panel::default() });
    };
    let say = &ctx.say;
    let view = SoldBy {
        say,
        link: say.link(&format!("/sellers/{}", seller.slug)),
        kind: names::kind(say, seller.is_trader),
        note: (!seller.is_trader).then(|| say.t("sellers-rights-private-short")),
        name: seller.name,
    };
    Ok(Panel { html: Some(Html(view.to_string())), tags, weight: 10, ..Panel::default() })
}
