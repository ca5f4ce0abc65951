//! Stories of this crate.

mod api;
mod api_links;
mod came;
mod checkouts;
mod duties;
mod gathering;
mod hostile;
mod journeys;
mod kept;
mod link_rules;
mod links;
mod merging;
mod panels;
mod rules;
mod samples;
mod store;
