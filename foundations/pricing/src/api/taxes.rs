//! What programs read and change of what the shop decides about taxes. Shares are hundredths of a percent.

use crate::{
    model::{Exports, OwnRates, Prices, Rate, Rates, Seat, TaxSettings},
    reads, steps,
};
use action::Failure;
use kernel::{Lang, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{Body, Call, Fault, Listing, Operation, Reply, Seen},
};

const GROUP: &str = "pricing-api-taxes";
const TAXES: &str = "/api/v1/admin/taxes";
const RATES: &str = "/api/v1/admin/tax-rates";

pub(super) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(TAXES, "pricing-api-get-taxes").of(GROUP), show)
        .api(Operation::patch(TAXES, "pricing-api-change-taxes").of(GROUP), change)
        .api(Operation::get(RATES, "pricing-api-list-tax-rates").of(GROUP), rates)
}

/// What the shop has decided about taxes.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Taxes, example = json!({
    "seat": "ES", "has_oss": true, "has_roi": false, "exports": "lose_tax", "union": "stay",
    "own_rates": [{ "land": "FR", "standard": 2000, "reduced": 1000, "super_reduced": 550 }],
}))]
struct TaxesBody {
    /// In which part of Spain it is: `ES` the mainland, `ES-CN`, `ES-CE`, `ES-ML`. Of no account elsewhere.
    seat: String,
    /// Whether it charges the tax of other countries of the Union, by the one stop shop.
    has_oss: bool,
    /// Whether it sells without tax to companies of other countries of the Union whose number is valid.
    has_roi: bool,
    /// What a price becomes where its tax does not reach: `lose_tax` or `keep_price`.
    exports: String,
    /// What a price becomes in a country of the Union with another rate: `stay` or `follow_rate`.
    union: String,
    /// Rates that it has corrected.
    own_rates: Vec<RatesBody>,
}

/// The rates of a land, in hundredths of a percent.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LandRates, example = json!({ "land": "FR", "standard": 2000, "reduced": 1000, "super_reduced": 550 }))]
struct RatesBody {
    /// Two letters of ISO 3166, or a part of a country: `ES-CN`.
    land: String,
    /// The usual one.
    #[schema(maximum = 5000)]
    standard: u32,
    /// The reduced one.
    #[schema(maximum = 5000)]
    reduced: u32,
    /// The lowest above zero.
    #[schema(maximum = 5000)]
    super_reduced: u32,
}

/// The rates of a land that hold today.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TaxRates, example = json!({
    "land": "ES", "kind": "vat", "standard": 2100, "reduced": 1000, "super_reduced": 400, "is_own": false,
}))]
struct InForceBody {
    /// Two letters of ISO 3166, or a part of a country: `ES-CN`.
    land: String,
    /// `vat`, `igic` or `ipsi`.
    kind: String,
    /// The usual one, in hundredths of a percent.
    standard: u32,
    /// The reduced one.
    reduced: u32,
    /// The lowest above zero.
    super_reduced: u32,
    /// Whether the shop has corrected them.
    is_own: bool,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = TaxesChange, example = json!({ "has_oss": true, "union": "stay" }))]
struct ChangeBody {
    /// In which part of Spain it is: `ES`, `ES-CN`, `ES-CE`, `ES-ML`.
    seat: Option<String>,
    /// Whether it charges the tax of other countries of the Union.
    has_oss: Option<bool>,
    /// Whether it sells without tax to companies of other countries of the Union.
    has_roi: Option<bool>,
    /// `lose_tax` or `keep_price`.
    exports: Option<String>,
    /// `stay` or `follow_rate`.
    union: Option<String>,
    /// All rates that it corrects: those that are left out are the program's again.
    #[schema(max_items = 40)]
    own_rates: Option<Vec<RatesBody>>,
}

const EXPORTS: [(&str, Exports); 2] = [("lose_tax", Exports::LoseTax), ("keep_price", Exports::KeepPrice)];
const PRICES: [(&str, Prices); 2] = [("stay", Prices::Stay), ("follow_rate", Prices::FollowRate)];

fn named<T: Copy>(field: &'static str, word: &str, all: &[(&str, T)]) -> Result<T, Problem> {
    let found = all.iter().find(|(known, _)| *known == word).map(|(_, is)| *is);
    found.ok_or_else(|| Fault::new(field, "webkit-api-field-unfit").into())
}

fn called<T: PartialEq>(is: &T, all: &[(&'static str, T)]) -> String {
    all.iter().find(|(_, known)| known == is).map_or("", |(word, _)| word).to_owned()
}

impl ChangeBody {
    /// What is wanted of what is known.
    fn over(&self, known: &TaxSettings) -> Result<TaxSettings, Problem> {
        let seats = Seat::ALL.map(|seat| (seat.code(), seat));
        let own = |all: &Vec<RatesBody>| all.iter().map(RatesBody::own).collect();
        Ok(TaxSettings {
            seat: self.seat.as_deref().map_or(Ok(known.seat), |word| named("seat", word, &seats))?,
            has_oss: self.has_oss.unwrap_or(known.has_oss),
            has_roi: self.has_roi.unwrap_or(known.has_roi),
            exports: self
                .exports
                .as_deref()
                .map_or(Ok(known.exports), |word| named("exports", word, &EXPORTS))?,
            union: self.union.as_deref().map_or(Ok(known.union), |word| named("union", word, &PRICES))?,
            own: self.own_rates.as_ref().map_or_else(|| known.own.clone(), own),
        })
    }
}

impl RatesBody {
    fn own(&self) -> OwnRates {
        let rates = Rates {
            standard: Rate(self.standard),
            reduced: Rate(self.reduced),
            super_reduced: Rate(self.super_reduced),
        };
        OwnRates { land: self.land.to_uppercase(), rates }
    }

    fn of(own: &OwnRates) -> Self {
        let Rates { standard, reduced, super_reduced } = own.rates;
        let land = own.land.clone();
        Self { land, standard: standard.0, reduced: reduced.0, super_reduced: super_reduced.0 }
    }
}

fn body(settings: &TaxSettings) -> TaxesBody {
    TaxesBody {
        seat: settings.seat.code().to_owned(),
        has_oss: settings.has_oss,
        has_roi: settings.has_roi,
        exports: called(&settings.exports, &EXPORTS),
        union: called(&settings.union, &PRICES),
        own_rates: settings.own.iter().map(RatesBody::of).collect(),
    }
}

async fn show(call: Call) -> Result<Reply<TaxesBody>, Problem> {
    let (settings, version) = call.read(async |snap| reads::taxes(snap).await).await?;
    Ok(Reply::at(body(&settings), version))
}

async fn change(call: Call, seen: Seen, Body(wanted): Body<ChangeBody>) -> Result<Reply<TaxesBody>, Problem> {
    let (known, version) = call.read(async |snap| reads::taxes(snap).await).await?;
    let (seen, settings) = (&seen, &wanted.over(&known)?);
    call.once(async |tx| {
        if !seen.is(version) {
            return Err(Failure::Conflict);
        }
        steps::put_taxes(tx, call.ctx(), version, settings).await
    })
    .await
    .map_err(Seen::judge)?;
    show(call).await
}

async fn rates(call: Call) -> Result<Listing<InForceBody>, Problem> {
    let now = call.now();
    let shown = call.read(async |snap| reads::in_force(snap, now, Lang::default()).await).await?;
    let one = |land: &reads::InForce| InForceBody {
        land: land.code.to_owned(),
        kind: land.kind.code().to_owned(),
        standard: land.rates.standard.0,
        reduced: land.rates.reduced.0,
        super_reduced: land.rates.super_reduced.0,
        is_own: land.is_own,
    };
    Ok(Listing::whole(shown.lands.iter().map(one).collect()))
}
