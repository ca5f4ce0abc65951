//! Cases in the back office.

pub(crate) mod case;
pub(crate) mod files;
pub(crate) mod inbox;
pub(crate) mod replies;
pub(crate) mod settings;

use kernel::Personal;
use webkit::{Problem, Web};

/// What whoever works here is called.
fn my_name(web: &Web) -> Result<Personal<String>, Problem> {
    web.session().map(|session| Personal::new(session.name.clone())).ok_or(Problem::Forbidden)
}
