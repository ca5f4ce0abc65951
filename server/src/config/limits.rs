//! The table `[limits]` of the settings: how often one household may ask, and whose word about addresses is taken.

use super::{Setting, Unusable};
use serde::Deserialize;
use webkit::{Net, Proxies, Rate, Rates};

/// The table as the file says it. Zero in a minute means no limit.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Table {
    pages_per_minute: Option<u32>,
    pages_at_once: Option<u32>,
    searches_per_minute: Option<u32>,
    searches_at_once: Option<u32>,
    heavy_per_minute: Option<u32>,
    heavy_at_once: Option<u32>,
}

impl Table {
    /// Name, default, and what the file says.
    pub(super) fn settings(&self) -> [(&'static str, u32, Option<u32>); 6] {
        let Rates { pages, searches, heavy, .. } = Rates::default();
        [
            ("limits.pages_per_minute", pages.per_minute, self.pages_per_minute),
            ("limits.pages_at_once", pages.at_once, self.pages_at_once),
            ("limits.searches_per_minute", searches.per_minute, self.searches_per_minute),
            ("limits.searches_at_once", searches.at_once, self.searches_at_once),
            ("limits.heavy_per_minute", heavy.per_minute, self.heavy_per_minute),
            ("limits.heavy_at_once", heavy.at_once, self.heavy_at_once),
        ]
    }
}

/// The limits that these settings make.
pub(super) fn rates(all: &[Setting]) -> Result<Rates, Unusable> {
    let found = |name: &str| all.iter().find(|setting| setting.name == name);
    let number = |name: &str| -> Result<u32, Unusable> {
        let Some(setting) = found(name) else { return Ok(0) };
        let (value, origin) = (&setting.value, &setting.origin);
        value.parse().map_err(|_| Unusable(format!("{name}: {value:?} is not a number ({origin})")))
    };
    let rate = |of: &str| -> Result<Rate, Unusable> {
        let per_minute = number(&format!("limits.{of}_per_minute"))?;
        Ok(Rate { per_minute, at_once: number(&format!("limits.{of}_at_once"))? })
    };
    let said = found("trusted_proxies").map_or("", |setting| &setting.value);
    let nets: Result<Vec<Net>, _> =
        said.split(',').map(str::trim).filter(|net| !net.is_empty()).map(str::parse).collect();
    let proxies = Proxies(nets.map_err(|error| Unusable(format!("trusted_proxies: {error}")))?);
    Ok(Rates { pages: rate("pages")?, searches: rate("searches")?, heavy: rate("heavy")?, proxies })
}
