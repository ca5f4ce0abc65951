//! What every drawing promises.
