//! Sources, addresses, and what is shown without a photograph.

use crate::model::{Kind, drawing_at, file_name, parse_file_name, shown};

#[test]
fn a_drawing_is_shown_at_an_address_that_names_it() {
    let shown = shown("drawing:mug:pine:3:front");
    assert_eq!(shown.address, "/media/drawn/mug.pine.3.front.svg");
    let name = shown.address.rsplit('/').next().expect("an address has a last part");
    assert_eq!(drawing_at(name).map(|drawing| drawing.to_string()), Some("mug:pine:3:front".into()));
}

#[test]
fn whatever_cannot_be_shown_gets_a_drawing_of_its_own() {
    for source in ["", "https://elsewhere.example/a.jpg", "drawing:nonsense", "drawing:mug:pine:-1:front"] {
        let address = shown(source).address;
        let name = address.rsplit('/').next().expect("an address has a last part").to_owned();
        assert!(drawing_at(&name).is_some(), "{source}: {address}");
    }
    assert!(drawing_at("mug.pine.3.front").is_none());
    assert!(drawing_at("../../etc/passwd.svg").is_none());
}

#[test]
fn a_file_has_one_name() {
    assert_eq!(parse_file_name(&file_name(640, Kind::Webp)), Some((640, Kind::Webp)));
    assert_eq!(parse_file_name("1440.jpg"), Some((1440, Kind::Jpg)));
    for name in
        ["", "640", "0640.webp", "+640.webp", "640.png", "640.webp.jpg", "640.", ".webp", "99999999999.jpg"]
    {
        assert_eq!(parse_file_name(name), None, "{name}");
    }
}
