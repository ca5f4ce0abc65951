//! Moving in: customers and past orders of another program, brought as files and carried in through the steps of their owners.
//! It owns no table: reading files is `exchange`, people are `accounts`, orders are `orders`.

use kernel::Lang;
use webkit::Door;

/// The door of arriving.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { texts, ..Door::new("arriving") }
}
