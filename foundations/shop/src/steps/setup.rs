//! Links for setting up the shop, inside a transaction. The secret is given once; its hash is kept.

use crate::{
    rules,
    store::{self, setup::LinkHash},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, rejection::Never, time};
use sha2::{Digest, Sha256};

/// The length of a secret: 32 bytes as hexadecimal digits.
const LENGTH: usize = 64;

/// Makes a link. Those that other processes printed lately stay good, so that each may be followed.
pub async fn mint_setup(tx: &mut Tx, ctx: &Ctx) -> Result<String, Failure<Never>> {
    if ctx.actor() != Actor::Operator {
        return Err(Failure::Forbidden);
    }
    let machine = &*ctx.house().machine;
    let secret = format!("{:032x}{:032x}", machine.random(), machine.random());
    let now = machine.now();
    store::setup::remove_before(tx, time::days_before(now, rules::LINK_DAYS)).await?;
    store::setup::insert(tx, &hash(&secret), now).await?;
    Ok(secret)
}

/// Takes all links away.
pub async fn end_setup(tx: &mut Tx) -> Result<(), StoreError> {
    store::setup::remove_all(tx).await
}

/// What is kept of this secret; nothing if it cannot be one, so that nobody is asked about it.
pub(crate) fn link_hash(secret: &str) -> Option<LinkHash> {
    let is_digit = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
    (secret.len() == LENGTH && secret.bytes().all(is_digit)).then(|| hash(secret))
}

fn hash(secret: &str) -> LinkHash {
    Sha256::digest(secret).into()
}
