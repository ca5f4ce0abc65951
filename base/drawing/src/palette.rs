//! Colours: the palettes a drawing may wear and the tones of common materials. Where each colour goes is the motif's affair.

use std::fmt;

use crate::names::named;

named! {
    /// A family of colours that sit well together, with the light tints of its background.
    Palette {
        /// Fired red clay.
        Terracotta = "terracotta",
        /// Deep green of pines.
        Pine = "pine",
        /// Blue of an evening sky.
        Night = "night",
        /// Dusty lilac.
        Lilac = "lilac",
        /// Warm mustard yellow.
        Mustard = "mustard",
        /// Unbleached linen.
        Linen = "linen",
        /// Green of olives.
        Olive = "olive",
        /// Pale pink clay.
        Clay = "clay",
        /// Blue green of the sea.
        Sea = "sea",
        /// Dry rose.
        Rose = "rose",
        /// Charcoal and smoke.
        Charcoal = "charcoal",
        /// Red of wine.
        Wine = "wine",
        /// Dry sand.
        Sand = "sand",
        /// Grey green of sage.
        Sage = "sage",
        /// Clear blue of painted tiles.
        Cobalt = "cobalt",
        /// Ripe orange and leaf.
        Orange = "orange",
    }
}

/// One opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tone(u8, u8, u8);

impl Tone {
    pub(crate) const WHITE: Tone = Tone::hex(0xfffdf8);
    pub(crate) const CREAM: Tone = Tone::hex(0xf6ecd9);
    pub(crate) const INK: Tone = Tone::hex(0x2c1d16);
    pub(crate) const WOOD: Tone = Tone::hex(0xb88455);
    pub(crate) const WOOD_DARK: Tone = Tone::hex(0x7a5130);
    pub(crate) const WOOD_PALE: Tone = Tone::hex(0xdcb684);
    pub(crate) const STRAW: Tone = Tone::hex(0xd9b370);
    pub(crate) const ROPE: Tone = Tone::hex(0xc9a26a);
    pub(crate) const LEAF: Tone = Tone::hex(0x5f7a4b);
    pub(crate) const LEAF_PALE: Tone = Tone::hex(0x93a978);
    pub(crate) const STEEL: Tone = Tone::hex(0xc3c8c9);
    pub(crate) const STEEL_DARK: Tone = Tone::hex(0x868e92);
    pub(crate) const GLASS: Tone = Tone::hex(0xe6ece4);
    pub(crate) const BRASS: Tone = Tone::hex(0xd0a24c);
    pub(crate) const LEMON: Tone = Tone::hex(0xeac04a);
    pub(crate) const TOMATO: Tone = Tone::hex(0xc94d38);
    pub(crate) const RAW: Tone = Tone::hex(0xc8966e);

    pub(crate) const fn hex(rgb: u32) -> Tone {
        Tone((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    /// This colour moved towards another by a share from 0 to 1.
    pub(crate) fn mix(self, other: Tone, share: f32) -> Tone {
        let blend = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * share).round() as u8;
        Tone(blend(self.0, other.0), blend(self.1, other.1), blend(self.2, other.2))
    }

    /// Towards warm black.
    pub(crate) fn dark(self, share: f32) -> Tone {
        self.mix(Tone::INK, share)
    }

    /// Towards warm white.
    pub(crate) fn pale(self, share: f32) -> Tone {
        self.mix(Tone::WHITE, share)
    }

    /// How bright it looks, from 0 to 1.
    pub(crate) fn brightness(self) -> f32 {
        (0.3 * f32::from(self.0) + 0.59 * f32::from(self.1) + 0.11 * f32::from(self.2)) / 255.0
    }
}

impl fmt::Display for Tone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The colours a palette lends to one picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Colours {
    pub(crate) main: Tone,
    pub(crate) shade: Tone,
    pub(crate) light: Tone,
    pub(crate) accent: Tone,
    /// The pale slip or thread that decorates the main colour.
    pub(crate) slip: Tone,
    pub(crate) tints: [Tone; 3],
}

const fn colours(five: [u32; 5], tints: [u32; 3]) -> Colours {
    let [main, shade, light, accent, slip] = five;
    Colours {
        main: Tone::hex(main),
        shade: Tone::hex(shade),
        light: Tone::hex(light),
        accent: Tone::hex(accent),
        slip: Tone::hex(slip),
        tints: [Tone::hex(tints[0]), Tone::hex(tints[1]), Tone::hex(tints[2])],
    }
}

impl Palette {
    /// The colours themselves.
    pub(crate) fn colours(self) -> Colours {
        match self {
            Palette::Terracotta => {
                colours([0xb8593a, 0x8a3f28, 0xe08d66, 0x3d5a53, 0xf7e8d4], [0xf4dfcd, 0xefe3d1, 0xe2e3d3])
            }
            Palette::Pine => {
                colours([0x3d5f56, 0x27423b, 0x74988b, 0xd58a4a, 0xf3ebdc], [0xdfe7dc, 0xf0e6d6, 0xe6e2d8])
            }
            Palette::Night => {
                colours([0x31425f, 0x1e2b44, 0x687da1, 0xdba748, 0xf3ecdd], [0xdee4eb, 0xefe5d4, 0xe8e1e2])
            }
            Palette::Lilac => {
                colours([0x9b86af, 0x76628c, 0xc6b5d4, 0xd08f5c, 0xf8f0ea], [0xece4ef, 0xf3e7da, 0xe6e5e3])
            }
            Palette::Mustard => {
                colours([0xd49c34, 0xa8741d, 0xf0c874, 0x3f5d63, 0xfcf3df], [0xf7e9c8, 0xf0e5d5, 0xe2e7df])
            }
            Palette::Linen => {
                colours([0xe9dcc6, 0xc2b095, 0xf8f1e3, 0xa8644a, 0xfffaf1], [0xdcc9b0, 0xd2d4c3, 0xe0cabd])
            }
            Palette::Olive => {
                colours([0x7a8241, 0x575e29, 0xabb272, 0xc9643d, 0xf5efdb], [0xe9e8d0, 0xf3e6d2, 0xe2e5dc])
            }
            Palette::Clay => {
                colours([0xca8f6c, 0xa06a4a, 0xe8bb9c, 0x4a5f6e, 0xfbf1e4], [0xf5e4d7, 0xebe3d4, 0xdee5e5])
            }
            Palette::Sea => {
                colours([0x3f7f8e, 0x285c6a, 0x84b8c2, 0xe09a5b, 0xf6f0e3], [0xdcebea, 0xf4e7d5, 0xe7e8e0])
            }
            Palette::Rose => {
                colours([0xcb888b, 0xa26167, 0xebb9b8, 0x6b7a5a, 0xfcf2ed], [0xf6e2de, 0xf3e8da, 0xe8e6db])
            }
            Palette::Charcoal => {
                colours([0x474441, 0x2c2a28, 0x7d7872, 0xcf7f4e, 0xf0e8db], [0xe6e1da, 0xf1e5d4, 0xdfe2df])
            }
            Palette::Wine => {
                colours([0x7f3140, 0x581e2b, 0xb3656f, 0xd8a65e, 0xf6eadd], [0xf1dfdb, 0xf0e6d6, 0xe6e3d7])
            }
            Palette::Sand => {
                colours([0xd6b486, 0xad8a5b, 0xf0dab4, 0x7a4b34, 0xfdf6e8], [0xe0e4da, 0xeedccd, 0xe7e0d4])
            }
            Palette::Sage => {
                colours([0x8da388, 0x687f64, 0xbecdb7, 0xb8674a, 0xf7f1e3], [0xe5ebe0, 0xf3e8d9, 0xece5dd])
            }
            Palette::Cobalt => {
                colours([0x34599c, 0x223e73, 0x7d9ccc, 0xdfa23e, 0xf7f3e9], [0xe0e8f1, 0xf5ead6, 0xe9e6e0])
            }
            Palette::Orange => {
                colours([0xd9783a, 0xac5520, 0xf2ab74, 0x5f7a4b, 0xfdf0df], [0xf9e4cf, 0xf3ead6, 0xe5e9da])
            }
        }
    }

    /// A palette that keeps this one company in a scene.
    pub(crate) fn friend(self, turn: usize) -> Palette {
        let two = match self {
            Palette::Terracotta => [Palette::Linen, Palette::Pine],
            Palette::Pine => [Palette::Clay, Palette::Linen],
            Palette::Night => [Palette::Mustard, Palette::Linen],
            Palette::Lilac => [Palette::Sand, Palette::Linen],
            Palette::Mustard => [Palette::Linen, Palette::Sea],
            Palette::Linen => [Palette::Terracotta, Palette::Sage],
            Palette::Olive => [Palette::Terracotta, Palette::Linen],
            Palette::Clay => [Palette::Sage, Palette::Night],
            Palette::Sea => [Palette::Clay, Palette::Linen],
            Palette::Rose => [Palette::Sage, Palette::Linen],
            Palette::Charcoal => [Palette::Clay, Palette::Linen],
            Palette::Wine => [Palette::Sand, Palette::Rose],
            Palette::Sand => [Palette::Sea, Palette::Terracotta],
            Palette::Sage => [Palette::Clay, Palette::Linen],
            Palette::Cobalt => [Palette::Mustard, Palette::Linen],
            Palette::Orange => [Palette::Olive, Palette::Linen],
        };
        two[turn % 2]
    }
}
