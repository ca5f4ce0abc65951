//! What every drawing promises: a text form that round-trips, a small clean SVG, and the same bytes each time.

use std::collections::HashMap;

use crate::{Drawing, Motif, Palette, UnknownDrawing, View};

/// Every motif in every view for eight seeds, the palettes taking turns.
fn many() -> impl Iterator<Item = Drawing> {
    let mut turn = 0;
    Motif::ALL.iter().flat_map(|motif| View::ALL.iter().map(move |view| (*motif, *view))).flat_map(
        move |(motif, view)| {
            (0..8).map(move |seed| {
                turn += 1;
                Drawing { motif, palette: Palette::ALL[turn % Palette::ALL.len()], seed, view }
            })
        },
    )
}

/// Reads an XML text and says where it breaks: an unclosed element, an attribute without quotes, a repeated or missing id.
fn check_xml(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').ok_or("a tag without an end")? + start;
        let tag = &rest[start + 1..end];
        if tag.contains('<') || !tag.matches('"').count().is_multiple_of(2) {
            return Err(format!("<{tag}>"));
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
        if let Some(id) = tag.split(" id=\"").nth(1).and_then(|after| after.split('"').next()) {
            *ids.entry(id).or_default() += 1;
        }
        rest = &rest[end + 1..];
    }
    if let Some((id, _)) = ids.iter().find(|(_, count)| **count > 1) {
        return Err(format!("{id} is there twice"));
    }
    for mark in ["url(#", "href=\"#"] {
        for after in text.split(mark).skip(1) {
            let id = after.split([')', '"']).next().unwrap_or_default();
            if !ids.contains_key(id) {
                return Err(format!("nothing is called {id}"));
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

#[test]
fn every_drawing_is_a_small_clean_svg() {
    let mut wrong = Vec::new();
    for drawing in many() {
        let svg = drawing.svg();
        if let Err(why) = check_xml(&svg) {
            wrong.push(format!("{drawing}: {why}"));
        }
        if svg.len() >= 14_000 {
            wrong.push(format!("{drawing}: {} bytes", svg.len()));
        }
        let bare = svg.replacen("xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
        for word in ["NaN", "inf", "<script", "<style", "style=", "http", "<text", "<image", " on"] {
            if bare.contains(word) {
                wrong.push(format!("{drawing}: says {word}"));
            }
        }
        if !svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 1000\"") {
            wrong.push(format!("{drawing}: opens wrongly"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_checker_sees_what_is_broken() {
    for broken in
        ["<a><b></a></b>", "<a", "<a b=\"c/>", "<a>", "<a id=\"x\"/><b id=\"x\"/>", "<a fill=\"url(#y)\"/>"]
    {
        assert!(check_xml(broken).is_err(), "{broken}");
    }
    assert_eq!(check_xml("<a><b id=\"x\"/><c fill=\"url(#x)\"/></a>"), Ok(()));
}

#[test]
fn the_text_form_round_trips() {
    for motif in Motif::ALL {
        for palette in Palette::ALL {
            for view in View::ALL {
                let drawing = Drawing { motif: *motif, palette: *palette, seed: 4_294_967_295, view: *view };
                assert_eq!(drawing.to_string().parse(), Ok(drawing));
            }
        }
    }
}

#[test]
fn a_wrong_text_says_which_part_is_wrong() {
    let check = |text: &str, wrong: UnknownDrawing| assert_eq!(text.parse::<Drawing>(), Err(wrong));
    check("mug:pine:3", UnknownDrawing::Shape("mug:pine:3".into()));
    check("mug:pine:3:front:", UnknownDrawing::Shape("mug:pine:3:front:".into()));
    check("Mug:pine:3:front", UnknownDrawing::Motif("Mug".into()));
    check("mug:pink:3:front", UnknownDrawing::Palette("pink".into()));
    check("mug:pine:-3:front", UnknownDrawing::Seed("-3".into()));
    check("mug:pine:03:front", UnknownDrawing::Seed("03".into()));
    check("mug:pine:3:back", UnknownDrawing::View("back".into()));
    assert_eq!(UnknownDrawing::View("back".into()).to_string(), "no view is called `back`");
}

#[test]
fn another_seed_is_another_picture_and_the_same_seed_the_same() {
    for motif in Motif::ALL {
        for view in View::ALL {
            let drawing = |seed| Drawing { motif: *motif, palette: Palette::Pine, seed, view: *view };
            assert_eq!(drawing(1).svg(), drawing(1).svg());
            assert_ne!(drawing(1).svg(), drawing(2).svg(), "{motif} {view}");
        }
    }
}

#[test]
fn two_drawings_on_one_page_share_no_id() {
    let ids = |text: &str| -> Vec<String> {
        let svg = text.parse::<Drawing>().unwrap().svg();
        svg.split(" id=\"").skip(1).filter_map(|after| after.split('"').next()).map(String::from).collect()
    };
    let other = ids("mug:pine:4:front");
    assert!(ids("mug:pine:3:front").iter().all(|id| !other.contains(id)));
}

#[test]
fn anything_has_a_fallback_and_always_the_same() {
    for key in ["", "a", "jarrón", "🏺", "\0", &"long".repeat(10_000)] {
        let drawing = Drawing::fallback(key);
        assert_eq!(drawing, Drawing::fallback(key));
        assert_eq!(drawing.to_string().parse(), Ok(drawing));
    }
    assert_ne!(Drawing::fallback("one"), Drawing::fallback("two"));
}
