//! Webhooks from a fact to a real receiver and back, and their pages.

mod api;
mod keeping;
mod office;
mod receiver;
mod rules;
mod samples;
mod telling;
mod troubles;
