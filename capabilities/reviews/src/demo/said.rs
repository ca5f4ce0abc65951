//! What the demo's customers say. All of it is invented.

use kernel::Lang::{self, En, Es};

/// What somebody says of something of the demo's catalogue.
pub(super) struct Said {
    /// The key of the product.
    pub(super) key: &'static str,
    /// 1 to 5.
    pub(super) stars: u32,
    /// In which language.
    pub(super) lang: Lang,
    /// A masked name.
    pub(super) name: &'static str,
    /// How long ago.
    pub(super) days_ago: i64,
    /// A heading.
    pub(super) title: &'static str,
    /// What they say.
    pub(super) body: &'static str,
    /// How well it is made.
    pub(super) quality: Option<u32>,
    /// What the shop answered.
    pub(super) reply: Option<&'static str>,
}

/// Of what, by whom, how many stars, how many days ago.
const fn of(key: &'static str, (name, lang): (&'static str, Lang), stars: u32, days_ago: i64) -> Said {
    Said { key, stars, lang, name, days_ago, title: "", body: "", quality: None, reply: None }
}

impl Said {
    const fn says(self, title: &'static str, body: &'static str) -> Self {
        Self { title, body, ..self }
    }

    const fn made(self, quality: u32) -> Self {
        Self { quality: Some(quality), ..self }
    }

    const fn answered(self, reply: &'static str) -> Self {
        Self { reply: Some(reply), ..self }
    }
}

/// All of it.
pub(super) const SAID: &[Said] = &[
    of("taza-dos-manos", ("Lucía P.", Es), 5, 12)
        .says(
            "La taza de mi desayuno",
            "Cabe un buen café con leche y se agarra con las dos manos cuando hace frío. El \
             esmalte es más bonito que en la foto: tiene vetas que cambian con la luz.",
        )
        .made(5)
        .answered("¡Gracias, Lucía! Ninguna sale igual del horno, por eso cambian las vetas."),
    of("taza-dos-manos", ("Claire H.", En), 5, 26)
        .says(
            "Lovely weight in the hands",
            "It keeps my tea warm for longer than any mug I own. It came wrapped in straw and \
             paper, not a chip on it.",
        )
        .made(5),
    of("taza-dos-manos", ("Javier M.", Es), 4, 41)
        .says(
            "Muy buena, pero pesa",
            "Está muy bien hecha y aguanta el lavavajillas sin problema. Le quito una estrella \
             porque llena pesa bastante para una sola mano.",
        )
        .made(4),
    of("taza-dos-manos", ("Nuria C.", Es), 2, 63)
        .says(
            "Llegó con una marca",
            "Una de las dos tenía una marca negra en la base. Funciona igual, pero para un regalo \
             no me servía.",
        )
        .made(2)
        .answered(
            "Sentimos la marca, Nuria. Es del apoyo en el horno y no debería haber pasado la \
             revisión; ya te hemos mandado otra.",
        ),
    of("tacita-cafe", ("Andrés V.", Es), 5, 18)
        .says(
            "El café sabe mejor",
            "Conserva el calor lo justo para tomarse un solo sin prisa. El borde es fino y se \
             bebe muy bien.",
        )
        .made(5),
    of("tacita-cafe", ("Martin S.", En), 4, 52)
        .says("Small but perfect", "Exactly right for an espresso. I would have liked a saucer with it.")
        .made(4),
    of("tazon-desayuno", ("Rosa G.", Es), 5, 9)
        .says(
            "Para cereales y para sopa",
            "Lo uso por la mañana y por la noche. Las motas disimulan las cucharas y entra en el \
             microondas.",
        )
        .made(5),
    of("tazon-desayuno", ("Íñigo L.", Es), 3, 77)
        .says(
            "Más pequeño de lo que esperaba",
            "Bonito y bien acabado, pero mirad las medidas: yo lo imaginaba más grande.",
        )
        .made(4)
        .answered(
            "Gracias por avisar, Íñigo. Hemos puesto una foto en la mano para que se vea el \
             tamaño.",
        ),
    of("jarra-agua", ("Elena T.", Es), 5, 33)
        .says("No gotea", "Por fin una jarra que sirve sin gotear. En la mesa queda preciosa.")
        .made(5),
    of("plato-llano", ("Carmen O.", Es), 5, 21)
        .says(
            "Para todos los días",
            "Compramos seis hace meses y siguen como nuevos. Apilan bien y no rayan la mesa.",
        )
        .made(5),
    of("plato-llano", ("Anna K.", En), 5, 120)
        .says("Everyday luxury", "Six months in daily use, dishwasher and all, and they still look new.")
        .made(5),
    of("mantel-lino", ("Teresa B.", Es), 5, 15)
        .says(
            "Cae de maravilla",
            "El lino viene ya lavado y cae sin plancharlo. Ha salido del lavado sin encoger ni un \
             dedo.",
        )
        .made(5),
    of("mantel-lino", ("Manuel S.", Es), 3, 70)
        .says(
            "El color es más apagado",
            "Buena tela y buenas costuras, pero el verde es bastante más apagado que en la \
             pantalla.",
        )
        .made(4)
        .answered(
            "Tienes razón, Manuel: hemos vuelto a hacer la foto con luz de día. Si prefieres otro \
             color, te lo cambiamos.",
        ),
    of("tabla-fresno", ("Óscar N.", Es), 5, 28)
        .says(
            "Maciza y bonita",
            "Pesa, no baila y el canto para agarrarla está muy bien pensado. La curo con aceite \
             una vez al mes.",
        )
        .made(5),
    of("cuchillo-cocina", ("Sergio A.", Es), 5, 19)
        .says("Corta solo", "Venía afilado de verdad. El mango se adapta bien a la mano y el filo dura.")
        .made(5),
    of("cuchillo-cocina", ("Beatriz Q.", Es), 1, 58)
        .says(
            "Se oxida si te descuidas",
            "Lo dejé mojado una noche y amaneció con óxido. No es para quien no seca los \
             cuchillos.",
        )
        .made(2)
        .answered(
            "Es acero al carbono, Beatriz: hay que secarlo siempre. Con un estropajo fino y \
             aceite se recupera; te hemos escrito para ayudarte.",
        ),
    of("aceite-temprano", ("Ramón J.", Es), 5, 7)
        .says(
            "Huele a hierba recién cortada",
            "Pica un poco al final, como debe. En crudo sobre pan no hace falta nada más.",
        )
        .made(5),
    of("miel-romero", ("Isabel F.", Es), 4, 44)
        .says("Muy aromática", "Cristaliza enseguida, que es buena señal. El bote se agradece de cristal."),
    of("cafe-patio", ("Hugo E.", Es), 5, 11)
        .says("Recién tostado", "Se nota la fecha de tueste. Suave, con un punto de chocolate."),
    of("vela-aroma", ("Rachel P.", En), 3, 54)
        .says(
            "Nice cup, faint scent",
            "The clay cup is lovely and I use it for pens now. I hoped for a stronger scent.",
        )
        .made(3),
    of("lampara-barro", ("Marina D.", Es), 5, 24)
        .says("Da una luz preciosa", "La pantalla deja una luz muy cálida. El cable es largo y de tela.")
        .made(5),
    of("manta-pastora", ("Gloria H.", Es), 5, 16)
        .says("Abriga sin pesar", "La lana no pica nada. La usamos en el sofá y ya hay peleas por ella.")
        .made(5),
    of("manta-pastora", ("Daniel R.", En), 5, 49)
        .says("Warm and light", "Beautifully woven and it does not shed. Worth every euro.")
        .made(5),
    of("jabon-aceite", ("Concha I.", Es), 4, 36)
        .says("Dura mucho", "Deja la piel suave y cunde. El olor es muy discreto, que es lo que yo buscaba."),
];
