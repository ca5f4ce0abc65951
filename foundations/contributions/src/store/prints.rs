//! By what alike texts are told, and which are.

use super::ids_in;
use crate::model::{ContributionId, Prints};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};

/// So many texts that share a band are looked at; where there are more, a few are as good as all.
const MET_MAX: u32 = 64;

impl FromRow for Prints {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let bytes: Vec<u8> = row.get(0)?;
        Self::from_bytes(&bytes).ok_or_else(|| StoreError::Corrupt("prints of a text".into()))
    }
}

/// Forgets how a text is found.
pub(crate) async fn forget(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_print WHERE contribution_id = $1", args![id]).await?;
    tx.exec("DELETE FROM contribution_band WHERE contribution_id = $1", args![id]).await.map(drop)
}

/// Keeps how a text is found, instead of what was kept.
pub(crate) async fn put(
    tx: &mut Tx,
    id: ContributionId,
    prints: &Prints,
    bands: &[i64],
) -> Result<(), StoreError> {
    forget(tx, id).await?;
    let sql = "INSERT INTO contribution_print (contribution_id, numbers) VALUES ($1, $2)";
    tx.exec(sql, args![id, prints.to_bytes()]).await?;
    let values: Vec<Value<'_>> = bands.iter().flat_map(|band| [band.value(), id.value()]).collect();
    tx.insert_many("contribution_band (band, contribution_id)", 2, &values).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Prints>, StoreError> {
    snap.opt("SELECT numbers FROM contribution_print WHERE contribution_id = $1", args![id]).await
}

/// Other texts that share one of these bands, each with what stands for it.
pub(crate) async fn met(
    snap: &mut Snapshot,
    id: ContributionId,
    bands: &[i64],
) -> Result<Vec<(ContributionId, Prints)>, StoreError> {
    let mut ids: Vec<ContributionId> = Vec::new();
    for band in bands {
        let sql =
            "SELECT contribution_id FROM contribution_band WHERE band = $1 ORDER BY contribution_id LIMIT $2";
        let rows: Vec<(ContributionId,)> = snap.all(sql, args![*band, MET_MAX]).await?;
        ids.extend(rows.into_iter().map(|(met,)| met).filter(|met| *met != id));
    }
    ids.sort();
    ids.dedup();
    ids.truncate(MET_MAX as usize);
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (values, places) = ids_in(&ids, 1);
    let sql = format!(
        "SELECT contribution_id, numbers FROM contribution_print WHERE contribution_id IN ({places}) ORDER BY contribution_id"
    );
    let rows: Vec<(ContributionId, Vec<u8>)> = snap.all(sql, &values).await?;
    let read = |(id, bytes): (ContributionId, Vec<u8>)| Prints::from_bytes(&bytes).map(|prints| (id, prints));
    rows.into_iter()
        .map(|row| read(row).ok_or_else(|| StoreError::Corrupt("prints of a text".into())))
        .collect()
}
