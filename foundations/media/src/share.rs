//! The picture that a social network shows beside a link: name, price and picture of one thing on a card of 1200 by 630.
//!
//! Its address holds a mark of all that is printed on it, so it changes when any of that changes and networks fetch it
//! anew. Whoever mounts the address makes the card again and compares the marks: only cards of today are drawn.

use crate::model::{self, Shown};
use action::{ContentHash, Files};
use imaging::{Art, Hand, escaped, lines, width};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{fmt::Write, time::Duration};
use tokio::{sync::Semaphore, time::timeout};

/// Width of every card.
pub const WIDTH: u32 = 1200;
/// Height of every card.
pub const HEIGHT: u32 = 630;
/// Raised when the cards look different, so that all get new addresses.
const LOOK: u32 = 1;
/// How long one waits for others' cards to be drawn.
const PATIENCE: Duration = Duration::from_secs(4);

/// Drawing takes a core: one card at a time, so that pages are served beside it.
static TABLE: Semaphore = Semaphore::const_new(1);

/// What kind of thing is shared. What one can buy is a plain rectangle; a place stands under an arch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Shape {
    /// Something on sale.
    Thing,
    /// The shop, a category, a workshop.
    Place,
}

/// Everything that is printed on a card, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// How it looks.
    pub shape: Shape,
    /// The name on the sign.
    pub shop: String,
    /// What it is called.
    pub title: String,
    /// Who made it, or what one finds there.
    pub line: String,
    /// What it costs now.
    pub price: Option<String>,
    /// The prior price of a reduction.
    pub was: Option<String>,
    /// Its picture.
    pub picture: Option<Picture>,
}

/// The picture on a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Picture {
    /// The drawing of this name.
    Drawn(String),
    /// The file of a photograph, as text.
    Photo(String),
}

/// Why there is no card.
#[derive(Debug)]
pub enum NoCard {
    /// Too many are being drawn.
    Busy,
    /// It cannot be drawn.
    Broken(String),
}

impl Card {
    /// Sixteen digits that change with anything printed on the card.
    pub fn mark(&self) -> String {
        let text = serde_json::to_string(&(LOOK, self)).unwrap_or_default();
        Sha256::digest(text).iter().take(8).fold(String::new(), |mut mark, byte| {
            let _ = write!(mark, "{byte:02x}");
            mark
        })
    }

    /// The card as a picture: the one made earlier, or a new one.
    pub async fn draw(self, files: &dyn Files) -> Result<Vec<u8>, NoCard> {
        let name = format!("share-{}.png", self.mark());
        if let Ok(Some(bytes)) = files.get_made(&name).await {
            return Ok(bytes);
        }
        let _turn = match timeout(PATIENCE, TABLE.acquire()).await {
            Ok(Ok(turn)) => turn,
            Ok(Err(_)) | Err(_) => return Err(NoCard::Busy),
        };
        let art = self.art(files).await;
        let drawn = tokio::task::spawn_blocking(move || imaging::png(&self.document(), art.as_ref())).await;
        let broken = |error: &dyn std::fmt::Display| NoCard::Broken(error.to_string());
        let bytes = drawn.map_err(|error| broken(&error))?.map_err(|error| broken(&error))?;
        if let Err(error) = files.put_made(&name, &bytes).await {
            tracing::warn!(%error, "a share picture was drawn and could not be kept");
        }
        Ok(bytes)
    }

    /// The picture itself. A photograph that is not there is left out: the words are worth more than nothing.
    async fn art(&self, files: &dyn Files) -> Option<Art> {
        match self.picture.as_ref()? {
            Picture::Drawn(name) => {
                name.parse().ok().map(|drawing: drawing::Drawing| Art::Svg(drawing.svg()))
            }
            Picture::Photo(file) => {
                let hash: ContentHash = file.parse().ok()?;
                files.get(hash).await.ok().flatten().map(Art::Jpeg)
            }
        }
    }

    fn document(&self) -> String {
        let mut svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"><rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>"##
        );
        let room = self.frame(&mut svg);
        let mut page = Column { svg, room };
        page.sign(if self.shop == self.title { "" } else { &self.shop });
        match self.shape {
            Shape::Thing => page.thing(self),
            Shape::Place => page.place(self),
        }
        page.svg.push_str("</svg>");
        page.svg
    }

    /// Draws the picture's side and tells how wide the side of the words is.
    fn frame(&self, svg: &mut String) -> f32 {
        if self.picture.is_none() {
            return WIDTH as f32 - 2.0 * SIDE;
        }
        let art = match self.shape {
            Shape::Thing => format!(
                r##"<rect x="696" width="504" height="630" fill="{TILE}"/><image href="art" x="696" y="0" width="504" height="630" preserveAspectRatio="xMidYMid slice"/>"##
            ),
            Shape::Place => format!(
                r##"<clipPath id="arch"><path d="M716 630V264a210 210 0 0 1 420 0v366z"/></clipPath><g clip-path="url(#arch)"><rect x="716" y="54" width="420" height="576" fill="{TILE}"/><image href="art" x="716" y="54" width="420" height="576" preserveAspectRatio="xMidYMid slice"/></g>"##
            ),
        };
        svg.push_str(&art);
        if self.shape == Shape::Thing { 696.0 - SIDE - 56.0 } else { 716.0 - SIDE - 48.0 }
    }
}

const PAPER: &str = "#faf6ef";
const TILE: &str = "#efe5d6";
const INK: &str = "#241c16";
const MUTED: &str = "#665a4e";
const ACCENT: &str = "#a8401f";
/// Left of the words.
const SIDE: f32 = 72.0;
/// Where the last line stands.
const FOOT: f32 = 552.0;

/// The side of the words while it is filled.
struct Column {
    svg: String,
    room: f32,
}

impl Column {
    fn text(&mut self, x: f32, y: f32, hand: Hand, colour: &str, text: &str) {
        let (hand, text) = (hand.attributes(), escaped(text));
        let _ = write!(self.svg, r#"<text x="{x}" y="{y}" fill="{colour}" {hand}>{text}</text>"#);
    }

    /// The shop's mark and name, at the top; the mark alone where the name follows in large letters.
    fn sign(&mut self, shop: &str) {
        let arch = "M2 21.5V11.5a10 10 0 0 1 20 0v10h-5V11.5a5 5 0 0 0-10 0v10z";
        let _ = write!(
            self.svg,
            r#"<path transform="translate({SIDE} 62) scale(1.75)" fill="{ACCENT}" d="{arch}"/>"#
        );
        let hand = Hand { size: 34.0, weight: 600, is_italic: false };
        for name in lines(shop, hand, self.room - 58.0, 1) {
            self.text(SIDE + 58.0, 97.0, hand, INK, &name);
        }
    }

    /// Name, maker and price, the price at the foot.
    fn thing(&mut self, card: &Card) {
        let (hand, title) = fitting(&card.title, self.room);
        let line = Hand { size: 34.0, weight: 400, is_italic: true };
        let mut y = 150.0 + hand.size;
        for text in title {
            self.text(SIDE, y, hand, INK, &text);
            y += hand.size * 1.12;
        }
        for text in lines(&card.line, line, self.room, 1) {
            self.text(SIDE, y - hand.size * 0.77 + 40.0, line, MUTED, &text);
        }
        let Some(price) = &card.price else { return };
        let now = Hand { size: 68.0, weight: 600, is_italic: false };
        self.text(SIDE, FOOT, now, ACCENT, price);
        let Some(was) = &card.was else { return };
        let before = Hand { size: 36.0, weight: 400, is_italic: false };
        let x = SIDE + width(price, now) + 24.0;
        let across = width(was, before);
        if x + across <= SIDE + self.room {
            self.text(x, FOOT, before, MUTED, was);
            let (y, end) = (FOOT - 11.0, x + across);
            let _ = write!(self.svg, r#"<path d="M{x} {y}H{end}" stroke="{MUTED}" stroke-width="2.5"/>"#);
        }
    }

    /// Name and what one finds there, in the middle.
    fn place(&mut self, card: &Card) {
        let (hand, title) = fitting(&card.title, self.room);
        let line = Hand { size: 36.0, weight: 400, is_italic: true };
        let below = lines(&card.line, line, self.room, 3);
        let height = title.len() as f32 * hand.size * 1.12 + 16.0 + below.len() as f32 * 46.0;
        let mut y = 150.0 + ((FOOT - 130.0 - height) / 2.0).max(0.0) + hand.size;
        for text in title {
            self.text(SIDE, y, hand, INK, &text);
            y += hand.size * 1.12;
        }
        y = y - hand.size * 1.12 + 64.0;
        for text in below {
            self.text(SIDE, y, line, MUTED, &text);
            y += 46.0;
        }
    }
}

/// The largest letters in which a name fits into a few lines, and those lines.
fn fitting(title: &str, room: f32) -> (Hand, Vec<String>) {
    let hand = |size| Hand { size, weight: 600, is_italic: false };
    for (size, most) in [(84.0, 2), (70.0, 3), (58.0, 4)] {
        let cut = lines(title, hand(size), room, most);
        if !cut.iter().any(|line| line.ends_with('…')) {
            return (hand(size), cut);
        }
    }
    (hand(52.0), lines(title, hand(52.0), room, 5))
}

impl Picture {
    /// The picture that is shown somewhere, for a card.
    pub fn of(shown: &Shown) -> Self {
        match &shown.art {
            model::Art::Drawing(drawing) => Self::Drawn(drawing.to_string()),
            model::Art::File(file) => Self::Photo(file.clone()),
        }
    }
}
