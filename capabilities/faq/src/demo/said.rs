//! What the demo's help says. All of it is invented.

use kernel::Lang::{self, En, Es};

/// An article about something of the demo's catalogue.
pub(super) struct Said {
    /// The key of the product.
    pub(super) key: &'static str,
    /// Whether it is for all of its product type.
    pub(super) is_for_type: bool,
    /// In which language.
    pub(super) lang: Lang,
    /// What of it.
    pub(super) topic: &'static str,
    /// What it is called.
    pub(super) title: &'static str,
    /// What it says.
    pub(super) body: &'static str,
    /// For what it holds.
    pub(super) applies_to: &'static str,
}

const fn of(key: &'static str, lang: Lang, topic: &'static str) -> Said {
    Said { key, is_for_type: false, lang, topic, title: "", body: "", applies_to: "" }
}

impl Said {
    const fn says(self, title: &'static str, body: &'static str) -> Self {
        Self { title, body, ..self }
    }

    const fn for_type(self) -> Self {
        Self { is_for_type: true, ..self }
    }

    const fn holds_for(self, applies_to: &'static str) -> Self {
        Self { applies_to, ..self }
    }
}

/// All of it.
pub(super) const SAID: &[Said] = &[
    of("taza-dos-manos", Es, "Lavavajillas y microondas").for_type().says(
        "¿Las tazas van al lavavajillas y al microondas?",
        "Sí, las dos cosas, con un par de cuidados:\n\n\
         - **Lavavajillas:** programa normal, sin que una pieza golpee a otra. El esmalte aguanta, pero el canto de \
         abajo va sin esmaltar y absorbe agua: déjalo secar del todo antes de guardarla.\n\
         - **Microondas:** sin problema para calentar. Si la taza lleva horas en remojo, sécala antes: la humedad que \
         guarda el barro se calienta también y la taza quema más que lo que hay dentro.\n\n\
         Lo que no le gusta es pasar de la nevera al horno, o llenarla de agua hirviendo recién sacada del frío.",
    ),
    of("taza-dos-manos", En, "Dishwasher and microwave").for_type().says(
        "Can the mugs go in the dishwasher and the microwave?",
        "Yes to both, with a little care:\n\n\
         - **Dishwasher:** a normal programme, with no piece knocking against another. The glaze holds, but the foot \
         is left unglazed and takes up water: let it dry well before you put the mug away.\n\
         - **Microwave:** fine for warming things up. If the mug has soaked for hours, dry it first: the damp in the \
         clay gets hot too, and the mug ends up hotter than what is in it.\n\n\
         What it does not like is going from the fridge to the oven, or boiling water when it is very cold.",
    ),
    of("mantel-lino", Es, "Lavado").says(
        "¿Cómo se lava el mantel de lino sin que encoja?",
        "Viene ya lavado, así que lo que tenía que encoger ha encogido. Para que siga así:\n\n\
         1. Lávalo a 40 grados, sin suavizante, que deja el lino sin fuerza para absorber.\n\
         2. Tiéndelo estirado y a la sombra. La secadora acorta las fibras.\n\
         3. Si quieres plancharlo, hazlo cuando aún esté húmedo. Si no, cuélgalo bien y las arrugas quedan suaves.\n\n\
         **Manchas de vino:** agua con gas enseguida, y al lavar un poco de jabón de aceite frotado en seco.",
    ),
    of("mantel-lino", En, "Washing").says(
        "How do I wash the linen tablecloth without it shrinking?",
        "It has been washed already, so what had to shrink has shrunk. To keep it so:\n\n\
         1. Wash it at 40 degrees without softener, which takes away its power to absorb.\n\
         2. Hang it stretched and in the shade. A dryer shortens the fibres.\n\
         3. If you iron it, do so while it is still damp. If you do not, hang it well and the creases stay soft.\n\n\
         **Wine:** sparkling water at once, and when you wash it rub the stain dry with a little olive oil soap.",
    ),
    of("alpargatas-yute", Es, "Tallas").says(
        "¿Qué talla de alpargatas elijo?",
        "Pide tu número de siempre. Los primeros días aprietan: la lona cede medio número en una semana y el yute se \
         hace a tu pie.\n\nSi estás entre dos números, el pequeño. Si tienes el pie ancho o el empeine alto, el \
         grande: lo que cede es el largo, no tanto el ancho.\n\nMide el pie de pie y por la tarde, del talón al dedo \
         más largo, y compáralo con la tabla de la ficha.",
    ).holds_for("Todos los colores"),
    of("tabla-fresno", Es, "Cuidado").says(
        "¿Cada cuánto se aceita una tabla de fresno?",
        "Cuando una gota de agua ya no se queda redonda encima. Con un uso normal es una vez al mes al principio y \
         dos o tres al año después.\n\nLa tabla limpia y seca, una capa fina de aceite de linaza o de girasol, media \
         hora, y quita lo que sobre con un paño. Déjala de canto toda la noche.\n\n> Nunca en remojo ni en el \
         lavavajillas: se abre por las juntas.",
    ),
    of("tabla-fresno", En, "Care").says(
        "How often does an ash board need oil?",
        "When a drop of water no longer stays round on it. With normal use that is once a month at first, and two or \
         three times a year later.\n\nOn the clean and dry board, a thin coat of linseed or sunflower oil, half an \
         hour, then wipe off what is left with a cloth. Let it stand on its edge overnight.\n\n> Never soak it and \
         never put it in the dishwasher: it opens at the joints.",
    ),
    of("jabon-aceite", Es, "Uso").says(
        "¿El jabón de aceite sirve para la cara y para la ropa?",
        "Para las manos, el cuerpo y la ropa delicada, sí. Para la cara depende de tu piel: limpia mucho y no lleva \
         nada que la engrase después, así que si la tienes seca usa crema detrás o déjalo para el cuerpo.\n\nPara la \
         ropa, ralla una cucharada en agua templada o frota la mancha en seco con la pastilla. En lana y seda prueba \
         antes en una esquina.\n\nDura el doble si lo guardas en una jabonera que escurra.",
    ),
    of("aceite-temprano", Es, "Conservación").says(
        "¿Cuánto dura el aceite una vez abierto?",
        "Está en su mejor momento los tres primeros meses después de abrirlo. Más tarde sigue siendo bueno, pero \
         pierde el verde y el picor.\n\nGuárdalo cerrado, lejos del fuego y sin luz: el armario de abajo es mejor que \
         la encimera. Si se enturbia con el frío no le pasa nada, vuelve solo a temperatura ambiente.",
    ).holds_for("Cosecha temprana"),
    of("olla-riego", En, "How it works").says(
        "How does the watering pot work, and how often do I fill it?",
        "Bury it up to its neck beside your plants, fill it with water and put the lid on. The clay lets water through \
         only while the earth around it is dry, so the roots drink when they need to.\n\nIn a raised bed in summer it \
         lasts four to six days; in a big pot on a shady balcony, more than a week. Empty it before the first frost: \
         what freezes in it breaks it.",
    ),
];
