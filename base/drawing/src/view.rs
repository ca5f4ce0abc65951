//! The four views and how a picture is composed in each. Backgrounds are painted in `ground` and `interior`, things in `motif`.

use crate::Drawing;
use crate::canvas::Stamp;
use crate::dice::{Dice, fnv};
use crate::ground::{behind_front, behind_hanging, room};
use crate::ink::{Place, at, fill};
use crate::interior::{behind_scene, below};
use crate::motif::{Extent, Motif, Stance, extent};
use crate::names::named;
use crate::studio::Studio;

named! {
    /// From where a thing is seen.
    View {
        /// Whole, on a soft ground with its shadow.
        Front = "front",
        /// So near that its texture shows.
        Detail = "detail",
        /// In use, with company and window light.
        Scene = "scene",
        /// From above, folded or laid out.
        Flat = "flat",
    }
}

/// The whole picture.
pub(crate) fn compose(drawing: &Drawing) -> String {
    let mut s =
        Studio::new(prefix_of(drawing), object_dice(drawing.motif, drawing.seed), drawing.palette.colours());
    let mut dice = Dice::new(&format!("{} {}", drawing.motif, drawing.view), drawing.seed);
    match (drawing.motif.manners().stance, drawing.view) {
        (Stance::Filling, view) => drawing.motif.fill(&mut s, &mut dice, view),
        (Stance::Lying, View::Front) => flat(&mut s, &mut dice, drawing.motif),
        (Stance::Lying, View::Scene) => laid_scene(&mut s, &mut dice, drawing),
        (Stance::Lying, View::Flat) => sheet(&mut s, &mut dice, drawing.motif),
        (Stance::Standing | Stance::Hanging, View::Front) => front(&mut s, &mut dice, drawing.motif),
        (Stance::Standing | Stance::Hanging | Stance::Lying, View::Detail) => {
            detail(&mut s, &mut dice, drawing.motif)
        }
        (Stance::Standing | Stance::Hanging, View::Scene) => scene(&mut s, &mut dice, drawing),
        (Stance::Standing | Stance::Hanging, View::Flat) if !drawing.motif.manners().lies_down => {
            sheet(&mut s, &mut dice, drawing.motif);
        }
        (Stance::Standing | Stance::Hanging, View::Flat) => flat(&mut s, &mut dice, drawing.motif),
    }
    s.finish()
}

/// The same seed is the same object, whoever draws it and from wherever.
fn object_dice(motif: Motif, seed: u32) -> Dice {
    Dice::new(motif.name(), seed)
}

/// Draws the thing aside, to be put down together with its shadow.
pub(crate) fn modelled(s: &mut Studio, draw: impl FnOnce(&mut Studio) -> Extent) -> (Stamp, Extent) {
    let mut size = extent(1.0, 1.0);
    let stamp = s.stamp(|s| size = draw(s));
    (stamp, size)
}

/// Puts a standing thing down with its shadow.
pub(crate) fn stand(s: &mut Studio, thing: &Stamp, size: Extent, (x, y): (f32, f32), scale: f32) {
    s.put_shadow(thing, [scale, 0.0, -0.5 * scale, 0.2 * scale, x, y], 0.26, 9.0);
    s.contact(x + size.w * scale * 0.06, y + 4.0, size.w * scale * 0.5);
    s.put(thing, at(x, y).scaled(scale));
}

/// Hangs or lays a thing on a plane behind it.
pub(crate) fn lay(s: &mut Studio, thing: &Stamp, place: Place, lift: f32) {
    let (sin, cos) = place.turn.to_radians().sin_cos();
    let (x, y) = (place.x + lift, place.y + lift * 1.2);
    s.put_shadow(
        thing,
        [cos * place.wide, sin * place.wide, -sin * place.tall, cos * place.tall, x, y],
        0.3,
        lift * 0.55,
    );
    s.put(thing, place);
}

fn front(s: &mut Studio, dice: &mut Dice, motif: Motif) {
    let (thing, size) = modelled(s, |s| (motif.manners().draw)(s));
    let scale = (575.0 / size.w).min(650.0 / size.h).min(1.4);
    let tall = size.h * scale;
    match motif.manners().stance {
        Stance::Standing => {
            let base = (540.0 + tall * 0.5).clamp(690.0, 862.0);
            behind_front(s, dice, base);
            stand(s, &thing, size, (400.0, base), scale);
        }
        Stance::Hanging | Stance::Lying | Stance::Filling => {
            behind_hanging(s, dice);
            let peg = 500.0 - tall * 0.5;
            lay(s, &thing, at(400.0, peg + tall).scaled(scale), 20.0);
        }
    }
}

fn detail(s: &mut Studio, dice: &mut Dice, motif: Motif) {
    s.close = true;
    let (thing, size) = modelled(s, |s| (motif.manners().draw)(s));
    let room = room(s, dice);
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(room.wall));
    s.circle(620.0, 300.0, 420.0, fill(room.form));
    let scale = (1180.0 / size.w).clamp(1.7, 2.7);
    let focus = motif.manners().focus;
    let place = at(400.0 + focus.0 * size.w * scale, 480.0 + focus.1 * size.h * scale).scaled(scale);
    lay(s, &thing, place, 34.0);
}

fn scene(s: &mut Studio, dice: &mut Dice, drawing: &Drawing) {
    let motif = drawing.motif;
    let hanging = motif.manners().stance == Stance::Hanging;
    let table = if hanging { 840.0 } else { 690.0 };
    behind_scene(s, dice, table);
    let side = dice.pick([-1.0, -1.0, 1.0]);
    let (thing, size) = modelled(s, |s| (motif.manners().draw)(s));
    // A thing of many parts is company enough for itself: the picture must stay light to send.
    if s.written() < 7_000 {
        company(s, dice, drawing, (400.0 - side * 215.0, table + if hanging { 70.0 } else { 52.0 }));
    }
    if hanging {
        let scale = (440.0 / size.w).min(600.0 / size.h);
        lay(s, &thing, at(400.0 + side * 90.0, 110.0 + size.h * scale).scaled(scale), 20.0);
    } else {
        let scale = (motif.manners().stature * 1.3 / size.h).min(480.0 / size.w);
        stand(s, &thing, size, (400.0 + side * 100.0, table + 165.0), scale);
    }
}

/// A second thing in a friendly palette, further back.
fn company(s: &mut Studio, dice: &mut Dice, drawing: &Drawing, place: (f32, f32)) {
    let friends = drawing.motif.manners().company;
    let friend = friends[dice.below(friends.len())];
    let hue = std::mem::replace(&mut s.hue, drawing.palette.friend(dice.below(2)).colours());
    let own = std::mem::replace(&mut s.dice, object_dice(friend, drawing.seed.wrapping_add(7)));
    s.calm = true;
    let (thing, size) = modelled(s, |s| (friend.manners().draw)(s));
    s.calm = false;
    let scale = (friend.manners().stature * 0.82 / size.h).min(330.0 / size.w);
    stand(s, &thing, size, place, scale);
    s.hue = hue;
    s.dice = own;
}

fn flat(s: &mut Studio, dice: &mut Dice, motif: Motif) {
    s.tilt = 0.03;
    below(s, dice);
    let mut from_above = true;
    let (thing, size) = modelled(s, |s| {
        motif.manners().above.map(|draw| draw(s)).unwrap_or_else(|| {
            from_above = false;
            (motif.manners().draw)(s)
        })
    });
    let scale = (600.0 / size.w).min(680.0 / size.h).min(1.5);
    let turn =
        if from_above { dice.range(-9.0, 9.0) } else { dice.range(9.0, 20.0) * dice.pick([-1.0, 1.0]) };
    let (sin, cos) = turn.to_radians().sin_cos();
    let half = size.h * scale * 0.5;
    lay(s, &thing, at(400.0 - sin * half, 500.0 + cos * half).turned(turn).scaled(scale), 16.0);
}

/// A thing in use, seen from above, with two others that the frame cuts.
fn laid_scene(s: &mut Studio, dice: &mut Dice, drawing: &Drawing) {
    below(s, dice);
    let side = dice.pick([-1.0, 1.0]);
    let own = s.hue;
    s.hue = drawing.palette.friend(dice.below(2)).colours();
    let friends = [Motif::Napkins, Motif::Cup, Motif::Plate, Motif::Bowl, Motif::Mug];
    let first = dice.below(friends.len());
    for (step, x, y, scale) in
        [(0, 400.0 + side * 340.0, 330.0, 0.8), (2, 400.0 - side * 350.0, 1080.0, 0.62)]
    {
        let friend = friends[(first + step) % friends.len()];
        if friend == drawing.motif || s.written() > 7_000 {
            continue;
        }
        s.calm = true;
        let (thing, _) = modelled(s, |s| {
            let look = friend.manners();
            look.above.unwrap_or(look.draw)(s)
        });
        s.calm = false;
        lay(s, &thing, at(x, y).scaled(scale), 14.0);
    }
    s.hue = own;
    s.dice = object_dice(drawing.motif, drawing.seed);
    let (thing, size) = modelled(s, |s| (drawing.motif.manners().draw)(s));
    let scale = (520.0 / size.w).min(600.0 / size.h);
    let turn = dice.range(-14.0, 14.0);
    let (sin, cos) = turn.to_radians().sin_cos();
    let half = size.h * scale * 0.5;
    lay(s, &thing, at(400.0 - side * 30.0 - sin * half, 545.0 + cos * half).turned(turn).scaled(scale), 18.0);
}

/// Many of the same thing in rows that run over the edges.
fn sheet(s: &mut Studio, dice: &mut Dice, motif: Motif) {
    let tone = s.hue.tints[dice.below(3)];
    s.slab([0.0, 0.0, 800.0, 1000.0, 0.0], fill(tone));
    let (thing, size) = modelled(s, |s| (motif.manners().draw)(s));
    let scale = (350.0 / size.w).min(400.0 / size.h);
    let (wide, tall) = (size.w * scale + 62.0, size.h * scale + 60.0);
    let turn = dice.range(-12.0, 12.0);
    s.group(at(400.0, 500.0).turned(turn), |s| {
        for column in -1..=1_i8 {
            let shift = if column == 0 { 0.0 } else { 0.5 };
            for row in -2..=1_i8 {
                let (x, y) = (f32::from(column) * wide, (f32::from(row) + 1.0 + shift) * tall);
                if x.abs() < 400.0 + wide * 0.5 && (y - tall * 0.5).abs() < 560.0 + tall * 0.5 {
                    lay(s, &thing, at(x, y).scaled(scale), 12.0);
                }
            }
        }
    });
}

/// Five letters that differ from drawing to drawing, so that several may stand on one page.
fn prefix_of(drawing: &Drawing) -> String {
    let mut hash = fnv(drawing.to_string().as_bytes());
    // Without vowels, so that no word is ever spelt.
    let letters = b"bcdfghjklmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ";
    let mut prefix = String::new();
    for _ in 0..5 {
        prefix.push(char::from(letters[(hash % 42) as usize]));
        hash /= 42;
    }
    prefix
}
