//! Products as WooCommerce exports them, headers in English or Spanish. Variations stand in rows of their own, before or
//! behind the product they belong to; whoever reads brings them together: the product first, its variations behind it.

mod columns;
mod family;

use super::{
    Table,
    amounts::Decimals,
    cells,
    goods::{self, Pricing},
    header::{Column, Header},
    html,
    told::Told,
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::{Part, ProductType, Status, TaxClass, VariantDraft};
use columns::Columns;
use kernel::Localized;
use std::collections::HashMap;

/// What a row is to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A product by itself.
    Alone,
    /// A product that is sold by its variations.
    Head,
    /// A variation of the product with this SKU, or `id:` and its number.
    Member(String),
    /// A product made of those with these SKUs.
    Group(Vec<String>),
}

pub(crate) struct Woocommerce {
    header: Header,
    columns: Columns,
    options: Options,
    decimals: Decimals,
    /// What the parts of groups cost, as far as the file says.
    parts: HashMap<String, i64>,
}

impl Woocommerce {
    pub(super) fn new(
        mut header: Header,
        options: &Options,
        decimals: Decimals,
        line: u64,
    ) -> Result<Self, Remark> {
        let columns = Columns::find(&mut header, line)?;
        Ok(Self { header, columns, options: options.clone(), decimals, parts: HashMap::new() })
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }

    fn types(&self, row: &Row) -> Vec<String> {
        cells::list(&row.get(self.columns.kind).to_lowercase(), ',')
    }

    pub(crate) fn role(&self, row: &Row) -> Role {
        let types = self.types(row);
        let is = |names: &[&str]| types.iter().any(|one| names.contains(&one.as_str()));
        if is(&["variation", "variacion", "variación"]) {
            return Role::Member(row.get(self.columns.parent).to_owned());
        }
        if is(&["grouped", "agrupado"]) {
            return Role::Group(cells::list(row.get(self.columns.grouped), ','));
        }
        if is(&["variable"]) { Role::Head } else { Role::Alone }
    }

    /// The names by which variations call their product.
    pub(crate) fn names(&self, row: &Row) -> [String; 2] {
        [row.get(self.columns.sku).to_owned(), format!("id:{}", row.get(self.columns.id))]
    }

    /// What a row costs, for groups that have it as a part.
    pub(crate) fn price_of(&self, row: &Row) -> Option<i64> {
        let mut told = Told::default();
        let class = self.tax(row, &mut told);
        self.price(row, class, &mut told).map(|(price, _)| price)
    }

    pub(crate) fn know_part(&mut self, sku: String, price: i64) {
        self.parts.insert(sku, price);
    }

    fn key(&self, row: &Row) -> String {
        let sku = row.get(self.columns.sku);
        if sku.is_empty() { format!("id-{}", row.get(self.columns.id)) } else { sku.to_owned() }
    }

    /// The price now, and whether it stands below the usual one. A sale that has a beginning or an end is not carried: it
    /// would go on for ever here.
    fn price(&self, row: &Row, class: TaxClass, told: &mut Told) -> Option<(i64, bool)> {
        let columns = &self.columns;
        let how = self.pricing(class);
        let price = |column: Column, told: &mut Told| goods::price(row, self.at(column), how, told);
        let sale = row.get(columns.sale_price);
        if row.get(columns.regular_price).is_empty() && !sale.is_empty() {
            return price(columns.sale_price, told).map(|price| (price, false));
        }
        let regular = price(columns.regular_price, told)?;
        if sale.is_empty() {
            return Some((regular, false));
        }
        let is_dated = [columns.sale_from, columns.sale_to].iter().any(|column| !row.get(*column).is_empty());
        if is_dated {
            told.note(
                row,
                self.at(columns.sale_price),
                "exchange-sale-dated",
                vec![("cell", sale.to_owned())],
            );
            return Some((regular, false));
        }
        let sale = price(columns.sale_price, told)?;
        if sale < regular {
            let words = vec![("cell", row.get(columns.regular_price).to_owned())];
            told.note(row, self.at(columns.regular_price), "exchange-compare-left", words);
        }
        Some((sale.min(regular), sale < regular))
    }

    fn pricing(&self, class: TaxClass) -> Pricing<'_> {
        Pricing { options: &self.options, decimals: self.decimals, class: Some(class) }
    }

    /// What is left of it, as far as it is counted by itself. `parent` in that cell is the family's business.
    fn stock(&self, row: &Row, told: &mut Told) -> Option<i64> {
        let columns = &self.columns;
        let in_stock = row.get(columns.in_stock);
        let waits = |cell: &str| matches!(cell.to_lowercase().as_str(), "1" | "notify" | "yes" | "backorder");
        if waits(row.get(columns.backorders)) || in_stock.eq_ignore_ascii_case("backorder") {
            told.note(row, self.at(columns.backorders), "exchange-oversold", vec![]);
            return None;
        }
        let counted = match row.get(columns.stock).to_lowercase().as_str() {
            "parent" | "superior" | "padre" => None,
            _ => goods::stock(row, self.at(columns.stock), self.pricing(TaxClass::Standard), told),
        };
        if cells::yes(in_stock) != Some(false) {
            return counted;
        }
        if let Some(count) = counted.filter(|count| *count > 0) {
            let words = vec![("cell", count.to_string())];
            told.note(row, self.at(columns.in_stock), "exchange-stock-sold-out", words);
        }
        Some(0)
    }

    fn variant(
        &self,
        row: &Row,
        class: TaxClass,
        sku: String,
        values: Vec<String>,
        told: &mut Told,
    ) -> Option<VariantDraft> {
        let (price, is_reduction) = self.price(row, class, told)?;
        Some(VariantDraft {
            sku,
            values,
            price,
            is_reduction,
            stock: self.stock(row, told),
            gtin: goods::gtin(row, self.at(self.columns.gtin), told),
            weight_g: goods::kilograms(row, self.at(self.columns.weight), told),
            ..VariantDraft::default()
        })
    }
}

impl Table for Woocommerce {
    fn header(&self) -> &Header {
        &self.header
    }

    /// Rows of one product are brought together by whoever reads, not by their order.
    fn goes_on(&self, _: &Row, _: &Row) -> bool {
        false
    }

    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods> {
        let (columns, lang) = (&self.columns, self.options.lang);
        let head = rows.first()?;
        let name = html::plain(head.get(columns.name));
        if name.is_empty() {
            told.refuse(head, self.at(columns.name), "exchange-name-missing", vec![]);
            return None;
        }
        let mut goods = Goods::default();
        goods.draft.key = self.key(head);
        goods.draft.name = Localized::only(lang, name);
        goods.draft.summary =
            Localized::only(lang, html::plain(&head.get(columns.summary).replace("\\n", " ")));
        goods.draft.text = self.text(head, told);
        goods.draft.tags = cells::list(head.get(columns.tags), ',');
        goods.draft.status = self.status(head, told);
        goods.draft.tax = self.tax(head, told);
        goods.draft.related = [columns.upsells, columns.cross_sells]
            .iter()
            .flat_map(|column| cells::list(head.get(*column), ','))
            .map(|sku| sku.replace("id:", "id-"))
            .collect();
        if !matches!(head.get(columns.position), "" | "0") {
            let words = vec![("cell", head.get(columns.position).to_owned())];
            told.note(head, self.at(columns.position), "exchange-order-left", words);
        }
        goods.made_by(head.get(columns.brand));
        for path in cells::list(head.get(columns.categories), ',') {
            goods.stand(head, self.at(columns.categories), &cells::list(&path, '>'), lang, told);
        }
        for image in cells::list(head.get(columns.images), ',') {
            self.picture(head, &image, &mut goods, told);
        }
        for (column, name) in
            [(columns.length, "length"), (columns.width, "width"), (columns.height, "height")]
        {
            let called = self.header.name(column).unwrap_or_else(|| name.to_owned());
            goods.characteristic(&called, head.get(column), lang);
        }
        match self.role(head) {
            Role::Head => family::fill(self, rows, &mut goods, told)?,
            Role::Group(parts) => self.group(head, parts, &mut goods, told)?,
            Role::Alone | Role::Member(_) => self.alone(head, &mut goods, told)?,
        }
        Some(goods.finish(&self.options))
    }
}

impl Woocommerce {
    /// Line ends stand in these files as a backslash and an n.
    fn text(&self, head: &Row, told: &mut Told) -> Localized {
        let Some(at) = self.columns.text else { return Localized::default() };
        let mut unfolded = head.clone();
        if let Some(cell) = unfolded.cells.get_mut(at) {
            *cell = cell.replace("\\n", "\n");
        }
        goods::description(&unfolded, self.at(self.columns.text), self.options.lang, told)
    }

    fn status(&self, head: &Row, told: &mut Told) -> Status {
        let columns = &self.columns;
        let is_hidden = matches!(head.get(columns.visibility).to_lowercase().as_str(), "hidden" | "oculto");
        if is_hidden {
            told.note(head, self.at(columns.visibility), "exchange-hidden", vec![]);
        }
        let published = head.get(columns.published);
        if !matches!(published, "" | "-1") && cells::yes(published).is_none() {
            told.note(head, self.at(columns.published), "exchange-not-published", vec![]);
        }
        let is_published = self.is_published(head);
        if is_published && !is_hidden { Status::Published } else { Status::Draft }
    }

    /// One is published, nothing says nothing; everything else waits, is private or is a draft.
    fn is_published(&self, row: &Row) -> bool {
        let cell = row.get(self.columns.published);
        cell.is_empty() || cells::yes(cell) == Some(true)
    }

    fn tax(&self, head: &Row, told: &mut Told) -> TaxClass {
        match head.get(self.columns.tax_class).to_lowercase().as_str() {
            "" | "standard" | "parent" | "estandar" | "estándar" => TaxClass::Standard,
            "reduced-rate" | "tasa-reducida" => TaxClass::Reduced,
            "super-reduced-rate" | "tasa-superreducida" => TaxClass::SuperReduced,
            other => {
                let words = vec![("cell", other.to_owned())];
                told.note(head, self.at(self.columns.tax_class), "exchange-tax-unknown", words);
                TaxClass::Standard
            }
        }
    }

    fn picture(&self, row: &Row, cell: &str, goods: &mut Goods, told: &mut Told) -> Option<usize> {
        match goods::picture_address(cell, &self.options) {
            Some(source) => Some(goods.picture(source, "", self.options.lang)),
            None => {
                let words = vec![("cell", cell.to_owned())];
                told.note(row, self.at(self.columns.images), "exchange-picture-left", words);
                None
            }
        }
    }

    fn alone(&self, head: &Row, goods: &mut Goods, told: &mut Told) -> Option<()> {
        let types = self.types(head);
        let is = |names: &[&str]| types.iter().any(|one| names.contains(&one.as_str()));
        if is(&["external", "externo"]) {
            goods.draft.product_type = ProductType::External;
            goods.draft.url = Some(head.get(self.columns.url).to_owned());
        } else if is(&["virtual", "downloadable", "descargable"]) {
            goods.draft.product_type = ProductType::Digital;
        }
        for (name, value) in self.columns.attributes(head) {
            goods.characteristic(name, value, self.options.lang);
        }
        let variant = self.variant(head, goods.draft.tax, goods.draft.key.clone(), Vec::new(), told)?;
        goods.draft.variants.push(variant);
        Some(())
    }

    /// A group has no price there; here a set costs what its parts cost.
    fn group(&self, head: &Row, parts: Vec<String>, goods: &mut Goods, told: &mut Told) -> Option<()> {
        let at = self.at(self.columns.grouped);
        let mut price = 0_i64;
        for sku in &parts {
            let Some(one) = self.parts.get(sku) else {
                told.refuse(head, at, "exchange-part-unknown", vec![("sku", sku.clone())]);
                return None;
            };
            price = price.saturating_add(*one);
        }
        told.note(head, at, "exchange-group-set", vec![]);
        goods.draft.product_type = ProductType::Grouped;
        goods.draft.parts =
            parts.into_iter().map(|sku| Part { sku: sku.replace("id:", "id-"), quantity: 1 }).collect();
        goods.draft.variants.push(VariantDraft {
            sku: goods.draft.key.clone(),
            price,
            ..VariantDraft::default()
        });
        Some(())
    }
}
