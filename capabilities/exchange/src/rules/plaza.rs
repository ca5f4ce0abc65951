//! Plaza's own table, made to be written by hand in a spreadsheet: a row for each variant, names of columns in Spanish or
//! English. Rows with the same key, or none, go on with the product above.

mod maker;
mod words;

use super::{
    Table,
    amounts::Decimals,
    cells,
    goods::{self, Choices, Pricing},
    header::{Column, Header},
    told::{Told, refusal},
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::VariantDraft;
use kernel::Localized;
use maker::MakerColumns;

/// A text in the languages it may stand in: a column for each, and one in the language of the file.
struct Texts {
    own: Column,
    es: Column,
    en: Column,
}

struct Columns {
    key: Column,
    kind: Column,
    status: Column,
    name: Texts,
    summary: Texts,
    text: Texts,
    slug: Texts,
    safety: Texts,
    brand: Column,
    category: Column,
    tags: Column,
    tax: Column,
    options: [(Column, Column); 3],
    sku: Column,
    price: Column,
    cost: Column,
    stock: Column,
    gtin: Column,
    weight: Column,
    pictures: Column,
    url: Column,
    maker: MakerColumns,
    withdrawal: Column,
}

pub(super) struct Plaza {
    header: Header,
    columns: Columns,
    options: Options,
    decimals: Decimals,
}

fn texts(header: &mut Header, english: &str, spanish: &str) -> Texts {
    let own = header.find(&[english, spanish]);
    let mut find = |code: &str| {
        header.find(&[
            &format!("{english}_{code}"),
            &format!("{spanish}_{code}"),
            &format!("{english} ({code})"),
        ])
    };
    Texts { own, es: find("es"), en: find("en") }
}

impl Plaza {
    pub(super) fn new(
        mut header: Header,
        options: &Options,
        decimals: Decimals,
        line: u64,
    ) -> Result<Self, Remark> {
        let option = |header: &mut Header, number: u8| {
            let name = [
                format!("option{number}_name"),
                format!("opcion{number}_nombre"),
                format!("option {number}"),
            ];
            let value =
                [format!("option{number}_value"), format!("opcion{number}_valor"), format!("value {number}")];
            let find =
                |header: &mut Header, names: &[String; 3]| header.find(&names.each_ref().map(String::as_str));
            (find(header, &name), find(header, &value))
        };
        let columns = Columns {
            name: texts(&mut header, "name", "nombre"),
            summary: texts(&mut header, "summary", "resumen"),
            text: texts(&mut header, "text", "texto"),
            slug: texts(&mut header, "slug", "direccion"),
            safety: texts(&mut header, "safety", "advertencias"),
            key: header.find(&["key", "clave"]),
            kind: header.find(&["type", "tipo"]),
            status: header.find(&["status", "estado"]),
            brand: header.find(&["brand", "marca"]),
            category: header.find(&["category", "categories", "categoria", "categorias"]),
            tags: header.find(&["tags", "etiquetas"]),
            tax: header.find(&["tax", "impuesto", "iva"]),
            options: [1, 2, 3].map(|number| option(&mut header, number)),
            sku: header.find(&["sku", "referencia"]),
            price: header.find(&["price", "precio"]),
            cost: header.find(&["cost", "coste"]),
            stock: header.find(&["stock", "existencias"]),
            gtin: header.find(&["gtin", "ean", "barcode", "codigo de barras"]),
            weight: header.find(&["weight_g", "peso_g"]),
            pictures: header.find(&["pictures", "imagenes"]),
            url: header.find(&["url"]),
            withdrawal: header.find(&["withdrawal", "desistimiento"]),
            maker: MakerColumns::of(&mut header),
        };
        let name = columns.name.own.or(columns.name.es).or(columns.name.en);
        for (column, called) in [(name, "name"), (columns.price, "price")] {
            if column.is_none() {
                return Err(refusal(
                    line,
                    None,
                    "exchange-column-missing",
                    vec![("column", called.to_owned())],
                ));
            }
        }
        Ok(Self { header, columns, options: options.clone(), decimals })
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }

    fn localized(&self, row: &Row, texts: &Texts) -> Localized {
        let mut out = Localized { es: row.get(texts.es).to_owned(), en: row.get(texts.en).to_owned() };
        let own = out.own_mut(self.options.lang);
        if own.is_empty() {
            *own = row.get(texts.own).to_owned();
        }
        out
    }
}

impl Table for Plaza {
    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, first: &Row, next: &Row) -> bool {
        let (was, is) = (first.get(self.columns.key), next.get(self.columns.key));
        let name = self.localized(next, &self.columns.name);
        (is.is_empty() && name.is_empty()) || (is == was && !is.is_empty())
    }

    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods> {
        let columns = &self.columns;
        let first = rows.first()?;
        let name = self.localized(first, &columns.name);
        if name.is_empty() {
            told.refuse(first, self.at(columns.name.own), "exchange-name-missing", vec![]);
            return None;
        }
        let mut goods = Goods::default();
        let draft = &mut goods.draft;
        let key = [first.get(columns.key), first.get(columns.sku)].into_iter().find(|key| !key.is_empty());
        draft.key = key.map_or_else(|| goods::key_of(name.show(self.options.lang)), str::to_owned);
        draft.name = name;
        draft.summary = self.localized(first, &columns.summary);
        draft.text = self.localized(first, &columns.text);
        draft.slug = self.localized(first, &columns.slug);
        draft.safety = self.localized(first, &columns.safety);
        draft.tags = cells::list(first.get(columns.tags), ',');
        draft.url = Some(first.get(columns.url).to_owned()).filter(|url| !url.is_empty());
        draft.maker = columns.maker.maker(first, &self.header, told);
        draft.product_type = self.word(first, columns.kind, words::product_type, told)?;
        draft.status = self.word(first, columns.status, words::status, told)?;
        draft.tax = self.word(first, columns.tax, words::tax, told)?;
        draft.withdrawal = self.word(first, columns.withdrawal, words::withdrawal, told)?;
        goods.made_by(first.get(columns.brand));
        for path in cells::list(first.get(columns.category), '|') {
            let path = cells::list(&path, '>');
            goods.stand(first, self.at(columns.category), &path, self.options.lang, told);
        }
        self.variants(rows, &mut goods, told);
        Some(goods.finish(&self.options))
    }
}

impl Plaza {
    /// One of a few words, or none for the usual one.
    fn word<T: Default>(
        &self,
        row: &Row,
        column: Column,
        known: fn(&str) -> Option<T>,
        told: &mut Told,
    ) -> Option<T> {
        match row.get(column) {
            "" => Some(T::default()),
            cell => {
                let found = known(&kernel::text::fold(cell));
                if found.is_none() {
                    told.refuse(
                        row,
                        self.at(column),
                        "exchange-word-unknown",
                        vec![("cell", cell.to_owned())],
                    );
                }
                found
            }
        }
    }

    fn variants(&self, rows: &[Row], goods: &mut Goods, told: &mut Told) {
        let (columns, lang) = (&self.columns, self.options.lang);
        let mut choices = Choices::default();
        let first = &rows[0];
        let mut used = Vec::new();
        for (name, value) in columns.options {
            if rows.iter().any(|row| !row.get(value).is_empty()) {
                let called = first.get(name);
                choices.add(if called.is_empty() { "Opción" } else { called }, lang);
                used.push(value);
            }
        }
        for row in rows {
            for cell in cells::list(row.get(columns.pictures), '|') {
                match goods::picture_address(&cell, &self.options) {
                    Some(source) => drop(goods.picture(source, "", lang)),
                    None => told.note(
                        row,
                        self.at(columns.pictures),
                        "exchange-picture-left",
                        vec![("cell", cell)],
                    ),
                }
            }
            let values: Vec<String> = used
                .iter()
                .enumerate()
                .map(|(at, column)| choices.value(at, row.get(*column), lang))
                .collect();
            let how =
                Pricing { options: &self.options, decimals: self.decimals, class: Some(goods.draft.tax) };
            let Some(price) = goods::price(row, self.at(columns.price), how, told) else { continue };
            let sku = row.get(columns.sku);
            goods.draft.variants.push(VariantDraft {
                sku: if sku.is_empty() { goods::made_sku(&goods.draft.key, &values) } else { sku.to_owned() },
                values,
                price,
                cost: goods::cost(row, self.at(columns.cost), how, told),
                stock: goods::stock(row, self.at(columns.stock), how, told),
                gtin: goods::gtin(row, self.at(columns.gtin), told),
                weight_g: goods::grams(row, self.at(columns.weight), self.decimals, told),
                ..VariantDraft::default()
            });
        }
        goods.draft.options = choices.options;
    }
}
