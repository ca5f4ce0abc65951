//! Where somebody lives, out of the columns of a table.

use addresses::{
    model::PostalAddress,
    rules::{AddressRejected, Part, check, countries},
};
use exchange::{Column, Header, model::Row};
use kernel::text;

/// The columns of an address.
pub(crate) struct Place {
    name: Column,
    first: Column,
    last: Column,
    company: Column,
    line1: Column,
    line2: Column,
    city: Column,
    region: Column,
    postcode: Column,
    country: Column,
    phone: Column,
    tax_id: Column,
    /// The country where no column says one.
    home: String,
}

impl Place {
    /// Finds them: `Shipping City`, `shipping_city` and `City (Shipping)` are all the city of `shipping`; the first kind of which
    /// a column is there has it.
    pub(crate) fn find(header: &mut Header, kinds: &[&str], home: &str) -> Self {
        let mut find = |names: &[&str]| of_kinds(header, kinds, names);
        let columns = Self {
            name: find(&["name", "full name", "nombre"]),
            first: find(&["first name", "firstname", "nombre"]),
            last: find(&["last name", "lastname", "apellidos", "apellido", "surname"]),
            company: find(&["company", "empresa"]),
            line1: find(&[
                "address1",
                "address 1",
                "line1",
                "address line 1",
                "address 1 2",
                "direccion",
                "street",
                "address",
            ]),
            line2: find(&["address2", "address 2", "line2", "address line 2"]),
            city: find(&["city", "ciudad", "poblacion", "localidad"]),
            region: find(&[
                "province name",
                "state name",
                "region",
                "provincia",
                "province",
                "state",
                "state code",
                "province code",
            ]),
            postcode: find(&["zip", "postcode", "postal code", "codigo postal", "cp"]),
            country: find(&["country code", "country", "pais", "country region"]),
            phone: find(&["phone", "telefono", "telephone"]),
            tax_id: find(&["tax id", "nif", "dni", "cif", "vat number"]),
            home: String::new(),
        };
        let home = if columns.country.is_none() { home.to_owned() } else { String::new() };
        Self { home, ..columns }
    }

    /// The column of a part of the address, as forms call it.
    pub(crate) fn column(&self, field: Option<&str>) -> Column {
        match field? {
            "name" => self.name.or(self.last),
            "company" => self.company,
            "line1" => self.line1,
            "line2" => self.line2,
            "city" => self.city,
            "region" => self.region,
            "postcode" => self.postcode,
            "country" => self.country,
            "phone" => self.phone,
            "tax_id" => self.tax_id,
            _ => None,
        }
    }

    /// What somebody is called; empty, if no cell says it.
    pub(crate) fn name(&self, row: &Row) -> String {
        let (first, last) = (cell(row, self.first), cell(row, self.last));
        match self.last {
            Some(_) => format!("{first} {last}").trim().to_owned(),
            None => cell(row, self.name),
        }
    }

    /// The company, for whoever has no other name.
    pub(crate) fn company(&self, row: &Row) -> String {
        cell(row, self.company)
    }

    /// The address as it stands there, of somebody who is called so where it has no name; nothing, if nothing of it is there.
    pub(crate) fn said(&self, row: &Row, otherwise: &str) -> Option<PostalAddress> {
        let said = |column: Column| cell(row, column);
        let address = PostalAddress {
            name: first([self.name(row), otherwise.to_owned(), self.company(row)]),
            company: said(self.company),
            line1: said(self.line1),
            line2: said(self.line2),
            postcode: said(self.postcode),
            city: said(self.city),
            region: said(self.region),
            country: match code_of(&said(self.country)) {
                code if code.is_empty() => self.home.clone(),
                code => code,
            },
            phone: said(self.phone),
            tax_id: said(self.tax_id),
        };
        let is_said = [&address.line1, &address.postcode, &address.city].iter().any(|part| !part.is_empty());
        is_said.then_some(address)
    }
}

/// The first of these that says something.
pub(crate) fn first<const MANY: usize>(said: [String; MANY]) -> String {
    said.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// A cell as it was meant: Shopify puts an apostrophe before digits, so that spreadsheets leave their zeros.
pub(crate) fn cell(row: &Row, column: Column) -> String {
    let text = row.get(column).trim();
    text.strip_prefix('\'').unwrap_or(text).trim().to_owned()
}

/// The address in the form in which it is kept. A telephone or a tax number that is none is left out rather than all of it.
pub(crate) fn kept(said: &PostalAddress) -> Result<PostalAddress, AddressRejected> {
    let mut address = said.clone();
    for _ in 0..2 {
        match check(&address) {
            Err(AddressRejected::PhoneUnfit) => address.phone.clear(),
            Err(AddressRejected::TaxIdUnfit) => address.tax_id.clear(),
            done => return done,
        }
    }
    check(&address)
}

/// The address as it stood, short enough for a label: what was sent somewhere was sent there, whatever we think of it.
pub(crate) fn as_it_stood(said: &PostalAddress) -> PostalAddress {
    let line = |part: Part, text: &str| {
        let plain = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign });
        let words: String = plain.collect();
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        line.chars().take(part.length_max()).collect::<String>()
    };
    PostalAddress {
        name: line(Part::Name, &said.name),
        company: line(Part::Company, &said.company),
        line1: line(Part::Line1, &said.line1),
        line2: line(Part::Line2, &said.line2),
        postcode: line(Part::Postcode, &said.postcode),
        city: line(Part::City, &said.city),
        region: line(Part::Region, &said.region),
        country: line(Part::Country, &said.country),
        phone: line(Part::Phone, &said.phone),
        tax_id: line(Part::TaxId, &said.tax_id),
    }
}

/// Two letters of ISO 3166, out of them or out of a name in Spanish or English; empty, if it is neither.
fn code_of(text: &str) -> String {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return text.to_ascii_uppercase();
    }
    let folded = text::fold(text);
    let is_it = |name: &str| text::fold(name) == folded;
    let found = countries().iter().find(|country| is_it(country.es) || is_it(country.en));
    found.map_or_else(String::new, |country| country.code.to_owned())
}

/// The first column of the first kind that has one of these names, before or behind the word of the kind.
fn of_kinds(header: &mut Header, kinds: &[&str], names: &[&str]) -> Column {
    for kind in kinds {
        for name in names {
            let found = header.find(&[&format!("{kind} {name}"), &format!("{name} {kind}")]);
            if found.is_some() {
                return found;
            }
        }
    }
    None
}
