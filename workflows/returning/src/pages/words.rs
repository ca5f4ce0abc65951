//! Days as a language writes them.

use jiff::civil::Date;
use kernel::Lang;

/// A day with its year, for a sentence.
pub(crate) fn day(lang: Lang, date: Date) -> String {
    let (day, month, year) = (date.day(), lang.month(date.month()), date.year());
    match lang {
        Lang::Es => format!("{day} de {month} de {year}"),
        Lang::En => format!("{day} {month} {year}"),
    }
}
