//! A file of old addresses and the new ones they lead to.

use super::import::{Stopped, Watch};
use crate::{
    files::{self, Opened, Record},
    model::{Remark, Row, Weight},
};
use action::{Ctx, Failure};
use catalog::{
    rules::moved::{self, MovedRejected},
    steps,
};
use database::StoreError;
use kernel::Rejection;

/// Addresses that are kept in one transaction.
const BATCH: usize = 200;

/// What became of a file of addresses: new or changed, the same, refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redirected {
    /// They lead somewhere now, or somewhere else.
    pub new: u64,
    /// They led there already.
    pub same: u64,
    /// They lead nowhere.
    pub refused: u64,
}

/// Carries a table in whose first column is the old address and whose second is the new one. A first row that is neither is
/// taken for a header.
pub async fn redirects(ctx: &Ctx, opened: &Opened, watch: &mut dyn Watch) -> Result<Redirected, Stopped> {
    let mut done = Redirected::default();
    let mut next: Vec<Row> = Vec::new();
    let mut refused: Vec<(Remark, Row)> = Vec::new();
    let mut is_first = true;
    {
        let mut records = files::records(opened).map_err(|why| Stopped::File(why.to_string()))?;
        while let Some((line, record)) = records.next().map_err(|why| Stopped::File(why.to_string()))? {
            match record {
                Record::Cells(cells) => {
                    let is_header = std::mem::take(&mut is_first) && moved::path(&cells[0]).is_none();
                    if !is_header {
                        next.push(Row { line, cells });
                    }
                }
                Record::Broken(text) => {
                    let why = refusal(line, None, "exchange-quotes-open");
                    refused.push((why, Row { line, cells: vec![text] }));
                }
            }
            if next.len() >= BATCH {
                keep(ctx, &std::mem::take(&mut next), &mut done, &mut refused).await?;
            }
            for (why, row) in refused.drain(..) {
                done.refused += 1;
                watch.remark(&why);
                watch.refused(&why, &[row]);
            }
        }
    }
    keep(ctx, &next, &mut done, &mut refused).await?;
    for (why, row) in refused {
        done.refused += 1;
        watch.remark(&why);
        watch.refused(&why, &[row]);
    }
    Ok(done)
}

fn refusal(line: u64, column: Option<&str>, code: &'static str) -> Remark {
    Remark { weight: Weight::Refusal, line, column: column.map(str::to_owned), code, words: vec![] }
}

async fn keep(
    ctx: &Ctx,
    rows: &[Row],
    done: &mut Redirected,
    refused: &mut Vec<(Remark, Row)>,
) -> Result<(), StoreError> {
    let outcomes: Vec<Result<bool, MovedRejected>> = ctx
        .write(async |tx| {
            let mut outcomes = Vec::with_capacity(rows.len());
            for row in rows {
                let (old, new) = (row.get(Some(0)), row.get(Some(1)));
                outcomes.push(match steps::put_moved(tx, old, new).await {
                    Ok(is_new) => Ok(is_new),
                    Err(Failure::Rejected(why)) => Err(why),
                    Err(Failure::Broken(error)) => return Err(error),
                    Err(_) => return Err(StoreError::SlowDown),
                });
            }
            Ok(outcomes)
        })
        .await?;
    for (row, outcome) in rows.iter().zip(outcomes) {
        match outcome {
            Ok(true) => done.new += 1,
            Ok(false) => done.same += 1,
            Err(why) => refused.push((refusal(row.line, why.field(), why.code()), row.clone())),
        }
    }
    Ok(())
}
