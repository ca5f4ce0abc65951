//! What operations answer when it goes well. Each answer is JSON with an ETag: the version of what it shows, if it has one,
//! and the hash of its bytes. A reader sends the whole back to ask whether anything is new; a writer, to change exactly this.

use super::operation::{Answer, Described};
use super::sample::sample_of;
use crate::problem::Problem;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::{Cursor, PageOf};
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::{
    ToSchema,
    openapi::{ArrayBuilder, ObjectBuilder, schema::SchemaType, schema::Type},
};

/// What an operation answers.
pub trait Answers: IntoResponse {
    /// Says so.
    fn describe(into: &mut Described);
}

/// Where a list goes on. Only rides in the answer.
#[derive(Clone)]
pub(crate) struct Next(pub(crate) String);

/// One thing.
#[derive(Clone, Debug)]
pub struct Reply<T> {
    value: T,
    version: Option<String>,
}

impl<T> Reply<T> {
    /// A thing that nobody changes by its version.
    pub fn new(value: T) -> Self {
        Self { value, version: None }
    }

    /// A thing in this version: letters, digits and hyphens.
    pub fn at(value: T, version: impl ToString) -> Self {
        Self { value, version: Some(version.to_string()) }
    }
}

impl<T: Serialize> IntoResponse for Reply<T> {
    fn into_response(self) -> Response {
        json(StatusCode::OK, &self.value, self.version.as_deref())
    }
}

impl<T: Serialize + ToSchema> Answers for Reply<T> {
    fn describe(into: &mut Described) {
        let schema = Some(into.refer::<T>());
        let headers = &["ETag"];
        into.answer = Some(Answer { status: StatusCode::OK, schema, example: sample_of::<T>(), headers });
    }
}

/// Something that was made, and where it is.
#[derive(Clone, Debug)]
pub struct Made<T> {
    value: T,
    path: String,
}

impl<T> Made<T> {
    /// A thing and its address.
    pub fn at(path: impl Into<String>, value: T) -> Self {
        Self { value, path: path.into() }
    }
}

impl<T: Serialize> IntoResponse for Made<T> {
    fn into_response(self) -> Response {
        let mut response = json(StatusCode::CREATED, &self.value, None);
        if let Ok(path) = HeaderValue::from_str(&self.path) {
            response.headers_mut().insert(header::LOCATION, path);
        }
        response.headers_mut().remove(header::ETAG);
        response
    }
}

impl<T: Serialize + ToSchema> Answers for Made<T> {
    fn describe(into: &mut Described) {
        let schema = Some(into.refer::<T>());
        let (status, headers) = (StatusCode::CREATED, &["Location"]);
        into.answer = Some(Answer { status, schema, example: sample_of::<T>(), headers });
    }
}

/// It is done, and there is nothing to say about it.
#[derive(Clone, Copy, Debug)]
pub struct Done;

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

impl Answers for Done {
    fn describe(into: &mut Described) {
        into.answer =
            Some(Answer { status: StatusCode::NO_CONTENT, schema: None, example: None, headers: &[] });
    }
}

/// A page of a list and where it goes on.
#[derive(Clone, Debug, Serialize)]
pub struct Listing<T> {
    items: Vec<T>,
    next: Option<String>,
}

impl<T> Listing<T> {
    /// All there is.
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// A page that goes on behind this place.
    pub fn page(items: Vec<T>, next: Option<Cursor>) -> Self {
        Self { items, next: next.map(|next| next.0) }
    }

    /// A page of a list, each row turned into what is shown of it.
    pub fn of<R>(page: PageOf<R>, turn: impl FnMut(R) -> T) -> Self {
        let PageOf { items, next } = page.map(turn);
        Self::page(items, next)
    }
}

impl<T: Serialize> IntoResponse for Listing<T> {
    fn into_response(self) -> Response {
        let mut response = json(StatusCode::OK, &self, None);
        if let Some(next) = self.next {
            response.extensions_mut().insert(Next(next));
        }
        response
    }
}

impl<T: Serialize + ToSchema> Answers for Listing<T> {
    fn describe(into: &mut Described) {
        let items = ArrayBuilder::new().items(into.refer::<T>());
        let next =
            ObjectBuilder::new().schema_type(SchemaType::from_iter([Type::String, Type::Null])).description(
                Some("Where the list goes on: the value of `after` for the next page; null at the end."),
            );
        let schema = ObjectBuilder::new()
            .property("items", items)
            .property("next", next)
            .required("items")
            .required("next")
            .build();
        let example = sample_of::<T>().map(|one| serde_json::json!({ "items": [one], "next": null }));
        let (status, headers) = (StatusCode::OK, &["ETag", "Link"]);
        into.answer = Some(Answer { status, schema: Some(schema.into()), example, headers });
    }
}

fn json(status: StatusCode, value: &impl Serialize, version: Option<&str>) -> Response {
    let bytes = match serde_json::to_vec(value) {
        Ok(bytes) => bytes,
        Err(error) => return Problem::Broken(error.to_string()).into_response(),
    };
    let hash: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let tag = match version {
        Some(version) => format!("\"{version}.{hash}\""),
        None => format!("\"{hash}\""),
    };
    let mut response = (status, [(header::CONTENT_TYPE, "application/json")], bytes).into_response();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
