//! The port to programs that act for somebody: who stands behind the token that a request carries, and how much of what they
//! may do the token gives. How tokens are made and taken away is the capability's that fills it.

use crate::{BoxFut, house::House, sessions::Session};
use database::StoreError;
use kernel::Scopes;
use uuid::Uuid;

/// A program and whoever it acts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Which token it carries, to count its requests by.
    pub token: Uuid,
    /// Whoever it acts for, as they are now.
    pub session: Session,
    /// What it may do for them.
    pub scopes: Scopes,
}

/// Knows programs.
pub trait Programs: Send + Sync {
    /// Which program carries this token; none if it is unknown, over, or of somebody who may not come in any more. Asked on
    /// every request that carries one.
    fn find<'a>(
        &'a self,
        house: &'a House,
        token: &'a str,
    ) -> BoxFut<'a, Result<Option<Program>, StoreError>>;
}
