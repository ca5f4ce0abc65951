//! Files that came with mails, as they are kept: behind the hash of their mail, so that the same file elsewhere is another
//! one, and taking one away takes it from nobody else.

use action::{ContentHash, JobCtx, JobFailure, JobKind, Work, job};
use serde::{Deserialize, Serialize};

/// The hash of a mail.
type MailHash = [u8; 32];

/// What is kept of a file that came with this mail.
pub(crate) fn kept(mail: &MailHash, file: &[u8]) -> Vec<u8> {
    [&mail[..], file].concat()
}

/// The file itself, of what is kept.
pub(crate) fn itself(mut kept: Vec<u8>) -> Option<Vec<u8>> {
    let begin = size_of::<MailHash>();
    (kept.len() >= begin).then(|| kept.split_off(begin))
}

/// Taking a file away that nobody names any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ForgetFile {
    /// Under which hash it is kept.
    pub(crate) hash: String,
}

impl Work for ForgetFile {
    const NAME: &'static str = "care.forget_file";
}

pub(crate) fn kind() -> JobKind {
    job(forget)
}

async fn forget(job: &JobCtx, work: &ForgetFile) -> Result<(), JobFailure> {
    let hash: ContentHash =
        work.hash.parse().map_err(|_| JobFailure::Never("a file without a hash".into()))?;
    job.house().files.remove(hash).await.map_err(|away| JobFailure::Later(away.to_string()))
}
