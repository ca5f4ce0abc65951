//! Selling here: what somebody who sells in the shop sees of their orders and does with them. It owns no table: who sells is
//! `sellers`, what was bought is `orders`, what is owed is `ledger`.

use kernel::Lang;
use webkit::Door;

/// The door of trading.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { texts, ..Door::new("trading") }
}
