//! What the demo's people tell. All of it is invented.

use crate::model::Again;
use kernel::Lang::{self, En, Es};

/// A story.
pub(super) struct Told {
    /// The address of whoever tells it.
    pub(super) who: &'static str,
    /// In which language.
    pub(super) lang: Lang,
    /// The keys of its products.
    pub(super) keys: &'static [&'static str],
    /// Whether they would do it again.
    pub(super) again: Again,
    /// A heading.
    pub(super) title: &'static str,
    /// How things were, what they tried, how it came out.
    pub(super) parts: [&'static str; 3],
}

/// All of them.
pub(super) const TOLD: &[Told] = &[
    Told {
        who: "marta@correo.example",
        lang: Es,
        keys: &["taza-dos-manos", "tazon-desayuno"],
        again: Again::Yes,
        title: "Un año desayunando con la misma taza",
        parts: [
            "Cada mes se nos rompía una taza de las de supermercado: asas que se soltaban, bordes desportillados. Llevábamos \
             la cuenta en la nevera.",
            "Compré una taza y un tazón para probar, sin avisar a nadie, y los puse con los demás. Van al lavavajillas a \
             diario y al microondas casi siempre.",
            "Doce meses después siguen los dos, sin una marca. Lo único malo: ahora todos quieren **esa** taza y hay cola. \
             Si volviera atrás compraría cuatro de una vez.",
        ],
    },
    Told {
        who: "lucia@correo.example",
        lang: Es,
        keys: &["manta-pastora"],
        again: Again::Yes,
        title: "Trabajar en casa en enero sin encender la calefacción",
        parts: [
            "Mi piso es de los de techo alto y ventana vieja. Calentar la habitación entera para una persona sentada me \
             parecía un disparate, y la factura me daba la razón.",
            "Manta de lana sobre las piernas, bolsa de agua y la calefacción a 16 grados. Probé antes con una de poliéster: \
             calienta al principio y luego sudas.",
            "Con la de lana no hay sudor ni frío. Suelta algo de pelo los primeros días. Gasté un tercio menos que el enero \
             anterior, y el gato se ha quedado a vivir en ella.",
        ],
    },
    Told {
        who: "joan@correo.example",
        lang: Es,
        keys: &["cuchillo-cocina", "tabla-fresno"],
        again: Again::Maybe,
        title: "Pasarme al acero al carbono: lo que nadie me dijo",
        parts: [
            "Cocino para cinco y tenía un cajón lleno de cuchillos que no cortaban. Quería uno solo, y que fuera bueno.",
            "Me hice con el cuchillo y la tabla. El primer fin de semana lo dejé mojado en el fregadero media hora y \
             amaneció con óxido.",
            "Corta como ninguno y se afila en un minuto, pero exige: secarlo siempre, aceite de vez en cuando. Para mí vale \
             la pena. Se lo regalé a mi hermano y a él no. Según lo ordenado que seas.",
        ],
    },
    Told {
        who: "tom@mail.example",
        lang: En,
        keys: &["mantel-lino"],
        again: Again::Yes,
        title: "Twelve people, one tablecloth and a bottle of red",
        parts: [
            "We had family over for the first time in the new flat. I own nothing fancy and did not want to buy paper \
             that goes in the bin the next day.",
            "One linen cloth, washed twice beforehand so that it would fall nicely. Around midnight somebody knocked over \
             the wine.",
            "Cold water and salt within the minute, then the machine at 40. You cannot find the spot. Linen creases, and \
             I have decided that this is how it should look.",
        ],
    },
    Told {
        who: "nora@mail.example",
        lang: En,
        keys: &["lampara-barro"],
        again: Again::No,
        title: "A beautiful lamp in the wrong place",
        parts: [
            "I needed a reading light beside my bed and fell for the photograph.",
            "I put it on the bedside table with the warm bulb that it comes with, and later with the strongest one that \
             it takes.",
            "The clay keeps most of the light to itself: a lovely glow, and I still could not read. It now stands in the \
             hall, where it is perfect. For reading I would not buy it again.",
        ],
    },
    Told {
        who: "pau@correo.example",
        lang: Es,
        keys: &["jarra-agua", "plato-llano"],
        again: Again::Yes,
        title: "Agua fresca en la terraza, sin nevera ni plástico",
        parts: [
            "En verano subíamos botellas de plástico a la terraza y a la media hora el agua estaba caliente.",
            "Jarra de barro a la sombra, con un plato debajo porque suda. La llenamos por la mañana.",
            "A las siete de la tarde sigue fresca. Hay que curarla los primeros días: el agua sabe a tierra hasta la tercera \
             vez. Después, nada que ver con la botella.",
        ],
    },
];
