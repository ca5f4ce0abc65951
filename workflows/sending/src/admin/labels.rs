//! What waits to be sent, tray by tray.

use crate::{
    model::{Desk, Tray},
    view::{Said, page},
};
use axum::extract::Query;
use serde::Deserialize;
use shipping_facts::carriers;
use webkit::{Page, Problem, Web};

/// The word of the tray of what goes by nobody whom we know.
const LOOSE: &str = "none";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    carrier: String,
    sent: Option<i64>,
}

/// `/admin/orders/labels`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    page(&web, &Desk::House, asked.tray(), &asked.said()).await
}

impl Asked {
    /// Which tray is open.
    pub(crate) fn tray(&self) -> Tray {
        tray(&self.carrier)
    }

    /// What was just done.
    pub(crate) fn said(&self) -> Said {
        Said { sent: self.sent, ..Said::default() }
    }
}

/// The tray of that word.
pub(crate) fn tray(word: &str) -> Tray {
    match word {
        LOOSE => Tray::Loose,
        code => carriers::find(code).map_or(Tray::All, Tray::Of),
    }
}

/// Its word; nothing stands for all.
pub(crate) fn word(tray: Tray) -> &'static str {
    match tray {
        Tray::All => "",
        Tray::Of(carrier) => carrier.code,
        Tray::Loose => LOOSE,
    }
}
