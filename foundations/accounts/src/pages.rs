//! The pages on which people say who they are, and those of whoever is in.

pub(crate) mod account;
pub(crate) mod links;
pub(crate) mod security;
pub(crate) mod sign_in;
pub(crate) mod sign_up;
pub(crate) mod threshold;
