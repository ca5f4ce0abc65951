//! How each thing behaves in a picture: who draws it, what holds it, how tall it is beside others, which part is worth a close look and
//! what keeps it company. One row a motif; how it is drawn is said in the family files.

use super::{
    Extent, Motif, Stance, bedding, ceramics, craft, dishes, fibre, garden, gifts, home, jars, kitchen,
    larder, light, linens, packets, pantry, paper, prints, sets, stores, straw, table, tableware, textiles,
    timber, wear,
};
use crate::studio::Studio;

type Draw = fn(&mut Studio) -> Extent;

/// What is known of one motif.
#[derive(Clone, Copy)]
pub(crate) struct Manners {
    /// Draws the thing standing on (0, 0).
    pub(crate) draw: Draw,
    /// Draws it seen from above, if that is another sight than the thing lying on its back.
    pub(crate) above: Option<Draw>,
    pub(crate) stance: Stance,
    /// Whether it can be laid down to be seen from above, or looks into the sky: neither burning nor full.
    pub(crate) lies_down: bool,
    /// How tall it looks on a table, next to others.
    pub(crate) stature: f32,
    /// What a close look is centred on: shares of the width from the middle and of the height from the ground.
    pub(crate) focus: (f32, f32),
    /// What stands beside it in a scene.
    pub(crate) company: &'static [Motif],
}

fn stands(draw: Draw, stature: f32, company: &'static [Motif]) -> Manners {
    Manners {
        draw,
        above: None,
        stance: Stance::Standing,
        lies_down: false,
        stature,
        focus: (0.12, 0.64),
        company,
    }
}

fn hangs(draw: Draw, company: &'static [Motif]) -> Manners {
    Manners { stance: Stance::Hanging, lies_down: true, ..stands(draw, 480.0, company) }
}

fn lies(draw: Draw, company: &'static [Motif]) -> Manners {
    Manners { stance: Stance::Lying, lies_down: true, ..stands(draw, 300.0, company) }
}

impl Manners {
    fn focus(self, x: f32, y: f32) -> Manners {
        Manners { focus: (x, y), ..self }
    }

    fn laid(self) -> Manners {
        Manners { lies_down: true, ..self }
    }

    fn above(self, draw: Draw) -> Manners {
        Manners { above: Some(draw), lies_down: true, ..self }
    }
}

const POTS: &[Motif] = &[Motif::Bowl, Motif::Mug, Motif::Candle];
const BREAKFAST: &[Motif] = &[Motif::Jug, Motif::Pitcher, Motif::Honey, Motif::Vase];
const TABLE: &[Motif] = &[Motif::Bowl, Motif::Cup, Motif::Mug];
const COOKING: &[Motif] = &[Motif::Oil, Motif::Pitcher, Motif::Jug];
const MORNING: &[Motif] = &[Motif::Mug, Motif::Teapot, Motif::Pitcher];
const ROOM: &[Motif] = &[Motif::Vase, Motif::Planter, Motif::Book];
const SHELF: &[Motif] = &[Motif::Vase, Motif::Jug, Motif::Candle];
const SOFA: &[Motif] = &[Motif::Vase, Motif::Lamp, Motif::Planter];
const HALL: &[Motif] = &[Motif::Basket, Motif::Jug, Motif::Planter];
const FLOOR: &[Motif] = &[Motif::Hat, Motif::Bowl, Motif::Mug];
const LARDER: &[Motif] = &[Motif::Bowl, Motif::Mortar, Motif::Jug];
const CELLAR: &[Motif] = &[Motif::Bowl, Motif::Cheese, Motif::Jug];

impl Motif {
    /// How it behaves in a picture.
    pub(crate) fn manners(self) -> Manners {
        match self {
            Motif::Vase => stands(ceramics::vase, 440.0, POTS).focus(0.1, 0.46).laid(),
            Motif::Mug => stands(tableware::mug, 270.0, BREAKFAST).above(dishes::mug_from_above),
            Motif::Cup => stands(tableware::cup, 230.0, BREAKFAST).above(dishes::cup_from_above),
            Motif::Plate => lies(dishes::plate, TABLE).focus(0.12, 0.6),
            Motif::Bowl => stands(tableware::bowl, 230.0, COOKING).above(dishes::bowl_from_above),
            Motif::Jug => stands(ceramics::jug, 370.0, POTS).focus(0.1, 0.46).laid(),
            Motif::Teapot => stands(tableware::teapot, 310.0, BREAKFAST),
            Motif::Pitcher => stands(ceramics::pitcher, 440.0, POTS).focus(0.1, 0.46).laid(),
            Motif::SaladBowl => stands(kitchen::salad_bowl, 270.0, COOKING).above(kitchen::salad_from_above),
            Motif::Mortar => stands(kitchen::mortar, 310.0, COOKING),
            Motif::SaltPig => stands(kitchen::salt_pig, 310.0, MORNING),
            Motif::ButterDish => stands(kitchen::butter_dish, 230.0, MORNING),
            Motif::Lamp => stands(light::lamp, 520.0, ROOM),
            Motif::Candle => stands(light::candle, 370.0, SHELF),
            Motif::Blanket => stands(bedding::blanket, 270.0, SOFA).above(bedding::blanket_from_above),
            Motif::Cushion => stands(bedding::cushion, 310.0, SOFA).laid(),
            Motif::Tablecloth => {
                stands(textiles::tablecloth, 520.0, SOFA).above(textiles::tablecloth_from_above)
            }
            Motif::Napkins => lies(textiles::napkins, TABLE).focus(0.12, 0.6),
            Motif::Apron => hangs(wear::apron, HALL).focus(0.1, 0.52),
            Motif::Towel => hangs(textiles::towel, HALL).focus(0.1, 0.52).above(textiles::towel_from_above),
            Motif::Rug => lies(textiles::rug, FLOOR).focus(0.14, 0.58),
            Motif::Tote => hangs(wear::tote, HALL).focus(0.1, 0.46),
            Motif::Scarf => hangs(wear::scarf, HALL).focus(0.1, 0.46),
            Motif::Espadrilles => lies(straw::espadrilles, FLOOR).focus(0.25, 0.6),
            Motif::Hat => stands(straw::hat, 230.0, SOFA).above(straw::hat_from_above),
            Motif::Knife => lies(timber::knife, TABLE).focus(0.0, 0.4),
            Motif::Spoons => lies(timber::spoons, TABLE).focus(-0.14, 0.66),
            Motif::Board => stands(timber::board, 370.0, COOKING).laid(),
            Motif::Basket => stands(craft::basket, 370.0, SOFA).laid(),
            Motif::Broom => hangs(craft::broom, HALL).focus(0.12, 0.6),
            Motif::Oil => stands(pantry::oil, 440.0, LARDER).focus(0.1, 0.36).laid(),
            Motif::Wine => stands(pantry::wine, 440.0, CELLAR).focus(0.1, 0.36).laid(),
            Motif::Honey => stands(jars::honey, 270.0, MORNING).focus(0.1, 0.52),
            Motif::Jam => stands(jars::jam, 270.0, MORNING).focus(0.1, 0.52).laid(),
            Motif::Olives => stands(jars::olives, 270.0, LARDER).focus(0.1, 0.52).laid(),
            Motif::Saffron => stands(larder::saffron, 230.0, LARDER),
            Motif::Cheese => stands(larder::cheese, 230.0, LARDER),
            Motif::Chocolate => lies(packets::chocolate, TABLE).focus(-0.14, 0.66),
            Motif::Coffee => stands(packets::coffee, 370.0, BREAKFAST).focus(0.1, 0.46).laid(),
            Motif::Soap => stands(larder::soap, 230.0, SHELF),
            Motif::Planter => stands(home::planter, 440.0, SHELF),
            Motif::Tile => lies(home::tile, FLOOR).focus(0.14, 0.58),
            Motif::Mirror => hangs(home::mirror, ROOM).focus(0.12, 0.6),
            Motif::Stool => stands(craft::stool, 520.0, ROOM).focus(0.12, 0.6),
            Motif::Poster => hangs(paper::poster, ROOM).focus(0.1, 0.52),
            Motif::Book => stands(paper::book, 310.0, BREAKFAST).focus(0.1, 0.52).laid(),
            Motif::GiftCard => lies(gifts::gift_card, FLOOR).focus(0.14, 0.58),
            Motif::ToyHorse => stands(craft::toy_horse, 370.0, SHELF).focus(-0.28, 0.72),
            Motif::Wrapped => stands(gifts::wrapped, 310.0, SHELF).focus(0.12, 0.6).laid(),
            Motif::TwoHandledMug => stands(table::two_handled_mug, 270.0, BREAKFAST),
            Motif::SpeckledMug => stands(table::speckled_mug, 240.0, BREAKFAST),
            Motif::GazpachoBowl => stands(table::gazpacho_bowl, 220.0, COOKING),
            Motif::OvenDish => stands(table::oven_dish, 200.0, COOKING),
            Motif::Lebrillo => stands(table::lebrillo, 250.0, COOKING),
            Motif::SoupPlate => lies(table::soup_plate, TABLE).focus(0.12, 0.6),
            Motif::ButterCrock => stands(table::butter_crock, 250.0, MORNING),
            Motif::BellTeapot => stands(table::bell_teapot, 310.0, POTS),
            Motif::MilkJug => stands(table::milk_jug, 270.0, POTS).focus(0.0, 0.66),
            Motif::LongVase => stands(table::long_vase, 440.0, SHELF).focus(0.1, 0.3),
            Motif::GlazedMortar => stands(table::glazed_mortar, 310.0, COOKING),
            Motif::LinenTablecloth => {
                stands(linens::linen_tablecloth, 520.0, SOFA).above(linens::linen_folded)
            }
            Motif::Runner => lies(linens::runner, TABLE).focus(0.0, 0.14),
            Motif::Bolt => stands(linens::bolt, 250.0, SHELF).focus(0.0, 0.5),
            Motif::LinenNapkins => lies(linens::linen_napkins, TABLE).focus(0.2, 0.4),
            Motif::StripedNapkins => lies(linens::striped_napkins, TABLE).focus(0.2, 0.4),
            Motif::TeaTowels => lies(linens::tea_towels, TABLE).focus(0.0, 0.86),
            Motif::WaffleTowel => lies(linens::waffle_towel, TABLE).focus(0.1, 0.4),
            Motif::PipedCushion => stands(linens::piped_cushion, 310.0, SOFA).focus(-0.3, 0.8).laid(),
            Motif::CrossApron => hangs(wear::cross_apron, HALL).focus(0.1, 0.52),
            Motif::LinenScarf => hangs(wear::linen_scarf, HALL).focus(0.1, 0.3),
            Motif::HerringboneScarf => hangs(wear::herringbone_scarf, HALL).focus(0.1, 0.4),
            Motif::MarketBag => hangs(wear::market_bag, HALL).focus(0.1, 0.3),
            Motif::CanvasEspadrilles => lies(straw::canvas_espadrilles, FLOOR).focus(0.25, 0.6),
            Motif::HerringboneRug => lies(fibre::herringbone_rug, FLOOR).focus(0.14, 0.58),
            Motif::EspartoRug => lies(fibre::esparto_rug, FLOOR).focus(0.14, 0.58),
            Motif::BreadBasket => stands(fibre::bread_basket, 210.0, MORNING).focus(0.1, 0.5),
            Motif::BeachBasket => stands(fibre::beach_basket, 420.0, HALL).focus(0.2, 0.56),
            Motif::PendantLamp => hangs(fibre::pendant_lamp, ROOM).focus(0.1, 0.2),
            Motif::JugsPrint => hangs(prints::jugs_print, ROOM).focus(0.1, 0.52),
            Motif::OlivePrint => hangs(prints::olive_print, ROOM).focus(0.1, 0.52),
            Motif::Notebook => stands(prints::notebook, 310.0, ROOM).focus(0.34, 0.5).laid(),
            Motif::ClayBook => stands(prints::clay_book, 340.0, ROOM).focus(0.1, 0.5).laid(),
            Motif::Reader => stands(prints::reader, 330.0, COOKING).focus(0.1, 0.4).laid(),
            Motif::BranchSheet => lies(prints::branch_sheet, TABLE).focus(0.2, 0.3),
            Motif::ApronSheet => lies(prints::apron_sheet, TABLE).focus(0.1, 0.5),
            Motif::ClayPot => stands(garden::clay_pot, 440.0, SHELF).focus(0.1, 0.3),
            Motif::HangingPlanter => hangs(garden::hanging_planter, ROOM).focus(0.0, 0.2),
            Motif::WateringJar => stands(garden::watering_jar, 370.0, SHELF).focus(0.1, 0.5),
            Motif::NumberTile => lies(garden::number_tile, FLOOR).focus(0.14, 0.58),
            Motif::LeafTiles => lies(garden::leaf_tiles, FLOOR).focus(0.14, 0.58),
            Motif::GoatLog => stands(stores::goat_log, 180.0, LARDER).focus(0.3, 0.4),
            Motif::Cocoa => stands(stores::cocoa, 340.0, BREAKFAST).focus(0.1, 0.46),
            Motif::DinnerCandles => lies(stores::dinner_candles, TABLE).focus(0.0, 0.4),
            Motif::SoapBar => stands(stores::soap_bar, 120.0, SHELF).focus(0.1, 0.4),
            Motif::OilMill => stands(stores::oil_mill, 560.0, CELLAR).focus(0.2, 0.4),
            Motif::OliveSpoons => lies(timber::olive_spoons, TABLE).focus(-0.36, 0.8),
            Motif::RoundBoard => lies(stores::round_board, TABLE).focus(0.2, 0.7),
            Motif::ParingKnife => lies(stores::paring_knife, TABLE).focus(0.0, 0.36),
            Motif::CooksKnife => lies(stores::cooks_knife, TABLE).focus(0.0, 0.3),
            Motif::MilkingStool => stands(stores::milking_stool, 500.0, ROOM).focus(0.12, 0.7),
            Motif::WalnutTable => stands(stores::walnut_table, 430.0, ROOM).focus(0.2, 0.8),
            Motif::BreakfastSet => stands(sets::breakfast_set, 340.0, POTS).focus(0.0, 0.5),
            Motif::AperitifSet => stands(sets::aperitif_set, 400.0, POTS).focus(0.0, 0.5),
            Motif::TableForTwo => lies(sets::table_for_two, TABLE).focus(0.1, 0.3),
            // The two scenes fill the frame themselves; asked for as an object they are a parcel.
            Motif::Workshop | Motif::StillLife => {
                Manners { stance: Stance::Filling, ..stands(gifts::wrapped, 300.0, POTS) }
            }
        }
    }
}
