//! Where the cells of an order stand in a table of one program.

use super::names::{Names, names};
use crate::rules::places::Place;
use exchange::{Column, Header};

/// The most columns of packed lines.
const PACKED_MAX: usize = 200;

/// The columns.
pub(super) struct Columns {
    pub(super) reference: Column,
    pub(super) number: Column,
    pub(super) placed: Column,
    pub(super) email: Column,
    pub(super) customer: Column,
    pub(super) lang: Column,
    pub(super) currency: Column,
    pub(super) state: Column,
    pub(super) money_state: Column,
    pub(super) goods_state: Column,
    pub(super) paid_at: Column,
    pub(super) cancelled_at: Column,
    pub(super) delivery: Column,
    pub(super) delivery_tax: Column,
    pub(super) discount: Column,
    pub(super) fee: Column,
    pub(super) tax: Column,
    pub(super) total: Column,
    pub(super) paid: Column,
    pub(super) unpaid: Column,
    pub(super) refunded: Column,
    pub(super) note: Column,
    pub(super) line_name: Column,
    pub(super) line_sku: Column,
    pub(super) line_quantity: Column,
    pub(super) line_unit: Column,
    pub(super) line_total: Column,
    pub(super) line_tax: Column,
    pub(super) line_discount: Column,
    pub(super) line_refunded: Column,
    pub(super) packed: Vec<Column>,
    pub(super) delivery_to: Place,
    pub(super) billing_to: Place,
}

impl Columns {
    /// Those of that program.
    pub(super) fn find(header: &mut Header, program: &str, home: &str) -> Self {
        let names: &Names = names(program);
        let mut find = |names: &[&str]| header.find(names);
        let line_name = find(names.line_name);
        let alone = if line_name.is_none() { names.number_alone } else { &[] };
        let number = find(names.number).or_else(|| find(alone));
        Self {
            reference: find(names.reference),
            number,
            placed: find(names.placed),
            email: find(names.email),
            customer: find(names.customer),
            lang: find(names.lang),
            currency: find(names.currency),
            state: find(names.state),
            money_state: find(names.money_state),
            goods_state: find(names.goods_state),
            paid_at: find(names.paid_at),
            cancelled_at: find(names.cancelled_at),
            delivery: find(names.delivery),
            delivery_tax: find(names.delivery_tax),
            discount: find(names.discount),
            fee: find(names.fee),
            tax: find(names.tax),
            total: find(names.total),
            paid: find(names.paid),
            unpaid: find(names.unpaid),
            refunded: find(names.refunded),
            note: find(names.note),
            line_name,
            line_sku: find(names.line_sku),
            line_quantity: find(names.line_quantity),
            line_unit: find(names.line_unit),
            line_total: find(names.line_total),
            line_tax: find(names.line_tax),
            line_discount: find(names.line_discount),
            line_refunded: find(names.line_refunded),
            packed: packed(header, names),
            delivery_to: Place::find(header, names.delivery_to, home),
            billing_to: Place::find(header, names.billing_to, home),
        }
    }

    /// Without these there is no order.
    pub(super) fn missing(&self, program: &str) -> Option<&'static str> {
        let names = names(program);
        let needed = [(self.reference, names.reference), (self.placed, names.placed)];
        needed.into_iter().find(|(column, _)| column.is_none()).and_then(|(_, names)| names.first().copied())
    }
}

/// The columns in which lines are packed: one with all of them, or one for each.
fn packed(header: &mut Header, names: &Names) -> Vec<Column> {
    let one = header.find(names.packed);
    let each = (1..=PACKED_MAX).map(|number| format!("line_item_{number}"));
    let mut all: Vec<Column> = if names.packed.is_empty() {
        Vec::new()
    } else {
        each.map(|name| header.find(&[name.as_str()])).take_while(Option::is_some).collect()
    };
    all.extend(one.is_some().then_some(one));
    all
}
