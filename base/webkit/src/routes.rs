//! The routes of a door, each with who may call it. There is no other way to name an address, so no route is without an
//! answer to that; who asks is found out in `session`, and the answer is enforced in `gate`.

use crate::{
    api::{self, Described, Needs, Operates, Operation},
    gate,
    site::Site,
};
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    middleware,
    routing::{self, MethodFilter, MethodRouter},
};
use http::Method;
use kernel::{Right, Role};
use std::fmt;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever comes by.
    Everyone,
    /// Whoever is signed in, whatever they are to the shop.
    Member,
    /// Whoever works here.
    AnyStaff,
    /// Who works here and holds this right.
    Staff(Right),
}

impl Audience {
    /// Whether somebody with this role may call it; nobody has none.
    pub fn admits(self, role: Option<Role>) -> bool {
        match self {
            Self::Everyone => true,
            Self::Member => role.is_some(),
            Self::AnyStaff => role.is_some_and(Role::is_staff),
            Self::Staff(right) => role.is_some_and(|role| role.holds(right)),
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everyone => f.write_str("everyone"),
            Self::Member => f.write_str("member"),
            Self::AnyStaff => f.write_str("staff"),
            Self::Staff(right) => write!(f, "staff: {}", right.code()),
        }
    }
}

/// A route, by what it promises: method, address without prefix of a language, who may call it.
pub type Listed = (Method, &'static str, Audience);

/// The routes of a door. What follows [`Routes::only`] is for that audience, what stands before it for everyone.
///
/// ```ignore
/// Routes::new()
///     .get("/sign-in", pages::sign_in::show)
///     .only(Audience::Member)
///     .get("/account", pages::account::show)
///     .post("/account/name", pages::account::rename)
/// ```
#[derive(Clone)]
pub struct Routes {
    router: Router<Site>,
    listed: Vec<Listed>,
    operations: Vec<Described>,
    audience: Audience,
}

impl Default for Routes {
    fn default() -> Self {
        Self::new()
    }
}

impl Routes {
    /// No routes yet. What follows is for everyone.
    pub fn new() -> Self {
        Self {
            router: Router::new(),
            listed: Vec::new(),
            operations: Vec::new(),
            audience: Audience::Everyone,
        }
    }

    /// What follows is for this audience only.
    pub fn only(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// Answers whoever looks.
    pub fn get<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.on((MethodFilter::GET, Method::GET), path, handler)
    }

    /// Answers whoever sends a form.
    pub fn post<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.on((MethodFilter::POST, Method::POST), path, handler)
    }

    /// Answers whoever sends a form that may bring files: the handler takes the request whole and gives it to
    /// [`crate::Upload::receive`], which says how much. Other routes keep the bound of forms without files.
    pub fn post_files<H, T>(self, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let route = routing::post(handler).layer(DefaultBodyLimit::disable());
        self.put(route, Method::POST, path)
    }

    /// Answers programs. Who may call it is the audience; a token also needs the scope that follows from audience and method.
    pub fn api<H, T, D>(mut self, operation: Operation, handler: H) -> Self
    where
        H: Handler<T, Site> + Operates<D>,
        T: 'static,
    {
        let described = Described::of::<H, D>(operation, self.audience);
        let Operation { method, path, .. } = described.operation.clone();
        let filter =
            MethodFilter::try_from(method.clone()).expect("operations have methods that routes know");
        let needs = Needs::of(&described);
        let route =
            routing::on(filter, handler).route_layer(middleware::from_fn_with_state(needs, api::admit));
        self.listed.push((method, path, self.audience));
        self.operations.push(described);
        Self { router: self.router.route(path, route), ..self }
    }

    fn on<H, T>(self, (filter, method): (MethodFilter, Method), path: &'static str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.put(routing::on(filter, handler), method, path)
    }

    fn put(mut self, mut route: MethodRouter<Site>, method: Method, path: &'static str) -> Self {
        if self.audience != Audience::Everyone {
            route = route.route_layer(middleware::from_fn_with_state(self.audience, gate::admit));
        }
        self.listed.push((method, path, self.audience));
        Self { router: self.router.route(path, route), ..self }
    }

    /// These routes and others, which keep their audiences.
    pub fn merge(mut self, other: Self) -> Self {
        self.listed.extend(other.listed);
        self.operations.extend(other.operations);
        Self { router: self.router.merge(other.router), ..self }
    }

    /// Gives a value to all routes so far, as an `Extension`.
    pub fn share<T: Clone + Send + Sync + 'static>(self, value: T) -> Self {
        Self { router: self.router.layer(Extension(value)), ..self }
    }

    /// What the routes promise, in the order in which they were named.
    pub fn listed(&self) -> impl Iterator<Item = Listed> {
        self.listed.iter().cloned()
    }

    /// What programs are answered, in the order in which it was named.
    pub fn operations(&self) -> &[Described] {
        &self.operations
    }

    pub(crate) fn router(&self) -> Router<Site> {
        self.router.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Audience;
    use kernel::{Right, Role};

    #[test]
    fn an_audience_admits_whom_it_names_and_nobody_else() {
        let mail = Audience::Staff(Right::Mail);
        let cases = [
            (None, [true, false, false, false]),
            (Some(Role::Member), [true, true, false, false]),
            (Some(Role::Seller), [true, true, false, false]),
            (Some(Role::Moderator), [true, true, true, false]),
            (Some(Role::Agent), [true, true, true, true]),
            (Some(Role::Owner), [true, true, true, true]),
        ];
        let audiences = [Audience::Everyone, Audience::Member, Audience::AnyStaff, mail];
        for (role, admitted) in cases {
            let found = audiences.map(|audience| audience.admits(role));
            assert_eq!(found, admitted, "{role:?}");
        }
    }
}
