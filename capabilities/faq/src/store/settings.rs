//! What the shop decided about help.

use crate::model::{Licence, Settings};
use contributions::model::Trust;
use database::{Snapshot, StoreError, Tx, args};

/// What was decided, or what is usual.
pub(crate) async fn find(snap: &mut Snapshot) -> Result<Settings, StoreError> {
    let sql = "SELECT name, value FROM faq_setting WHERE name IN ('licence', 'review_days', 'trust')";
    let rows: Vec<(String, String)> = snap.all(sql, args![]).await?;
    let of = |wanted: &str| rows.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let usual = Settings::default();
    let trust: Option<usize> = of("trust").and_then(|value| value.parse().ok());
    Ok(Settings {
        licence: of("licence").and_then(Licence::from_code).unwrap_or(usual.licence),
        review_days: of("review_days").and_then(|value| value.parse().ok()).unwrap_or(usual.review_days),
        trust: trust.and_then(|level| Trust::ALL.get(level).copied()).unwrap_or(usual.trust),
    })
}

/// Keeps it.
pub(crate) async fn put(tx: &mut Tx, settings: &Settings) -> Result<(), StoreError> {
    let all = [
        ("licence", settings.licence.code().to_owned()),
        ("review_days", settings.review_days.to_string()),
        ("trust", settings.trust.level().to_string()),
    ];
    for (name, value) in all {
        let sql = "INSERT INTO faq_setting (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        tx.exec(sql, args![*name, value]).await?;
    }
    Ok(())
}
