//! An operation: a method, an address and what it is called. What it takes and what it answers is read off the types of its
//! handler, so that the document cannot say anything else than the code does.

use crate::{problem::Problem, routes::Audience};
use http::{Method, StatusCode};
use kernel::{Part, Scope};
use std::future::Future;
use utoipa::{
    ToSchema,
    openapi::{Ref, RefOr, Schema, path::Parameter},
};

/// An operation as its door names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its method.
    pub method: Method,
    /// Its address.
    pub path: &'static str,
    /// The key of the sentence that says what it does; its end is its name: `catalog-api-list-products`.
    pub key: &'static str,
    /// The key of the name of the group that it stands in.
    pub group: &'static str,
}

impl Operation {
    /// Gives something.
    pub fn get(path: &'static str, key: &'static str) -> Self {
        Self::on(Method::GET, path, key)
    }

    /// Makes something.
    pub fn post(path: &'static str, key: &'static str) -> Self {
        Self::on(Method::POST, path, key)
    }

    /// Puts something in the place of what was there.
    pub fn put(path: &'static str, key: &'static str) -> Self {
        Self::on(Method::PUT, path, key)
    }

    /// Changes a part of something.
    pub fn patch(path: &'static str, key: &'static str) -> Self {
        Self::on(Method::PATCH, path, key)
    }

    /// Takes something away.
    pub fn delete(path: &'static str, key: &'static str) -> Self {
        Self::on(Method::DELETE, path, key)
    }

    fn on(method: Method, path: &'static str, key: &'static str) -> Self {
        Self { method, path, key, group: "webkit-api-group" }
    }

    /// The same in a group.
    pub fn of(self, group: &'static str) -> Self {
        Self { group, ..self }
    }

    /// Its name in the document: `list_products`.
    pub fn name(&self) -> String {
        let name = self.key.split_once("-api-").map_or(self.key, |(_, name)| name);
        name.replace('-', "_")
    }

    /// Whether it only looks.
    pub fn is_safe(&self) -> bool {
        self.method == Method::GET
    }

    /// What a token needs for it, where it is not for everybody.
    pub fn scope(&self, audience: Audience) -> Option<Scope> {
        let part = match audience {
            Audience::Everyone => return None,
            Audience::Member | Audience::AnyStaff => Part::Own,
            Audience::Staff(right) => Part::Office(right),
        };
        Some(Scope { part, changes: !self.is_safe() })
    }
}

/// One of the answers of an operation.
#[derive(Clone, PartialEq)]
pub struct Answer {
    /// HTTP status.
    pub status: StatusCode,
    /// What is in it; nothing where there is no body.
    pub schema: Option<RefOr<Schema>>,
    /// An example of it.
    pub example: Option<serde_json::Value>,
    /// Headers that come with it.
    pub headers: &'static [&'static str],
}

/// An operation with what was read off its handler.
#[derive(Clone)]
pub struct Described {
    /// How its door names it.
    pub operation: Operation,
    /// For whom it is.
    pub audience: Audience,
    /// What stands in its address, its query and its headers.
    pub parameters: Vec<Parameter>,
    /// What its body is.
    pub body: Option<Answer>,
    /// The answer when it goes well.
    pub answer: Option<Answer>,
    /// Further statuses that it may answer with.
    pub statuses: Vec<StatusCode>,
    /// The parts that bodies and answers are made of, by their names.
    pub schemas: Vec<(String, RefOr<Schema>)>,
}

impl Described {
    /// Reads it off a handler.
    pub(crate) fn of<H: Operates<D>, D>(operation: Operation, audience: Audience) -> Self {
        let mut statuses =
            vec![StatusCode::UNAUTHORIZED, StatusCode::NOT_ACCEPTABLE, StatusCode::TOO_MANY_REQUESTS];
        if audience != Audience::Everyone {
            statuses.push(StatusCode::FORBIDDEN);
        }
        if operation.is_safe() {
            statuses.push(StatusCode::NOT_MODIFIED);
        } else {
            let unsafely =
                [StatusCode::CONFLICT, StatusCode::PAYLOAD_TOO_LARGE, StatusCode::UNPROCESSABLE_ENTITY];
            statuses.extend(unsafely);
        }
        let mut described = Self {
            operation,
            audience,
            parameters: Vec::new(),
            body: None,
            answer: None,
            statuses,
            schemas: Vec::new(),
        };
        H::describe(&mut described);
        described.statuses.sort_unstable();
        described.statuses.dedup();
        described
    }

    /// The same, where there may be nothing.
    pub(crate) fn or_nothing(mut self) -> Self {
        if let Err(place) = self.statuses.binary_search(&StatusCode::NOT_FOUND) {
            self.statuses.insert(place, StatusCode::NOT_FOUND);
        }
        self
    }

    /// Notes a schema with all that it is made of, and gives a reference to it.
    pub fn refer<T: ToSchema>(&mut self) -> RefOr<Schema> {
        let name = T::name();
        T::schemas(&mut self.schemas);
        self.schemas.push((name.to_string(), T::schema()));
        Ref::from_schema_name(name).into()
    }
}

/// The example that a schema brings.
pub(crate) fn example_of<T: ToSchema>() -> Option<serde_json::Value> {
    match T::schema() {
        RefOr::T(Schema::Object(object)) => object.example.or_else(|| object.examples.into_iter().next()),
        RefOr::T(_) | RefOr::Ref(_) => None,
    }
}

/// What a handler takes.
pub trait Takes {
    /// Says so.
    fn describe(into: &mut Described);
}

/// A handler whose types say what it takes and answers.
pub trait Operates<D> {
    /// Says so.
    fn describe(into: &mut Described);
}

macro_rules! operates {
    ($($taken:ident),+) => {
        impl<F, Fut, R, $($taken),+> Operates<($($taken,)+)> for F
        where
            F: FnOnce($($taken),+) -> Fut,
            Fut: Future<Output = Result<R, Problem>>,
            R: super::Answers,
            $($taken: Takes),+
        {
            fn describe(into: &mut Described) {
                $($taken::describe(into);)+
                R::describe(into);
            }
        }
    };
}

operates!(A);
operates!(A, B);
operates!(A, B, C);
operates!(A, B, C, E);
operates!(A, B, C, E, G);
