//! A device with a passkey, in software: it makes keys and signs what it is asked, or what a thief would have it sign.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{DerSignature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What the device says to have checked.
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

pub(super) struct Device {
    pub(super) key: SigningKey,
    pub(super) id: [u8; 16],
    /// Whose key it is, as the shop said when it was made.
    pub(super) user: String,
    pub(super) counter: u32,
    /// Where the browser says that it is.
    pub(super) origin: &'static str,
    /// For whom the device signs.
    pub(super) party: &'static str,
    /// Whether somebody showed the device who they are.
    pub(super) is_verified: bool,
}

impl Device {
    pub(super) fn new(seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: [seed; 16],
            user: String::new(),
            counter: 0,
            origin: "https://prueba.example",
            party: "prueba.example",
            is_verified: true,
        }
    }

    /// Makes the key that a page asked for.
    pub(super) fn make(&mut self, asked: &Value) -> Value {
        let options = &asked["publicKey"];
        self.user = options["user"]["id"].as_str().unwrap().to_owned();
        let client = self.client("webauthn.create", options);
        let mut data = self.data(WITH_KEY);
        data.extend([0; 16]);
        data.extend((self.id.len() as u16).to_be_bytes());
        data.extend(self.id);
        data.extend(self.public_key());
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({ "attestationObject": text(&object), "clientDataJSON": text(&client) });
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "response": response })
    }

    /// Signs what a page asked for.
    pub(super) fn show(&mut self, asked: &Value) -> Value {
        let client = self.client("webauthn.get", &asked["publicKey"]);
        let data = self.data(0);
        let signed = [&data[..], &Sha256::digest(&client)].concat();
        let signature: DerSignature = self.key.sign(&signed);
        let response = json!({
            "authenticatorData": text(&data),
            "clientDataJSON": text(&client),
            "signature": text(signature.as_bytes()),
            "userHandle": self.user,
        });
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "response": response })
    }

    fn client(&self, what: &str, options: &Value) -> Vec<u8> {
        let said = json!({
            "type": what, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false,
        });
        said.to_string().into_bytes()
    }

    fn data(&mut self, more: u8) -> Vec<u8> {
        self.counter += 1;
        let verified = if self.is_verified { VERIFIED } else { 0 };
        let mut data = Sha256::digest(self.party).to_vec();
        data.push(PRESENT | verified | more);
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// ES256 on P-256, as COSE has it.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat()
    }
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
