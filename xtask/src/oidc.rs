//! Two providers of OpenID Connect for one run: `oidc-provider` from its package, reached on this machine only
//! (`xtask/peers/provider.mjs`). Gone with the run.

use crate::house;
use crate::peer::Peer;
use crate::shell::{Done, mortal};
use std::fs;

/// Running providers. Dropping them stops them.
pub(crate) struct Providers {
    _peer: Peer,
    issuers: String,
}

impl Providers {
    /// Starts them and waits until they listen.
    pub(crate) fn start() -> Done<Self> {
        let mut peer = Peer::start("the providers", |folder| {
            let mut command = mortal("node");
            command.arg(house::root().join("xtask/peers/provider.mjs")).arg(folder);
            Ok(command)
        })?;
        let issuers = peer.wait(|folder| fs::read_to_string(folder.join("address")).ok())?;
        Ok(Self { _peer: peer, issuers: issuers.trim().to_owned() })
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
}
