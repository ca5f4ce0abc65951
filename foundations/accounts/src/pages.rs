//! The pages on which people say who they are, and those of whoever is in.

pub(crate) mod account;
pub(crate) mod address_change;
pub(crate) mod identities;
pub(crate) mod links;
pub(crate) mod passkey_button;
pub(crate) mod passkeys;
pub(crate) mod prove;
pub(crate) mod provider_join;
pub(crate) mod providers;
pub(crate) mod second;
pub(crate) mod second_settings;
pub(crate) mod security;
pub(crate) mod sign_in;
pub(crate) mod sign_up;
pub(crate) mod threshold;
