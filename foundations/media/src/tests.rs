//! Every source has a picture, sooner or later.

mod fetching;
mod names;
mod rules;
mod samples;
mod uploads;
