//! Draws a few share pictures into a folder, to be looked at: `cargo run -p media --example cards -- FOLDER`.

use media::share::{Card, Picture, Shape};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let files = files::Folder::new(folder.join("kept"), 100_000_000);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for (name, card) in cards() {
        let bytes = runtime.block_on(card.draw(&files)).map_err(|error| format!("{error:?}"))?;
        std::fs::write(folder.join(format!("{name}.png")), bytes)?;
    }
    Ok(())
}

fn cards() -> Vec<(&'static str, Card)> {
    let drawn = |name: &str| Some(Picture::Drawn(name.to_owned()));
    let thing = |title: &str, line: &str, price: &str, was: Option<&str>, picture| Card {
        shape: Shape::Thing,
        shop: "Barro y Lino".into(),
        title: title.into(),
        line: line.into(),
        price: Some(price.into()),
        was: was.map(Into::into),
        picture,
    };
    let place = |title: &str, line: &str, picture| Card {
        shape: Shape::Place,
        price: None,
        was: None,
        ..thing(title, line, "", None, picture)
    };
    vec![
        ("short", thing("Taza de café", "Alfar del Río", "18,00 €", None, drawn("mug:pine:3:front"))),
        (
            "long",
            thing(
                "Jarra grande de barro esmaltado en azul cobalto para dos litros de agua fresca",
                "Alfarería Hermanos Fernández de la Vega",
                "1.249,00 €",
                Some("1.490,00 €"),
                drawn("mug:pine:7:front"),
            ),
        ),
        (
            "middle",
            thing(
                "Mantel de lino lavado, 150 × 250 cm",
                "Telares Sanabria",
                "89,90 €",
                Some("109,00 €"),
                None,
            ),
        ),
        (
            "shop",
            place(
                "Barro y Lino",
                "Cerámica, textil y madera de talleres que conocemos por su nombre",
                drawn("mug:pine:12:front"),
            ),
        ),
        (
            "category",
            place("Cocina y mesa", "Lo que se usa cada día, hecho para durar.", drawn("mug:pine:21:front")),
        ),
    ]
}
