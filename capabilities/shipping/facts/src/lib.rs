//! What happens in `shipping`, and what others must know of it without knowing it: ids, and the carriers as data.

pub mod carriers;

pub use carriers::Carrier;

use kernel::{Id, Tag};

/// Marks the id of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {}
impl Tag for Zone {
    const KIND: &'static str = "shipping_zone";
}

/// The id of a zone: places to which sending costs the same.
pub type ZoneId = Id<Zone>;

/// Marks the id of a way of delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {}
impl Tag for Method {
    const KIND: &'static str = "shipping_method";
}

/// The id of a way of delivery within a zone.
pub type MethodId = Id<Method>;

/// Marks the id of a collection point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {}
impl Tag for Point {
    const KIND: &'static str = "shipping_point";
}

/// The id of a collection point.
pub type PointId = Id<Point>;

/// Marks what is said of all delivery together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shipping {}
impl Tag for Shipping {
    const KIND: &'static str = "shipping";
}

/// The id of all delivery together. There is one.
pub type ShippingId = Id<Shipping>;

/// The one of them: pages that carry `Subject::all("shipping")` are about it.
pub const ALL_SHIPPING: ShippingId = ShippingId::from_bytes([0; 16]);

events::facts! {
    /// Everything that shipping says.
    pub enum ShippingFact {
        /// Zones, ways of delivery, collection points or working days are others than before.
        ShippingChanged { shipping: ShippingId } = "shipping.changed" v 1 about shipping,
    }
}
