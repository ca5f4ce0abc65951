//! A purchase of a program as it stands now: what it costs, what there is to choose from, what stands in the way.

use super::bodies::{
    CheckoutBody, DeliveryBody, LineBody, MessageBody, OrderBody, PaymentBody, TotalBody, wish,
};
use crate::{
    model::{Line, Refused, Scene, Wish},
    pages::{look::looked_up, troubles},
    patience::Patience,
    reads::{self, TotalKind},
};
use baskets::{
    model::{Checkout, CheckoutState},
    rules::checkout::is_over,
};
use kernel::{Money, Rejection};
use orders::model::{OrderId, Whole};
use webkit::{
    Problem,
    api::{Amount, Call, instant},
};

/// How it stands. `next` is where whoever buys goes to pay, right after it was completed.
pub(super) async fn shown(
    call: &Call,
    patience: &Patience,
    one: &Checkout,
    next: Option<String>,
) -> Result<CheckoutBody, Problem> {
    let here = CheckoutBody { continue_url: next.map(|path| whole_address(call, &path)), ..empty(call, one) };
    if one.state == CheckoutState::Completed {
        return ordered(call, one, here).await;
    }
    if is_over(one.state) {
        return Ok(here);
    }
    let wish = wish(one.written.reveal(), "", None);
    looked_up(call, patience, &wish).await?;
    let holder = one.holder();
    let scene = call.read(async |snap| reads::scene(snap, call.ctx(), &holder, &wish).await).await?;
    let way_on = Some(whole_address(call, &format!("/checkout/continue/{}", one.id)));
    let here = CheckoutBody { continue_url: way_on, ..here };
    Ok(match scene {
        Some(scene) => open(call, one, (&scene, wish), here),
        None => here,
    })
}

fn whole_address(call: &Call, path: &str) -> String {
    format!("{}{path}", call.house().shop.face().public_url)
}

/// What is said of it in any case.
fn empty(call: &Call, one: &Checkout) -> CheckoutBody {
    let nothing = Money::new(0, call.house().shop.face().currency);
    CheckoutBody {
        id: one.id.to_string(),
        state: one.state.code().to_owned(),
        lines: Vec::new(),
        codes: Vec::new(),
        deliveries: Vec::new(),
        delivery: None,
        payments: Vec::new(),
        totals: totals(reads::totals_of(std::iter::empty(), nothing)),
        included_tax: None,
        messages: Vec::new(),
        continue_url: None,
        order: None,
        expires_at: instant(one.ends_at),
    }
}

fn totals(all: Vec<(TotalKind, Money)>) -> Vec<TotalBody> {
    let one = |(kind, amount): (TotalKind, Money)| TotalBody {
        r#type: kind.code().to_owned(),
        amount: amount.into(),
    };
    all.into_iter().map(one).collect()
}

/// What may still be changed.
fn open(call: &Call, one: &Checkout, (scene, wish): (&Scene, Wish), here: CheckoutBody) -> CheckoutBody {
    let lines = scene.lines.iter().zip(0_u32..).map(|(line, key)| line_body(scene, line, key));
    let delivery = |quote: &shipping::model::Quote| DeliveryBody {
        key: quote.key.clone(),
        name: quote.name.clone().into(),
        price: quote.price.into(),
        earliest: quote.window.earliest.to_string(),
        latest: quote.window.latest.to_string(),
    };
    let payment = |method: &payments::model::MethodShown| PaymentBody {
        code: method.code.clone(),
        name: call.say.t(method.name),
        fee: method.fee.map(Amount::from),
    };
    let tax = scene.priced.taxes.iter().map(|tax| tax.tax.minor).fold(0, i64::saturating_add);
    CheckoutBody {
        lines: lines.collect(),
        codes: scene.priced.codes.iter().map(|one| one.code.clone()).collect(),
        deliveries: scene.quotes.iter().map(delivery).collect(),
        delivery: scene.way.as_ref().map(|way| way.key.clone()),
        payments: scene.methods.iter().map(payment).collect(),
        totals: totals(reads::totals(&scene.priced)),
        included_tax: Some(Money { minor: tax, ..scene.priced.total }.into()),
        messages: messages(call, one, (scene, wish)),
        ..here
    }
}

fn line_body(scene: &Scene, line: &Line, key: u32) -> LineBody {
    let priced = scene.priced.lines.iter().find(|priced| priced.key == key);
    let item = line.item.as_ref();
    LineBody {
        variant: line.line.variant.to_string(),
        sku: item.map(|item| item.sku.clone()),
        name: item.map(|item| item.name.clone().into()),
        quantity: line.line.quantity,
        total: priced.map(|priced| priced.total.into()),
        left: line.left(),
    }
}

/// All that an order would be refused for now.
fn messages(call: &Call, one: &Checkout, (scene, wish): (&Scene, Wish)) -> Vec<MessageBody> {
    let wish = Wish { seen: Some(scene.sums()), ..wish };
    let wrong = match reads::agree(&wish, scene) {
        Ok(_) => Vec::new(),
        Err(Refused(wrong)) => wrong,
    };
    let message = |no: &crate::model::No| MessageBody {
        code: no.code().to_owned(),
        text: troubles::text(&call.say, no),
        field: no.field().map(str::to_owned),
        severity: "recoverable".to_owned(),
    };
    let left = (one.state == CheckoutState::RequiresEscalation).then(|| MessageBody {
        code: "checkout-left-to-buyer".to_owned(),
        text: call.say.t("checkout-left-to-buyer"),
        field: None,
        severity: "requires_buyer_input".to_owned(),
    });
    wrong.iter().map(message).chain(left).collect()
}

/// What was ordered.
async fn ordered(call: &Call, one: &Checkout, here: CheckoutBody) -> Result<CheckoutBody, Problem> {
    let page = one.order_page.split('?').next().unwrap_or_default();
    let id: Option<OrderId> = page.rsplit('/').next().and_then(|id| id.parse().ok());
    let Some(id) = id else { return Ok(here) };
    let whole: Option<Whole> = call.read(async |snap| orders::reads::own(snap, one.person, id).await).await?;
    let order = OrderBody { id: id.to_string(), permalink_url: whole_address(call, page) };
    let here = CheckoutBody { order: Some(order), ..here };
    let Some(whole) = whole else { return Ok(here) };
    let all = std::iter::once(&whole.order).chain(&whole.others);
    let nothing = Money { minor: 0, ..whole.order.total };
    let tax = all.clone().map(|order| order.tax.minor).fold(0, i64::saturating_add);
    Ok(CheckoutBody {
        totals: totals(reads::totals_of(all, nothing)),
        included_tax: Some(Money { minor: tax, ..nothing }.into()),
        ..here
    })
}
