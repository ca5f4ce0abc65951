//! Tests of what is known about people.

mod journeys;
mod moved;
mod rules;
mod staff;
