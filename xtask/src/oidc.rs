//! Two providers of OpenID Connect for one run: `oidc-provider` from its package, reached on this machine only
//! (`xtask/peers/provider.mjs`). Gone with the run.

use crate::house;
use crate::shell::{Done, Stop, While, mortal, signal};
use std::fs;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const START_TIME_MAX: Duration = Duration::from_secs(30);

/// Running providers. Dropping them stops them.
pub(crate) struct Providers {
    server: Child,
    folder: TempDir,
    issuers: String,
}

impl Providers {
    /// Starts them and waits until they listen.
    pub(crate) fn start() -> Done<Self> {
        let folder = tempfile::Builder::new().prefix("plaza-oidc-").tempdir();
        let folder = folder.while_("making a folder for the providers")?;
        let log = fs::File::create(folder.path().join("log")).while_("making the log of the providers")?;
        let mut command = mortal("node");
        command.arg(house::root().join("xtask/peers/provider.mjs")).arg(folder.path()).stdin(Stdio::null());
        let also_log = log.try_clone().while_("making the log of the providers")?;
        let server = command.stdout(log).stderr(also_log).spawn().while_("starting the providers")?;
        let mut providers = Self { server, folder, issuers: String::new() };
        providers.wait_until_they_listen()?;
        Ok(providers)
    }

    /// How tests reach them: their issuers, with a space between.
    pub(crate) fn issuers(&self) -> String {
        self.issuers.clone()
    }

    /// The first as a shop's settings name it.
    pub(crate) fn as_setting(&self) -> String {
        let issuer = self.issuers.split(' ').next().unwrap_or_default();
        format!(
            "[[sign_in]]\nid = \"peer\"\nname = \"Peer\"\nissuer = \"{issuer}\"\nclient_id = \"plaza\"\nclient_secret = \"s3cr@t/word\"\n"
        )
    }

    fn wait_until_they_listen(&mut self) -> Done {
        let started = Instant::now();
        while started.elapsed() < START_TIME_MAX {
            if let Ok(issuers) = fs::read_to_string(self.folder.path().join("address")) {
                self.issuers = issuers.trim().to_owned();
                return Ok(());
            }
            if let Some(status) = self.server.try_wait().while_("watching the providers")? {
                return Err(Stop::failed(format!("the providers ended at once ({status}):\n{}", self.log())));
            }
            std::thread::sleep(Duration::from_millis(30));
        }
        Err(Stop::failed(format!("the providers did not listen in {START_TIME_MAX:?}:\n{}", self.log())))
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Providers {
    fn drop(&mut self) {
        signal(self.server.id(), "TERM");
        let asked = Instant::now();
        while matches!(self.server.try_wait(), Ok(None)) {
            if asked.elapsed() > Duration::from_secs(5) {
                drop(self.server.kill());
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        drop(self.server.wait());
    }
}
