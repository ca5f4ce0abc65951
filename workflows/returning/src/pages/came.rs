//! How somebody came to an order of which something is to go back: by its link, or signed in. A link opens one order; of several
//! that were bought at once it says which.

use crate::{
    model::Bought,
    reads::{self, Rights},
};
use kernel::rejection::Never;
use orders::model::LineId;
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Problem, Web};

/// Which order of those behind a link.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    pub(super) of: String,
    pub(super) done: String,
}

/// An order, and what of it may go back.
pub(crate) struct Came {
    /// A path without the prefix of a language.
    pub(super) path: String,
    /// The code of the order where a link opens several.
    pub(super) of: String,
    pub(super) bought: Bought,
    pub(super) rights: Rights,
}

impl Came {
    /// An address below that of the order.
    pub(super) fn at(&self, verb: &str) -> String {
        let of = if self.of.is_empty() { String::new() } else { format!("?of={}", self.of) };
        format!("{}{verb}{of}", self.path)
    }
}

pub(super) async fn by_link(web: &Web, secret: &str, of: &str) -> Result<Came, Problem> {
    web.read(async |snap| {
        let whole = orders::reads::by_secret_of(snap, (secret, of), web.now()).await?;
        let whole = whole.ok_or(Problem::NotFound)?;
        let of = if whole.others.is_empty() { String::new() } else { whole.order.code.clone() };
        let (path, bought) = (format!("/orders/{secret}"), reads::bought(snap, whole).await?);
        Ok(Came { path, of, bought, rights: Rights::of(snap, web.ctx()).await? })
    })
    .await
}

pub(super) async fn by_person(web: &Web, id: &str) -> Result<Came, Problem> {
    let (person, id) = (web.person::<Never>()?, id.parse().map_err(|_| Problem::NotFound)?);
    web.read(async |snap| {
        let whole = orders::reads::own(snap, person, id).await?.ok_or(Problem::NotFound)?;
        let (path, of) = (format!("/account/orders/{id}"), String::new());
        let bought = reads::bought(snap, whole).await?;
        Ok(Came { path, of, bought, rights: Rights::of(snap, web.ctx()).await? })
    })
    .await
}

/// What a form sent, by its names.
pub(crate) type Fields = BTreeMap<String, String>;

/// What was typed into a field.
pub(crate) fn value<'f>(fields: &'f Fields, name: &str) -> &'f str {
    fields.get(name).map_or("", String::as_str)
}

/// The mark of a form with all that it says.
pub(crate) fn mark(fields: &Fields) -> String {
    let said = fields.iter().filter(|(name, _)| *name != "mark");
    let said: Vec<&str> = said.flat_map(|(name, value)| [name.as_str(), value.trim()]).collect();
    returns::mark_of(value(fields, "mark"), &said)
}

/// Under this name it is sent how many of a line; its id follows.
pub(crate) const LINE: &str = "line-";

/// How many of each line; what is no number is none.
pub(crate) fn lines(fields: &Fields) -> Vec<(LineId, u32)> {
    let of = |(name, many): (&String, &String)| {
        let line: LineId = name.strip_prefix(LINE)?.parse().ok()?;
        Some((line, many.trim().parse().unwrap_or(0)))
    };
    fields.iter().filter_map(of).collect()
}
