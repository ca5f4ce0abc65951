//! How a crate names what is its own: the ids of its things, and enums whose members have stable words. What they name is
//! each crate's own.

/// The ids of things: a tag that no value has, its noun, and the id.
///
/// ```ignore
/// kernel::tags! {
///     /// What is sold.
///     Product = "product", ProductId;
/// }
/// ```
#[macro_export]
macro_rules! tags {
    ($($(#[$about:meta])* $tag:ident = $kind:literal, $id:ident;)*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $tag {}
        impl $crate::Tag for $tag {
            const KIND: &'static str = $kind;
        }
        #[doc = concat!("The id of one `", $kind, "`.")]
        pub type $id = $crate::Id<$tag>;
    )*};
}

/// An enum whose members have stable words, by which rows, facts and other programs know them.
///
/// ```ignore
/// kernel::codes! {
///     /// How far it has come.
///     State {
///         /// Nobody has begun.
///         New = "new",
///     }
/// }
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable word.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The one of that word.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }

        impl $crate::names::serde::Serialize for $name {
            fn serialize<S: $crate::names::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.code())
            }
        }

        impl<'de> $crate::names::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::names::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let code = <String as $crate::names::serde::Deserialize>::deserialize(from)?;
                let unknown = || $crate::names::serde::de::Error::custom(format_args!("no `{code}` is known"));
                Self::from_code(&code).ok_or_else(unknown)
            }
        }
    };
}

#[doc(hidden)]
pub use serde;

/// Digits, and letters without I, L, O and U (Crockford): none is taken for another.
pub const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// So many signs as these dice show. They make a short word by which people speak of a thing; it opens nothing.
pub fn signs(dice: u128, many: u32) -> String {
    (0..many).map(|place| char::from(SIGNS[((dice >> (5 * place)) & 31) as usize])).collect()
}

/// The signs that somebody typed, whatever they wrote between them; nothing if one is none.
pub fn typed_signs(text: &str) -> Option<String> {
    let typed = text.trim().to_ascii_uppercase();
    let typed = typed.chars().filter(|sign| !matches!(sign, '-' | ' ' | '#')).map(|sign| match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    });
    typed.map(|sign| u8::try_from(sign).is_ok_and(|sign| SIGNS.contains(&sign)).then_some(sign)).collect()
}

#[cfg(test)]
#[expect(unreachable_pub, reason = "what the macro makes is public")]
mod tests {
    use super::{signs, typed_signs};

    codes! {
        /// How far something has come.
        Stage {
            /// It has not begun.
            New = "new",
            /// It is over.
            Over = "over_for_good",
        }
    }

    #[test]
    fn a_code_is_written_and_read_as_its_word() {
        for stage in Stage::ALL.iter().copied() {
            assert_eq!(Stage::from_code(stage.code()), Some(stage));
        }
        assert_eq!(Stage::from_code("Over"), None);
        assert_eq!((Stage::New.code(), Stage::Over.code()), ("new", "over_for_good"));
    }

    #[test]
    fn signs_are_read_however_they_were_typed() {
        assert_eq!(signs(0, 4), "0000");
        assert_eq!(signs(1 | 31 << 5 | 10 << 10, 3), "1ZA");
        assert_eq!(typed_signs(" #k7qf-2m9x "), Some("K7QF2M9X".to_owned()));
        assert_eq!(typed_signs("oil"), Some("011".to_owned()));
        assert_eq!(typed_signs("k7u"), None, "no U is among them");
    }
}
