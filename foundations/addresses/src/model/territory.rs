//! Where a place counts as being. What tax or delivery make of it is theirs.

/// The part of the world that a place belongs to, as taxes see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// The Spanish peninsula.
    Mainland,
    /// The Balearic Islands: the same tax as the peninsula, and a sea between.
    Balearic,
    /// The Canary Islands: in the customs union, with a tax of their own.
    Canary,
    /// Ceuta, outside the customs union, with a tax of its own.
    Ceuta,
    /// Melilla, the same.
    Melilla,
    /// Another country of the Union, by its code in ISO 3166; and `XI`, Northern Ireland, which belongs to the Union where
    /// goods are concerned.
    Union(&'static str),
    /// Anywhere else: other countries, and those parts of the Union in which its VAT does not apply.
    Outside,
}

impl Territory {
    /// Whether it is a part of Spain.
    pub const fn is_spain(self) -> bool {
        match self {
            Self::Mainland | Self::Balearic | Self::Canary | Self::Ceuta | Self::Melilla => true,
            Self::Union(_) | Self::Outside => false,
        }
    }

    /// Whether the VAT of the Union applies to goods that go there.
    pub const fn has_union_vat(self) -> bool {
        match self {
            Self::Mainland | Self::Balearic | Self::Union(_) => true,
            Self::Canary | Self::Ceuta | Self::Melilla | Self::Outside => false,
        }
    }
}
