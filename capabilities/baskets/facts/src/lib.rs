//! What others may know of baskets: their ids, and which order one became. What is put in and taken out is told to nobody:
//! it is whoever shops who decides, nothing follows from it, and visitors without a name could fill the log with it. How often
//! something is put into a basket is counted as a signal.

use kernel::{Id, Subject, Tag};

macro_rules! tags {
    ($($(#[$about:meta])* $tag:ident = $kind:literal, $id:ident;)*) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $tag {}
        impl Tag for $tag {
            const KIND: &'static str = $kind;
        }
        #[doc = concat!("The id of a ", $kind, ".")]
        pub type $id = Id<$tag>;
    )*};
}

tags! {
    /// Marks the id of a basket.
    Basket = "basket", BasketId;
    /// Marks the id of a line in one.
    Line = "basket_line", LineId;
}

events::facts! {
    /// Everything that baskets say.
    pub enum BasketFact {
        /// What was in it was ordered, and it is empty again.
        BasketOrdered { basket: BasketId, order: Subject } = "baskets.basket_ordered" v 1 about basket,
    }
}
