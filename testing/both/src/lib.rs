//! `#[both]`: one story, told on SQLite and on PostgreSQL.

use proc_macro::TokenStream;
use quote::quote;
use syn::{ItemFn, parse_macro_input};

/// Turns `async fn story(engine: Engine)` into two tests, `story::sqlite` and `story::postgres`.
#[proc_macro_attribute]
pub fn both(_: TokenStream, item: TokenStream) -> TokenStream {
    let story = parse_macro_input!(item as ItemFn);
    let ItemFn { attrs, sig, block, .. } = &story;
    let (name, inputs) = (&sig.ident, &sig.inputs);
    quote! {
        mod #name {
            #[allow(unused_imports)]
            use super::*;

            #(#attrs)*
            async fn story(#inputs) #block

            #[test]
            fn sqlite() {
                testing::tell(testing::Engine::Sqlite, story);
            }

            #[test]
            fn postgres() {
                testing::tell(testing::Engine::Postgres, story);
            }
        }
    }
    .into()
}
