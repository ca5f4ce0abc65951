//! What states, steps, carriers and sources are called on pages and in letters.

use crate::{
    model::{ChosenDelivery, HeardFrom, Kind, Line, Order, Parcel, Past, Shelf, Whole},
    rules::dates::{self, Day},
};
use jiff::civil::Date;
use kernel::{Lang, Word, Zone};
use orders_facts::{GoodsState, OrderState, PaymentState};
use shipping_facts::carriers;
use webkit::Say;

pub(crate) fn shelf(say: &Say, shelf: Shelf) -> String {
    match shelf {
        Shelf::ToPay => say.t("orders-shelf-to-pay"),
        Shelf::ToSend => say.t("orders-shelf-to-send"),
        Shelf::OnTheWay => say.t("orders-shelf-on-the-way"),
        Shelf::Delivered => say.t("orders-shelf-delivered"),
        Shelf::ToRefund => say.t("orders-shelf-to-refund"),
        Shelf::Done => say.t("orders-shelf-done"),
        Shelf::Over => say.t("orders-shelf-over"),
    }
}

/// What a shelf means to whoever bought.
pub(crate) fn shelf_for_them(say: &Say, shelf: Shelf) -> String {
    match shelf {
        Shelf::ToPay => say.t("orders-yours-to-pay"),
        Shelf::ToSend => say.t("orders-yours-to-send"),
        Shelf::OnTheWay => say.t("orders-yours-on-the-way"),
        Shelf::Delivered | Shelf::Done => say.t("orders-yours-delivered"),
        Shelf::ToRefund => say.t("orders-yours-to-refund"),
        Shelf::Over => say.t("orders-yours-over"),
    }
}

pub(crate) fn order(say: &Say, state: OrderState) -> String {
    match state {
        OrderState::Placed => say.t("orders-state-placed"),
        OrderState::Confirmed => say.t("orders-state-confirmed"),
        OrderState::Cancelled => say.t("orders-state-cancelled"),
        OrderState::Expired => say.t("orders-state-expired"),
        OrderState::Completed => say.t("orders-state-completed"),
    }
}

pub(crate) fn payment(say: &Say, state: PaymentState) -> String {
    match state {
        PaymentState::Waiting => say.t("orders-payment-waiting"),
        PaymentState::Authorised => say.t("orders-payment-authorised"),
        PaymentState::Paid => say.t("orders-payment-paid"),
        PaymentState::PartlyRefunded => say.t("orders-payment-partly-refunded"),
        PaymentState::Refunded => say.t("orders-payment-refunded"),
        PaymentState::Void => say.t("orders-payment-void"),
    }
}

pub(crate) fn goods(say: &Say, state: GoodsState) -> String {
    match state {
        GoodsState::None => say.t("orders-goods-none"),
        GoodsState::PartlySent => say.t("orders-goods-partly-sent"),
        GoodsState::Sent => say.t("orders-goods-sent"),
        GoodsState::Delivered => say.t("orders-goods-delivered"),
    }
}

pub(crate) fn heard(say: &Say, from: HeardFrom) -> String {
    match from {
        HeardFrom::Search => say.t("orders-heard-search"),
        HeardFrom::Friend => say.t("orders-heard-friend"),
        HeardFrom::Social => say.t("orders-heard-social"),
        HeardFrom::Press => say.t("orders-heard-press"),
        HeardFrom::Street => say.t("orders-heard-street"),
        HeardFrom::Before => say.t("orders-heard-before"),
        HeardFrom::Other => say.t("orders-heard-other"),
    }
}

/// A parcel by its place among those of its order; what was never one is called by what it is.
pub(crate) fn parcel(say: &Say, whole: &Whole, (at, parcel): (usize, &Parcel)) -> String {
    match whole.is_of_files(parcel) {
        true => say.t("orders-parcel-files"),
        false => say.n("orders-parcel", &i64::try_from(at + 1).unwrap_or(i64::MAX)),
    }
}

/// Where an order was placed that was not placed here, and what that means.
pub(crate) fn past(say: &Say, past: &Past) -> String {
    say.with(
        "orders-past",
        &[("origin", Word::Text(&origin(&past.origin))), ("number", Word::Text(&past.reference))],
    )
}

/// What another program for shops is called; one that nobody knows as it is written.
pub(crate) fn origin(code: &str) -> String {
    match code {
        "shopify" => "Shopify".to_owned(),
        "woocommerce" => "WooCommerce".to_owned(),
        "prestashop" => "PrestaShop".to_owned(),
        "csv" => "CSV".to_owned(),
        other => other.to_owned(),
    }
}

/// What the amount is called that is neither goods nor delivery: what the way to pay costs; of an order of elsewhere nobody knows.
pub(crate) const fn fee(order: &Order) -> &'static str {
    if order.past.is_some() { "orders-charges" } else { "orders-fee" }
}

/// What a carrier is called; one that is not known any more by its code.
pub(crate) fn carrier(code: &str) -> String {
    carriers::find(code).map_or_else(|| code.to_owned(), |carrier| carrier.name.to_owned())
}

/// A line in a few words: its name, and what was chosen of it.
pub(crate) fn line(lang: Lang, line: &Line) -> String {
    let options: Vec<&str> = line.options.iter().map(|word| word.show(lang)).collect();
    match options.is_empty() {
        true => line.name.show(lang).to_owned(),
        false => format!("{} ({})", line.name.show(lang), options.join(", ")),
    }
}

/// A day as a language writes it in a sentence.
pub(crate) fn day(lang: Lang, day: Date) -> String {
    let month = lang.month(day.month());
    match lang {
        Lang::Es => format!("{} de {month}", day.day()),
        Lang::En => format!("{} {month}", day.day()),
    }
}

/// The same with its year, for days that are far off.
pub(crate) fn far_day(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Es => format!("{} de {}", day(lang, date), date.year()),
        Lang::En => format!("{} {}", day(lang, date), date.year()),
    }
}

/// Two days of a sentence: of the same month only the second says which.
pub(crate) fn days(lang: Lang, first: Date, last: Date) -> (String, String) {
    let is_near = (first.year(), first.month()) == (last.year(), last.month());
    let before = if is_near { first.day().to_string() } else { day(lang, first) };
    (before, day(lang, last))
}

/// When it should arrive, or be there to be fetched.
pub(crate) fn window(say: &Say, way: &ChosenDelivery) -> String {
    let is_between = way.kind != Kind::PickUp && way.earliest != way.latest;
    let (first, last) = match is_between {
        true => days(say.lang, way.earliest, way.latest),
        false => (day(say.lang, way.earliest), String::new()),
    };
    let words = [("first", Word::Text(&first)), ("last", Word::Text(&last))];
    match (way.kind, is_between) {
        (Kind::PickUp, _) => say.with("orders-window-pick-up", &words[..1]),
        (Kind::Carrier | Kind::CollectionPoint, false) => say.with("orders-window-day", &words[..1]),
        (Kind::Carrier | Kind::CollectionPoint, true) => say.with("orders-window", &words),
    }
}

/// The same for an order; while its money is to come by transfer, so long after that.
pub(crate) fn arrival(say: &Say, whole: &Whole, zone: &Zone) -> Option<String> {
    let way = whole.group.delivery.as_ref()?;
    match (dates::expected(whole, zone)?, way.kind) {
        (Day::AfterMoney(days), Kind::PickUp) => Some(say.n("orders-window-pick-up-unpaid", &days)),
        (Day::AfterMoney(days), _) => Some(say.n("orders-window-unpaid", &days)),
        _ => Some(window(say, way)),
    }
}
