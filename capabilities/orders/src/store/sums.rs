//! Rows of what was sold, day by day.

use crate::model::{Figures, Sum, SumKind};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use jiff::civil::Date;
use kernel::Currency;

/// Days since the first of 1970, by which they are kept in their order.
fn number(day: Date) -> i64 {
    let first = Date::constant(1970, 1, 1);
    first.until(day).map_or(0, |span| i64::from(span.get_days()))
}

/// The day of that number.
fn day(number: i64) -> Date {
    let first = Date::constant(1970, 1, 1);
    first.saturating_add(jiff::Span::new().days(number.clamp(-100_000, 100_000)))
}

/// Adds to what is there already.
pub(crate) async fn add(tx: &mut Tx, sums: &[Sum]) -> Result<(), StoreError> {
    let days: Vec<i64> = sums.iter().map(|sum| number(sum.day)).collect();
    let mut values: Vec<Value<'_>> = Vec::with_capacity(sums.len() * 10);
    for (sum, day) in sums.iter().zip(&days) {
        let Figures { orders, units, sales, net, cost, back } = &sum.figures;
        values.extend([Value::Text(sum.kind.code()), sum.currency.value(), day.value(), sum.name.value()]);
        values.extend([
            orders.value(),
            units.value(),
            sales.value(),
            net.value(),
            cost.value(),
            back.value(),
        ]);
    }
    tx.upsert_many(
        "order_sum (kind, currency, day, name, orders, units, sales, net, cost, back)",
        10,
        &values,
        " ON CONFLICT (kind, currency, day, name) DO UPDATE SET
             orders = order_sum.orders + excluded.orders, units = order_sum.units + excluded.units,
             sales = order_sum.sales + excluded.sales, net = order_sum.net + excluded.net,
             cost = order_sum.cost + excluded.cost, back = order_sum.back + excluded.back",
    )
    .await
}

/// So many days, and of which currency.
#[derive(Clone, Copy)]
pub(crate) struct Span {
    pub(crate) first: Date,
    pub(crate) last: Date,
    pub(crate) currency: Currency,
}

struct Found {
    day: i64,
    name: String,
    figures: Figures,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let figures = Figures {
            orders: row.get(2)?,
            units: row.get(3)?,
            sales: row.get(4)?,
            net: row.get(5)?,
            cost: row.get(6)?,
            back: row.get(7)?,
        };
        Ok(Self { day: row.get(0)?, name: row.get(1)?, figures })
    }
}

/// All of each day on which something happened, the first first.
pub(crate) async fn by_day(snap: &mut Snapshot, span: Span) -> Result<Vec<(Date, Figures)>, StoreError> {
    let sql = "SELECT day, name, orders, units, sales, net, cost, back FROM order_sum
               WHERE kind = $1 AND currency = $2 AND day >= $3 AND day <= $4 ORDER BY day";
    let (first, last) = (number(span.first), number(span.last));
    let given = args![*SumKind::All.code(), span.currency, first, last];
    let rows: Vec<Found> = snap.all(sql, given).await?;
    Ok(rows.into_iter().map(|one| (day(one.day), one.figures)).collect())
}

/// The names of a kind with the largest sales, and how much.
pub(crate) async fn most(
    snap: &mut Snapshot,
    kind: SumKind,
    span: Span,
    most: u32,
) -> Result<Vec<(String, Figures)>, StoreError> {
    let sql = "SELECT CAST(0 AS BIGINT), name, CAST(SUM(orders) AS BIGINT), CAST(SUM(units) AS BIGINT),
                      CAST(SUM(sales) AS BIGINT), CAST(SUM(net) AS BIGINT), CAST(SUM(cost) AS BIGINT),
                      CAST(SUM(back) AS BIGINT)
               FROM order_sum WHERE kind = $1 AND currency = $2 AND day >= $3 AND day <= $4
               GROUP BY name ORDER BY 5 DESC, name LIMIT $5";
    let (first, last) = (number(span.first), number(span.last));
    let given = args![*kind.code(), span.currency, first, last, most];
    let rows: Vec<Found> = snap.all(sql, given).await?;
    Ok(rows.into_iter().map(|one| (one.name, one.figures)).collect())
}

/// In which currencies something was sold at all; this one is always among them.
pub(crate) async fn currencies(snap: &mut Snapshot, own: Currency) -> Result<Vec<Currency>, StoreError> {
    let sql = "SELECT DISTINCT currency FROM order_sum WHERE kind = $1 ORDER BY currency";
    let rows: Vec<(Currency,)> = snap.all(sql, args![*SumKind::All.code()]).await?;
    let mut all: Vec<Currency> = rows.into_iter().map(|(one,)| one).collect();
    if !all.contains(&own) {
        all.insert(0, own);
    }
    Ok(all)
}
