//! How this house speaks HTTP: pages and the frame put round them, panels, problems, languages, forms that come from us.
//!
//! What a page looks like is `look`; what it says belongs to the capability that mounts it with its [`Door`].

mod about;
mod address;
mod cache;
mod client;
mod door;
mod encode;
mod frame;
mod frames;
mod front;
mod gate;
mod limits;
mod measures;
mod origin;
mod page;
mod panel;
mod problem;
mod say;
mod site;
mod texts;
mod web;

pub use about::{About, Theme};
pub use address::{Address, Cost};
pub use cache::PageCache;
pub use client::{Net, NoNet, Proxies, is_from_here};
pub use door::{Door, FindMoved};
pub use frame::{Frame, Surround, Trouble, keepable};
pub use front::{Front, router};
pub use limits::{Limits, Rate, Rates};
pub use page::{CardImage, Html, Meta, Page};
pub use panel::{Panel, PanelAt, PanelCtx, Panels, Shows, panel};
pub use problem::Problem;
pub use say::Say;
pub use site::Site;
pub use texts::{Fluent, TextsUnusable};
pub use web::Web;
