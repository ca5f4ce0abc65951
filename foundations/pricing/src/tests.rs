//! What things cost: the law as a table, sums to the cent, promotions, their bounds under many at once, and the pages.

mod api;
mod api_rest;
mod company;
mod faults;
mod gives;
mod groups;
mod law;
mod office;
mod parts;
mod samples;
mod sums;
mod taxes;
mod using;
