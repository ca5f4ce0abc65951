//! How many rows a form may bring. Rows multiply when they are read and shown, so this is looked at before either.

use crate::{model::Sheet, rules::check::VARIANTS_MAX};
use std::collections::HashSet;

/// Options that a form may have.
const OPTIONS_MAX: usize = 50;
/// Pictures.
const PICTURES_MAX: usize = 400;
/// Rows of what is sold, and values of one option: some more than can be kept, so that somebody is told so.
const ROWS_MAX: usize = VARIANTS_MAX + 100;
/// Values of all options together.
const VALUES_MAX: usize = 2_500;
/// What was sold once.
const RETIRED_MAX: usize = 20_100;

/// Whether a form may be read at all: it has no more rows of each kind than any of ours, and none twice.
pub(crate) fn is_sane(sheet: &Sheet) -> bool {
    let mut values = 0;
    for (name, ids) in sheet.iter() {
        let most = match name {
            "o" => OPTIONS_MAX,
            "p" => PICTURES_MAX,
            "v" => ROWS_MAX,
            "r" => RETIRED_MAX,
            _ if name.starts_with("o.") && name.ends_with(".v") => {
                values += ids.len();
                ROWS_MAX
            }
            _ => continue,
        };
        let different: HashSet<&String> = ids.iter().collect();
        if ids.len() > most || different.len() < ids.len() {
            return false;
        }
    }
    values <= VALUES_MAX
}
