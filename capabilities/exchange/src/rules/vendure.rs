//! Products as Vendure imports them. A row with a name begins a product; rows without one bring its further variants.

use super::{
    Table,
    amounts::Decimals,
    cells,
    goods::{self, Choices, Pricing},
    header::{Column, Header},
    html,
    told::{Told, refusal},
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::{TaxClass, VariantDraft};
use kernel::Localized;

struct Columns {
    name: Column,
    slug: Column,
    text: Column,
    assets: Column,
    facets: Column,
    groups: Column,
    values: Column,
    sku: Column,
    price: Column,
    tax: Column,
    stock: Column,
    tracked: Column,
    variant_assets: Column,
    variant_facets: Column,
}

pub(super) struct Vendure {
    header: Header,
    columns: Columns,
    options: Options,
    decimals: Decimals,
}

impl Vendure {
    pub(super) fn new(
        mut header: Header,
        options: &Options,
        decimals: Decimals,
        line: u64,
    ) -> Result<Self, Remark> {
        let code = options.lang.code();
        let mut find = |name: &str| header.find(&[name, &format!("{name}:{code}"), &format!("{name}:en")]);
        let columns = Columns {
            name: find("name"),
            slug: find("slug"),
            text: find("description"),
            assets: find("assets"),
            facets: find("facets"),
            groups: find("optionGroups"),
            values: find("optionValues"),
            sku: find("sku"),
            price: find("price"),
            tax: find("taxCategory"),
            stock: find("stockOnHand"),
            tracked: find("trackInventory"),
            variant_assets: find("variantAssets"),
            variant_facets: find("variantFacets"),
        };
        for (column, name) in [(columns.name, "name"), (columns.price, "price")] {
            if column.is_none() {
                return Err(refusal(
                    line,
                    None,
                    "exchange-column-missing",
                    vec![("column", name.to_owned())],
                ));
            }
        }
        Ok(Self { header, columns, options: options.clone(), decimals })
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }
}

impl Table for Vendure {
    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, _: &Row, next: &Row) -> bool {
        next.get(self.columns.name).is_empty() && next.get(self.columns.slug).is_empty()
    }

    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods> {
        let (columns, lang) = (&self.columns, self.options.lang);
        let first = rows.first()?;
        let name = html::plain(first.get(columns.name));
        if name.is_empty() {
            told.refuse(first, self.at(columns.name), "exchange-name-missing", vec![]);
            return None;
        }
        let mut goods = Goods::default();
        let slug = first.get(columns.slug);
        goods.draft.key = if slug.is_empty() { goods::key_of(&name) } else { slug.to_owned() };
        goods.draft.slug = Localized::only(lang, slug);
        goods.draft.name = Localized::only(lang, name);
        goods.draft.text = goods::description(first, self.at(columns.text), lang, told);
        goods.draft.tax = self.tax(first, told);
        for asset in cells::list(first.get(columns.assets), '|') {
            self.picture(first, columns.assets, &asset, &mut goods, told);
        }
        self.facets(first, columns.facets, &mut goods, told);
        let mut choices = Choices::default();
        for group in cells::list(first.get(columns.groups), '|') {
            choices.add(&group, lang);
        }
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                self.compare_tax(row, goods.draft.tax, told);
            }
            self.variant(row, &mut goods, &mut choices, told);
        }
        goods.draft.options = choices.options;
        Some(goods.finish(&self.options))
    }
}

impl Vendure {
    fn tax(&self, first: &Row, told: &mut Told) -> TaxClass {
        match first.get(self.columns.tax).to_lowercase().as_str() {
            "" | "standard" => TaxClass::Standard,
            "reduced" => TaxClass::Reduced,
            other => {
                let words = vec![("cell", other.to_owned())];
                told.note(first, self.at(self.columns.tax), "exchange-tax-unknown", words);
                TaxClass::Standard
            }
        }
    }

    /// The catalogue has one class for the whole product, so that of another variant is said.
    fn compare_tax(&self, row: &Row, of_product: TaxClass, told: &mut Told) {
        let cell = row.get(self.columns.tax);
        if !cell.is_empty() && self.tax(row, told) != of_product {
            let words = vec![("cell", cell.to_owned())];
            told.note(row, self.at(self.columns.tax), "exchange-tax-of-product", words);
        }
    }

    /// Facets `category` are one path, `brand` is who made it, the others are characteristics.
    fn facets(&self, row: &Row, column: Column, goods: &mut Goods, told: &mut Told) {
        let mut path = Vec::new();
        let mut others: Vec<(String, Vec<String>)> = Vec::new();
        for facet in cells::list(row.get(column), '|') {
            let Some((name, value)) = facet.split_once(':') else {
                told.note(row, self.at(column), "exchange-facet-left", vec![("cell", facet)]);
                continue;
            };
            let (name, value) = (name.trim(), value.trim().to_owned());
            match name.to_lowercase().as_str() {
                "category" => path.push(value),
                "brand" => goods.made_by(&value),
                _ => match others.iter_mut().find(|(known, _)| known == name) {
                    Some((_, values)) => values.push(value),
                    None => others.push((name.to_owned(), vec![value])),
                },
            }
        }
        if !path.is_empty() {
            goods.stand(row, self.at(column), &path, self.options.lang, told);
        }
        for (name, values) in others {
            goods.characteristic(&name, &values.join(", "), self.options.lang);
        }
    }

    fn picture(
        &self,
        row: &Row,
        column: Column,
        cell: &str,
        goods: &mut Goods,
        told: &mut Told,
    ) -> Option<usize> {
        match goods::picture_address(cell, &self.options) {
            Some(source) => Some(goods.picture(source, "", self.options.lang)),
            None => {
                told.note(row, self.at(column), "exchange-picture-left", vec![("cell", cell.to_owned())]);
                None
            }
        }
    }

    fn variant(&self, row: &Row, goods: &mut Goods, choices: &mut Choices, told: &mut Told) {
        let (columns, lang) = (&self.columns, self.options.lang);
        let chosen = cells::list(row.get(columns.values), '|');
        if chosen.len() != choices.options.len() {
            let words = vec![("cell", row.get(columns.values).to_owned())];
            return told.refuse(row, self.at(columns.values), "exchange-values-unfit", words);
        }
        let values: Vec<String> =
            chosen.iter().enumerate().map(|(at, name)| choices.value(at, name, lang)).collect();
        for asset in cells::list(row.get(columns.variant_assets), '|') {
            let shown = self.picture(row, columns.variant_assets, &asset, goods, told);
            let chosen = choices.options.first_mut().zip(values.first());
            let value =
                chosen.and_then(|(option, key)| option.values.iter_mut().find(|value| value.key == *key));
            if let Some(value) = value.filter(|value| value.picture.is_none()) {
                value.picture = shown;
            }
        }
        self.facets(row, columns.variant_facets, goods, told);
        let how = Pricing { options: &self.options, decimals: self.decimals, class: Some(goods.draft.tax) };
        let Some(price) = goods::price(row, self.at(columns.price), how, told) else { return };
        let is_counted = cells::yes(row.get(columns.tracked)).unwrap_or(true);
        let counted = goods::stock(row, self.at(columns.stock), how, told);
        if !is_counted && counted.is_some_and(|count| count > 0) {
            let words = vec![("cell", row.get(columns.stock).to_owned())];
            told.note(row, self.at(columns.stock), "exchange-stock-uncounted", words);
        }
        let sku = row.get(columns.sku);
        goods.draft.variants.push(VariantDraft {
            sku: if sku.is_empty() { goods::made_sku(&goods.draft.key, &values) } else { sku.to_owned() },
            values,
            price,
            stock: counted.filter(|_| is_counted),
            ..VariantDraft::default()
        });
    }
}
