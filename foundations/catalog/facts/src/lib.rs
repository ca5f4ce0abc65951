//! What happens in the catalogue, for everybody who listens. Names and texts are not here: whoever needs them reads the
//! product.

use kernel::Money;

kernel::tags! {
    /// What is sold.
    Product = "product", ProductId;
    /// Its exact version.
    Variant = "variant", VariantId;
    /// A place in the category tree.
    Category = "category", CategoryId;
    /// Who makes it.
    Brand = "brand", BrandId;
    /// Where stock lies.
    Location = "location", LocationId;
}

events::facts! {
    /// Everything the catalogue says.
    pub enum CatalogFact {
        /// A product exists.
        ProductCreated { product: ProductId } = "catalog.product_created" v 1 about product,
        /// Something of it changed: words, pictures, variants, where it stands.
        ProductChanged { product: ProductId } = "catalog.product_changed" v 1 about product,
        /// A public price changed; `from` is nothing for the first one.
        PriceChanged { product: ProductId, variant: VariantId, from: Option<Money>, to: Money } = "catalog.price_changed" v 1 about product,
        /// There is more or less of it.
        StockChanged { product: ProductId, variant: VariantId, left: i64 } = "catalog.stock_changed" v 1 about product,
        /// Buyers think otherwise of it than before: its card tells so.
        ProductRated { product: ProductId } = "catalog.product_rated" v 1 about product,
        /// A category was made or changed.
        CategoryChanged { category: CategoryId } = "catalog.category_changed" v 1 about category,
        /// A brand was made or changed.
        BrandChanged { brand: BrandId } = "catalog.brand_changed" v 1 about brand,
    }
}
