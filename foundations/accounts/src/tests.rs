//! What accounts promise.

mod enumeration;
mod hostile;
mod house;
mod journeys;
mod letters;
mod people;
mod roles;
mod rules;
mod staff;
