//! The ways to pay: which are offered, and what belongs to each. The keys on the same page are `keys`.

use super::{Pairs, keys, value};
use crate::{
    actions,
    model::{Contracted, Peer, Terms, Way, WaySetting, WayWish},
    providers::Providers,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Currency, Money};
use look::{Button, Field, FieldKind, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "ways.html")]
struct Ways<'a> {
    say: &'a Say,
    back: String,
    sheets: Vec<Sheet>,
    keys: Vec<keys::Sheet>,
}

/// What the page shows besides what is known.
#[derive(Default)]
pub(super) struct Asked<'a> {
    pub(super) done: &'a str,
    pub(super) way: Option<&'a Refused<'a>>,
    pub(super) keys: Option<&'a keys::Refused<'a>>,
}

/// The form of one way.
struct Sheet {
    code: &'static str,
    title: String,
    text: String,
    warning: Option<String>,
    error: Option<String>,
    is_on: bool,
    is_done: bool,
    action: String,
    fields: Vec<Field>,
    save: Button,
}

/// What was sent about one way, and why it was refused.
pub(super) type Refused<'a> = (Way, &'a WayWish, i64, &'a Refusal);

/// What is known about a way, as somebody would type it.
fn wished(say: &Say, setting: &WaySetting, currency: Currency) -> WayWish {
    let wish = WayWish { is_on: setting.is_on, ..WayWish::default() };
    match &setting.terms {
        Terms::None => wish,
        Terms::Transfer { iban, holder, days } => {
            WayWish { iban: iban.clone(), holder: holder.clone(), days: days.to_string(), ..wish }
        }
        Terms::Cash { fee, countries } => WayWish {
            fee: super::typed(say, Money::new(*fee, currency)),
            countries: countries.join(" "),
            ..wish
        },
    }
}

/// Under which name a way is switched on: all stand on one page, and there a name stands once.
fn tick(way: Way) -> &'static str {
    match way {
        Way::Test => "test_on",
        Way::Stripe => "stripe_on",
        Way::Redsys => "redsys_on",
        Way::Bizum => "bizum_on",
        Way::Transfer => "transfer_on",
        Way::CashOnDelivery => "cash_on",
        Way::Free => "free_on",
    }
}

fn fields(say: &Say, way: Way, wish: &WayWish) -> Vec<Field> {
    let line = |name: &'static str, value: &str, label: String, hint: String| Field {
        value: value.to_owned(),
        hint: Some(hint),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, label)
    };
    let mut all = vec![Field {
        value: if wish.is_on { "yes".into() } else { String::new() },
        required: false,
        ..Field::new(FieldKind::Tick, tick(way), say.t("payments-way-on"))
    }];
    match way {
        Way::Test | Way::Stripe | Way::Redsys | Way::Bizum | Way::Free => {}
        Way::Transfer => all.extend([
            line("iban", &wish.iban, say.t("payments-iban"), say.t("payments-iban-hint")),
            line("holder", &wish.holder, say.t("payments-holder"), say.t("payments-holder-hint")),
            line("days", &wish.days, say.t("payments-days"), say.t("payments-days-hint")),
        ]),
        Way::CashOnDelivery => all.extend([
            line("fee", &wish.fee, say.t("payments-fee"), say.t("payments-fee-hint")),
            line("countries", &wish.countries, say.t("payments-countries"), say.t("payments-countries-hint")),
        ]),
    }
    all
}

/// What the sheets of all ways share: every decision, and every contract.
struct Known {
    settings: Vec<WaySetting>,
    contracts: Vec<(Peer, Option<Contracted>)>,
}

/// What somebody should know of a way that is on: that nobody is paid by it, or that nobody is offered it.
fn warning(say: &Say, setting: &WaySetting, Known { settings, contracts }: &Known) -> Option<String> {
    let known = setting.way.peer().and_then(|peer| contracts.iter().find(|(of, _)| *of == peer));
    let for_trying = known.and_then(|(_, known)| known.as_ref()).map(|known| known.contract.is_for_trying());
    let before = settings.iter().take_while(|one| one.way != setting.way);
    let is_hidden = before.filter(|one| one.is_on).any(|one| one.way.name() == setting.way.name());
    match (setting.way, for_trying) {
        _ if !setting.is_on => None,
        _ if is_hidden => Some(say.t("payments-way-hidden-warning")),
        (Way::Test, _) => Some(say.t("payments-way-test-warning")),
        (_, Some(true)) => Some(say.t("payments-way-trying-warning")),
        (_, Some(false) | None) => None,
    }
}

fn sheet(web: &Web, setting: &WaySetting, all: &Known, asked: &Asked<'_>) -> Sheet {
    let say = &web.say;
    let refused = asked.way.filter(|(way, ..)| *way == setting.way);
    let known = wished(say, setting, web.house().shop.face().currency);
    let (wish, version) =
        refused.map_or((&known, setting.version), |(_, wish, version, _)| (*wish, *version));
    let mut fields = fields(say, setting.way, wish);
    for field in &mut fields {
        let blamed =
            refused.map(|(.., refusal)| *refusal).filter(|refusal| refusal.field == Some(field.name));
        field.error = blamed.map(|refusal| refusal.text.clone());
    }
    fields.push(Field::hidden("version", version.to_string()));
    Sheet {
        code: setting.way.code(),
        title: say.t(setting.way.title()),
        text: say.t(setting.way.text()),
        warning: warning(say, setting, all),
        error: refused.filter(|(.., no)| no.field.is_none()).map(|(.., no)| no.text.clone()),
        is_on: setting.is_on,
        is_done: asked.done == setting.way.code(),
        action: say.link(&format!("/admin/payments/ways/{}", setting.way.code())),
        fields,
        save: Button::main(say.t("payments-save")),
    }
}

pub(super) async fn page(web: &Web, providers: &Providers, asked: &Asked<'_>) -> Result<Page, Problem> {
    let all = web
        .read(async |snap| {
            let mut contracts = Vec::new();
            for peer in Peer::ALL.iter().filter(|peer| providers.with(**peer).is_some()) {
                contracts.push((*peer, reads::contract(snap, *peer).await?));
            }
            Ok::<_, Problem>(Known { settings: reads::ways(snap).await?, contracts })
        })
        .await?;
    // Nobody can pay by a way to whose provider nobody here speaks.
    let spoken = all.settings.iter().filter(|setting| providers.of(setting.way).is_some());
    let say = &web.say;
    let key = |(peer, known): &(Peer, Option<Contracted>)| {
        let told_of = providers.with(*peer).map(|one| one.tells_of()).unwrap_or_default();
        keys::sheet(web, (*peer, told_of), known.as_ref(), asked.done, asked.keys)
    };
    let view = Ways {
        say,
        back: say.link("/admin/payments"),
        sheets: spoken.map(|setting| sheet(web, setting, &all, asked)).collect(),
        keys: all.contracts.iter().map(key).collect(),
    };
    Ok(Page::new(say.t("payments-ways"), Html(view.to_string())).office())
}

/// `/admin/payments/ways`
pub(crate) async fn show(
    web: Web,
    Extension(providers): Extension<Providers>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, &providers, &Asked { done: value(&query, "done"), ..Asked::default() }).await
}

/// Keeps what was sent about one way.
pub(crate) async fn send(
    web: Web,
    Extension(providers): Extension<Providers>,
    Path(way): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let way = Way::from_code(&way).filter(|way| Way::OFFERED.contains(way));
    let way = way.filter(|way| providers.of(*way).is_some()).ok_or(Problem::NotFound)?;
    let version = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    let of = |name: &str| value(&sent, name).to_owned();
    let wish = WayWish {
        is_on: value(&sent, tick(way)) == "yes",
        iban: of("iban"),
        holder: of("holder"),
        days: of("days"),
        fee: of("fee"),
        countries: of("countries"),
    };
    let Err(failure) = actions::put_way(web.ctx(), way, version, &wish).await else {
        let code = way.code();
        return Ok(SeeOther(format!("/admin/payments/ways?done={code}#{code}")).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    let refused: Refused<'_> = (way, &wish, version, &refusal);
    let asked = Asked { way: Some(&refused), ..Asked::default() };
    Ok(page(&web, &providers, &asked).await?.refused().office().into_response())
}
