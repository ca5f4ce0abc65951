//! The table `[limits]` of the settings: how often one household may ask, and whose word about addresses is taken.

use super::Setting;
use crate::stopped::Stopped;
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
    forms_per_minute: Option<u32>,
    forms_at_once: Option<u32>,
    programs_per_minute: Option<u32>,
}

impl Table {
    /// Name, default, and what the file says.
    pub(super) fn settings(&self) -> [(&'static str, u32, Option<u32>); 9] {
        let Rates { pages, searches, heavy, forms, programs_per_minute, .. } = Rates::default();
        [
            ("limits.pages_per_minute", pages.per_minute, self.pages_per_minute),
            ("limits.pages_at_once", pages.at_once, self.pages_at_once),
            ("limits.searches_per_minute", searches.per_minute, self.searches_per_minute),
            ("limits.searches_at_once", searches.at_once, self.searches_at_once),
            ("limits.heavy_per_minute", heavy.per_minute, self.heavy_per_minute),
            ("limits.heavy_at_once", heavy.at_once, self.heavy_at_once),
            ("limits.forms_per_minute", forms.per_minute, self.forms_per_minute),
            ("limits.forms_at_once", forms.at_once, self.forms_at_once),
            ("limits.programs_per_minute", programs_per_minute, self.programs_per_minute),
        ]
    }
}

/// The limits that these settings make.
pub(super) fn rates(all: &[Setting]) -> Result<Rates, Stopped> {
    let found = |name: &str| all.iter().find(|setting| setting.name == name);
    let number = |name: &str| -> Result<u32, Stopped> {
        let Some(setting) = found(name) else { return Ok(0) };
        setting.value.parse().map_err(|_| setting.unusable("server-setting-number", &setting.value))
    };
    let rate = |of: &str| -> Result<Rate, Stopped> {
        let per_minute = number(&format!("limits.{of}_per_minute"))?;
        Ok(Rate { per_minute, at_once: number(&format!("limits.{of}_at_once"))? })
    };
    let proxies = Proxies(found("trusted_proxies").map_or(Ok(Vec::new()), nets)?);
    let (pages, searches) = (rate("pages")?, rate("searches")?);
    let programs_per_minute = number("limits.programs_per_minute")?;
    Ok(Rates { pages, searches, heavy: rate("heavy")?, forms: rate("forms")?, programs_per_minute, proxies })
}

fn nets(setting: &Setting) -> Result<Vec<Net>, Stopped> {
    let parts = setting.value.split(',').map(str::trim).filter(|net| !net.is_empty());
    parts.map(|net| net.parse().map_err(|_| setting.unusable("server-setting-network", net))).collect()
}
