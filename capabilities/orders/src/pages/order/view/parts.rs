//! The parts of an order's page: its steps, its lines, what they add up to, parcels, money that went back.

use crate::{
    law,
    model::{Kind, Line, Order, Parcel, RefundState, Whole},
    names,
    reads::{self, Day, Step},
};
use kernel::Word;
use look::Picture;
use media::{Shown, reads::Gallery};
use payments::model::SavedCard;
use shipping_facts::carriers;
use webkit::{Say, Web};

/// A step, ready to print.
pub(super) struct StepView {
    pub(super) class: &'static str,
    pub(super) name: String,
    pub(super) day: String,
    pub(super) is_here: bool,
}

/// A line, ready to print.
pub(super) struct LineView {
    pub(super) picture: Option<Picture>,
    pub(super) name: String,
    /// Its page, where it is something that is known here.
    pub(super) link: Option<String>,
    pub(super) options: String,
    pub(super) each: String,
    pub(super) total: String,
    pub(super) discount: Option<String>,
    /// That it was agreed to be had at once, or since when it is begun.
    pub(super) note: Option<String>,
}

/// What the lines add up to.
pub(super) struct Sums {
    /// Names and amounts, the total last.
    pub(super) rows: Vec<(String, String)>,
    pub(super) total: String,
    pub(super) taxes: Vec<String>,
    pub(super) why: Vec<String>,
}

/// Another order of the same payment, ready to print.
pub(super) struct OtherView {
    pub(super) link: String,
    pub(super) code: String,
    pub(super) state: String,
    pub(super) total: String,
}

pub(super) fn other(say: &Say, order: &Order, path: String) -> OtherView {
    OtherView {
        link: say.link(&path),
        code: order.code.clone(),
        state: names::shelf_for_them(say, order.shelf()),
        total: say.money(&order.total),
    }
}

/// A card that is kept, as it is chosen: what it is called, and when it ends.
pub(super) fn card(say: &Say, card: &SavedCard) -> String {
    let said = [Some(payments::pieces::card_name(say, card)), payments::pieces::card_end(say, card)];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a basket is told to hold all of it once more: each thing, and how many.
pub(super) fn again(whole: &Whole) -> Vec<String> {
    let known = whole.lines.iter().filter(|line| line.is_known());
    known.map(|line| format!("{}:{}", line.variant, line.quantity)).collect()
}

/// A parcel, ready to print.
pub(super) struct ParcelView {
    pub(super) icon: &'static str,
    pub(super) title: String,
    pub(super) day: String,
    pub(super) goods: Vec<String>,
    pub(super) carrier: Option<String>,
    pub(super) link: Option<String>,
}

pub(super) fn steps(web: &Web, whole: &Whole) -> Vec<StepView> {
    let say = &web.say;
    let is_fetched = whole.group.delivery.as_ref().is_some_and(|way| way.kind == Kind::PickUp);
    let all = reads::timeline(web.ctx(), whole);
    let mut was_here = false;
    let view = |(step, day): (Step, Option<Day>)| {
        let is_done = matches!(day, Some(Day::Was(_) | Day::Deemed(_) | Day::Elsewhere));
        let is_here =
            !is_done && !was_here && matches!(step, Step::Paid | Step::Packed | Step::Sent | Step::Delivered);
        was_here |= is_here;
        StepView {
            class: match (is_done, step) {
                (true, Step::Cancelled | Step::Expired | Step::Disputed | Step::DisputeLost) => "is-off",
                (true, _) => "is-done",
                (false, _) => "",
            },
            name: name_of(say, step, is_fetched),
            day: day_of(web, step, day),
            is_here,
        }
    };
    all.into_iter().map(view).collect()
}

fn name_of(say: &Say, step: Step, is_fetched: bool) -> String {
    match step {
        Step::Placed => say.t("orders-step-placed"),
        Step::Paid => say.t("orders-step-paid"),
        Step::Packed => say.t("orders-step-packed"),
        Step::Sent if is_fetched => say.t("orders-step-ready"),
        Step::Sent => say.t("orders-step-sent"),
        Step::Delivered if is_fetched => say.t("orders-step-fetched"),
        Step::Delivered => say.t("orders-step-delivered"),
        Step::Withdrawal => say.t("orders-step-withdrawal"),
        Step::Guarantee => say.t("orders-step-guarantee"),
        Step::FilesGuarantee => say.t("orders-step-guarantee-files"),
        Step::Cancelled => say.t("orders-step-cancelled"),
        Step::Expired => say.t("orders-step-expired"),
        Step::Disputed => say.t("orders-step-disputed"),
        Step::DisputeWon => say.t("orders-step-dispute-won"),
        Step::DisputeLost => say.t("orders-step-dispute-lost"),
    }
}

fn day_of(web: &Web, step: Step, day: Option<Day>) -> String {
    let say = &web.say;
    match day {
        Some(Day::Was(at)) => say.day(&at),
        Some(Day::Now) if step == Step::Paid => say.t("orders-day-unpaid"),
        Some(Day::Now) => say.t("orders-day-now"),
        Some(Day::Between(first, last)) if first == last => {
            let first = names::day(say.lang, first);
            say.with("orders-day-expected", &[("day", Word::Text(&first))])
        }
        Some(Day::Between(first, last)) => {
            let (first, last) = names::days(say.lang, first, last);
            say.with("orders-day-between", &[("first", Word::Text(&first)), ("last", Word::Text(&last))])
        }
        Some(Day::AfterMoney(days)) => say.n("orders-day-after-money", &days),
        Some(Day::Until(last)) => {
            let last = names::far_day(say.lang, last);
            say.with("orders-day-until", &[("day", Word::Text(&last))])
        }
        Some(Day::Deemed(at)) => say.with("orders-day-deemed", &[("day", Word::At(at))]),
        Some(Day::Elsewhere) => say.t("orders-day-elsewhere"),
        Some(Day::Later) if step == Step::Withdrawal => say.t("orders-day-withdrawal"),
        Some(Day::Later) => say.t("orders-day-guarantee"),
        None => String::new(),
    }
}

pub(super) fn lines(web: &Web, whole: &Whole, gallery: &Gallery) -> Vec<LineView> {
    let is_open = reads::is_withdrawal_open(web.ctx(), whole);
    whole.lines.iter().map(|line| line_view(&web.say, line, gallery, is_open)).collect()
}

fn line_view(say: &Say, line: &Line, gallery: &Gallery, is_open: bool) -> LineView {
    let options: Vec<&str> = line.options.iter().map(|word| word.show(say.lang)).collect();
    let each = format!("{} × {}", line.quantity, say.money(&line.unit));
    let picture = line.picture.as_deref().map(|source| {
        let Shown { address, width, height, webp, jpeg, colour, .. } = gallery.shown(source);
        Picture { address, alt: String::new(), width, height, webp, jpeg, colour }
    });
    LineView {
        picture,
        name: line.name.show(say.lang).to_owned(),
        link: (!line.slug.is_empty()).then(|| say.link(&format!("/p/{}", line.slug.show(say.lang)))),
        options: options.join(" · "),
        each,
        total: say.money(&line.total),
        discount: (line.discount.minor != 0).then(|| say.money(&line.discount)),
        note: law::of_line(say, line, is_open),
    }
}

pub(super) fn sums(say: &Say, whole: &Whole) -> Sums {
    let order = &whole.order;
    let mut rows = vec![(say.t("orders-subtotal"), say.money(&order.subtotal))];
    if order.discount.minor != 0 {
        rows.push((say.t("orders-discount"), say.money(&order.discount)));
    }
    if whole.group.delivery.is_some() || order.delivery.minor != 0 {
        let cost = match order.delivery.minor {
            0 => say.t("orders-free"),
            _ => say.money(&order.delivery),
        };
        rows.push((say.t("orders-delivery"), cost));
    }
    if order.fee.minor != 0 {
        rows.push((say.t(names::fee(order)), say.money(&order.fee)));
    }
    let tax = |one: &pricing::model::TaxTotal| {
        let name = pricing::words::tax(say, one);
        say.with("orders-tax", &[("name", Word::Text(&name)), ("tax", Word::Money(one.tax))])
    };
    let taxes = whole.taxes().iter().filter(|one| one.tax.minor != 0).map(tax);
    let proof = whole.group.company.iter().map(|proof| pricing::words::proof(say, proof));
    let taxes = taxes.chain(pricing::words::cause(say, whole.group.cause)).chain(proof).collect();
    // Why all of it costs less cannot be said of a part.
    let why = whole.group.why.iter().filter(|_| whole.others.is_empty());
    let why = why.map(|why| pricing::words::why(say, why)).collect();
    Sums { rows, total: say.money(&order.total), taxes, why }
}

pub(super) fn parcels_title(whole: &Whole) -> &'static str {
    match whole.parcels.iter().any(|parcel| whole.is_of_files(parcel)) {
        true => "orders-handed",
        false => "orders-parcels",
    }
}

pub(super) fn parcels(say: &Say, whole: &Whole) -> Vec<ParcelView> {
    let view = |(at, parcel): (usize, &Parcel)| ParcelView {
        icon: if whole.is_of_files(parcel) { "check" } else { "truck" },
        title: names::parcel(say, whole, (at, parcel)),
        day: match parcel.delivered_at {
            Some(at) => say.with("orders-parcel-there", &[("day", Word::At(at))]),
            None => say.with("orders-parcel-gone", &[("day", Word::At(parcel.sent_at))]),
        },
        goods: goods(say, whole, parcel),
        carrier: parcel.carrier.as_deref().map(|code| {
            let name = names::carrier(code);
            if parcel.number.is_empty() { name } else { format!("{name} · {}", parcel.number) }
        }),
        link: tracking(whole, parcel),
    };
    whole.parcels.iter().enumerate().map(view).collect()
}

fn goods(say: &Say, whole: &Whole, parcel: &Parcel) -> Vec<String> {
    let of = |line: &Line| {
        let packed = parcel.goods.iter().find(|one| one.line == line.id)?;
        Some(format!("{} × {}", packed.quantity, names::line(say.lang, line)))
    };
    whole.lines.iter().filter_map(of).collect()
}

fn tracking(whole: &Whole, parcel: &Parcel) -> Option<String> {
    let postcode = &whole.group.delivery_to.reveal().postcode;
    carriers::tracking(parcel.carrier.as_deref()?, &parcel.number, postcode)
}

pub(super) fn refunds(say: &Say, whole: &Whole) -> Vec<String> {
    let said = |one: &crate::model::Refund| {
        let amount = ("amount", Word::Money(one.amount));
        match (one.state, one.done_at) {
            (RefundState::Done, Some(at)) => say.with("orders-refund-done", &[amount, ("day", Word::At(at))]),
            (RefundState::Done | RefundState::Asked, _) => say.with("orders-refund-asked", &[amount]),
            (RefundState::Failed, _) => say.with("orders-refund-late", &[amount]),
        }
    };
    whole.refunds.iter().map(said).collect()
}
