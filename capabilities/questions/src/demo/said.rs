//! What the demo's visitors ask, and what others answered. All of it is invented.

use kernel::Lang::{self, En, Es};

/// A question about something of the demo's catalogue.
pub(super) struct Said {
    /// The key of the product.
    pub(super) key: &'static str,
    /// A masked name.
    pub(super) name: &'static str,
    /// In which language.
    pub(super) lang: Lang,
    /// How long ago; more than there are answers.
    pub(super) days_ago: i64,
    /// The question.
    pub(super) title: &'static str,
    /// What else they say.
    pub(super) body: &'static str,
    /// What was answered.
    pub(super) answers: &'static [Answered],
}

/// What somebody answered; the shop has no name of its own here.
pub(super) struct Answered {
    pub(super) name: &'static str,
    pub(super) body: &'static str,
}

const fn of(
    key: &'static str,
    (name, lang, days_ago): (&'static str, Lang, i64),
    (title, body): (&'static str, &'static str),
    answers: &'static [Answered],
) -> Said {
    Said { key, name, lang, days_ago, title, body, answers }
}

const fn by(name: &'static str, body: &'static str) -> Answered {
    Answered { name, body }
}

const fn shop(body: &'static str) -> Answered {
    by("", body)
}

/// All of it.
pub(super) const SAID: &[Said] = &[
    of(
        "taza-dos-manos",
        ("Carmen V.", Es, 40),
        ("¿Se puede meter en el lavavajillas?", "Somos cinco en casa y no lavamos nada a mano."),
        &[
            by(
                "Lucía P.",
                "La mía lleva un año yendo al lavavajillas tres veces por semana y está como el primer día.",
            ),
            shop("Sí. El esmalte aguanta el lavavajillas; si el programa es corto y no muy caliente, mejor."),
        ],
    ),
    of(
        "taza-dos-manos",
        ("Jon A.", Es, 33),
        ("¿Cuánto café cabe en la taza?", ""),
        &[shop("Unos 350 ml hasta el borde: un café con leche grande.")],
    ),
    of(
        "taza-dos-manos",
        ("Claire H.", En, 30),
        ("Is the mug microwave safe?", "I reheat my tea twice a day."),
        &[
            shop("Yes, it is. The handles get warm if you heat it for more than two minutes."),
            by("Peter S.", "I do it every morning. Never a crack."),
        ],
    ),
    of(
        "taza-dos-manos",
        ("Nuria G.", Es, 21),
        ("¿Todas las tazas tienen el mismo color?", "Quiero seis iguales."),
        &[shop("El tono es el mismo, pero las vetas cambian de una a otra: se esmaltan a mano.")],
    ),
    of(
        "taza-dos-manos",
        ("Marcos E.", Es, 18),
        ("¿La taza aguanta bien el microondas?", ""),
        &[shop("Sí. Si la calientas más de dos minutos, las asas se calientan también.")],
    ),
    of(
        "taza-dos-manos",
        ("Olivia B.", En, 16),
        ("Can the mug go in the dishwasher?", ""),
        &[by("Claire H.", "Mine does, every other day, and the glaze still shines.")],
    ),
    of(
        "taza-dos-manos",
        ("Sean D.", En, 8),
        ("Is the glaze on the mug food safe?", ""),
        &[shop("Yes. It holds no lead, and each glaze is tested before we use it.")],
    ),
    of(
        "cuchillo-cocina",
        ("Andrés M.", Es, 35),
        ("¿Cómo se afila este cuchillo?", "Nunca he usado una piedra."),
        &[
            shop(
                "Con una piedra de grano 1000 y el filo a unos 15 grados, cada dos o tres meses. El afilador de ruedas lo estropea.",
            ),
            by("Rafa T.", "Yo lo llevo al afilador del mercado una vez al año y corta como nuevo."),
        ],
    ),
    of(
        "cuchillo-cocina",
        ("Emma W.", En, 19),
        ("Does the blade rust if it stays wet?", ""),
        &[shop(
            "It is carbon steel, so yes: wash it by hand and dry it at once. A drop of oil keeps it well.",
        )],
    ),
    of(
        "manta-pastora",
        ("Pilar S.", Es, 28),
        ("¿La manta pica?", "Es para un bebé de un año."),
        &[
            by("Inés R.", "A mí no, pero es lana: si tiene la piel sensible, ponle una sábana debajo."),
            shop("Es lana merina, más suave que otras. Para un bebé aconsejamos la de algodón."),
        ],
    ),
    of(
        "manta-pastora",
        ("Julián C.", Es, 15),
        ("¿Se puede lavar en la lavadora?", ""),
        &[shop("Sí, en frío, con el programa de lana y sin centrifugar. Se seca extendida, a la sombra.")],
    ),
    of(
        "manta-pastora",
        ("Sarah L.", En, 12),
        ("Will it cover a double bed?", "Ours is 150 cm wide."),
        &[shop("It is 130 by 200 cm: it lies across the bed, but it does not hang over the sides.")],
    ),
    of(
        "mantel-lino",
        ("Teresa B.", Es, 25),
        ("¿Hay que planchar el mantel?", ""),
        &[by("Marisa D.", "Yo lo tiendo húmedo, bien estirado, y lo uso con sus arrugas. Queda muy bonito.")],
    ),
    of(
        "mantel-lino",
        ("Óscar F.", Es, 9),
        ("¿Encoge el lino al lavarlo?", "Mi mesa mide justo 180."),
        &[shop("Un 3 % en el primer lavado: unos 5 cm a lo largo. Después ya no.")],
    ),
    of(
        "plato-llano",
        ("Gema L.", Es, 22),
        ("¿Los platos aguantan el horno?", ""),
        &[shop("Hasta 180 grados, y sin pasar del frigorífico al horno caliente.")],
    ),
    of(
        "tacita-cafe",
        ("Bruno P.", Es, 17),
        ("¿Las tacitas se venden con plato?", ""),
        &[shop("No, el plato va aparte: lo encontrarás en la misma colección.")],
    ),
    of(
        "jabon-aceite",
        ("Elena Q.", Es, 26),
        ("¿Vale para la cara?", "Tengo la piel seca."),
        &[
            shop(
                "Sí: lleva solo aceite de oliva, agua y sosa, que desaparece al hacerse. Si te tira, aclara bien y usa una crema.",
            ),
            by("Sonia M.", "Lo uso por la noche y no me reseca nada."),
        ],
    ),
    of(
        "jabon-aceite",
        ("Mark D.", En, 11),
        ("How long does one bar last?", ""),
        &[by("Hannah K.", "About two months for two of us, if it dries between uses.")],
    ),
    of(
        "miel-romero",
        ("Begoña I.", Es, 14),
        ("La miel se ha puesto dura, ¿está mala?", ""),
        &[shop(
            "Está perfecta: la miel cruda cristaliza. Ponla al baño maría, sin pasar de 40 grados, y vuelve a estar líquida.",
        )],
    ),
    of(
        "lampara-barro",
        ("Daniel O.", Es, 6),
        ("¿Qué bombilla lleva la lámpara?", ""),
        &[shop("Casquillo E27, hasta 40 W; con una LED cálida de 6 W queda muy bien. No viene incluida.")],
    ),
    of("tabla-fresno", ("Irene Z.", Es, 2), ("¿Cada cuánto hay que darle aceite a la tabla?", ""), &[]),
    of("cafe-patio", ("Luke N.", En, 3), ("Which grind do you recommend for a moka pot?", ""), &[]),
];
