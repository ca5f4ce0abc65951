//! The other table of PrestaShop: a row is one choice of values of a product, and what it adds to its price and weight.

use super::{
    super::{
        Told,
        amounts::{self, Decimals, Exact, Unfit},
        cells,
        goods::{self, Choices, Pricing},
        header::{Column, Header},
        told::refusal,
    },
    Prestashop,
};
use crate::model::{Goods, Remark, Row};
use catalog::model::{TaxClass, VariantDraft};

struct Columns {
    id: Column,
    product: Column,
    attributes: Column,
    values: Column,
    reference: Column,
    ean: Column,
    upc: Column,
    cost: Column,
    impact: Column,
    quantity: Column,
    weight: Column,
    is_default: Column,
    images: Column,
    alts: Column,
}

pub(super) struct Combinations {
    header: Header,
    columns: Columns,
    decimals: Decimals,
}

const ATTRIBUTES: [&str; 4] = [
    "Attribute (Name:Type:Position)*",
    "Attribute (Name:Type:Position)",
    "Atributo (Nombre:Tipo:Posición)*",
    "Atributo (Nombre:Tipo:Posición)",
];

/// Whether a table with this header is one of combinations.
pub(super) fn is_header(header: &mut Header) -> bool {
    header.find(&ATTRIBUTES).is_some()
}

pub(super) fn by_id(id: &str) -> String {
    if id.is_empty() { String::new() } else { format!("id:{id}") }
}

pub(super) fn by_reference(reference: &str) -> String {
    if reference.is_empty() { String::new() } else { format!("reference:{reference}") }
}

impl Combinations {
    #[rustfmt::skip]
    pub(super) fn new(mut header: Header, decimals: Decimals, line: u64) -> Result<Self, Remark> {
        let mut find = |names: &[&str]| header.find(names);
        let columns = Columns {
            id: find(&["Product ID*", "Product ID", "ID de producto*", "ID de producto", "ID producto"]),
            product: find(&["Product Reference", "Referencia de producto", "Referencia del producto"]),
            attributes: find(&ATTRIBUTES),
            values: find(&["Value (Value:Position)*", "Value (Value:Position)", "Valor (Valor:Posición)*", "Valor (Valor:Posición)"]),
            reference: find(&["Reference", "Referencia"]),
            ean: find(&["EAN13", "EAN-13"]),
            upc: find(&["UPC"]),
            cost: find(&["Cost price", "Wholesale price", "Precio de coste", "Precio mayorista"]),
            impact: find(&["Impact on price", "Impacto en el precio", "Impacto sobre el precio"]),
            quantity: find(&["Quantity", "Cantidad"]),
            weight: find(&["Impact on weight", "Impacto en el peso", "Impacto sobre el peso"]),
            is_default: find(&["Default (0 = No, 1 = Yes)", "Default", "Predeterminado (0 = No, 1 = Sí)", "Por defecto (0 = No, 1 = Sí)", "Predeterminado"]),
            images: find(&["Image URLs (x,y,z...)", "Image URLs", "URLs de las imágenes (x,y,z...)", "URL de las imágenes (x,y,z...)"]),
            alts: find(&["Image alt texts (x,y,z...)", "Image alt texts", "Textos alternativos de las imágenes (x,y,z...)"]),
        };
        let product = columns.id.or(columns.product);
        for (column, name) in [(columns.attributes, ATTRIBUTES[0]), (columns.values, "Value (Value:Position)*"), (product, "Product ID*")] {
            if column.is_none() {
                return Err(refusal(line, None, "exchange-column-missing", vec![("column", name.to_owned())]));
            }
        }
        Ok(Self { header, columns, decimals })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    pub(super) fn product_of(&self, row: &Row) -> String {
        match row.get(self.columns.id) {
            "" => by_reference(row.get(self.columns.product)),
            id => by_id(id),
        }
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }

    /// Gives the product a variant for each of its combinations, the one that is shown first in front.
    pub(super) fn fill(
        &self,
        form: &Prestashop,
        row: &Row,
        beside: &[Row],
        goods: &mut Goods,
        told: &mut Told,
    ) -> Option<()> {
        let base = form.base(row, told)?;
        let mut beside: Vec<&Row> = beside.iter().collect();
        beside.sort_by_key(|one| cells::yes(one.get(self.columns.is_default)) != Some(true));
        let named = |one: &Row| parts(one.get(self.columns.attributes));
        let options = beside.first().map(|one| named(one)).unwrap_or_default();
        let mut choices = Choices::default();
        options.iter().for_each(|name| choices.add(name, form.options.lang));
        for one in beside {
            let (names, said) = (named(one), parts(one.get(self.columns.values)));
            if names != options || said.len() != options.len() {
                let words = vec![("cell", one.get(self.columns.values).to_owned())];
                told.refuse(one, self.at(self.columns.values), "exchange-values-unfit", words);
                return None;
            }
            let values: Vec<String> = said
                .iter()
                .enumerate()
                .map(|(at, name)| choices.value(at, name, form.options.lang))
                .collect();
            self.pictures(form, one, &values, &mut choices, goods, told);
            let variant = self.variant(form, row, one, base, values, &goods.draft.key, told)?;
            goods.draft.variants.push(variant);
        }
        goods.draft.options = choices.options;
        Some(())
    }

    #[expect(clippy::too_many_arguments, reason = "two rows of two tables make one variant")]
    fn variant(
        &self,
        form: &Prestashop,
        row: &Row,
        one: &Row,
        base: (Exact, Option<u32>),
        values: Vec<String>,
        key: &str,
        told: &mut Told,
    ) -> Option<VariantDraft> {
        let columns = &self.columns;
        let how =
            Pricing { options: &form.options, decimals: self.decimals, class: Some(TaxClass::Standard) };
        let price = self.price(form, one, base, told)?;
        let code = if one.get(columns.ean).is_empty() { columns.upc } else { columns.ean };
        let cost = goods::cost(one, self.at(columns.cost), how, told).filter(|cost| *cost > 0);
        let reference = one.get(columns.reference);
        Some(VariantDraft {
            sku: if reference.is_empty() { goods::made_sku(key, &values) } else { reference.to_owned() },
            values,
            price,
            cost: cost.or_else(|| form.cost(row, told)),
            stock: goods::stock(one, self.at(columns.quantity), how, told),
            gtin: goods::gtin(one, self.at(code), told),
            weight_g: self.weight(form, row, one, told),
            ..VariantDraft::default()
        })
    }

    /// The price of the product and what this choice adds. That is said without tax, so it cannot be added to a price with
    /// tax as long as nobody says how much that is.
    fn price(
        &self,
        form: &Prestashop,
        one: &Row,
        base: (Exact, Option<u32>),
        told: &mut Told,
    ) -> Option<i64> {
        let at = self.at(self.columns.impact);
        let currency = form.options.currency;
        let cell = one.get(self.columns.impact);
        let refuse = |told: &mut Told, code| told.refuse(one, at, code, vec![("cell", cell.to_owned())]);
        let impact = match amounts::signed(cell, currency, self.decimals) {
            Ok(impact) => impact,
            Err(why) => {
                let code = if why == Unfit::Ambiguous {
                    "exchange-number-ambiguous"
                } else {
                    "exchange-price-unfit"
                };
                refuse(told, code);
                return None;
            }
        };
        let (base, rate) = base;
        if rate.is_none() && !impact.is_zero() {
            refuse(told, "exchange-price-net");
            return None;
        }
        let sum = impact.raised(rate.unwrap_or(0)).and_then(|raised| base.plus(raised));
        let price = sum.and_then(|sum| sum.price(currency));
        if price.is_none() {
            refuse(told, "exchange-price-unfit");
        }
        price.map(|price| price.minor)
    }

    fn weight(&self, form: &Prestashop, row: &Row, one: &Row, told: &mut Told) -> Option<i64> {
        let whole = form.weight(row).unwrap_or(0);
        let cell = one.get(self.columns.weight);
        let (sign, bare) = cell.strip_prefix('-').map_or((1, cell), |bare| (-1, bare));
        let impact = amounts::thousandths(bare);
        if !cell.is_empty() && impact.is_none() {
            told.note(
                one,
                self.at(self.columns.weight),
                "exchange-weight-left",
                vec![("cell", cell.to_owned())],
            );
        }
        Some(whole + sign * impact.unwrap_or(0)).filter(|grams| *grams > 0)
    }

    /// All pictures are the product's; the first shows the value of its first attribute.
    fn pictures(
        &self,
        form: &Prestashop,
        one: &Row,
        values: &[String],
        choices: &mut Choices,
        goods: &mut Goods,
        told: &mut Told,
    ) {
        let alts = cells::list(one.get(self.columns.alts), ',');
        for (number, cell) in cells::list(one.get(self.columns.images), ',').iter().enumerate() {
            let Some(source) = goods::picture_address(cell, &form.options) else {
                let words = vec![("cell", cell.clone())];
                told.note(one, self.at(self.columns.images), "exchange-picture-left", words);
                continue;
            };
            let shown = goods.picture(source, alts.get(number).map_or("", String::as_str), form.options.lang);
            let chosen = choices.options.first_mut().zip(values.first());
            let value =
                chosen.and_then(|(option, key)| option.values.iter_mut().find(|value| value.key == *key));
            if let Some(value) = value.filter(|value| value.picture.is_none()) {
                value.picture = Some(shown);
            }
        }
    }
}

/// The first words of a list of `word:more:more`.
fn parts(cell: &str) -> Vec<String> {
    let first = |part: String| part.split(':').next().unwrap_or_default().trim().to_owned();
    cells::list(cell, ',').into_iter().map(first).collect()
}
