//! The columns of WooCommerce, in English and in Spanish.

use super::super::{
    header::{Column, Header},
    told::refusal,
};
use crate::model::{Remark, Row};

/// Most attributes of a product.
const ATTRIBUTES_MAX: usize = 30;

pub(super) struct Columns {
    pub(super) id: Column,
    pub(super) kind: Column,
    pub(super) sku: Column,
    pub(super) gtin: Column,
    pub(super) name: Column,
    pub(super) published: Column,
    pub(super) visibility: Column,
    pub(super) summary: Column,
    pub(super) text: Column,
    pub(super) sale_from: Column,
    pub(super) sale_to: Column,
    pub(super) tax_class: Column,
    pub(super) in_stock: Column,
    pub(super) stock: Column,
    pub(super) backorders: Column,
    pub(super) weight: Column,
    pub(super) length: Column,
    pub(super) width: Column,
    pub(super) height: Column,
    pub(super) sale_price: Column,
    pub(super) regular_price: Column,
    pub(super) categories: Column,
    pub(super) tags: Column,
    pub(super) images: Column,
    pub(super) parent: Column,
    pub(super) grouped: Column,
    pub(super) upsells: Column,
    pub(super) cross_sells: Column,
    pub(super) url: Column,
    pub(super) brand: Column,
    pub(super) position: Column,
    attributes: Vec<(Column, Column)>,
}

impl Columns {
    #[rustfmt::skip]
    pub(super) fn find(header: &mut Header, line: u64) -> Result<Self, Remark> {
        let attributes = (1..=ATTRIBUTES_MAX).map(|number| attribute(header, number)).take_while(|(name, _)| name.is_some()).collect();
        let mut find = |names: &[&str]| header.find(names);
        let columns = Self {
            id: find(&["ID"]),
            kind: find(&["Type", "Tipo"]),
            sku: find(&["SKU", "Referencia"]),
            gtin: find(&["GTIN, UPC, EAN, or ISBN", "GTIN, UPC, EAN o ISBN", "GTIN"]),
            name: find(&["Name", "Nombre"]),
            published: find(&["Published", "Publicado"]),
            visibility: find(&["Visibility in catalog", "Visibilidad en el catálogo"]),
            summary: find(&["Short description", "Descripción corta"]),
            text: find(&["Description", "Descripción"]),
            sale_from: find(&["Date sale price starts", "Día en que empieza el precio rebajado", "Fecha de inicio del precio rebajado"]),
            sale_to: find(&["Date sale price ends", "Día en que termina el precio rebajado", "Fecha de fin del precio rebajado"]),
            tax_class: find(&["Tax class", "Clase de impuesto"]),
            in_stock: find(&["In stock?", "¿En inventario?", "¿Existencias?", "¿Hay existencias?"]),
            stock: find(&["Stock", "Inventario", "Existencias"]),
            backorders: find(&["Backorders allowed?", "¿Permitir reservas de productos agotados?", "¿Reservas permitidas?"]),
            weight: find(&["Weight (kg)", "Peso (kg)"]),
            length: find(&["Length (cm)", "Longitud (cm)"]),
            width: find(&["Width (cm)", "Anchura (cm)", "Ancho (cm)"]),
            height: find(&["Height (cm)", "Altura (cm)", "Alto (cm)"]),
            sale_price: find(&["Sale price", "Precio rebajado"]),
            regular_price: find(&["Regular price", "Precio normal"]),
            categories: find(&["Categories", "Categorías"]),
            tags: find(&["Tags", "Etiquetas"]),
            images: find(&["Images", "Imágenes"]),
            parent: find(&["Parent", "Superior", "Principal", "Padre"]),
            grouped: find(&["Grouped products", "Productos agrupados"]),
            upsells: find(&["Upsells", "Ventas dirigidas"]),
            cross_sells: find(&["Cross-sells", "Ventas cruzadas"]),
            url: find(&["External URL", "URL externa"]),
            brand: find(&["Brands", "Brand", "Marcas", "Marca"]),
            position: find(&["Position", "Posición"]),
            attributes,
        };
        header.pass_over(&[
            "Tax status", "Estado del impuesto", "Allow customer reviews?", "¿Permitir valoraciones de clientes?",
        ]);
        for number in 1..=ATTRIBUTES_MAX {
            header.pass_over(&[
                &format!("Attribute {number} visible"), &format!("Attribute {number} global"), &format!("Attribute {number} default"),
                &format!("Atributo visible {number}"), &format!("Atributo global {number}"), &format!("Atributo por defecto {number}"),
                &format!("Atributo {number} visible"), &format!("Atributo {number} global"), &format!("Atributo {number} por defecto"),
            ]);
        }
        let needed = [(columns.kind, "Type"), (columns.name, "Name"), (columns.regular_price, "Regular price")];
        for (column, name) in needed {
            if column.is_none() {
                return Err(refusal(line, None, "exchange-column-missing", vec![("column", name.to_owned())]));
            }
        }
        Ok(columns)
    }

    /// The attributes of a row that have a name, and what they say.
    pub(super) fn attributes<'r>(&self, row: &'r Row) -> Vec<(&'r str, &'r str)> {
        self.attributes
            .iter()
            .map(|(name, value)| (row.get(*name), row.get(*value)))
            .filter(|(name, _)| !name.is_empty())
            .collect()
    }
}

fn attribute(header: &mut Header, number: usize) -> (Column, Column) {
    let names = [
        format!("Attribute {number} name"),
        format!("Nombre del atributo {number}"),
        format!("Atributo {number} nombre"),
    ];
    let values = [
        format!("Attribute {number} value(s)"),
        format!("Valor(es) del atributo {number}"),
        format!("Atributo {number} valor(es)"),
    ];
    let mut find = |names: &[String; 3]| header.find(&names.each_ref().map(String::as_str));
    (find(&names), find(&values))
}
