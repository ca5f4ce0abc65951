//! Products as Shopify exports them, in the names of columns of today and of before. A product is a run of rows with the
//! same handle; rows behind the first bring further variants and pictures.

mod columns;

use super::{
    Table,
    amounts::{self, Decimals},
    cells,
    goods::{self, Choices, Pricing},
    header::{Column, Header},
    html, taxonomy,
    told::Told,
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::{ProductType, Status, TaxClass, VariantDraft};
use columns::Columns;
use kernel::Localized;

pub(super) struct Shopify {
    header: Header,
    columns: Columns,
    options: Options,
    decimals: Decimals,
}

impl Shopify {
    pub(super) fn new(
        mut header: Header,
        options: &Options,
        decimals: Decimals,
        line: u64,
    ) -> Result<Self, Remark> {
        let columns = Columns::find(&mut header, line)?;
        Ok(Self { header, columns, options: options.clone(), decimals })
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }
}

impl Table for Shopify {
    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, first: &Row, next: &Row) -> bool {
        let (was, is) = (first.get(self.columns.handle), next.get(self.columns.handle));
        is == was || (is.is_empty() && next.get(self.columns.title).is_empty())
    }

    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods> {
        let (columns, lang) = (&self.columns, self.options.lang);
        let first = rows.first()?;
        let handle = first.get(columns.handle);
        for (column, code) in
            [(columns.handle, "exchange-key-missing"), (columns.title, "exchange-name-missing")]
        {
            if first.get(column).is_empty() {
                told.refuse(first, self.at(column), code, vec![]);
                return None;
            }
        }
        let mut goods = Goods::default();
        goods.draft.key = handle.to_owned();
        goods.draft.slug = Localized::only(lang, handle);
        goods.draft.name = Localized::only(lang, html::plain(first.get(columns.title)));
        goods.draft.text = goods::description(first, self.at(columns.body), lang, told);
        goods.draft.tags = cells::list(first.get(columns.tags), ',');
        goods.draft.status = self.status(first);
        goods.draft.product_type = self.product_type(first);
        goods.made_by(first.get(columns.vendor));
        self.place(first, &mut goods, told);
        for column in &columns.extras {
            let name = self.header.name(*column).unwrap_or_default();
            let name = name.rsplit('/').next().unwrap_or(&name).trim();
            goods.characteristic(name, first.get(*column), lang);
        }
        self.pictures(rows, &mut goods, told);
        self.variants(rows, &mut goods, told);
        Some(goods.finish(&self.options))
    }
}

impl Shopify {
    fn status(&self, first: &Row) -> Status {
        let published = cells::yes(first.get(self.columns.published)).unwrap_or(true);
        match first.get(self.columns.status).to_lowercase().as_str() {
            "archived" => Status::Archived,
            "draft" | "unlisted" => Status::Draft,
            _ if published => Status::Published,
            _ => Status::Draft,
        }
    }

    fn product_type(&self, first: &Row) -> ProductType {
        let is_sent = cells::yes(first.get(self.columns.shipping)).unwrap_or(true);
        let is_gift_card = cells::yes(first.get(self.columns.gift_card)).unwrap_or(false);
        if is_sent && !is_gift_card { ProductType::Physical } else { ProductType::Digital }
    }

    /// What whoever imports says of Google's or Shopify's category comes first, then its own path; without one the type
    /// does. A number or code alone says nothing.
    fn place(&self, first: &Row, goods: &mut Goods, told: &mut Told) {
        let lang = self.options.lang;
        let kind = first.get(self.columns.kind);
        for column in [self.columns.category, self.columns.google] {
            let cell = first.get(column);
            if cell.is_empty() {
                continue;
            }
            let known = self.options.categories.as_ref().and_then(|map| map.find(cell));
            if known.is_none() && taxonomy::is_code(cell) {
                told.note(
                    first,
                    self.at(column),
                    "exchange-category-number",
                    vec![("cell", cell.to_owned())],
                );
                continue;
            }
            let own = cells::list(taxonomy::path(cell), '>');
            goods.stand(first, self.at(column), known.unwrap_or(&own), lang, told);
            break;
        }
        if goods.draft.categories.is_empty() {
            goods.stand(first, self.at(self.columns.kind), &cells::list(kind, '>'), lang, told);
        } else if !kind.is_empty() && !goods.draft.tags.iter().any(|tag| tag == kind) {
            goods.draft.tags.push(kind.to_owned());
        }
    }

    fn pictures(&self, rows: &[Row], goods: &mut Goods, told: &mut Told) {
        let columns = &self.columns;
        let mut shown: Vec<&Row> = rows.iter().filter(|row| !row.get(columns.image).is_empty()).collect();
        shown.sort_by_key(|row| {
            amounts::whole(row.get(columns.position), Decimals::Point).unwrap_or(i64::MAX)
        });
        for row in shown {
            self.picture(row, columns.image, goods, told);
        }
    }

    fn picture(&self, row: &Row, column: Column, goods: &mut Goods, told: &mut Told) -> Option<usize> {
        let cell = row.get(column);
        let Some(source) = goods::picture_address(cell, &self.options) else {
            told.note(row, self.at(column), "exchange-picture-left", vec![("cell", cell.to_owned())]);
            return None;
        };
        let alt = if column == self.columns.image { row.get(self.columns.alt) } else { "" };
        Some(goods.picture(source, alt, self.options.lang))
    }

    fn variants(&self, rows: &[Row], goods: &mut Goods, told: &mut Told) {
        let (columns, lang) = (&self.columns, self.options.lang);
        let mut choices = Choices::default();
        let used: Vec<Column> = columns
            .options
            .iter()
            .filter_map(|(name, value)| self.option(rows, *name, *value, &mut choices))
            .collect();
        for row in rows {
            let is_variant = [columns.price, columns.sku, columns.options[0].1]
                .iter()
                .any(|column| !row.get(*column).is_empty());
            if !is_variant {
                continue;
            }
            let values: Vec<String> = used
                .iter()
                .enumerate()
                .map(|(at, column)| choices.value(at, row.get(*column), lang))
                .collect();
            if let (Some(first), false) = (values.first(), row.get(columns.variant_image).is_empty()) {
                let shown = self.picture(row, columns.variant_image, goods, told);
                let value = choices.options[0].values.iter_mut().find(|value| value.key == *first);
                if let Some(value) = value.filter(|value| value.picture.is_none()) {
                    value.picture = shown;
                }
            }
            self.compare_shipping(&rows[0], row, told);
            if let Some(variant) = self.variant(row, &goods.draft.key, values, told) {
                goods.draft.variants.push(variant);
            }
        }
        goods.draft.options = choices.options;
    }

    /// Whether a product is sent is said of the whole product here.
    fn compare_shipping(&self, first: &Row, row: &Row, told: &mut Told) {
        let is_sent = |row: &Row| cells::yes(row.get(self.columns.shipping)).unwrap_or(true);
        if !row.get(self.columns.shipping).is_empty() && is_sent(row) != is_sent(first) {
            told.note(row, self.at(self.columns.shipping), "exchange-variation-cell-left", vec![]);
        }
    }

    /// Adds an option if the product has it; `Title: Default Title` is Shopify's way to say that there is none.
    fn option(&self, rows: &[Row], name: Column, value: Column, choices: &mut Choices) -> Option<Column> {
        let first = rows.first()?;
        let called = first.get(name);
        let is_used = rows.iter().any(|row| !row.get(value).is_empty());
        let is_default =
            called == "Title" && rows.iter().all(|row| matches!(row.get(value), "" | "Default Title"));
        if !is_used || is_default {
            return None;
        }
        choices.add(if called.is_empty() { "Option" } else { called }, self.options.lang);
        Some(value)
    }

    fn variant(&self, row: &Row, key: &str, values: Vec<String>, told: &mut Told) -> Option<VariantDraft> {
        let columns = &self.columns;
        let how = self.pricing(row, told);
        let price = goods::price(row, self.at(columns.price), how, told)?;
        let is_reduction = match row.get(columns.compare) {
            "" => false,
            _ => goods::price(row, self.at(columns.compare), how, told)? > price,
        };
        if is_reduction {
            let words = vec![("cell", row.get(columns.compare).to_owned())];
            told.note(row, self.at(columns.compare), "exchange-compare-left", words);
        }
        let sku = row.get(columns.sku);
        Some(VariantDraft {
            sku: if sku.is_empty() { goods::made_sku(key, &values) } else { sku.to_owned() },
            values,
            price,
            is_reduction,
            cost: goods::cost(row, self.at(columns.cost), how, told),
            stock: self.stock(row, how, told),
            gtin: goods::gtin(row, self.at(columns.barcode), told),
            weight_g: goods::grams(row, self.at(columns.grams), self.decimals, told),
            ..VariantDraft::default()
        })
    }

    /// What is sold without tax gets none added.
    fn pricing(&self, row: &Row, told: &mut Told) -> Pricing<'_> {
        let is_taxed = cells::yes(row.get(self.columns.taxable)).unwrap_or(true);
        if !is_taxed {
            told.note(row, self.at(self.columns.taxable), "exchange-untaxed", vec![]);
        }
        Pricing {
            options: &self.options,
            decimals: self.decimals,
            class: is_taxed.then_some(TaxClass::Standard),
        }
    }

    fn stock(&self, row: &Row, how: Pricing<'_>, told: &mut Told) -> Option<i64> {
        let columns = &self.columns;
        let oversells = matches!(row.get(columns.policy).to_lowercase().as_str(), "continue" | "true");
        let is_tracked = !row.get(columns.tracker).is_empty();
        let counted = goods::stock(row, self.at(columns.stock), how, told);
        if oversells && is_tracked {
            told.note(row, self.at(columns.policy), "exchange-oversold", vec![]);
        } else if !is_tracked && counted.is_some_and(|count| count > 0) {
            let words = vec![("cell", row.get(columns.stock).to_owned())];
            told.note(row, self.at(columns.stock), "exchange-stock-uncounted", words);
        }
        counted.filter(|_| is_tracked && !oversells)
    }
}
