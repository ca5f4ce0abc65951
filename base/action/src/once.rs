//! Doing something once however often it is asked: the first answer is kept by the key of the request and given again.

use crate::{ctx::Ctx, failure::Failure};
use database::{Answered, StoreError, Tx};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The longest key that is taken, in bytes.
const KEY_MAX: usize = 200;
/// How keys of forms begin. No key of a request can hold a blank, so the two never meet.
const FORM: &str = "form ";

/// What a form has made, now or when it was sent before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made<K, T = ()> {
    /// Which thing it is.
    pub what: K,
    /// What only whoever made it just now is told, a secret for example; nothing when the form was sent before.
    pub told: Option<T>,
}

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

fn corrupt(error: serde_json::Error) -> StoreError {
    StoreError::Corrupt(error.to_string())
}

/// Under what the thing of a form is kept. The kind of thing belongs to it: a mark that another form has used, which only whoever
/// plays with forms sends, finds nothing.
fn form_key<K>(mark: &str) -> String {
    format!("{FORM}{} {mark}", std::any::type_name::<K>())
}

impl Ctx {
    /// Makes the thing that a form asks for, once for each form ([`Ctx::of_form`]): whoever goes back and sends it again,
    /// whatever it says by then, is given what it has made. A refusal is not kept, since the same form is mended and sent
    /// again. The action says which thing it is, which is kept, and what is told this once, which is not.
    pub async fn make<K, T, R, F>(&self, action: F) -> Result<Made<K, T>, Failure<R>>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<(K, T), Failure<R>> + Clone,
        K: Serialize + DeserializeOwned,
    {
        self.write_form(async move |tx: &mut Tx| {
            if let Some(what) = self.find_made(tx).await? {
                return Ok(Made { what, told: None });
            }
            let (what, told) = action(tx).await?;
            self.keep_made(tx, &what).await?;
            Ok(Made { what, told: Some(told) })
        })
        .await
    }

    /// A transaction that asks [`Ctx::find_made`] and ends with [`Ctx::keep_made`], for what [`Ctx::make`] is too little.
    pub async fn write_form<T, R, F>(&self, action: F) -> Result<T, Failure<R>>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, Failure<R>> + Clone,
    {
        match self.write(action.clone()).await {
            // The same form was sent twice in one moment, and the other was first: now it is there.
            Err(Failure::Broken(StoreError::Taken(_))) if self.mark().is_some() => self.write(action).await,
            ended => ended,
        }
    }

    /// What the form has made before.
    pub async fn find_made<K: DeserializeOwned>(&self, tx: &mut Tx) -> Result<Option<K>, StoreError> {
        let Some(mark) = self.mark() else { return Ok(None) };
        let before = tx.find_answered(&form_key::<K>(mark)).await?;
        before.map(|before| serde_json::from_str(&before.answer)).transpose().map_err(corrupt)
    }

    /// Keeps what the form has made.
    pub async fn keep_made<K: Serialize>(&self, tx: &mut Tx, what: &K) -> Result<(), StoreError> {
        let Some(mark) = self.mark() else { return Ok(()) };
        let answer = serde_json::to_string(what).map_err(corrupt)?;
        tx.keep_answered(&form_key::<K>(mark), &Answered { hash: FORM.to_owned(), answer }).await
    }

    /// Runs an action once for this actor and key. A second call with the key is answered as the first was, a refusal
    /// too; with another `hash` (of method, path and body) it is `KeyReused`.
    pub async fn write_once<T, R, F>(&self, key: &str, hash: &str, action: F) -> Result<T, Failure<R>>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, Failure<R>> + Clone,
        T: Serialize + DeserializeOwned,
        R: Serialize + DeserializeOwned,
    {
        if key.is_empty() || key.len() > KEY_MAX {
            return Err(Failure::KeyReused);
        }
        let kept: Kept<T, R> = self
            .write(async move |tx| {
                if let Some(before) = tx.find_answered(key).await? {
                    if before.hash != hash {
                        return Err(Failure::KeyReused);
                    }
                    return serde_json::from_str(&before.answer).map_err(|error| corrupt(error).into());
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
