//! The log of the program: lines for people or JSON for machines, to standard error.

use crate::config::LogForm;
use tracing_subscriber::EnvFilter;

/// Starts logging. `RUST_LOG` chooses what is told; without it, what an operator wants to know.
pub(crate) fn start(form: LogForm) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match form {
        LogForm::Text => lines.with_target(false).init(),
        LogForm::Json => lines.json().init(),
    }
}
