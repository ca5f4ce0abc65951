//! Products as PrestaShop lists and imports them, headers in English or Spanish. A row is a product; combinations stand in
//! another file of theirs, which this form does not read.

use super::{
    Table,
    cells::{self, Decimals, Price},
    goods,
    header::{Column, Header},
    html,
    told::{Told, refusal},
};
use crate::model::{Goods, Options, Remark, Row};
use catalog::model::{ProductType, Status, VariantDraft};
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

pub(super) struct Prestashop {
    header: Header,
    columns: Columns,
    options: Options,
}

impl Prestashop {
    #[rustfmt::skip]
    pub(super) fn new(mut header: Header, options: &Options, line: u64) -> Result<Self, Remark> {
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
        Ok(Self { header, columns, options: options.clone() })
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
            // The root of every PrestaShop is called so and is no category.
            let path: Vec<String> = cells::list(&path, '/')
                .into_iter()
                .filter(|name| !matches!(name.as_str(), "Home" | "Inicio"))
                .collect();
            goods.stand_in(&path, lang);
        }
        for feature in cells::list(row.get(columns.features), ',') {
            let mut parts = feature.split(':');
            if let (Some(name), Some(value)) = (parts.next(), parts.next()) {
                goods.characteristic(name, value, lang);
            }
        }
        self.pictures(row, &mut goods, told);
        self.variant(row, &mut goods, told)?;
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
        let cost = cells::price(row.get(columns.cost), self.options.currency, Decimals::Point);
        let code = if row.get(columns.ean).is_empty() { columns.upc } else { columns.ean };
        goods.draft.variants.push(VariantDraft {
            sku: goods.draft.key.clone(),
            price,
            cost: cost.map(|Price { minor, .. }| minor).filter(|cost| *cost > 0),
            stock: goods::stock(row, self.at(columns.quantity), told),
            gtin: goods::gtin(row, self.at(code), told),
            weight_g: cells::thousandths(row.get(columns.weight)).filter(|grams| *grams > 0),
            ..VariantDraft::default()
        });
        Some(())
    }

    /// A price with tax is taken as it is; one without needs to be told by how much it is raised.
    fn price(&self, row: &Row, told: &mut Told) -> Option<i64> {
        let columns = &self.columns;
        if !row.get(columns.gross).is_empty() {
            let as_it_is = Options { tax_added: None, ..self.options.clone() };
            return goods::price(row, self.at(columns.gross), &as_it_is, Decimals::Point, told);
        }
        if self.options.tax_added.is_none() && !row.get(columns.net).is_empty() {
            told.refuse(row, self.at(columns.net), "exchange-price-net", vec![]);
            return None;
        }
        goods::price(row, self.at(columns.net), &self.options, Decimals::Point, told)
    }
}
