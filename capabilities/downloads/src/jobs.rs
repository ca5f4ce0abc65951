//! Work for the world outside: a file that nobody fetches any more is taken away.

use crate::reads;
use action::{ContentHash, JobCtx, JobFailure, JobKind, Work, job};
use serde::{Deserialize, Serialize};

/// Taking a file away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ForgetFile {
    /// Under which hash it is kept.
    pub(crate) hash: String,
}

impl Work for ForgetFile {
    const NAME: &'static str = "downloads.forget_file";
}

pub(crate) fn all() -> Vec<JobKind> {
    vec![job(forget)]
}

async fn forget(job: &JobCtx, work: &ForgetFile) -> Result<(), JobFailure> {
    let hash: ContentHash =
        work.hash.parse().map_err(|_| JobFailure::Never("a file that is sold without a hash".into()))?;
    if job.read(async |snap| reads::is_kept(snap, &work.hash).await).await? {
        return Ok(());
    }
    job.house().files.remove(hash).await.map_err(|away| JobFailure::Later(away.to_string()))
}
