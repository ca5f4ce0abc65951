//! One struct per fact, and how several of them become drafts of the log. Reading them back is in `envelope`.

use kernel::Subject;
use serde::{Serialize, de::DeserializeOwned};

/// Something that happened, in the past tense: `ProductPublished`.
pub trait Fact: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Name in the log, stable for ever: `catalog.product_published`.
    const NAME: &'static str;
    /// Raised when the form changes in a way that old readers would misread.
    const VERSION: u16;

    /// What it is about.
    fn subject(&self) -> Subject;
}

/// A fact as it goes into the log, before time and actor are stamped on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// [`Fact::NAME`].
    pub name: &'static str,
    /// [`Fact::VERSION`].
    pub version: u16,
    /// [`Fact::subject`].
    pub subject: Subject,
    /// The fact as JSON.
    pub body: String,
}

/// Anything that can be recorded: one fact, several, or an enum of a capability's facts.
pub trait Facts {
    /// Adds the drafts in order.
    fn drafts(&self, out: &mut Vec<Draft>);
}

impl<F: Fact> Facts for F {
    fn drafts(&self, out: &mut Vec<Draft>) {
        let body = serde_json::to_string(self).expect("a fact has string keys and no failing serializer");
        out.push(Draft { name: F::NAME, version: F::VERSION, subject: self.subject(), body });
    }
}

impl<F: Facts> Facts for [F] {
    fn drafts(&self, out: &mut Vec<Draft>) {
        for fact in self {
            fact.drafts(out);
        }
    }
}

impl<F: Facts> Facts for Vec<F> {
    fn drafts(&self, out: &mut Vec<Draft>) {
        self.as_slice().drafts(out);
    }
}

impl<F: Facts> Facts for Option<F> {
    fn drafts(&self, out: &mut Vec<Draft>) {
        if let Some(fact) = self {
            fact.drafts(out);
        }
    }
}

/// Declares the facts of one owner and the enum of them all, for rules that give several kinds.
///
/// ```
/// use kernel::{Id, Subject, Tag};
/// #[derive(Clone, Copy, Debug, PartialEq, Eq)]
/// pub enum Lamp {}
/// impl Tag for Lamp { const KIND: &'static str = "lamp"; }
///
/// events::facts! {
///     /// What lamps do.
///     pub enum LampFact {
///         /// It was switched on.
///         LampLit { lamp: Id<Lamp> } = "lamps.lit" v 1 about lamp,
///     }
/// }
/// ```
#[macro_export]
macro_rules! facts {
    (
        $(#[$about_all:meta])*
        $vis:vis enum $all:ident {
            $(
                $(#[$about:meta])*
                $name:ident { $($field:ident : $type:ty),* $(,)? } = $text:literal v $version:literal about $subject:ident
            ),* $(,)?
        }
    ) => {
        $(
            $(#[$about])*
            #[derive(Clone, Debug, PartialEq, $crate::serde::Serialize, $crate::serde::Deserialize)]
            #[serde(crate = "events::serde")]
            #[allow(missing_docs)]
            $vis struct $name { $($vis $field: $type),* }

            impl $crate::Fact for $name {
                const NAME: &'static str = $text;
                const VERSION: u16 = $version;
                fn subject(&self) -> kernel::Subject {
                    self.$subject.clone().into()
                }
            }

            impl From<$name> for $all {
                fn from(fact: $name) -> Self {
                    Self::$name(fact)
                }
            }
        )*

        $(#[$about_all])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)]
        $vis enum $all { $($name($name)),* }

        impl $crate::Facts for $all {
            fn drafts(&self, out: &mut Vec<$crate::Draft>) {
                match self { $(Self::$name(fact) => fact.drafts(out)),* }
            }
        }
    };
}
