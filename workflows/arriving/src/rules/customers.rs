//! A table of customers. A row is somebody; who has an account here already is found out when they are kept.

use super::{
    agreed::Agreement,
    places::{Place, cell, first, kept},
    twice::Twice,
};
use crate::model::{Customer, Shop};
use accounts::rules::{folded_address, postal};
use exchange::{
    Column, Header, Rows, Told,
    model::{Newcomer, Remark, Row},
    refusal,
};
use kernel::{Personal, Rejection};

/// The rows of such a table.
pub(crate) struct Customers {
    header: Header,
    shop: Shop,
    email: Column,
    agreement: Agreement,
    place: Place,
    /// What they are called apart from any address.
    own: Place,
    seen: Twice,
}

impl Customers {
    /// By their header.
    pub(crate) fn new(mut header: Header, shop: &Shop, line: u64) -> Result<Self, Remark> {
        let email = header.find(&[
            "email",
            "user_email",
            "billing_email",
            "email address",
            "correo",
            "correo electrónico",
            "dirección de correo electrónico",
        ]);
        if email.is_none() {
            return Err(refusal(line, None, "exchange-column-missing", vec![("column", "email".to_owned())]));
        }
        let agreement = Agreement::find(&mut header);
        let place = Place::find(&mut header, &["default address", "billing", "shipping", ""], &shop.country);
        let own = Place::find(&mut header, &[""], &shop.country);
        // What their orders say.
        header.pass_over(&["Total Spent", "Total Orders"]);
        let shop = shop.clone();
        Ok(Self { header, shop, email, agreement, place, own, seen: Twice::default() })
    }
}

impl Rows for Customers {
    type Thing = Customer;

    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, _: &Row, _: &Row) -> bool {
        false
    }

    fn thing(&mut self, rows: &[Row], _: &[Row], told: &mut Told) -> Result<Option<Customer>, Remark> {
        let Some(row) = rows.first() else { return Ok(None) };
        let refused = |code| refusal(row.line, self.header.name(self.email), code, vec![]);
        let said = cell(row, self.email);
        if said.is_empty() {
            return Err(refused("arriving-email-missing"));
        }
        let email = postal(&said).map_err(|_| refused("arriving-email-unfit"))?;
        if self.seen.is_again(&folded_address(&email)) {
            return Err(refused("arriving-email-twice"));
        }
        let agreed = self.agreement.of(row, &self.header, &self.shop);
        if agreed.is_some() {
            told.note(row, (&self.header, self.agreement.said), "arriving-agreed", vec![]);
        }
        let name = first([self.place.name(row), self.own.name(row), self.place.company(row)]);
        let address = match self.place.said(row, &name).map(|said| kept(&said)) {
            None => None,
            Some(Ok(address)) => Some(Personal::new(address)),
            Some(Err(why)) => {
                let at = (&self.header, self.place.column(why.field()));
                told.note(row, at, "arriving-address-left", vec![]);
                None
            }
        };
        let known = Newcomer { email: Personal::new(email), name: Personal::new(name), address };
        Ok(Some(Customer { known, agreed }))
    }
}
