# Preguntas.
questions-title = Preguntas y respuestas
questions-of = Preguntas sobre { $product }
questions-one = Pregunta
questions-way = Dónde estás
questions-all = Todas las preguntas
questions-all-count = { $count ->
    [one] Ver la pregunta
   *[other] Ver las { $count } preguntas
}
questions-more = Ver más
questions-none = Todavía no hay preguntas
questions-none-so = No hay preguntas así
questions-ask = Hacer una pregunta
questions-sort = Orden
questions-sort-useful = Las que más interesan
questions-sort-newest = Las últimas
questions-sort-open = Sin respuesta
questions-find = Buscar en las preguntas
questions-find-go = Buscar
questions-order-how = Primero van las preguntas que más gente ha votado. Nadie paga por estar más arriba.
questions-answers-count = { $count ->
    [0] Sin respuesta
    [one] 1 respuesta
   *[other] { $count } respuestas
}
questions-answers-none = Nadie ha contestado todavía.
questions-answers-how = Primero va la respuesta que eligió quien preguntó, salvo que tenga más votos en contra; después, las que más gente ve útiles. Que conteste la tienda, o quien ya lo tiene, se indica y no cambia el orden.
questions-solved = Resuelta
questions-accepted = Le sirvió a quien preguntó
questions-accept = Me ha servido
questions-unaccept = Ya no es la que me sirvió
questions-somebody = Alguien
questions-the-shop = La tienda
questions-mark-brand = Responde la tienda
questions-mark-owner = Lo tiene
questions-mark-owner-since = Lo tiene desde { $month }
questions-mark-expert = Especialista
questions-stage-open = Sin respuesta
questions-stage-answered = Respondida
questions-stage-accepted = Resuelta
questions-stage-duplicate = Repetida
questions-stage-closed = Cerrada
questions-stage-converted = Consulta privada
questions-state-published = Publicada
questions-state-held = En revisión
questions-state-rejected = No publicada
questions-state-hidden = Retirada por la tienda
questions-state-withdrawn = Retirada por ti
questions-over-same = Ya se preguntó lo mismo, y las respuestas están allí:
questions-over-closed = Esta pregunta está cerrada. Motivo: { $reason }.
questions-reason-off-topic = no va de este producto
questions-reason-unclear = no se entiende qué se pregunta
questions-reason-outdated = el producto ha cambiado y ya no vale
questions-reason-unfit-here = eso lo tiene que decir un profesional

# Preguntar.
questions-ask-lead = Escribe tu duda en una frase. Antes de publicarla te enseñamos lo que ya se ha dicho.
questions-title-field = Tu pregunta
questions-title-hint = Una frase, de 10 a 150 letras. Por ejemplo: «¿Se puede meter en el lavavajillas?»
questions-body-field = Más detalles
questions-body-hint = Si hace falta. No pongas datos tuyos ni de tu pedido: lo lee todo el mundo.
questions-go-on = Seguir
questions-similar = ¿Te sirve algo de esto?
questions-similar-none-fits = Si no, haz tu pregunta
questions-helped = Esto ya me ayuda
questions-found-question = Pregunta
questions-found-article = Ayuda
questions-found-review = Opinión
questions-found-manual = Manual
questions-send = Publicar la pregunta
questions-send-private = Preguntar en privado a la tienda
questions-send-public = Publicarla: no va de mi pedido
questions-sign-in = Entrar para preguntar
questions-sign-in-lead = Para preguntar necesitas una cuenta: así podemos avisarte cuando contesten.
questions-ask-shop = Escribir a la tienda
questions-bound-own = Parece que preguntas por un pedido tuyo. Aquí lo lee todo el mundo: mejor pregúntalo en privado y te contestamos solo a ti.
questions-bound-numbered = Tu pregunta lleva un número de pedido, y aquí lo leería todo el mundo. Pregunta en privado o quita el número.
questions-done-asked = Tu pregunta ya está publicada. Te avisaremos cuando contesten.
questions-done-held = Gracias. Alguien de la tienda leerá tu pregunta antes de publicarla.
questions-done-private = Te contestaremos en privado. La respuesta te llegará por correo y a tus consultas.
questions-done-helped = Nos alegra. Si te queda alguna duda, pregunta.

# Responder.
questions-answer = Responder
questions-answer-field = Tu respuesta
questions-answer-hint = Cuenta lo que sabes por haberlo usado. Si lo compraste aquí, pondremos que lo tienes. Tu respuesta puede pasar a un artículo de ayuda, con la licencia que allí se indique.
questions-answer-send = Publicar la respuesta
questions-answer-sign-in = Entrar para responder
questions-done-answered = Gracias. Tu respuesta ya se puede leer.
questions-done-answer-held = Gracias. Alguien de la tienda leerá tu respuesta antes de publicarla.
questions-done-accepted = Gracias. Así, quien tenga la misma duda encuentra antes la respuesta.
questions-done-unaccepted = Hecho. Ninguna respuesta queda como la que te sirvió.
questions-same = ¿Es la misma pregunta que otra?
questions-same-field = Es la misma que
questions-same-hint = Si tres personas dicen lo mismo, esta pregunta llevará a la otra.
questions-same-send = Es la misma
questions-done-same = Gracias. Lo hemos apuntado.
questions-choose = Elige

# Por qué no.
questions-hidden = Ahora mismo nadie puede leer esa pregunta.
questions-over = Esa pregunta ya está cerrada.
questions-answered-already = Ya has contestado a esta pregunta. Puedes cambiar tu respuesta.
questions-goes-on = Esa pregunta sigue abierta.
questions-no-answer = Esa respuesta no está en esta pregunta.
questions-not-accepted = No habías elegido ninguna respuesta.
questions-not-yours = Solo puede elegirla quien preguntó.
questions-into-unfit = Elige otra pregunta de este producto que siga abierta.
questions-reason-unfit = Elige por qué se cierra.
questions-nobody = No sabemos de quién es, así que no puede seguir en privado.
questions-points-few = Todavía no puedes hacer eso: ayuda un poco más y podrás.

# Lo de cada uno.
questions-mine = Tus preguntas y respuestas
questions-mine-none = Todavía no has preguntado nada
questions-mine-none-how = Puedes preguntar en la página de cada producto. Aquí verás si te han contestado.
questions-title-gone = Una pregunta que ya no está publicada
questions-mine-asked = Preguntas
questions-mine-answers = Respuestas
questions-tab = Preguntas y respuestas
questions-notice-why = Te lo decimos porque participas en preguntas y respuestas.
questions-notice-answered = Contestan a una pregunta tuya
questions-notice-answered-text = Han contestado a tu pregunta.
questions-notice-answered-letter-subject = Han contestado a tu pregunta
questions-notice-answered-letter-text = Alguien ha contestado a la pregunta que hiciste. Si te sirve, díselo: ayuda a quien tenga la misma duda.
questions-notice-accepted = A quien preguntó le sirve tu respuesta
questions-notice-accepted-text = Tu respuesta le ha servido a quien preguntó.
questions-notice-accepted-letter-subject = Tu respuesta ha servido
questions-notice-accepted-letter-text = Quien preguntó dice que tu respuesta le ha servido. Gracias por contestar.
questions-notice-merged = Tu pregunta ya estaba hecha
questions-notice-merged-text = Tu pregunta ya estaba hecha: mira allí las respuestas.
questions-notice-merged-letter-subject = Tu pregunta ya estaba hecha
questions-notice-merged-letter-text = Otra persona había preguntado lo mismo. Las respuestas están en su pregunta.
questions-notice-closed = Se cierra una pregunta tuya
questions-notice-closed-text = Se ha cerrado tu pregunta. En ella verás por qué.
questions-notice-closed-letter-subject = Se ha cerrado tu pregunta
questions-notice-closed-letter-text = Se ha cerrado una pregunta tuya. En ella verás por qué.

# La trastienda.
questions-admin = Preguntas
questions-admin-lead = Contesta en un día. Si a los dos días nadie lo ha hecho, corre prisa.
questions-admin-one = Una pregunta
questions-admin-back = Todas las preguntas
questions-admin-none = No hay ninguna
questions-moderation = Moderación
questions-tabs = Cuáles se ven
questions-tab-waiting = Sin respuesta
questions-tab-all = Todas
questions-column-question = Pregunta
questions-column-about = Producto
questions-column-stage = Cómo está
questions-column-day = Cuándo
questions-late = Más de un día
questions-urgent = Más de dos días
questions-figure-waiting = sin respuesta
questions-figure-late = { $count ->
    [0] Ninguna espera más de { $hours } horas.
    [one] 1 espera más de { $hours } horas.
   *[other] { $count } esperan más de { $hours } horas.
}
questions-found-before = { $count ->
    [one] 1 duda resuelta sin preguntar en 30 días
   *[other] { $count } dudas resueltas sin preguntar en 30 días
}
questions-answer-as-shop = Responder como la tienda
questions-office-answer = Respuesta
questions-office-answer-hint = Se publica con el nombre de la tienda.
questions-merge = Es la misma que otra
questions-merge-into = La otra pregunta
questions-merge-hint = Pega su dirección.
questions-close = Cerrar la pregunta
questions-close-reason = Por qué
questions-convert = Pasar a consulta privada
questions-convert-lead = Si va de un pedido, deja de publicarse y sigue entre quien preguntó y la tienda.
questions-reopen = Volver a abrirla
questions-done-office-answered = La respuesta ya está publicada.
questions-done-merged = Ahora lleva a la otra pregunta.
questions-done-closed = La pregunta está cerrada.
questions-done-reopened = La pregunta vuelve a estar abierta.
questions-done-converted = Sigue en privado: se ha abierto una consulta.
questions-audit-merged = Marcó una pregunta como repetida
questions-audit-closed = Cerró una pregunta
questions-audit-reopened = Volvió a abrir una pregunta
questions-audit-converted = Pasó una pregunta a consulta privada
questions-feature = Preguntas y respuestas
questions-feature-who = Quien atiende a los clientes
questions-feature-duty = Contestar en un día lo que nadie haya contestado.
questions-feature-duty-day = Pasar a privado lo que va de un pedido.
questions-personal-asked = Tus preguntas
questions-personal-answered = Tus respuestas
questions-personal-same = Preguntas que dijiste que eran la misma
questions-api-group = Preguntas
questions-api-list-questions = Las preguntas sobre un producto, cada una con su primera respuesta
questions-api-list-all-questions = Todas las preguntas, las últimas primero
questions-api-ask-question = Pregunta algo sobre un producto
questions-api-answer-question = Contesta a una pregunta

### Preguntar a quien ya lo tiene, y puntos
questions-owners = Pregunta a quien ya lo tiene
questions-owners-done = Hecho: preguntamos por correo a quien lo compró y nos dejó preguntarle.
questions-owners-asked = { $count ->
    [one] Hemos preguntado a una persona que ya lo tiene.
   *[other] Hemos preguntado a { $count } personas que ya lo tienen.
}
questions-routing-not-yours = Solo quien hizo la pregunta puede pedirlo.
questions-routing-over = Esta pregunta ya no admite respuestas.
questions-routing-already = Ya hemos preguntado a quien lo tiene, o la pregunta ya tiene respuestas de sobra.
questions-notice-owner = Alguien pregunta por algo que ya tienes
questions-notice-owner-text = Alguien pregunta por algo que ya tienes.
questions-notice-owner-letter-subject = Alguien pregunta por algo que compraste en { $shop }
questions-notice-owner-letter-text = Alguien pregunta por algo que ya tienes.
questions-notice-owner-why = Nos dijiste que te podíamos preguntar por lo que has comprado.
questions-owner-letter-subject = ¿Nos echas una mano con { $what }?
questions-owner-letter-body = Alguien quiere comprar { $what } y pregunta algo que tú puedes saber, porque ya lo tienes. Con una frase basta.
questions-owner-letter-answer = Contestar
questions-owner-letter-answer-words = Contestar a esta pregunta
questions-owner-letter-fine = Te escribimos porque nos dijiste en { $shop } que te podíamos preguntar. Como mucho una vez cada cierto tiempo.
questions-asked-title = Una pregunta sobre { $what }
questions-asked-lead = Tú ya lo tienes: cuéntalo como se lo dirías a una amiga.
questions-asked-answer = Tu respuesta
questions-asked-hint = La verá todo el mundo, con la nota de que ya lo tienes. No pongas datos personales.
questions-asked-send = Contestar
questions-asked-done = Gracias
questions-asked-thanks = Tu respuesta le sirve a quien pregunta y a todas las personas que vengan después.
questions-asked-closed = Ya no hace falta
questions-asked-over = Esta pregunta ya está cerrada. Gracias por querer ayudar.
questions-asked-see = Ver la pregunta
questions-owner-title = ¿Te podemos preguntar?
questions-owner-lead = A veces alguien duda de algo que tú ya tienes. Si quieres, te mandamos su pregunta por correo. Te escribimos muy de vez en cuando y lo apagas con un clic.
questions-owner-is-on = Te podemos preguntar por lo que has comprado.
questions-owner-on = Sí, preguntadme
questions-owner-off = No me preguntéis más
questions-owner-done-on = Gracias: si alguien pregunta por algo que tienes, te escribimos.
questions-owner-done-off = Hecho: no te preguntaremos nada.
questions-owner-stopped = Apagaste estos correos con el enlace de uno de ellos.
questions-owner-letters = Encenderlos otra vez
questions-reputation = Tus puntos y lo que puedes hacer
questions-reputation-lead = Ganas puntos cuando tus preguntas y respuestas le sirven a otra gente. No se compran ni caducan.
questions-reputation-may = Qué puedes hacer
questions-points-count = { $count ->
    [one] { $count } punto
   *[other] { $count } puntos
}
questions-points-needed = { $count ->
    [one] Desde { $count } punto
   *[other] Desde { $count } puntos
}
questions-points-enough = ya puedes
questions-deed-same = Decir que dos preguntas son la misma
questions-deed-close = Cerrar preguntas que no lo son
questions-ways = Preguntar a quien lo tiene, y puntos
questions-ways-lead = A quién y cuándo se pregunta por correo, qué da puntos y qué se puede hacer con ellos.
questions-ways-done = Guardado.
questions-ways-save = Guardar
questions-ways-back = Preguntas
questions-ways-unfit = Pon un número de { $least } a { $most }.
questions-set-asks = Preguntar a quien ya lo tiene
questions-set-asks-hint = Solo a quien dijo que sí, lo recibió hace entre 14 y 365 días y no lo ha devuelto.
questions-set-wait = Horas sin respuesta antes de preguntar
questions-set-owners = Personas por pregunta, como mucho
questions-set-enough = Respuestas buenas con las que basta
questions-set-rest = Días sin volver a preguntar a la misma persona
questions-set-question-up = Puntos cuando una pregunta gusta
questions-set-answer-up = Puntos cuando una respuesta sirve
questions-set-down = Puntos que se quitan con un voto en contra
questions-set-accepted = Puntos por la respuesta que resolvió la duda
questions-set-accepting = Puntos por decir cuál la resolvió
questions-set-day-max = Puntos al día, como mucho (sin contar las respuestas que resolvieron)
questions-set-same = Puntos para decir que dos preguntas son la misma
questions-set-close = Puntos para cerrar preguntas
questions-set-bootstrap = Tienda joven
questions-set-bootstrap-hint = Para todo basta una décima parte de los puntos.
questions-audit-ways = cambió a quién se pregunta y qué da puntos
questions-personal-owner = Si te podemos preguntar por lo que has comprado
questions-personal-owner-things = Qué tienes por lo que te podemos preguntar
questions-personal-owner-asked = Por qué te preguntamos y cuándo
questions-personal-points = Por qué tienes puntos
questions-personal-reputation = Cuántos puntos tienes
questions-close-title = Cerrar una pregunta
questions-close-link = Cerrar esta pregunta
questions-close-lead = Cierra solo lo que no es una pregunta sobre el producto. La tienda puede volver a abrirla.
questions-close-choose = Elige un motivo
questions-close-why = Por qué
questions-close-send = Cerrar la pregunta
