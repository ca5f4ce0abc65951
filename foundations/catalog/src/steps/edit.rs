//! Putting what a form of the editor says. The form says on which version it was written: if the product is another by now,
//! nothing is put.

use super::{
    hash_of, put_product,
    sellers::{give, name_of},
};
use crate::{
    model::{Hand, KindDraft, ProductDraft, Put, Sheet, Status, VariantDraft},
    rules::sheet::{self, EditRejected, Fault},
    store::{drafts, edit, products, sellers, tree},
};
use action::{Change, Ctx, Failure};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, Tx};
use sellers_facts::SellerId;
use serde_json::{Map, Value};

/// The field that says who sells it. Files say nothing of that, so it is no part of a draft.
pub(crate) const SELLER: &str = "seller";

/// A form that was sent.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Which product; nothing for a new one.
    pub product: Option<ProductId>,
    /// The version that was shown.
    pub version: i64,
    /// What tells a new product from others of the same name, and one form from the same one sent again.
    pub mark: String,
    /// What it says.
    pub sheet: Sheet,
    /// How it is written.
    pub hand: Hand,
    /// Whether it is only to be shown again with what follows from it.
    pub is_look: bool,
}

/// What became of a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Edited {
    /// The product is so now.
    Put(ProductId, Put),
    /// Nothing is kept yet: there are rows to look at first.
    Shown(Sheet),
    /// Nothing is kept: the form has made this product before, and says something else by now.
    Before(ProductId),
}

type Refused = Failure<EditRejected>;

/// What an editor begins with: the product as it is kept, or one that says nothing yet.
pub(crate) async fn base(
    snap: &mut Snapshot,
    product: Option<ProductId>,
) -> Result<Option<(ProductDraft, i64)>, StoreError> {
    let Some(id) = product else { return Ok(Some((blank(), 0))) };
    let Some(version) = edit::version(snap, id).await? else { return Ok(None) };
    let currency = shop::reads::profile(snap).await?.currency;
    Ok(drafts::product(snap, id, currency).await?.map(|draft| (draft, version)))
}

/// The version that an editor has of a product: what is sold meanwhile makes it no other one.
pub(crate) async fn written(snap: &mut Snapshot, product: Option<ProductId>) -> Result<i64, StoreError> {
    match product {
        Some(id) => Ok(edit::written(snap, id).await?.unwrap_or_default()),
        None => Ok(0),
    }
}

fn blank() -> ProductDraft {
    ProductDraft { status: Status::Draft, variants: vec![VariantDraft::default()], ..ProductDraft::default() }
}

/// The kind whose attributes a form of this product has.
pub(crate) async fn kind_of(
    snap: &mut Snapshot,
    draft: &ProductDraft,
) -> Result<Option<KindDraft>, StoreError> {
    match &draft.kind {
        Some(key) => tree::find_kind(snap, key).await,
        None => Ok(None),
    }
}

/// Puts the product that a form describes, if everything in it can be read and no rule says no.
pub async fn edit(tx: &mut Tx, ctx: &Ctx, edit: &Edit) -> Result<Edited, Refused> {
    let (base, _) = base(tx, edit.product).await?.ok_or(Failure::NotFound)?;
    let version = written(tx, edit.product).await?;
    let kind = kind_of(tx, &base).await?;
    let mut sent = edit.sheet.clone();
    if version != edit.version {
        // What was counted when the form was written says nothing about another version.
        sent.set(sheet::COUNTED, "");
    }
    let seller = seller(tx, edit).await?;
    let read = sheet::read(&base, kind.as_ref(), &sent, edit.hand).map_err(Failure::Rejected)?;
    if read.has_new_rows || edit.is_look {
        return Ok(Edited::Shown(again(&base, &read.draft, kind.as_ref(), edit)));
    }
    let mut draft = read.draft;
    name(&mut draft, &edit.mark);
    if version != edit.version {
        // The same form sent again finds everything as it wants it.
        let is_same = draft == base && seller.as_ref().is_none_or(Given::is_same);
        let id = edit.product.filter(|_| is_same).ok_or(Failure::Conflict)?;
        return Ok(Edited::Put(id, Put::Same));
    }
    let made = if edit.product.is_none() { ctx.find_made(tx).await? } else { None };
    if let Some(known) = made.or(namesake(tx, edit, &draft).await?) {
        let is_it = products::find(tx, &draft.key).await?.filter(|there| there.id == known);
        let is_same = is_it.is_some_and(|there| there.hash == hash_of(&draft));
        return Ok(if is_same { Edited::Put(known, Put::Same) } else { Edited::Before(known) });
    }
    let blamed =
        |rejected| EditRejected { faults: vec![sheet::blamed(rejected, &edit.sheet, edit.hand.first)] };
    let put = put_product(tx, ctx, &draft).await.map_err(|failure| failure.widen(blamed))?;
    let id = products::find(tx, &draft.key).await?.ok_or(Failure::NotFound)?.id;
    if edit.product.is_none() {
        ctx.keep_made(tx, &id).await?;
    }
    let put = match &seller {
        Some(seller) if !seller.is_same() => {
            give(tx, id, seller.to).await.map_err(|failure| failure.widen(|_| unknown_seller()))?;
            if put == Put::Same { Put::Changed } else { put }
        }
        Some(_) | None => put,
    };
    let verb = match put {
        Put::Created => "catalog-audit-product-made",
        Put::Changed => "catalog-audit-product-changed",
        Put::Same => return Ok(Edited::Put(id, put)),
    };
    let (mut before, mut after) = differences(&base, &draft, kind.as_ref(), edit.hand);
    if let Some(seller) = seller.filter(|seller| !seller.is_same()) {
        before[SELLER] = Value::String(name_of(tx, seller.from).await?);
        after[SELLER] = Value::String(name_of(tx, seller.to).await?);
    }
    let before = if put == Put::Created { Value::Null } else { before };
    let label = draft.name.show(kernel::Lang::default());
    ctx.audit(tx, &Change { verb, subject: id.into(), label, before, after }).await?;
    Ok(Edited::Put(id, put))
}

/// Whose a product is, and whose the form says that it shall be.
struct Given {
    from: Option<SellerId>,
    to: Option<SellerId>,
}

impl Given {
    fn is_same(&self) -> bool {
        self.from == self.to
    }
}

/// Who sells it from now on; nothing where the form does not ask.
async fn seller(snap: &mut Snapshot, edit: &Edit) -> Result<Option<Given>, Refused> {
    if !edit.sheet.has(SELLER) {
        return Ok(None);
    }
    let from = match edit.product {
        Some(id) => sellers::of_product(snap, id).await?.flatten(),
        None => None,
    };
    let to = match edit.sheet.text(SELLER) {
        "" => None,
        said => Some(said.parse().map_err(|_| Failure::Rejected(unknown_seller()))?),
    };
    Ok(Some(Given { from, to }))
}

fn unknown_seller() -> EditRejected {
    EditRejected { faults: vec![Fault { field: SELLER.to_owned(), why: sheet::Why::Choice }] }
}

/// What a new form would make and is there already: it was sent so long ago that what it made is not kept any more.
async fn namesake(
    snap: &mut Snapshot,
    edit: &Edit,
    draft: &ProductDraft,
) -> Result<Option<ProductId>, StoreError> {
    if edit.product.is_some() {
        return Ok(None);
    }
    Ok(products::find(snap, &draft.key).await?.map(|there| there.id))
}

/// The form with what follows from it. Rows that are not kept yet may still be called otherwise.
fn again(base: &ProductDraft, draft: &ProductDraft, kind: Option<&KindDraft>, edit: &Edit) -> Sheet {
    let mut sheet = sheet::shown(draft, kind, edit.hand);
    sheet.set(sheet::COUNTED, sheet::counted(base));
    if edit.sheet.has(SELLER) {
        sheet.set(SELLER, edit.sheet.text(SELLER));
    }
    for (id, variant) in draft.variants.iter().enumerate() {
        if !base.variants.iter().any(|known| known.sku == variant.sku) {
            sheet.set(format!("v.{id}.was"), "");
        }
    }
    sheet
}

/// Gives names to what whoever wrote the form left without: the handle of the product, the references of its variants.
fn name(draft: &mut ProductDraft, mark: &str) {
    let slug = kernel::text::slug(draft.name.show(kernel::Lang::default()));
    let tail: String = mark.chars().filter(char::is_ascii_alphanumeric).rev().take(6).collect();
    if draft.key.is_empty() && !slug.is_empty() {
        draft.key = format!("{slug}-{tail}");
    }
    for place in 0..draft.variants.len() {
        if draft.variants[place].sku.trim().is_empty() {
            let wanted = format!("{slug}-{tail}").to_uppercase();
            let taken = |sku: &str| draft.variants.iter().any(|one| one.sku == sku);
            let sku = (2..).map(|number| format!("{wanted}-{number}"));
            draft.variants[place].sku =
                [wanted.clone()].into_iter().chain(sku).find(|sku| !taken(sku)).unwrap_or(wanted);
        }
    }
}

/// The fields that differ, as they were and as they are.
pub(super) fn differences(
    base: &ProductDraft,
    draft: &ProductDraft,
    kind: Option<&KindDraft>,
    hand: Hand,
) -> (Value, Value) {
    let (was, is) = (sheet::shown(base, kind, hand), sheet::shown(draft, kind, hand));
    let only = |one: &Sheet, other: &Sheet| -> Map<String, Value> {
        let differing =
            one.iter().filter(|(name, texts)| *name != sheet::COUNTED && other.all(name) != *texts);
        differing.map(|(name, texts)| (name.to_owned(), told(texts))).collect()
    };
    (Value::Object(only(&was, &is)), Value::Object(only(&is, &was)))
}

fn told(texts: &[String]) -> Value {
    match texts {
        [one] => Value::String(one.clone()),
        many => many.iter().cloned().map(Value::String).collect(),
    }
}
