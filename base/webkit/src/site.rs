//! What every handler of one process shares.

use crate::{frame::Frame, panel::PanelAt};
use action::House;
use std::sync::Arc;

struct Inner {
    house: Arc<House>,
    frame: Arc<dyn Frame>,
    panels: Vec<PanelAt>,
}

/// The state of the router. Cloning shares it.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

impl Site {
    /// A site in a house, with the frame of its pages and the panels of its doors.
    pub fn new(house: Arc<House>, frame: Arc<dyn Frame>, panels: Vec<PanelAt>) -> Self {
        Self(Arc::new(Inner { house, frame, panels }))
    }

    /// The house behind it.
    pub fn house(&self) -> &Arc<House> {
        &self.0.house
    }

    pub(crate) fn frame(&self) -> &dyn Frame {
        &*self.0.frame
    }

    pub(crate) fn mounted(&self, slot: &str) -> impl Iterator<Item = &PanelAt> {
        self.0.panels.iter().filter(move |panel| panel.slot == slot)
    }
}
