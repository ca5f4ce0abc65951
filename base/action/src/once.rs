//! Doing something once however often it is asked: the first answer is kept by the key of the request and given again.

use crate::{ctx::Ctx, failure::Failure};
use database::{Answered, StoreError, Tx};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The longest key that is taken, in bytes.
const KEY_MAX: usize = 200;

/// An answer as it is kept. What another try could change (a conflict, a failure of ours) is not kept.
#[derive(Serialize, Deserialize)]
enum Kept<T, R> {
    Done(T),
    Rejected(R),
    NotFound,
    Forbidden,
}

impl<T, R> Kept<T, R> {
    fn of(answer: Result<T, Failure<R>>) -> Result<Self, Failure<R>> {
        match answer {
            Ok(value) => Ok(Self::Done(value)),
            Err(Failure::Rejected(reason)) => Ok(Self::Rejected(reason)),
            Err(Failure::NotFound) => Ok(Self::NotFound),
            Err(Failure::Forbidden) => Ok(Self::Forbidden),
            Err(other) => Err(other),
        }
    }

    fn answer(self) -> Result<T, Failure<R>> {
        match self {
            Self::Done(value) => Ok(value),
            Self::Rejected(reason) => Err(Failure::Rejected(reason)),
            Self::NotFound => Err(Failure::NotFound),
            Self::Forbidden => Err(Failure::Forbidden),
        }
    }
}

impl Ctx {
    /// Runs an action once for this actor and key. A second call with the key is answered as the first was, a refusal
    /// too; with another `hash` (of method, path and body) it is `KeyReused`.
    pub async fn write_once<T, R, F>(&self, key: &str, hash: &str, action: F) -> Result<T, Failure<R>>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, Failure<R>> + Clone,
        T: Serialize + DeserializeOwned,
        R: Serialize + DeserializeOwned,
    {
        let corrupt = |error: serde_json::Error| Failure::Broken(StoreError::Corrupt(error.to_string()));
        if key.is_empty() || key.len() > KEY_MAX {
            return Err(Failure::KeyReused);
        }
        let kept: Kept<T, R> = self
            .write(async move |tx| {
                if let Some(before) = tx.find_answered(key).await? {
                    if before.hash != hash {
                        return Err(Failure::KeyReused);
                    }
                    return serde_json::from_str(&before.answer).map_err(corrupt);
                }
                let kept = Kept::of(tx.savepoint(action).await)?;
                let answer = serde_json::to_string(&kept).map_err(corrupt)?;
                let answered = Answered { hash: hash.to_owned(), answer };
                tx.keep_answered(key, &answered).await?;
                Ok(kept)
            })
            .await?;
        kept.answer()
    }
}
