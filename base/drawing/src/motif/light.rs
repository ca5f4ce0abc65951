//! Lamps and candles. Other things of the house are in `home`.

use super::tableware::{heap, lip_tone};
use super::{Extent, extent};
use crate::ink::{at, fill, line};
use crate::palette::Tone;
use crate::pattern::Pattern;
use crate::potting::{Finish, handle, throw, ware};
use crate::studio::Studio;
use crate::trace::Trace;
use crate::turned::{Turned, sharp, soft};
use crate::weave::woven;

/// A table lamp: a turned foot and a shade of cloth or straw, glowing a little.
pub(crate) fn lamp(s: &mut Studio) -> Extent {
    let tall = s.dice.range(260., 330.);
    let r = s.dice.range(84., 120.);
    let rings = match s.dice.below(3) {
        0 => vec![
            sharp(r * 0.7, 0.),
            soft(r, -tall * 0.3),
            soft(r * 0.8, -tall * 0.6),
            soft(22., -tall * 0.9),
            soft(16., -tall),
        ],
        1 => vec![
            sharp(r * 1.1, 0.),
            sharp(r * 1.1, -20.),
            soft(30., -50.),
            soft(20., -tall * 0.5),
            soft(16., -tall),
        ],
        2.. => vec![
            sharp(r * 0.8, 0.),
            soft(r * 0.95, -tall * 0.2),
            soft(r * 0.5, -tall * 0.42),
            soft(r * 0.66, -tall * 0.62),
            soft(26., -tall * 0.9),
            soft(16., -tall),
        ],
    };
    let body = Turned::new(&rings);
    let finish = ware(s, Pattern::POTS).zone(0.12, 0.5);
    s.slab([-8.0, -tall - 60.0, 16.0, 80.0, 0.0], fill(Tone::BRASS));
    throw(s, &body, &finish);
    let shade = s.dice.range(205., 250.);
    let high = s.dice.range(210., 270.);
    s.group(at(0.0, -tall - 16.0), |s| lampshade(s, shade, high));
    extent(shade * 2.0, tall + high + 40.0)
}

/// A shade standing on (0, 0): its lower half width and its height.
fn lampshade(s: &mut Studio, r: f32, high: f32) {
    let narrow = r * s.dice.range(0.45, 0.8);
    let straw = s.dice.chance(0.45);
    let tone = if straw { Tone::STRAW } else { s.hue.slip.mix(s.hue.light, 0.25) };
    let shape = Turned::new(&[sharp(r, 0.), sharp(narrow, -high)]);
    let tilt = s.tilt;
    s.oval(0.0, 0.0, r, r * tilt, fill(tone.dark(0.3)));
    s.oval(0.0, 4.0, r * 0.5, r * tilt * 0.4, fill(Tone::LEMON.pale(0.7)));
    let finish = Finish { pattern: Pattern::Plain, ..Finish::plain(tone, 0.0) };
    let outline = Trace::at(-r, 0.0)
        .to(-narrow, -high)
        .arc(narrow, narrow * tilt, true, (narrow, -high))
        .to(r, 0.0)
        .arc(r, r * tilt, true, (-r, 0.0))
        .close();
    s.draw(&outline, fill(finish.base));
    s.clipped(&outline, |s| {
        if straw {
            for i in -7..=7 {
                let x = i as f32 / 7.0;
                s.draw(
                    &Trace::at(x * narrow, -high - 20.0).to(x * r, r * tilt),
                    line(tone.dark(0.45), 2.5).alpha(0.35),
                );
            }
        } else if s.dice.chance(0.5) {
            let ink = s.hue.main;
            let print = s.dice.pick([Pattern::Stripes, Pattern::Leaves, Pattern::Dots]);
            let print = woven(s, print, 60.0, ink, s.hue.accent);
            s.slab([-r, -high - 20.0, r * 2.0, high + 60.0, 0.0], fill(print).alpha(0.6));
        }
        for i in 1..4 {
            let y = -high * i as f32 / 4.0;
            s.draw(&shape.ring(y, tilt), line(tone.dark(0.4), if straw { 6.0 } else { 0.0 }).alpha(0.3));
        }
        let round = s.roundness(0.8);
        s.slab([-r, -high - 20.0, r * 2.0, high + 60.0, 0.0], fill(round));
        let glow =
            s.fade((0.0, 1.0), &[(0.0, Tone::LEMON.pale(0.6), 0.0), (1.0, Tone::LEMON.pale(0.6), 0.65)]);
        s.slab([-r, -high - 20.0, r * 2.0, high + 20.0 + r * tilt, 0.0], fill(glow));
    });
    let edge = s.hue.main;
    s.draw(&Trace::at(-r, 0.0).arc(r, r * tilt, false, (r, 0.0)), line(edge, 8.0));
    s.oval(0.0, -high, narrow, narrow * tilt, fill(tone.dark(0.2)).edged(edge, 6.0));
}

/// A candle: a pillar, a taper in a holder, or a filled pot.
pub(crate) fn candle(s: &mut Studio) -> Extent {
    match s.dice.below(3) {
        0 => taper(s),
        1 => potted(s),
        2.. => pillars(s),
    }
}

/// A flame whose wick stands on (0, 0).
fn flame(s: &mut Studio, size: f32) {
    let halo = s.glow(&[(0.0, Tone::LEMON.pale(0.3), 0.6), (1.0, Tone::LEMON.pale(0.3), 0.0)]);
    s.circle(0.0, -size * 0.9, size * 1.9, fill(halo));
    s.draw(&Trace::at(0.0, 6.0).to(1.0, -size * 0.3), line(Tone::INK, 4.5));
    let drop = |w: f32, h: f32| {
        Trace::at(0.0, -h)
            .curve([w * 0.3, -h * 0.7, w, -h * 0.5, w * 0.9, -h * 0.2])
            .curve([w * 0.7, h * 0.04, -w * 0.7, h * 0.04, -w * 0.9, -h * 0.2])
            .curve([-w, -h * 0.5, -w * 0.2, -h * 0.6, 0.0, -h])
            .close()
    };
    s.group(at(0.0, -size * 0.16), |s| {
        s.draw(&drop(size * 0.34, size * 1.5), fill(Tone::hex(0xf0a637)));
        s.draw(&drop(size * 0.2, size * 0.9), fill(Tone::hex(0xfff0bf)));
    });
}

fn wax(s: &Studio) -> Tone {
    s.hue.slip.mix(s.hue.light, 0.3)
}

fn taper(s: &mut Studio) -> Extent {
    let tall = s.dice.range(270., 350.);
    let wide = s.dice.range(130., 160.);
    let foot = Turned::new(&[
        sharp(wide * 0.9, 0.),
        soft(wide, -24.),
        sharp(wide * 0.96, -34.),
        soft(40., -48.),
        soft(30., -100.),
        soft(50., -120.),
        soft(46., -146.),
    ]);
    let finish = ware(s, &[Pattern::Plain, Pattern::Speckles, Pattern::Plain]);
    let tone = lip_tone(&finish);
    handle(s, &foot, (0.72, 0.2), 70.0, 20.0, tone);
    throw(s, &foot, &finish.open(s.hue.shade, 10.0));
    let body = Turned::new(&[sharp(30., 0.), soft(27., -tall * 0.6), soft(25., -tall)]);
    let colour = wax(s);
    s.group(at(0.0, -144.0), |s| {
        throw(s, &body, &Finish::plain(colour, 0.6).open(colour.pale(0.4), 8.0));
        s.group(at(0.0, -tall), |s| flame(s, 46.0));
    });
    extent(wide * 2.0 + 60.0, tall + 220.0)
}

fn potted(s: &mut Studio) -> Extent {
    let (tall, r) = (s.dice.range(220., 280.), s.dice.range(130., 160.));
    let body =
        Turned::new(&[sharp(r * 0.86, 0.), soft(r, -24.), soft(r, -tall * 0.6), soft(r * 0.98, -tall)]);
    let finish = ware(s, Pattern::POTS).open(s.hue.shade, 12.0).zone(0.2, 0.62);
    throw(s, &body, &finish);
    let colour = wax(s);
    heap(s, &body, 12.0, |s| {
        s.oval(0.0, 12.0, r, r * s.tilt, fill(colour));
        s.oval(0.0, 10.0, r * 0.5, r * s.tilt * 0.46, fill(Tone::LEMON.pale(0.7)));
    });
    s.group(at(0.0, -tall + 8.0), |s| flame(s, 58.0));
    extent(r * 2.0, tall + 100.0)
}

fn pillars(s: &mut Studio) -> Extent {
    let tones = [s.hue.light, s.hue.main, wax(s)];
    let talls = [s.dice.range(330., 420.), s.dice.range(230., 290.), s.dice.range(150., 190.)];
    for ((x, y, r), (tone, tall)) in [(-66.0, -16.0, 74.0), (78.0, -6.0, 80.0), (-6.0, 18.0, 62.0)]
        .into_iter()
        .zip(tones.into_iter().zip(talls))
    {
        let body = Turned::new(&[sharp(r, 0.), soft(r * 0.98, -tall * 0.5), soft(r * 0.97, -tall)]);
        s.group(at(x, y), |s| {
            throw(s, &body, &Finish::plain(tone, 0.5).open(tone.pale(0.35), 9.0));
            s.oval(0.0, -tall, r * 0.6, r * s.tilt * 0.5, fill(tone.pale(0.6)));
            s.group(at(0.0, -tall), |s| flame(s, 44.0));
        });
    }
    extent(340.0, talls[0] + 90.0)
}
