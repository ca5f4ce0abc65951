//! What accounts promise.

mod address_change;
mod api;
mod authenticator;
mod credentials;
mod enumeration;
mod former;
mod found;
mod hostile;
mod house;
mod invitations;
mod journeys;
mod leaving;
mod letters;
mod linking;
mod passkeys;
mod people;
mod provider_hostile;
mod provider_peer;
mod provider_rules;
mod provider_sample;
mod providers;
mod races;
mod roles;
mod rules;
mod second;
mod staff;
