//! What accounts promise.

mod enumeration;
mod hostile;
mod house;
mod invitations;
mod journeys;
mod letters;
mod people;
mod races;
mod roles;
mod rules;
mod staff;
