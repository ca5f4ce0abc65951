//! Sending from a shop that has said nothing to one that has decided everything, and its pages.

mod api;
mod areas;
mod checks;
mod keeping;
mod labels;
mod office;
mod quotes;
mod rates;
mod samples;
mod typed;
mod windows;
