//! Every thing that can be drawn, and which file draws it. How a picture is composed around it is in `view`.

mod ceramics;
mod manners;
mod paper;

pub(crate) use ceramics::sprays;

use crate::names::named;
use crate::studio::Studio;

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
            Motif::Mug => paper::wrapped(s),
            Motif::Cup => paper::wrapped(s),
            Motif::Plate => paper::wrapped(s),
            Motif::Bowl => paper::wrapped(s),
            Motif::Teapot => paper::wrapped(s),
            Motif::SaladBowl => paper::wrapped(s),
            Motif::Mortar => paper::wrapped(s),
            Motif::SaltPig => paper::wrapped(s),
            Motif::ButterDish => paper::wrapped(s),
            Motif::Lamp => paper::wrapped(s),
            Motif::Candle => paper::wrapped(s),
            Motif::Blanket => paper::wrapped(s),
            Motif::Cushion => paper::wrapped(s),
            Motif::Tablecloth => paper::wrapped(s),
            Motif::Napkins => paper::wrapped(s),
            Motif::Apron => paper::wrapped(s),
            Motif::Towel => paper::wrapped(s),
            Motif::Rug => paper::wrapped(s),
            Motif::Tote => paper::wrapped(s),
            Motif::Scarf => paper::wrapped(s),
            Motif::Espadrilles => paper::wrapped(s),
            Motif::Hat => paper::wrapped(s),
            Motif::Knife => paper::wrapped(s),
            Motif::Spoons => paper::wrapped(s),
            Motif::Board => paper::wrapped(s),
            Motif::Basket => paper::wrapped(s),
            Motif::Broom => paper::wrapped(s),
            Motif::Oil => paper::wrapped(s),
            Motif::Wine => paper::wrapped(s),
            Motif::Honey => paper::wrapped(s),
            Motif::Jam => paper::wrapped(s),
            Motif::Olives => paper::wrapped(s),
            Motif::Saffron => paper::wrapped(s),
            Motif::Cheese => paper::wrapped(s),
            Motif::Chocolate => paper::wrapped(s),
            Motif::Coffee => paper::wrapped(s),
            Motif::Soap => paper::wrapped(s),
            Motif::Planter => paper::wrapped(s),
            Motif::Tile => paper::wrapped(s),
            Motif::Mirror => paper::wrapped(s),
            Motif::Stool => paper::wrapped(s),
            Motif::Poster => paper::wrapped(s),
            Motif::Book => paper::wrapped(s),
            Motif::GiftCard => paper::wrapped(s),
            Motif::ToyHorse => paper::wrapped(s),
            Motif::Wrapped => paper::wrapped(s),
            Motif::Workshop => paper::wrapped(s),
            Motif::StillLife => paper::wrapped(s),
        }
    }

    /// The thing seen from above, laid out on (0, 0) upwards, if that is another sight than the thing lying on its back.
    pub(crate) fn draw_from_above(self, _s: &mut Studio) -> Option<Extent> {
        None
    }
}
