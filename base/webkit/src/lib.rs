//! How this house speaks HTTP: pages and the frame put round them, panels, problems, languages, who asks and what they
//! may, forms that come from us.
//!
//! What a page looks like is `look`; what it says belongs to the capability that mounts it with its [`Door`].

mod about;
mod address;
mod answer;
pub mod api;
mod cache;
mod client;
mod door;
mod encode;
mod form;
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
mod routes;
mod say;
mod section;
mod session;
mod site;
mod texts;
mod turns;
mod upload;
mod web;

pub use about::{About, Theme, You};
pub use address::{Address, Cost};
pub use answer::{SeeOther, is_own_path};
pub use cache::PageCache;
pub use client::{Net, NoNet, Proxies, is_from_here};
pub use door::{Door, FindMoved};
pub use form::Form;
pub use frame::{Frame, Surround, Trouble, keepable};
pub use front::{Front, router};
pub use limits::{Limits, Rates};
pub use page::{CardImage, Html, Meta, Page, Room};
pub use panel::{Panel, PanelAt, PanelCtx, Panels, Shows, panel};
pub use problem::{Problem, Refusal};
pub use routes::{Audience, Listed, Routes};
pub use say::Say;
pub use section::{Group, Section};
pub use session::SessionCookie;
pub use site::Site;
pub use texts::{Fluent, TextsUnusable};
pub use turns::{Pace, Rate, Turns};
pub use upload::{Allowed, SentFile, Upload};
pub use web::Web;
