//! Every thing that can be drawn, and which file draws it. How a picture is composed around it is in `view`.

mod bedding;
mod ceramics;
mod cloth;
mod craft;
mod dishes;
mod emblem;
mod fibre;
mod garden;
mod gifts;
mod home;
mod jars;
mod kitchen;
mod larder;
mod light;
mod linens;
mod manners;
mod packets;
mod pantry;
mod paper;
mod prints;
mod scenes;
mod sets;
mod stores;
mod straw;
mod table;
mod tableware;
mod textiles;
mod timber;
mod wear;

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
        /// A mug with an ear on either side.
        TwoHandledMug = "two-handled-mug",
        /// A wide mug in a speckled glaze.
        SpeckledMug = "speckled-mug",
        /// A hand-sized bowl with a band of clay.
        GazpachoBowl = "gazpacho-bowl",
        /// An oval oven dish with two ears.
        OvenDish = "oven-dish",
        /// A wide basin with a flower on its floor.
        Lebrillo = "lebrillo",
        /// A deep plate with a painted rim.
        SoupPlate = "soup-plate",
        /// A round crock with a lid.
        ButterCrock = "butter-crock",
        /// A teapot in the form of a bell.
        BellTeapot = "bell-teapot",
        /// A small jug with a line below its rim.
        MilkJug = "milk-jug",
        /// A vase that is mostly neck.
        LongVase = "long-vase",
        /// A glazed mortar with its pestle.
        GlazedMortar = "glazed-mortar",
        /// A plain tablecloth on a table, or folded.
        LinenTablecloth = "linen-tablecloth",
        /// A table runner with fringes.
        Runner = "runner",
        /// A roll of cloth.
        Bolt = "bolt",
        /// Four plain napkins.
        LinenNapkins = "linen-napkins",
        /// Two striped napkins.
        StripedNapkins = "striped-napkins",
        /// Two tea towels.
        TeaTowels = "tea-towels",
        /// A towel of waffle cloth.
        WaffleTowel = "waffle-towel",
        /// A plain cushion with piping.
        PipedCushion = "piped-cushion",
        /// A plain apron with crossed straps.
        CrossApron = "cross-apron",
        /// A plain fine scarf.
        LinenScarf = "linen-scarf",
        /// A wool scarf in herringbone.
        HerringboneScarf = "herringbone-scarf",
        /// A plain cloth bag with a pocket.
        MarketBag = "market-bag",
        /// A pair of plain espadrilles.
        CanvasEspadrilles = "canvas-espadrilles",
        /// A wool rug in herringbone.
        HerringboneRug = "herringbone-rug",
        /// A round rug of plaited esparto.
        EspartoRug = "esparto-rug",
        /// A low basket with bread.
        BreadBasket = "bread-basket",
        /// A soft basket with leather handles.
        BeachBasket = "beach-basket",
        /// A plaited shade on its cord.
        PendantLamp = "pendant-lamp",
        /// A print of twelve water jars.
        JugsPrint = "jugs-print",
        /// A print of an olive tree.
        OlivePrint = "olive-print",
        /// A sewn notebook.
        Notebook = "notebook",
        /// A handbook with a jar on its cover.
        ClayBook = "clay-book",
        /// A reader showing a cookery book.
        Reader = "reader",
        /// A sheet of branches to embroider.
        BranchSheet = "branch-sheet",
        /// A sheet with a pattern for an apron.
        ApronSheet = "apron-sheet",
        /// A planted pot of bare clay on its saucer.
        ClayPot = "clay-pot",
        /// A glazed pot hanging from cords.
        HangingPlanter = "hanging-planter",
        /// A porous jar to be buried.
        WateringJar = "watering-jar",
        /// A tile with a number.
        NumberTile = "number-tile",
        /// Six tiles with leaves.
        LeafTiles = "leaf-tiles",
        /// A log of goat's cheese.
        GoatLog = "goat-log",
        /// A bag of drinking chocolate.
        Cocoa = "cocoa",
        /// Six slim candles.
        DinnerCandles = "dinner-candles",
        /// One bar of soap.
        SoapBar = "soap-bar",
        /// The stones of an oil mill.
        OilMill = "oil-mill",
        /// Four tools of olive wood.
        OliveSpoons = "olive-spoons",
        /// A round board with a raised edge.
        RoundBoard = "round-board",
        /// A small knife for peeling.
        ParingKnife = "paring-knife",
        /// A kitchen knife.
        CooksKnife = "cooks-knife",
        /// A low stool on three legs.
        MilkingStool = "milking-stool",
        /// A long table of walnut.
        WalnutTable = "walnut-table",
        /// A breakfast for two in its box.
        BreakfastSet = "breakfast-set",
        /// An aperitif in its box.
        AperitifSet = "aperitif-set",
        /// A table laid for two.
        TableForTwo = "table-for-two",
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
    /// Draws one of the two scenes over the whole frame.
    pub(crate) fn fill(self, s: &mut Studio, dice: &mut Dice, view: View) {
        if self == Motif::Workshop {
            scenes::workshop(s, dice, view)
        } else {
            scenes::still_life(s, dice, view)
        }
    }
}
