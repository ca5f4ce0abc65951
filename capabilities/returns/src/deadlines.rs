//! What happens by itself: money that should be back soon is told of, and after years nobody knows who sent something.

use crate::steps;
use action::{Ctx, Deadline, Unheard, at};
use database::Tx;
use kernel::Subject;
use returns_facts::{ReturnId, WithdrawalId};

pub(crate) fn all() -> Vec<Deadline> {
    vec![
        at(steps::DUE, due),
        at(steps::LATE, late),
        at(steps::FORGET, forget),
        at(steps::FORGET_DECLARED, forget_declared),
        at(steps::ACKNOWLEDGE, acknowledge),
        at(steps::LEAVE, leave),
        at(steps::LEAVE_DECLARED, leave_declared),
    ]
}

fn return_of(subject: &Subject) -> Result<ReturnId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no return"))
}

async fn due(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::fall_due(tx, ctx, return_of(&subject)?, 0).await?)
}

async fn late(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::fall_due(tx, ctx, return_of(&subject)?, 1).await?)
}

async fn forget(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget(tx, ctx, return_of(&subject)?).await?)
}

fn declared_of(subject: &Subject) -> Result<WithdrawalId, Unheard> {
    subject.id_of().ok_or_else(|| Unheard::because("the deadline is about no declaration"))
}

async fn forget_declared(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::forget_declared(tx, declared_of(&subject)?).await?)
}

async fn acknowledge(tx: &mut Tx, ctx: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::acknowledge(tx, ctx, declared_of(&subject)?).await?)
}

async fn leave(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::leave_return(tx, return_of(&subject)?).await?)
}

async fn leave_declared(tx: &mut Tx, _: &Ctx, subject: Subject) -> Result<(), Unheard> {
    Ok(steps::leave_withdrawal(tx, declared_of(&subject)?).await?)
}
