//! Sending many: files of parcels for carriers, and the numbers that carriers give back. It owns no table: what is to be sent is
//! `orders`, how carriers take it is `shipping`.

use kernel::Lang;
use webkit::Door;

/// The door of sending.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door { texts, ..Door::new("sending") }
}
