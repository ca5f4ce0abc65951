//! Moving in: customers and past orders of another program, brought as files and carried in through the steps of their owners.
//! It owns no table: reading files is `exchange`, people are `accounts`, orders are `orders`.

pub mod actions;
mod jobs;
mod model;
mod reactions;
mod reads;
mod rules;
mod steps;

use action::{job, on};
use kernel::Lang;
use std::time::Duration;
use webkit::Door;

/// An attempt at the largest file on a slow machine, as for catalogues.
const LONGEST: Duration = Duration::from_secs(6 * 3_600);

/// The door of arriving.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        jobs: vec![job(jobs::carry).at_once(1).limit(LONGEST)],
        reactions: vec![
            on("arriving.joined", reactions::on_joined),
            on("arriving.moved", reactions::on_address_changed),
        ],
        texts,
        ..Door::new("arriving")
    }
}

#[cfg(test)]
mod tests;
