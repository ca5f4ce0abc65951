//! A file of old addresses and the new ones they lead to.

use super::watch::{Stopped, Watch};
use crate::{
    files::{self, Opened, Record},
    model::{Heading, Remark, Row, Source, Weight},
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
    let mut refused: Vec<(Remark, Source)> = Vec::new();
    let mut is_first = true;
    opened.notes.iter().for_each(|note| watch.remark(note));
    {
        let (mut records, separator) = files::records(opened)?;
        watch.header(&Heading { names: vec![], separator });
        while let Some((line, record)) = records.next().map_err(files::Unreadable::from)? {
            match record {
                Record::Cells(cells) => {
                    let is_header = std::mem::take(&mut is_first) && moved::path(&cells[0]).is_none();
                    if !is_header {
                        next.push(Row { line, cells });
                    }
                }
                Record::Broken(text) => {
                    let why = refusal(line, None, "exchange-quotes-open");
                    refused.push((why, Source::Line { line, text }));
                }
            }
            if next.len() >= BATCH {
                keep(ctx, &std::mem::take(&mut next), &mut done, &mut refused).await?;
            }
            for (why, source) in refused.drain(..) {
                done.refused += 1;
                watch.remark(&why);
                watch.refused(&why, &[source]);
            }
        }
    }
    keep(ctx, &next, &mut done, &mut refused).await?;
    for (why, source) in refused {
        done.refused += 1;
        watch.remark(&why);
        watch.refused(&why, &[source]);
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
    refused: &mut Vec<(Remark, Source)>,
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
            Err(why) => {
                let source = Source::Row(row.clone());
                refused.push((refusal(row.line, why.field(), why.code()), source));
            }
        }
    }
    Ok(())
}
