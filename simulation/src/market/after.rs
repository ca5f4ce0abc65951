//! What happens once something was bought: parcels, what goes back, what somebody says they did not pay. All of it by the pages
//! that stand there for it, with what they suggest.

use super::{
    charge::{Dispute, Standing},
    pages::{Form, forms},
    stall::Stall,
};
use checkout::model::Placed;
use database::{StoreError, faults};
use kernel::Role;
use orders::model::OrderId;
use payments::model::AttemptId;
use returns::model::ReturnId;

/// What staff press on the page of an order.
const OF_ORDERS: [&str; 7] = ["send", "deliver", "cancel", "refund", "paid", "refused", "rest"];
/// What buyers press there.
const OF_BUYERS: [&str; 2] = ["pay", "cancel"];
/// The same on the page of something that goes back.
const OF_RETURNS: [&str; 6] = ["accept", "refuse", "receive", "remedy", "refund", "close"];
/// Under names that begin so stands how many of a line.
const LINE: &str = "line-";

impl Stall {
    /// One of the orders that were placed together.
    pub(super) async fn order_of(&self, placed: &Placed) -> Result<OrderId, String> {
        let all: Result<_, StoreError> =
            self.visitor().read(async |snap| orders::reads::all_of(snap, placed.group).await).await;
        let all = all.map_err(|error| error.to_string())?;
        let ids: Vec<OrderId> = all.iter().map(|whole| whole.order.id).collect();
        self.one_of(&ids).ok_or_else(|| "an order is gone".to_owned())
    }

    /// Somebody of the shop presses a button on the page of an order.
    pub(super) async fn presses(&mut self, fault: Option<i64>) -> Result<(), String> {
        let Some(placed) = self.one_of(&self.placed) else { return Ok(()) };
        let page = format!("/admin/orders/{}", self.order_of(&placed).await?);
        if self.sends_one(&page, &OF_ORDERS, fault).await? == Some("send") {
            self.report.sent += 1;
        }
        Ok(())
    }

    /// A buyer does so on their own page of it.
    pub(super) async fn presses_own(&mut self, fault: Option<i64>) -> Result<(), String> {
        let Some(secret) = self.one_of(&self.links) else { return Ok(()) };
        let page = format!("/orders/{secret}");
        let seen = self.world.get(&page).await.body;
        let all = forms(&seen, &format!("{page}/")).into_iter();
        let all: Vec<Form> = all.filter(|form| OF_BUYERS.contains(&form.verb())).collect();
        let Some(form) = self.one_of(&all) else { return Ok(()) };
        faults::fail_at(fault.unwrap_or(0));
        let answer = self.world.post(&form.action, &testing::fields(&form.pairs())).await;
        self.answered(fault, answer.status.as_u16()).map(drop)
    }

    /// The same on the page of something that goes back and is not over.
    pub(super) async fn looks_after(&mut self, fault: Option<i64>) -> Result<(), String> {
        let sql = "SELECT id FROM return_head WHERE is_open ORDER BY id";
        let open: Result<Vec<(ReturnId,)>, StoreError> =
            self.world.operator().read(async |snap| snap.all(sql, &[]).await).await;
        let Some((id,)) = self.one_of(&open.map_err(|error| error.to_string())?) else { return Ok(()) };
        let page = format!("/admin/returns/{id}");
        if self.sends_one(&page, &OF_RETURNS, fault).await?.is_some() {
            self.report.returned += 1;
        }
        Ok(())
    }

    /// Sends one of the forms of a page. Tells which, if what it asks was done.
    async fn sends_one(
        &mut self,
        page: &str,
        verbs: &[&'static str],
        fault: Option<i64>,
    ) -> Result<Option<&'static str>, String> {
        let seen = self.world.as_(Role::Owner).get(page).await;
        let known = |form: &Form| verbs.iter().copied().find(|verb| *verb == form.verb());
        let all = forms(&seen.body, &format!("{page}/")).into_iter();
        let all: Vec<(&'static str, Form)> = all.filter_map(|form| Some((known(&form)?, form))).collect();
        // What waits to be sent is sent more often than anything else is done about it.
        let to_send = all.iter().find(|(verb, _)| *verb == "send").filter(|_| self.dice(2) == 0);
        let Some((verb, form)) = to_send.cloned().or_else(|| self.one_of(&all)) else { return Ok(None) };
        let form = self.filled(form);
        faults::fail_at(fault.unwrap_or(0));
        let answer = self.world.as_(Role::Owner).post(&form.action, &form.pairs()).await;
        self.answered(fault, answer.status.as_u16())?;
        Ok(Some(verb).filter(|_| answer.status == 303))
    }

    /// Now and then fewer of a line, something where a word is wanted, and one of several buttons.
    fn filled(&self, mut form: Form) -> Form {
        for (name, value) in &mut form.fields {
            match value.parse::<u64>() {
                Ok(many) if name.starts_with(LINE) && self.dice(2) == 0 => {
                    *value = self.dice(many.saturating_add(1)).to_string();
                }
                Err(_) if name == "answer" && value.is_empty() => "Lo hemos mirado.".clone_into(value),
                Ok(_) | Err(_) => {}
            }
        }
        form.fields.extend(self.one_of(&form.buttons));
        form
    }

    /// A buyer goes back on the contract by the link to their order, in the two steps that there are.
    pub(super) async fn withdraw(&mut self, fault: Option<i64>) -> Result<(), String> {
        let Some(secret) = self.one_of(&self.links) else { return Ok(()) };
        let path = format!("/orders/{secret}/withdraw");
        let first = self.world.get(&path).await.body;
        let Some(form) = forms(&first, &path).into_iter().next() else { return Ok(()) };
        let form = self.filled(form);
        let second = self.world.post(&form.action, &testing::fields(&form.pairs())).await.body;
        let Some(form) = forms(&second, &format!("{path}/confirm")).into_iter().next() else {
            return Ok(());
        };
        faults::fail_at(fault.unwrap_or(0));
        let answer = self.world.post(&form.action, &testing::fields(&form.pairs())).await;
        self.report.returned += u32::from(answer.status == 303);
        self.answered(fault, answer.status.as_u16()).map(drop)
    }

    /// Somebody tells the bank that they did not pay something of which nothing went back.
    pub(super) async fn dispute(&mut self) -> Result<(), String> {
        let sql = "SELECT a.id FROM payment_attempt a JOIN payment p ON p.id = a.payment_id AND p.attempt = a.number
                   WHERE p.state = 'captured' AND a.way = 'test' ORDER BY a.id";
        let taken: Result<Vec<(AttemptId,)>, StoreError> =
            self.world.operator().read(async |snap| snap.all(sql, &[]).await).await;
        let charges = self.bank.charges();
        let may = |(attempt,): &(AttemptId,)| {
            let charge = charges.get(attempt);
            charge.is_some_and(|one| {
                one.standing == Standing::Paid && one.dispute.is_none() && one.given.is_empty()
            })
        };
        let taken: Vec<_> = taken.map_err(|error| error.to_string())?.into_iter().filter(may).collect();
        if let Some((attempt,)) = self.one_of(&taken) {
            self.bank.dispute(attempt);
            self.report.disputed += 1;
        }
        Ok(())
    }

    /// The bank decides about one of those.
    pub(super) fn judge(&mut self, is_won: bool) {
        let charges = self.bank.charges().into_iter();
        let open = charges.filter(|(_, one)| one.dispute == Some(Dispute::Open));
        let open: Vec<_> = open.map(|(attempt, _)| attempt).collect();
        if let Some(attempt) = self.one_of(&open) {
            self.bank.judge(attempt, is_won);
        }
    }
}
