//! shop-facts.
