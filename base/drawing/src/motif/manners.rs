//! How each thing behaves in a picture: what holds it, how tall it is beside others, which part is worth a close look and
//! what keeps it company. How it is drawn is said in the family files.

use super::{Motif, Stance};

impl Motif {
    /// What holds the thing in the picture.
    pub(crate) fn stance(self) -> Stance {
        match self {
            Motif::Vase
            | Motif::Mug
            | Motif::Cup
            | Motif::Bowl
            | Motif::Jug
            | Motif::Teapot
            | Motif::Pitcher => Stance::Standing,
            Motif::SaladBowl
            | Motif::Mortar
            | Motif::SaltPig
            | Motif::ButterDish
            | Motif::Lamp
            | Motif::Candle => Stance::Standing,
            Motif::Blanket | Motif::Cushion | Motif::Tablecloth | Motif::Hat | Motif::Basket => {
                Stance::Standing
            }
            Motif::Board
            | Motif::Oil
            | Motif::Wine
            | Motif::Honey
            | Motif::Jam
            | Motif::Olives
            | Motif::Saffron => Stance::Standing,
            Motif::Cheese | Motif::Coffee | Motif::Soap | Motif::Planter | Motif::Stool | Motif::Book => {
                Stance::Standing
            }
            Motif::ToyHorse | Motif::Wrapped => Stance::Standing,
            Motif::Apron
            | Motif::Towel
            | Motif::Tote
            | Motif::Scarf
            | Motif::Broom
            | Motif::Mirror
            | Motif::Poster => Stance::Hanging,
            Motif::Plate
            | Motif::Napkins
            | Motif::Rug
            | Motif::Espadrilles
            | Motif::Knife
            | Motif::Spoons => Stance::Lying,
            Motif::Chocolate | Motif::Tile | Motif::GiftCard => Stance::Lying,
            Motif::Workshop | Motif::StillLife => Stance::Filling,
        }
    }

    /// Whether a standing thing can be laid down to be seen from above, or looks into the sky: neither burning nor full.
    pub(crate) fn lies_down(self) -> bool {
        match self {
            Motif::Vase | Motif::Jug | Motif::Pitcher | Motif::Cushion | Motif::Board | Motif::Basket => true,
            Motif::Oil | Motif::Wine | Motif::Jam | Motif::Olives | Motif::Coffee | Motif::Wrapped => true,
            Motif::Book | Motif::Mug | Motif::Cup | Motif::Bowl | Motif::SaladBowl | Motif::Blanket => true,
            Motif::Tablecloth | Motif::Hat | Motif::Towel | Motif::Apron | Motif::Tote | Motif::Scarf => true,
            Motif::Broom | Motif::Mirror | Motif::Poster | Motif::Plate | Motif::Napkins | Motif::Rug => true,
            Motif::Espadrilles | Motif::Knife | Motif::Spoons | Motif::Chocolate | Motif::Tile => true,
            Motif::GiftCard => true,
            Motif::Teapot | Motif::Mortar | Motif::SaltPig | Motif::ButterDish | Motif::Lamp => false,
            Motif::Candle | Motif::Honey | Motif::Saffron | Motif::Cheese | Motif::Soap => false,
            Motif::Planter | Motif::Stool | Motif::ToyHorse | Motif::Workshop | Motif::StillLife => false,
        }
    }

    /// How tall the thing looks on a table, next to others.
    pub(crate) fn stature(self) -> f32 {
        match self {
            Motif::Lamp | Motif::Tablecloth | Motif::Stool => 520.0,
            Motif::Vase | Motif::Pitcher | Motif::Wine | Motif::Oil | Motif::Planter => 440.0,
            Motif::Jug | Motif::Coffee | Motif::Board | Motif::Basket | Motif::ToyHorse | Motif::Candle => {
                370.0
            }
            Motif::Teapot
            | Motif::Mortar
            | Motif::SaltPig
            | Motif::Cushion
            | Motif::Wrapped
            | Motif::Book => 310.0,
            Motif::Mug | Motif::Honey | Motif::Jam | Motif::Olives | Motif::SaladBowl | Motif::Blanket => {
                270.0
            }
            Motif::Bowl
            | Motif::Saffron
            | Motif::Soap
            | Motif::Cheese
            | Motif::ButterDish
            | Motif::Hat
            | Motif::Cup => 230.0,
            Motif::Apron
            | Motif::Towel
            | Motif::Tote
            | Motif::Scarf
            | Motif::Broom
            | Motif::Mirror
            | Motif::Poster => 480.0,
            Motif::Plate
            | Motif::Napkins
            | Motif::Rug
            | Motif::Espadrilles
            | Motif::Knife
            | Motif::Spoons => 300.0,
            Motif::Chocolate | Motif::Tile | Motif::GiftCard | Motif::Workshop | Motif::StillLife => 300.0,
        }
    }

    /// What a close look is centred on: shares of the width from the middle and of the height from the ground.
    pub(crate) fn focus(self) -> (f32, f32) {
        match self {
            Motif::ToyHorse => (-0.28, 0.72),
            Motif::Oil | Motif::Wine => (0.1, 0.36),
            Motif::Knife => (0.0, 0.4),
            Motif::Espadrilles => (0.25, 0.6),
            Motif::Chocolate | Motif::Spoons => (-0.14, 0.66),
            Motif::Vase | Motif::Jug | Motif::Pitcher | Motif::Tote | Motif::Coffee | Motif::Scarf => {
                (0.1, 0.46)
            }
            Motif::Honey
            | Motif::Jam
            | Motif::Olives
            | Motif::Poster
            | Motif::Book
            | Motif::Towel
            | Motif::Apron => (0.1, 0.52),
            Motif::Mug
            | Motif::Cup
            | Motif::Bowl
            | Motif::Teapot
            | Motif::SaladBowl
            | Motif::Mortar
            | Motif::SaltPig => (0.12, 0.64),
            Motif::ButterDish
            | Motif::Lamp
            | Motif::Candle
            | Motif::Blanket
            | Motif::Cushion
            | Motif::Tablecloth => (0.12, 0.64),
            Motif::Hat
            | Motif::Basket
            | Motif::Board
            | Motif::Saffron
            | Motif::Cheese
            | Motif::Soap
            | Motif::Planter => (0.12, 0.64),
            Motif::Stool | Motif::Wrapped | Motif::Broom | Motif::Mirror | Motif::Plate | Motif::Napkins => {
                (0.12, 0.6)
            }
            Motif::Rug | Motif::Tile | Motif::GiftCard | Motif::Workshop | Motif::StillLife => (0.14, 0.58),
        }
    }

    /// What stands beside it in a scene.
    pub(crate) fn company(self) -> &'static [Motif] {
        match self {
            Motif::Mug | Motif::Cup | Motif::Teapot | Motif::Coffee | Motif::Book => {
                &[Motif::Jug, Motif::Pitcher, Motif::Honey, Motif::Vase]
            }
            Motif::Bowl | Motif::SaladBowl | Motif::Mortar | Motif::Board => {
                &[Motif::Oil, Motif::Pitcher, Motif::Jug]
            }
            Motif::Oil | Motif::Olives | Motif::Cheese | Motif::Saffron => {
                &[Motif::Bowl, Motif::Mortar, Motif::Jug]
            }
            Motif::Wine => &[Motif::Bowl, Motif::Cheese, Motif::Jug],
            Motif::Honey | Motif::Jam | Motif::ButterDish | Motif::SaltPig => {
                &[Motif::Mug, Motif::Teapot, Motif::Pitcher]
            }
            Motif::Lamp | Motif::Mirror | Motif::Poster | Motif::Stool => {
                &[Motif::Vase, Motif::Planter, Motif::Book]
            }
            Motif::Apron | Motif::Towel | Motif::Broom | Motif::Tote | Motif::Scarf => {
                &[Motif::Basket, Motif::Jug, Motif::Planter]
            }
            Motif::Blanket | Motif::Cushion | Motif::Hat | Motif::Basket | Motif::Tablecloth => {
                &[Motif::Vase, Motif::Lamp, Motif::Planter]
            }
            Motif::Soap | Motif::Candle | Motif::Planter | Motif::ToyHorse | Motif::Wrapped => {
                &[Motif::Vase, Motif::Jug, Motif::Candle]
            }
            Motif::Vase | Motif::Jug | Motif::Pitcher => &[Motif::Bowl, Motif::Mug, Motif::Candle],
            Motif::Plate | Motif::Napkins | Motif::Knife | Motif::Spoons | Motif::Chocolate => {
                &[Motif::Bowl, Motif::Cup, Motif::Mug]
            }
            Motif::Rug | Motif::Espadrilles | Motif::Tile | Motif::GiftCard => {
                &[Motif::Hat, Motif::Bowl, Motif::Mug]
            }
            Motif::Workshop | Motif::StillLife => &[Motif::Vase, Motif::Bowl, Motif::Jug],
        }
    }
}
