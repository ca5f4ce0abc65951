//! Where a motif is drawn: the canvas together with the dice and the colours. Light comes from the upper left. No motif is known here.

use crate::canvas::{Canvas, Stamp};
use crate::dice::Dice;
use crate::ink::{Ink, Paint, Place, at, fill, line};
use crate::palette::{Colours, Tone};
use crate::trace::Trace;

/// The place of work. Motifs draw standing on (0, 0), upwards into negative y.
pub(crate) struct Studio {
    canvas: Canvas,
    pub(crate) dice: Dice,
    pub(crate) hue: Colours,
    /// How round a level ring looks: height over width.
    pub(crate) tilt: f32,
    /// Close enough to show texture.
    pub(crate) close: bool,
    /// One of many in the picture, so only quiet decoration.
    pub(crate) calm: bool,
}

/// The canvas's own verbs, said again here so that a call may read the studio's colours while it draws.
impl Studio {
    pub(crate) fn draw(&mut self, trace: &Trace, ink: Ink) {
        self.canvas.draw(trace, ink);
    }

    pub(crate) fn circle(&mut self, x: f32, y: f32, r: f32, ink: Ink) {
        self.canvas.circle(x, y, r, ink);
    }

    pub(crate) fn oval(&mut self, x: f32, y: f32, rx: f32, ry: f32, ink: Ink) {
        self.canvas.oval(x, y, rx, ry, ink);
    }

    pub(crate) fn slab(&mut self, x_y_w_h_corner: [f32; 5], ink: Ink) {
        self.canvas.slab(x_y_w_h_corner, ink);
    }

    pub(crate) fn put(&mut self, stamp: &Stamp, place: Place) {
        self.canvas.put(stamp, place);
    }

    pub(crate) fn put_shadow(&mut self, stamp: &Stamp, matrix: [f32; 6], alpha: f32, blur: f32) {
        self.canvas.put_shadow(stamp, matrix, alpha, blur);
    }

    pub(crate) fn begin(&mut self, place: Place) {
        self.canvas.begin(place);
    }

    pub(crate) fn end(&mut self) {
        self.canvas.end();
    }

    pub(crate) fn fade(&mut self, towards: (f32, f32), stops: &[(f32, Tone, f32)]) -> Paint {
        self.canvas.fade(towards, stops)
    }

    pub(crate) fn glow(&mut self, stops: &[(f32, Tone, f32)]) -> Paint {
        self.canvas.glow(stops)
    }
}

impl Studio {
    pub(crate) fn new(prefix: String, dice: Dice, hue: Colours) -> Studio {
        Studio { canvas: Canvas::new(prefix), dice, hue, tilt: 0.17, close: false, calm: false }
    }

    /// How many bytes the picture has so far.
    pub(crate) fn written(&self) -> usize {
        self.canvas.written()
    }

    /// The finished picture.
    pub(crate) fn finish(self) -> String {
        self.canvas.finish()
    }

    /// Draws inside a moved group.
    pub(crate) fn group(&mut self, place: Place, draw: impl FnOnce(&mut Studio)) {
        self.begin(place);
        draw(self);
        self.end();
    }

    /// Draws only what falls inside a trace.
    pub(crate) fn clipped(&mut self, trace: &Trace, draw: impl FnOnce(&mut Studio)) {
        self.canvas.begin_clipped(trace);
        draw(self);
        self.end();
    }

    /// Draws once, to be put many times.
    pub(crate) fn stamp(&mut self, draw: impl FnOnce(&mut Studio)) -> Stamp {
        let aside = self.canvas.begin_aside();
        draw(self);
        self.canvas.end_stamp(aside)
    }

    /// Draws one cell of a repeating weave.
    pub(crate) fn weave(&mut self, size: (f32, f32), turn: f32, draw: impl FnOnce(&mut Studio)) -> Paint {
        let aside = self.canvas.begin_aside();
        draw(self);
        self.canvas.end_weave(aside, size, turn)
    }

    /// A gradient from lit to shaded side, laid over any colour.
    pub(crate) fn roundness(&mut self, strength: f32) -> Paint {
        let (lit, dim) = (0.28 * strength, 0.5 * strength);
        self.fade(
            (1.0, 0.0),
            &[
                (0.0, Tone::INK, dim * 0.2),
                (0.1, Tone::WHITE, lit * 0.5),
                (0.27, Tone::WHITE, lit),
                (0.5, Tone::WHITE, 0.0),
                (0.72, Tone::INK, dim * 0.4),
                (1.0, Tone::INK, dim),
            ],
        )
    }

    /// A thick rounded rod, as handles and stems are: dark edge, body, a gleam.
    pub(crate) fn rod(&mut self, path: &Trace, width: f32, tone: Tone) {
        self.draw(path, line(tone.dark(0.3), width));
        let shift = -width * 0.09;
        self.begin(at(shift, -width * 0.07));
        self.draw(path, line(tone, width * 0.78));
        self.draw(path, line(tone.pale(0.55), width * 0.14).alpha(0.6));
        self.end();
    }

    /// A dark soft spot under something that rests.
    pub(crate) fn contact(&mut self, x: f32, y: f32, half_width: f32) {
        let soft = self.glow(&[(0.0, Tone::INK, 0.5), (0.6, Tone::INK, 0.26), (1.0, Tone::INK, 0.0)]);
        self.oval(x, y, half_width, half_width * 0.13 + 6.0, fill(soft));
    }

    /// Whether the picture's main colour is dark enough for pale decoration.
    pub(crate) fn is_deep(&self) -> bool {
        self.hue.main.brightness() < 0.72
    }
}
