//! What others may know of baskets: their ids, and which order one became. What is put in and taken out is told to nobody:
//! it is whoever shops who decides, nothing follows from it, and visitors without a name could fill the log with it. How often
//! something is put into a basket is counted as a signal. What the shop puts together for somebody is its own doing, and is told.

use kernel::Subject;

kernel::tags! {
    /// Marks the id of a basket.
    Basket = "basket", BasketId;
    /// Marks the id of a line in one.
    Line = "basket_line", LineId;
    /// Marks the id of a link that the shop has made for somebody.
    Link = "basket_link", LinkId;
    /// Marks the id of a purchase that a program prepares.
    Checkout = "basket_checkout", CheckoutId;
}

events::facts! {
    /// Everything that baskets say.
    pub enum BasketFact {
        /// What was in it was ordered, and it is empty again.
        BasketOrdered { basket: BasketId, order: Subject } = "baskets.basket_ordered" v 1 about basket,
        /// Somebody of the shop has put things together for a buyer, who was sent a link to them.
        LinkMade { link: LinkId } = "baskets.link_made" v 1 about link,
        /// Whoever has that link has ordered something of it.
        LinkOrdered { link: LinkId, order: Subject } = "baskets.link_ordered" v 1 about link,
    }
}
