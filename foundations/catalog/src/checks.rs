//! What `plaza doctor` asks of the catalogue: is everything that was written together there together?

use crate::store::whole;
use action::{Ailment, check, faults_of};
use catalog_facts::ProductCreated;
use database::{Snapshot, StoreError};
use events::Fact;

/// The checks of the catalogue.
pub(crate) fn all() -> Vec<action::Check> {
    vec![check("catalogue", catalogue)]
}

async fn catalogue(snap: &mut Snapshot) -> Result<Vec<Ailment>, StoreError> {
    let mut found = faults_of(whole::count_halves(snap).await?);
    let products = whole::count_products(snap).await?;
    let told = snap.count_facts(ProductCreated::NAME).await?;
    if products != told {
        found.push(Ailment::Fault(format!("{products} products and {told} facts of their creation")));
    }
    Ok(found)
}
