//! Tests of what is known about people.

mod journeys;
mod rules;
mod staff;
