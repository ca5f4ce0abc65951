//! What is said of an order as a whole: when, by whom, where to, how far it had come, and its amounts.

use super::{Orders, cells::Cells, lines::Line, states, states::Found, sums};
use crate::rules::{
    dates::instant,
    places::{Place, as_it_stood, cell, first, kept},
};
use addresses::model::PostalAddress;
use exchange::{
    Column, Told,
    amounts::Unfit,
    model::{Remark, Row},
    refusal,
};
use kernel::{Currency, Personal, Rejection, Timestamp};
use orders::model::PastState;

/// How far an order had come. Amounts are minor units.
pub(super) struct Progress {
    pub(super) state: PastState,
    pub(super) paid: i64,
    pub(super) refunded: i64,
}

impl Orders {
    pub(super) fn placed(&self, row: &Row) -> Result<Timestamp, Remark> {
        let at = self.columns.placed;
        let placed = instant(row.get(at), &self.shop.zone);
        let placed = placed.ok_or_else(|| self.refused(row, at, "arriving-date-unfit"))?;
        if placed > self.shop.now {
            return Err(self.refused(row, at, "arriving-date-later"));
        }
        Ok(placed)
    }

    /// Nothing is changed from one money into another.
    pub(super) fn same_currency(&self, row: &Row) -> Result<(), Remark> {
        let said = cell(row, self.columns.currency);
        let known: Option<Currency> = said.to_ascii_uppercase().parse().ok();
        if said.is_empty() || known == Some(self.shop.currency) {
            return Ok(());
        }
        let words = vec![("currency", self.shop.currency.code().to_owned())];
        Err(refusal(row.line, self.header.name(self.columns.currency), "arriving-currency", words))
    }

    fn amount(&self, row: &Row, column: Column, cells: &mut Cells) -> Result<i64, Remark> {
        cells.read(row.get(column)).map_err(|unfit| {
            let code = match unfit {
                Unfit::Number => "arriving-amount-unfit",
                Unfit::Currency => "arriving-amount-currency",
                Unfit::Ambiguous => "arriving-amount-ambiguous",
            };
            self.refused(row, column, code)
        })
    }

    pub(super) fn said(&self, row: &Row, lines: &[Line], cells: &mut Cells) -> Result<sums::Said, Remark> {
        let columns = &self.columns;
        let mut amount = |column| self.amount(row, column, cells);
        let (delivery, delivery_tax) = (amount(columns.delivery)?, amount(columns.delivery_tax)?);
        let (discount, fee, tax) = (amount(columns.discount)?, amount(columns.fee)?, amount(columns.tax)?);
        let total = match row.get(columns.total).is_empty() {
            true => None,
            false => Some(amount(columns.total)?),
        };
        Ok(sums::Said {
            lines: lines.iter().map(|line| line.total).collect(),
            line_discount: lines.iter().map(|line| line.discount).sum(),
            delivery,
            delivery_tax,
            fee,
            discount,
            tax,
            total,
            rounded: cells.rounded,
        })
    }

    pub(super) fn progress(
        &self,
        row: &Row,
        total: i64,
        cells: &mut Cells,
        told: &mut Told,
    ) -> Result<Progress, Remark> {
        let columns = &self.columns;
        let words = [columns.state, columns.money_state, columns.goods_state].map(|column| cell(row, column));
        let is_cancelled = !cell(row, columns.cancelled_at).is_empty();
        let said = states::Said { state: &words[0], money: &words[1], goods: &words[2], is_cancelled };
        let state = self.state(row, &said, told)?;
        let (paid, refunded) = self.paid(row, (total, &said), cells)?;
        Ok(Progress { state, paid, refunded })
    }

    /// How far it had come; a word that nobody knows counts as over, so that nothing is sent because of it.
    fn state(&self, row: &Row, said: &states::Said<'_>, told: &mut Told) -> Result<PastState, Remark> {
        let column = self.columns.state.or(self.columns.goods_state);
        match states::state(said) {
            Found::State(state) => Ok(state),
            Found::Draft => Err(self.refused(row, column, "arriving-draft")),
            Found::Unknown => {
                told.note(row, (&self.header, column), "arriving-state-unknown", vec![]);
                Ok(PastState::Completed)
            }
        }
    }

    pub(super) fn address(
        &self,
        row: &Row,
        place: &Place,
        told: &mut Told,
    ) -> Option<Personal<PostalAddress>> {
        let said = place.said(row, &self.name(row))?;
        let address = kept(&said).unwrap_or_else(|why| {
            let column = place.column(why.field());
            told.note(row, (&self.header, column), "arriving-address-as-it-stood", vec![]);
            as_it_stood(&said)
        });
        Some(Personal::new(address))
    }

    pub(super) fn email(&self, row: &Row, told: &mut Told) -> String {
        let email = accounts::rules::postal(&cell(row, self.columns.email)).unwrap_or_default();
        if email.is_empty() {
            told.note(row, (&self.header, self.columns.email), "arriving-order-without-email", vec![]);
        }
        email
    }

    pub(super) fn name(&self, row: &Row) -> String {
        let columns = &self.columns;
        first([
            cell(row, columns.customer),
            columns.billing_to.name(row),
            columns.delivery_to.name(row),
            columns.billing_to.company(row),
        ])
    }

    /// What was paid and what of it went back.
    fn paid(
        &self,
        row: &Row,
        (total, said): (i64, &states::Said<'_>),
        cells: &mut Cells,
    ) -> Result<(i64, i64), Remark> {
        let columns = &self.columns;
        let is_said = |column: Column| !cell(row, column).is_empty();
        let paid = if is_said(columns.paid) {
            self.amount(row, columns.paid, cells)?
        } else if states::is_void(said) && !is_said(columns.paid_at) {
            0
        } else if is_said(columns.unpaid) {
            total.saturating_sub(self.amount(row, columns.unpaid, cells)?).max(0)
        } else if is_said(columns.paid_at) || states::is_paid(said) {
            total
        } else {
            0
        };
        let refunded = match self.amount(row, columns.refunded, cells)? {
            0 if states::is_refunded(said) => total,
            refunded => refunded,
        };
        Ok((paid.max(refunded), refunded))
    }
}
