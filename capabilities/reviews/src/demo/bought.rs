//! What those of the demo say who bought something at its fair. All of it is invented.

use kernel::Lang::{self, En, Es};

/// What somebody says of something that they bought.
pub(super) struct Bought {
    /// By whom.
    pub(super) who: &'static str,
    /// The key of the product.
    pub(super) key: &'static str,
    /// In which language.
    pub(super) lang: Lang,
    /// 1 to 5.
    pub(super) stars: u32,
    /// How well it is made.
    pub(super) quality: u32,
    /// A heading.
    pub(super) title: &'static str,
    /// What they say.
    pub(super) body: &'static str,
    /// Whether they show a picture: that of the thing in use.
    pub(super) has_picture: bool,
}

/// By whom, of what, how many stars, how well it is made.
const fn of(who: &'static str, key: &'static str, lang: Lang, (stars, quality): (u32, u32)) -> Bought {
    Bought { who, key, lang, stars, quality, title: "", body: "", has_picture: false }
}

impl Bought {
    const fn says(self, title: &'static str, body: &'static str) -> Self {
        Self { title, body, ..self }
    }

    const fn pictured(self) -> Self {
        Self { has_picture: true, ..self }
    }
}

const MARTA: &str = "marta@correo.example";
const TOM: &str = "tom@mail.example";
const LUCIA: &str = "lucia@correo.example";
const JOAN: &str = "joan@correo.example";
const NORA: &str = "nora@mail.example";
const PAU: &str = "pau@correo.example";

/// All of it.
pub(super) const BOUGHT: &[Bought] = &[
    of(MARTA, "taza-dos-manos", Es, (5, 5))
        .says(
            "De la feria a casa",
            "La compré en la feria después de tenerla un buen rato en las manos. En casa ha resultado tan bonita como \
             parecía allí: el borde es fino, el asa deja pasar los cuatro dedos y no quema. Ya he encargado otra para mi \
             madre, que toma el té en tazas así desde siempre.",
        )
        .pictured(),
    of(MARTA, "plato-llano", Es, (4, 5)).says(
        "Bonitos y con carácter",
        "Cada uno es un poco distinto y eso me gusta. Tardan en secarse por debajo, que va sin esmaltar.",
    ),
    of(MARTA, "mantel-lino", Es, (4, 4)).says(
        "Buen lino, color algo más oscuro",
        "La caída es preciosa y las costuras están muy bien rematadas. El color me parece un tono más oscuro que en la \
         pantalla, aunque con la vajilla clara queda estupendo.",
    ),
    of(MARTA, "aceite-temprano", Es, (5, 5)).says("Para mojar pan", "Verde de verdad y con ese picor que engancha."),
    of(TOM, "taza-dos-manos", En, (5, 5))
        .says(
            "The mug I reach for",
            "I have had it on my desk every day since the fair. It holds a proper amount of tea, the rim is thin enough to \
             drink from comfortably and the glaze hides the rings. My only warning is the weight: filled to the top it \
             asks for both hands, as the name says.",
        )
        .pictured(),
    of(TOM, "cuchillo-cocina", En, (4, 5)).says(
        "Sharp, but look after it",
        "It cuts tomatoes like nothing else in my kitchen. Carbon steel wants drying at once: mine has a few grey spots \
         already, which I rather like.",
    ),
    of(TOM, "manta-pastora", En, (5, 5)).says("Winter solved", "Heavy enough to stay put, soft enough for bare feet."),
    of(TOM, "jarra-agua", En, (3, 4)).says(
        "Lovely to look at, heavy to lift",
        "It pours without a drop on the table. Full of water it is too heavy for my mother, so we fill it halfway.",
    ),
    of(LUCIA, "tacita-cafe", Es, (5, 5))
        .says("Pequeña y perfecta", "El café llega caliente al último sorbo. Apilan bien y no ocupan nada.")
        .pictured(),
    of(LUCIA, "mantel-lino", Es, (5, 5)).says(
        "Ya ha pasado tres comidas",
        "Vino, tomate y chocolate: todo salió en la lavadora a cuarenta grados y sin plancha. Lo cuelgo mojado y cae liso. \
         Es más caro que otros que he tenido y también el primero que no parece un mantel de bar al mes de usarlo.",
    ),
    of(LUCIA, "jabon-aceite", Es, (4, 4)).says("Sin perfume, por fin", "Limpia bien y no reseca. Le falta un soporte."),
    of(LUCIA, "lampara-barro", Es, (3, 4)).says(
        "Luz bonita, cable corto para mí",
        "Da una luz muy cálida y la pantalla está muy bien hecha. En mi mesilla el cable no llega al enchufe y he tenido que \
         poner una alargadera.",
    ),
    of(JOAN, "plato-llano", Es, (5, 5))
        .says(
            "Seis meses después de los primeros",
            "Compré dos en primavera y en la feria completé los seis. Los antiguos están como el primer día, con lavavajillas \
             a diario. El tamaño es generoso: entra un plato único entero y aún queda borde para agarrarlo sin mancharse.",
        )
        .pictured(),
    of(JOAN, "tabla-fresno", Es, (5, 5)).says("Pesa y no baila", "Con aceite una vez al mes sigue igual de lisa."),
    of(JOAN, "cuchillo-cocina", Es, (2, 3)).says(
        "Le pedía más al mango",
        "Corta muy bien, pero el mango vino con una rebaba que tuve que lijar yo. Por este precio no debería pasar.",
    ),
    of(JOAN, "aceite-temprano", Es, (5, 5)).says("Repetiré", "Se acabó en dos semanas. La botella se aprovecha después."),
    of(NORA, "tazon-desayuno", En, (4, 4)).says("Great for porridge", "Sits well in the hand. A little deeper and it would be perfect."),
    of(NORA, "manta-pastora", En, (5, 5))
        .says(
            "Worth the wait at the stall",
            "I queued for it and would queue again. The wool does not itch at all, the fringe is knotted by hand and it has \
             survived two evenings with the dog. It smells faintly of sheep for the first days, then of nothing.",
        )
        .pictured(),
    of(NORA, "taza-dos-manos", En, (4, 5)).says("Big and honest", "No two are alike. Mine leans a little, and I like it for that."),
    of(NORA, "lampara-barro", En, (5, 5)).says("Evening light", "Switched on it turns the whole corner warm. Solid base."),
    of(PAU, "jarra-agua", Es, (5, 5)).says("Sirve sin gotear", "En la mesa preguntan por ella. El agua se mantiene fresca."),
    of(PAU, "tabla-fresno", Es, (4, 4)).says(
        "Buena madera",
        "Maciza y con un canto cómodo para agarrarla. Llegó algo seca de la feria y le di dos manos de aceite antes de usarla.",
    ),
    of(PAU, "tacita-cafe", Es, (3, 4)).says(
        "Más pequeña de lo que pensaba",
        "Para un solo está bien; si te gusta el café largo, mira otra. Las medidas vienen en la ficha, culpa mía.",
    ),
    of(PAU, "jabon-aceite", Es, (5, 5)).says("Cunde mucho", "Llevamos un mes con la misma pastilla en casa, y somos cuatro."),
];
