//! What may be done to the catalogue, each in a transaction of its own.

mod bulk;
mod tree;

/// What may be done to many, how numbers for it are read, and why not: for the pages that ask.
pub(crate) use crate::rules::bulk::{BulkRejected, DEEDS, amount, count, more, percent};
/// Why a product is refused: for whoever says what may be answered.
pub(crate) use crate::rules::check::ProductRejected;
/// Where a category may be put, and why not.
pub(crate) use crate::rules::tree::{Place, TreeRejected};
pub(crate) use bulk::{begin_bulk, go_on_with_bulk, show_bulk};
pub(crate) use tree::{
    add_brand, add_category, change_brand, change_category, place_category, remove_category,
};

use crate::{
    model::{ProductDraft, Put},
    rules::sheet::EditRejected,
    steps::{self, Edit, Edited},
};
use action::{Ctx, Failure};
use database::StoreError;

/// Makes a product or changes it to exactly this.
pub async fn put_product(ctx: &Ctx, draft: &ProductDraft) -> Result<Put, Failure<ProductRejected>> {
    ctx.write(async |tx| steps::put_product(tx, ctx, draft).await).await
}

/// Puts the product that a form of the editor describes. A form makes one product, whatever it says when it is sent again.
pub async fn edit_product(ctx: &Ctx, edit: &Edit) -> Result<Edited, Failure<EditRejected>> {
    let ctx = &ctx.of_form(&edit.mark);
    ctx.write_form(async |tx| steps::edit(tx, ctx, edit).await).await
}

/// Begins to give lines in the back office to products that were here before there were any.
pub(crate) async fn begin_lines(ctx: &Ctx) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::begin_lines(tx, ctx).await).await
}
