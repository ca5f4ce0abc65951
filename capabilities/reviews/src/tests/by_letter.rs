//! What the form behind a letter takes besides words: pictures, and what else there is to say of a thing.

use super::{
    invitation_journeys::{WORDS, asked_guest, reviews, says},
    samples::{goods, score, with_files, world},
};
use catalog_facts::{ProductId, VariantId};
use testing::{Engine, World, both};

/// What the form of a guest's letter sends.
type Said = Vec<(&'static str, String)>;

/// Where the letter leads of a guest who bought this, and what they say there.
pub(super) async fn asked_here(world: &World, goods: (ProductId, VariantId)) -> (String, Said) {
    let form = asked_guest(world, goods).await;
    let said = [("stars", "5"), ("body", WORDS), ("mark", "m-1"), ("name", "Eva")];
    let mut said: Said = said.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    said.push(("product", goods.0.to_string()));
    (form, said)
}

/// A picture of a camera, drawn.
fn picture() -> Vec<u8> {
    let sky = r##"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#369"/></svg>"##;
    imaging::jpeg(sky, None, 90).unwrap()
}

#[both]
async fn the_letter_takes_pictures_and_what_else_there_is_to_say(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let form = asked_guest(&world, mug).await;
    let page = world.get(&form).await.expect(200).body;
    assert!(page.contains("multipart/form-data") && page.contains("type=\"file\""), "{page}");
    let product = mug.0.to_string();
    let mut said = vec![("product", product.as_str()), ("stars", "5"), ("body", WORDS), ("mark", "m-1")];
    said.extend([("name", "Eva"), ("quality", "4"), ("fit", "-1"), ("usage_months", "muchos")]);
    let photo = picture();
    let files: [(&str, &[u8]); 1] = [("taza.jpg", &photo)];
    let refused = world.send(with_files(&form, &said, &files)).await.expect(422).body;
    assert!(refused.contains("id=\"error-usage_months\""), "{refused}");
    let source = refused.split("name=\"picture\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(source.starts_with("photo:"), "what was handed in stays: {source}");
    said[7] = ("picture", source);
    let wrong: [(&str, &[u8]); 1] = [("taza.gif", b"GIF89a<script>")];
    let no = world.send(with_files(&form, &said, &wrong)).await.expect(422).body;
    assert!(no.contains("error-files") && no.contains(source), "{no}");
    says(&world, &form, &said).await.expect(303);
    let one = reviews(&world).await.remove(0);
    assert_eq!((one.pictures, one.attributes.quality, one.attributes.fit), (1, Some(4), Some(-1)));
    assert!(one.is_verified && one.is_shown(), "{one:?}");
    world.see_to_duties().await;
    let list = world.get("/p/taza-mug/reviews").await.expect(200).body;
    assert!(list.contains("voice-pics") && list.contains("Acabado: 4 de 5"), "{list}");
    assert!(score(&world, mug.0).await.with_pictures == 1);
}

#[both]
async fn a_letter_has_its_patience(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let form = asked_guest(&world, mug).await;
    let product = mug.0.to_string();
    let none = [("product", product.as_str()), ("body", WORDS), ("mark", "m-1"), ("name", "Eva")];
    for _ in 0..10 {
        says(&world, &form, &none).await.expect(422);
    }
    says(&world, &form, &none).await.expect(429);
    world.get(&form).await.expect(200);
}
