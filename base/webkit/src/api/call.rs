//! What the handler of an operation is given: what every handler is given, what the token allows, and how to do a thing once.

use super::{
    fault::Fault,
    gate::Sent,
    operation::{Described, Takes},
};
use crate::{problem::Problem, site::Site, web::Web};
use action::{Failure, Program};
use axum::extract::FromRequestParts;
use database::{StoreError, Tx};
use http::{HeaderMap, request::Parts};
use kernel::{Part, Rejection, Right, Scope, Scopes};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{borrow::Cow, ops::Deref, sync::Arc};
use utoipa::openapi::{
    Required,
    path::{ParameterBuilder, ParameterIn},
    schema::{ObjectBuilder, Type},
};

/// Longest key of a request, in bytes.
const KEY_MAX: usize = 100;
const KEY: &str = "idempotency-key";

/// A request of a program. Derefs to its [`Web`].
pub struct Call {
    web: Web,
    program: Option<Arc<Program>>,
    key: Option<String>,
    hash: String,
}

impl Deref for Call {
    type Target = Web;

    fn deref(&self) -> &Web {
        &self.web
    }
}

impl Call {
    /// What its token gives; nothing where it carries none.
    pub fn scopes(&self) -> Option<&Scopes> {
        self.program.as_ref().map(|program| &program.scopes)
    }

    /// Whether whoever asks may look at a part of the back office, by this token.
    pub fn may(&self, right: Right) -> bool {
        let scope = Scope::reads(Part::Office(right));
        self.web.may(right) && self.scopes().is_none_or(|scopes| scopes.allow(scope))
    }

    /// Does something in a transaction. With a key, once: a request that comes again with it is answered as the first was,
    /// whether that was done or refused.
    pub async fn once<T, R, F>(&self, action: F) -> Result<T, Problem>
    where
        F: AsyncFnOnce(&mut Tx) -> Result<T, Failure<R>> + Clone,
        T: Serialize + DeserializeOwned,
        R: Rejection + 'static,
    {
        let Some(key) = &self.key else { return Ok(self.web.write(action).await?) };
        let say = &self.web.say;
        let told = async move |tx: &mut Tx| {
            action(tx).await.map_err(|failure| failure.widen(|no: R| Refused::of(say, &no)))
        };
        self.web.write_once(key, &self.hash, told).await.map_err(problem)
    }
}

/// A rule's *no* as it is kept for whoever asks again with the same key.
#[derive(Serialize, Deserialize)]
struct Refused {
    code: String,
    field: Option<String>,
    text: String,
}

impl Refused {
    fn of(say: &crate::Say, no: &dyn Rejection) -> Self {
        let text = say.with(no.code(), &no.words());
        Self { code: no.code().to_owned(), field: no.field().map(str::to_owned), text }
    }
}

fn problem(failure: Failure<Refused>) -> Problem {
    match failure {
        Failure::Rejected(Refused { code, field, text }) => {
            let field = field.unwrap_or_default();
            Fault { field, code: Cow::Owned(code), detail: Some(text) }.into()
        }
        Failure::NotFound => Problem::NotFound,
        Failure::Forbidden => Problem::Forbidden,
        Failure::Conflict => Problem::Conflict,
        Failure::KeyReused => Problem::KeyReused,
        Failure::SlowDown => Problem::SlowDown,
        // Another request with the same key is being answered at this moment.
        Failure::Broken(StoreError::Taken(_)) => Problem::UnderWay,
        Failure::Broken(StoreError::Unavailable(why)) => Problem::Unavailable(why),
        Failure::Broken(error) => Problem::Broken(error.to_string()),
    }
}

/// The key of a request, if it has one.
fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(line) = headers.get(KEY) else { return Ok(None) };
    let key = line.to_str().unwrap_or_default().trim_matches('"');
    let is_good = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    if key.is_empty() || key.len() > KEY_MAX || !key.bytes().all(is_good) {
        return Err(Fault::new("Idempotency-Key", "webkit-api-field-unfit").into());
    }
    Ok(Some(key.to_owned()))
}

impl FromRequestParts<Site> for Call {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let key = if parts.method.is_safe() { None } else { key_of(&parts.headers)? };
        let hash = parts.extensions.get::<Sent>().map(|sent| sent.hash.clone()).unwrap_or_default();
        let program = parts.extensions.get::<Arc<Program>>().cloned();
        let Ok(web) = Web::from_request_parts(parts, site).await;
        Ok(Self { web, program, key, hash })
    }
}

impl Takes for Call {
    fn describe(into: &mut Described) {
        if into.operation.is_safe() {
            return;
        }
        let schema = ObjectBuilder::new()
            .schema_type(Type::String)
            .min_length(Some(1))
            .max_length(Some(KEY_MAX))
            .pattern(Some("^[A-Za-z0-9_.:-]+$"))
            .build();
        let said =
            "A word of yours for this request: sent again with it, it is done once and answered the same.";
        let parameter = ParameterBuilder::new()
            .name("Idempotency-Key")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(said))
            .schema(Some(schema));
        into.parameters.push(parameter.build());
    }
}

#[cfg(test)]
mod tests {
    use super::key_of;
    use http::{HeaderMap, HeaderValue};

    #[test]
    fn a_key_is_a_short_word() {
        let long = "a".repeat(101);
        let cases = [
            ("order-17", Some("order-17")),
            ("\"order-17\"", Some("order-17")),
            ("", None),
            ("a b", None),
            (&long, None),
        ];
        for (line, key) in cases {
            let mut headers = HeaderMap::new();
            headers.insert("idempotency-key", HeaderValue::from_str(line).expect("a header"));
            let found = key_of(&headers).ok().flatten();
            assert_eq!(found.as_deref(), key, "{line}");
        }
        assert!(matches!(key_of(&HeaderMap::new()), Ok(None)));
    }
}
