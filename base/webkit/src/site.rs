//! What every handler of one process shares.

use crate::{
    cache::PageCache,
    door::{Door, FindMoved},
    frame::Frame,
    frames::Frames,
    panel::PanelAt,
};
use action::House;
use kernel::{Actor, Feature};
use std::sync::{Arc, OnceLock};

struct Inner {
    house: Arc<House>,
    frame: Arc<dyn Frame>,
    panels: Vec<PanelAt>,
    frames: OnceLock<Frames>,
    moved: Vec<FindMoved>,
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
        Self(Arc::new(Inner { house, frame, panels, frames: OnceLock::new(), moved }))
    }

    /// The house behind it.
    pub fn house(&self) -> &Arc<House> {
        &self.0.house
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

    pub(crate) fn frame(&self) -> &dyn Frame {
        &*self.0.frame
    }

    /// Whether this actor may use a feature now.
    pub(crate) fn admits(&self, feature: &Feature, actor: Actor) -> bool {
        self.0.house.state_of(feature.name).admits(actor)
    }

    /// The panels of a slot whose feature is open for everybody: a page may be kept for all.
    pub(crate) fn mounted(&self, slot: &str) -> impl Iterator<Item = &PanelAt> {
        let open =
            |panel: &&PanelAt| panel.feature.is_none_or(|feature| self.admits(&feature, Actor::Visitor));
        self.0.panels.iter().filter(move |panel| panel.slot == slot).filter(open)
    }
}
