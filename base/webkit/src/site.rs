//! What every handler of one process shares.

use crate::{
    about::About,
    address::Addresses,
    api::Windows,
    cache::PageCache,
    door::{Door, FindMoved},
    frame::Frame,
    frames::Frames,
    limits::Rates,
    panel::PanelAt,
    section::{self, OFFICE, Section, Way},
    session::SessionCookie,
};
use action::{House, Session};
use kernel::{Actor, Feature, NoticeKind};
use std::sync::{Arc, OnceLock};

struct Inner {
    house: Arc<House>,
    frame: Arc<dyn Frame>,
    panels: Vec<PanelAt>,
    frames: OnceLock<Frames>,
    moved: Vec<FindMoved>,
    addresses: Addresses,
    has_office: bool,
    ways: Vec<Way>,
    notices: Vec<NoticeKind>,
    session_cookie: &'static str,
    windows: OnceLock<Windows>,
}

/// The state of the router. Cloning shares it.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

impl Site {
    /// A site in a house, with the frame of its pages and the panels of its doors.
    pub fn new(house: Arc<House>, frame: Arc<dyn Frame>, doors: &[Door]) -> Self {
        let behind = |door: &Door| -> Vec<PanelAt> {
            door.panels.iter().map(|panel| panel.clone().behind(door.feature)).collect()
        };
        let panels = doors.iter().flat_map(behind).collect();
        let moved = doors.iter().filter_map(|door| door.moved).collect();
        let session_cookie = SessionCookie::name(&house.shop.face().public_url);
        Self(Arc::new(Inner {
            house,
            frame,
            panels,
            frames: OnceLock::new(),
            moved,
            addresses: Addresses::of(doors),
            has_office: doors.iter().flat_map(|door| door.routes.listed()).any(|(_, path, _)| path == OFFICE),
            ways: section::ways(doors),
            notices: doors.iter().flat_map(|door| door.notices).copied().collect(),
            session_cookie,
            windows: OnceLock::new(),
        }))
    }

    /// The house behind it.
    pub fn house(&self) -> &Arc<House> {
        &self.0.house
    }

    /// Lets each program ask so often in a minute. Only the first number counts.
    pub fn limit_programs(&self, per_minute: u32) {
        let _ = self.0.windows.set(Windows::new(per_minute));
    }

    /// How often programs ask.
    pub(crate) fn windows(&self) -> &Windows {
        self.0.windows.get_or_init(|| Windows::new(Rates::default().programs_per_minute))
    }

    /// Keeps what stands round pages as long as the cache would keep it.
    pub fn keep_frames(&self, cache: &PageCache) {
        let _ = self.0.frames.set(Frames::new(cache.drops().clone()));
    }

    pub(crate) fn frames(&self) -> Option<&Frames> {
        self.0.frames.get()
    }

    /// Where an address leads now that nothing stands at. A question that cannot be asked is none.
    pub(crate) async fn moved(&self, address: &str) -> Option<String> {
        for find in &self.0.moved {
            let found = self.0.house.database.read(async |snap| find(snap, address).await).await;
            match found {
                Ok(None) => {}
                Ok(target) => return target,
                Err(error) => tracing::warn!(%error, "whether an address moved could not be asked"),
            }
        }
        None
    }

    /// The address of a request as it is written into the log.
    pub(crate) fn to_log(&self, about: &About) -> String {
        format!("{}{}", about.lang.prefix(), self.0.addresses.to_log(&about.path, &about.query))
    }

    /// What the doors say about their addresses.
    pub(crate) fn addresses(&self) -> &Addresses {
        &self.0.addresses
    }

    /// Whether there is a page from which the back office begins.
    pub(crate) fn has_office(&self) -> bool {
        self.0.has_office
    }

    /// The pages of the back office that are open for whoever is signed in.
    pub(crate) fn sections(&self, session: Option<&Session>) -> Vec<Section> {
        let Some(session) = session else { return Vec::new() };
        let admits = |feature: &Feature| self.admits(feature, session.actor());
        self.0.ways.iter().filter_map(|way| way.open_to(session.role, admits)).collect()
    }

    /// What people can be told of here, in the order of the doors.
    pub(crate) fn notices(&self) -> &[NoticeKind] {
        &self.0.notices
    }

    /// The name of the cookie that carries secrets of sessions.
    pub(crate) fn session_cookie(&self) -> &'static str {
        self.0.session_cookie
    }

    pub(crate) fn frame(&self) -> &dyn Frame {
        &*self.0.frame
    }

    /// Whether this actor may use a feature now.
    pub(crate) fn admits(&self, feature: &Feature, actor: Actor) -> bool {
        self.0.house.state_of(feature.name).admits(actor)
    }

    /// The panels of a slot whose feature is open for this actor: a visitor, where the page may be kept for all.
    pub(crate) fn mounted(&self, slot: &str, actor: Actor) -> impl Iterator<Item = &PanelAt> {
        let open = move |panel: &&PanelAt| panel.feature.is_none_or(|feature| self.admits(&feature, actor));
        self.0.panels.iter().filter(move |panel| panel.slot == slot).filter(open)
    }
}
