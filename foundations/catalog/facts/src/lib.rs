//! catalog-facts.
