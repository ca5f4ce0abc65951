//! What happens to the addresses that people keep, for everybody who listens: ids only. Where somebody lives is not here.

use kernel::{Id, PersonId, Tag};

/// Marks the id of an address that somebody keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {}

impl Tag for Address {
    const KIND: &'static str = "address";
}

/// The id of an address that somebody keeps.
pub type AddressId = Id<Address>;

kernel::tags! {
    /// A number of a company that the register of the Union was asked for.
    VatAsked = "vat_number", VatAskedId;
}

events::facts! {
    /// Everything that addresses say.
    pub enum AddressFact {
        /// Somebody keeps an address, or keeps another in its place.
        AddressKept { address: AddressId, person: PersonId } = "addresses.address_kept" v 1 about person,
        /// Somebody keeps an address no more.
        AddressRemoved { address: AddressId, person: PersonId } = "addresses.address_removed" v 1 about person,
    }
}
