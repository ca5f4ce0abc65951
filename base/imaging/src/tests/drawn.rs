//! Drawings with letters.

use crate::{Art, Hand, Kind, Size, escaped, jpeg, lines, measure, png, width};

const HAND: Hand = Hand { size: 60.0, weight: 600, is_italic: false };

fn document(inside: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">{inside}</svg>"#)
}

#[test]
fn a_drawing_becomes_a_picture_of_its_own_size() {
    let bytes = png(&document(r#"<rect width="300" height="200" fill="brown"/>"#), None).unwrap();
    assert_eq!(measure(&bytes), Ok((Kind::Png, Size { width: 300, height: 200 })));
    let bytes = jpeg(&document(""), None, 85).unwrap();
    assert_eq!(measure(&bytes), Ok((Kind::Jpeg, Size { width: 300, height: 200 })));
    assert_eq!(image::load_from_memory(&bytes).unwrap().into_rgb8().get_pixel(5, 5).0, [255; 3]);
}

#[test]
fn letters_are_drawn_with_our_own_face() {
    let blank = png(&document(""), None).unwrap();
    let word = |text: &str| {
        let text = format!(r#"<text x="10" y="100" {}>{text}</text>"#, HAND.attributes());
        png(&document(&text), None).unwrap()
    };
    assert_ne!(word("Jarra"), blank);
    assert_ne!(word("ñ"), word("n"));
    assert_ne!(word("€"), blank);
}

#[test]
fn a_document_reaches_only_what_is_handed_to_it() {
    let blank = png(&document(""), None).unwrap();
    let image = |name: &str| document(&format!(r#"<image href="{name}" width="100" height="100"/>"#));
    let red = Art::Svg(document(r#"<rect width="300" height="200" fill="red"/>"#));
    for name in ["Cargo.toml", "/etc/passwd", "http://localhost/a.png", "data:image/png;base64,iVBORw0KGgo="]
    {
        assert_eq!(png(&image(name), Some(&red)).unwrap(), blank, "{name}");
    }
    assert_ne!(png(&image("art"), Some(&red)).unwrap(), blank);
}

#[test]
fn names_cannot_break_out_of_the_drawing() {
    assert_eq!(escaped("a<b>&\"c\u{0}\u{8}\nd"), "a&lt;b&gt;&amp;&quot;c d");
    for text in ["</text><script/>", "a & b", "\u{0}\u{b}\u{ffff}", "🦊 狐", "\"'"] {
        assert!(png(&document(&format!("<text>{}</text>", escaped(text))), None).is_ok(), "{text:?}");
    }
}

#[test]
fn long_names_are_cut_into_lines_that_fit() {
    let name = "Jarra de barro esmaltado en azul cobalto para dos litros de agua fresca";
    let three = lines(name, HAND, 500.0, 3);
    assert_eq!(three.len(), 3);
    assert!(three.iter().all(|line| width(line, HAND) <= 500.0), "{three:?}");
    assert!(three[2].ends_with('…') && three[0].starts_with("Jarra"), "{three:?}");
    assert_eq!(lines("Jarra", HAND, 500.0, 3), ["Jarra"]);
    assert!(lines(" ", HAND, 500.0, 3).is_empty());
    let endless = lines(&"a".repeat(500), HAND, 300.0, 2);
    assert!(endless.len() == 1 && endless[0].ends_with('…') && width(&endless[0], HAND) <= 300.0);
}
