//! How each deed is done: as the pages, the bank and the staff of a shop would. What happens once something was bought is in
//! `after`.

use super::{
    bank,
    deeds::{BUYERS, Deed, GOODS},
    stall::{Sent, Stall},
};
use action::Failure;
use addresses::model::PostalAddress;
use baskets::model::Holder;
use checkout::{
    model::{Refused, Wish},
    steps::About,
};
use database::{StoreError, faults};
use kernel::{Lang, Personal, Rejection, Role};
use orders::model::Source;

/// The basket of a buyer, which their browser carries.
fn whose(buyer: u8) -> Holder {
    debug_assert!(buyer < BUYERS, "there are so many buyers");
    Holder::Cookie([buyer + 1; 32])
}

impl Stall {
    pub(crate) async fn act(&mut self, deed: &Deed) -> Result<(), String> {
        match deed {
            Deed::Fill { buyer, goods, quantity } => self.fill(*buyer, *goods, *quantity).await,
            Deed::Place { buyer, pay, fault, goes_on } => self.place(*buyer, pay, (*fault, *goes_on)).await,
            Deed::Again => self.again().await,
            Deed::GoOn { fault } => self.go_on(*fault).await,
            Deed::AtBank { pays } => {
                if let Some(attempt) = self.one_of(&self.bank.open()) {
                    self.bank.decide(attempt, *pays);
                }
                Ok(())
            }
            Deed::Tell { fault } => self.tell(*fault).await,
            Deed::Confirm => self.confirm().await,
            Deed::CallOff => self.by_staff("cancel", &[]).await,
            Deed::GiveBack => self.by_staff("refund", &[("amount", "2,50")]).await,
            Deed::Office { fault } => self.presses(*fault).await,
            Deed::Own { fault } => self.presses_own(*fault).await,
            Deed::Withdraw { fault } => self.withdraw(*fault).await,
            Deed::LookAfter { fault } => self.looks_after(*fault).await,
            Deed::Dispute => self.dispute().await,
            Deed::Judge { is_won } => {
                self.judge(*is_won);
                Ok(())
            }
            Deed::SeeTo { fault } => self.see_to(*fault).await,
            Deed::Wait(minutes) => {
                self.pass(minutes * 60);
                Ok(())
            }
            Deed::Rest => self.rest().await,
        }
    }

    async fn fill(&self, buyer: u8, goods: usize, quantity: u32) -> Result<(), String> {
        let set = baskets::actions::set(&self.visitor(), &whose(buyer), self.variants[goods], quantity).await;
        match set {
            Ok(()) | Err(Failure::Rejected(_)) => Ok(()),
            Err(other) => Err(format!("{other:?}")),
        }
    }

    /// What a buyer sees and writes before they press the button; nothing where nothing is in their basket.
    async fn look(&self, buyer: u8, pay: &str) -> Result<Option<Wish>, String> {
        let ctx = self.visitor();
        let typed = PostalAddress {
            name: format!("Eva Luna {buyer}"),
            line1: "Calle del Pez 3".into(),
            postcode: "28004".into(),
            city: "Madrid".into(),
            country: "ES".into(),
            ..PostalAddress::default()
        };
        let wish = Wish {
            email: Personal::new(format!("eva{buyer}@casa.example")),
            typed: Personal::new(typed),
            pay: pay.to_owned(),
            ..Wish::default()
        };
        let holder = whose(buyer);
        let seen = ctx.read(async |snap| checkout::reads::scene(snap, &ctx, &holder, &wish).await).await;
        let seen = seen.map_err(|failure: Failure<Refused>| format!("{failure:?}"))?;
        Ok(seen.map(|scene| Wish {
            seen: Some(scene.sums()),
            way: scene.way.map(|way| way.key).unwrap_or_default(),
            pay: scene.pay.map(|pay| pay.code).unwrap_or_default(),
            ..wish
        }))
    }

    async fn place(&mut self, buyer: u8, pay: &str, how: (Option<i64>, bool)) -> Result<(), String> {
        let wish = match self.look(buyer, pay).await? {
            Some(wish) => Some(wish),
            // With nothing in their basket they take something on the way.
            None => {
                let goods = usize::try_from(self.dice(GOODS.len() as u64)).unwrap();
                self.fill(buyer, goods, 1 + u32::try_from(self.dice(2)).unwrap()).await?;
                self.look(buyer, pay).await?
            }
        };
        let Some(wish) = wish else { return Ok(()) };
        let sent = Sent { buyer, wish, mark: format!("form-{}", self.sent.len()) };
        self.sent.push(sent.clone());
        self.send(&sent, how).await
    }

    async fn again(&mut self) -> Result<(), String> {
        let Some(sent) = self.one_of(&self.sent) else { return Ok(()) };
        self.report.again += 1;
        self.send(&sent, (None, true)).await
    }

    /// Sends a form, while the store may fail; whoever is led on begins to pay.
    async fn send(&mut self, sent: &Sent, (fault, goes_on): (Option<i64>, bool)) -> Result<(), String> {
        let ctx = self.visitor().of_form(&sent.mark);
        let about = About { lang: Lang::Es, source: Source::default() };
        faults::fail_at(fault.unwrap_or(0));
        let made = checkout::actions::place(&ctx, &whose(sent.buyer), &sent.wish, &about).await;
        let Some(made) = self.ended(fault, made)? else { return Ok(()) };
        let payment = made.what.payment;
        if let Some(bought) = made.told {
            self.report.placed += 1;
            self.placed.push(made.what);
            self.links.push(bought.secret);
        }
        if goes_on {
            let gone = payments::actions::go(&self.visitor(), payment).await;
            self.ended(fault, gone)?;
        }
        faults::end();
        Ok(())
    }

    /// What came of something during which the store may have failed. Nothing where a rule refused it or it failed.
    fn ended<T, R: Rejection>(
        &mut self,
        fault: Option<i64>,
        ended: Result<T, Failure<R>>,
    ) -> Result<Option<T>, String> {
        match ended {
            Ok(done) => return Ok(Some(done)),
            Err(Failure::Rejected(_)) => self.report.refused += 1,
            Err(Failure::Broken(StoreError::Unavailable(_))) if fault.is_some() => self.report.crashed += 1,
            Err(other) => {
                faults::end();
                return Err(format!("{other:?}"));
            }
        }
        faults::end();
        Ok(None)
    }

    async fn go_on(&mut self, fault: Option<i64>) -> Result<(), String> {
        let Some(placed) = self.one_of(&self.placed) else { return Ok(()) };
        let ctx = self.visitor();
        let known: Result<_, StoreError> =
            ctx.read(async |snap| payments::reads::one(snap, placed.payment).await).await;
        let known = known.map_err(|error| error.to_string())?;
        let (way, back) = (self.dice(3), known.and_then(|payment| payment.back));
        faults::fail_at(fault.unwrap_or(0));
        let Some(back) = back.filter(|_| way > 0) else {
            let gone = payments::actions::go(&ctx, placed.payment).await;
            self.ended(fault, gone)?;
            faults::end();
            return Ok(());
        };
        let secret = back.secret.reveal();
        let answer = match way {
            1 => self.world.get(&format!("/pay/back/{secret}")).await,
            // Another attempt, where the last one was refused.
            _ => self.world.post(&format!("/pay/again/{secret}"), "").await,
        };
        self.answered(fault, answer.status.as_u16()).map(drop)
    }

    /// A page during which the store may have failed. Tells whether it has.
    pub(super) fn answered(&mut self, fault: Option<i64>, status: u16) -> Result<bool, String> {
        let failed = faults::end() && fault.is_some();
        self.report.crashed += u32::from(failed);
        match status {
            200..=499 => Ok(failed),
            // The guest of a page may fail with the store, and the page itself stand.
            _ if failed => Ok(true),
            other => Err(format!("answered {other}")),
        }
    }

    pub(super) async fn tell(&mut self, fault: Option<i64>) -> Result<(), String> {
        let place = self.dice(u64::try_from(self.bank.news().max(1)).unwrap());
        let Some(news) = self.bank.bring(usize::try_from(place).unwrap()) else { return Ok(()) };
        self.report.told += 1;
        faults::fail_at(fault.unwrap_or(0));
        let request = http::Request::post("/payments/test/notify")
            .header("content-type", "text/plain")
            .body(axum::body::Body::from(bank::body(&news)));
        let status = self.world.send(request.unwrap()).await.status.as_u16();
        // What nobody says they have heard banks bring again; what is brought in peace is heard.
        match (self.answered(fault, status)?, status) {
            (_, 200) => {}
            (true, _) => self.bank.brings_again(news),
            (false, other) => return Err(format!("answered {other} to {news:?}")),
        }
        Ok(())
    }

    async fn confirm(&mut self) -> Result<(), String> {
        let Some(placed) = self.one_of(&self.placed) else { return Ok(()) };
        let confirmed = payments::actions::confirm(&self.world.operator(), placed.payment).await;
        self.ended(None, confirmed).map(drop)
    }

    /// Somebody of the shop presses a button on the page of an order.
    async fn by_staff(&mut self, verb: &str, fields: &[(&str, &str)]) -> Result<(), String> {
        let Some(placed) = self.one_of(&self.placed) else { return Ok(()) };
        let order = self.order_of(&placed).await?;
        let path = format!("/admin/orders/{order}/{verb}");
        let answer = self.world.as_(Role::Owner).post(&path, fields).await;
        self.report.undone += u32::from(answer.status == 303);
        self.answered(None, answer.status.as_u16()).map(drop)
    }
}
