//! The shop as relying party: challenges are made and answers compared here, by `webauthn-rs`, which throws the dice for
//! its challenges itself. What is kept, and for how long, is not known here.

use crate::{
    model::{Passkey, Person},
    rules::{self, PasskeyRejected},
};
use action::Face;
use webauthn_rs::prelude::{
    AuthenticationResult, CreationChallengeResponse, CredentialID, DiscoverableAuthentication,
    Passkey as Credential, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse, Url, Webauthn, WebauthnBuilder, WebauthnError,
};

/// What an answer to a challenge turned out to be.
pub(crate) enum Compared {
    /// Whoever has the passkey was there, and showed it to their device.
    Good(Box<AuthenticationResult>),
    /// The signature is right, and its counter went backwards: there is a copy.
    Cloned,
    /// It proves nothing.
    Unproven,
}

/// The shop, as passkeys are tied to it.
pub(crate) struct Party(Webauthn);

impl Party {
    /// The shop at this address; nothing where there can be no passkeys.
    pub(crate) fn of(face: &Face) -> Result<Self, PasskeyRejected> {
        let host = rules::relying_party(&face.public_url).ok_or(PasskeyRejected::Unavailable)?;
        let origin = Url::parse(&face.public_url).map_err(|_| PasskeyRejected::Unavailable)?;
        let party = WebauthnBuilder::new(host, &origin).and_then(|party| party.rp_name(&face.name).build());
        party.map(Self).map_err(|_| PasskeyRejected::Unavailable)
    }

    /// What a browser is asked in order to make a passkey, and what its answer is compared with. The device must be able to
    /// find it without being told whose it is.
    pub(crate) fn begin_making(
        &self,
        person: &Person,
        known: Vec<CredentialID>,
    ) -> Result<(CreationChallengeResponse, String), PasskeyRejected> {
        let address = person.address.reveal();
        let begun =
            self.0.start_passkey_registration(person.id.uuid(), address, person.name.reveal(), Some(known));
        let (mut asked, state) = begun.map_err(|_| PasskeyRejected::Unavailable)?;
        if let Some(wanted) = &mut asked.public_key.authenticator_selection {
            wanted.resident_key = serde_json::from_value("required".into()).ok();
            wanted.require_resident_key = true;
        }
        Ok((asked, kept(&state)?))
    }

    /// The passkey that a browser made.
    pub(crate) fn made(
        &self,
        answer: &RegisterPublicKeyCredential,
        state: &str,
    ) -> Result<Credential, PasskeyRejected> {
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(|_| PasskeyRejected::Over)?;
        self.0.finish_passkey_registration(answer, &state).map_err(|error| {
            tracing::debug!(%error, "a passkey was not made");
            PasskeyRejected::Unproven
        })
    }

    /// What a browser is asked in order to use a passkey, whosever it is, and what its answer is compared with.
    pub(crate) fn begin_using(&self) -> Result<(RequestChallengeResponse, String), PasskeyRejected> {
        let begun = self.0.start_discoverable_authentication();
        let (mut asked, state) = begun.map_err(|_| PasskeyRejected::Unavailable)?;
        // Whether the browser offers it among what it fills in is said where it is asked.
        asked.mediation = None;
        Ok((asked, kept(&state)?))
    }

    /// Compares an answer with the passkey that it names.
    pub(crate) fn compare(&self, answer: &PublicKeyCredential, state: &str, known: &Passkey) -> Compared {
        let Ok(state) = serde_json::from_str::<DiscoverableAuthentication>(state) else {
            return Compared::Unproven;
        };
        let is_theirs = self
            .0
            .identify_discoverable_authentication(answer)
            .is_ok_and(|(person, _)| person == known.person.uuid());
        if !is_theirs {
            return Compared::Unproven;
        }
        match self.0.finish_discoverable_authentication_v2(answer, state, &known.credential) {
            Ok(result) if result.user_verified() => Compared::Good(Box::new(result)),
            Ok(_) => Compared::Unproven,
            Err(WebauthnError::CredentialPossibleCompromise) => Compared::Cloned,
            Err(error) => {
                tracing::debug!(%error, "a passkey was not taken");
                Compared::Unproven
            }
        }
    }
}

fn kept(state: &impl serde::Serialize) -> Result<String, PasskeyRejected> {
    serde_json::to_string(state).map_err(|_| PasskeyRejected::Unavailable)
}
