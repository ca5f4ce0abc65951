//! Where what stands in a product file of Shopify, in the names of columns of today and of before.

use super::super::{
    header::{Column, Header},
    told::refusal,
};
use crate::model::Remark;

/// Where what stands.
pub(super) struct Columns {
    pub(super) handle: Column,
    pub(super) title: Column,
    pub(super) body: Column,
    pub(super) vendor: Column,
    pub(super) category: Column,
    pub(super) google: Column,
    pub(super) kind: Column,
    pub(super) tags: Column,
    pub(super) published: Column,
    pub(super) status: Column,
    pub(super) options: [(Column, Column); 3],
    pub(super) sku: Column,
    pub(super) grams: Column,
    pub(super) tracker: Column,
    pub(super) stock: Column,
    pub(super) policy: Column,
    pub(super) price: Column,
    pub(super) compare: Column,
    pub(super) shipping: Column,
    pub(super) taxable: Column,
    pub(super) barcode: Column,
    pub(super) cost: Column,
    pub(super) image: Column,
    pub(super) position: Column,
    pub(super) alt: Column,
    pub(super) variant_image: Column,
    pub(super) gift_card: Column,
    /// Columns whose cells are characteristics.
    pub(super) extras: Vec<Column>,
}

const EXTRAS: [&str; 4] = [
    "Google Shopping / MPN",
    "Google Shopping / Gender",
    "Google Shopping / Age Group",
    "Google Shopping / Condition",
];

impl Columns {
    /// Finds the columns of a header; a file without those that every product needs is refused.
    pub(super) fn find(header: &mut Header, line: u64) -> Result<Self, Remark> {
        let option = |header: &mut Header, number: u8| {
            let name = header.find(&[&format!("Option{number} Name")]);
            (name, header.find(&[&format!("Option{number} Value")]))
        };
        let columns = Self {
            handle: header.find(&["Handle", "URL handle"]),
            title: header.find(&["Title"]),
            body: header.find(&["Body (HTML)", "Body HTML", "Body", "Description"]),
            vendor: header.find(&["Vendor"]),
            category: header.find(&[
                "Product Category",
                "Standard Product Type",
                "Standardized Product Type",
            ]),
            google: header.find(&["Google Shopping / Google Product Category", "Google Product Category"]),
            kind: header.find(&["Type", "Custom Product Type", "Product type"]),
            tags: header.find(&["Tags"]),
            published: header.find(&["Published", "Published on online store"]),
            status: header.find(&["Status"]),
            options: [1, 2, 3].map(|number| option(header, number)),
            sku: header.find(&["Variant SKU", "SKU"]),
            grams: header.find(&["Variant Grams", "Weight value (grams)"]),
            tracker: header.find(&["Variant Inventory Tracker", "Inventory tracker"]),
            stock: header.find(&["Variant Inventory Qty", "Inventory quantity"]),
            policy: header.find(&["Variant Inventory Policy", "Continue selling when out of stock"]),
            price: header.find(&["Variant Price", "Price"]),
            compare: header.find(&["Variant Compare At Price", "Compare-at price"]),
            shipping: header.find(&["Variant Requires Shipping", "Requires shipping"]),
            taxable: header.find(&["Variant Taxable", "Charge tax"]),
            barcode: header.find(&["Variant Barcode", "Barcode"]),
            cost: header.find(&["Cost per item"]),
            image: header.find(&["Image Src", "Product image URL"]),
            position: header.find(&["Image Position"]),
            alt: header.find(&["Image Alt Text"]),
            variant_image: header.find(&["Variant Image", "Variant image URL"]),
            gift_card: header.find(&["Gift Card"]),
            extras: EXTRAS.iter().map(|name| header.find(&[name])).collect(),
        };
        header.pass_over(&[
            "Variant Weight Unit",
            "Weight unit for display",
            "Variant Fulfillment Service",
            "Fulfillment service",
        ]);
        let needed = [(columns.handle, "Handle"), (columns.title, "Title"), (columns.price, "Variant Price")];
        for (column, name) in needed {
            if column.is_none() {
                let words = vec![("column", name.to_owned())];
                return Err(refusal(line, None, "exchange-column-missing", words));
            }
        }
        Ok(columns)
    }
}
