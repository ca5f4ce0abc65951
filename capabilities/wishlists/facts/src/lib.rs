//! What happens in `wishlists`.
