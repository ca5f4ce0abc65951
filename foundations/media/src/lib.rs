//! Pictures: fetched from where they are named, developed, kept and served; and the drawing that is shown where there is
//! none. What a picture shows is decided by whoever names it.

pub mod actions;
mod jobs;
mod model;
mod pages;
pub mod portrait;
pub mod reads;
pub mod rules;
pub mod share;
pub mod steps;
mod store;
mod studio;

pub use model::{Shown, Wanted, shown};

use database::Migration;
use kernel::Lang;
use webkit::{Address, Cost, Door, Routes};

const MIGRATIONS: &[Migration] =
    &[Migration::both("20261122_010000_media", include_str!("../migrations/20261122_010000_media.sql"))];

/// The door of the pictures.
pub fn door() -> Door {
    let routes =
        Routes::new().get("/media/drawn/{name}", pages::drawn).get("/media/{hash}/{name}", pages::photo);
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    const FILES: &[Address] = &[Address::at("/media/").cost(Cost::Free)];
    let jobs = vec![action::job(jobs::fetch_picture).at_once(4), portrait::kind()];
    Door {
        routes,
        jobs,
        addresses: FILES,
        migrations: MIGRATIONS,
        impersonal: &["photo", "picture"],
        texts,
        ..Door::new("media")
    }
}

#[cfg(test)]
mod tests;
