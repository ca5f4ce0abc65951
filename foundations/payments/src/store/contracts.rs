//! What was agreed with providers. The keys are kept as they were typed, because every question is asked with them.

use super::code;
use crate::model::{Contract, Contracted, Peer};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;
use serde::{Deserialize, Serialize};

/// A contract as it is written down.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Stripe { secret_key: String, signing_secret: String },
    Redsys { merchant_code: String, terminal: String, key: String, is_sandbox: bool },
}

impl Written {
    fn of(contract: &Contract) -> Self {
        match contract {
            Contract::Stripe { secret_key, signing_secret } => Self::Stripe {
                secret_key: secret_key.reveal().clone(),
                signing_secret: signing_secret.reveal().clone(),
            },
            Contract::Redsys { merchant_code, terminal, key, is_sandbox } => Self::Redsys {
                merchant_code: merchant_code.clone(),
                terminal: terminal.clone(),
                key: key.reveal().clone(),
                is_sandbox: *is_sandbox,
            },
        }
    }

    fn contract(self) -> Contract {
        match self {
            Self::Stripe { secret_key, signing_secret } => Contract::Stripe {
                secret_key: Personal::new(secret_key),
                signing_secret: Personal::new(signing_secret),
            },
            Self::Redsys { merchant_code, terminal, key, is_sandbox } => {
                Contract::Redsys { merchant_code, terminal, key: Personal::new(key), is_sandbox }
            }
        }
    }
}

impl FromRow for Contracted {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (peer, terms): (String, String) = (row.get(0)?, row.get(1)?);
        let peer = code(&peer, Peer::from_code)?;
        // What cannot be read is not repeated: it is a key.
        let unread = || StoreError::Corrupt(format!("payments: the contract with {}", peer.name()));
        let contract = serde_json::from_str::<Written>(&terms).map_err(|_| unread())?.contract();
        if contract.peer() != peer {
            return Err(unread());
        }
        Ok(Self { contract, version: row.get(2)? })
    }
}

/// The contract with one of them, if there is one.
pub(crate) async fn find(snap: &mut Snapshot, peer: Peer) -> Result<Option<Contracted>, StoreError> {
    let sql = "SELECT peer, terms, version FROM payment_contract WHERE peer = $1";
    snap.opt(sql, args![*peer.code()]).await
}

/// Keeps a contract, the first or another. False when somebody else has made one in between.
pub(crate) async fn put(tx: &mut Tx, one: &Contracted) -> Result<bool, StoreError> {
    let terms = serde_json::to_string(&Written::of(&one.contract));
    let terms = terms.map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let changed = tx
        .exec(
            "INSERT INTO payment_contract (peer, terms, version) VALUES ($1, $2, $3)
             ON CONFLICT (peer) DO UPDATE SET terms = $2, version = $3 WHERE payment_contract.version = $4",
            args![*one.contract.peer().code(), terms, one.version + 1, one.version],
        )
        .await?;
    Ok(changed == 1)
}
