//! What waits to be sent, tray by tray.

use super::view::{Said, page};
use crate::model::Tray;
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
    page(&web, tray(&asked.carrier), &Said { sent: asked.sent, ..Said::default() }).await
}

/// The tray of that word.
pub(super) fn tray(word: &str) -> Tray {
    match word {
        LOOSE => Tray::Loose,
        code => carriers::find(code).map_or(Tray::All, Tray::Of),
    }
}

/// Its word; nothing stands for all.
pub(super) fn word(tray: Tray) -> &'static str {
    match tray {
        Tray::All => "",
        Tray::Of(carrier) => carrier.code,
        Tray::Loose => LOOSE,
    }
}
