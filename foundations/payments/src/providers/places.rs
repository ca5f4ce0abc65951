//! Where providers are, and the way there: each question once, without following anybody. What an answer means is each adapter's.

use action::{Ctx, FetchError, JobFailure, Outside, Question, Reply};
use std::sync::Arc;

/// Where Stripe answers programs.
const STRIPE: &str = "https://api.stripe.com";
/// Where the terminals of banks are.
const REDSYS: &str = "https://sis.redsys.es";
/// And where one tries them out.
const REDSYS_SANDBOX: &str = "https://sis-t.redsys.es:25443";

/// Where providers are.
#[derive(Clone)]
pub struct Places {
    stripe: String,
    /// Nothing where they are where they always are.
    redsys: Option<String>,
    /// Nothing where the house's own way out is taken.
    outside: Option<Arc<dyn Outside>>,
}

impl Default for Places {
    fn default() -> Self {
        Self { stripe: STRIPE.to_owned(), redsys: None, outside: None }
    }
}

impl Places {
    /// Elsewhere: what is empty stays where it is.
    pub fn named(stripe: &str, redsys: &str) -> Self {
        let given = |text: &str| Some(text.trim_end_matches('/').to_owned()).filter(|text| !text.is_empty());
        Self {
            stripe: given(stripe).unwrap_or_else(|| STRIPE.to_owned()),
            redsys: given(redsys),
            outside: None,
        }
    }

    /// The same, gone to by a way out of their own.
    pub fn through(self, outside: Arc<dyn Outside>) -> Self {
        Self { outside: Some(outside), ..self }
    }

    /// All addresses that are gone to.
    pub fn addresses(&self) -> Vec<&str> {
        match &self.redsys {
            Some(redsys) => vec![&self.stripe, redsys],
            None => vec![&self.stripe, REDSYS, REDSYS_SANDBOX],
        }
    }

    pub(super) fn stripe(&self) -> &str {
        &self.stripe
    }

    pub(super) fn redsys(&self, is_sandbox: bool) -> &str {
        match (&self.redsys, is_sandbox) {
            (Some(named), _) => named,
            (None, true) => REDSYS_SANDBOX,
            (None, false) => REDSYS,
        }
    }

    /// Asks. Whoever does not answer, or says that it cannot now, may have done what was asked all the same.
    pub(super) async fn ask(&self, ctx: &Ctx, question: Question) -> Result<Reply, JobFailure> {
        heard(self.way_out(ctx).ask(question).await)
    }

    /// Has something removed; who does not answer may have removed it all the same.
    pub(super) async fn remove(&self, ctx: &Ctx, question: Question) -> Result<Reply, JobFailure> {
        heard(self.way_out(ctx).remove(question).await)
    }

    fn way_out<'a>(&'a self, ctx: &'a Ctx) -> &'a Arc<dyn Outside> {
        self.outside.as_ref().unwrap_or(&ctx.house().outside)
    }
}

fn heard(answer: Result<Reply, FetchError>) -> Result<Reply, JobFailure> {
    match answer {
        Ok(reply) if matches!(reply.status, 408 | 409 | 425 | 429 | 500..=599) => {
            Err(JobFailure::Later(format!("the provider answered {}", reply.status)))
        }
        Ok(reply) => Ok(reply),
        Err(no @ FetchError::OffLimits(_)) => Err(JobFailure::Never(no.to_string())),
        Err(no) => Err(JobFailure::Later(no.to_string())),
    }
}
