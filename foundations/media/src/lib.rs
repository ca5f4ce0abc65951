//! Pictures: where one that is named by its source can be seen. Drawings are drawn when asked for; what they show is
//! decided by whoever names them.

mod model;
mod pages;

pub use model::{Shown, shown};

use axum::{Router, routing};
use webkit::{Address, Cost, Door, Site};

/// The door of the pictures.
pub fn door() -> Door {
    let routes: Router<Site> = Router::new().route("/media/drawn/{name}", routing::get(pages::drawn));
    const FILES: &[Address] = &[Address::at("/media/").cost(Cost::Free)];
    Door { routes, addresses: FILES, ..Door::new("media") }
}

#[cfg(test)]
mod tests;
