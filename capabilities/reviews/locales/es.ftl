# Opiniones.
reviews-title = Opiniones
reviews-of = Opiniones de { $product }
reviews-all = Ver todas
reviews-way = Dónde estás
reviews-more = Ver más
reviews-none = Todavía no hay opiniones
reviews-none-so = No hay opiniones así
reviews-untitled = Sin título
reviews-somebody = Alguien que ya no está
reviews-of-shop = La tienda
reviews-of-gone = Algo que ya no está en la tienda
reviews-verified = Compra verificada
reviews-long = Después de mucho uso
reviews-from-invited = Escrita por invitación
reviews-from-on-site = Escrita aquí
reviews-from-imported = Traída de otro sitio
reviews-from-incentivised = Con algo a cambio de escribir
reviews-picture-alt = Foto de quien escribe la opinión
reviews-stars-before = Antes daba { $stars }.
reviews-stars-of-five = { $count ->
    [one] 1 estrella de 5
   *[other] { $count } estrellas de 5
}
reviews-score-of-five = { $score } de 5
reviews-of-five = { $score } de 5
reviews-mean = Media sin ponderar: { $mean }
reviews-count = { $count ->
    [one] 1 opinión
   *[other] { $count } opiniones
}
reviews-histogram = Cuántas opiniones hay de cada número de estrellas
reviews-says = Lo que dicen quienes lo tienen
reviews-sides = Lo que más se repite
reviews-sides-how = { $count ->
    [one] Sale de contar palabras en 1 opinión en español, sin que nadie las elija. Puede equivocarse: debajo están las frases.
   *[other] Sale de contar palabras en las últimas { $count } opiniones en español, sin que nadie las elija. Puede equivocarse: debajo están las frases.
}
reviews-sides-counts = { $good } a favor · { $bad } en contra
reviews-sides-whole = Leerla entera
reviews-aspect-quality = Acabado
reviews-aspect-size = Tamaño
reviews-aspect-delivery = Envío
reviews-aspect-price = Precio
reviews-aspect-ease = Comodidad de uso
reviews-aspect-look = Aspecto
reviews-aspect-durability = Duración
reviews-share-verified = { $count } % de compra verificada
reviews-share-incentivised = { $count } % con algo a cambio de escribir
reviews-share-imported = { $count } % traídas de otro sitio
reviews-days = Del { $first } al { $last }
reviews-how = Cómo recogemos las opiniones
reviews-sort = Orden
reviews-sort-helpful = Las más útiles
reviews-sort-newest = Las últimas
reviews-sort-highest = Con más estrellas
reviews-sort-lowest = Con menos estrellas
reviews-sort-pictures = Con fotos
reviews-filter = Mostrar solo
reviews-find = Buscar en las opiniones
reviews-find-go = Buscar
reviews-order-how = Las más útiles son las que más gente ha votado como útiles. La nota da más peso a las opiniones recientes; las escritas después de mucho uso no cuentan en ella. Nadie paga por estar más arriba.
reviews-reply = Respuesta de la tienda
reviews-fit = Talla
reviews-fit-far-small = Muy pequeño
reviews-fit-small = Algo pequeño
reviews-fit-right = A su medida
reviews-fit-large = Algo grande
reviews-fit-far-large = Muy grande
reviews-quality = Acabado
reviews-comfort = Comodidad
reviews-service = Trato
reviews-delivery = Entrega
reviews-months = Meses que lleva en uso
reviews-says-quality = Acabado: { $count } de 5
reviews-says-comfort = Comodidad: { $count } de 5
reviews-says-service = Trato: { $count } de 5
reviews-says-delivery = Entrega: { $count } de 5
reviews-says-months = { $count ->
    [0] Recién estrenado
    [one] 1 mes de uso
   *[other] { $count } meses de uso
}

# Escribir una.
reviews-write = Escribir una opinión
reviews-write-seller = Opinar sobre quien vende
reviews-write-shop = Opinar sobre el servicio y la entrega
reviews-stars = Estrellas
reviews-choose = Elige
reviews-say-nothing = Sin decir
reviews-heading = Título
reviews-body = Qué te ha parecido
reviews-body-hint = Cuenta lo que has vivido: cómo es, cómo lo usas, qué mejorarías. No pongas datos tuyos ni de nadie.
reviews-pictures = Fotos
reviews-pictures-hint = Hasta { $most } fotos. Les quitamos el lugar y los demás datos que lleven dentro.
reviews-pictures-drop = Quitar las fotos de mi opinión
reviews-pictures-kept = { $count ->
    [one] Ya tenemos 1 foto
   *[other] Ya tenemos { $count } fotos
}
reviews-send = Publicar
reviews-save = Guardar
reviews-edit = Cambiar mi opinión
reviews-edit-lead = Lo que decías antes se guarda y cualquiera puede verlo.
reviews-mine = Tus opiniones
reviews-mine-none = Todavía no has escrito ninguna opinión
reviews-mine-none-how = Cuando te llegue algo que hayas comprado, podrás contar aquí cómo es.
reviews-waiting = Cuenta cómo te ha ido
reviews-written = Lo que has escrito
reviews-done-written = Gracias. Tu opinión ya se puede leer.
reviews-done-edited = Hemos guardado tu opinión.
reviews-done-held = Gracias. Alguien de la tienda la leerá antes de publicarla; es igual para todas, tengan las estrellas que tengan.
reviews-after-order = Cuenta cómo te ha ido
reviews-after-order-lead = Cuando te llegue, tu opinión ayuda a quien duda.
reviews-after-order-go = Opinar sobre lo que he comprado
reviews-after-order-service = ¿Y el servicio y la entrega?
reviews-after-order-service-lead = Va aparte de lo que opinas de cada producto y no cambia su nota.
reviews-after-order-service-go = Opinar sobre el servicio
reviews-after-order-service-again = Cambiar lo que dije del servicio
reviews-home = Lo que cuentan quienes compran
reviews-home-how = Las últimas opiniones con fotos o con algo que contar, una por producto y nunca solo las de cinco estrellas.

# Por qué no.
reviews-not-bought = Solo puede opinar quien lo ha comprado. Si lo compraste con otra cuenta, entra con ella.
reviews-not-arrived = Podrás opinar cuando te llegue.
reviews-already = Ya has escrito tu opinión. Puedes cambiarla.
reviews-withdrawn-reported = Retiraste tu opinión cuando otras personas la habían denunciado y aún no la habíamos mirado. Podrás escribir otra 30 días después de retirarla.
reviews-own = Nadie opina sobre lo que vende ni sobre la tienda en la que trabaja.
reviews-stars-unfit = Elige entre 1 y 5 estrellas.
reviews-fit-unfit = Elige cómo te queda.
reviews-quality-unfit = El acabado va de 1 a 5.
reviews-comfort-unfit = La comodidad va de 1 a 5.
reviews-months-unfit = Pon los meses con un número entero, hasta 600.
reviews-service-unfit = El trato va de 1 a 5.
reviews-delivery-unfit = La entrega va de 1 a 5.
reviews-pictures-many = { $most ->
    [one] Como mucho 1 foto.
   *[other] Como mucho { $most } fotos.
}
reviews-reply-hidden = Ahora mismo nadie puede leer esa opinión, así que no hace falta contestarla.
reviews-reply-already = Esa opinión ya trae su respuesta de otro sitio.
reviews-challenge-hidden = Esa opinión ya no se publica.
reviews-challenge-open = Ya está impugnada y falta decidir.
reviews-challenge-judged = Ya se decidió que se queda. No se pregunta dos veces.
reviews-challenge-proof-unfit = Elige por qué no es cierta.
reviews-challenge-words-unfit = Cuenta en qué se ve que no es cierta, entre { $least } y { $most } letras.
reviews-challenge-reasons-unfit = Explica la decisión, entre { $least } y { $most } letras.
reviews-challenge-over = Ya está decidido.
reviews-challenge-own = La impugnaste tú: tiene que decidir otra persona de la tienda.
reviews-challenge-alone = Ha decidido la misma persona que impugnó la opinión, porque en la tienda no hay nadie más que pueda hacerlo.
reviews-window-unfit = Pon un número de días entre { $least } y { $most }.

# Estados.
reviews-state-published = Publicada
reviews-state-held = En espera
reviews-state-rejected = No publicada
reviews-state-hidden = Retirada
reviews-state-withdrawn = Retirada por quien la escribió

# Para quien lleva la tienda.
reviews-admin = Opiniones
reviews-admin-lead = Todas se tratan igual, tengan las estrellas que tengan. Contesta una vez a cada una; si no es cierta, impúgnala con pruebas.
reviews-admin-one = Una opinión
reviews-admin-none = No hay ninguna
reviews-to-moderation = Moderación
reviews-settings = Plazo de las opiniones
reviews-settings-lead = Pasado el plazo, quien compró puede seguir opinando, pero su opinión queda aparte y no cuenta en la nota.
reviews-settings-done = Guardado.
reviews-window = Días desde la entrega
reviews-window-hint = La ley española habla de 30 días naturales.
reviews-tabs = Qué opiniones
reviews-tab-all = Todas
reviews-tab-held = En espera
reviews-tab-challenged = Impugnadas
reviews-tab-hidden = Retiradas
reviews-tab-rejected = No publicadas
reviews-column-review = Opinión
reviews-column-about = De qué
reviews-column-state = Estado
reviews-column-day = Día
reviews-export = Descargar todas
reviews-answered = Contestada
reviews-stars-history = Estrellas que ha dado
reviews-stars-since = { $stars }, desde el { $day }
reviews-reply-write = Contestar
reviews-reply-change = Cambiar la respuesta
reviews-reply-hint = La lee todo el mundo y solo hay una. Si la cambias, lo anterior queda a la vista. No pongas datos de quien compró.
reviews-reply-send = Publicar la respuesta
reviews-reply-save = Guardar la respuesta
reviews-challenges = Impugnar
reviews-challenges-lead = Solo si no es cierta y lo puedes probar: que sea mala no es un motivo, ni que ya lo hayas arreglado. Quien la escribió se entera.
reviews-challenge-proof = Por qué no es cierta
reviews-challenge-words = La prueba
reviews-challenge-hint = Di qué lo demuestra y dónde está guardado. Lo leerá quien decida.
reviews-challenge-go = Impugnar la opinión
reviews-challenge-quote = Ley 10/2025: las opiniones han de ser de personas que de verdad han comprado o usado lo que valoran, y la empresa puede pedir que se retire la que se pruebe que no es cierta.
reviews-challenge-state-open = Sin decidir
reviews-challenge-state-kept = La opinión se queda
reviews-challenge-state-removed = Opinión retirada
reviews-proof-no-buyer = Quien la escribió no lo ha comprado
reviews-proof-untrue = Cuenta algo que no pasó
reviews-proof-elsewhere = Habla de otra cosa
reviews-proof-bought = Alguien pagó por ella
reviews-judge-reasons = Motivos de la decisión
reviews-judge-hint = Si la retiras, se los contamos a quien la escribió, que puede reclamar durante 6 meses.
reviews-judge-keep = Dejarla
reviews-judge-remove = Retirarla
reviews-done-replied = La respuesta se puede leer ya.
reviews-done-challenged = Impugnada. Falta decidir.
reviews-done-judged = Decidido.

# Avisos.
reviews-notice-why = Te lo decimos porque escribiste una opinión.
reviews-notice-replied = La tienda contesta a una opinión tuya
reviews-notice-replied-text = La tienda ha contestado a tu opinión.
reviews-notice-replied-letter-subject = La tienda ha contestado a tu opinión
reviews-notice-replied-letter-text = Hemos contestado a la opinión que escribiste. La respuesta está debajo de ella.
reviews-notice-challenged = La tienda dice que una opinión tuya no es cierta
reviews-notice-challenged-text = La tienda ha impugnado una opinión tuya. Sigue publicada mientras se decide.
reviews-notice-challenged-letter-subject = Hemos impugnado una opinión tuya
reviews-notice-challenged-letter-text = Creemos que una opinión tuya no es cierta y hemos pedido que se revise. Sigue publicada mientras se decide, y puedes cambiarla o explicarte mejor.

# Interruptor, datos personales, interfaz para programas.
reviews-feature = Opiniones con estrellas
reviews-feature-who = Quien atiende a los clientes
reviews-feature-duty = Leer las que esperan y contestar las que lo piden, todas por igual.
reviews-feature-duty-open = Las malas también se publican: no se borran porque molesten.
reviews-personal-reviews = Tus opiniones
reviews-personal-stars = Las estrellas que diste
reviews-personal-challenges = Opiniones que impugnaste en nombre de la tienda
reviews-kept-challenge = Quien escribió la opinión puede reclamar durante años, y hay que poder decirle qué se alegó.
reviews-api-group = Opiniones
reviews-api-list-reviews = Las opiniones de un producto
reviews-api-get-score = La nota de un producto y de qué sale
reviews-api-write-review = Escribe una opinión de algo que la persona ha comprado
reviews-api-list-all-reviews = Todas las opiniones, las últimas primero
reviews-api-reply-review = Contesta a una opinión, o cambia la respuesta

# Invitaciones a opinar, opiniones de otros programas, y cómo se recogen
reviews-notice-invitation = Te preguntan qué tal lo que compraste
reviews-notice-invitation-text = Cuéntanos qué tal lo que compraste.
reviews-notice-invitation-letter-subject = ¿Qué tal lo que compraste en { $shop }?
reviews-notice-invitation-letter-text = Cuéntanos qué tal lo que compraste.
reviews-notice-invitation-why = Te lo preguntamos porque lo compraste aquí y ya te ha llegado.
reviews-letter-subject-one = ¿Qué tal { $what }?
reviews-letter-subject-many = ¿Qué tal lo que compraste en { $shop }?
reviews-letter-again-subject-one = ¿Nos cuentas qué tal { $what }?
reviews-letter-again-subject-many = ¿Nos cuentas qué tal lo que compraste en { $shop }?
reviews-letter-body =
    Hace unos días te llegó tu pedido de { $shop }. ¿Qué te ha parecido?

    Toca las estrellas que le das: se abre una página donde puedes contar por qué. Nada se publica hasta que la envías.
reviews-letter-again-body =
    Te lo preguntamos una última vez: ¿qué te ha parecido lo que compraste en { $shop }?

    Lo bueno y lo malo ayuda por igual a quien aún no se ha decidido.
reviews-letter-fine = Te escribimos porque compraste en { $shop }: nos interesa saber qué opinan quienes compran (interés legítimo, art. 6.1.f del RGPD). Te lo preguntamos dos veces como mucho. Si no quieres estos correos, dilo con un clic:
reviews-letter-stars = { $count ->
    [one] 1 estrella
   *[other] { $count } estrellas
}
reviews-invited-title = ¿Qué tal { $what }?
reviews-invited-lead = Cuenta lo que te habría gustado saber antes de comprarlo. No hace falta que entres en tu cuenta.
reviews-invited-thanked = Por escribir te damos un cupón, digas lo que digas. Tu opinión lo dirá.
reviews-invited-name = Cómo quieres aparecer
reviews-invited-name-hint = Lo verá todo el mundo junto a tu opinión. Vale con el nombre o las iniciales.
reviews-invited-name-bad = Di cómo quieres aparecer, con { $most } letras como mucho, sin correos, números ni direcciones, y sin el nombre de la tienda.
reviews-invited-troubled = Hay una devolución o una reclamación abierta de este pedido. Cuando se resuelva podrás dar tu opinión.
reviews-invited-send = Enviar mi opinión
reviews-thanks-title = Gracias
reviews-thanks-lead = Hemos recibido tu opinión. Si tenemos que mirarla antes de publicarla, será pronto y con las mismas reglas para todas.
reviews-thanks-nothing = No queda nada de este pedido sobre lo que preguntarte.
reviews-thanks-code = Tu cupón para la próxima compra: { $code }
reviews-thanks-another = Opina también de { $what }
reviews-thanks-home = Ir a la tienda
reviews-invitations-title = Preguntar a quien compra
reviews-invitations-lead = Unos días después de que llegue un pedido, un correo pregunta qué tal; si nadie contesta, otro más y ya está. No se pregunta mientras hay una devolución o una disputa abierta, ni a quien ya ha opinado o no quiere.
reviews-invitations-back = Opiniones
reviews-invitations-done = Guardado.
reviews-invitations-save = Guardar
reviews-invitations-on = Preguntar por correo
reviews-invitations-on-hint = Cada correo dice por qué se envía y deja de enviarse con un clic.
reviews-invitations-days = Días después de la entrega
reviews-invitations-days-digital = Días después, si son archivos
reviews-invitations-reminder = Días hasta el recordatorio (0: ninguno)
reviews-invitations-code = Cupón por escribir
reviews-invitations-code-hint = El código de un cupón que ya existe. Lo ve quien escribe, dé las estrellas que dé, y su opinión lleva la marca de que recibió algo. Vacío: ninguno.
reviews-invitation-days-bad = Entre { $least } y { $most } días.
reviews-invitation-code-bad = Un código solo tiene letras, cifras y guiones.
reviews-invitations-states = Estados
reviews-invitations-none = Ninguno así
reviews-invitations-delivered = Entregado
reviews-invitations-not-yet = Aún no ha llegado
reviews-invitations-sent = Preguntado
reviews-invitations-reminded = Recordado
reviews-invitations-why = Por qué no se pregunta más
reviews-invitations-more = Más
reviews-invitation-new = Sin entregar
reviews-invitation-eligible = Por preguntar
reviews-invitation-sent = Preguntados
reviews-invitation-reminded = Recordados
reviews-invitation-answered = Contestados
reviews-invitation-expired = Sin respuesta
reviews-invitation-stopped = No se pregunta
reviews-ended-opt-out = No quiere estos correos
reviews-ended-returned = Lo devolvió o no se envió
reviews-ended-undone = El pedido se anuló
reviews-ended-answered = Ya ha opinado
reviews-ended-no-address = No hay a dónde escribir
reviews-ended-too-late = Pasó el plazo
reviews-audit-invitations = Cambió cuándo se pregunta a quien compra
reviews-audit-window = Cambió en cuántos días cuentan las opiniones
reviews-signs = Señales de que puede no ser cierta
reviews-signs-lead = El programa lo vio cuando se escribió: suma { $sum } de 100. No la retira nada de esto; decide una persona.
reviews-sign-given-back = Quien la escribe devolvió el producto.
reviews-sign-young = Su cuenta tenía menos de un día.
reviews-sign-many = Ese día escribió muchas opiniones.
reviews-sign-one-note = Todas las de ese día eran de cinco estrellas, o todas de una.
reviews-personal-invitations = Por qué pedidos te preguntamos qué tal
reviews-feed-title = Opiniones sobre { $what }
reviews-feed-about = Lo último que dicen de { $what } quienes lo compraron en { $shop }
reviews-collect-title = Cómo recogemos las opiniones
reviews-collect-home = Inicio
reviews-collect-lead = Aquí explicamos de dónde salen las opiniones de { $shop }, cómo las comprobamos y en qué orden las enseñamos.
reviews-collect-who = Quién puede opinar
reviews-collect-buyers = Solo quien ha comprado el producto y lo ha recibido. Lo comprobamos en nuestros pedidos al guardar la opinión, no de palabra.
reviews-collect-verified = «Compra verificada» lo pone la tienda, nunca quien escribe, y solo si el pedido se pagó, llegó y no se devolvió.
reviews-collect-window = { $count ->
    [one] Cuenta para las estrellas lo que se escribe hasta 1 día después de recibirlo. Lo que se escribe más tarde va aparte, como experiencia de uso.
   *[other] Cuenta para las estrellas lo que se escribe hasta { $count } días después de recibirlo. Lo que se escribe más tarde va aparte, como experiencia de uso.
}
reviews-collect-how = Cómo llegan
reviews-collect-asked = { $count ->
    [one] Preguntamos por correo 1 día después de la entrega, dos veces como mucho, a todo el mundo igual. Cada opinión dice si la pedimos o llegó por sí sola.
   *[other] Preguntamos por correo { $count } días después de la entrega, dos veces como mucho, a todo el mundo igual. Cada opinión dice si la pedimos o llegó por sí sola.
}
reviews-collect-unasked = No pedimos opiniones por correo: llegan por sí solas.
reviews-collect-thanked = A quien contesta a nuestro correo le damos un cupón por escribir, dé las estrellas que dé. Esas opiniones llevan su marca.
reviews-collect-unthanked = No damos nada a cambio de opinar.
reviews-collect-elsewhere = Las que vienen de otra tienda o de otro programa lo dicen, no llevan nombres enteros y nunca cuentan como compra verificada.
reviews-collect-checked = Cómo las comprobamos
reviews-collect-same = Las de una estrella y las de cinco pasan por lo mismo. No quitamos una opinión por ser mala ni porque el problema ya esté resuelto.
reviews-collect-held = Antes de publicarse pueden esperar a que alguien las mire: las primeras de alguien, las que llevan datos personales o enlaces, las repetidas, las que llegan muchas a la vez y las que parecen inventadas.
reviews-collect-gone = Si no publicamos una, o la quitamos, decimos a quien la escribió por qué y cómo reclamar.
reviews-collect-order = En qué orden las ves
reviews-collect-helpful = Primero las que más ayudan: cuentan los votos de otras personas, con prudencia cuando son pocos. También puedes ver primero las últimas, las mejores o las peores.
reviews-collect-score = La nota da más peso a lo reciente (la mitad cada 182 días) y, mientras hay pocas, se queda cerca de 3,5: pesa como si hubiera siete opiniones más con esa nota. A su lado está siempre la media sin retocar.
reviews-collect-unpaid = Nadie paga por salir antes.
reviews-collect-rights = Qué puedes hacer
reviews-collect-edit = Puedes cambiar tu opinión: lo anterior queda a la vista. También puedes retirarla.
reviews-collect-reply = La tienda puede contestar una vez, y puede decir que una opinión no es cierta si lo prueba. Lo decide una persona y se dan las razones.
reviews-collect-report = Si una opinión no debería estar, dilo con el enlace que tiene debajo: todo el mundo puede.
reviews-collect-numbers = En números
reviews-collect-none = Todavía no hay opiniones.
reviews-collect-count = { $count ->
    [one] Una opinión de productos
   *[other] { $count } opiniones de productos
}
reviews-collect-share-verified = De compra verificada: { $count } ({ $share } %)
reviews-collect-share-imported = Traídas de otro sitio: { $count } ({ $share } %)
reviews-collect-share-incentivised = Con algo a cambio: { $count } ({ $share } %)
