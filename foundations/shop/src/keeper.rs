//! Keeps the shop's face in memory, because every page prints it, and follows its changes.

use crate::{model::Profile, reads};
use action::{BoxFut, Face, Follow, House, Shop};
use database::{Database, StoreError};
use events::Envelope;
use kernel::Zone;
use shop_facts::ShopChanged;
use std::sync::{Arc, PoisonError, RwLock};

/// Fills the port [`Shop`] of the house.
pub struct Keeper {
    public_url: String,
    face: RwLock<Arc<Face>>,
}

impl Keeper {
    /// The face as the database has it now. `public_url` is where visitors reach the shop.
    pub async fn load(database: &Database, public_url: String) -> Result<Self, StoreError> {
        let profile = database.read(async |snap| reads::profile(snap).await).await?;
        let face = RwLock::new(Arc::new(face_of(profile, &public_url)));
        Ok(Self { public_url, face })
    }
}

impl Shop for Keeper {
    fn face(&self) -> Arc<Face> {
        self.face.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Follow for Keeper {
    fn hear<'a>(
        &'a self,
        house: &'a Arc<House>,
        heard: &'a [Envelope],
    ) -> BoxFut<'a, Result<(), StoreError>> {
        Box::pin(async move {
            if heard.iter().any(Envelope::is::<ShopChanged>) {
                let profile = house.database.read(async |snap| reads::profile(snap).await).await?;
                let face = Arc::new(face_of(profile, &self.public_url));
                *self.face.write().unwrap_or_else(PoisonError::into_inner) = face;
            }
            Ok(())
        })
    }
}

fn face_of(profile: Profile, public_url: &str) -> Face {
    Face {
        zone: profile.zone.parse().unwrap_or(Zone::UTC),
        name: profile.name,
        sentence: profile.sentence,
        welcome: profile.welcome,
        legal_name: profile.legal_name,
        tax_id: profile.tax_id,
        address: profile.address,
        country: profile.country,
        email: profile.email,
        phone: profile.phone,
        registry: profile.registry,
        adr_body: profile.adr_body,
        only: profile.only,
        currency: profile.currency,
        public_url: public_url.to_owned(),
    }
}
