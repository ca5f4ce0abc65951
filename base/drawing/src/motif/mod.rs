//! Every thing that can be drawn, and which file draws it. How a picture is composed around it is in `view`.

mod bedding;
mod ceramics;
mod cloth;
mod craft;
mod dishes;
mod emblem;
mod gifts;
mod home;
mod jars;
mod kitchen;
mod larder;
mod light;
mod manners;
mod packets;
mod pantry;
mod paper;
mod scenes;
mod straw;
mod tableware;
mod textiles;
mod timber;
mod wear;

pub(crate) use ceramics::sprays;

use crate::dice::Dice;
use crate::names::named;
use crate::studio::Studio;
use crate::view::View;

named! {
    /// What is drawn.
    Motif {
        /// A vase, sometimes with a branch.
        Vase = "vase",
        /// A mug with one handle.
        Mug = "mug",
        /// A small cup on its saucer.
        Cup = "cup",
        /// A painted plate.
        Plate = "plate",
        /// A bowl on a foot.
        Bowl = "bowl",
        /// A round jug with a pinched lip.
        Jug = "jug",
        /// A teapot.
        Teapot = "teapot",
        /// A tall pitcher with a beak.
        Pitcher = "pitcher",
        /// A wide bowl full of leaves.
        SaladBowl = "salad-bowl",
        /// A mortar with its pestle.
        Mortar = "mortar",
        /// A salt pig with an open mouth.
        SaltPig = "salt-pig",
        /// A butter dish with a lid.
        ButterDish = "butter-dish",
        /// A table lamp.
        Lamp = "lamp",
        /// A candle in a holder.
        Candle = "candle",
        /// A folded blanket.
        Blanket = "blanket",
        /// A cushion.
        Cushion = "cushion",
        /// A tablecloth on a round table.
        Tablecloth = "tablecloth",
        /// A pile of napkins.
        Napkins = "napkins",
        /// An apron on a peg.
        Apron = "apron",
        /// A towel on a rail.
        Towel = "towel",
        /// A rug.
        Rug = "rug",
        /// A cloth bag.
        Tote = "tote",
        /// A scarf on a peg.
        Scarf = "scarf",
        /// A pair of espadrilles.
        Espadrilles = "espadrilles",
        /// A straw hat.
        Hat = "hat",
        /// A kitchen knife.
        Knife = "knife",
        /// Wooden spoons.
        Spoons = "spoons",
        /// A cutting board.
        Board = "board",
        /// A basket with a handle.
        Basket = "basket",
        /// A small broom.
        Broom = "broom",
        /// A bottle of oil.
        Oil = "oil",
        /// A bottle of wine.
        Wine = "wine",
        /// A jar of honey.
        Honey = "honey",
        /// A jar of jam.
        Jam = "jam",
        /// A jar of olives.
        Olives = "olives",
        /// A small tin of saffron.
        Saffron = "saffron",
        /// A wheel of cheese.
        Cheese = "cheese",
        /// Bars of chocolate.
        Chocolate = "chocolate",
        /// A bag of coffee.
        Coffee = "coffee",
        /// Bars of soap.
        Soap = "soap",
        /// A planted pot.
        Planter = "planter",
        /// Painted tiles.
        Tile = "tile",
        /// A mirror.
        Mirror = "mirror",
        /// A low stool.
        Stool = "stool",
        /// A framed poster.
        Poster = "poster",
        /// Books.
        Book = "book",
        /// A gift card in its envelope.
        GiftCard = "gift-card",
        /// A wooden toy horse.
        ToyHorse = "toy-horse",
        /// A wrapped parcel, for what has no picture.
        Wrapped = "wrapped",
        /// A potter's workshop: kiln, arch and shelf.
        Workshop = "workshop",
        /// Three things on a table by an arched window.
        StillLife = "still-life",
    }
}

/// How much room a thing took: its width, centred on 0, and its height above the ground.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Extent {
    pub(crate) w: f32,
    pub(crate) h: f32,
}

pub(crate) fn extent(w: f32, h: f32) -> Extent {
    Extent { w, h }
}

/// What holds a thing in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stance {
    /// Stands on the ground.
    Standing,
    /// Hangs on the wall.
    Hanging,
    /// Lies flat and is seen from above.
    Lying,
    /// Is itself the whole picture.
    Filling,
}

impl Motif {
    /// Draws the thing standing on (0, 0).
    pub(crate) fn draw(self, s: &mut Studio) -> Extent {
        match self {
            Motif::Vase => ceramics::vase(s),
            Motif::Jug => ceramics::jug(s),
            Motif::Pitcher => ceramics::pitcher(s),
            Motif::Mug => tableware::mug(s),
            Motif::Cup => tableware::cup(s),
            Motif::Plate => dishes::plate(s),
            Motif::Bowl => tableware::bowl(s),
            Motif::Teapot => tableware::teapot(s),
            Motif::SaladBowl => kitchen::salad_bowl(s),
            Motif::Mortar => kitchen::mortar(s),
            Motif::SaltPig => kitchen::salt_pig(s),
            Motif::ButterDish => kitchen::butter_dish(s),
            Motif::Lamp => light::lamp(s),
            Motif::Candle => light::candle(s),
            Motif::Blanket => bedding::blanket(s),
            Motif::Cushion => bedding::cushion(s),
            Motif::Tablecloth => textiles::tablecloth(s),
            Motif::Napkins => textiles::napkins(s),
            Motif::Apron => wear::apron(s),
            Motif::Towel => textiles::towel(s),
            Motif::Rug => textiles::rug(s),
            Motif::Tote => wear::tote(s),
            Motif::Scarf => wear::scarf(s),
            Motif::Espadrilles => straw::espadrilles(s),
            Motif::Hat => straw::hat(s),
            Motif::Knife => timber::knife(s),
            Motif::Spoons => timber::spoons(s),
            Motif::Board => timber::board(s),
            Motif::Basket => craft::basket(s),
            Motif::Broom => craft::broom(s),
            Motif::Oil => pantry::oil(s),
            Motif::Wine => pantry::wine(s),
            Motif::Honey => jars::honey(s),
            Motif::Jam => jars::jam(s),
            Motif::Olives => jars::olives(s),
            Motif::Saffron => larder::saffron(s),
            Motif::Cheese => larder::cheese(s),
            Motif::Chocolate => packets::chocolate(s),
            Motif::Coffee => packets::coffee(s),
            Motif::Soap => larder::soap(s),
            Motif::Planter => home::planter(s),
            Motif::Tile => home::tile(s),
            Motif::Mirror => home::mirror(s),
            Motif::Stool => craft::stool(s),
            Motif::Poster => paper::poster(s),
            Motif::Book => paper::book(s),
            Motif::GiftCard => gifts::gift_card(s),
            Motif::ToyHorse => craft::toy_horse(s),
            // The two scenes fill the frame themselves; asked for as an object they are a parcel.
            Motif::Wrapped | Motif::Workshop | Motif::StillLife => gifts::wrapped(s),
        }
    }

    /// The thing seen from above, laid out on (0, 0) upwards, if that is another sight than the thing lying on its back.
    pub(crate) fn draw_from_above(self, s: &mut Studio) -> Option<Extent> {
        let drawn: fn(&mut Studio) -> Extent = match self {
            Motif::Mug => dishes::mug_from_above,
            Motif::Cup => dishes::cup_from_above,
            Motif::Bowl => dishes::bowl_from_above,
            Motif::SaladBowl => kitchen::salad_from_above,
            Motif::Blanket => bedding::blanket_from_above,
            Motif::Tablecloth => textiles::tablecloth_from_above,
            Motif::Towel => textiles::towel_from_above,
            Motif::Hat => straw::hat_from_above,
            Motif::Vase
            | Motif::Plate
            | Motif::Jug
            | Motif::Teapot
            | Motif::Pitcher
            | Motif::Mortar
            | Motif::SaltPig
            | Motif::ButterDish => return None,
            Motif::Lamp
            | Motif::Candle
            | Motif::Cushion
            | Motif::Napkins
            | Motif::Apron
            | Motif::Rug
            | Motif::Tote
            | Motif::Scarf => return None,
            Motif::Espadrilles
            | Motif::Knife
            | Motif::Spoons
            | Motif::Board
            | Motif::Basket
            | Motif::Broom
            | Motif::Oil
            | Motif::Wine => return None,
            Motif::Honey
            | Motif::Jam
            | Motif::Olives
            | Motif::Saffron
            | Motif::Cheese
            | Motif::Chocolate
            | Motif::Coffee
            | Motif::Soap => return None,
            Motif::Planter
            | Motif::Tile
            | Motif::Mirror
            | Motif::Stool
            | Motif::Poster
            | Motif::Book
            | Motif::GiftCard => return None,
            Motif::ToyHorse | Motif::Wrapped | Motif::Workshop | Motif::StillLife => return None,
        };
        Some(drawn(s))
    }

    /// Draws one of the two scenes over the whole frame.
    pub(crate) fn fill(self, s: &mut Studio, dice: &mut Dice, view: View) {
        if self == Motif::Workshop {
            scenes::workshop(s, dice, view)
        } else {
            scenes::still_life(s, dice, view)
        }
    }
}
