//! What the demo's people say to its goods. All of it is invented.

use kernel::Lang::{self, En, Es};

/// Somebody says something, or answers a line before.
pub(super) struct Line {
    /// Their address.
    pub(super) who: &'static str,
    /// Which line of the talk they answer.
    pub(super) answers: Option<usize>,
    /// What they say.
    pub(super) text: &'static str,
}

/// What is said to something of the demo's catalogue.
pub(super) struct Talk {
    /// The key of the product.
    pub(super) key: &'static str,
    /// In which language.
    pub(super) lang: Lang,
    /// One after the other.
    pub(super) lines: &'static [Line],
}

const OWNER: &str = accounts::demo::OWNER;
const MARTA: &str = "marta@correo.example";
const TOM: &str = "tom@mail.example";
const LUCIA: &str = "lucia@correo.example";
const JOAN: &str = "joan@correo.example";
const NORA: &str = "nora@mail.example";
const PAU: &str = "pau@correo.example";

const fn says(who: &'static str, text: &'static str) -> Line {
    Line { who, answers: None, text }
}

const fn answers(place: usize, who: &'static str, text: &'static str) -> Line {
    Line { who, answers: Some(place), text }
}

/// All of it.
pub(super) const TALKS: &[Talk] = &[
    Talk {
        key: "taza-dos-manos",
        lang: Es,
        lines: &[
            says(
                MARTA,
                "La mía va al lavavajillas todos los días desde hace un año y el esmalte sigue igual. Por si a alguien le frenaba eso.",
            ),
            answers(0, LUCIA, "¡Gracias! Era justo mi duda. ¿La metes arriba o abajo?"),
            answers(1, MARTA, "Arriba, que abajo el chorro pega más fuerte y choca con los platos."),
            answers(
                0,
                OWNER,
                "Arriba es lo suyo, sí. El gres aguanta de sobra, pero los golpes entre piezas no los perdona ninguno.",
            ),
        ],
    },
    Talk {
        key: "taza-dos-manos",
        lang: En,
        lines: &[
            says(
                NORA,
                "Mine is a shade greener than the photograph. Not a complaint: I like it better this way.",
            ),
            answers(
                0,
                OWNER,
                "Every firing gives its own tone, so no two are alike. If you ever want two that match, tell us and we will pick them by eye.",
            ),
        ],
    },
    Talk {
        key: "mantel-lino",
        lang: Es,
        lines: &[
            says(JOAN, "Truco de mi madre: tenderlo muy mojado y bien estirado. Se plancha solo."),
            answers(0, PAU, "Probado el domingo. Quedan cuatro arrugas y le dan gracia."),
            answers(0, LUCIA, "Y sin centrifugar, que es lo que lo arruga de verdad."),
        ],
    },
    Talk {
        key: "mantel-lino",
        lang: En,
        lines: &[says(
            TOM,
            "Red wine came out with cold water and salt, straight away, before it could dry. Now the cloth has a story and no stain.",
        )],
    },
    Talk {
        key: "manta-pastora",
        lang: Es,
        lines: &[
            says(
                LUCIA,
                "Los primeros días suelta algo de pelusa, como toda lana sin tratar. Al airearla un par de veces se acaba.",
            ),
            answers(0, JOAN, "¿Y pica? La quiero para el sofá y somos delicados."),
            answers(
                1,
                LUCIA,
                "A mí no, pero la pongo sobre la ropa. En la piel desnuda se nota que es lana.",
            ),
        ],
    },
    Talk {
        key: "cuchillo-cocina",
        lang: Es,
        lines: &[
            says(
                PAU,
                "Es acero al carbono: si lo dejas mojado, se mancha. Lo seco al acabar, una gota de aceite a la semana, y corta como el primer día.",
            ),
            answers(0, MARTA, "La mancha gris que coge con el tiempo, ¿es normal?"),
            answers(
                1,
                OWNER,
                "Sí, es la pátina y lo protege. Lo que hay que evitar es el óxido naranja: ese sale con la sal y el agua, y se quita con un corcho y ceniza fina.",
            ),
        ],
    },
    Talk {
        key: "cuchillo-cocina",
        lang: En,
        lines: &[
            says(TOM, "I sharpen mine on a 1000 stone about twice a year. Five minutes, no drama."),
            answers(0, NORA, "Freehand or with a guide? I am afraid of rounding the edge."),
            answers(
                1,
                TOM,
                "Freehand, slowly, and I paint the edge with a marker first: where the ink stays, I did not touch it.",
            ),
        ],
    },
    Talk {
        key: "tabla-fresno",
        lang: Es,
        lines: &[says(
            JOAN,
            "Para cortar cebolla y ajo uso siempre la misma cara. La otra la tengo para el pan y nunca sabe a nada raro.",
        )],
    },
    Talk {
        key: "jarra-agua",
        lang: Es,
        lines: &[
            says(
                MARTA,
                "Con el barro sin esmaltar por fuera el agua se queda fresca toda la tarde, sin nevera. Eso sí: suda, ponle un plato.",
            ),
            answers(0, PAU, "Lo del plato debería venir en la caja. Mi mesa dio fe."),
            answers(
                1,
                OWNER,
                "Tienes razón. Desde esta semana va una nota con cada jarra. Gracias por decirlo.",
            ),
        ],
    },
    Talk {
        key: "lampara-barro",
        lang: En,
        lines: &[says(
            NORA,
            "The light is warm and quite low: lovely beside the sofa, too little to read by.",
        )],
    },
    Talk {
        key: "aceite-temprano",
        lang: Es,
        lines: &[
            says(
                PAU,
                "Pica al final, y eso es bueno: es de aceituna verde. Para mayonesa es demasiado, para el pan no hay otro.",
            ),
            answers(0, LUCIA, "En crudo sobre un tomate. Nada más."),
        ],
    },
    Talk {
        key: "tazon-desayuno",
        lang: Es,
        lines: &[
            says(
                LUCIA,
                "Entra justo en el microondas de los pequeños, el de casa de mis padres. Medido antes de comprar.",
            ),
            answers(0, MARTA, "Dato útil de verdad."),
        ],
    },
];
