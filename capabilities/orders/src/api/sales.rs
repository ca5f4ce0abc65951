//! What was sold, as programs read it: day by day, by product, by where browsers came from.

use crate::{model::Figures, reads::figures};
use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem,
    api::{Amount, Call, Fault, Query, Reply},
};

/// For so many days at most somebody may ask.
const DAYS_MAX: i32 = 366;
/// For so many days where nobody says.
const DAYS: i32 = 30;

/// For how long, and in which currency.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// So many days until today; 30 if nothing is said.
    #[param(minimum = 1, maximum = 366)]
    days: Option<i32>,
    /// Three letters of ISO 4217; the currency of the shop if nothing is said.
    currency: Option<String>,
}

/// What was sold.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Sales)]
pub(crate) struct SalesBody {
    /// All of it.
    all: FiguresBody,
    /// Each day, the first first.
    days: Vec<DayBody>,
    /// The products with the largest sales.
    products: Vec<NamedBody>,
    /// From where browsers came that bought most: words of links, hosts; empty where nobody knows.
    sources: Vec<NamedBody>,
}

/// Sums of a day.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SalesOfDay)]
pub(crate) struct DayBody {
    /// The day, where the shop is.
    #[schema(format = "date")]
    day: String,
    /// How much.
    figures: FiguresBody,
}

/// Sums under a name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SalesByName)]
pub(crate) struct NamedBody {
    /// The name.
    name: String,
    /// How much.
    figures: FiguresBody,
}

/// How much was sold.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SalesFigures)]
pub(crate) struct FiguresBody {
    /// How many orders.
    orders: i64,
    /// How many things.
    units: i64,
    /// What they cost whoever bought.
    sales: Amount,
    /// What the shop earns of what it knows the cost of, without taxes.
    margin: Amount,
    /// What went back.
    back: Amount,
}

fn body(of: Figures, currency: Currency) -> FiguresBody {
    let money = |minor: i64| Amount::from(Money::new(minor, currency));
    FiguresBody {
        orders: of.orders,
        units: of.units,
        sales: money(of.sales),
        margin: money(of.margin()),
        back: money(of.back),
    }
}

pub(super) async fn get(call: Call, Query(asked): Query<Asked>) -> Result<Reply<SalesBody>, Problem> {
    let unfit = |field| Problem::from(Fault::new(field, "webkit-api-field-unfit"));
    let days = asked.days.unwrap_or(DAYS);
    if !(1..=DAYS_MAX).contains(&days) {
        return Err(unfit("days"));
    }
    let face = call.house().shop.face();
    let currency = match asked.currency.as_deref() {
        Some(code) => code.parse().map_err(|_| unfit("currency"))?,
        None => face.currency,
    };
    let (today, lang) = (face.zone.day(call.now()), call.say.lang);
    let sold = call.read(async |snap| figures::sold(snap, (today, days), currency, lang).await).await?;
    let named = |(name, of): (String, Figures)| NamedBody { name, figures: body(of, currency) };
    Ok(Reply::new(SalesBody {
        all: body(sold.all, currency),
        days: sold
            .days
            .into_iter()
            .map(|(day, of)| DayBody { day: day.to_string(), figures: body(of, currency) })
            .collect(),
        products: sold.products.into_iter().map(named).collect(),
        sources: sold.sources.into_iter().map(named).collect(),
    }))
}
