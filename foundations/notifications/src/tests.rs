//! Letters: written, kept, sent, read and forgotten. Notices: told once, by the ways people want. The newsletter: only for
//! those who want it.

mod api;
mod brought;
mod centre;
mod issues;
mod journeys;
mod keeping;
mod meanwhile;
mod newsletter;
mod notice_rules;
mod offering;
mod peer;
mod rules;
mod samples;
mod sending;
mod telling;
mod unsubscribing;
mod words;
