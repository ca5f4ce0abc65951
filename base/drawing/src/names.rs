//! The `named!` macro: an enum whose variants each have one kebab-case name. Nothing is drawn here.

/// Declares a public enum with `ALL`, `name`, `Display` and a private `find`.
macro_rules! named {
    ($(#[$doc:meta])* $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $kind { $($(#[$note])* $variant),+ }

        impl $kind {
            /// Every one, in the order of the contact sheet.
            pub const ALL: &[$kind] = &[$($kind::$variant),+];

            /// The kebab-case name used in the text form.
            pub fn name(self) -> &'static str {
                match self { $($kind::$variant => $name),+ }
            }

            pub(crate) fn find(name: &str) -> Option<$kind> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }

        impl std::fmt::Display for $kind {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use named;
