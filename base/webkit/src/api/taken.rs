//! What operations take: a part of the address, a query, a body. What cannot be read is a problem that names the field.

use super::{
    fault::Fault,
    lengths,
    operation::{Answer, Described, Takes, example_of},
};
use crate::{problem::Problem, site::Site};
use axum::{
    Extension,
    extract::{FromRequest, FromRequestParts, Path, Request},
};
use http::{HeaderMap, StatusCode, header, request::Parts};
use http_body_util::BodyExt;
use kernel::{Cursor, Id};
use serde::{Deserialize, de::DeserializeOwned};
use std::str::FromStr;
use utoipa::{
    IntoParams, ToSchema,
    openapi::{
        Required,
        path::{ParameterBuilder, ParameterIn},
        schema::{ObjectBuilder, SchemaFormat, Type},
    },
};

/// A body may be so deep.
const DEPTH_MAX: usize = 24;
/// A page holds so many, unless the program says how many.
const SIZE: u32 = 20;
/// And never more than this.
const SIZE_MAX: u32 = 100;

/// What can stand in an address.
pub trait Place: FromStr {
    /// Its format, where it has one.
    const FORMAT: Option<&'static str>;
}

impl<T> Place for Id<T> {
    const FORMAT: Option<&'static str> = Some("uuid");
}

impl Place for String {
    const FORMAT: Option<&'static str> = None;
}

/// The part of the address that names something. What cannot be its name names nothing.
#[derive(Clone, Debug)]
pub struct At<T>(pub T);

impl<T: Place> FromRequestParts<Site> for At<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, site).await.map_err(|_| Problem::NotFound)?;
        if text.contains('\0') {
            return Err(Problem::NotFound);
        }
        text.parse().map(Self).map_err(|_| Problem::NotFound)
    }
}

impl<T: Place> Takes for At<T> {
    fn describe(into: &mut Described) {
        let name = into.operation.path.split(['{', '}']).nth(1).unwrap_or_default();
        let format = T::FORMAT.map(|format| SchemaFormat::Custom(format.to_owned()));
        let schema = ObjectBuilder::new().schema_type(Type::String).format(format);
        let parameter = ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Path)
            .required(Required::True)
            .schema(Some(schema.min_length(Some(1)).build()));
        into.parameters.push(parameter.build());
        into.statuses.push(StatusCode::NOT_FOUND);
    }
}

/// A value that the door gives to its routes: nothing that whoever asks says.
impl<T> Takes for Extension<T> {
    fn describe(_: &mut Described) {}
}

/// The query. Give the struct `#[serde(deny_unknown_fields, default)]` and `#[into_params(parameter_in = Query)]`.
#[derive(Clone, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Site> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        if query.contains("%00") {
            return Err(Fault::new("", "webkit-api-text-unfit").into());
        }
        match axum::extract::Query::<T>::try_from_uri(&parts.uri) {
            Ok(read) => Ok(Self(read.0)),
            Err(refused) => Err(of_query(&refused.body_text()).into()),
        }
    }
}

/// What is wrong, out of `Failed to deserialize query string: limit: invalid digit found in string`.
fn of_query(said: &str) -> Fault {
    let said = said.split_once("query string: ").map_or(said, |(_, said)| said);
    match said.split_once(": ") {
        Some((place, said)) if !place.contains([' ', '`']) => Fault::of_reader(place, said),
        _ => Fault::of_reader("", said),
    }
}

impl<T: IntoParams> Takes for Query<T> {
    fn describe(into: &mut Described) {
        into.parameters.extend(T::into_params(|| Some(ParameterIn::Query)));
        into.statuses.push(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// The query of a list without anything to choose.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// Where the page begins: `next` of the page before.
    pub after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

impl Paging {
    /// Checked.
    pub fn bounds(self) -> Result<Bounds, Problem> {
        Bounds::of(self.after, self.limit)
    }
}

/// Where a page begins and how long it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Behind this place; at the beginning if there is none, or one that is not ours.
    pub after: Option<Cursor>,
    /// So many at most.
    pub size: u32,
}

impl Bounds {
    /// Checks what a query says of a page.
    pub fn of(after: Option<String>, limit: Option<u32>) -> Result<Self, Problem> {
        let size = limit.unwrap_or(SIZE);
        if !(1..=SIZE_MAX).contains(&size) {
            return Err(Fault::new("limit", "webkit-api-field-unfit").into());
        }
        Ok(Self { after: after.filter(|after| !after.is_empty()).map(Cursor), size })
    }
}

/// What somebody typed into a field of a query; nothing is too long that they could mean.
pub fn typed(field: &str, text: Option<&str>, most: usize) -> Result<String, Problem> {
    let text = text.unwrap_or_default();
    if text.chars().count() > most {
        return Err(Fault::new(field, "webkit-api-field-unfit").into());
    }
    Ok(text.to_owned())
}

/// The body, as JSON. Give the struct `#[serde(deny_unknown_fields)]`.
#[derive(Clone, Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned + ToSchema> FromRequest<Site> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &Site) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::WrongType);
        }
        // How much there may be was seen to at the gate.
        let bytes = request.into_body().collect().await.map_err(|_| Problem::Unreadable)?.to_bytes();
        sane(&bytes)?;
        let read = &mut serde_json::Deserializer::from_slice(&bytes);
        let read_whole = serde_path_to_error::deserialize(read).map_err(|error| {
            let inner = error.inner();
            if inner.is_syntax() || inner.is_eof() {
                return Problem::Unreadable;
            }
            Fault::of_reader(&error.path().to_string(), &inner.to_string()).into()
        })?;
        match lengths::too_long::<T>(&whole(&bytes)?) {
            None => Ok(Self(read_whole)),
            Some(fault) => Err(fault.into()),
        }
    }
}

/// The one value that stands there, with nothing behind it.
fn whole(bytes: &[u8]) -> Result<serde_json::Value, Problem> {
    serde_json::from_slice(bytes).map_err(|_| Problem::Unreadable)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || kind == "application/merge-patch+json"
}

/// Refuses what is deeper than anything that is asked for, and the sign that no database keeps.
fn sane(bytes: &[u8]) -> Result<(), Problem> {
    let (mut depth, mut is_text, mut place) = (0_usize, false, 0);
    while let Some(byte) = bytes.get(place) {
        match (is_text, byte) {
            (true, b'\\') => {
                if bytes.get(place + 1..place + 6) == Some(b"u0000") {
                    return Err(Fault::new("", "webkit-api-text-unfit").into());
                }
                place += 1;
            }
            (_, b'"') => is_text = !is_text,
            (false, b'{' | b'[') => depth += 1,
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return Err(Problem::Unreadable);
        }
        place += 1;
    }
    Ok(())
}

impl<T: ToSchema> Takes for Body<T> {
    fn describe(into: &mut Described) {
        let schema = Some(into.refer::<T>());
        into.body = Some(Answer { status: StatusCode::OK, schema, example: example_of::<T>(), headers: &[] });
        into.statuses.extend([StatusCode::BAD_REQUEST, StatusCode::UNSUPPORTED_MEDIA_TYPE]);
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, DEPTH_MAX, Fault, Paging, of_query, sane, whole};
    use crate::problem::Problem;

    #[test]
    fn a_query_is_blamed_by_its_field() {
        let cases = [
            ("limit=many", "limit", "webkit-api-field-unfit"),
            ("limit=-1", "limit", "webkit-api-field-unfit"),
            ("colour=red", "colour", "webkit-api-field-unknown"),
        ];
        for (query, field, code) in cases {
            let uri = format!("/?{query}").parse().expect("an address");
            let refused = axum::extract::Query::<Paging>::try_from_uri(&uri).expect_err(query);
            assert_eq!(of_query(&refused.body_text()), Fault::new(field, code), "{query}");
        }
    }

    #[test]
    fn what_is_too_deep_or_holds_the_empty_sign_is_refused() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(sane(nested(DEPTH_MAX).as_bytes()).is_ok());
        assert!(matches!(sane(nested(DEPTH_MAX + 1).as_bytes()), Err(Problem::Unreadable)));
        let bombs = format!("[{}]", "\"[[[\",".repeat(1_000));
        assert!(sane(bombs.as_bytes()).is_ok(), "brackets inside a text are a text");
        let cases = [
            (r#"{"a":"\u0000"}"#, false),
            (r#"{"a":"\\u0000"}"#, true),
            (r#"{"a\u0000":1}"#, false),
            (r#"{"a":"\u00001"}"#, false),
        ];
        for (body, good) in cases {
            assert_eq!(sane(body.as_bytes()).is_ok(), good, "{body}");
        }
    }

    #[test]
    fn one_value_is_one_value() {
        for (body, is_one) in [("{}", true), (" {} \n", true), ("{}{}", false), ("{} x", false)] {
            assert_eq!(whole(body.as_bytes()).is_ok(), is_one, "{body}");
        }
    }

    #[test]
    fn a_page_has_bounds() {
        for (limit, size) in
            [(None, Some(20)), (Some(1), Some(1)), (Some(100), Some(100)), (Some(0), None), (Some(101), None)]
        {
            assert_eq!(Bounds::of(None, limit).ok().map(|bounds| bounds.size), size, "{limit:?}");
        }
    }
}
