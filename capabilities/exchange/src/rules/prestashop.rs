//! Products as PrestaShop lists and imports them, headers in English or Spanish. A row is a product; its combinations stand
//! in another table of theirs, which is read beside it.

mod combinations;

use super::{
    Table,
    amounts::{self, Decimals, Exact},
    cells,
    goods::{self, Pricing},
    header::{Column, Header},
    html,
    told::{Told, refusal},
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::{ProductType, Status, TaxClass, VariantDraft};
use combinations::Combinations;
use kernel::Localized;

struct Columns {
    id: Column,
    active: Column,
    name: Column,
    categories: Column,
    gross: Column,
    net: Column,
    cost: Column,
    reference: Column,
    brand: Column,
    ean: Column,
    upc: Column,
    weight: Column,
    quantity: Column,
    summary: Column,
    text: Column,
    tags: Column,
    slug: Column,
    images: Column,
    alts: Column,
    features: Column,
    is_virtual: Column,
}

pub(crate) struct Prestashop {
    header: Header,
    columns: Columns,
    options: Options,
    decimals: Decimals,
    combinations: Option<Combinations>,
}

impl Prestashop {
    #[rustfmt::skip]
    pub(super) fn new(mut header: Header, options: &Options, decimals: Decimals, line: u64) -> Result<Self, Remark> {
        if combinations::is_header(&mut header) {
            return Err(refusal(line, None, "exchange-combinations-alone", vec![]));
        }
        let mut find = |names: &[&str]| header.find(names);
        let columns = Columns {
            id: find(&["Product ID", "ID", "ID de producto", "ID producto"]),
            active: find(&["Active (0/1)", "Active", "Status", "Activo (0/1)", "Activo", "Activado", "Estado"]),
            name: find(&["Name *", "Name", "Product name", "Nombre *", "Nombre", "Nombre del producto"]),
            categories: find(&["Categories (x,y,z...)", "Categories", "Category", "Categorías (x,y,z...)", "Categorías", "Categoría"]),
            gross: find(&["Price tax included", "Price (tax incl.)", "Precio impuestos incluidos", "Precio (impuestos incl.)", "Precio con impuestos", "Precio con IVA"]),
            net: find(&["Price tax excluded", "Price (tax excl.)", "Precio impuestos excluidos", "Precio (impuestos excl.)", "Precio sin impuestos", "Precio sin IVA"]),
            cost: find(&["Cost price", "Wholesale price", "Precio de coste", "Precio mayorista"]),
            reference: find(&["Reference #", "Reference", "Referencia nº", "Referencia #", "Referencia"]),
            brand: find(&["Brand", "Manufacturer", "Marca", "Fabricante"]),
            ean: find(&["EAN13", "EAN-13", "EAN13 or JAN barcode"]),
            upc: find(&["UPC"]),
            weight: find(&["Weight", "Peso"]),
            quantity: find(&["Quantity", "Cantidad"]),
            summary: find(&["Summary", "Short description", "Resumen", "Descripción corta"]),
            text: find(&["Description", "Descripción"]),
            tags: find(&["Tags (x,y,z...)", "Tags", "Etiquetas (x,y,z...)", "Etiquetas"]),
            slug: find(&["Rewritten URL", "URL rewritten", "Friendly URL", "URL amigable", "URL reescrita"]),
            images: find(&["Image URLs (x,y,z...)", "Image URLs", "URLs de las imágenes (x,y,z...)", "URL de las imágenes (x,y,z...)", "Image", "Imagen"]),
            alts: find(&["Image alt texts (x,y,z...)", "Image alt texts", "Textos alternativos de las imágenes (x,y,z...)"]),
            features: find(&["Feature(Name:Value:Position)", "Feature (Name:Value:Position:Customized)", "Feature(Name:Value:Position:Customized)", "Característica (Nombre:Valor:Posición)", "Características (Nombre:Valor:Posición:Personalizado)"]),
            is_virtual: find(&["Virtual product (0 = No, 1 = Yes)", "Virtual product", "Producto virtual (0 = No, 1 = Sí)", "Producto virtual"]),
        };
        let price = columns.gross.or(columns.net);
        for (column, name) in [(columns.name, "Name"), (price, "Price")] {
            if column.is_none() {
                return Err(refusal(line, None, "exchange-column-missing", vec![("column", name.to_owned())]));
            }
        }
        Ok(Self { header, columns, options: options.clone(), decimals, combinations: None })
    }

    /// The same with the table of combinations beside it.
    pub(super) fn beside(self, header: Header, decimals: Decimals, line: u64) -> Result<Self, Remark> {
        Ok(Self { combinations: Some(Combinations::new(header, decimals, line)?), ..self })
    }

    /// The names by which combinations call their product.
    pub(crate) fn names(&self, row: &Row) -> [String; 2] {
        let (id, reference) = (row.get(self.columns.id), row.get(self.columns.reference));
        [combinations::by_id(id), combinations::by_reference(reference)]
    }

    /// The product that a row of the other table belongs to.
    pub(crate) fn combination_of(&self, row: &Row) -> String {
        self.combinations.as_ref().map_or_else(String::new, |other| other.product_of(row))
    }

    /// The header of the other table.
    pub(crate) fn combinations_header(&self) -> Option<&Header> {
        self.combinations.as_ref().map(Combinations::header)
    }

    fn at(&self, column: Column) -> (&Header, Column) {
        (&self.header, column)
    }
}

impl Table for Prestashop {
    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, _: &Row, _: &Row) -> bool {
        false
    }

    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods> {
        self.product_with(rows, &[], told)
    }

    fn product_with(&self, rows: &[Row], beside: &[Row], told: &mut Told) -> Option<Goods> {
        let (columns, lang) = (&self.columns, self.options.lang);
        let row = rows.first()?;
        let name = html::plain(row.get(columns.name));
        if name.is_empty() {
            told.refuse(row, self.at(columns.name), "exchange-name-missing", vec![]);
            return None;
        }
        let (reference, id) = (row.get(columns.reference), row.get(columns.id));
        let mut goods = Goods::default();
        let draft = &mut goods.draft;
        draft.key = [reference.to_owned(), format!("id-{id}")]
            .into_iter()
            .find(|key| !key.is_empty() && key != "id-")
            .unwrap_or_else(|| goods::key_of(&name));
        draft.name = Localized::only(lang, name);
        draft.slug = Localized::only(lang, row.get(columns.slug));
        draft.summary = Localized::only(lang, html::plain(row.get(columns.summary)));
        draft.text = goods::description(row, self.at(columns.text), lang, told);
        draft.tags = cells::list(row.get(columns.tags), ',');
        if cells::yes(row.get(columns.active)) == Some(false) {
            draft.status = Status::Draft;
        }
        if cells::yes(row.get(columns.is_virtual)) == Some(true) {
            draft.product_type = ProductType::Digital;
        }
        goods.made_by(row.get(columns.brand));
        for path in cells::list(row.get(columns.categories), ',') {
            let path = cells::list(&path, '/');
            // The root of every PrestaShop is called so and is no category; one further down is.
            let below = match path.split_first() {
                Some((root, below)) if matches!(root.as_str(), "Home" | "Inicio") => below,
                _ => &path,
            };
            goods.stand(row, self.at(columns.categories), below, lang, told);
        }
        for feature in cells::list(row.get(columns.features), ',') {
            match feature.split(':').collect::<Vec<_>>().as_slice() {
                [name, value, ..] => goods.characteristic(name, value, lang),
                _ => {
                    told.note(row, self.at(columns.features), "exchange-facet-left", vec![("cell", feature)])
                }
            }
        }
        self.pictures(row, &mut goods, told);
        match &self.combinations {
            Some(other) if !beside.is_empty() => other.fill(self, row, beside, &mut goods, told)?,
            _ => self.variant(row, &mut goods, told)?,
        }
        Some(goods.finish(&self.options))
    }
}

impl Prestashop {
    fn pictures(&self, row: &Row, goods: &mut Goods, told: &mut Told) {
        let alts = cells::list(row.get(self.columns.alts), ',');
        for (at, cell) in cells::list(row.get(self.columns.images), ',').iter().enumerate() {
            match goods::picture_address(cell, &self.options) {
                Some(source) => {
                    let alt = alts.get(at).map_or("", String::as_str);
                    goods.picture(source, alt, self.options.lang);
                }
                None => {
                    let words = vec![("cell", cell.clone())];
                    told.note(row, self.at(self.columns.images), "exchange-picture-left", words);
                }
            }
        }
    }

    fn variant(&self, row: &Row, goods: &mut Goods, told: &mut Told) -> Option<()> {
        let columns = &self.columns;
        let price = self.price(row, told)?;
        let how = self.pricing(true);
        let code = if row.get(columns.ean).is_empty() { columns.upc } else { columns.ean };
        goods.draft.variants.push(VariantDraft {
            sku: goods.draft.key.clone(),
            price,
            cost: self.cost(row, told),
            stock: goods::stock(row, self.at(columns.quantity), how, told),
            gtin: goods::gtin(row, self.at(code), told),
            weight_g: goods::kilograms(row, self.at(columns.weight), told),
            ..VariantDraft::default()
        });
        Some(())
    }

    fn cost(&self, row: &Row, told: &mut Told) -> Option<i64> {
        goods::cost(row, self.at(self.columns.cost), self.pricing(true), told).filter(|cost| *cost > 0)
    }

    fn weight(&self, row: &Row) -> Option<i64> {
        amounts::thousandths(row.get(self.columns.weight))
    }

    fn pricing(&self, is_net: bool) -> Pricing<'_> {
        let class = is_net.then_some(TaxClass::Standard);
        Pricing { options: &self.options, decimals: self.decimals, class }
    }

    /// A price with tax is taken as it is; one without needs to be told by how much it is raised.
    fn price(&self, row: &Row, told: &mut Told) -> Option<i64> {
        let columns = &self.columns;
        if !row.get(columns.gross).is_empty() {
            return goods::price(row, self.at(columns.gross), self.pricing(false), told);
        }
        if self.options.tax_added.is_none() && !row.get(columns.net).is_empty() {
            told.refuse(row, self.at(columns.net), "exchange-price-net", vec![]);
            return None;
        }
        goods::price(row, self.at(columns.net), self.pricing(true), told)
    }
}

impl Prestashop {
    /// What the price of the product is before it is rounded, and by how much what is said without tax is raised.
    fn base(&self, row: &Row, told: &mut Told) -> Option<(Exact, Option<u32>)> {
        let columns = &self.columns;
        // Refuses what cannot be read, with the right reason.
        self.price(row, told)?;
        let rate = self.options.tax_added.map(|rates| rates.standard);
        let is_gross = !row.get(columns.gross).is_empty();
        let column = if is_gross { columns.gross } else { columns.net };
        let exact = amounts::exact(row.get(column), self.options.currency, self.decimals).ok()?;
        let added = if is_gross { 0 } else { rate.unwrap_or(0) };
        Some((exact.raised(added)?, rate))
    }
}
